"""What a body sends to the conference."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import (
    Base,
    ChangedAt,
    Email,
    Id,
    LongLine,
    LongText,
    NameLine,
    ShortLine,
    TextsField,
    belongs_to,
    choice,
)
from app.model.columns import Moment
from app.rules.delegations import DelegationStatus, MemberFunction


class Delegation(Base):
    """An organisation at the event: its places, rank and journey."""

    __tablename__ = "delegation"
    __table_args__ = (
        UniqueConstraint("event_id", "organisation_id"),
        CheckConstraint("places >= 0", name="places_not_negative"),
        CheckConstraint("protocol_rank > 0", name="rank_from_one"),
        CheckConstraint("departure_at >= arrival_at", name="leaves_after_arrival"),
    )

    id: Mapped[Id]
    event_id: Mapped[int] = belongs_to("event")
    organisation_id: Mapped[int] = belongs_to("organisation")
    display_name: Mapped[TextsField]
    status: Mapped[DelegationStatus] = choice(DelegationStatus, default=DelegationStatus.INVITED)
    places: Mapped[int | None]
    protocol_rank: Mapped[int | None]
    contact_name: Mapped[NameLine]
    contact_email: Mapped[Email]
    contact_phone: Mapped[ShortLine]
    arrival_at: Mapped[datetime | None]
    departure_at: Mapped[datetime | None]
    travel: Mapped[LongLine]
    hotel: Mapped[NameLine]
    notes: Mapped[LongText]
    changed_at: Mapped[ChangedAt] = mapped_column(Moment)


class Membership(Base):
    """A registration within a delegation, with the function it has there."""

    __tablename__ = "membership"
    __table_args__ = (
        Index(
            "ix_membership_one_head",
            "delegation_id",
            unique=True,
            sqlite_where=text("function = 'head'"),
        ),
    )

    id: Mapped[Id]
    delegation_id: Mapped[int] = belongs_to("delegation")
    registration_id: Mapped[int] = belongs_to("registration", unique=True)
    function: Mapped[MemberFunction | None] = choice(MemberFunction)
    rank: Mapped[int | None]
