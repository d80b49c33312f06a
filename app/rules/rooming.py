"""Who sleeps in which room: sharers brought together, rooms counted night by night."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.base.texts import fold
from app.rules.registrations import RoomKind

LONGEST_STAY = 60
"""Nights of one guest that are counted: more is a slip of the pen."""
PAIR = 2


@dataclass(frozen=True)
class Guest:
    """Somebody who sleeps in a hotel, from one day until another."""

    person_id: int
    hotel: str = ""
    first: date | None = None
    until: date | None = None
    kind: RoomKind | None = None
    shares_with: int | None = None

    @property
    def nights(self) -> int:
        """How many, as far as both days are known."""
        if self.first is None or self.until is None:
            return 0
        return max((self.until - self.first).days, 0)

    def all_nights(self) -> Iterator[date]:
        """The day on which each night begins."""
        if self.first is not None:
            for night in range(min(self.nights, LONGEST_STAY)):
                yield self.first + timedelta(days=night)


@dataclass(frozen=True)
class Room:
    """One guest, or those who share."""

    guests: tuple[Guest, ...]

    @property
    def kind(self) -> RoomKind | None:
        """What the guests named; two of whom nothing is known have two beds."""
        named = [guest.kind for guest in self.guests if guest.kind is not None]
        if len(self.guests) >= PAIR:
            shared = [kind for kind in named if kind is not RoomKind.SINGLE]
            return shared[0] if shared else RoomKind.TWIN
        return named[0] if named else None

    @property
    def has_free_bed(self) -> bool:
        """Whether somebody who wants to share is still alone."""
        return self.kind is RoomKind.TWIN and len(self.guests) < PAIR

    def nights(self) -> set[date]:
        """The nights on which somebody sleeps there."""
        return {night for guest in self.guests for night in guest.all_nights()}


@dataclass(frozen=True)
class Hotel:
    """A hotel with its rooms; the name is empty where nobody named it yet."""

    name: str
    rooms: tuple[Room, ...]

    @property
    def people(self) -> int:
        """How many guests there are."""
        return sum(len(room.guests) for room in self.rooms)

    @property
    def nights(self) -> list[date]:
        """The nights on which somebody sleeps there, in order."""
        return sorted({night for room in self.rooms for night in room.nights()})


def hotels(guests: Iterable[Guest]) -> list[Hotel]:
    """The hotels in the order of their first guests, however their names are written."""
    of: dict[str, list[Guest]] = {}
    for guest in guests:
        of.setdefault(fold(guest.hotel), []).append(guest)
    return [Hotel(them[0].hotel.strip(), tuple(rooms(them))) for them in of.values()]


def rooms(guests: Sequence[Guest]) -> list[Room]:
    """Rooms in the order of their first guests; who names a sharer shares, on either side."""
    head = {guest.person_id: guest.person_id for guest in guests}
    for guest in guests:
        if guest.shares_with in head:
            one, other = _root(head, guest.person_id), _root(head, guest.shares_with)
            head[other] = one
    together: dict[int, list[Guest]] = {}
    for guest in guests:
        together.setdefault(_root(head, guest.person_id), []).append(guest)
    return [Room(tuple(them)) for them in together.values()]


def _root(head: Mapping[int, int], person_id: int) -> int:
    while head[person_id] != person_id:
        person_id = head[person_id]
    return person_id
