"""Changing venues and rooms."""

from collections.abc import Mapping, Sequence

from sqlalchemy import func, select

from app.base.words import N_
from app.model import Room, Venue
from app.rules import fields
from app.rules.venues import ROOM_FIELDS, VENUE_FIELDS
from app.store import Reading, Store
from app.usecases.loading import need, next_position, put


def add_venue(store: Store, facts: Mapping[str, object]) -> int:
    """Add a building; its id. A name is needed."""
    with store.change(N_("Add venue")) as change:
        return insert_venue(change, facts)


def insert_venue(change: Reading, facts: Mapping[str, object]) -> int:
    """The same within a larger change."""
    values = fields.cleaned(VENUE_FIELDS, {"name": {}, **facts})
    venue = Venue(**values, position=next_position(change, select(func.max(Venue.position))))
    change.add(venue)
    change.flush()
    return venue.id


def edit_venue(store: Store, venue_id: int, changes: Mapping[str, object]) -> None:
    """Change facts of a building."""
    values = fields.cleaned(VENUE_FIELDS, changes)
    with store.change(N_("Edit venue")) as change:
        put(need(change, Venue, venue_id), values)


def order_venues(store: Store, ids: Sequence[int]) -> None:
    """Put the buildings in this order."""
    with store.change(N_("Order venues")) as change:
        for position, venue_id in enumerate(ids, start=1):
            put(need(change, Venue, venue_id), {"position": position})


def remove_venue(store: Store, venue_id: int) -> None:
    """Remove a building with its rooms."""
    with store.change(N_("Remove venue")) as change:
        change.delete(need(change, Venue, venue_id))


def add_room(store: Store, venue_id: int, facts: Mapping[str, object]) -> int:
    """Add a room to a building; its id. A name is needed."""
    with store.change(N_("Add room")) as change:
        return insert_room(change, venue_id, facts)


def insert_room(change: Reading, venue_id: int, facts: Mapping[str, object]) -> int:
    """The same within a larger change."""
    values = fields.cleaned(ROOM_FIELDS, {"name": {}, **facts})
    need(change, Venue, venue_id)
    last = select(func.max(Room.position)).where(Room.venue_id == venue_id)
    room = Room(venue_id=venue_id, **values, position=next_position(change, last))
    change.add(room)
    change.flush()
    return room.id


def edit_room(store: Store, room_id: int, changes: Mapping[str, object]) -> None:
    """Change facts of a room."""
    values = fields.cleaned(ROOM_FIELDS, changes)
    with store.change(N_("Edit room")) as change:
        put(need(change, Room, room_id), values)


def remove_room(store: Store, room_id: int) -> None:
    """Remove a room."""
    with store.change(N_("Remove room")) as change:
        change.delete(need(change, Room, room_id))


def order_rooms(store: Store, ids: Sequence[int]) -> None:
    """Put rooms in this order."""
    with store.change(N_("Order rooms")) as change:
        for position, room_id in enumerate(ids, start=1):
            put(need(change, Room, room_id), {"position": position})
