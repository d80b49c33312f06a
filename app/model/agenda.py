"""The agenda: sessions with their people, what is wished, what clashes were accepted, editions."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import (
    Base,
    ChangedAt,
    CodeList,
    Id,
    LongLine,
    LongText,
    NameLine,
    Position,
    ShortLine,
    TextsField,
    YesNo,
    belongs_to,
    choice,
    points_at,
)
from app.model.columns import Json, Line, Moment
from app.rules.clash_values import LONGEST_KEY, ClashKind
from app.rules.sessions import (
    LONGEST,
    LOWEST_RANK,
    OpenTo,
    RequirementKind,
    RoleType,
    SessionType,
    SignUpState,
)

A_RANK = f"rank BETWEEN 1 AND {LOWEST_RANK}"


class AgendaFrame(Base):
    """What holds for the whole agenda; the only row of its table.

    Minutes to change rooms, and the minute after midnight at which a day begins.
    """

    __tablename__ = "agenda_frame"
    __table_args__ = (
        CheckConstraint("id = 1", name="only_one"),
        CheckConstraint("change_minutes BETWEEN 0 AND 240", name="change_is_short"),
        CheckConstraint("day_begins BETWEEN 0 AND 720", name="day_begins_early"),
    )

    id: Mapped[Id]
    change_minutes: Mapped[int] = mapped_column(default=5)
    day_begins: Mapped[int] = mapped_column(default=240)


class Track(Base):
    """A thread of subject through the agenda; its tone colours the sessions."""

    __tablename__ = "track"

    id: Mapped[Id]
    name: Mapped[TextsField]
    tone: Mapped[ShortLine]
    position: Mapped[Position]


class Session(Base):
    """An item of the agenda that has, or will have, a room and a time of the event's zone."""

    __tablename__ = "session"
    __table_args__ = (
        CheckConstraint(f"minutes BETWEEN 0 AND {LONGEST}", name="minutes_of_a_day"),
        CheckConstraint("capacity >= 0", name="capacity_not_negative"),
        CheckConstraint("expected >= 0", name="expected_not_negative"),
        Index(None, "starts_at"),
    )

    id: Mapped[Id]
    uid: Mapped[LongLine] = mapped_column(unique=True)
    kind: Mapped[SessionType] = choice(SessionType, default=SessionType.PLENARY)
    title: Mapped[TextsField]
    subtitle: Mapped[TextsField]
    abstract: Mapped[TextsField]
    question: Mapped[TextsField]
    track_id: Mapped[int | None] = points_at("track")
    room_id: Mapped[int | None] = points_at("room")
    starts_at: Mapped[datetime | None]
    minutes: Mapped[int] = mapped_column(default=60)
    capacity: Mapped[int | None]
    expected: Mapped[int | None]
    languages: Mapped[CodeList]
    interpretation: Mapped[CodeList]
    open_to: Mapped[OpenTo] = choice(OpenTo, default=OpenTo.ALL)
    most_per_delegation: Mapped[int | None]
    notes: Mapped[LongText]
    changed_at: Mapped[ChangedAt] = mapped_column(Moment)


class SessionItem(Base):
    """A point inside a session: opening words, a paper, a vote."""

    __tablename__ = "session_item"
    __table_args__ = (CheckConstraint(f"minutes BETWEEN 0 AND {LONGEST}", name="minutes_of_a_day"),)

    id: Mapped[Id]
    session_id: Mapped[int] = belongs_to("session")
    title: Mapped[TextsField]
    minutes: Mapped[int | None]
    position: Mapped[Position]


class SpeakingRole(Base):
    """What a person, registered or not, does in a session or in one of its items."""

    __tablename__ = "speaking_role"

    id: Mapped[Id]
    session_id: Mapped[int] = belongs_to("session")
    item_id: Mapped[int | None] = belongs_to("session_item")
    person_id: Mapped[int] = belongs_to("person")
    role: Mapped[RoleType] = choice(RoleType, default=RoleType.SPEAKER)
    language: Mapped[ShortLine]
    confirmed: Mapped[YesNo]
    position: Mapped[Position]


class PersonAway(Base):
    """When a person cannot come; local times."""

    __tablename__ = "person_away"
    __table_args__ = (CheckConstraint("ends_at >= starts_at", name="ends_after_start"),)

    id: Mapped[Id]
    person_id: Mapped[int] = belongs_to("person")
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    note: Mapped[NameLine]


