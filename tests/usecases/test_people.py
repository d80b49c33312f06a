"""Adding, editing and removing people, one or many."""

import pytest
from factories import a_delegation, a_person, a_png, an_organisation, counted, pictures
from sqlalchemy import func, select

from app.base.errors import NotFound, RuleBroken
from app.base.texts import Texts
from app.model import Membership, Person, Registration
from app.queries import organisations, people
from app.queries.people import PeopleFilter, PersonRow
from app.rules.people import NewPerson
from app.store import Store
from app.usecases import people as usecases
from app.usecases.registrations import set_photo


def rows(store: Store) -> list[PersonRow]:
    ids = store.ask(people.find_ids)
    found = store.ask(people.rows, ids)
    return [found[person_id] for person_id in ids]


def test_adding_somebody(store: Store) -> None:
    person_id = usecases.add_person(store, NewPerson({"given": "Ilze", "family": "Bērziņa"}))
    assert [(row.id, row.given, row.number) for row in rows(store)] == [(person_id, "Ilze", 1)]
    assert store.undo_step.label == "Add person"


def test_adding_somebody_of_a_new_organisation(store: Store) -> None:
    new = NewPerson({"family": "Ek"})
    usecases.add_person(store, new, organisation={"name": Texts(en="Bridge"), "city": "Rīga"})
    [row] = rows(store)
    assert (row.organisation, row.city) == (Texts(en="Bridge"), "Rīga")
    store.undo()
    assert (rows(store), store.ask(organisations.find_ids)) == ([], [])


def test_a_new_organisation_needs_a_name(store: Store) -> None:
    with pytest.raises(RuleBroken):
        usecases.add_person(store, NewPerson({"family": "Ek"}), organisation={"city": "Rīga"})
    assert rows(store) == []


@pytest.mark.parametrize(("many", "label"), [(1, "Edit person"), (3, "Edit people")])
def test_the_same_value_for_all(store: Store, many: int, label: str) -> None:
    ids = [a_person(store, f"Jan Nr{n}") for n in range(many)]
    usecases.edit_people(store, ids, {"function": " Mayor ", "languages": ["pl"]})
    assert [row.function for row in rows(store)] == ["Mayor"] * many
    assert sorted(store.ask(people.find_ids, PeopleFilter(text="mayor"))) == ids
    assert store.undo_step.label == label
    store.undo()
    assert [row.function for row in rows(store)] == [""] * many
    assert store.ask(people.find_ids, PeopleFilter(text="mayor")) == []


def test_a_new_name_is_found_and_sorted(store: Store) -> None:
    first, second = a_person(store, "Jan Adamczyk"), a_person(store, "Ewa Bąk")
    usecases.edit_people(store, [first], {"family": "Żak"})
    assert store.ask(people.find_ids) == [second, first]
    assert store.ask(people.find_ids, PeopleFilter(text="adamczyk")) == []
    assert store.ask(people.find_ids, PeopleFilter(text="zak")) == [first]


def test_an_equal_value_is_no_step(store: Store) -> None:
    person_id = a_person(store, function="Mayor")
    step = store.undo_step
    usecases.edit_people(store, [person_id], {"function": "Mayor"})
    usecases.edit_people(store, [person_id], {"family": "Bērziņa"})
    assert store.undo_step is step


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"given": " ", "family": ""}, "family"),
        ({"email": "no address"}, "email"),
        ({"function": "x" * 301}, "function"),
        ({"given": "a\0b"}, "given"),
    ],
)
def test_a_wrong_value_changes_nobody(store: Store, changes: dict[str, object], field: str) -> None:
    ids = [a_person(store, "Jan A"), a_person(store, "Ewa B")]
    before = rows(store)
    with pytest.raises(RuleBroken) as broken:
        usecases.edit_people(store, ids, changes)
    assert (broken.value.field, rows(store)) == (field, before)


def test_the_name_must_stay_of_each(store: Store) -> None:
    ids = [a_person(store, "Jan A"), a_person(store, "B", original="Б")]
    with pytest.raises(RuleBroken):
        usecases.edit_people(store, ids, {"family": "", "original": "", "given": ""})
    usecases.edit_people(store, ids[1:], {"family": ""})
    assert [row.name.display() for row in rows(store)] == ["Jan A", "Б"]


@pytest.mark.parametrize("changes", [{"function": "Mayor"}, {"family": "Mayor"}])
def test_somebody_is_gone(store: Store, changes: dict[str, object]) -> None:
    ids = [a_person(store), 99]
    with pytest.raises(NotFound):
        usecases.edit_people(store, ids, changes)
    assert rows(store)[0].function == ""


def test_people_of_a_new_organisation(store: Store) -> None:
    riga = an_organisation(store)
    ids = [a_person(store, organisation_id=riga), a_person(store)]
    made = usecases.move_to_new_organisation(store, ids, {"name": Texts(en="Bridge")})
    assert {row.organisation_id for row in rows(store)} == {made}
    store.undo()
    assert [row.organisation_id for row in rows(store)] == [riga, None]
    with pytest.raises(NotFound):
        usecases.move_to_new_organisation(store, [99], {"name": Texts(en="Bridge")})
    assert store.ask(organisations.find_ids) == [riga]


@pytest.mark.parametrize(("many", "label"), [(1, "Remove person"), (3, "Remove people")])
def test_removing_people_with_their_places(store: Store, many: int, label: str) -> None:
    riga = a_delegation(store)
    ids = [a_person(store, f"Jan Nr{n}", delegation=riga) for n in range(many)]
    stays = a_person(store, "Ewa Stays")
    usecases.remove_people(store, ids)
    assert [row.id for row in rows(store)] == [stays]
    with store.read() as read:
        counts = [read.scalar(select(func.count(k.id))) for k in (Registration, Membership)]
    assert (counts, store.undo_step.label) == ([1, 0], label)
    store.undo()
    assert len(rows(store)) == many + 1


def test_removing_people_with_their_photos(store: Store) -> None:
    one, other, stays = (a_person(store, f"Jan Nr{n}") for n in range(3))
    for person_id, width in ((one, 40), (other, 50), (stays, 50)):
        set_photo(store, person_id, a_png(width))
    usecases.remove_people(store, [one, other])
    assert pictures(store) == 1
    store.undo()
    assert pictures(store) == 2


def test_removing_thousands(store: Store) -> None:
    ids = usecases.add_people(store, [NewPerson({"family": f"Nr {n}"}) for n in range(40_000)])
    usecases.edit_people(store, ids, {"salutation": "Ms"})
    usecases.remove_people(store, ids)
    assert store.ask(people.count) == 0


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_questions_for_three_as_for_one(store: Store, many: int) -> None:
    ids = [a_person(store, f"Jan Nr{n}") for n in range(many)]
    with store.read() as read, counted(read) as sent:
        assert len(usecases.need_all(read, Person, ids)) == many
    assert len(sent) == 1


def test_all_facts_of_a_person(store: Store) -> None:
    person_id = a_person(store, "Ilze Bērziņa", title="Dr.")
    with store.read() as read:
        facts = usecases.facts_of(read.get_one(Person, person_id))
    assert (facts["given"], facts["title"], facts["organisation_id"]) == ("Ilze", "Dr.", None)
    assert set(facts) == set(usecases.PERSON_FIELDS)
