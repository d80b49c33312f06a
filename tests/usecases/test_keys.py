"""The stored keys are true after names, cities or the first language change."""

import pytest
from factories import a_person, an_organisation, counted
from sqlalchemy import select, update

from app.base.names import PersonalName
from app.model import Event, Organisation, Person
from app.rules.keys import person_search_key, person_sort_key
from app.store import Store
from app.usecases import keys


def stored(store: Store, person: int) -> tuple[bytes, str]:
    with store.read() as read:
        query = select(Person.sort_key, Person.search_key).where(Person.id == person)
        row = read.execute(query).one()
        return row.sort_key, row.search_key


def test_the_name_with_all_its_parts(store: Store) -> None:
    person = a_person(store, "Ilze Bērziņa", original="Илзе", title="Dr.", degree="PhD")
    with store.read() as read:
        row = read.get_one(Person, person)
        assert keys.personal_name(row) == PersonalName("Ilze", "Bērziņa", "Илзе", "Dr.", "PhD")


def test_a_person_is_keyed_in_the_first_language(store: Store) -> None:
    person = a_person(store, "Jan Chalupa", email="jan@example.org")
    with store.change("Spoil") as change:
        change.execute(update(Person).values(function="Mayor", sort_key=b"", search_key=""))
        change.execute(update(Event).values(languages=("cs",)))
    with store.change("Mend") as change:
        keys.key_people(change, change.scalars(select(Person)))
    name = PersonalName("Jan", "Chalupa")
    search = person_search_key(name, "Mayor", "jan@example.org")
    assert stored(store, person) == (person_sort_key(name, "cs"), search)


@pytest.mark.parametrize("many", [1, 3])
def test_search_keys_of_many_are_read_in_one_statement(store: Store, many: int) -> None:
    ids = [
        a_person(store, f"Jan {family}", email=f"{family}@example.org") for family in "ABC"[:many]
    ]
    before = [stored(store, person) for person in ids]
    with store.change("Spoil") as change:
        change.execute(update(Person).values(search_key=""))
    with store.change("Mend") as change, counted(change) as sent:
        keys.key_again(change, ids)
    assert [stored(store, person) for person in ids] == before
    assert [statement.split()[0] for statement in sent].count("SELECT") == 1


def test_keys_that_are_true_are_not_written(store: Store) -> None:
    person = a_person(store)
    with store.change("Nothing") as change, counted(change) as sent:
        keys.key_again(change, [person])
    assert len(sent) == 1
    assert store.undo_step is not None
    assert store.undo_step.label == "Add person"


@pytest.mark.parametrize(
    ("country", "found", "missed"),
    [("LV", ["riga", "latvia", "lettland", "lotwa", "latvija"], []), ("", ["riga"], ["latvia"])],
)
def test_an_organisation_is_found_by_its_country_in_each_language(
    store: Store, country: str, found: list[str], missed: list[str]
) -> None:
    organisation = an_organisation(store, "Rīga", country)
    with store.read() as read:
        key = read.get_one(Organisation, organisation).search_key
    assert [word for word in found if f" {word}" not in key] == []
    assert [word for word in missed if f" {word}" in key] == []


def test_everybody_is_sorted_anew(store: Store) -> None:
    ids = [a_person(store, f"Jan {family}") for family in ("Chalupa", "Cibula", "Dvořák")]
    with store.change("Speak Czech") as change:
        change.execute(update(Event).values(languages=("cs",)))
        keys.sort_people_anew(change)
    chalupa, cibula, dvorak = (stored(store, person)[0] for person in ids)
    assert cibula < dvorak < chalupa


def test_nobody_to_sort_is_nothing_written(store: Store) -> None:
    with store.change("Nobody") as change, counted(change) as sent:
        keys.sort_people_anew(change)
    assert len(sent) == 2
