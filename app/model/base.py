"""What all nouns share: names of constraints, kinds of columns, limits as CHECKs."""

from datetime import UTC, date, datetime
from functools import cache
from typing import Annotated, Any, ClassVar

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.orm import DeclarativeBase, mapped_column

from app.base.texts import Texts
from app.model.columns import (
    Choice,
    Codes,
    Day,
    EnumT,
    Flag,
    Line,
    Moment,
    TextsColumn,
    WallTime,
)
from app.rules import fields

NAMES = {  # every constraint has a name, or Alembic's batch mode cannot find it
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


def utc_now() -> datetime:
    """Now, aware, in UTC."""
    return datetime.now(UTC)


Id = Annotated[int, mapped_column(Integer, primary_key=True)]
ShortLine = Annotated[str, mapped_column(Line(fields.SHORT), default="")]
NameLine = Annotated[str, mapped_column(Line(fields.NAME), default="")]
LongLine = Annotated[str, mapped_column(Line(fields.LINE), default="")]
LongText = Annotated[str, mapped_column(Line(fields.LONG), default="")]
Email = Annotated[str, mapped_column(Line(fields.EMAIL), default="")]
CountryCode = Annotated[str, mapped_column(Line(2), default="")]
SearchKey = Annotated[str, mapped_column(Text, default="")]
SortKey = Annotated[bytes, mapped_column(LargeBinary, default=b"")]
CodeList = Annotated[tuple[str, ...], mapped_column(Codes, default=())]
TextsField = Annotated[Texts, mapped_column(TextsColumn, default=Texts)]
YesNo = Annotated[bool, mapped_column(Flag, default=False)]
Position = Annotated[int, mapped_column(Integer, default=0)]
ChangedAt = Annotated[datetime, mapped_column(Moment, default=utc_now, onupdate=utc_now)]


class Base(DeclarativeBase):
    """Every noun: STRICT, integer id; `in_full` has what holds its values in the file."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {date: Day, datetime: WallTime, bool: Flag}

    def __init_subclass__(cls, **more: Any) -> None:  # noqa: ANN401 - handed on as it comes
        items, options = _table_arguments(cls)
        # Evidence that was removed with its person comes back by its id: no other may have it.
        never_again = bool(options.get("info", {}).get("evidence"))
        kept = {**options, "sqlite_strict": True, "sqlite_autoincrement": never_again}
        cls.__table_args__ = (*items, kept)
        super().__init_subclass__(**more)


@cache
def in_full() -> MetaData:
    """The tables as a file has them: each limit of a column's type as a CHECK, references indexed.

    The program makes its files by a script, and starts sooner without knowing all of it.
    """
    for table in Base.metadata.tables.values():
        for column in table.columns:
            _limit(table, column)
    return Base.metadata


def _limit(table: Table, column: Column[Any]) -> None:
    check = getattr(column.type, "check", None)
    if check is not None:
        table.append_constraint(CheckConstraint(check(column.name), name=f"{column.name}_fits"))
    if column.foreign_keys and not column.primary_key and not column.unique:
        Index(None, column)


def _table_arguments(cls: type[Base]) -> tuple[tuple[Any, ...], dict[str, Any]]:
    given = cls.__dict__.get("__table_args__", ())
    items = tuple(item for item in given if not isinstance(item, dict))
    return items, next((item for item in given if isinstance(item, dict)), {})


def belongs_to(target: str, **more: Any) -> Any:  # noqa: ANN401 - a mapped column, as SQLAlchemy types it
    """A column that points at a row and goes with it."""
    return mapped_column(ForeignKey(f"{target}.id", ondelete="CASCADE"), **more)


def points_at(target: str, **more: Any) -> Any:  # noqa: ANN401 - the same
    """A column that points at a row and is emptied with it."""
    return mapped_column(ForeignKey(f"{target}.id", ondelete="SET NULL"), **more)


def choice(kind: type[EnumT], **more: Any) -> Any:  # noqa: ANN401 - the same
    """A column that holds one value of an enumeration."""
    return mapped_column(Choice(kind), **more)
