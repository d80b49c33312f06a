"""Statements for many rows at once."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Table, bindparam, update
from sqlalchemy.orm import DeclarativeBase

from app.store import Reading

Rows = list[dict[str, Any]]


def table_of(kind: type[DeclarativeBase]) -> Table:
    """The table behind a mapped class: past the mapping, rows cost less."""
    table = kind.__table__
    assert isinstance(table, Table)
    return table


def write(
    change: Reading, kind: type[DeclarativeBase], key: str, rows: Mapping[int, Mapping[str, Any]]
) -> None:
    """Update rows by the column `key`, all with the same columns in one statement."""
    table = table_of(kind)
    groups: dict[frozenset[str], Rows] = {}
    for row_id, values in rows.items():
        if values:
            groups.setdefault(frozenset(values), []).append({"which": row_id, **values})
    for same in groups.values():
        change.execute(update(table).where(table.c[key] == bindparam("which")), same)
