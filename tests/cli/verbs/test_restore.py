"""`restore` puts a backup in the place of a conference."""

from pathlib import Path

import pytest
from factories import a_person, a_store

from app.base.paths import backup_folder
from app.queries import people
from app.store import Store
from app.store.backup import Reason, list_backups
from tests.cli.conftest import Run


@pytest.fixture
def backup(run: Run, path: Path, tmp_path: Path) -> Path:
    """A backup without people, made before somebody was added."""
    run("backup", path, "--to", tmp_path / "kept")
    with Store.open(path) as store:
        a_person(store)
    return list_backups(tmp_path / "kept")[0].file


def how_many(path: Path) -> int:
    with Store.open(path) as store:
        return store.ask(people.counts).all


def test_what_was_there_is_kept(run: Run, path: Path, backup: Path) -> None:
    done = run("restore", backup, path)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        f"Restored “{path}”.",
        f"What was there before is kept in “{backup_folder()}”.",
    ]
    assert how_many(path) == 0
    [kept] = list_backups(backup_folder())
    assert (kept.reason, how_many(kept.file)) == (Reason.RESTORE, 1)


def test_into_a_new_file(run: Run, backup: Path, tmp_path: Path) -> None:
    done = run("restore", backup, tmp_path / "new.plenum")
    assert (done.code, done.out) == (0, f"Restored “{tmp_path / 'new.plenum'}”.\n")
    assert how_many(tmp_path / "new.plenum") == 0


def test_a_changed_backup_is_refused(run: Run, path: Path, backup: Path) -> None:
    backup.write_bytes(backup.read_bytes() + b"x")
    done = run("restore", backup, path)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert "Nothing was restored" in done.err
    assert how_many(path) == 1


def test_while_a_window_is_open(run: Run, path: Path, backup: Path) -> None:
    with Store.open(path):
        done = run("restore", backup, path)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert done.err.startswith("“conference.plenum” is already open here: ")
    assert how_many(path) == 1


def test_what_is_no_backup(run: Run, path: Path, tmp_path: Path) -> None:
    (tmp_path / "a.plenum").write_bytes(b"no database")
    for name in ("a.plenum", "no.plenum"):
        done = run("restore", tmp_path / name, path)
        assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
        assert f"“{name}”" in done.err


def test_a_folder_that_does_not_exist(run: Run, backup: Path, tmp_path: Path) -> None:
    done = run("restore", backup, tmp_path / "no" / "a.plenum")
    assert (done.code, done.out) == (1, "")
    assert (
        done.err == f"The folder “{tmp_path / 'no'}” does not exist. Choose a folder that does.\n"
    )


def test_another_copy_of_the_store_is_not_needed(run: Run, tmp_path: Path) -> None:
    with a_store(tmp_path, "plain.plenum") as store:
        pass
    done = run("restore", store.path, tmp_path / "copy.plenum")
    assert (done.code, how_many(tmp_path / "copy.plenum")) == (0, 0)
