"""A file is written whole, or the old one stays."""

import os
import resource
import signal
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

import pytest

from app.base.errors import Cancelled, FileProblem
from app.base.whole_file import beside, clear_up, problems_at, write_whole


def new(file: BinaryIO) -> None:
    file.write(b"new")


def listed(folder: Path) -> list[str]:
    """What is in a folder, hidden files too."""
    return [path.name for path in folder.iterdir()]


def test_new_and_again(tmp_path: Path) -> None:
    target = tmp_path / "people.csv"
    write_whole(target, new)
    assert target.read_bytes() == b"new"
    write_whole(target, lambda file: file.write(b"newer") and None)
    assert (target.read_bytes(), listed(tmp_path)) == (b"newer", ["people.csv"])


def test_who_gives_up_finds_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "people.csv"
    target.write_bytes(b"old")

    def tired(file: BinaryIO) -> None:
        file.write(b"half")
        raise Cancelled

    with pytest.raises(Cancelled):
        write_whole(target, tired)
    assert (target.read_bytes(), listed(tmp_path)) == (b"old", ["people.csv"])


@pytest.fixture
def small_disk() -> Iterator[None]:
    """No file may grow beyond 20,000 bytes: writing fails as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, handler)


@pytest.mark.usefixtures("small_disk")
def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "people.csv"
    target.write_bytes(b"old")
    with pytest.raises(FileProblem) as refused:
        write_whole(target, lambda file: file.write(b"x" * 100_000) and None)
    assert str(refused.value) == (
        "The disk is full: “people.csv” was not written. Free some space, then try again."
    )
    assert (target.read_bytes(), listed(tmp_path)) == (b"old", ["people.csv"])


def refusal(target: Path) -> str:
    with pytest.raises(FileProblem) as refused:
        write_whole(target, new)
    return str(refused.value)


def test_places_that_are_none(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert refusal(tmp_path / "folder") == "“folder” is a folder. Choose a name for the file."
    assert refusal(tmp_path / "no" / "people.csv") == (
        f"The folder “{tmp_path / 'no'}” does not exist. Choose a folder that does."
    )
    name = "x" * 300 + ".csv"
    assert refusal(tmp_path / name) == (
        f"The name “{name}” is too long for this disk. Choose a shorter name."
    )


def test_a_file_where_a_folder_is_to_be(tmp_path: Path) -> None:
    (tmp_path / "forms").write_bytes(b"")
    with pytest.raises(FileProblem) as refused, problems_at(tmp_path / "forms"):
        (tmp_path / "forms").mkdir()
    assert str(refused.value) == "“forms” is a file. Choose a folder, or another name for it."


def test_a_file_that_another_program_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "people.csv"
    target.write_bytes(b"old")

    def held(_self: Path, _target: Path) -> None:  # as Windows does it while Excel has the file
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", held)
    assert refusal(target) == (
        "“people.csv” cannot be replaced. Close it in the other program, or choose another name."
    )
    assert (target.read_bytes(), listed(tmp_path)) == (b"old", ["people.csv"])


def test_a_folder_that_lets_nobody_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(_self: Path, _mode: str) -> BinaryIO:  # the tests may run as root, whom all let
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", locked)
    assert refusal(tmp_path / "people.csv") == (
        f"You have no permission to write in “{tmp_path}”. Choose another folder."
    )


def test_a_conference_is_never_replaced(tmp_path: Path) -> None:
    target = tmp_path / "cities.plenum"
    with closing(sqlite3.connect(target)) as bare:
        bare.execute("CREATE TABLE t (x)")
    before = target.read_bytes()
    with pytest.raises(FileProblem, match=r"“cities\.plenum” is a conference, which would be lost"):
        write_whole(target, new)
    assert (target.read_bytes(), listed(tmp_path)) == (before, ["cities.plenum"])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in folders")
def test_what_is_no_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "pipe"
    os.mkfifo(target)
    link = tmp_path / "link"
    link.symlink_to(target)
    for each in (target, link):
        with pytest.raises(FileProblem, match="is a device, not a file"):
            write_whole(each, new)
    assert target.is_fifo()


def left_by_a_killed_one(target: Path, seconds: float) -> Path:
    """The half of a file that was begun so long ago."""
    begun: list[Path] = []

    def killed(file: BinaryIO) -> None:
        file.write(b"half")
        file.flush()
        begun.append(Path(file.name))
        os.link(begun[0], begun[0].with_suffix(".kept"))
        raise Cancelled

    with pytest.raises(Cancelled):
        write_whole(target, killed)
    half = begun[0].with_suffix(".kept").rename(begun[0])
    at = half.stat().st_mtime - seconds
    os.utime(half, (at, at))
    return half


def test_what_a_killed_program_left_is_deleted(tmp_path: Path) -> None:
    target = tmp_path / "people.csv"
    halves = [left_by_a_killed_one(target, 4000) for _ in range(3)]
    write_whole(target, new)
    assert (len(set(halves)), listed(tmp_path)) == (3, ["people.csv"])


def test_what_is_not_its_own_stays(tmp_path: Path) -> None:
    young = left_by_a_killed_one(tmp_path / "people.csv", 3000)
    other = left_by_a_killed_one(tmp_path / "rooms.csv", 4000)
    foreign = tmp_path / ".people.csv.tmp"
    foreign.write_bytes(b"")
    os.utime(foreign, (0, 0))
    write_whole(tmp_path / "people.csv", new)
    stay = {young.name, other.name, foreign.name, "people.csv"}
    assert set(listed(tmp_path)) == stay


def a_left_folder(name: Path, seconds: float) -> Path:
    (name / "photos").mkdir(parents=True)
    (name / "photos" / "1.jpg").write_bytes(b"half")
    for path in (name, name / "photos", name / "photos" / "1.jpg"):
        os.utime(path, (path.stat().st_mtime - seconds,) * 2)
    return name


def test_a_folder_that_a_killed_program_left_is_deleted_with_all_in_it(tmp_path: Path) -> None:
    target = tmp_path / "evidence"
    for _ in range(3):
        a_left_folder(beside(target), 4000)
    young, was = a_left_folder(beside(target), 3000), a_left_folder(beside(target, ".old"), 4000)
    clear_up(target)
    assert set(listed(tmp_path)) == {young.name, was.name}
    clear_up(target, ".old")
    assert listed(tmp_path) == [young.name]


def test_a_folder_in_which_something_is_still_written_stays(tmp_path: Path) -> None:
    half = a_left_folder(beside(tmp_path / "evidence"), 4000)
    (half / "photos" / "1.jpg").write_bytes(b"still")
    clear_up(tmp_path / "evidence")
    assert listed(tmp_path) == [half.name]