class RoomHours(Base):
    """When a room is open; a room without hours always is. Local times."""

    __tablename__ = "room_hours"
    __table_args__ = (CheckConstraint("ends_at >= starts_at", name="ends_after_start"),)

    id: Mapped[Id]
    room_id: Mapped[int] = belongs_to("room")
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]


class SignUp(Base):
    """A person's wish for a session, and what became of it; the best wish has rank 1."""

    __tablename__ = "sign_up"
    __table_args__ = (
        UniqueConstraint("session_id", "person_id"),
        CheckConstraint(A_RANK, name="rank_in_range"),
    )

    id: Mapped[Id]
    session_id: Mapped[int] = belongs_to("session")
    person_id: Mapped[int] = belongs_to("person")
    rank: Mapped[int | None]
    state: Mapped[SignUpState] = choice(SignUpState, default=SignUpState.WISH)
    locked: Mapped[YesNo]
    position: Mapped[Position]


class DelegationWish(Base):
    """A session that a delegation wants to be present at."""

    __tablename__ = "delegation_wish"
    __table_args__ = (
        UniqueConstraint("delegation_id", "session_id"),
        CheckConstraint(A_RANK, name="rank_in_range"),
    )

    id: Mapped[Id]
    delegation_id: Mapped[int] = belongs_to("delegation")
    session_id: Mapped[int] = belongs_to("session")
    rank: Mapped[int | None]


class SessionRequirement(Base):
    """What one session needs of another."""

    __tablename__ = "session_requirement"
    __table_args__ = (
        UniqueConstraint("kind", "session_id", "other_id"),
        CheckConstraint("session_id <> other_id", name="not_of_itself"),
    )

    id: Mapped[Id]
    kind: Mapped[RequirementKind] = choice(RequirementKind)
    session_id: Mapped[int] = belongs_to("session")
    other_id: Mapped[int] = belongs_to("session")


class AcceptedClash(Base):
    """A clash that somebody lives with; it comes back when its facts, hence its key, change."""

    __tablename__ = "accepted_clash"

    id: Mapped[Id]
    key: Mapped[str] = mapped_column(Line(LONGEST_KEY), unique=True)
    kind: Mapped[ClashKind] = choice(ClashKind)
    reason: Mapped[LongLine]
    accepted_by: Mapped[NameLine]
    at: Mapped[datetime] = mapped_column(Moment)


class Edition(Base):
    """The programme as it was released; names do not repeat."""

    __tablename__ = "edition"

    id: Mapped[Id]
    name: Mapped[NameLine] = mapped_column(unique=True)
    note: Mapped[LongText]
    at: Mapped[datetime] = mapped_column(Moment)


class EditionEntry(Base):
    """A session as an edition knew it; it stays when the session is cancelled.

    `people` are lists of ids by group, "speakers", "people" and what each does on stage;
    "subtitle" and "points" beside them are lists of texts.
    """

    __tablename__ = "edition_entry"
    __table_args__ = (UniqueConstraint("edition_id", "session_id"),)

    id: Mapped[Id]
    edition_id: Mapped[int] = belongs_to("edition")
    session_id: Mapped[int]
    kind: Mapped[SessionType] = choice(SessionType)
    title: Mapped[TextsField]
    room: Mapped[TextsField]
    starts_at: Mapped[datetime]
    minutes: Mapped[int]
    people: Mapped[Any] = mapped_column(Json)


class Topic(Base):
    """What somebody proposed to talk about; the chosen ones become workshops."""

    __tablename__ = "topic"

    id: Mapped[Id]
    title: Mapped[TextsField]
    description: Mapped[TextsField]
    proposed_by_id: Mapped[int | None] = points_at("person")
    session_id: Mapped[int | None] = points_at("session")
    position: Mapped[Position]


class TopicVote(Base):
    """A person's voice for a topic; the best wish has rank 1."""

    __tablename__ = "topic_vote"
    __table_args__ = (
        UniqueConstraint("topic_id", "person_id"),
        CheckConstraint(A_RANK, name="rank_in_range"),
    )

    id: Mapped[Id]
    topic_id: Mapped[int] = belongs_to("topic")
    person_id: Mapped[int] = belongs_to("person")
    rank: Mapped[int | None]
