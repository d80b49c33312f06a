"""The registration desk: what a scanned code may be, and whether somebody may come in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from app.base.words import N_
from app.rules.numbering import ALPHABET, CODE_LENGTH
from app.rules.registrations import RegistrationStatus

LONGEST = 60
"""Letters of a scan that are kept; a code has 26."""


class PointKind(StrEnum):
    """What is entered at a check-in point."""

    DAY = "day"
    SESSION = "session"
    MEAL = "meal"
    TRANSFER = "transfer"
    OTHER = "other"


POINT_NAMES: Mapping[PointKind, str] = MappingProxyType(
    {
        PointKind.DAY: N_("Day of the conference"),
        PointKind.SESSION: N_("Session"),
        PointKind.MEAL: N_("Meal"),
        PointKind.TRANSFER: N_("Transfer"),
        PointKind.OTHER: N_("Something else"),
    }
)


class Direction(StrEnum):
    """Through the door which way."""

    IN = "in"
    OUT = "out"


class CheckResult(StrEnum):
    """What became of an attempt."""

    IN = "in"
    OUT = "out"
    ALREADY = "already"
    REFUSED = "refused"


RESULT_NAMES: Mapping[CheckResult, str] = MappingProxyType(
    {
        CheckResult.IN: N_("In"),
        CheckResult.OUT: N_("Out"),
        CheckResult.ALREADY: N_("Already in"),
        CheckResult.REFUSED: N_("Not let in"),
    }
)


class Refusal(StrEnum):
    """Why somebody is not let in; who is known may be let in all the same."""

    UNKNOWN = "unknown"
    CUT = "cut"
    VOID = "void"
    CANCELLED = "cancelled"
    NOT_CONFIRMED = "not_confirmed"
    NOT_REGISTERED = "not_registered"
    OTHER_DAY = "other_day"
    NOT_IN = "not_in"


REFUSAL_NAMES: Mapping[Refusal, str] = MappingProxyType(
    {
        Refusal.UNKNOWN: N_("This code is not of this conference."),
        Refusal.CUT: N_("This is not a whole code: some of it is missing. Scan it again."),
        Refusal.VOID: N_("This badge is void: another was printed for this person."),
        Refusal.CANCELLED: N_("The registration was cancelled."),
        Refusal.NOT_CONFIRMED: N_("The registration is not confirmed yet."),
        Refusal.NOT_REGISTERED: N_("This person is not registered."),
        Refusal.OTHER_DAY: N_("This is for another day."),
        Refusal.NOT_IN: N_("This person was not in."),
    }
)
WITH_A_PERSON = frozenset(Refusal) - {Refusal.UNKNOWN, Refusal.CUT}
RUN_TOGETHER = "doubled"
"""What programs are told of a scan that is more than one code; it is kept as one that is cut."""
RUN_TOGETHER_TEXT = N_("These are two codes in one go. Scan each of them by itself.")


def _layout(typed: str, meant: str) -> dict[int, str]:
    """What arrives from the keys that are meant, in both sizes of letters."""
    pairs = {**dict(zip(typed.upper(), meant, strict=True)), **dict(zip(typed, meant, strict=True))}
    return str.maketrans(pairs)


QWERTZ = _layout("yz", "ZY")
CZECH = QWERTZ | _layout("ěščřžýáí", "23456789")
SLOVAK = QWERTZ | _layout("ľščťžýáí", "23456789")
AZERTY = _layout("aqzw,?é\"'(-è_çà§!", "QAWZMM234567890" + "68")
LITHUANIAN = _layout("čęėįšųū", "2345678")
JCUKEN = _layout("йцукенгшщзфывапролдячсмитьіў", "QWERTYUIOPASDFGHJKLZXCVBNMSO")
BULGARIAN = _layout("ыуеишщксдзьяаожгтнвюйъэфхп", "QWERTYUIOPASDFGHJKLZXCVBNM")
SERBIAN = _layout("љњертзуиопасдфгхјклѕџцвбнм", "QWERTYUIOPASDFGHJKLZXCVBNM")
GREEK = _layout(";ςερτυθιοπασδφγηξκλζχψωβνμ", "QWERTYUIOPASDFGHJKLZXCVBNM")
LAYOUTS = (
    *(QWERTZ, CZECH, SLOVAK, AZERTY, LITHUANIAN),
    *(JCUKEN, BULGARIAN, SERBIAN, GREEK),
)
"""A scanner is a keyboard: with another layout set, other letters arrive."""


def codes_in(said: str) -> Iterator[str]:
    """The codes that a scan may mean, the likeliest first.

    Small letters, blanks, a code scanned twice in one go (the first or the last time perhaps
    not whole) and a scanner set to another keyboard are understood; ambiguity is left to
    whoever knows the codes.
    """
    seen: dict[str, None] = {}
    for code in _readings(said):
        seen.setdefault(code)
        if len(code) > CODE_LENGTH:
            seen.update(dict.fromkeys(_doubled(code)))
    yield from seen


def _readings(said: str) -> Iterator[str]:
    """What was typed, and what was meant with each other keyboard that makes letters of codes."""
    text = "".join(said.split())[: LONGEST * 2]
    yield text.upper()
    for layout in LAYOUTS:
        meant = text.translate(layout).upper()
        if ALPHABETIC.issuperset(meant):
            yield meant


def _doubled(text: str) -> Iterator[str]:
    """The code that a text is made of which has it twice, one of them perhaps cut."""
    first, last = text[:CODE_LENGTH], text[-CODE_LENGTH:]
    if (first * TIMES).startswith(text):
        yield first
    if (last * TIMES).endswith(text):
        yield last


def is_cut(said: str) -> bool:
    """Whether a scan that nobody has looks like a part of a code, or like more than one."""
    typed, *meant = _readings(said)
    return _is_not_one(typed) or any(_no_word(text) and _is_not_one(text) for text in meant)


def is_doubled(said: str) -> bool:
    """Whether what is cut is longer than one code: two bursts ran together."""
    return is_cut(said) and len("".join(said.split())) > CODE_LENGTH


def is_part(said: str) -> bool:
    """Whether what somebody typed can only be a part of a code: no word, and no number."""
    return any(_is_not_one(text) and _no_word(text) for text in _readings(said))


def _is_not_one(text: str) -> bool:
    """Letters of codes, and too few or too many for one; another program's codes have 32."""
    if text.isdecimal() or not ALPHABETIC.issuperset(text):
        return False
    if len(text) < CODE_LENGTH:
        return len(text) >= SHORTEST_CUT
    return len(text) >= CODE_LENGTH + SHORTEST_PART and not any(_doubled(text))


