"""A person's place at the conference, and what is erased soon after it."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import (
    Base,
    ChangedAt,
    CodeList,
    Id,
    LongLine,
    NameLine,
    Position,
    ShortLine,
    TextsField,
    YesNo,
    belongs_to,
    choice,
    points_at,
    utc_now,
)
from app.model.columns import Json, Moment
from app.rules.questions import QuestionKind
from app.rules.registrations import RegistrationStatus, RoomKind, Sex


class Registration(Base):
    """A person's place at the event."""

    __tablename__ = "registration"
    __table_args__ = (
        UniqueConstraint("event_id", "person_id"),
        UniqueConstraint("event_id", "number"),
        CheckConstraint("number > 0", name="number_from_one"),
        Index(None, "status"),
    )

    id: Mapped[Id]
    event_id: Mapped[int] = belongs_to("event")
    person_id: Mapped[int] = belongs_to("person")
    category_id: Mapped[int | None] = points_at("registration_category")
    status: Mapped[RegistrationStatus] = choice(
        RegistrationStatus, default=RegistrationStatus.DRAFT
    )
    number: Mapped[int]
    code: Mapped[ShortLine] = mapped_column(unique=True)
    badge_text: Mapped[NameLine]
    photo_id: Mapped[int | None] = points_at("picture")
    sex: Mapped[Sex | None] = choice(Sex)
    registered_at: Mapped[datetime] = mapped_column(Moment, default=utc_now)
    changed_at: Mapped[ChangedAt] = mapped_column(Moment)


class Logistics(Base):
    """What hotel, kitchen and driver need of one registration; erased early."""

    __tablename__ = "logistics"
    __table_args__ = (
        CheckConstraint("hotel_until >= hotel_from", name="leaves_after_arrival"),
        CheckConstraint("departure_at >= arrival_at", name="departs_after_arrival"),
    )

    id: Mapped[Id]
    registration_id: Mapped[int] = belongs_to("registration", unique=True)
    diet: Mapped[LongLine]
    allergies: Mapped[LongLine]
    accessibility: Mapped[LongLine]
    meals: Mapped[CodeList]
    hotel: Mapped[NameLine]
    hotel_from: Mapped[date | None]
    hotel_until: Mapped[date | None]
    room_kind: Mapped[RoomKind | None] = choice(RoomKind)
    shares_with_id: Mapped[int | None] = points_at("registration")
    arrival_at: Mapped[datetime | None]
    arrival_by: Mapped[LongLine]
    arrival_transfer: Mapped[YesNo]
    departure_at: Mapped[datetime | None]
    departure_by: Mapped[LongLine]
    departure_transfer: Mapped[YesNo]
    passport_number: Mapped[ShortLine]
    passport_expires_on: Mapped[date | None]


class Question(Base):
    """Something the organiser asks of those who register."""

    __tablename__ = "question"

    id: Mapped[Id]
    event_id: Mapped[int] = belongs_to("event")
    label: Mapped[TextsField]
    kind: Mapped[QuestionKind] = choice(QuestionKind, default=QuestionKind.TEXT)
    options: Mapped[CodeList]
    required: Mapped[YesNo]
    position: Mapped[Position]


class Answer(Base):
    """What one registration answered to one question."""

    __tablename__ = "answer"
    __table_args__ = (UniqueConstraint("registration_id", "question_id"),)

    id: Mapped[Id]
    registration_id: Mapped[int] = belongs_to("registration")
    question_id: Mapped[int] = belongs_to("question")
    value: Mapped[Any] = mapped_column(Json)
