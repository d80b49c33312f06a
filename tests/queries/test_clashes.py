"""The facts of an agenda as they stand in the file, and what does not fit."""

from datetime import UTC, datetime

import pytest
from factories import a_delegation, a_person, at, counted

from app.base.texts import Texts
from app.model import AcceptedClash, DelegationWish, SignUp
from app.queries import clashes
from app.rules.clash_values import (
    ClashKind,
    Duty,
    PersonFacts,
    Placement,
    RoomFacts,
    minute_of,
)
from app.rules.delegations import MemberFunction
from app.rules.registrations import RegistrationStatus
from app.rules.sessions import OpenTo, RoleType, SessionType, SignUpState
from app.store import Store
from app.usecases import agenda
from app.usecases.venues import add_room, add_venue

NINE, TEN = minute_of(at(10, 9)), minute_of(at(10, 10))


def full(store: Store, number: int = 0) -> tuple[int, int, int, int]:
    """A session with everything: its id, room, delegation and head."""
    venue = add_venue(store, {"name": Texts(en="Town hall")})
    room = add_room(store, venue, {"name": Texts(en="Aula"), "seats": 80})
    riga = a_delegation(store, f"Riga {number}")
    head = a_person(store, f"Ilze B{number}", delegation=riga, function=MemberFunction.HEAD)
    facts = {"kind": SessionType.PANEL, "room_id": room, "starts_at": at(10, 9), "expected": 9}
    one = agenda.add_session(
        store, {"title": Texts(en="Panel"), **facts, "languages": ("en",), "open_to": OpenTo.ALL}
    )
    agenda.add_role(store, one, head, {"role": RoleType.MODERATOR})
    agenda.set_room_hours(store, room, [(at(10, 8), at(10, 18))])
    agenda.set_absences(store, head, [(at(10, 9), at(10, 10))])
    with store.change("Sign up") as change:
        change.add(SignUp(session_id=one, person_id=head, state=SignUpState.PLACED))
        change.add(DelegationWish(session_id=one, delegation_id=riga, rank=1))
    return one, room, riga, head


def test_everything_arrives(store: Store) -> None:
    one, room, riga, head = full(store)
    a_person(store, "Gone B", delegation=riga, status=RegistrationStatus.CANCELLED)
    facts = store.ask(clashes.facts)
    assert facts.placements == {
        one: Placement(
            *(one, SessionType.PANEL, NINE, TEN, room, None, None, 9),
            *(frozenset({"en"}), frozenset(), OpenTo.ALL),
            (Duty(head, RoleType.MODERATOR, confirmed=False),),
            *(frozenset({head}), frozenset({riga})),
        )
    }
    open_hours = (minute_of(at(10, 8)), minute_of(at(10, 18)))
    assert facts.rooms == {room: RoomFacts(80, (open_hours,))}
    assert facts.people == {head: PersonFacts(((NINE, TEN),), riga)}
    assert facts.members == {riga: 1}
    assert facts.days == (minute_of(at(10, 4)), minute_of(at(13, 4)))
    assert facts.change == 5


@pytest.mark.parametrize("many", [1, 3])
def test_the_number_of_statements_does_not_grow(store: Store, many: int) -> None:
    for number in range(many):
        full(store, number)
    with store.read() as read, counted(read) as sent:
        clashes.facts(read)
    assert len(sent) == 12


def test_what_does_not_fit(store: Store) -> None:
    one, _room, _riga, head = full(store)
    found = {(clash.kind, clash.sessions, clash.person_id) for clash in store.ask(clashes.clashes)}
    assert found == {
        (ClashKind.NO_SPEAKER, (one,), None),
        (ClashKind.UNCONFIRMED, (one,), head),
        (ClashKind.PERSON_AWAY, (one,), head),
    }


def test_an_empty_agenda(store: Store) -> None:
    assert store.ask(clashes.clashes) == []
    assert store.ask(clashes.accepted) == {}


def test_what_is_accepted(store: Store) -> None:
    now = datetime(2027, 1, 2, tzinfo=UTC)
    kind = ClashKind.ROOM_TAKEN
    with store.change("Accept") as change:
        change.add(AcceptedClash(key="k", kind=kind, reason="Known", accepted_by="Ada", at=now))
    assert store.ask(clashes.accepted) == {"k": clashes.AcceptedRow("k", kind, "Known", "Ada", now)}
