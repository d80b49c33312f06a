"""Who has a file open is said to whoever comes second, and a crash leaves no lock."""

import getpass
import json
import os
import platform
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.base.errors import FileProblem
from app.store.lock import Holder, WindowLock

HOLD = """
import sys, time
from pathlib import Path
from app.store.lock import WindowLock

lock = WindowLock(Path(sys.argv[1]))
lock.take()
print("taken", flush=True)
time.sleep(20)
"""


def test_the_second_is_told_who_and_since_when(path: Path) -> None:
    with WindowLock(path), pytest.raises(FileProblem) as refused:
        WindowLock(path).take()

    me = refused.value.values
    assert (me["user"], me["process"]) == (getpass.getuser(), os.getpid())
    assert re.fullmatch(
        r"“conference\.plenum” is already open here: .+, since \d{4}-\d\d-\d\d \d\d:\d\d "
        r"\(process \d+\)\. Go on in that window, or close it first\.",
        str(refused.value),
    )


def test_another_computer_is_named(path: Path) -> None:
    with WindowLock(path) as lock:
        holder = {"user": "ilze", "computer": "laptop-2", "process": 7, "since": "2027-12-10 09:15"}
        lock._note.write_text(json.dumps(holder))
        with pytest.raises(FileProblem) as refused:
            WindowLock(path).take()
    assert str(refused.value) == (
        "“conference.plenum” is already open on laptop-2: ilze, since 2027-12-10 09:15 (process "
        "7). Close it there first."
    )


@pytest.mark.parametrize("note", ["", "{}", "[1]", '{"user": "x", "more": 1}'])
def test_an_unreadable_note_is_no_crash(path: Path, note: str) -> None:
    with WindowLock(path) as lock:
        lock._note.write_text(note)
        with pytest.raises(FileProblem) as refused:
            WindowLock(path).take()
    assert str(refused.value) == (
        "“conference.plenum” is already open in another window. Close that window first."
    )


def test_nothing_is_left_beside_the_file(path: Path) -> None:
    lock = WindowLock(path)
    lock.take()
    lock.release()
    lock.release()
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_the_lock_of_a_killed_window_is_taken_over(path: Path) -> None:
    window = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        text=True,
    )
    with window:
        assert window.stdout is not None
        assert window.stdout.readline() == "taken\n"
        with pytest.raises(FileProblem) as refused:
            WindowLock(path).take()
        assert refused.value.values["process"] == window.pid
        window.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
    with WindowLock(path):
        pass


def test_a_missing_folder_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="nowhere” does not exist"):
        WindowLock(tmp_path / "nowhere" / "x.plenum").take()
    assert list(tmp_path.iterdir()) == []


def test_a_user_without_a_name_is_a_question_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    def nameless() -> str:
        raise KeyError

    monkeypatch.setattr(getpass, "getuser", nameless)
    assert (Holder.me().user, Holder.me().computer) == ("?", platform.node())
