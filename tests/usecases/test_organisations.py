"""Changing organisations in a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import a_delegation, a_person, a_png, a_store, an_organisation, pictures

from app.base.errors import NotFound, RuleBroken
from app.base.texts import Texts
from app.queries import delegations, organisations, person
from app.queries.organisations import OrganisationRow
from app.rules.events import LogoPurpose
from app.rules.organisations import OrganisationKind
from app.store import Store
from app.usecases.events import add_logo
from app.usecases.organisations import (
    add_member_organisation,
    add_organisation,
    edit_organisation,
    remove_organisations,
    set_emblem,
    set_member_organisations,
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as made:
        yield made


def read(store: Store, organisation_id: int) -> OrganisationRow:
    return store.ask(organisations.rows, [organisation_id])[organisation_id]


def label(store: Store) -> str:
    assert store.undo_step is not None
    return store.undo_step.label


def test_a_name_is_enough(store: Store) -> None:
    added = add_organisation(store, {"name": Texts(en="Foundation")})
    assert read(store, added) == OrganisationRow(
        added, OrganisationKind.OTHER, Texts(en="Foundation"), "", "", None, "", "", 0, None
    )
    assert label(store) == "Add organisation"


@pytest.mark.parametrize("facts", [{}, {"name": Texts(en=" ")}, {"name": Texts()}])
def test_without_a_name_nothing_is_added(store: Store, facts: dict[str, object]) -> None:
    with pytest.raises(RuleBroken) as refused:
        add_organisation(store, facts)
    assert (str(refused.value), refused.value.field) == (
        "Name is missing. Please fill it in.",
        "name",
    )
    assert store.ask(organisations.find_ids) == []


def test_what_was_edited_is_found_under_its_new_name_and_undone(store: Store) -> None:
    riga = an_organisation(store, "Riga")
    edit_organisation(store, riga, {"name": Texts(lv="Rīgas dome"), "country": "PL"})
    assert (read(store, riga).name, read(store, riga).country) == (Texts(lv="Rīgas dome"), "PL")
    assert store.ask(organisations.find_ids, "dome polska") == [riga]
    store.undo()
    assert read(store, riga).name == Texts(en="Riga")
    assert store.ask(organisations.find_ids, "dome") == []


def test_one_that_is_gone_cannot_be_edited(store: Store) -> None:
    with pytest.raises(NotFound):
        edit_organisation(store, 99, {"city": "Riga"})


@pytest.mark.parametrize(
    ("many", "said"), [(1, "Remove organisation"), (3, "Remove organisations")]
)
def test_removing_takes_the_delegation_along_and_leaves_the_people(
    store: Store, many: int, said: str
) -> None:
    sent = [a_delegation(store, city) for city in ("Riga", "Bonn", "Cork")]
    ids = [row.organisation_id for row in store.ask(delegations.rows)][:many]
    someone = a_person(store, delegation=sent[0], organisation_id=ids[0])

    remove_organisations(store, ids)

    assert [row.id for row in store.ask(delegations.rows)] == sent[many:]
    card = store.ask(person.card, someone)
    assert card is not None
    assert card.row.organisation_id is None
    assert label(store) == said
    store.undo()
    assert [row.id for row in store.ask(delegations.rows)] == sent


def test_members_of_a_partnership_are_chosen_and_ordered(store: Store) -> None:
    partnership = an_organisation(store, "Valley", kind="partnership")
    riga, bonn = an_organisation(store, "Riga"), an_organisation(store, "Bonn")
    set_member_organisations(store, partnership, [riga, bonn, riga])
    set_member_organisations(store, partnership, [bonn, riga])
    assert store.ask(organisations.member_organisation_ids, partnership) == [bonn, riga]
    assert label(store) == "Choose member organisations"
    store.undo()
    assert store.ask(organisations.member_organisation_ids, partnership) == [riga, bonn]


def test_only_a_partnership_has_members(store: Store) -> None:
    riga, bonn = an_organisation(store, "Riga"), an_organisation(store, "Bonn")
    with pytest.raises(RuleBroken) as refused:
        set_member_organisations(store, riga, [bonn])
    assert str(refused.value) == "Only a partnership has member organisations."


def test_a_partnership_is_no_member_of_itself(store: Store) -> None:
    partnership = an_organisation(store, "Valley", kind="partnership")
    with pytest.raises(RuleBroken) as refused:
        set_member_organisations(store, partnership, [partnership])
    assert str(refused.value) == "A partnership cannot be a member of itself."


def test_a_member_that_is_gone_is_said(store: Store) -> None:
    partnership = an_organisation(store, "Valley", kind="partnership")
    with pytest.raises(NotFound):
        set_member_organisations(store, partnership, [99])


def test_a_new_member_stands_last(store: Store) -> None:
    partnership = an_organisation(store, "Valley", kind="partnership")
    riga = an_organisation(store, "Riga")
    set_member_organisations(store, partnership, [riga])
    added = add_member_organisation(store, partnership, {"name": Texts(en="Cork")})
    assert store.ask(organisations.member_organisation_ids, partnership) == [riga, added]
    assert label(store) == "Add member organisation"
    store.undo()
    assert store.ask(organisations.find_ids, "cork") == []


def test_what_is_no_partnership_any_more_has_no_members(store: Store) -> None:
    partnership = an_organisation(store, "Valley", kind="partnership")
    riga = an_organisation(store, "Riga")
    set_member_organisations(store, partnership, [riga])
    edit_organisation(store, partnership, {"notes": "still one"})
    assert store.ask(organisations.member_organisation_ids, partnership) == [riga]
    edit_organisation(store, partnership, {"kind": "association"})
    assert store.ask(organisations.member_organisation_ids, partnership) == []
    store.undo()
    assert store.ask(organisations.member_organisation_ids, partnership) == [riga]


def test_an_emblem_comes_goes_and_returns(store: Store) -> None:
    riga = an_organisation(store)
    set_emblem(store, riga, a_png(8))
    first = read(store, riga).emblem_id
    assert (first is not None, label(store), pictures(store)) == (True, "Change emblem", 1)
    set_emblem(store, riga, a_png(9))
    assert pictures(store) == 1
    set_emblem(store, riga, None)
    assert (read(store, riga).emblem_id, pictures(store)) == (None, 0)
    store.undo()
    store.undo()
    assert (read(store, riga).emblem_id, pictures(store)) == (first, 1)


@pytest.mark.parametrize("many", [1, 3])
def test_emblems_go_with_their_bodies_unless_they_are_shown_elsewhere(
    store: Store, many: int
) -> None:
    bodies = [an_organisation(store, str(number)) for number in range(many)]
    for number, body in enumerate(bodies):
        set_emblem(store, body, a_png(8 + number))
    kept = an_organisation(store, "Ogre")
    set_emblem(store, kept, a_png(8))
    assert pictures(store) == many
    remove_organisations(store, bodies)
    assert pictures(store) == 1
    add_logo(store, a_png(8), purpose=LogoPurpose.HOST)
    set_emblem(store, kept, None)
    assert pictures(store) == 1


def test_what_is_no_picture_is_no_emblem(store: Store) -> None:
    riga = an_organisation(store)
    with pytest.raises(RuleBroken, match="This is not a picture that can be used"):
        set_emblem(store, riga, b"%!PS-Adobe EPSF")
    with pytest.raises(RuleBroken, match="The picture is damaged"):
        set_emblem(store, riga, a_png()[:40])
    assert read(store, riga).emblem_id is None
    with pytest.raises(NotFound):
        set_emblem(store, 99, a_png())
