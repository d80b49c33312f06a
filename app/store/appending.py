"""Appending many rows to one table: as fast as SQLite does it, and noted for undo all the same."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Table
from sqlalchemy.orm import Session

from app.store.connections import bare_of
from app.store.undolog import UndoLog

UNDO_LOG = "undo log"
"""What a change carries its notes by, in `Session.info`."""
MANY = 100
"""From here on taking the trigger away and putting it back is quicker than to have it fire."""


def append(change: Session, table: Table, columns: Mapping[str, Sequence[Any]]) -> None:
    """Insert rows given column by column, in values as the driver takes them."""
    quoted = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" * len(columns))
    statement = f'INSERT INTO "{table.name}" ({quoted}) VALUES ({marks})'  # noqa: S608 - names of the schema
    connection, rows = change.connection(), list(zip(*columns.values(), strict=True))
    if len(rows) < MANY:
        connection.exec_driver_sql(statement, rows)
        return
    log: UndoLog = change.info[UNDO_LOG]
    with log.noting_together(bare_of(connection), table.name, columns):
        connection.exec_driver_sql(statement, rows)
