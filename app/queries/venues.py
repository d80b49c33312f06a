"""Reading venues and their rooms."""

from dataclasses import dataclass

from sqlalchemy import select

from app.base.texts import Texts
from app.model import Room, Venue
from app.store import Reading


@dataclass(frozen=True)
class RoomRow:
    """A room; `seats` is unknown where it is None."""

    id: int
    venue_id: int
    name: Texts
    seats: int | None
    notes: str


@dataclass(frozen=True)
class VenueRow:
    """A building with its rooms in order."""

    id: int
    name: Texts
    address: str
    city: str
    country: str
    rooms: tuple[RoomRow, ...]


def venues(read: Reading) -> list[VenueRow]:
    """All venues in order, each with its rooms."""
    rooms: dict[int, list[RoomRow]] = {}
    query = select(Room.id, Room.venue_id, Room.name, Room.seats, Room.notes)
    for row in read.execute(query.order_by(Room.position, Room.id)):
        rooms.setdefault(row.venue_id, []).append(RoomRow(*row))
    found = select(Venue.id, Venue.name, Venue.address, Venue.city, Venue.country)
    return [
        VenueRow(*(*row, tuple(rooms.get(row.id, ()))))
        for row in read.execute(found.order_by(Venue.position, Venue.id))
    ]
