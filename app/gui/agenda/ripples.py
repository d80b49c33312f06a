"""The ways to rearrange many sessions: what each asks for and which moves it makes."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.base.words import N_
from app.gui.agenda.reading import Agenda
from app.rules import ripple
from app.rules.clash_values import Placement
from app.rules.ripple import Move
from app.rules.sessions import PAUSES


class Way(StrEnum):
    """What is to be done."""

    SHIFT = "shift"
    CLOSE = "close"
    STRETCH = "stretch"
    SWAP = "swap"
    COPY = "copy"


WAY_NAMES = {
    Way.SHIFT: N_("Shift"),
    Way.CLOSE: N_("Close gaps"),
    Way.STRETCH: N_("Stretch to fill"),
    Way.SWAP: N_("Swap rooms"),
    Way.COPY: N_("Copy a break"),
}
WAY_HELP = {
    Way.SHIFT: N_("Everything that begins from a time on, earlier or later."),
    Way.CLOSE: N_("Sessions of a room follow each other; the first one stays."),
    Way.STRETCH: N_("Sessions of a room become longer, all alike, until the time given."),
    Way.SWAP: N_("What is in one room goes to the other, and the other way round."),
    Way.COPY: N_("A break stands in every room that is free then."),
}
STEP_NAMES = {
    Way.SHIFT: N_("Shift sessions"),
    Way.CLOSE: N_("Close gaps"),
    Way.STRETCH: N_("Stretch sessions"),
    Way.SWAP: N_("Swap rooms"),
    Way.COPY: N_("Copy session"),
}
"""The label of the one undo step."""


@dataclass(frozen=True)
class Wish:
    """What the dialog says; minutes of the conference's clock, rooms by id."""

    way: Way
    day: date
    after: int
    before: int
    by: int = 15
    pause: int = 0
    until: int = 0
    room_ids: frozenset[int] = frozenset()
    one: int | None = None
    other: int | None = None
    keep: frozenset[int] = frozenset()
    session_id: int | None = None


def of_day(agenda: Agenda, day: date, known: Collection[Placement]) -> list[Placement]:
    """The placed sessions of a day."""
    first, last = agenda.span_of(day)
    return [one for one in known if one.start is not None and first <= one.start < last]


def moves(agenda: Agenda, known: Collection[Placement], wish: Wish) -> list[Move]:
    """Where the sessions go; for a copy, where the copies stand (all with the id copied)."""
    held = of_day(agenda, wish.day, known)
    if wish.way is not Way.COPY:
        held = [one for one in held if wish.after <= (one.start or 0) < wish.before]
    return WAYS[wish.way](agenda, held, wish)


def _in_rooms(held: Collection[Placement], wish: Wish) -> list[Placement]:
    """Those of the rooms chosen, all where none is; pauses that stay are left out."""
    rooms = wish.room_ids
    found = [one for one in held if one.id not in wish.keep]
    return [one for one in found if one.room_id in rooms] if rooms else found


def _shift(_agenda: Agenda, held: Collection[Placement], wish: Wish) -> list[Move]:
    there = _in_rooms(held, wish)
    return ripple.shift(there, wish.after, wish.before, wish.by, wish.keep)


def _close(_agenda: Agenda, held: Collection[Placement], wish: Wish) -> list[Move]:
    return ripple.close_gaps(_in_rooms(held, wish), wish.pause)


def _stretch(_agenda: Agenda, held: Collection[Placement], wish: Wish) -> list[Move]:
    return ripple.stretch(_in_rooms(held, wish), wish.until)


def _swap(_agenda: Agenda, held: Collection[Placement], wish: Wish) -> list[Move]:
    if wish.one is None or wish.other is None or wish.one == wish.other:
        return []
    return ripple.swap_rooms(held, wish.one, wish.other, wish.after, wish.before)


def _copy(agenda: Agenda, held: Collection[Placement], wish: Wish) -> list[Move]:
    found = next((one for one in held if one.id == wish.session_id), None)
    if found is None or found.start is None:
        return []
    free = ripple.free_rooms(held, agenda.rooms, found.start, found.end)
    return [Move(found.id, found.start, found.end, room_id) for room_id in free]


WAYS: dict[Way, Callable[[Agenda, Collection[Placement], Wish], list[Move]]] = {
    Way.SHIFT: _shift,
    Way.CLOSE: _close,
    Way.STRETCH: _stretch,
    Way.SWAP: _swap,
    Way.COPY: _copy,
}


def pauses(held: Collection[Placement]) -> list[Placement]:
    """The breaks and meals among sessions, by time."""
    return sorted(
        (one for one in held if one.kind in PAUSES), key=lambda one: (one.start or 0, one.id)
    )
