"""Buildings and rooms are added, changed, ordered and removed, and come back with Undo."""

from collections.abc import Callable

import pytest

from app.base.errors import NotFound, RuleBroken
from app.base.texts import Texts
from app.queries import venues as reading
from app.queries.venues import RoomRow, VenueRow
from app.store import Store
from app.usecases import venues


def a_venue(store: Store, name: str = "Town hall") -> int:
    return venues.add_venue(store, {"name": Texts(en=name)})


def a_room(store: Store, venue: int, name: str = "Great hall", seats: int | None = 120) -> int:
    return venues.add_room(store, venue, {"name": Texts(en=name), "seats": seats})


def shown(store: Store) -> list[tuple[str, list[str]]]:
    return [
        (venue.name["en"], [room.name["en"] for room in venue.rooms])
        for venue in store.ask(reading.venues)
    ]


def test_a_venue_with_its_rooms(store: Store) -> None:
    facts = {"name": Texts(en="Town hall", pl="Ratusz"), "address": "Market 1", "city": "Riga"}
    venue = venues.add_venue(store, {**facts, "country": "LV"})
    room = venues.add_room(store, venue, {"name": Texts(en="Hall"), "seats": 80, "notes": "Lift"})
    assert store.ask(reading.venues) == [
        VenueRow(
            venue,
            Texts(en="Town hall", pl="Ratusz"),
            "Market 1",
            "Riga",
            "LV",
            (RoomRow(room, venue, Texts(en="Hall"), 80, "Lift"),),
        )
    ]


def test_what_is_added_stands_at_the_end_until_ordered(store: Store) -> None:
    first, second = a_venue(store, "A"), a_venue(store, "B")
    rooms = [a_room(store, first, name) for name in ("1", "2", "3")]
    a_room(store, second, "4")
    assert shown(store) == [("A", ["1", "2", "3"]), ("B", ["4"])]
    venues.order_rooms(store, [rooms[2], rooms[0], rooms[1]])
    venues.order_venues(store, [second, first])
    assert shown(store) == [("B", ["4"]), ("A", ["3", "1", "2"])]
    a_room(store, first, "5")
    a_venue(store, "C")
    assert shown(store) == [("B", ["4"]), ("A", ["3", "1", "2", "5"]), ("C", [])]


def test_edits_can_be_undone(store: Store) -> None:
    venue = a_venue(store)
    room = a_room(store, venue)
    before = store.ask(reading.venues)
    venues.edit_venue(store, venue, {"city": "Riga", "country": "LV"})
    venues.edit_room(store, room, {"seats": None, "notes": "Stairs only"})
    found = store.ask(reading.venues)[0]
    assert (found.city, found.country) == ("Riga", "LV")
    assert (found.rooms[0].seats, found.rooms[0].notes) == (None, "Stairs only")
    store.undo()
    store.undo()
    assert store.ask(reading.venues) == before


def test_a_venue_goes_with_its_rooms_and_comes_back_with_them(store: Store) -> None:
    venue = a_venue(store)
    a_room(store, venue)
    before = store.ask(reading.venues)
    venues.remove_venue(store, venue)
    assert store.ask(reading.venues) == []
    store.undo()
    assert store.ask(reading.venues) == before


def test_a_room_is_removed(store: Store) -> None:
    venue = a_venue(store)
    kept, removed = a_room(store, venue, "1"), a_room(store, venue, "2")
    venues.remove_room(store, removed)
    assert [room.id for room in store.ask(reading.venues)[0].rooms] == [kept]


def test_names_are_needed(store: Store) -> None:
    venue = a_venue(store)
    for refuse in (
        lambda: venues.add_venue(store, {}),
        lambda: venues.add_room(store, venue, {}),
        lambda: venues.edit_venue(store, venue, {"name": Texts(en=" ")}),
    ):
        with pytest.raises(RuleBroken) as refused:
            refuse()
        assert (refused.value.field, str(refused.value)) == (
            "name",
            "Name is missing. Please fill it in.",
        )


GONE: list[Callable[[Store], object]] = [
    lambda store: venues.edit_venue(store, 99, {"city": "Riga"}),
    lambda store: venues.order_venues(store, [99]),
    lambda store: venues.remove_venue(store, 99),
    lambda store: venues.add_room(store, 99, {"name": Texts(en="Hall")}),
    lambda store: venues.edit_room(store, 99, {"seats": 3}),
    lambda store: venues.remove_room(store, 99),
    lambda store: venues.order_rooms(store, [99]),
]


@pytest.mark.parametrize("change", GONE)
def test_what_has_gone_in_the_meantime_is_said_to_be_gone(
    store: Store, change: Callable[[Store], object]
) -> None:
    with pytest.raises(NotFound, match=r"^This record no longer exists"):
        change(store)
    assert store.ask(reading.venues) == []
