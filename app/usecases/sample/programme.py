"""The agenda of the sample conference, with three clashes on purpose."""

from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

from sqlalchemy import insert, select

from app.base.texts import Texts
from app.model import (
    Delegation,
    DelegationWish,
    Membership,
    Organisation,
    Person,
    Registration,
    Room,
    Session,
    SessionItem,
    SessionRequirement,
    SignUp,
    SpeakingRole,
    Track,
)
from app.queries.delegations import GONE
from app.rules.delegations import FUNCTION_ORDER, MemberFunction
from app.rules.sessions import LOWEST_RANK, RequirementKind, RoleType, SessionType, SignUpState
from app.store import Reading
from app.usecases.sample.shipped import Facts, chosen, moment
from app.usecases.sample.topics import add_topics

Members = Mapping[str, list[tuple[int, MemberFunction | None]]]
FACTS = ("kind", "title", "question", "minutes", "capacity", "interpretation")
MORE_FACTS = ("open_to", "languages", "most_per_delegation")


def lay_programme(change: Reading, facts: Facts, draw: Random) -> None:
    """Tracks, sessions with people, wishes, places, topics, into a file with people and rooms."""
    agenda, members = facts["agenda"], _members(change)
    tracks = _add_tracks(change, agenda["tracks"])
    rooms = {name["en"]: row_id for name, row_id in change.execute(select(Room.name, Room.id))}
    sessions = {}
    for known in agenda["sessions"]:
        row = Session(
            uid=f"{known['key']}@sample.example",
            starts_at=moment(known, "starts") if known["starts"] else None,
            room_id=rooms.get(known["room"]),
            track_id=tracks.get(known.get("track", "")),
            **chosen(known, *FACTS, *MORE_FACTS),
        )
        change.add(row)
        change.flush()
        sessions[known["key"]] = row
        _add_items(change, row, known)
        _add_people(change, row, known, members)
    _add_wishes(change, agenda, sessions, draw)
    add_topics(change, members)


def _add_tracks(change: Reading, known: list[Facts]) -> dict[str, int]:
    found = {}
    for position, facts in enumerate(known, start=1):
        track = Track(name=Texts(facts["name"]), tone=facts["tone"], position=position)
        change.add(track)
        change.flush()
        found[facts["key"]] = track.id
    return found


def _members(change: Reading) -> Members:
    """City → the people who come from it, the head first."""
    query = (
        select(Organisation.city, Organisation.name, Person.id, Membership.function)
        .join(Delegation, Delegation.organisation_id == Organisation.id)
        .join(Membership, Membership.delegation_id == Delegation.id)
        .join(Registration, Registration.id == Membership.registration_id)
        .join(Person, Person.id == Registration.person_id)
        .where(Registration.status.not_in(GONE))
        .order_by(Person.id)
    )
    found: dict[str, list[tuple[int, MemberFunction | None]]] = {}
    for city, name, person_id, function in change.execute(query):
        found.setdefault(city or name["en"], []).append((person_id, function))
    last = len(FUNCTION_ORDER)
    for people in found.values():
        people.sort(key=lambda one: FUNCTION_ORDER[one[1]] if one[1] else last)
    return found


def _add_items(change: Reading, session: Session, known: Facts) -> None:
    for position, item in enumerate(known.get("items", ()), start=1):
        facts = {"title": Texts(item["title"]), "minutes": item["minutes"]}
        change.add(SessionItem(session_id=session.id, position=position, **facts))


def _add_people(change: Reading, session: Session, known: Facts, members: Members) -> None:
    for position, (city, place, role) in enumerate(known.get("people", ()), start=1):
        people = members.get(city, [])
        if place < len(people):
            change.add(
                SpeakingRole(
                    session_id=session.id,
                    person_id=people[place][0],
                    role=RoleType(role),
                    confirmed=True,
                    position=position,
                )
            )
    interpreters = (
        person_id
        for people in members.values()
        for person_id, function in people
        if function is MemberFunction.INTERPRETER
    )
    for language, person_id in zip(known.get("interpreters", ()), interpreters, strict=False):
        facts = {"role": RoleType.INTERPRETER, "language": language, "confirmed": True}
        change.add(SpeakingRole(session_id=session.id, person_id=person_id, position=99, **facts))


def _add_wishes(
    change: Reading, agenda: Facts, sessions: Mapping[str, Session], draw: Random
) -> None:
    for city, keys in agenda["delegation_wishes"].items():
        delegation = change.scalar(
            select(Delegation.id)
            .join(Organisation, Organisation.id == Delegation.organisation_id)
            .where(Organisation.city == city)
        )
        for key in keys if delegation is not None else ():
            change.add(
                DelegationWish(delegation_id=delegation, session_id=sessions[key].id, rank=1)
            )
    for later, earlier in agenda["after"]:
        one, other = sessions[later].id, sessions[earlier].id
        kind = RequirementKind.AFTER
        change.add(SessionRequirement(kind=kind, session_id=one, other_id=other))
    change.flush()
    rows = list(_signing_up(change, list(sessions.values()), draw))
    if rows:
        change.execute(insert(SignUp), rows)


def _signing_up(change: Reading, sessions: list[Session], draw: Random) -> Iterator[dict[str, Any]]:
    """Everybody who comes wishes three panels; in each round the best that has a seat is given."""
    panels = [one for one in sessions if one.kind == SessionType.PANEL]
    free = {one.id: one.capacity or 0 for one in panels}
    query = select(SpeakingRole.person_id, Session.starts_at).join(
        Session, Session.id == SpeakingRole.session_id
    )
    busy = {(person_id, start) for person_id, start in change.execute(query)}
    coming = select(Registration.person_id).where(Registration.status == "confirmed")
    for person_id in change.scalars(coming.order_by(Registration.person_id)):
        if draw.random() < KEEPS_OUT:
            continue
        for rank, panel in enumerate(draw.sample(panels, LOWEST_RANK), start=1):
            state = SignUpState.WISH
            if (person_id, panel.starts_at) not in busy:
                state = SignUpState.PLACED if free[panel.id] else SignUpState.WAITING
            if state is SignUpState.PLACED:
                free[panel.id] -= 1
                busy.add((person_id, panel.starts_at))
            facts = {"person_id": person_id, "rank": rank, "state": state}
            yield {"session_id": panel.id, **facts, "locked": False, "position": rank}


KEEPS_OUT = 0.1
"""So many of those who come wish for no panel."""
