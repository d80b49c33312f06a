"""Who came through which door and when: evidence, and every attempt that led to nothing."""

from datetime import date, datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import (
    Base,
    Id,
    LongLine,
    NameLine,
    Position,
    ShortLine,
    TextsField,
    belongs_to,
    choice,
    points_at,
)
from app.model.columns import Moment
from app.rules.checkins import CheckResult, Direction, PointKind, Refusal


class CheckInPoint(Base):
    """A door, a day, a dinner or a bus at which people are checked in."""

    __tablename__ = "check_in_point"

    id: Mapped[Id]
    name: Mapped[TextsField]
    kind: Mapped[PointKind] = choice(PointKind, default=PointKind.DAY)
    day: Mapped[date | None]
    session_id: Mapped[int | None] = points_at("session")
    position: Mapped[Position]


class CheckIn(Base):
    """One passage: evidence, never changed, voided by a second row.

    `operation` names the attempt, so that one sent twice counts once; `note` says why
    somebody was let in all the same.
    """

    __tablename__ = "check_in"
    __table_args__ = (
        Index(None, "point_id", "registration_id"),
        Index(None, "operation"),
        {"info": {"evidence": True}},
    )

    id: Mapped[Id]
    point_id: Mapped[int] = belongs_to("check_in_point")
    registration_id: Mapped[int] = belongs_to("registration")
    direction: Mapped[Direction] = choice(Direction, default=Direction.IN)
    at: Mapped[datetime] = mapped_column(Moment)
    station: Mapped[NameLine]
    note: Mapped[LongLine]
    operation: Mapped[ShortLine]
    voids_id: Mapped[int | None] = belongs_to("check_in", unique=True)


class CheckInAttempt(Base):
    """An attempt that let nobody in: who or what was said, and why not; never changed."""

    __tablename__ = "check_in_attempt"
    __table_args__ = ({"info": {"untracked": True, "log": True}},)

    id: Mapped[Id]
    point_id: Mapped[int] = belongs_to("check_in_point")
    registration_id: Mapped[int | None] = belongs_to("registration")
    said: Mapped[ShortLine]
    at: Mapped[datetime] = mapped_column(Moment)
    result: Mapped[CheckResult] = choice(CheckResult)
    refusal: Mapped[Refusal | None] = choice(Refusal)
    station: Mapped[NameLine]