def _no_word(text: str) -> bool:
    return any(map(str.isdecimal, text))


def refusal_text(refusal: Refusal, said: str = "") -> str:
    """Why nobody went through, as a sentence marked for translation."""
    doubled = refusal is Refusal.CUT and is_doubled(said)
    return RUN_TOGETHER_TEXT if doubled else REFUSAL_NAMES[refusal]


ALPHABETIC = frozenset(ALPHABET)
SHORTEST_CUT = 4
"""Letters from which something may be a part of a code; fewer say nothing."""
SHORTEST_PART = 12
"""Letters from which a part of a code is taken for a scanner's burst while one types."""
TIMES = LONGEST * 2 // CODE_LENGTH + 1
"""As often as a code fits into what is looked at of a scan, and once more."""


@dataclass(frozen=True)
class Guest:
    """What the desk knows of somebody: `status` None is not registered.

    `inside` says since when (UTC) the person is in at this point, None if not.
    """

    status: RegistrationStatus | None
    inside: datetime | None = None
    void: bool = False


@dataclass(frozen=True)
class Decision:
    """What becomes of an attempt."""

    result: CheckResult
    refusal: Refusal | None = None


MAY_COME = frozenset({RegistrationStatus.CONFIRMED})


def decide(
    guest: Guest | None,
    direction: Direction = Direction.IN,
    *,
    cut: bool = False,
    open_today: bool = True,
    anyway: bool = False,
) -> Decision:
    """Whether somebody goes in or out.

    `open_today` is what `is_open` says of the point; `anyway` is an organiser's word that
    goes before status and day, never before an unknown or void code.
    """
    if guest is None:
        return Decision(CheckResult.REFUSED, Refusal.CUT if cut else Refusal.UNKNOWN)
    if guest.void:
        return Decision(CheckResult.REFUSED, Refusal.VOID)
    if direction is Direction.OUT:
        return Decision(CheckResult.OUT) if guest.inside else refused(Refusal.NOT_IN)
    if guest.inside is not None:
        return Decision(CheckResult.ALREADY)
    refusal = None if anyway else _refusal(guest.status, open_today=open_today)
    return Decision(CheckResult.IN) if refusal is None else refused(refusal)


def refused(refusal: Refusal) -> Decision:
    """Nobody goes through, for this reason."""
    return Decision(CheckResult.REFUSED, refusal)


STATUS_REFUSALS: Mapping[RegistrationStatus | None, Refusal] = MappingProxyType(
    {
        **dict.fromkeys(set(RegistrationStatus) - MAY_COME, Refusal.NOT_CONFIRMED),
        RegistrationStatus.CANCELLED: Refusal.CANCELLED,
        None: Refusal.NOT_REGISTERED,
    }
)


def _refusal(status: RegistrationStatus | None, *, open_today: bool) -> Refusal | None:
    return STATUS_REFUSALS.get(status) or (None if open_today else Refusal.OTHER_DAY)


def is_open(day: date | None, today: date, first: date) -> bool:
    """Whether people go in at a point today (the conference's local day).

    A point without a day is always open, one with a day on that day. Before the conference
    begins, on its `first` day, the first day's points are open too: badges are handed out the
    evening before, and organisers try out the desk. What is checked in then counts like any
    other: a trial is taken back with Undo, or made at a point without a day.
    """
    return day in {None, today} or (today < first and day == first)
