"""What hotel, driver and kitchen need of everybody: one query each, however many there are."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from factories import a_person, a_store, at, counted

from app.queries import logistics
from app.queries.logistics import Plate, Stay, Trip
from app.rules.registrations import RoomKind
from app.store import Reading, Store
from app.usecases.registrations import edit_logistics


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as made:
        yield made


def test_a_bed_and_who_is_in_the_other(store: Store) -> None:
    nights = {"hotel_from": date(2027, 12, 9), "hotel_until": date(2027, 12, 12)}
    anna = a_person(store, "Anna A", logistics={"hotel": "Inn", **nights})
    ewa = a_person(store, "Ewa B", logistics={"hotel": "Inn", "room_kind": RoomKind.TWIN})
    a_person(store, "C At home", logistics={"diet": "Vegan"})
    edit_logistics(store, [ewa], {"shares_with_id": anna, "accessibility": "Lift"})

    assert store.ask(logistics.stays) == {
        anna: Stay("Inn", date(2027, 12, 9), date(2027, 12, 12), None, None, ""),
        ewa: Stay("Inn", None, None, RoomKind.TWIN, anna, "Lift"),
    }


def test_nights_without_a_hotel_are_a_stay_too(store: Store) -> None:
    who = a_person(store, logistics={"hotel_from": date(2027, 12, 9)})

    assert list(store.ask(logistics.stays)) == [who]


def test_a_journey(store: Store) -> None:
    trip = {"arrival_at": at(9, 21), "arrival_by": "Train", "arrival_transfer": True}
    ilze = a_person(store, logistics={**trip, "departure_by": "Coach", "hotel": "Inn"})

    assert store.ask(logistics.trips) == {
        ilze: Trip(at(9, 21), "Train", True, None, "Coach", False, "Inn")
    }


def test_a_plate(store: Store) -> None:
    meals = ("2027-12-10 lunch", "2027-12-11 dinner")
    ilze = a_person(store, logistics={"diet": "Vegan", "allergies": "Nuts", "meals": meals})
    a_person(store, "Nobody Asked")

    assert store.ask(logistics.plates) == {ilze: Plate("Vegan", "Nuts", meals)}


def test_the_hotels_by_name(store: Store) -> None:
    for hotel in ("Inn", "Gasthof", "Inn", ""):
        a_person(store, logistics={"hotel": hotel, "diet": "Vegan"})

    assert store.ask(logistics.hotels) == ["Gasthof", "Inn"]


@pytest.mark.parametrize("many", [1, 3])
@pytest.mark.parametrize("ask", [logistics.stays, logistics.trips, logistics.plates])
def test_one_query_for_one_and_for_three(
    store: Store, many: int, ask: Callable[[Reading], object]
) -> None:
    for i in range(many):
        a_person(store, f"Anna {i}Nowak", logistics={"hotel": "Inn"})

    with store.read() as read, counted(read) as sent:
        ask(read)

    assert len(sent) == 1
