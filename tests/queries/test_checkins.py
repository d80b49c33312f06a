"""Who is in, who is expected, what was refused; in statements that do not grow."""

from datetime import UTC, date, datetime, timedelta

import pytest
from factories import a_delegation, a_person, an_organisation, counted

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
    assert store.ask(checkins.find_code, ["X"]) is None
    assert store.ask(checkins.of_person, 9) is None
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


def test_a_check_in_takes_few_statements(store: Store, door: Door) -> None:
    code = "ABCDEFGHJKLMNPQRSTUVWXYZ23"
    a_person(store, status=CONFIRMED, code=code)
    with store.read() as read, counted(read) as sent:
        found = checkins.find_code(read, [code, "OTHER"])
        assert found is not None
        checkins.guest(read, found, door.point_id)
    assert len(sent) == 2


def test_who_is_expected_and_the_running_counts(store: Store, door: Door) -> None:
    riga, torun = a_delegation(store), a_delegation(store, "Toruń", "PL")
    body = an_organisation(store, "Ogre", "LV")
    ilze = a_person(store, "Ilze B", delegation=riga, status=CONFIRMED, organisation_id=body)
    jan = a_person(store, "Jan A", delegation=torun, status=CONFIRMED)
    a_person(store, "Eva C", delegation=torun, status=RegistrationStatus.WAITING)
    check_in_person(store, door, ilze, now=NOON)
    assert store.ask(checkins.expected, door.point_id) == [jan]
    tally = store.ask(checkins.tally, door.point_id)
    assert (tally.inside, tally.expected) == (1, 2)
    assert tally.by_delegation == {riga: (1, 1), torun: (0, 1)}
    assert sum(came for came, _all in tally.by_country.values()) == 1


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
