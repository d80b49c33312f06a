"""The end of a conference: what was done, which data goes when, what left the computer."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import (
    Base,
    CodeList,
    Id,
    LongLine,
    LongText,
    NameLine,
    choice,
    points_at,
)
from app.model.columns import Json, Moment
from app.rules.closing import ClosingTask, DataCategory, DisclosureKind


class ClosingStep(Base):
    """A task of the closing that was done; the frozen programme is an edition."""

    __tablename__ = "closing_step"

    id: Mapped[Id]
    task: Mapped[ClosingTask] = choice(ClosingTask, unique=True)
    done_at: Mapped[datetime] = mapped_column(Moment)
    note: Mapped[LongText]
    edition_id: Mapped[int | None] = points_at("edition")


class Retention(Base):
    """How many days after the conference a category of data is due, where not the usual."""

    __tablename__ = "retention"
    __table_args__ = (CheckConstraint("days BETWEEN 0 AND 36500", name="days_of_a_century"),)

    id: Mapped[Id]
    category: Mapped[DataCategory] = choice(DataCategory, unique=True)
    days: Mapped[int]


class ErasureRecord(Base):
    """The proof of an erasure: what went, as counts, and nothing of what it was."""

    __tablename__ = "erasure_record"
    __table_args__ = ({"info": {"untracked": True}},)

    id: Mapped[Id]
    at: Mapped[datetime] = mapped_column(Moment)
    category: Mapped[DataCategory] = choice(DataCategory)
    counts: Mapped[Any] = mapped_column(Json)


class Disclosure(Base):
    """Something with people in it that left the computer; never undone, names nobody."""

    __tablename__ = "disclosure"
    __table_args__ = (
        CheckConstraint("people >= 0", name="people_not_negative"),
        {"info": {"untracked": True, "log": True}},
    )

    id: Mapped[Id]
    at: Mapped[datetime] = mapped_column(Moment)
    kind: Mapped[DisclosureKind] = choice(DisclosureKind)
    what: Mapped[LongLine]
    columns: Mapped[CodeList]
    people: Mapped[int]
    file_name: Mapped[NameLine]
    recipient: Mapped[LongLine]
