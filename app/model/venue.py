"""Where the conference takes place."""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped

from app.model.base import (
    Base,
    CountryCode,
    Id,
    LongLine,
    LongText,
    NameLine,
    Position,
    TextsField,
    belongs_to,
)


class Venue(Base):
    """A building."""

    __tablename__ = "venue"

    id: Mapped[Id]
    name: Mapped[TextsField]
    address: Mapped[LongLine]
    city: Mapped[NameLine]
    country: Mapped[CountryCode]
    position: Mapped[Position]


class Room(Base):
    """A bookable space with seats."""

    __tablename__ = "room"
    __table_args__ = (CheckConstraint("seats >= 0", name="seats_not_negative"),)

    id: Mapped[Id]
    venue_id: Mapped[int] = belongs_to("venue")
    name: Mapped[TextsField]
    seats: Mapped[int | None]
    notes: Mapped[LongText]
    position: Mapped[Position]
