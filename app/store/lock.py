"""One window at a time on a file, and who has it."""

import getpass
import json
import os
import platform
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from app.base.words import N_
from app.store.problems import NO_FOLDER, refusal

if TYPE_CHECKING:  # a command works beside an open window and takes no lock
    from filelock import BaseFileLock

OPEN_HERE = N_(
    "“{file}” is already open here: {user}, since {since} (process {process}). Go on in that "
    "window, or close it first."
)
OPEN_THERE = N_(
    "“{file}” is already open on {computer}: {user}, since {since} (process {process}). Close it "
    "there first."
)
OPEN_SOMEWHERE = N_("“{file}” is already open in another window. Close that window first.")


@dataclass(frozen=True)
class Holder:
    """Who has a file open; `since` is local time to the minute."""

    user: str
    computer: str
    process: int
    since: str

    @classmethod
    def me(cls) -> Self:
        """This process."""
        since = datetime.now(UTC).astimezone().strftime("%Y-%m-%d %H:%M")
        return cls(_user(), platform.node(), os.getpid(), since)


class WindowLock:
    """The lock of one file; the system lets go of it when the process dies."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path.with_name(f".{path.name}.lock")
        self._lock: BaseFileLock | None = None
        self._note = path.with_name(f".{path.name}.window")

    def take(self) -> None:
        """Take the lock, or raise a FileProblem that says who has it."""
        from filelock import FileLock, Timeout

        if not self._path.parent.is_dir():  # FileLock would make it
            raise refusal(NO_FOLDER, self._path)
        lock = self._lock = self._lock or FileLock(self._file, thread_local=False)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            raise self._refusal() from None
        self._note.write_text(json.dumps(asdict(Holder.me())), encoding="utf-8")

    def release(self) -> None:
        """Let others in and leave nothing behind."""
        if self._lock is None or not self._lock.is_locked:
            return
        for left in (self._note, self._file):
            with suppress(OSError):  # the drive is gone, or Windows keeps the open file
                left.unlink()
        self._lock.release()

    def __enter__(self) -> Self:
        self.take()
        return self

    def __exit__(self, *_: object) -> None:
        self.release()

    def _refusal(self) -> Exception:
        try:
            holder = Holder(**json.loads(self._note.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return refusal(OPEN_SOMEWHERE, self._path)
        here = holder.computer == platform.node()
        return refusal(OPEN_HERE if here else OPEN_THERE, self._path, **asdict(holder))


def _user() -> str:
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # a system without names for its users
        return "?"
