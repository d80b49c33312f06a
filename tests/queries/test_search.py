"""Anybody and any delegation is found from the first letter."""

import pytest
from factories import a_delegation, a_person, an_organisation, counted

from app.base.names import PersonalName
from app.base.texts import Texts
from app.queries import search
from app.queries.search import Hit, HitKind
from app.store import Store


def names(store: Store, text: str, **more: int) -> list[str]:
    hits = store.ask(search.find, text, **more)
    return [hit.name.display() if hit.name else hit.texts.best(("en",)) for hit in hits]


def test_a_person_with_everything_beside_the_name(store: Store) -> None:
    riga = an_organisation(store, "Rīga")
    person = a_person(
        store, "Ilze Bērziņa", original="Илзе", title="Dr.", degree="PhD", organisation_id=riga
    )
    name = PersonalName("Ilze", "Bērziņa", "Илзе", "Dr.", "PhD")
    expected = Hit(HitKind.PERSON, person, name, Texts(en="Rīga"), "Rīga", "LV", 1)
    for text in ("i", "илзе", "berz rig", "latvia ilze", "Łotwa bērziņa"):
        assert store.ask(search.find, text) == [expected]


def test_a_person_of_nowhere(store: Store) -> None:
    person = a_person(store, "Li", status=None)
    hit = Hit(HitKind.PERSON, person, PersonalName("", "Li"), Texts(), "", "", None)
    assert store.ask(search.find, "li") == [hit]


def test_delegations_come_first(store: Store) -> None:
    delegation = a_delegation(store, "Rīga")
    an_organisation(store, "Rīga Port")
    a_person(store, "Anna Rigaud")
    hits = store.ask(search.find, "riga")
    expected = Hit(HitKind.DELEGATION, delegation, None, Texts(en="Rīga"), "Rīga", "LV")
    assert hits[0] == expected
    assert [hit.kind for hit in hits] == [HitKind.DELEGATION, HitKind.PERSON]


def test_whole_words_then_beginnings_then_the_rest(store: Store) -> None:
    for name in ("Jan Manna", "Ewa Annable", "Anna Zzz", "Zoe Anna"):
        a_person(store, name)
    assert names(store, "anna") == ["Zoe Anna", "Anna Zzz", "Ewa Annable", "Jan Manna"]
    assert names(store, "ann") == ["Zoe Anna", "Ewa Annable", "Anna Zzz", "Jan Manna"]


@pytest.mark.parametrize(
    ("text", "found"),
    [("ngo", ["Minh Ngo"]), ("li", ["Li Ek"]), ("ek", ["Li Ek"]), ("e", ["Li Ek"])],
)
def test_short_names_are_found(store: Store, text: str, found: list[str]) -> None:
    for name in ("Minh Ngo", "Li Ek", "Anna Becker", "Julia Congo-Balik"):
        a_person(store, name)
    assert names(store, text)[: len(found)] == found


@pytest.mark.parametrize("text", ["", " ", "?", "xyz", "99", "anna xyz"])
def test_nothing_is_found(store: Store, text: str) -> None:
    a_person(store, "Anna Kos")
    a_delegation(store)
    assert store.ask(search.find, text) == []


def test_a_number_finds_its_person_and_names_with_it(store: Store) -> None:
    for name in ("Ewa A", "Jan B", "Apollo 1"):
        a_person(store, name)
    assert names(store, "1") == ["Apollo 1", "Ewa A"]
    assert names(store, "2") == ["Jan B"]
    assert names(store, "2 jan") == []
    assert names(store, "9" * 400) == []
    assert names(store, "٢") == ["Jan B"]


def test_no_more_than_wished(store: Store) -> None:
    for number in range(12):
        a_delegation(store, f"Town {number}")
        a_person(store, f"Town {number}")
    hits = store.ask(search.find, "town")
    assert [hit.kind for hit in hits].count(HitKind.DELEGATION) == 8
    assert len(store.ask(search.find, "town", limit=3)) == 6


@pytest.mark.parametrize("many", [1, 3])
def test_two_questions_for_any_number(store: Store, many: int) -> None:
    for number in range(many):
        a_person(store, f"Anna {number}")
    with store.read() as read, counted(read) as sent:
        assert len(search.find(read, "anna")) == many
    assert len(sent) == 2
