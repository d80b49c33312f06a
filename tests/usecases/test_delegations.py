"""Changing delegations and their members in a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import a_delegation, a_person, a_store, an_organisation, at

from app.base.errors import NotFound, RuleBroken
from app.base.texts import Texts
from app.queries import delegations, organisations
from app.queries.delegations import DelegationRow
from app.rules.delegations import DelegationStatus, MemberFunction
from app.rules.people import NewPerson
from app.store import Store
from app.usecases.delegations import (
    add_delegation,
    appoint_head,
    edit_delegations,
    move_people,
    order_members,
    rank_delegations,
    remove_delegations,
    set_function,
)
from app.usecases.people import add_people

HEAD, DEPUTY, MEMBER, EXPERT = (
    MemberFunction.HEAD,
    MemberFunction.DEPUTY,
    MemberFunction.MEMBER,
    MemberFunction.EXPERT,
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as made:
        yield made


def read(store: Store, delegation_id: int) -> DelegationRow:
    return next(row for row in store.ask(delegations.rows) if row.id == delegation_id)


def members(store: Store, delegation_id: int) -> list[tuple[int, MemberFunction | None]]:
    found = store.ask(delegations.members, [delegation_id]).get(delegation_id, [])
    return [(member.person_id, member.function) for member in found]


def label(store: Store) -> str:
    assert store.undo_step is not None
    return store.undo_step.label


# adding


def test_an_organisation_of_the_file_is_invited(store: Store) -> None:
    riga = an_organisation(store, "Riga")
    added = add_delegation(store, {"places": 5}, organisation_id=riga)
    row = read(store, added)
    assert (row.organisation_id, row.places, row.status) == (riga, 5, DelegationStatus.INVITED)
    assert label(store) == "Add delegation"
    store.undo()
    assert store.ask(delegations.count) == 0
    assert store.ask(organisations.find_ids) == [riga]


def test_a_new_organisation_comes_with_its_delegation_in_one_step(store: Store) -> None:
    facts = {"name": Texts(en="Riga"), "kind": "city", "country": "LV"}
    added = add_delegation(store, organisation=facts)
    assert (read(store, added).organisation, read(store, added).country) == (Texts(en="Riga"), "LV")
    store.undo()
    assert store.ask(organisations.find_ids) == []


def test_a_partnership_comes_with_its_members(store: Store) -> None:
    riga, bonn = an_organisation(store, "Riga"), an_organisation(store, "Bonn")
    facts = {"name": Texts(en="Valley"), "kind": "partnership"}
    added = add_delegation(store, organisation=facts, member_organisation_ids=[bonn, riga])
    partnership = read(store, added).organisation_id
    assert store.ask(organisations.member_organisation_ids, partnership) == [bonn, riga]


def test_an_organisation_sends_one_delegation(store: Store) -> None:
    riga = an_organisation(store, "Riga")
    add_delegation(store, organisation_id=riga)
    with pytest.raises(RuleBroken) as refused:
        add_delegation(store, organisation_id=riga)
    assert str(refused.value) == "This organisation sends a delegation already."
    assert refused.value.field == "organisation_id"
    assert store.ask(delegations.count) == 1


def test_without_organisation_a_name_is_asked_for(store: Store) -> None:
    with pytest.raises(RuleBroken) as refused:
        add_delegation(store)
    assert refused.value.field == "name"


def test_an_organisation_that_is_gone_is_said(store: Store) -> None:
    with pytest.raises(NotFound):
        add_delegation(store, organisation_id=99)


def test_a_delegation_does_not_leave_before_it_comes(store: Store) -> None:
    riga = an_organisation(store, "Riga")
    with pytest.raises(RuleBroken) as refused:
        add_delegation(store, {"arrival_at": at(12), "departure_at": at(11)}, organisation_id=riga)
    assert str(refused.value) == (
        "The departure is before the arrival. Correct one of the two times."
    )
    assert refused.value.field == "departure_at"


# editing


def test_the_status_of_several_is_changed_in_one_step(store: Store) -> None:
    ids = [a_delegation(store, city) for city in ("Riga", "Bonn", "Cork")]
    edit_delegations(store, ids, {"status": "announced"})
    assert {read(store, each).status for each in ids} == {DelegationStatus.ANNOUNCED}
    assert label(store) == "Change status of delegation"
    store.undo()
    assert {read(store, each).status for each in ids} == {DelegationStatus.INVITED}


def test_facts_are_edited_and_compared_with_those_that_stay(store: Store) -> None:
    riga = a_delegation(store, arrival_at=at(9, 14))
    edit_delegations(store, [riga], {"departure_at": at(12), "hotel": " Hotel am Park "})
    assert (read(store, riga).departure_at, read(store, riga).hotel) == (at(12), "Hotel am Park")
    assert label(store) == "Edit delegation"
    with pytest.raises(RuleBroken) as refused:
        edit_delegations(store, [riga], {"departure_at": at(9, 13)})
    assert refused.value.field == "departure_at"
    assert read(store, riga).departure_at == at(12)


def test_one_that_is_gone_cannot_be_edited(store: Store) -> None:
    riga = a_delegation(store)
    with pytest.raises(NotFound):
        edit_delegations(store, [riga, 99], {"hotel": "x"})
    assert read(store, riga).hotel == ""


def test_removed_delegations_leave_their_people(store: Store) -> None:
    riga, bonn = a_delegation(store), a_delegation(store, "Bonn", "DE")
    ilze = a_person(store, delegation=riga, function=HEAD)
    remove_delegations(store, [riga])
    assert [row.id for row in store.ask(delegations.rows)] == [bonn]
    store.undo()
    assert members(store, riga) == [(ilze, HEAD)]


def test_ranking_numbers_from_one(store: Store) -> None:
    ids = [a_delegation(store, city) for city in ("Riga", "Bonn", "Cork")]
    rank_delegations(store, [ids[2], ids[0], ids[1]])
    assert [read(store, each).protocol_rank for each in ids] == [2, 3, 1]
    assert label(store) == "Rank delegations"
    store.undo()
    assert [read(store, each).protocol_rank for each in ids] == [None, None, None]


# members


@pytest.mark.parametrize("many", [1, 3])
def test_people_move_with_their_function(store: Store, many: int) -> None:
    riga, bonn = a_delegation(store), a_delegation(store, "Bonn", "DE")
    people = [
        a_person(store, name, delegation=riga, function=EXPERT)
        for name in ("Ilze Bērziņa", "Jānis Ozols", "Zane Zariņa")
    ]
    move_people(store, people[:many], bonn)
    assert members(store, bonn) == [(person, EXPERT) for person in people[:many]]
    assert members(store, riga) == [(person, EXPERT) for person in people[many:]]
    assert label(store) == "Move to delegation"
    store.undo()
    assert members(store, bonn) == []


def test_who_is_not_registered_becomes_so(store: Store) -> None:
    riga = a_delegation(store)
    (ilze,) = add_people(store, [NewPerson({"family": "Bērziņa"}, status=None)])
    move_people(store, [ilze], riga, function=MEMBER)
    assert members(store, riga) == [(ilze, MEMBER)]


def test_a_head_stays_head_only_where_there_is_none(store: Store) -> None:
    riga, bonn, cork = (a_delegation(store, city) for city in ("Riga", "Bonn", "Cork"))
    ilze = a_person(store, "Ilze Bērziņa", delegation=riga, function=HEAD)
    jan = a_person(store, "Jan Nowak", delegation=bonn, function=HEAD)
    move_people(store, [ilze], bonn)
    assert members(store, bonn) == [(jan, HEAD), (ilze, MEMBER)]
    move_people(store, [jan], cork)
    assert members(store, cork) == [(jan, HEAD)]


def test_of_two_heads_who_move_the_first_leads(store: Store) -> None:
    riga, bonn, cork = (a_delegation(store, city) for city in ("Riga", "Bonn", "Cork"))
    ilze = a_person(store, "Ilze Bērziņa", delegation=riga, function=HEAD)
    jan = a_person(store, "Jan Nowak", delegation=bonn, function=HEAD)
    move_people(store, [jan, ilze], cork)
    assert members(store, cork) == [(jan, HEAD), (ilze, MEMBER)]


def test_moving_somebody_as_second_head_is_refused(store: Store) -> None:
    riga, bonn = a_delegation(store), a_delegation(store, "Bonn", "DE")
    a_person(store, "Ilze Bērziņa", delegation=riga, function=HEAD)
    jan = a_person(store, "Jan Nowak", delegation=bonn)
    with pytest.raises(RuleBroken) as refused:
        move_people(store, [jan], riga, function=HEAD)
    assert refused.value.field == "member_function"
    assert members(store, bonn) == [(jan, None)]


def test_a_move_to_the_same_delegation_keeps_head_and_rank(store: Store) -> None:
    riga = a_delegation(store)
    ilze = a_person(store, "Ilze Bērziņa", delegation=riga, function=HEAD)
    jan = a_person(store, "Jan Nowak", delegation=riga, function=EXPERT)
    anna = a_person(store, "Anna Nowak", delegation=riga, function=EXPERT)
    order_members(store, [ilze, jan, anna])
    move_people(store, [ilze, jan], riga)
    assert members(store, riga) == [(ilze, HEAD), (jan, EXPERT), (anna, EXPERT)]


def test_leaving_a_delegation(store: Store) -> None:
    riga = a_delegation(store)
    ilze = a_person(store, delegation=riga)
    move_people(store, [ilze], None)
    assert members(store, riga) == []
    assert label(store) == "Leave delegation"
    store.undo()
    assert members(store, riga) == [(ilze, None)]


def test_a_delegation_that_is_gone_takes_nobody(store: Store) -> None:
    ilze = a_person(store)
    with pytest.raises(NotFound):
        move_people(store, [ilze], 99)


def test_functions_of_several(store: Store) -> None:
    riga = a_delegation(store)
    people = [a_person(store, name, delegation=riga) for name in ("A A", "B B", "C C")]
    set_function(store, people, EXPERT)
    assert members(store, riga) == [(person, EXPERT) for person in people]
    set_function(store, people[:1], None)
    assert members(store, riga)[-1] == (people[0], None)
    assert label(store) == "Change function in delegation"


def test_a_second_head_is_refused_with_both_names(store: Store) -> None:
    riga = a_delegation(store)
    ilze = a_person(store, "Ilze Bērziņa", delegation=riga, function=HEAD)
    jan = a_person(store, "Jan Nowak", delegation=riga)
    with pytest.raises(RuleBroken) as refused:
        set_function(store, [jan], HEAD)
    assert str(refused.value) == (
        "The delegation of Riga already has a head: Ilze Bērziņa. "
        "Give that person another function first, or appoint the new head instead."
    )
    assert refused.value.field == "member_function"
    assert members(store, riga) == [(ilze, HEAD), (jan, None)]


def test_two_heads_at_once_are_refused(store: Store) -> None:
    riga = a_delegation(store)
    people = [a_person(store, name, delegation=riga) for name in ("A A", "B B")]
    with pytest.raises(RuleBroken):
        set_function(store, people, HEAD)
    assert members(store, riga) == [(people[0], None), (people[1], None)]


def test_the_only_head_may_be_named_head_again(store: Store) -> None:
    riga = a_delegation(store)
    ilze = a_person(store, delegation=riga, function=HEAD)
    set_function(store, [ilze], HEAD)
    assert members(store, riga) == [(ilze, HEAD)]


@pytest.mark.parametrize("function", [HEAD, EXPERT])
def test_who_is_in_no_delegation_has_no_function_there(
    store: Store, function: MemberFunction
) -> None:
    riga = a_delegation(store)
    ilze = a_person(store, "Ilze Bērziņa", delegation=riga)
    jan = a_person(store, "Jan Nowak")
    with pytest.raises(NotFound) as refused:
        set_function(store, [ilze, jan], function)
    assert str(refused.value) == (
        "Some of these people are in no delegation. Add them to one first."
    )
    assert members(store, riga) == [(ilze, None)]


def test_appointing_a_head_makes_the_former_one_a_member(store: Store) -> None:
    riga = a_delegation(store)
    ilze = a_person(store, "Ilze Bērziņa", delegation=riga, function=HEAD)
    jan = a_person(store, "Jan Nowak", delegation=riga, function=DEPUTY)
    appoint_head(store, jan)
    assert members(store, riga) == [(jan, HEAD), (ilze, MEMBER)]
    assert label(store) == "Appoint head of delegation"
    store.undo()
    assert members(store, riga) == [(ilze, HEAD), (jan, DEPUTY)]


def test_appointing_where_there_was_no_head(store: Store) -> None:
    riga = a_delegation(store)
    ilze = a_person(store, delegation=riga)
    appoint_head(store, ilze)
    assert members(store, riga) == [(ilze, HEAD)]


def test_members_stand_as_ordered_behind_the_head(store: Store) -> None:
    riga = a_delegation(store)
    head = a_person(store, "Z Z", delegation=riga, function=HEAD)
    others = [a_person(store, name, delegation=riga) for name in ("A A", "B B")]
    stranger = a_person(store, "S S")
    order_members(store, [others[1], head, stranger, others[0]])
    assert [person for person, _ in members(store, riga)] == [head, others[1], others[0]]
    assert label(store) == "Order members"
    store.undo()
    assert [person for person, _ in members(store, riga)] == [head, *others]
