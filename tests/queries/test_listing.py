"""Reading everybody for lists: who takes a place, in order, in the same few queries."""

from pathlib import Path

import pytest
from factories import a_delegation, a_person, a_store, an_organisation, counted

from app.base.texts import Texts
from app.queries.listing import Body, bodies, listed
from app.rules.delegations import MemberFunction
from app.rules.registrations import RegistrationStatus
from app.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store(tmp_path)


def test_one_person_with_everything_lists_need(store: Store) -> None:
    riga = a_delegation(store)
    ilze = a_person(
        store, delegation=riga, function=MemberFunction.HEAD, email="i@riga.example", title="Dr"
    )

    with store.read() as read:
        (found,) = listed(read)

    assert (found.id, found.given, found.family) == (ilze, "Ilze", "Bērziņa")
    assert (found.delegation_id, found.member_function) == (riga, MemberFunction.HEAD)
    assert (found.status, found.email) == (RegistrationStatus.SUBMITTED, "i@riga.example")
    assert found.name.formal() == "Dr Ilze Bērziņa"


def test_three_by_name_but_not_those_who_stay_away(store: Store) -> None:
    for name in ("Anna Żak", "Jan Zimny", "Ewa Ćwik"):
        a_person(store, name)
    for status in (RegistrationStatus.CANCELLED, RegistrationStatus.WAITING, None):
        a_person(store, "Adam Away", status=status)

    with store.read() as read:
        found = [person.family for person in listed(read)]

    assert found == ["Ćwik", "Żak", "Zimny"]


def test_those_asked_for_come_as_asked_whatever_their_status(store: Store) -> None:
    one, two = a_person(store, "A A"), a_person(store, "B B", status=RegistrationStatus.CANCELLED)

    with store.read() as read:
        assert [person.id for person in listed(read, [two, one, 999])] == [two, one]
        assert listed(read, []) == []


def test_bodies_by_id(store: Store) -> None:
    riga = an_organisation(store, "Riga")

    with store.read() as read:
        assert bodies(read) == {riga: Body(Texts(en="Riga"), "Riga", "LV")}


@pytest.mark.parametrize("many", [1, 3])
def test_the_same_query_for_one_and_for_three(store: Store, many: int) -> None:
    for i in range(many):
        a_person(store, f"Anna {i}Nowak")

    with store.read() as read, counted(read) as sent:
        listed(read)

    assert len(sent) == 1
