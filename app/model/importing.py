"""What was imported from where, so that next week's file is recognised line by line."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base, Id, LongLine, NameLine, ShortLine, belongs_to
from app.model.columns import Json, Moment


class ImportSource(Base):
    """A list that comes again: its shape, how its columns are understood, when it came last."""

    __tablename__ = "import_source"
    __table_args__ = (Index(None, "shape"),)

    id: Mapped[Id]
    shape: Mapped[ShortLine]
    file_name: Mapped[NameLine]
    mapping: Mapped[Any] = mapped_column(Json)
    last_at: Mapped[datetime] = mapped_column(Moment)


class ImportRow(Base):
    """A line of a list: its own key, whom it became, and what stood in it last time."""

    __tablename__ = "import_row"
    __table_args__ = (UniqueConstraint("source_id", "key"),)

    id: Mapped[Id]
    source_id: Mapped[int] = belongs_to("import_source")
    person_id: Mapped[int] = belongs_to("person")
    key: Mapped[LongLine]
    contents: Mapped[Any] = mapped_column(Json)


class AgendaImportRow(Base):
    """A session of a programme that comes again: its own key, and what was said of it last time."""

    __tablename__ = "agenda_import_row"
    __table_args__ = (UniqueConstraint("source_id", "key"),)

    id: Mapped[Id]
    source_id: Mapped[int] = belongs_to("import_source")
    session_id: Mapped[int] = belongs_to("session")
    key: Mapped[LongLine]
    contents: Mapped[Any] = mapped_column(Json)


class AgendaImportPerson(Base):
    """Whom somebody of a programme became, known by that programme's own key."""

    __tablename__ = "agenda_import_person"
    __table_args__ = (UniqueConstraint("source_id", "key"),)

    id: Mapped[Id]
    source_id: Mapped[int] = belongs_to("import_source")
    person_id: Mapped[int] = belongs_to("person")
    key: Mapped[LongLine]
