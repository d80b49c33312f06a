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
        Refusal.CUT: N_("The code was cut off. Scan it again."),
        Refusal.VOID: N_("This badge is void: another was printed for this person."),
        Refusal.CANCELLED: N_("The registration was cancelled."),
        Refusal.NOT_CONFIRMED: N_("The registration is not confirmed yet."),
        Refusal.NOT_REGISTERED: N_("This person is not registered."),
        Refusal.OTHER_DAY: N_("This is for another day."),
        Refusal.NOT_IN: N_("This person was not in."),
    }
)
WITH_A_PERSON = frozenset(Refusal) - {Refusal.UNKNOWN, Refusal.CUT}

QWERTZ = str.maketrans("YZyz", "ZYZY")
AZERTY = str.maketrans("AQZWaqzw,?&é\"'(-è_çà", "QAWZQAWZMM1234567890")
JCUKEN = str.maketrans(
    "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮйцукенгшщзхъфывапролджэячсмитьбю",
    "QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,." * 2,
)
LAYOUTS = (QWERTZ, AZERTY, JCUKEN)
"""A scanner is a keyboard: with another layout set, other letters arrive."""


def codes_in(said: str) -> Iterator[str]:
    """The codes that a scan may mean, the likeliest first.

    Small letters, blanks, a code scanned twice in one go (the first or the last time perhaps
    not whole) and a scanner set to another keyboard are understood; ambiguity is left to
    whoever knows the codes.
    """
    text = "".join(said.split())[: LONGEST * 2]
    seen: dict[str, None] = {}
    for candidate in (text, *(text.translate(layout) for layout in LAYOUTS)):
        code = candidate.upper()
        seen.setdefault(code)
        if len(code) > CODE_LENGTH:
            seen.update(dict.fromkeys(_doubled(code)))
    yield from seen


def _doubled(text: str) -> Iterator[str]:
    """The code that a text is made of which has it twice, one of them perhaps cut."""
    first, last = text[:CODE_LENGTH], text[-CODE_LENGTH:]
    if (first * TIMES).startswith(text):
        yield first
    if (last * TIMES).endswith(text):
        yield last


def is_cut(said: str) -> bool:
    """Whether a scan looks like a part of a code."""
    text = "".join(said.split()).upper()
    return SHORTEST_PART <= len(text) < CODE_LENGTH and all(letter in ALPHABET for letter in text)


SHORTEST_PART = 12
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
    day: date | None = None,
    today: date | None = None,
    anyway: bool = False,
) -> Decision:
    """Whether somebody goes in or out.

    `day` is the one the point is for, `today` the local one; `anyway` is an organiser's word
    that goes before status and day, never before an unknown or void code.
    """
    if guest is None:
        return Decision(CheckResult.REFUSED, Refusal.CUT if cut else Refusal.UNKNOWN)
    if guest.void:
        return Decision(CheckResult.REFUSED, Refusal.VOID)
    if direction is Direction.OUT:
        return Decision(CheckResult.OUT) if guest.inside else refused(Refusal.NOT_IN)
    if guest.inside is not None:
        return Decision(CheckResult.ALREADY)
    refusal = None if anyway else _refusal(guest.status, day, today)
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


def _refusal(
    status: RegistrationStatus | None, day: date | None, today: date | None
) -> Refusal | None:
    known = STATUS_REFUSALS.get(status)
    if known is not None:
        return known
    another_day = day is not None and today is not None and day != today
    return Refusal.OTHER_DAY if another_day else None
