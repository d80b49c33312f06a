"""Delegations and memberships: one head each, nobody in two."""

from datetime import datetime

import pytest
from model.conftest import (
    NOW,
    a_delegation,
    a_registration,
    add,
    an_event,
    an_organisation,
    check,
    count_of,
    defaults,
    refusal,
    remove,
    unique,
)
from sqlalchemy.orm import Session

from app.base.texts import Texts
from app.model import Delegation, Event, Membership, Organisation, Registration
from app.rules.delegations import DelegationStatus, MemberFunction

HEAD = MemberFunction.HEAD
ARRIVAL = datetime(2027, 12, 9, 18)  # noqa: DTZ001 - planned times are naive


def member(session: Session, delegation: int, function: MemberFunction | None = None) -> Membership:
    registration = a_registration(session)
    return Membership(delegation_id=delegation, registration_id=registration, function=function)


def test_a_delegation_begins_invited(session: Session) -> None:
    row = session.get_one(Delegation, a_delegation(session, changed_at=NOW))
    empty = ("contact_name", "contact_email", "contact_phone", "travel", "hotel", "notes")
    assert defaults(row) == {
        "id": 1,
        "event_id": 1,
        "organisation_id": 1,
        "display_name": Texts(),
        "status": DelegationStatus.INVITED,
        **dict.fromkeys(("places", "protocol_rank", "arrival_at", "departure_at")),
        **dict.fromkeys(empty, ""),
        "changed_at": NOW,
    }


def test_an_organisation_comes_once(session: Session) -> None:
    row = session.get_one(Delegation, a_delegation(session))
    second = Delegation(event_id=1, organisation_id=row.organisation_id)
    assert refusal(session, second) == unique("delegation.event_id", "delegation.organisation_id")


@pytest.mark.parametrize(
    ("column", "value", "name"),
    [
        ("places", -1, "places_not_negative"),
        ("protocol_rank", 0, "rank_from_one"),
        ("departure_at", datetime(2027, 12, 9, 17, 59), "leaves_after_arrival"),  # noqa: DTZ001 - planned
    ],
)
def test_what_cannot_be(session: Session, column: str, value: object, name: str) -> None:
    an_event(session)
    facts = {"event_id": 1, "organisation_id": an_organisation(session), "arrival_at": ARRIVAL}
    wrong = Delegation(**{**facts, column: value})
    assert refusal(session, wrong) == check(f"delegation_{name}")


def test_the_least_that_can_be(session: Session) -> None:
    a_delegation(session, places=0, protocol_rank=1, arrival_at=ARRIVAL, departure_at=ARRIVAL)
    assert count_of(session, Delegation) == 1


def test_one_head_at_most(session: Session) -> None:
    one, other = a_delegation(session), a_delegation(session)
    add(session, member(session, one, HEAD))
    add(session, member(session, other, HEAD))
    for _each in range(3):
        add(session, member(session, one, MemberFunction.MEMBER))
        add(session, member(session, one))
    assert refusal(session, member(session, one, HEAD)) == unique("membership.delegation_id")


def test_nobody_is_in_two_delegations(session: Session) -> None:
    first = member(session, a_delegation(session))
    add(session, first)
    second = Membership(delegation_id=a_delegation(session), registration_id=first.registration_id)
    assert refusal(session, second) == unique("membership.registration_id")


@pytest.mark.parametrize("kind", [Delegation, Registration, Event])
def test_a_membership_goes_with_either_side(
    session: Session, kind: type[Delegation] | type[Registration] | type[Event]
) -> None:
    add(session, member(session, a_delegation(session)))
    remove(session, kind, 1)
    assert (count_of(session, Membership), count_of(session, kind)) == (0, 0)


def test_a_delegation_goes_with_its_organisation(session: Session) -> None:
    a_delegation(session)
    remove(session, Organisation, 1)
    assert count_of(session, Delegation) == 0
