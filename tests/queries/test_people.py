"""People in the order of the table, a window of rows at a time."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from factories import a_delegation, a_person, a_run, an_event, an_organisation, counted, mould

from app.base.names import PersonalName
from app.base.texts import Texts
from app.model import Person
from app.queries import events, people
from app.queries.people import PeopleCounts, PeopleFilter, PersonRow
from app.rules.delegations import MemberFunction
from app.rules.gaps import GapKind
from app.rules.printing import PrintReason, PrintState
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.people import edit_people
from app.usecases.printing import print_again

CONFIRMED, WAITING = RegistrationStatus.CONFIRMED, RegistrationStatus.WAITING
HEAD, PRESS = MemberFunction.HEAD, MemberFunction.PRESS


def found(store: Store, **wanted: Any) -> list[str]:  # noqa: ANN401 - a filter of any field
    ids = store.ask(people.find_ids, PeopleFilter(**wanted))
    rows = store.ask(people.rows, ids)
    return [rows[person_id].family for person_id in ids]


def ordered(store: Store, sort: str, *, descending: bool = False) -> list[str]:
    ids = store.ask(people.find_ids, sort=sort, descending=descending)
    rows = store.ask(people.rows, ids)
    return [rows[person_id].family for person_id in ids]


def test_all_facts_of_a_row(store: Store) -> None:
    riga = an_organisation(store, "Rīga")
    delegation = a_delegation(store, "Liepāja", display_name=Texts(en="The Port"))
    person = a_person(
        store,
        "Ilze Bērziņa",
        delegation=delegation,
        function=HEAD,
        original="Илзе",
        title="Dr.",
        degree="PhD",
        email="i@a.example",
        phone="+371",
        organisation_id=riga,
        category_id=1,
        status=CONFIRMED,
        code="ABC",
        tags=["VIP", "Guest"],
    )
    name = store.ask(events.categories)[0].name
    [row] = store.ask(people.rows, [person]).values()
    assert row == PersonRow(
        id=person,
        given="Ilze",
        family="Bērziņa",
        original="Илзе",
        title="Dr.",
        degree="PhD",
        function="",
        email="i@a.example",
        phone="+371",
        organisation_id=riga,
        organisation=Texts(en="Rīga"),
        city="Rīga",
        country="LV",
        delegation_id=delegation,
        delegation_name=Texts(en="The Port"),
        member_function=HEAD,
        status=CONFIRMED,
        number=1,
        code="ABC",
        category_id=1,
        category=name,
        category_tone="blue",
        tags=("Guest", "VIP"),
    )
    assert row.name == PersonalName("Ilze", "Bērziņa", "Илзе", "Dr.", "PhD")


def test_facts_that_nobody_told(store: Store) -> None:
    person = a_person(store, "Ek", status=None)
    row = store.ask(people.rows, [person])[person]
    assert (row.organisation, row.city, row.delegation_id, row.delegation_name) == (None,) * 4
    assert (row.status, row.number, row.code, row.category, row.tags) == (*(None,) * 4, ())


def test_a_delegation_without_a_name_of_its_own(store: Store) -> None:
    person = a_person(store, delegation=a_delegation(store, "Rīga"))
    assert store.ask(people.rows, [person])[person].delegation_name == Texts(en="Rīga")


def test_rows_of_those_who_exist(store: Store) -> None:
    person = a_person(store)
    assert list(store.ask(people.rows, [99, person])) == [person]
    assert store.ask(people.rows, []) == {}


def test_everybody_by_name_in_the_conference_s_alphabet(store: Store) -> None:
    for family in ("Żak", "Zając", "Ćwik", "Cis", "Łoś", "Lis"):
        a_person(store, f"Jan {family}")
    assert found(store) == ["Cis", "Ćwik", "Lis", "Łoś", "Zając", "Żak"]
    assert store.ask(people.find_ids) == store.ask(people.find_ids, PeopleFilter())
    assert ordered(store, "name", descending=True) == [
        *("Żak", "Zając", "Łoś", "Lis", "Ćwik", "Cis")
    ]


def fill(store: Store) -> None:
    """Three people who differ in everything."""
    an_event(store)
    riga = an_organisation(store, "Rīga")
    lodz = an_organisation(store, "Łódź", "PL")
    coming = a_delegation(store, "Liepāja")
    a_person(
        store,
        "Jan C",
        organisation_id=lodz,
        delegation=coming,
        function=HEAD,
        category_id=2,
        status=CONFIRMED,
        tags=["VIP"],
        email="c@a.example",
    )
    person = a_person(
        store,
        "Jan B",
        organisation_id=riga,
        delegation=a_delegation(store, "Cēsis"),
        function=PRESS,
        category_id=1,
        status=WAITING,
    )
    edit_people(store, [person], {"function": "Journalist"})
    a_person(store, "Jan A", status=None, email="a@a.example")


@pytest.fixture
def crowd(tmp_path: Path) -> Iterator[Store]:
    with mould(fill).store(tmp_path, "crowd.plenum") as made:
        yield made


@pytest.mark.parametrize(
    ("wanted", "families"),
    [
        ({}, ["A", "B", "C"]),
        ({"text": ""}, ["A", "B", "C"]),
        ({"text": "jan c"}, ["C"]),
        ({"text": "latvia"}, ["B"]),
        ({"text": "journ"}, ["B"]),
        ({"text": "c@a.example"}, ["C"]),
        ({"status": CONFIRMED}, ["C"]),
        ({"category_id": 1}, ["B"]),
        ({"delegation_id": 1}, ["C"]),
        ({"organisation_id": 1}, ["B"]),
        ({"country": "PL"}, ["C"]),
        ({"tag_id": 1}, ["C"]),
        ({"tag_id": 9}, []),
        ({"member_function": PRESS}, ["B"]),
        ({"gap": GapKind.NO_REGISTRATION}, ["A"]),
        ({"number": 2}, ["B"]),
        ({"number": 0}, []),
        ({"country": "LV", "status": WAITING, "text": "b"}, ["B"]),
        ({"country": "LV", "status": CONFIRMED}, []),
    ],
)
def test_only_those_wished_for(crowd: Store, wanted: dict[str, Any], families: list[str]) -> None:
    assert found(crowd, **wanted) == families


@pytest.mark.parametrize(
    ("badge", "families"),
    [
        (PrintState.NOT_PRINTED, ["D"]),
        (PrintState.PRINTED, ["C"]),
        (PrintState.CHANGED, ["A"]),
        (PrintState.AGAIN, ["B"]),
    ],
)
def test_by_what_became_of_the_badge(store: Store, badge: PrintState, families: list[str]) -> None:
    changed, lost, printed, _ = (a_person(store, f"Jan {family}") for family in "ABCD")
    a_person(store, "Jan E", status=None)
    a_run(store, [changed, lost, printed])
    edit_people(store, [changed], {"given": "Janek"})
    print_again(store, [lost], PrintReason.LOST)
    assert found(store, badge=badge) == families
    assert found(store, badge=badge, text="nobody") == []


@pytest.mark.parametrize("sort", list(people.SORTS))
@pytest.mark.parametrize("wanted", [{}, {"text": "jan"}, {"status": CONFIRMED}, {"country": "PL"}])
def test_every_order_with_every_filter(crowd: Store, sort: str, wanted: dict[str, Any]) -> None:
    filtered = PeopleFilter(**wanted)
    expected = set(crowd.ask(people.find_ids, filtered))
    for descending in (False, True):
        ids = crowd.ask(people.find_ids, filtered, sort=sort, descending=descending)
        assert (len(ids), set(ids)) == (len(expected), expected)


@pytest.mark.parametrize(
    ("sort", "up", "down"),
    [
        ("organisation", ["A", "C", "B"], ["B", "C", "A"]),
        ("city", ["A", "B", "C"], ["C", "B", "A"]),
        ("country", ["A", "B", "C"], ["C", "B", "A"]),
        ("function", ["A", "C", "B"], ["B", "C", "A"]),
        ("delegation", ["C", "B", "A"], ["A", "B", "C"]),
        ("category", ["A", "B", "C"], ["C", "B", "A"]),
        ("status", ["A", "C", "B"], ["B", "C", "A"]),
        ("number", ["A", "C", "B"], ["B", "C", "A"]),
        ("changed", ["C", "B", "A"], ["A", "B", "C"]),
    ],
)
def test_every_order(crowd: Store, sort: str, up: list[str], down: list[str]) -> None:
    assert ordered(crowd, sort) == up
    assert ordered(crowd, sort, descending=True) == down


def test_how_many(crowd: Store) -> None:
    assert crowd.ask(people.count) == 3
    assert crowd.ask(people.counts) == PeopleCounts(3, {CONFIRMED: 1, WAITING: 1})


def test_nobody(store: Store) -> None:
    assert store.ask(people.counts) == PeopleCounts(0, {})
    assert store.ask(people.find_ids) == []


@pytest.mark.parametrize(
    ("given", "family", "names"),
    [
        ("Ilze", "Bērziņa", ["Ilze Bērziņa"]),
        ("berzina", "ILZE", ["Ilze Bērziņa"]),
        ("Haruka", "Tsukishima", ["Haruka Tsukishima"]),
        ("", "月島 遥", ["Haruka Tsukishima"]),
        ("Ilze", "", []),
        ("", "", []),
        (" ", "-", []),
        ("Ilze", "Bērziņa-Kalna", []),
    ],
)
def test_namesakes(store: Store, given: str, family: str, names: list[str]) -> None:
    a_person(store, "Ilze Bērziņa")
    a_person(store, "Haruka Tsukishima", original="月島 遥")
    a_person(store, "Ilze Anna Bērziņa")
    rows = store.ask(people.rows, store.ask(people.namesakes, given, family))
    assert [row.name.display() for row in rows.values()] == names


def test_only_some_namesakes(store: Store) -> None:
    ids = [a_person(store, "Ilze Bērziņa") for _ in range(4)]
    assert store.ask(people.namesakes, "Ilze", "Bērziņa") == ids[:3]
    assert store.ask(people.namesakes, "Ilze", "Bērziņa", limit=1) == ids[:1]


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_questions_for_three_as_for_one(store: Store, many: int) -> None:
    delegation = a_delegation(store)
    ids = [a_person(store, f"Jan {n}", delegation=delegation, tags=["A"]) for n in range(many)]
    with store.read() as read, counted(read) as sent:
        assert people.find_ids(read, PeopleFilter(text="jan", country="")) == ids
        assert len(sent) == 1
        assert len(people.rows(read, ids)) == many
        assert len(sent) == 3
        people.counts(read)
        assert len(sent) == 5


def test_rows_are_no_mapped_objects(store: Store) -> None:
    row = store.ask(people.rows, [a_person(store)]).popitem()[1]
    assert not isinstance(row, Person)
    with pytest.raises(AttributeError):
        row.given = "x"  # type: ignore[misc] # it is frozen
