"""A file that cannot be read says why."""

import os
from pathlib import Path

import pytest

from app.base.errors import FileProblem
from app.exchange.reading import guards


def test_the_bytes_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_bytes(b"name\n")
    assert guards.read_bytes(file) == b"name\n"


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match=r"people\.csv is not there\. Was it moved\?"):
        guards.read_bytes(tmp_path / "people.csv")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="is a folder. Choose a file."):
        guards.read_bytes(tmp_path)


def test_a_name_no_file_can_have() -> None:
    with pytest.raises(FileProblem, match="There is no file of this name"):
        guards.read_bytes(Path("people\0.csv"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileProblem, match="pipe is not a file"):
        guards.read_bytes(tmp_path / "pipe")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything may be read here")
def test_a_file_of_somebody_else(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_bytes(b"name\n")
    file.chmod(0)
    with pytest.raises(FileProblem, match="no permission"):
        guards.read_bytes(file)


def test_no_permission_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_file: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    file = tmp_path / "people.csv"
    file.write_bytes(b"name\n")
    monkeypatch.setattr(Path, "read_bytes", refuse)  # even root's tests shall see it
    with pytest.raises(FileProblem, match="no permission. Copy it to your own folder first."):
        guards.read_bytes(file)


def test_a_disk_that_fails_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_file: Path) -> bytes:
        raise OSError(5, "Input/output error")

    file = tmp_path / "people.csv"
    file.write_bytes(b"name\n")
    monkeypatch.setattr(Path, "read_bytes", fail)
    with pytest.raises(FileProblem, match=r"people\.csv cannot be read: Input/output error"):
        guards.read_bytes(file)


def test_a_file_that_changes_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "people.csv"
    file.write_bytes(b"name\n")
    read = Path.read_bytes

    def meanwhile(path: Path) -> bytes:
        data = read(path)
        path.write_bytes(b"name\nIlze\n")  # another program saves
        return data

    monkeypatch.setattr(Path, "read_bytes", meanwhile)
    with pytest.raises(FileProblem, match="changed while it was read"):
        guards.read_bytes(file)


def test_a_file_too_large_is_not_even_opened(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    with file.open("wb") as stream:
        stream.truncate(guards.MOST_BYTES + 1)
    with pytest.raises(FileProblem, match="is too large: 60 MB, at most 60 MB are read"):
        guards.read_bytes(file)
