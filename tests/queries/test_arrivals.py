"""Who comes to a door is known with one statement, wherever they were before."""

from datetime import UTC, date, datetime, timedelta

import pytest
from factories import a_person, counted

from app.base.names import PersonalName
from app.base.texts import Texts
from app.queries.arrivals import Arrival, Found, of_code, of_person
from app.rules.checkins import Direction, Guest, PointKind
from app.rules.printing import PrintReason
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.checkins import Door, add_point, check_in_person
from app.usecases.printing import print_again

CODE = "ABCDEFGHJKLMNPQRSTUVWXYZ23"
FRIDAY = date(2027, 12, 10)
NOON = datetime(2027, 12, 10, 12, tzinfo=UTC)
CONFIRMED = RegistrationStatus.CONFIRMED


@pytest.fixture
def door(store: Store) -> Door:
    return Door(add_point(store, {"name": Texts(en="Friday"), "day": FRIDAY}))


def test_all_that_decides(store: Store, door: Door) -> None:
    ada = a_person(store, "Ada Abel", status=CONFIRMED, code=CODE, title="Dr")
    with store.read() as read, counted(read) as sent:
        arrival = of_code(read, door.point_id, ["OTHER", CODE])
    name = PersonalName("Ada", "Abel", title="Dr")
    found = Found(1, ada, CODE, 1, CONFIRMED, name)
    expected = Arrival(found, None, door.point_id, FRIDAY, FRIDAY, "Europe/Berlin")
    assert (arrival, len(sent)) == (expected, 1)
    assert store.ask(of_person, door.point_id, ada) == expected
    assert expected.guest == Guest(CONFIRMED)


def test_nobody(store: Store, door: Door) -> None:
    assert store.ask(of_code, door.point_id, ["X"]) is None
    assert store.ask(of_code, door.point_id, []) is None
    assert store.ask(of_person, door.point_id, 9) is None


def test_the_likeliest_code_first(store: Store, door: Door) -> None:
    for number, code in enumerate(("A" * 26, "B" * 26)):
        a_person(store, f"Ada A{number}", code=code)
    found = store.ask(of_code, door.point_id, ["B" * 26, "A" * 26])
    assert found is not None
    assert found.found.code == "B" * 26


def test_since_when_somebody_is_in(store: Store, door: Door) -> None:
    dinner = add_point(store, {"name": Texts(en="Dinner"), "kind": PointKind.MEAL})
    ada = a_person(store, status=CONFIRMED)

    def inside(point_id: int) -> datetime | None:
        found = store.ask(of_person, point_id, ada)
        return found and found.inside

    check_in_person(store, Door(door.point_id, station="Hall A"), ada, now=NOON)
    assert (inside(door.point_id), inside(dinner)) == (NOON, None)
    known = store.ask(of_person, door.point_id, ada)
    assert known is not None
    assert known.station == "Hall A"
    check_in_person(store, Door(door.point_id, Direction.OUT), ada, now=NOON)
    assert inside(door.point_id) is None
    store.undo()
    assert inside(door.point_id) == NOON
    store.undo()
    assert inside(door.point_id) is None


def test_a_void_code_goes_behind_all_others(store: Store, door: Door) -> None:
    ada = a_person(store, code=CODE)
    print_again(store, [ada], PrintReason.LOST)
    a_person(store, "Bo B", code="B" * 26)
    found = store.ask(of_code, door.point_id, [CODE])
    assert found is not None
    assert (found.found.person_id, found.found.void) == (ada, True)
    other = store.ask(of_code, door.point_id, [CODE, "B" * 26])
    assert other is not None
    assert (other.found.code, other.found.void) == ("B" * 26, False)


def test_a_point_that_is_gone(store: Store) -> None:
    a_person(store, code=CODE)
    found = store.ask(of_code, 99, [CODE])
    assert found is not None
    assert (found.point_id, found.day) == (None, None)


@pytest.mark.parametrize(
    ("now", "is_open"),
    [
        (NOON, True),
        (NOON - timedelta(days=3), True),
        (NOON + timedelta(hours=10, minutes=30), True),
        (NOON + timedelta(hours=11, minutes=30), False),
        (NOON + timedelta(days=1), False),
    ],
)
def test_the_day_by_the_clock_of_the_conference(
    store: Store, door: Door, now: datetime, *, is_open: bool
) -> None:
    a_person(store, code=CODE)
    found = store.ask(of_code, door.point_id, [CODE])
    assert found is not None
    assert found.is_open(now) == is_open


def test_a_point_of_no_day(store: Store) -> None:
    hall = add_point(store, {"name": Texts(en="Hall"), "kind": PointKind.OTHER})
    a_person(store, code=CODE)
    found = store.ask(of_code, hall, [CODE])
    assert found is not None
    assert found.is_open(NOON + timedelta(days=3))
