"""A bundle is there whole or not at all, and never takes the place of something else."""

import hashlib
import json
import os
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from app.base.errors import Cancelled, FileProblem
from app.base.progress import Silent
from app.base.whole_file import HALF, beside
from app.bundles.bundle import MARK, OLD, Item, Written, names, write_bundle

ITEMS = [Item.of("index.html", b"<p>"), Item.of("photos/1.jpg", b"jpeg"), Item.of("a.txt", b"")]


def mark(_all: Sequence[Written]) -> list[Item]:
    return [Item.of(MARK, b"{}")]


class GivesUp:
    """Progress of somebody who cancels at the second file."""

    def report(self, done: int, total: int, label: str = "") -> None:
        if done == 1:
            raise Cancelled(total, label)


def inside(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_folder(tmp_path: Path) -> None:
    written = write_bundle(tmp_path / "out", ITEMS, 3, mark, Silent())
    assert [one.path for one in written] == ["index.html", "photos/1.jpg", "a.txt", MARK]
    assert written[1] == Written("photos/1.jpg", 4, hashlib.sha256(b"jpeg").hexdigest())
    assert inside(tmp_path) == {
        f"out/{name}": data
        for name, data in (
            *(("a.txt", b""), (MARK, b"{}")),
            *(("index.html", b"<p>"), ("photos/1.jpg", b"jpeg")),
        )
    }


def test_an_archive_is_the_same_each_time(tmp_path: Path) -> None:
    for name in ("one.zip", "two.ZIP"):
        write_bundle(tmp_path / name, ITEMS, 3, mark, Silent())
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.ZIP").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["index.html", "photos/1.jpg", "a.txt", MARK]
        kinds = {one.filename: one.compress_type for one in archive.infolist()}
    assert kinds["photos/1.jpg"] == zipfile.ZIP_STORED
    assert kinds["index.html"] == zipfile.ZIP_DEFLATED


def test_the_last_files_know_all_others(tmp_path: Path) -> None:
    def index(written: Sequence[Written]) -> list[Item]:
        return [Item.of(MARK, json.dumps([one.path for one in written]).encode())]

    write_bundle(tmp_path / "out", ITEMS, 3, index, Silent())
    assert json.loads((tmp_path / "out" / MARK).read_bytes()) == [one.path for one in ITEMS]


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_who_gives_up_leaves_nothing(tmp_path: Path, name: str) -> None:
    with pytest.raises(Cancelled):
        write_bundle(tmp_path / name, ITEMS, 3, mark, GivesUp())
    assert list(tmp_path.iterdir()) == []


def test_a_newer_bundle_takes_the_place_of_an_older(tmp_path: Path) -> None:
    target = tmp_path / "out"
    write_bundle(target, [Item.of("old.txt", b"old")], 1, mark, Silent())
    write_bundle(target, ITEMS[:1], 1, mark, Silent())
    assert inside(target) == {"index.html": b"<p>", MARK: b"{}"}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_an_older_bundle_stays_where_the_newer_fails(tmp_path: Path) -> None:
    def broken() -> bytes:
        raise OSError(28, "No space left on device")

    target = tmp_path / "out"
    write_bundle(target, ITEMS, 3, mark, Silent())
    before = inside(tmp_path)
    with pytest.raises(FileProblem, match="The disk is full: “out” was not written"):
        write_bundle(target, [*ITEMS, Item("b.txt", broken)], 4, mark, Silent())
    assert inside(tmp_path) == before


def test_what_a_killed_program_left_goes_with_the_next_bundle(tmp_path: Path) -> None:
    target = tmp_path / "out"
    for left in (beside(target), beside(target, OLD), beside(tmp_path / "other")):
        left.mkdir()
        os.utime(left, (0, 0))
    write_bundle(target, ITEMS, 3, mark, Silent())
    assert {path.name for path in tmp_path.iterdir()} == {"out", left.name}


def test_an_older_bundle_comes_back_where_the_newer_cannot_take_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out"
    write_bundle(target, [Item.of("older.txt", b"")], 1, mark, Silent())
    before, rename = inside(tmp_path), Path.rename

    def held(path: Path, to: Path) -> Path:
        if path.suffix == HALF:
            raise PermissionError
        return rename(path, to)

    monkeypatch.setattr(Path, "rename", held)
    with pytest.raises(FileProblem):
        write_bundle(target, ITEMS, 3, mark, Silent())
    assert inside(tmp_path) == before


def test_a_folder_of_something_else_is_not_touched(tmp_path: Path) -> None:
    target = tmp_path / "mine"
    target.mkdir()
    (target / "letter.txt").write_text("Dear")
    with pytest.raises(FileProblem, match="“mine” is a folder with something else in it"):
        write_bundle(target, ITEMS, 3, mark, Silent())
    assert inside(target) == {"letter.txt": b"Dear"}
    (target / "letter.txt").unlink()
    write_bundle(target, ITEMS, 3, mark, Silent())
    assert (target / "index.html").exists()


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    target = tmp_path / "mine"
    target.write_text("x")
    with pytest.raises(FileProblem, match="“mine” is a file. Choose a folder"):
        write_bundle(target, ITEMS, 3, mark, Silent())
    assert target.read_text() == "x"


def test_no_two_files_have_one_name() -> None:
    taken: set[str] = set()
    found = [names(taken, "talks", name) for name in ("a.pdf", "A.PDF", "a.pdf", ".hidden", "b")]
    assert found == ["talks/a.pdf", "talks/A 2.PDF", "talks/a 3.pdf", "talks/.hidden", "talks/b"]


def test_progress_counts_up(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []

    class Watched:
        def report(self, done: int, total: int, label: str = "") -> None:
            assert label == ""
            seen.append((done, total))

    def slowly() -> Iterator[Item]:
        yield from ITEMS

    write_bundle(tmp_path / "out", slowly(), 3, mark, Watched())
    assert seen == [(0, 3), (1, 3), (2, 3), (3, 3)]
