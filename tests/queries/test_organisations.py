"""Finding and reading organisations in a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import a_delegation, a_person, a_store, an_organisation, counted

from app.base.texts import Texts
from app.queries import organisations
from app.queries.organisations import OrganisationRow
from app.rules.organisations import OrganisationKind
from app.store import Store
from app.usecases.organisations import set_member_organisations


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as made:
        yield made


def test_found_by_name_city_or_country_in_any_language(store: Store) -> None:
    riga = an_organisation(store, "Rīga", name=Texts(lv="Rīgas dome", en="Riga City Council"))
    lodz = an_organisation(store, "Łódź", "PL")
    for text in ("riga", "dome", "council city", "Lettland", "łotwa", "ri"):
        assert store.ask(organisations.find_ids, text) == [riga]
    assert store.ask(organisations.find_ids, "lodz") == [lodz]
    assert store.ask(organisations.find_ids, "ozolnieki") == []


def test_all_stand_in_the_order_of_their_keys(store: Store) -> None:
    zamosc, bonn, lodz = (an_organisation(store, city, "") for city in ("Zamość", "Bonn", "Łódź"))
    assert store.ask(organisations.find_ids) == [bonn, lodz, zamosc]
    assert store.ask(organisations.find_ids, limit=1) == [bonn]


def test_those_with_a_delegation_can_be_left_out(store: Store) -> None:
    a_delegation(store, "Riga")
    ministry = an_organisation(store, "Bonn", kind="ministry")
    assert store.ask(organisations.find_ids, without_delegation=True) == [ministry]
    assert len(store.ask(organisations.find_ids)) == 2


def test_a_row_says_everything(store: Store) -> None:
    ministry = an_organisation(
        store, "Bonn", "DE", kind="ministry", website="https://example.org", notes="n", population=3
    )
    delegation = a_delegation(store, "Riga")
    a_person(store, organisation_id=ministry)
    assert store.ask(organisations.rows, [ministry, 999]) == {
        ministry: OrganisationRow(
            id=ministry,
            kind=OrganisationKind.MINISTRY,
            name=Texts(en="Bonn"),
            country="DE",
            city="Bonn",
            population=3,
            website="https://example.org",
            notes="n",
            people=1,
            delegation_id=None,
        )
    }
    riga = store.ask(organisations.find_ids, "riga")
    row = store.ask(organisations.rows, riga)[riga[0]]
    assert (row.delegation_id, row.people) == (delegation, 0)


@pytest.mark.parametrize("many", [1, 3])
def test_the_number_of_statements_does_not_grow(store: Store, many: int) -> None:
    ids = [an_organisation(store, city) for city in ("Riga", "Bonn", "Cork")[:many]]
    with store.read() as read, counted(read) as sent:
        assert len(organisations.rows(read, ids)) == many
    assert len(sent) == 1


def test_members_of_a_partnership_are_in_order(store: Store) -> None:
    partnership = an_organisation(store, "Valley", kind="partnership")
    riga, bonn, cork = (an_organisation(store, city) for city in ("Riga", "Bonn", "Cork"))
    assert store.ask(organisations.member_organisation_ids, partnership) == []
    set_member_organisations(store, partnership, [cork, riga, bonn])
    assert store.ask(organisations.member_organisation_ids, partnership) == [cork, riga, bonn]


def test_countries_are_named_once(store: Store) -> None:
    for city, country in (("Riga", "LV"), ("Bonn", "DE"), ("Liepāja", "LV"), ("Nowhere", "")):
        an_organisation(store, city, country)
    assert store.ask(organisations.countries) == ["DE", "LV"]
