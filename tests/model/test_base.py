"""What holds for every table: strict, limited also in the file, every reference indexed."""

import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest
from model.conftest import NOW, a_person, a_picture, one_of_each
from sqlalchemy import Column, Table, inspect, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.model import Base, Person
from app.model.base import in_full, utc_now
from app.model.columns import Choice, Codes, Day, Flag, Json, Line, Moment, TextsColumn, WallTime

TABLES = sorted(in_full().tables.values(), key=lambda table: table.name)
STANDING = [c for table in TABLES for c in table.columns if not c.primary_key]
LINES = [column for column in STANDING if isinstance(column.type, Line)]
NOT_A_TIME, NOT_ONE_OF_THEM = "soon", "nonsense"
WRONG: dict[type, Any] = {
    Day: NOT_A_TIME,
    WallTime: NOT_A_TIME,
    Moment: NOT_A_TIME,
    Flag: 2,
    Choice: NOT_ONE_OF_THEM,
    TextsColumn: "[]",
    Codes: "{}",
    Json: " " * 100_001,
}
LIMITED = [column for column in STANDING if type(column.type) in WRONG]


def name(thing: Column[Any] | Table) -> str:
    return f"{thing.table.name}.{thing.name}" if isinstance(thing, Column) else thing.name


@pytest.fixture(scope="module")
def full() -> Iterator[sqlite3.Connection]:
    """A file with one row in every table."""
    with one_of_each() as session:
        bare = session.connection().connection.driver_connection
        assert isinstance(bare, sqlite3.Connection)
        yield bare


def refused(full: sqlite3.Connection, column: Column[Any], value: object) -> str:
    with pytest.raises(sqlite3.IntegrityError) as error:
        full.execute(f"UPDATE {column.table.name} SET {column.name} = ?", (value,))  # noqa: S608 - names of ours
    return str(error.value)


@pytest.mark.parametrize("table", TABLES, ids=name)
def test_a_table_is_strict_and_counts_its_rows(table: Table, full: sqlite3.Connection) -> None:
    listed = {row[1]: row[5] for row in full.execute("PRAGMA table_list")}
    assert listed[table.name] == 1
    assert [column.name for column in table.primary_key] == ["id"]
    assert full.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0] >= 1  # noqa: S608 - a name of ours


@pytest.mark.parametrize("column", LINES, ids=name)
def test_a_line_has_its_limit_and_no_nul(column: Column[Any], full: sqlite3.Connection) -> None:
    assert isinstance(column.type, Line)
    limit = column.type.limit
    change = f"UPDATE {column.table.name} SET {column.name} = ? WHERE id = 1"  # noqa: S608 - names of ours
    full.execute("SAVEPOINT tried")
    full.execute(change, ("ż" * limit,))
    full.execute("ROLLBACK TO tried")
    for wrong in ("ż" * (limit + 1), "a\0b"):
        assert refused(full, column, wrong) == (
            f"CHECK constraint failed: ck_{column.table.name}_{column.name}_fits"
        )


@pytest.mark.parametrize("column", LIMITED, ids=name)
def test_a_value_of_another_kind_is_refused(column: Column[Any], full: sqlite3.Connection) -> None:
    wrong = WRONG[type(column.type)]
    if column.name in {"starts_on", "starts_at"}:
        wrong = "0 days from now"  # before its end, as text, which is checked first
    assert refused(full, column, wrong) == (
        f"CHECK constraint failed: ck_{column.table.name}_{column.name}_fits"
    )


@pytest.mark.parametrize("column", [c for c in STANDING if not c.nullable], ids=name)
def test_what_is_needed_is_never_null(column: Column[Any], full: sqlite3.Connection) -> None:
    expected = f"NOT NULL constraint failed: {column.table.name}.{column.name}"
    assert refused(full, column, None) == expected


@pytest.mark.parametrize("table", TABLES, ids=name)
def test_every_reference_is_found_by_an_index(table: Table) -> None:
    indexed = {next(iter(index.columns)).name for index in table.indexes}
    alone = {column.name for column in table.columns if column.unique or column.primary_key}
    references = {column.name for column in table.columns if column.foreign_keys}
    assert references <= indexed | alone


@pytest.mark.parametrize("table", TABLES, ids=name)
def test_every_constraint_has_a_name(table: Table) -> None:
    assert all(constraint.name for constraint in table.constraints)
    assert all(index.name for index in table.indexes)


def test_now_is_in_utc() -> None:
    assert str(utc_now().tzinfo) == "UTC"


def test_what_was_changed_says_when() -> None:
    for kind in (m.class_ for m in Base.registry.mappers if "changed_at" in m.columns):
        assert inspect(kind).columns["changed_at"].onupdate is not None


def test_a_change_in_bulk_says_when_too(session: Session) -> None:
    person = a_person(session, changed_at=NOW)
    session.execute(update(Person).values(given="Anna"))
    session.expire_all()
    assert session.get_one(Person, person).changed_at > NOW


def test_the_right_kind_of_value_is_asked_for(session: Session) -> None:
    expected = "cannot store TEXT value in INTEGER column picture.width"
    a_picture(session)
    with pytest.raises(IntegrityError, match=expected):
        session.execute(text("UPDATE picture SET width = 'wide'"))
