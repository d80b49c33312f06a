"""The one connection that changes the file, and what it remembers for undo."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path

from sqlalchemy import Connection, MetaData

from app.base.words import N_
from app.store import connections
from app.store.connections import bare_of
from app.store.problems import DATABASE, GONE, REPLACED, file_problems, refusal
from app.store.stacks import Entry, Stacks
from app.store.undolog import UndoLog

HISTORY = "history"
NOT_SCRUBBED = N_(
    "The data was erased from “{file}”, but traces of it may remain in the file because it could "
    "not be written anew. Free some space, close other programs that use it, then erase again."
)


class Writer:
    """Transactions on one file; use it from one thread at a time."""

    def __init__(self, path: Path, metadata: MetaData) -> None:
        self._path = path
        self._metadata = metadata
        self._identity = _identity(path)
        self._engine = connections.writer(path)
        self.stacks = Stacks()
        with self._engine.connect() as connection:
            self.bare = bare_of(connection)
        self._tables = frozenset(metadata.tables)
        self._logs = tuple(sorted(n for n, t in metadata.tables.items() if t.info.get("log")))
        self._version = self._data_version()
        self._written = self._last_lines()

    @cached_property
    def log(self) -> UndoLog:
        """The notes about what is changed, taken from the first transaction on."""
        log = UndoLog(self._metadata)
        log.install(self.bare)
        return log

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A write transaction: all or nothing, and only on the file that was opened."""
        self._refuse_another_file()
        with file_problems(self._path, DATABASE):
            _ = self.log  # it begins outside of any transaction
            with self._engine.begin() as connection:
                yield connection
                written = self._last_lines()
        self._written = written
        self._refuse_another_file()

    def others_wrote(self) -> frozenset[str]:
        """The tables that another program may have changed since the last look.

        Undo is over then, unless it is only our own command line that went on with a log (of
        what left, of what was tried at the desk): whatever else our programs change has a line
        in the history.
        """
        with file_problems(self._path):
            version = self._data_version()
            if version == self._version:
                return frozenset()
            before, self._written = self._written, self._last_lines()
        self._version = version
        longer = [log for log in self._logs if self._written[log] > before[log]]
        if longer and self._written[HISTORY] == before[HISTORY]:
            return frozenset(longer)
        self.forget()
        return self._tables

    def remember(self, entry: Entry) -> None:
        """A step was done."""
        self.log.forget(self.bare, self.stacks.add(entry))

    def forget(self) -> None:
        """Nothing can be undone or redone any more."""
        self.stacks.clear()
        if "log" in vars(self):
            self.log.forget_all(self.bare)

    def scrub(self) -> None:
        """Write the file anew, so that no freed page or gap holds an old value."""
        try:
            self.bare.execute("VACUUM")
        except sqlite3.Error as error:
            raise refusal(NOT_SCRUBBED, self._path) from error

    def close(self) -> None:
        """Leave no empty journal beside the file."""
        with suppress(sqlite3.Error):  # another program is using it
            self.bare.execute("PRAGMA journal_mode=DELETE")
        self._engine.dispose()

    def _last_lines(self) -> dict[str, int]:
        """The id of the last line of the history and of each log."""
        last = {name: f"SELECT max(id) FROM {name}" for name in (HISTORY, *self._logs)}  # noqa: S608 - tables of ours
        return {name: self.bare.execute(ask).fetchone()[0] or 0 for name, ask in last.items()}

    def _data_version(self) -> int:
        return int(self.bare.execute("PRAGMA data_version").fetchone()[0])

    def _refuse_another_file(self) -> None:
        try:
            identity = _identity(self._path)
        except OSError as error:
            raise refusal(GONE, self._path) from error
        if identity != self._identity:
            raise refusal(REPLACED, self._path)


def _identity(path: Path) -> tuple[int, int]:
    stat = path.stat()
    return stat.st_dev, stat.st_ino
