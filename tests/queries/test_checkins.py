"""Who is in, who is expected, what was refused; in statements that do not grow."""

from datetime import UTC, date, datetime, timedelta

import pytest
from factories import a_person, counted

from app.base.texts import Texts
from app.queries import checkins
from app.rules.checkins import PointKind
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.checkins import Door, add_point, check_in_code, check_in_person

NOON = datetime(2027, 12, 10, 12, tzinfo=UTC)
CONFIRMED = RegistrationStatus.CONFIRMED


@pytest.fixture
def door(store: Store) -> Door:
    """A door that is open every day."""
    return Door(add_point(store, {"name": Texts(en="Hall"), "kind": PointKind.OTHER}))


def test_nothing_yet(store: Store) -> None:
    assert store.ask(checkins.points) == []
    assert store.ask(checkins.point_of_today) is None
    assert store.ask(checkins.inside) == []
    assert store.ask(checkins.done_already, "") is None


@pytest.mark.parametrize("many", [1, 3])
def test_the_number_of_statements_does_not_grow(store: Store, door: Door, many: int) -> None:
    for number in range(many):
        person = a_person(store, f"Ada A{number}", status=CONFIRMED)
        check_in_person(store, door, person, now=NOON)
    expected = {
        checkins.points: 2,
        checkins.inside: 1,
        checkins.passages: 1,
        checkins.attempts: 1,
    }
    for query, statements in expected.items():
        with store.read() as read, counted(read) as sent:
            query(read)
        assert (query.__name__, len(sent)) == (query.__name__, statements)
    assert [row.name.family for row in store.ask(checkins.inside)] == [
        f"A{number}" for number in range(many)
    ]


def test_attempts_are_told_by_whom(store: Store, door: Door) -> None:
    late = a_person(store, "Ada A", status=RegistrationStatus.CANCELLED)
    check_in_person(store, door, late, now=NOON)
    check_in_code(store, door, "nobody", now=NOON + timedelta(minutes=1))
    rows = store.ask(checkins.attempts, door.point_id)
    assert [(row.person_id, row.said, row.at) for row in rows] == [
        *((None, "nobody", NOON + timedelta(minutes=1)), (late, "", NOON))
    ]


def test_the_day_is_that_of_the_conference(store: Store) -> None:
    late = datetime(2027, 12, 10, 23, 30, tzinfo=UTC)
    assert store.ask(checkins.local_day, late) == date(2027, 12, 11)
