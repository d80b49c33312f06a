"""Wishes, places and topics change one undo step at a time."""

import pytest
from factories import a_delegation, a_person, at

from app.base.errors import NotFound, RuleBroken
from app.base.texts import Texts
from app.jobs.solving import find_places
from app.queries import agenda as sessions
from app.queries import panels as reading
from app.rules.placing import Place
from app.rules.sessions import OpenTo, SessionType, SignUpState
from app.store import Store
from app.usecases import agenda, panels

PLACED, WAITING, WISH = SignUpState.PLACED, SignUpState.WAITING, SignUpState.WISH


def a_panel(store: Store, title: str = "Panel", **facts: object) -> int:
    known = {"title": Texts(en=title), "kind": SessionType.PANEL, "starts_at": at(10, 9)}
    return agenda.add_session(store, {**known, **facts})


def states(store: Store) -> dict[Place, SignUpState]:
    return {(row.person_id, row.session_id): row.state for row in store.ask(reading.sign_ups)}


def ranks(store: Store, person_id: int) -> dict[int, int | None]:
    return {row.session_id: row.rank for row in store.ask(reading.sign_ups_of, person_id)}


def test_wishes_are_set_as_a_whole(store: Store) -> None:
    person, one, two, three = a_person(store), *(a_panel(store, str(n)) for n in range(3))
    panels.set_wishes(store, person, {one: 1, two: 2})
    panels.set_wishes(store, person, {two: 1, three: None})
    assert ranks(store, person) == {two: 1, three: None}
    store.undo()
    assert ranks(store, person) == {one: 1, two: 2}
    panels.set_wishes(store, person, {})
    assert ranks(store, person) == {}


def test_a_place_outlives_its_wish(store: Store) -> None:
    person, one, two = a_person(store), a_panel(store), a_panel(store, "2")
    panels.set_wishes(store, person, {one: 1, two: 2})
    panels.set_place(store, [(person, one)], PLACED)
    panels.lock_places(store, [(person, two)])
    panels.set_wishes(store, person, {})
    assert ranks(store, person) == {one: 1, two: 2}


@pytest.mark.parametrize("rank", [0, 4])
def test_ranks_go_from_one_to_three(store: Store, rank: int) -> None:
    person, one = a_person(store), a_panel(store)
    riga, topic = a_delegation(store), panels.add_topic(store, {"title": Texts(en="Energy")})
    for change in (
        lambda: panels.set_wishes(store, person, {one: rank}),
        lambda: panels.set_delegation_wishes(store, riga, {one: rank}),
        lambda: panels.set_votes(store, person, {topic: rank}),
    ):
        with pytest.raises(RuleBroken, match="a rank from 1 to 3"):
            change()


def test_wishes_for_what_is_gone(store: Store) -> None:
    with pytest.raises(NotFound):
        panels.set_wishes(store, a_person(store), {99: 1})
    with pytest.raises(NotFound):
        panels.set_place(store, [(99, a_panel(store))], PLACED)


def test_a_delegation_wishes(store: Store) -> None:
    riga, one, two = a_delegation(store), a_panel(store), a_panel(store, "2")
    panels.set_delegation_wishes(store, riga, {one: 1, two: 2})
    panels.set_delegation_wishes(store, riga, {two: 1})
    rows = store.ask(reading.delegation_wishes)
    assert [(row.delegation_id, row.session_id, row.rank) for row in rows] == [(riga, two, 1)]


def test_places_are_given_in_one_step_and_explained(store: Store) -> None:
    people = [a_person(store, f"Ada A{n}") for n in range(3)]
    one, two = a_panel(store, capacity=1), a_panel(store, "2", capacity=1)
    for person in people:
        panels.set_wishes(store, person, {one: 1, two: 2})
    panels.set_place(store, [(people[2], one)], PLACED, locked=True)
    places = find_places(store.ask(reading.placing_facts))
    panels.give_places(store, places)
    found = states(store)
    assert found[people[2], one] is PLACED
    assert sorted((found[p, one], found[p, two]) for p in people[:2]) == [
        *((WAITING, WAITING), (WISH, PLACED))
    ]
    assert found[people[2], two] is WISH
    store.undo()
    assert set(states(store).values()) == {PLACED, WISH}


def test_who_is_sent_has_a_place_without_a_wish(store: Store) -> None:
    riga, one = a_delegation(store), a_panel(store)
    person = a_person(store, delegation=riga)
    panels.set_delegation_wishes(store, riga, {one: 1})
    panels.give_places(store, find_places(store.ask(reading.placing_facts)))
    assert states(store) == {(person, one): PLACED}
    assert ranks(store, person) == {one: None}


def test_what_was_declined_stays_declined(store: Store) -> None:
    person, one = a_person(store), a_panel(store)
    panels.set_wishes(store, person, {one: 1})
    panels.set_place(store, [(person, one)], SignUpState.DECLINED)
    panels.give_places(store, find_places(store.ask(reading.placing_facts)))
    assert states(store) == {(person, one): SignUpState.DECLINED}


def test_topics_and_votes(store: Store) -> None:
    ada, bo = a_person(store, "Ada A"), a_person(store, "Bo B")
    energy = panels.add_topic(store, {"title": Texts(en="Energy")}, proposed_by=ada)
    youth = panels.add_topic(store, {"title": Texts(en="Youth")})
    panels.edit_topic(store, youth, {"description": Texts(en="Councils")})
    panels.set_votes(store, ada, {energy: 1, youth: 2})
    panels.set_votes(store, bo, {energy: 2})
    panels.set_votes(store, bo, {youth: 1})
    rows = store.ask(reading.topics)
    assert [(row.title["en"], row.voices, row.people) for row in rows] == [
        *(("Energy", {1: 1}, 1), ("Youth", {1: 1, 2: 1}, 2))
    ]
    assert rows[0].proposer is not None
    panels.remove_topic(store, youth)
    assert [row.id for row in store.ask(reading.topics)] == [energy]
    with pytest.raises(RuleBroken, match="Title is missing"):
        panels.add_topic(store, {})


def test_chosen_topics_become_workshops_with_their_wishes(store: Store) -> None:
    ada = a_person(store)
    energy = panels.add_topic(store, {"title": Texts(en="Energy"), "description": Texts(en="Heat")})
    panels.set_votes(store, ada, {energy: 2})
    [made] = panels.make_workshops(store, [energy], {"capacity": 20})
    row = store.ask(sessions.session, made)
    assert row is not None
    assert (row.kind, row.title, row.abstract, row.capacity, row.open_to) == (
        *(SessionType.WORKSHOP, Texts(en="Energy"), Texts(en="Heat")),
        *(20, OpenTo.SIGN_UP),
    )
    assert ranks(store, ada) == {made: 2}
    assert panels.make_workshops(store, [energy]) == [made]
