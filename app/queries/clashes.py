"""Reading what an agenda's clashes are judged by, and which of them somebody lives with."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import func, select

from app.model import (
    AcceptedClash,
    Delegation,
    DelegationWish,
    Event,
    Membership,
    PersonAway,
    Registration,
    Room,
    RoomHours,
    Session,
    SessionRequirement,
    SignUp,
    SpeakingRole,
)
from app.queries.agenda import FrameRow, frame
from app.queries.delegations import GONE
from app.rules.clash_values import (
    AgendaFacts,
    Clash,
    ClashKind,
    Duty,
    PersonFacts,
    Placement,
    Requirement,
    RoomFacts,
    Span,
    minute_of,
)
from app.rules.clashes import clashes as judged
from app.rules.delegations import MemberFunction
from app.rules.sessions import SignUpState
from app.store import Reading


def facts(read: Reading) -> AgendaFacts:
    """All that the clashes are judged by, in twelve statements."""
    frame_row = frame(read)
    return AgendaFacts(
        {placement.id: placement for placement in placements(read)},
        _rooms(read),
        _people(read),
        _members(read),
        tuple(requirements(read)),
        _span_of_days(read, frame_row),
        frame_row.change_minutes,
    )


def placements(read: Reading) -> Iterable[Placement]:
    """The sessions as clashes look at them, by id."""
    duties: dict[int, list[Duty]] = defaultdict(list)
    asked = select(
        *(SpeakingRole.session_id, SpeakingRole.person_id, SpeakingRole.role),
        *(SpeakingRole.confirmed, SpeakingRole.language),
    ).order_by(SpeakingRole.position, SpeakingRole.id)
    row: Any
    for row in read.execute(asked):
        duties[row.session_id].append(Duty(*row[1:]))
    placed: dict[int, set[int]] = defaultdict(set)
    wished: dict[int, set[int]] = defaultdict(set)
    with_place = select(SignUp.session_id, SignUp.person_id).where(
        SignUp.state == SignUpState.PLACED
    )
    for session_id, person_id in read.execute(with_place):
        placed[session_id].add(person_id)
    for session_id, delegation_id in read.execute(
        select(DelegationWish.session_id, DelegationWish.delegation_id)
    ):
        wished[session_id].add(delegation_id)
    columns = (
        *(Session.id, Session.kind, Session.starts_at, Session.minutes, Session.room_id),
        *(Session.track_id, Session.capacity, Session.expected, Session.languages),
        *(Session.interpretation, Session.open_to),
    )
    for row in read.execute(select(*columns).order_by(Session.id)):
        start = None if row.starts_at is None else minute_of(row.starts_at)
        yield Placement(
            *(row.id, row.kind, start, (start or 0) + row.minutes, row.room_id, row.track_id),
            *(row.capacity, row.expected, frozenset(row.languages)),
            *(frozenset(row.interpretation), row.open_to, tuple(duties.get(row.id, ()))),
            *(frozenset(placed.get(row.id, ())), frozenset(wished.get(row.id, ()))),
        )


def _rooms(read: Reading) -> dict[int, RoomFacts]:
    hours: dict[int, list[Span]] = defaultdict(list)
    for row in read.execute(select(RoomHours.room_id, RoomHours.starts_at, RoomHours.ends_at)):
        hours[row.room_id].append((minute_of(row.starts_at), minute_of(row.ends_at)))
    query = select(Room.id, Room.seats)
    return {
        row.id: RoomFacts(row.seats, tuple(sorted(hours.get(row.id, ()))))
        for row in read.execute(query)
    }


def _people(read: Reading) -> dict[int, PersonFacts]:
    """Those of whom there is something to say: who is away at times, and the heads."""
    away: dict[int, list[Span]] = defaultdict(list)
    query = select(PersonAway.person_id, PersonAway.starts_at, PersonAway.ends_at)
    for row in read.execute(query):
        away[row.person_id].append((minute_of(row.starts_at), minute_of(row.ends_at)))
    heading = (
        select(Registration.person_id, Membership.delegation_id)
        .join(Membership, Membership.registration_id == Registration.id)
        .where(Membership.function == MemberFunction.HEAD)
    )
    heads = {row.person_id: row.delegation_id for row in read.execute(heading)}
    return {
        person_id: PersonFacts(tuple(sorted(away.get(person_id, ()))), heads.get(person_id))
        for person_id in away.keys() | heads.keys()
    }


def _members(read: Reading) -> dict[int, int]:
    query = (
        select(Delegation.id, func.count(Registration.id))
        .outerjoin(Membership, Membership.delegation_id == Delegation.id)
        .outerjoin(
            Registration,
            (Registration.id == Membership.registration_id) & Registration.status.not_in(GONE),
        )
        .group_by(Delegation.id)
    )
    return {row[0]: row[1] for row in read.execute(query)}


def requirements(read: Reading) -> list[Requirement]:
    """What sessions need of each other."""
    columns = (
        *(SessionRequirement.id, SessionRequirement.kind),
        *(SessionRequirement.session_id, SessionRequirement.other_id),
    )
    return [Requirement(*row) for row in read.execute(select(*columns))]


def _span_of_days(read: Reading, known: FrameRow) -> Span | None:
    row = read.execute(select(Event.starts_on, Event.ends_on)).one_or_none()
    if row is None:
        return None
    begins = timedelta(minutes=known.day_begins)
    first = datetime.combine(row.starts_on, time()) + begins
    last = datetime.combine(row.ends_on, time()) + timedelta(days=1) + begins
    return minute_of(first), minute_of(last)


def clashes(read: Reading) -> list[Clash]:
    """All that does not fit, accepted or not."""
    return judged(facts(read))


@dataclass(frozen=True)
class AcceptedRow:
    """A clash that somebody lives with; `at` in UTC."""

    key: str
    kind: ClashKind
    reason: str
    accepted_by: str
    at: datetime


def accepted(read: Reading) -> dict[str, AcceptedRow]:
    """Key of a clash → why it is accepted."""
    columns = (
        *(AcceptedClash.key, AcceptedClash.kind, AcceptedClash.reason),
        *(AcceptedClash.accepted_by, AcceptedClash.at),
    )
    return {row.key: AcceptedRow(*row) for row in read.execute(select(*columns))}
