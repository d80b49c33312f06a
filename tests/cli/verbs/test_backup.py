"""`backup` makes a checked copy."""

from pathlib import Path

import pytest
from factories import a_store

from app.base.paths import backup_folder
from app.store.backup import Reason, list_backups
from tests.cli.conftest import Run


def test_a_backup_in_the_usual_folder(run: Run, path: Path) -> None:
    done = run("backup", path)
    [made] = list_backups(backup_folder())
    assert (done.code, done.out, done.err) == (0, f"Made “{made.file}”.\n", "")
    assert (made.reason, made.name) == (Reason.BY_HAND, "conference.plenum")
    assert run("check", made.file).code == 0


def test_a_backup_in_another_folder(run: Run, path: Path, tmp_path: Path) -> None:
    assert run("backup", path, "--to", tmp_path / "kept").code == 0
    assert (len(list_backups(tmp_path / "kept")), list_backups(backup_folder())) == (1, [])


def test_beside_an_open_window(run: Run, tmp_path: Path) -> None:
    with a_store(tmp_path) as store:
        assert run("backup", store.path).code == 0


@pytest.mark.parametrize("content", [b"", b"no database"])
def test_what_is_no_conference_is_not_kept(run: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.plenum").write_bytes(content)
    done = run("backup", tmp_path / "a.plenum")
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert list_backups(backup_folder()) == []


def test_a_file_that_is_none(run: Run, tmp_path: Path) -> None:
    done = run("backup", tmp_path / "no.plenum")
    assert (done.code, done.out) == (1, "")
    assert done.err == f"There is no file “no.plenum” in “{tmp_path}”. Choose another file.\n"


def test_a_folder_that_cannot_be_made(run: Run, path: Path, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file")
    done = run("backup", path, "--to", tmp_path / "kept")
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert "“kept”" in done.err
