"""People who are known get exactly the new values, with the keys they are found by."""

from pathlib import Path

import pytest
from factories import a_person, a_store, an_organisation
from lists import AList, kinds

from app.queries import organisations, people
from app.queries.people import PeopleFilter, PersonRow
from app.store import Store

LINE = {"given": "Jan", "family": "Ek", "email": "j@x.se"}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store(tmp_path)


def row(store: Store, person_id: int) -> PersonRow:
    return store.ask(people.rows, [person_id])[person_id]


@pytest.mark.parametrize("many", [1, 3])
def test_who_is_renamed_is_found_and_sorted_by_the_new_name(store: Store, many: int) -> None:
    lines = [{**LINE, "given": f"N{n}", "email": f"{n}@x.se", "key": f"{n}"} for n in range(many)]
    first = a_person(store, "Ada Bo", email="ada@x.se")
    became = AList(*lines).bring_in(store)
    AList(*({**line, "family": "Abe"} for line in lines)).bring_in(store)
    assert store.ask(people.find_ids) == [*became.values(), first]
    assert store.ask(people.find_ids, PeopleFilter(text="abe")) == list(became.values())
    assert store.ask(people.find_ids, PeopleFilter(text="ek")) == []


def test_tags_are_added_and_taken_off(store: Store) -> None:
    jan = a_person(store, "Jan Ek", email="j@x.se", tags=("here",))
    for tags in (("a", "b"), ("b",), ("b", "c")):
        AList({**LINE, "tags": tags}).bring_in(store)
        assert row(store, jan).tags == tuple(sorted(("here", *tags)))


def test_a_body_that_is_emptied_is_left(store: Store) -> None:
    line = {**LINE, "organisation": "Port", "city": "Hel"}
    [jan] = AList(line).bring_in(store).values()
    AList({**line, "organisation": "", "city": ""}).bring_in(store)
    assert row(store, jan).organisation_id is None


def test_country_and_kind_of_a_body_are_corrected_in_place(store: Store) -> None:
    body = an_organisation(store, "Hel", "SE", kind="other")
    jan = a_person(store, "Jan Ek", email="j@x.se", organisation_id=body)
    line = {**LINE, "organisation": "Hel", "country": "PL", "organisation_kind": "City"}
    AList(line).bring_in(store)
    assert (row(store, jan).organisation_id, row(store, jan).country) == (body, "PL")
    assert kinds(AList(line).dry_run(store)) == ["unchanged"]


def test_the_address_of_a_body_follows_the_list_and_undo_takes_it_back(store: Store) -> None:
    line = {**LINE, "organisation": "Port", "city": "Hel", "street": "Żagle 1"}
    others = [{**line, "given": name, "email": f"{name}@x.se"} for name in ("Ada", "Bo")]
    AList(line, *others).bring_in(store)
    moved = [{**each, "street": "Maszty 2", "postcode": "84-150"} for each in (line, *others)]
    AList(*moved).bring_in(store)
    assert kinds(AList(*moved).dry_run(store)) == ["unchanged"] * 3
    (body,) = store.ask(organisations.rows, store.ask(organisations.find_ids)).values()
    assert (body.street, body.postcode, body.people) == ("Maszty 2", "84-150", 3)
    store.undo()
    (body,) = store.ask(organisations.rows, [body.id]).values()
    assert (body.street, body.postcode) == ("Żagle 1", "")


def test_who_goes_elsewhere_leaves_the_address_behind(store: Store) -> None:
    line = {**LINE, "organisation": "Port", "city": "Hel", "street": "Żagle 1"}
    other = {**line, "given": "Ada", "email": "a@x.se"}
    AList(line, other).bring_in(store)
    AList(line, {**other, "city": "Ustka", "street": "Maszty 2"}).bring_in(store)
    rows = store.ask(organisations.rows, store.ask(organisations.find_ids)).values()
    assert [(each.city, each.street) for each in rows] == [
        ("Hel", "Żagle 1"),
        ("Ustka", "Maszty 2"),
    ]
