"""Reading the agenda: sessions with their people, tracks, days, hours."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import func, select

from app.base.names import PersonalName
from app.base.texts import Texts, search_key, search_words
from app.model import (
    AgendaFrame,
    Event,
    Organisation,
    Person,
    PersonAway,
    Registration,
    Room,
    RoomHours,
    Session,
    SessionItem,
    SignUp,
    SpeakingRole,
    Track,
)
from app.rules.sessions import OpenTo, RoleType, SessionType, SignUpState
from app.store import Reading


@dataclass(frozen=True)
class FrameRow:
    """Minutes to change rooms, and the minute after midnight at which a day begins."""

    change_minutes: int = 5
    day_begins: int = 240


@dataclass(frozen=True)
class TrackRow:
    """A track and how many sessions are in it."""

    id: int
    name: Texts
    tone: str
    count: int


@dataclass(frozen=True)
class RoleRow:
    """What somebody does in a session, or in one item of it; `registered` or not."""

    id: int
    session_id: int
    item_id: int | None
    person_id: int
    role: RoleType
    language: str
    confirmed: bool
    name: PersonalName
    function: str
    organisation: Texts
    city: str
    country: str
    registered: bool


@dataclass(frozen=True)
class ItemRow:
    """A point inside a session."""

    id: int
    session_id: int
    title: Texts
    minutes: int | None


@dataclass(frozen=True)
class SessionRow:
    """A session of the agenda; times local, counts of people who signed up."""

    id: int
    uid: str
    kind: SessionType
    title: Texts
    subtitle: Texts
    abstract: Texts
    question: Texts
    track_id: int | None
    track: Texts
    tone: str
    room_id: int | None
    room: Texts
    starts_at: datetime | None
    minutes: int
    capacity: int | None
    seats: int | None
    expected: int | None
    languages: tuple[str, ...]
    interpretation: tuple[str, ...]
    open_to: OpenTo
    most_per_delegation: int | None
    notes: str
    roles: tuple[RoleRow, ...] = ()
    items: tuple[ItemRow, ...] = ()
    signed_up: dict[SignUpState, int] = field(default_factory=dict)

    @property
    def ends_at(self) -> datetime | None:
        """When it is over; None while it has no time."""
        return None if self.starts_at is None else self.starts_at + timedelta(minutes=self.minutes)


def frame(read: Reading) -> FrameRow:
    """What holds for the whole agenda; the usual while nothing was said."""
    query = select(AgendaFrame.change_minutes, AgendaFrame.day_begins)
    row = read.execute(query).one_or_none()
    return FrameRow() if row is None else FrameRow(*row)


def count(read: Reading) -> int:
    """How many sessions there are."""
    return read.scalar(select(func.count(Session.id))) or 0


def tracks(read: Reading) -> list[TrackRow]:
    """The tracks in their order."""
    query = (
        select(Track.id, Track.name, Track.tone, func.count(Session.id))
        .outerjoin(Session, Session.track_id == Track.id)
        .group_by(Track.id)
        .order_by(Track.position, Track.id)
    )
    return [TrackRow(*row) for row in read.execute(query)]


FACTS = (
    *(Session.id, Session.uid, Session.kind, Session.title, Session.subtitle, Session.abstract),
    *(Session.question, Session.track_id, Track.name, Track.tone, Session.room_id, Room.name),
    *(Session.starts_at, Session.minutes, Session.capacity, Room.seats, Session.expected),
    *(Session.languages, Session.interpretation, Session.open_to, Session.most_per_delegation),
    Session.notes,
)
"""The columns of a `SessionRow`, in its order, until the people begin."""


def sessions(read: Reading, ids: Sequence[int] | None = None) -> list[SessionRow]:
    """All sessions, or those with these ids, by time, then room; those without a time last."""
    query = (
        select(*FACTS)
        .outerjoin(Track, Track.id == Session.track_id)
        .outerjoin(Room, Room.id == Session.room_id)
        .order_by(Session.starts_at.is_(None), Session.starts_at, Room.position, Session.id)
    )
    if ids is not None:
        query = query.where(Session.id.in_(ids))
    people, points, counts = roles(read, ids), _items(read, ids), _counts(read)
    found = []
    row: Any
    for row in read.execute(query):
        known = [*row]
        known[8:12] = row[8] or Texts(), row[9] or "", row[10], row[11] or Texts()
        known += [tuple(people.get(row.id, ())), tuple(points.get(row.id, ()))]
        known.append(counts.get(row.id, {}))
        found.append(SessionRow(*known))
    return found


@dataclass(frozen=True)
class TitleRow:
    """What a session is called."""

    id: int
    title: Texts


def titles(read: Reading) -> list[TitleRow]:
    """What all sessions are called, by id."""
    query = select(Session.id, Session.title).order_by(Session.id)
    return [TitleRow(*row) for row in read.execute(query)]


def session(read: Reading, session_id: int) -> SessionRow | None:
    """One session, or None if it no longer exists."""
    return next(iter(sessions(read, [session_id])), None)


def roles(read: Reading, session_ids: Sequence[int] | None = None) -> dict[int, list[RoleRow]]:
    """Session → who does what in it, in the order they are listed."""
    query = (
        select(
            *(SpeakingRole.id, SpeakingRole.session_id, SpeakingRole.item_id),
            *(SpeakingRole.person_id, SpeakingRole.role, SpeakingRole.language),
            *(SpeakingRole.confirmed, Person.given, Person.family, Person.original),
            *(Person.title, Person.degree, Person.function, Organisation.name),
            *(Organisation.city, Organisation.country, Registration.id),
        )
        .join(Person, Person.id == SpeakingRole.person_id)
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .order_by(SpeakingRole.position, SpeakingRole.id)
    )
    if session_ids is not None:
        query = query.where(SpeakingRole.session_id.in_(session_ids))
    found: dict[int, list[RoleRow]] = defaultdict(list)
    row: Any
    for row in read.execute(query):
        body = [row[12], row[13] or Texts(), row[14] or "", row[15] or "", row[16] is not None]
        known = [*row[:7], PersonalName(*row[7:12]), *body]
        found[row.session_id].append(RoleRow(*known))
    return found


def _items(read: Reading, session_ids: Sequence[int] | None) -> dict[int, list[ItemRow]]:
    query = select(
        SessionItem.id, SessionItem.session_id, SessionItem.title, SessionItem.minutes
    ).order_by(SessionItem.position, SessionItem.id)
    if session_ids is not None:
        query = query.where(SessionItem.session_id.in_(session_ids))
    found: dict[int, list[ItemRow]] = defaultdict(list)
    for row in read.execute(query):
        found[row.session_id].append(ItemRow(*row))
    return found


def _counts(read: Reading) -> dict[int, dict[SignUpState, int]]:
    query = select(SignUp.session_id, SignUp.state, func.count(SignUp.id)).group_by(
        SignUp.session_id, SignUp.state
    )
    found: dict[int, dict[SignUpState, int]] = defaultdict(dict)
    for session_id, state, number in read.execute(query):
        found[session_id][state] = number
    return found


def sessions_of_person(read: Reading, person_id: int) -> list[int]:
    """The ids of the sessions in which somebody has a role or a place, by time."""
    has_role = select(SpeakingRole.session_id).where(SpeakingRole.person_id == person_id)
    placed = select(SignUp.session_id).where(
        SignUp.person_id == person_id, SignUp.state == SignUpState.PLACED
    )
    query = select(Session.id).where(Session.id.in_(has_role.union(placed)))
    return list(read.scalars(query.order_by(Session.starts_at, Session.id)))


def find_sessions(read: Reading, text: str, *, limit: int = 8) -> list[int]:
    """The ids of sessions with all words of `text` in their titles, by time."""
    words = search_words(text)
    if not words:
        return []
    query = select(Session.id, Session.title).order_by(
        Session.starts_at.is_(None), Session.starts_at, Session.id
    )
    found = (
        row.id
        for row in read.execute(query)
        for key in [search_key(" ".join(row.title.values()))]
        if all(f" {word}" in key for word in words)
    )
    return list(islice(found, limit))


def sessions_of_people(
    read: Reading, person_ids: Sequence[int] | None = None
) -> dict[int, list[int]]:
    """The same of many people, or of all, at once; those without any do not appear."""
    has_role = select(SpeakingRole.person_id, SpeakingRole.session_id)
    placed = select(SignUp.person_id, SignUp.session_id).where(SignUp.state == SignUpState.PLACED)
    if person_ids is not None:
        has_role = has_role.where(SpeakingRole.person_id.in_(person_ids))
        placed = placed.where(SignUp.person_id.in_(person_ids))
    both = has_role.union(placed).subquery()
    query = select(both.c.person_id, Session.id).join(Session, Session.id == both.c.session_id)
    found: dict[int, list[int]] = defaultdict(list)
    for person_id, session_id in read.execute(query.order_by(Session.starts_at, Session.id)):
        found[person_id].append(session_id)
    return dict(found)


def days(read: Reading) -> list[date]:
    """The days of the conference, and those on which a session lies outside of them.

    A session in the small hours, before the day begins, belongs to the day before.
    """
    event = read.execute(select(Event.starts_on, Event.ends_on)).one_or_none()
    begins = timedelta(minutes=frame(read).day_begins)
    starts = read.scalars(select(Session.starts_at).where(Session.starts_at.is_not(None)))
    found = {(start - begins).date() for start in starts if start is not None}
    if event is not None:
        length = (event.ends_on - event.starts_on).days + 1
        found |= {event.starts_on + timedelta(days=number) for number in range(length)}
    return sorted(found)


@dataclass(frozen=True)
class SpanRow:
    """Hours of a room or of somebody's absence; local times."""

    id: int
    about: int
    starts_at: datetime
    ends_at: datetime
    note: str = ""


def room_hours(read: Reading) -> list[SpanRow]:
    """When rooms are open, by room and time."""
    columns = (RoomHours.id, RoomHours.room_id, RoomHours.starts_at, RoomHours.ends_at)
    query = select(*columns).order_by(RoomHours.room_id, RoomHours.starts_at)
    return [SpanRow(*row) for row in read.execute(query)]


def absences(read: Reading, person_id: int | None = None) -> list[SpanRow]:
    """When people, or one person, cannot come, by person and time."""
    columns = (
        *(PersonAway.id, PersonAway.person_id, PersonAway.starts_at),
        *(PersonAway.ends_at, PersonAway.note),
    )
    query = select(*columns).order_by(PersonAway.person_id, PersonAway.starts_at)
    if person_id is not None:
        query = query.where(PersonAway.person_id == person_id)
    return [SpanRow(*row) for row in read.execute(query)]
