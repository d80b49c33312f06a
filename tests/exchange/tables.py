"""Tables as a reader gives them, short to write."""

from typing import Any

from app.exchange.mapping.guess import guess
from app.exchange.records import understand
from app.exchange.shape import Table
from app.rules.importing.values import ColumnMap, ImportMapping, Reading, Record, Target


def table(headers: str, *lines: str) -> Table:
    """A table of texts between bars; the headers stand in line 1."""
    names = tuple(header.strip() for header in headers.split("|"))
    rows = tuple(tuple(line.split("|")) for line in lines)
    assert {len(row) for row in rows} <= {len(names)}
    return Table(names, tuple(range(2, 2 + len(rows))), rows, (1,))


def mapping(*meant: Target, **about: Any) -> ImportMapping:  # noqa: ANN401 - facts of a mapping
    """A mapping of columns from the left."""
    columns = tuple(ColumnMap(position, target) for position, target in enumerate(meant))
    return ImportMapping(columns, **about)


def targets(headers: str, *lines: str) -> list[str]:
    """What the columns of a table are guessed to be."""
    return [column.target.value for column in guess(table(headers, *lines)).columns]


def read(headers: str, *lines: str) -> Reading:
    """A table guessed and understood."""
    found = table(headers, *lines)
    return understand(found, guess(found))


def name(record: Record) -> tuple[str, str]:
    """(given, family) of a record."""
    values = record.values
    return values.get(Target.GIVEN, ""), values.get(Target.FAMILY, "")


def names(reading: Reading) -> list[tuple[str, str]]:
    """(given, family) of all people."""
    return [name(record) for record in reading.records]


def reasons(reading: Reading) -> list[tuple[int, str]]:
    """Line and reason of all lines that are not people."""
    return [(ignored.line, ignored.reason.value) for ignored in reading.ignored]
