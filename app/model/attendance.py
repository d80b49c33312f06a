"""Attendance as evidence: signatures, scans of signed sheets, thresholds, certificates."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import (
    Base,
    Id,
    LongLine,
    LongText,
    NameLine,
    Position,
    ShortLine,
    TextsField,
    belongs_to,
    choice,
    points_at,
    utc_now,
)
from app.model.columns import Json, Moment
from app.rules.attendance import CertificateRule, CounterKind


class Funding(Base):
    """What the funder wants to read on signed papers; the only row of its table."""

    __tablename__ = "funding"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)

    id: Mapped[Id]
    programme: Mapped[TextsField]
    project_title: Mapped[TextsField]
    project_number: Mapped[NameLine]


class Signature(Base):
    """A signature on a sheet of a day or a session: evidence, never changed, voided by a row.

    `sheet` names the paper it stands on.
    """

    __tablename__ = "signature"
    __table_args__ = (
        CheckConstraint("(day IS NULL) <> (session_id IS NULL)", name="of_a_day_or_session"),
        Index(None, "registration_id", "day"),
        {"info": {"evidence": True}},
    )

    id: Mapped[Id]
    registration_id: Mapped[int] = belongs_to("registration")
    day: Mapped[date | None]
    session_id: Mapped[int | None] = belongs_to("session")
    at: Mapped[datetime] = mapped_column(Moment)
    sheet: Mapped[NameLine]
    voids_id: Mapped[int | None] = belongs_to("signature", unique=True)


class SheetScan(Base):
    """The scan of a signed sheet: a file or a picture, of a day or a session."""

    __tablename__ = "sheet_scan"

    id: Mapped[Id]
    day: Mapped[date | None]
    session_id: Mapped[int | None] = points_at("session")
    delegation_id: Mapped[int | None] = points_at("delegation")
    picture_id: Mapped[int | None] = points_at("picture")
    file_id: Mapped[int | None] = points_at("stored_file")
    note: Mapped[LongLine]
    added_at: Mapped[datetime] = mapped_column(Moment, default=utc_now)


class Threshold(Base):
    """What a counter has to reach."""

    __tablename__ = "threshold"
    __table_args__ = (CheckConstraint("least >= 0", name="least_not_negative"),)

    id: Mapped[Id]
    kind: Mapped[CounterKind] = choice(CounterKind, unique=True)
    least: Mapped[int]
    position: Mapped[Position]


class CertificateFrame(Base):
    """How certificates are earned, numbered and worded; the only row of its table.

    `signers` are names with functions, as a list of pairs.
    """

    __tablename__ = "certificate_frame"
    __table_args__ = (
        CheckConstraint("id = 1", name="only_one"),
        CheckConstraint("least > 0", name="least_from_one"),
    )

    id: Mapped[Id]
    rule: Mapped[CertificateRule] = choice(CertificateRule, default=CertificateRule.DAYS)
    least: Mapped[int] = mapped_column(default=1)
    prefix: Mapped[ShortLine]
    wording: Mapped[TextsField]
    signers: Mapped[Any] = mapped_column(Json, default=list)


class CertificateSession(Base):
    """A session that counts for the certificate; where none is named, all do."""

    __tablename__ = "certificate_session"

    id: Mapped[Id]
    session_id: Mapped[int] = belongs_to("session", unique=True)


class Certificate(Base):
    """A line of the register of certificates: evidence, never changed, voided by a row.

    A corrected one keeps the number and counts `issue` up from 1; `contents` is what stood on it.
    """

    __tablename__ = "certificate"
    __table_args__ = (
        CheckConstraint("number > 0 AND issue > 0", name="numbers_from_one"),
        Index(None, "number"),
        {"info": {"evidence": True}},
    )

    id: Mapped[Id]
    registration_id: Mapped[int] = belongs_to("registration")
    number: Mapped[int]
    issue: Mapped[int] = mapped_column(default=1)
    contents: Mapped[Any] = mapped_column(Json)
    reason: Mapped[LongLine]
    at: Mapped[datetime] = mapped_column(Moment)
    voids_id: Mapped[int | None] = belongs_to("certificate", unique=True)


class DeskNote(Base):
    """What the desk has to say or ask when somebody comes."""

    __tablename__ = "desk_note"

    id: Mapped[Id]
    registration_id: Mapped[int] = belongs_to("registration", unique=True)
    text: Mapped[LongText]
