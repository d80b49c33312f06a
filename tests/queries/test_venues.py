"""Venues come with their rooms, in two statements however many there are."""

import pytest
from factories import counted

from app.base.texts import Texts
from app.queries import venues
from app.queries.venues import RoomRow, VenueRow
from app.store import Store
from app.usecases.venues import add_room, add_venue, order_rooms, order_venues


def test_no_venues(store: Store) -> None:
    assert store.ask(venues.venues) == []


@pytest.mark.parametrize("many", [1, 3])
def test_venues_with_their_rooms_in_order(store: Store, many: int) -> None:
    ids = [add_venue(store, {"name": Texts(en=f"V{n}"), "city": "Riga"}) for n in range(many)]
    rooms = {
        venue: [
            add_room(store, venue, {"name": Texts(en=f"R{n}"), "seats": n}) for n in range(many)
        ]
        for venue in ids
    }
    order_rooms(store, rooms[ids[0]][::-1])
    order_venues(store, ids[::-1])
    with store.read() as read, counted(read) as sent:
        found = venues.venues(read)
    assert len(sent) == 2
    shown = {venue: list(enumerate(rooms[venue])) for venue in ids}
    shown[ids[0]].reverse()
    assert found == [
        VenueRow(
            venue,
            Texts(en=f"V{ids.index(venue)}"),
            "",
            "Riga",
            "",
            tuple(RoomRow(room, venue, Texts(en=f"R{n}"), n, "") for n, room in shown[venue]),
        )
        for venue in ids[::-1]
    ]
