"""Every schema that ever was opens today, and is brought to the newest with a backup first."""

import runpy
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from app.base.errors import FileProblem
from app.base.paths import backup_folder, migrations_folder
from app.store import Store, backup, opening, schema
from app.store.lock import WindowLock
from tests.store.conftest import cities, dump

FILES = Path(__file__).with_name("files")
MORE = Path(__file__).with_name("migrations")


@pytest.fixture
def _future(open_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A program whose newest schema is one further, laid out as the built application is."""
    built = open_folder / "built"
    shutil.copytree(migrations_folder(), built / "db" / "migrations")
    (motto,) = MORE.glob("*_motto.py")
    shutil.copy(motto, built / "db" / "migrations" / "versions")
    monkeypatch.setattr(sys, "_MEIPASS", str(built), raising=False)
    monkeypatch.setattr(schema, "SCHEMA", schema.SCHEMA + 1)
    script = runpy.run_path(str(migrations_folder() / "freeze.py"))["script"]()
    (migrations_folder() / "schema.sql").write_text(script, encoding="utf-8")
    schema.newest.cache_clear()
    yield
    schema.newest.cache_clear()


def test_there_is_a_file_of_every_schema() -> None:
    known = sorted(found.name for found in FILES.glob("*.plenum"))
    assert known == [f"schema-{number}.plenum" for number in range(1, schema.SCHEMA + 1)]


@pytest.mark.parametrize("number", range(1, schema.SCHEMA + 1))
def test_a_file_of_every_schema_opens(tmp_path: Path, number: int) -> None:
    path = Path(shutil.copy(FILES / f"schema-{number}.plenum", tmp_path))
    with Store.open(path) as store:
        assert store.ask(cities) == ["Rīga"]
        store.undo()


FULL_8 = """
INSERT INTO picture VALUES (3, 'abc', 'image/png', 1, 1, x'00', '2026-01-02');
UPDATE organisation SET kind = 'city', emblem_id = 3, population = 600, notes = 'Host';
INSERT INTO event_logo VALUES (4, 1, 3, 'funder', 'Fund', 2), (2, 1, 3, 'event', '', 1);
INSERT INTO delegation VALUES
    (5, 1, 1, '{}', 'invited', 9, 1, '', '', '', NULL, NULL, '', '', '', '2026-01-02');
INSERT INTO registration VALUES
    (6, 1, 1, NULL, 'confirmed', 1, 'NEW', '', NULL, NULL, '2026-01-02', '2026-01-02');
INSERT INTO void_code VALUES
    (7, 6, 'OLD', 'lost', '2026-01-02', NULL),
    (8, 6, 'OLD', 'lost', '2026-01-02', 7),
    (20, 6, 'GONE', 'merged', '2026-01-02', NULL);
DELETE FROM void_code WHERE id = 20;
"""


def test_addresses_come_without_losing_a_row_a_child_or_the_last_id(tmp_path: Path) -> None:
    path = Path(shutil.copy(FILES / "schema-8.plenum", tmp_path))
    with closing(sqlite3.connect(path)) as bare:
        bare.executescript(FULL_8)
    before = _rows(path)

    Store.open(path).close()

    assert before.pop("alembic_version") != (after := _rows(path)).pop("alembic_version")
    for row in before["organisation"]:
        row.update(street="", postcode="")
    assert {"name": "void_code", "seq": 20} in before["sqlite_sequence"]
    assert _sorted(after) == _sorted(before)


def _rows(path: Path) -> dict[str, list[dict[str, object]]]:
    """All rows of all tables."""
    with closing(sqlite3.connect(path)) as bare:
        bare.row_factory = sqlite3.Row
        tables = bare.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        return {name: [dict(row) for row in _all(bare, name)] for (name,) in tables}


def _all(bare: sqlite3.Connection, table: str) -> list[sqlite3.Row]:
    return bare.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - a name of ours


def _sorted(rows: dict[str, list[dict[str, object]]]) -> dict[str, list[str]]:
    return {name: sorted(str(sorted(row.items())) for row in found) for name, found in rows.items()}


@pytest.mark.usefixtures("_future")
@pytest.mark.parametrize("alone", [True, False])
def test_an_old_file_is_backed_up_and_renewed(tmp_path: Path, *, alone: bool) -> None:
    path = shutil.copy(FILES / "schema-1.plenum", tmp_path / "old.plenum")
    before = dump(path)

    with Store.open(path, alone=alone) as store:
        assert store.ask(cities) == ["Rīga"]

    (made,) = backup.list_backups(backup_folder())
    assert (made.reason, dump(made.file)) == (backup.Reason.MIGRATION, before)
    assert any("Rīga for all" in line for line in dump(path))
    Store.open(path, backups=tmp_path / "nowhere").close()
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.usefixtures("_future")
def test_an_old_file_that_is_open_is_left_alone(tmp_path: Path) -> None:
    path = shutil.copy(FILES / "schema-1.plenum", tmp_path / "old.plenum")
    with WindowLock(path), pytest.raises(FileProblem, match="is already open here"):
        Store.open(path, alone=False)


@pytest.mark.usefixtures("_future")
def test_an_old_file_that_cannot_be_written_is_refused(
    open_folder: Path, unprivileged: Callable[[], AbstractContextManager[None]]
) -> None:
    path = Path(shutil.copy(FILES / "schema-1.plenum", open_folder / "old.plenum"))
    path.chmod(0o444)
    with unprivileged(), pytest.raises(FileProblem) as refused:
        Store.open(path)
    assert refused.value.template == opening.OLD_AND_READ_ONLY


def test_new_files_are_made_as_the_migrations_make_them() -> None:
    script = runpy.run_path(str(migrations_folder() / "freeze.py"))["script"]()
    written = (migrations_folder() / "schema.sql").read_text(encoding="utf-8")
    assert written == script, "after a migration: python db/migrations/freeze.py"
