"""Typed words and many ids, as conditions."""

import pytest
from factories import a_person, counted
from sqlalchemy import select

from app.base.texts import search_key
from app.model import Person
from app.queries.matching import IDS, among, key_matches, matches
from app.store import Store

PEOPLE = ("Li Ek", "Anna Becker", "Ngô Minh Anh", "Zofia Li-Nowak", "Łukasz Ćwik")


def found(store: Store, text: str) -> list[str]:
    with store.read() as read:
        query = select(Person.given, Person.family).where(*matches(Person.search_key, text))
        return [f"{row.given} {row.family}" for row in read.execute(query.order_by(Person.id))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", list(PEOPLE)),
        (" - ", list(PEOPLE)),
        ("ek", ["Li Ek"]),
        ("li", ["Li Ek", "Zofia Li-Nowak"]),
        ("LI no", ["Zofia Li-Nowak"]),
        ("nowak zofia", ["Zofia Li-Nowak"]),
        ("ngo", ["Ngô Minh Anh"]),
        ("Ngô", ["Ngô Minh Anh"]),
        ("eck", ["Anna Becker"]),
        ("c", ["Łukasz Ćwik"]),
        ("ćwik luk", ["Łukasz Ćwik"]),
        ("%", list(PEOPLE)),
        ("a%b", ["Anna Becker"]),
        ("li xx", []),
    ],
)
def test_words_in_any_order(store: Store, text: str, names: list[str]) -> None:
    for name in PEOPLE:
        a_person(store, name)
    assert found(store, text) == names
    assert [name for name in PEOPLE if key_matches(search_key(name), text)] == names


@pytest.mark.parametrize("many", [0, 1, 3, 100_000])
def test_any_number_of_ids_is_one_parameter(store: Store, many: int) -> None:
    ids = [a_person(store) for _ in range(min(many, 3))]
    a_person(store)
    wanted = [*ids, *range(1_000, 1_000 + many - len(ids))]
    with store.read() as read, counted(read) as sent:
        query = select(Person.id).where(Person.id.in_(among(wanted)))
        assert list(read.scalars(query)) == ids
    assert len(sent) == 1


def test_ids_given_when_the_query_runs(store: Store) -> None:
    a_person(store)
    other = a_person(store)
    with store.read() as read:
        query = select(Person.id).where(Person.id.in_(among()))
        assert list(read.scalars(query, {IDS: f"[{other}, 99]"})) == [other]
