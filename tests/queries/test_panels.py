"""Who wishes what, in a number of statements that does not grow."""

import pytest
from factories import a_delegation, a_person, an_organisation, at, counted

from app.base.texts import Texts
from app.model import SignUp, Topic, TopicVote
from app.queries import panels
from app.rules.clash_values import minute_of
from app.rules.placing import Offer, Wish
from app.rules.registrations import RegistrationStatus
from app.rules.sessions import OpenTo, SessionType, SignUpState
from app.rules.topics import Vote
from app.store import Store
from app.usecases import agenda
from app.usecases.panels import set_delegation_wishes, set_place, set_wishes
from app.usecases.venues import add_room, add_venue

NINE = minute_of(at(10, 9))


def a_panel(store: Store, title: str = "Panel", **facts: object) -> int:
    known = {"title": Texts(en=title), "kind": SessionType.PANEL, "starts_at": at(10, 9)}
    return agenda.add_session(store, {**known, **facts})


def test_what_one_signs_up_for(store: Store) -> None:
    late = a_panel(store, starts_at=at(11, 9))
    tray = a_panel(store, starts_at=None)
    walk = a_panel(store, kind=SessionType.EXCURSION, open_to=OpenTo.SIGN_UP)
    a_panel(store, kind=SessionType.PLENARY)
    assert store.ask(panels.offered) == [walk, late, tray]


@pytest.mark.parametrize("many", [1, 3])
def test_the_number_of_statements_does_not_grow(store: Store, many: int) -> None:
    one = a_panel(store)
    for number in range(many):
        riga = a_delegation(store, f"Riga {number}")
        person = a_person(store, f"Ilze B{number}", delegation=riga)
        set_wishes(store, person, {one: 1})
        set_delegation_wishes(store, riga, {one: 1})
    with store.read() as read, counted(read) as sent:
        rows = panels.sign_ups(read)
    assert (len(sent), len(rows)) == (1, many)
    with store.read() as read, counted(read) as sent:
        panels.placing_facts(read)
    assert len(sent) == 7


def test_placed_first_then_by_rank(store: Store) -> None:
    one = a_panel(store)
    people = [a_person(store, f"Ada A{n}") for n in range(4)]
    for person, rank in zip(people, (3, 1, 2, 1), strict=True):
        set_wishes(store, person, {one: rank})
    set_place(store, [(people[0], one)], SignUpState.PLACED)
    set_place(store, [(people[1], one)], SignUpState.DECLINED)
    rows = store.ask(panels.sign_ups, [one])
    assert [(row.person_id, row.rank) for row in rows] == [
        *((people[0], 3), (people[3], 1), (people[2], 2), (people[1], 1))
    ]
    assert store.ask(panels.sign_ups, []) == []


def test_from_where_those_in_a_panel_come(store: Store) -> None:
    one = a_panel(store)
    for city, country, many in (("Riga", "LV", 2), ("Cēsis", "LV", 1), ("Toruń", "PL", 1)):
        body = an_organisation(store, city, country)
        for number in range(many):
            person = a_person(store, f"{city} A{number}", organisation_id=body)
            set_place(store, [(person, one)], SignUpState.PLACED)
    riga = a_delegation(store)
    sent = a_person(store, "Sent by Riga", delegation=riga, organisation_id=None)
    set_place(store, [(sent, one)], SignUpState.PLACED)
    wishing = a_person(store, "Only wishing")
    set_wishes(store, wishing, {one: 1})
    found = panels.balance(store.ask(panels.sign_ups))
    assert found.cities == (("Riga", 3), ("Cēsis", 1), ("Toruń", 1))
    assert found.countries == (("LV", 4), ("PL", 1))


def test_the_facts_of_the_placement(store: Store) -> None:
    venue = add_venue(store, {"name": Texts(en="Hall")})
    room = add_room(store, venue, {"name": Texts(en="Aula"), "seats": 80})
    one = a_panel(store, room_id=room, capacity=90, most_per_delegation=2)
    again = a_panel(store, starts_at=at(10, 11))
    a_panel(store, "tray", starts_at=None)
    riga = a_delegation(store)
    ada, gone = (
        a_person(store, delegation=riga),
        a_person(store, "Gone G", delegation=riga, status=RegistrationStatus.CANCELLED),
    )
    duty = agenda.add_session(store, {"title": Texts(en="Opening"), "starts_at": at(10, 8)})
    agenda.add_role(store, duty, ada)
    agenda.set_absences(store, ada, [(at(11, 9), at(11, 10))])
    for person in (ada, gone):
        set_wishes(store, person, {one: None, again: 2})
    set_delegation_wishes(store, riga, {one: 1})
    facts = store.ask(panels.placing_facts)
    assert facts.offers == {
        one: Offer(one, (NINE, NINE + 60), 80, one, 2),
        again: Offer(again, (NINE + 120, NINE + 180), None, one),
    }
    assert facts.wishes == (Wish(ada, one, 3), Wish(ada, again, 2))
    away = minute_of(at(11, 9))
    assert facts.busy == {ada: ((NINE - 60, NINE), (away, away + 60))}
    assert facts.delegations == {ada: riga}
    assert facts.wanted == {riga: frozenset({one})}


def test_places_by_hand_are_facts(store: Store) -> None:
    one = a_panel(store)
    people = [a_person(store, f"Ada A{n}") for n in range(3)]
    set_place(store, [(people[0], one)], SignUpState.PLACED, locked=True)
    set_place(store, [(people[1], one)], SignUpState.DECLINED)
    set_place(store, [(people[2], one)], SignUpState.WAITING)
    assert store.ask(panels.placing_facts).wishes == (
        Wish(people[0], one, 3, placed=True, locked=True),
        Wish(people[1], one, 3, locked=True),
        Wish(people[2], one, 3),
    )


def test_voices(store: Store) -> None:
    ada = a_person(store)
    with store.change("Vote") as change:
        topic = Topic(title=Texts(en="Energy"))
        change.add(topic)
        change.flush()
        change.add(TopicVote(topic_id=topic.id, person_id=ada))
        change.add(SignUp(session_id=a_panel_row(change), person_id=ada))
        number = topic.id
    assert store.ask(panels.votes) == [Vote(ada, number, 1)]
    assert [(row.voices, row.proposer) for row in store.ask(panels.topics)] == [({1: 1}, None)]
    assert [row.rank for row in store.ask(panels.sign_ups_of, ada)] == [None]


def a_panel_row(change: object) -> int:
    """A session within a change that is open already."""
    return agenda.insert_session(change, {"title": Texts(en="Panel")})  # type: ignore[arg-type] # the store's own


def test_those_who_come_may_wish(store: Store) -> None:
    riga = a_delegation(store, "Riga")
    ilze = a_person(store, "Ilze Bērziņa", delegation=riga)
    ada = a_person(store, "Ada Adams")
    a_person(store, "Cy Young", status=RegistrationStatus.CANCELLED)
    found = store.ask(panels.wishers)
    assert [(row.person_id, row.delegation_id) for row in found] == [(ada, None), (ilze, riga)]
    assert "berzina" in found[1].key
