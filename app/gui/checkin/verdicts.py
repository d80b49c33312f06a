"""What the desk says of somebody, in large letters: tone, title, sentence; as plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from app.base.names import NameOrder
from app.base.words import N_
from app.gui.i18n import _, _n, moment
from app.gui.people.lists import said
from app.queries.desk import GuestRow
from app.rules.checkins import (
    REFUSAL_NAMES,
    WITH_A_PERSON,
    CheckResult,
    Refusal,
    is_doubled,
    refusal_text,
)
from app.rules.delegations import FUNCTION_NAMES
from app.rules.printing import BOX
from app.rules.registrations import STATUS_NAMES, RegistrationStatus
from app.usecases.checkins import CheckedIn


class Step(Enum):
    """What can be done about a verdict."""

    LET_IN = auto()
    ANYWAY = auto()
    REGISTER = auto()


@dataclass(frozen=True)
class Verdict:
    """A result as it is shown; `guest` is whom it is about, if anybody is known."""

    tone: str
    icon: str
    title: str
    detail: str = ""
    name: str = ""
    guest: GuestRow | None = None
    step: Step | None = None
    lines: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        """The verdict for the ear."""
        return ". ".join(part for part in (self.title, self.name, self.detail) if part)


MOST_LINES, MOST_LETTERS = 14, 40
RED, AMBER, GREEN, BLUE, NEUTRAL = "red", "amber", "green", "blue", "neutral"
REFUSED: Mapping[Refusal, tuple[str, str, str]] = {
    Refusal.UNKNOWN: (RED, "circle-x", N_("Unknown code")),
    Refusal.CUT: (AMBER, "scissors", N_("Half a code")),
    Refusal.VOID: (RED, "circle-x", N_("Void badge")),
    Refusal.CANCELLED: (RED, "user-x", N_("Cancelled")),
    Refusal.NOT_CONFIRMED: (AMBER, "hourglass", N_("Not confirmed")),
    Refusal.NOT_REGISTERED: (RED, "user-x", N_("Not registered")),
    Refusal.OTHER_DAY: (AMBER, "calendar-days", N_("Another day")),
    Refusal.NOT_IN: (AMBER, "circle-alert", N_("Was not in")),
}
DOUBLED = N_("Two codes in one")
ANYWAY = WITH_A_PERSON - {Refusal.NOT_REGISTERED, Refusal.NOT_IN}
"""Refusals before which an organiser's word goes."""


def told(
    result: CheckedIn,
    guest: GuestRow | None,
    place: str,
    order: NameOrder,
    *,
    why: str = "",
    said: str = "",
) -> Verdict:
    """What became of an attempt at a place; `why` somebody was let in all the same.

    `said` is what was scanned; it is shown where nobody is known by it.
    """
    name = result.name.display(order) if result.name else ""
    match result.result:
        case CheckResult.IN:
            detail = _("Let in anyway: {reason}", reason=why) if why else place
            return Verdict(GREEN, "circle-check", _("In"), detail, name, guest)
        case CheckResult.OUT:
            return Verdict(BLUE, "log-out", _("Out"), place, name, guest)
        case CheckResult.ALREADY:
            detail = _since(result.at, place, result.station)
            return Verdict(AMBER, "circle-alert", _("Already in"), detail, name, guest)
        case CheckResult.REFUSED:
            return _refused(result, guest, name, place, said)


def _since(at: datetime, place: str, station: str) -> str:
    """When and where somebody came in, as exactly as it is known."""
    where = " · ".join(filter(None, (place, station)))
    return _("Since {when} · {place}", when=moment(at), place=where)


def refused(refusal: Refusal | None, said: str) -> tuple[str, str, str]:
    """Tone, icon and title of a refusal, by what was scanned."""
    tone, icon, title = REFUSED[refusal or Refusal.UNKNOWN]
    return tone, icon, DOUBLED if refusal is Refusal.CUT and is_doubled(said) else title


def _refused(
    result: CheckedIn, guest: GuestRow | None, name: str, place: str, said: str
) -> Verdict:
    refusal = result.refusal or Refusal.UNKNOWN
    tone, icon, title = refused(refusal, said)
    step = Step.ANYWAY if refusal in ANYWAY and result.person_id is not None else None
    if refusal is Refusal.NOT_REGISTERED and guest is not None:
        step = Step.REGISTER
    lines = () if name or not said else (said[:MOST_LETTERS],)
    why = _(refusal_text(refusal, said))
    if refusal is Refusal.OTHER_DAY:
        why = f"{place} · {why}"
    return Verdict(tone, icon, _(title), why, name, guest, step, lines)


def known(guest: GuestRow, place: str, order: NameOrder) -> Verdict:
    """Somebody who was looked up, before anything is done."""
    name = guest.name.display(order)
    if guest.inside is not None:
        detail = _since(guest.inside, place, guest.station)
        return Verdict(GREEN, "user-check", _("Is in"), detail, name, guest)
    if guest.status is None:
        detail = _(REFUSAL_NAMES[Refusal.NOT_REGISTERED])
        title = _(REFUSED[Refusal.NOT_REGISTERED][2])
        return Verdict(RED, "user-x", title, detail, name, guest, Step.REGISTER)
    if guest.status is not RegistrationStatus.CONFIRMED:
        title = _(STATUS_NAMES[guest.status])
        return Verdict(AMBER, "hourglass", title, place, name, guest, Step.ANYWAY)
    return Verdict(NEUTRAL, "user", _("Not in yet"), place, name, guest, Step.LET_IN)


def together(
    results: Sequence[CheckedIn], guests: Mapping[int, GuestRow], delegation: str, order: NameOrder
) -> Verdict:
    """What became of a delegation: who went through, with where their badges lie."""
    came = [each for each in results if each.result in {CheckResult.IN, CheckResult.OUT}]
    others = len(results) - len(came)
    title = _n("{n} person through", "{n} people through", len(came))
    lines = tuple(_line(each, guests.get(each.person_id or 0), order) for each in came[:MOST_LINES])
    if len(came) > MOST_LINES:
        lines += (_n("and {n} more", "and {n} more", len(came) - MOST_LINES),)
    if not others:
        return Verdict(GREEN, "circle-check", title, delegation, lines=lines)
    detail = _n(
        "{place} · {n} was not let through", "{place} · {n} were not let through",
        others, place=delegation,
    )  # fmt: skip
    return Verdict(AMBER, "circle-alert", title, detail, lines=lines)


def _line(result: CheckedIn, guest: GuestRow | None, order: NameOrder) -> str:
    name = result.name.display(order) if result.name else ""
    slot = guest.slot if guest is not None else None
    return f"{name} · {_(BOX, box=slot.box, number=slot.number)}" if slot else name


def who(guest: GuestRow) -> str:
    """Function, delegation and city in one line."""
    member = _(FUNCTION_NAMES[guest.member_function]) if guest.member_function else ""
    delegation, city = said(guest.delegation), guest.city
    parts = (guest.function or member, delegation, city if city not in delegation else "")
    return " · ".join(part for part in parts if part)
