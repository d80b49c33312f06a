"""What is listed of people and delegations."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import a_delegation, a_person, a_store, an_empty_store, at, counted

from app.base.texts import Texts
from app.cli.listing import LISTS, all_delegations, all_people
from app.queries import events
from app.rules.delegations import MemberFunction
from app.rules.registrations import RegistrationStatus
from app.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as store:
        yield store


def test_all_facts_of_a_person(store: Store) -> None:
    riga = a_delegation(store, "Rīga", display_name=Texts(en="Latvia", pl="Łotwa"))
    a_person(
        store,
        "Ilze Bērziņa",
        delegation=riga,
        function=MemberFunction.DEPUTY,
        organisation_id=1,
        category_id=store.ask(events.categories)[0].id,
        original="Илзе",
        title="Dr.",
        degree="PhD",
        email="ilze@example.org",
        phone="+371 00",
        tags=["VIP", "Guest"],
        code="ABC",
        status=RegistrationStatus.CONFIRMED,
    )
    assert store.ask(all_people) == [
        {
            "number": 1,
            "code": "ABC",
            "given": "Ilze",
            "family": "Bērziņa",
            "original": "Илзе",
            "title": "Dr.",
            "degree": "PhD",
            "function": "",
            "organisation": "Rīga",
            "delegation": "Latvia",
            "member_function": "deputy",
            "city": "Rīga",
            "country": "LV",
            "category": "Delegate",
            "status": "confirmed",
            "email": "ilze@example.org",
            "phone": "+371 00",
            "tags": ["Guest", "VIP"],
        }
    ]


def test_facts_that_nobody_told(store: Store) -> None:
    a_person(store, "Sulastri", status=None)
    [facts] = store.ask(all_people)
    none = {"number", "code", "member_function", "status"}
    assert {key for key, value in facts.items() if value is None} == none
    assert {key for key, value in facts.items() if value == ""} == {
        *("given", "original", "title", "degree", "function", "organisation", "delegation"),
        *("city", "country", "category", "email", "phone"),
    }


def test_people_are_listed_by_name(store: Store) -> None:
    for name in ("Zofia Żak", "Anna Zając", "Li Ek"):
        a_person(store, name)
    assert [facts["family"] for facts in store.ask(all_people)] == ["Ek", "Zając", "Żak"]


def test_all_facts_of_a_delegation(store: Store) -> None:
    delegation = a_delegation(
        store,
        "Rīga",
        display_name=Texts(en="Latvia"),
        status="confirmed",
        places=3,
        protocol_rank=2,
        contact_name="Anna",
        contact_email="anna@example.org",
        contact_phone="+371 00",
        arrival_at=at(9, 21, 15),
        departure_at=at(12),
        travel="Train",
        hotel="Inn",
        notes="Late",
    )
    a_person(store, "Ilze Bērziņa", delegation=delegation, function=MemberFunction.HEAD)
    assert store.ask(all_delegations) == [
        {
            "rank": 2,
            "delegation": "Latvia",
            "organisation": "Rīga",
            "kind": "city",
            "city": "Rīga",
            "country": "LV",
            "status": "confirmed",
            "places": 3,
            "members": 1,
            "head": "Ilze Bērziņa",
            "completeness": 88,
            "missing": ["members"],
            "contact": "Anna",
            "contact_email": "anna@example.org",
            "contact_phone": "+371 00",
            "arrival": at(9, 21, 15),
            "departure": at(12),
            "travel": "Train",
            "hotel": "Inn",
            "notes": "Late",
        }
    ]


@pytest.mark.parametrize(
    ("status", "function", "head"),
    [
        (RegistrationStatus.CONFIRMED, MemberFunction.HEAD, "Ilze Bērziņa"),
        (RegistrationStatus.CANCELLED, MemberFunction.HEAD, ""),
        (RegistrationStatus.CONFIRMED, MemberFunction.DEPUTY, ""),
    ],
)
def test_the_head_is_one_who_comes(
    store: Store, status: RegistrationStatus, function: MemberFunction, head: str
) -> None:
    delegation = a_delegation(store)
    a_person(store, delegation=delegation, function=function, status=status)
    assert [facts["head"] for facts in store.ask(all_delegations)] == [head]


def test_delegations_are_in_protocol_order(store: Store) -> None:
    a_delegation(store, "Zzz", "AT")
    a_delegation(store, "Łódź", "PL")
    a_delegation(store, "Rīga", "LV", protocol_rank=2)
    a_delegation(store, "Lyon", "FR", protocol_rank=1)
    names = [facts["delegation"] for facts in store.ask(all_delegations)]
    assert names == ["Lyon", "Rīga", "Zzz", "Łódź"]


def test_a_file_without_a_conference(tmp_path: Path) -> None:
    with an_empty_store(tmp_path, "new.plenum") as store:
        assert (store.ask(all_people), store.ask(all_delegations)) == ([], [])


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_questions_for_three_as_for_one(store: Store, many: int) -> None:
    for number in range(many):
        a_person(store, f"Jan Nr{number}", delegation=a_delegation(store, f"City {number}"))
    with store.read() as read, counted(read) as sent:
        assert len(all_people(read)) == many
        assert len(sent) == 4
        assert len(all_delegations(read)) == many
        assert len(sent) == 4 + 5


@pytest.mark.parametrize("what", list(LISTS))
def test_every_column_is_a_fact(store: Store, what: str) -> None:
    a_person(store, delegation=a_delegation(store))
    [facts] = store.ask(LISTS[what].collect)
    assert LISTS[what].columns.keys() <= facts.keys()
    assert len(LISTS[what].cells(facts)) == len(LISTS[what].columns)
