"""A file is there whole or not at all."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.base.errors import FileProblem
from app.store import copies


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_text("old")
    with pytest.raises(ZeroDivisionError), copies.beside(target) as temporary:
        temporary.write_text("half")
        raise ZeroDivisionError
    assert [(found.name, found.read_text()) for found in tmp_path.iterdir()] == [("file", "old")]


def test_a_text_takes_the_place_of_another(tmp_path: Path) -> None:
    target = tmp_path / "file"
    for text in ("Łódź", "Rīga"):
        copies.write_text(target, text)
    assert [(found.name, found.read_text("utf-8")) for found in tmp_path.iterdir()] == [
        ("file", "Rīga")
    ]


@pytest.mark.parametrize("taken", [False, True])
def test_without_links_a_new_file_is_still_never_written_over_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, taken: bool
) -> None:
    def no_links(source: Path, target: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", no_links)
    new, target = tmp_path / "new", tmp_path / "target"
    new.write_text("new")
    if taken:
        target.write_text("old")
        with pytest.raises(FileExistsError):
            copies.settle_new(new, target)
    else:
        copies.settle_new(new, target)
    assert target.read_text() == ("old" if taken else "new")


def test_where_folders_cannot_be_synced_files_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "O_DIRECTORY")
    copies.write_text(tmp_path / "file", "text")
    assert (tmp_path / "file").read_text() == "text"


def test_a_name_that_is_too_long_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="is too long for this disk. Choose a shorter name"):
        copies.write_text(tmp_path / ("x" * 250), "text")


def test_a_copy_needs_a_folder_and_a_name_in_it(path: Path, tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="The folder “.*no” does not exist"):
        copies.copy_database(path, tmp_path / "no" / "x.plenum")
    with pytest.raises(FileProblem, match="is a folder, not a conference file"):
        copies.copy_database(path, tmp_path)


def test_a_file_that_breaks_its_rules_is_not_copied(path: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(path)) as bare, bare:
        bare.execute("PRAGMA writable_schema = ON")
        bare.execute("UPDATE sqlite_schema SET sql = replace(sql, '<= 200 AND', '<= 2 AND')")
    with pytest.raises(FileProblem, match="“conference.plenum” is damaged"):
        copies.copy_database(path, tmp_path / "copy.plenum")
    assert not (tmp_path / "copy.plenum").exists()
