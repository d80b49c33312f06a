"""Statements for many rows at once, past what SQLAlchemy does for each."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Insert, Table, bindparam, insert, update
from sqlalchemy.orm import DeclarativeBase

from app.store import Reading
from app.store.appending import append

Rows = list[dict[str, Any]]


def table_of(kind: type[DeclarativeBase]) -> Table:
    """The table behind a mapped class."""
    table = kind.__table__
    assert isinstance(table, Table)
    return table


def insert_rows(
    change: Reading, kind: type[DeclarativeBase], rows: Sequence[Mapping[str, Any]]
) -> None:
    """Insert rows that all have the same columns, in one statement.

    Each column is converted as a whole: for thousands of rows that is most of the time.
    """
    if not rows:
        return
    table, dialect = table_of(kind), change.connection().dialect
    columns = {
        name: _stored(list(map(itemgetter(name), rows)), table.c[name].type.bind_processor(dialect))
        for name in rows[0]
    }
    append(change, table, columns)


def insert_row(change: Reading, kind: type[DeclarativeBase], row: Mapping[str, Any]) -> int:
    """Insert one row; its id. What is not said is as the table has it."""
    return int(change.connection().execute(_insert(kind), row).lastrowid)


@cache
def _insert(kind: type[DeclarativeBase]) -> Insert:
    """Made once: the desk inserts a row with each scan."""
    return insert(table_of(kind))


def _stored(values: list[Any], convert: Callable[[Any], Any] | None) -> list[Any]:
    """The values as the driver takes them; what comes again and again is converted once."""
    if convert is None:
        return values
    try:
        distinct = set(values)
    except TypeError:  # lists of JSON
        return [convert(value) for value in values]
    known = {value: convert(value) for value in distinct}
    return [known[value] for value in values]


def write_rows(
    change: Reading,
    kind: type[DeclarativeBase],
    key: str,
    rows: Mapping[int, Mapping[str, Any]],
) -> None:
    """Update rows found by the column `key`; those with the same columns in one statement."""
    table = table_of(kind)
    groups: dict[frozenset[str], Rows] = {}
    for row_id, values in rows.items():
        if values:
            groups.setdefault(frozenset(values), []).append({"which": row_id, **values})
    for same in groups.values():
        change.execute(update(table).where(table.c[key] == bindparam("which")), same)
