"""The list of steps, kept in the file beside what they changed."""

from functools import cache

from sqlalchemy import Connection, Insert, MetaData, Table, insert

from app.store.step import Step


def write(connection: Connection, metadata: MetaData, step: Step) -> None:
    """Note `step` in the running transaction."""
    connection.execute(
        _insert(metadata.tables["history"]),
        {
            "at": step.at,
            "label": step.label,
            "data": {name: _plain(value) for name, value in step.values.items()},
            "kind": step.kind.value,
        },
    )


@cache
def _insert(table: Table) -> Insert:
    """Made once: there is a line for each step."""
    return insert(table)


def _plain(value: object) -> object:
    return value if isinstance(value, str | int | float | bool | None) else str(value)
