"""Who stands on the paper twin of the desk, and at which points."""

from datetime import date

import pytest
from factories import a_delegation, a_person, a_store

from app.base.texts import Texts
from app.documents.check_in_facts import collect_check_in
from app.documents.document import Asked
from app.documents.tongues import tongues
from app.rules.checkins import PointKind
from app.rules.people import NewPerson
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.checkins import add_point
from app.usecases.people import add_person

CONFIRMED = RegistrationStatus.CONFIRMED


@pytest.fixture
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return a_store(tmp_path_factory.mktemp("file"))


def found(
    store: Store, *points: str, ids: tuple[int, ...] | None = None, confirmed: bool = True
) -> tuple[list[str], list[int]]:
    """The names of the points, and the ids of the people."""
    with store.read() as read:
        facts = collect_check_in(read, Asked(ids), tongues("en"), points, confirmed=confirmed)
    people = [person.id for group in facts.people.groups for person in group.people]
    return [row.name["en"] for row in facts.points], people


def test_the_days_are_meant_where_none_is_named(store: Store) -> None:
    assert found(store) == ([], [])
    friday = add_point(store, {"name": Texts(en="Friday"), "day": date(2027, 12, 10)})
    add_point(store, {"name": Texts(en="Dinner", pl="Kolacja"), "kind": PointKind.MEAL})
    assert found(store)[0] == ["Friday"]
    assert found(store, "dinner")[0] == found(store, "Kolacja")[0] == ["Dinner"]
    assert found(store, str(friday), "Dinner")[0] == ["Friday", "Dinner"]
    assert found(store, "Lunch")[0] == []


def test_only_who_is_confirmed_unless_all_are_wanted(store: Store) -> None:
    riga = a_delegation(store)
    ilze = a_person(store, delegation=riga, status=CONFIRMED)
    anna = a_person(store, "Anna A", status=RegistrationStatus.SUBMITTED)
    a_person(store, "Ewa E", status=RegistrationStatus.CANCELLED)
    adam = add_person(store, NewPerson({"given": "Adam"}, status=None))
    assert found(store)[1] == [ilze]
    assert found(store, confirmed=False)[1] == [ilze, anna]
    assert found(store, ids=(anna, adam), confirmed=False)[1] == [anna]
