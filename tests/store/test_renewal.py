"""Every schema that ever was opens today, and is brought to the newest with a backup first."""

import runpy
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
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
