"""The one door to a conference file: read, ask, change, undo, redo."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Concatenate, ParamSpec, Self, TypeVar

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from app.base.errors import FileProblem
from app.base.paths import backup_folder
from app.base.words import N_
from app.model import Base
from app.store import connections, copies, creating, erasure, history, opening, schema
from app.store.appending import UNDO_LOG
from app.store.lock import WindowLock
from app.store.problems import DATABASE, file_problems, refusal
from app.store.stacks import Entry
from app.store.step import Step, StepKind
from app.store.undolog import Stretch
from app.store.writer import Writer

P = ParamSpec("P")
T = TypeVar("T")
Reading = Session
"""A database session, so called because “session” is an item of the agenda."""
Listener = Callable[[Step], None]
TABLES = frozenset(Base.metadata.tables)

ITSELF = N_("“{file}” is the open file itself. Choose another name for the copy.")


class Store:
    """An open conference file with one writer and as many readers as there are reads."""

    def __init__(self, path: Path, lock: WindowLock, *, because: FileProblem | None) -> None:
        self.path = path
        self.read_only_because = because
        self._window = lock
        self._lock = threading.RLock()
        self._changing = False
        self._listeners: list[Listener] = []
        self._readers = connections.readers(path)
        self._writer = None if because else Writer(path, Base.metadata)

    @classmethod
    def create(cls, path: Path, *, alone: bool = True) -> Self:
        """Make a new file with no event in it yet and open it; an existing path is refused."""
        creating.create(path)
        return cls.open(path, alone=alone)

    @classmethod
    def open(cls, path: Path, *, alone: bool = True, backups: Path | None = None) -> Self:
        """Open a sound file; `alone` is the window's way, the command line works beside it.

        A file of an older schema is copied into `backups` and brought to the newest one.
        """
        found = opening.inspect(path)
        old = found.schema < schema.SCHEMA
        because = opening.why_read_only(path, found)
        if old and because:
            raise refusal(opening.OLD_AND_READ_ONLY, path)
        lock = WindowLock(path)
        with file_problems(path), ExitStack() as on_failure:
            if because is None and (alone or old):
                on_failure.enter_context(lock)
            if old:
                _renew(path, backups or backup_folder())
            if not alone:
                lock.release()
            store = cls(path, lock, because=because)
            on_failure.pop_all()
        return store

    @property
    def read_only(self) -> bool:
        """Whether the file can only be looked at; `read_only_because` says why."""
        return self.read_only_because is not None

    @contextmanager
    def read(self) -> Iterator[Reading]:
        """One consistent view of the file; nothing can be written through it."""
        with file_problems(self.path, DATABASE), Reading(self._readers, autoflush=False) as read:
            yield read

    def ask(
        self, query: Callable[Concatenate[Reading, P], T], /, *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """The answer of one query."""
        with self.read() as read:
            return query(read, *args, **kwargs)

    @contextmanager
    def snapshot(self) -> Iterator[Reading]:
        """A copy for long reading: it neither waits for changes nor holds them up."""
        with ExitStack() as until_read:
            with connections.reading(self.path) as bare:
                copy = connections.nowhere(self.path.stat().st_size)
                until_read.enter_context(closing(copy))
                bare.backup(copy)
            copy.execute("PRAGMA query_only=ON")
            with Reading(connections.only(copy), autoflush=False) as read:
                yield read

    def save_copy(self, target: Path) -> None:
        """Write the file as it is now to `target`, which is replaced if it exists."""
        if target.resolve() == self.path.resolve():
            raise refusal(ITSELF, target)
        with file_problems(target), WindowLock(target):
            copies.copy_database(self.path, target)

    @contextmanager
    def change(self, label: str, /, **values: object) -> Iterator[Reading]:
        """One transaction, one undo step, one notice to the listeners."""
        with self._work(Step(label, MappingProxyType(values))) as change:
            yield change

    @contextmanager
    def erase(self, label: str, /, **values: object) -> Iterator[Reading]:
        """A change that cannot be undone and leaves no old value in the file.

        Both stacks are emptied, and words of what was erased vanish from the history too.
        """
        with self._work(Step(label, MappingProxyType(values), kind=StepKind.ERASED)) as change:
            yield change

    def undo(self) -> Step | None:
        """Take back the last step; None when there is none."""
        return self._take_back(StepKind.UNDONE)

    def redo(self) -> Step | None:
        """Do again what was undone last; None when there is none."""
        return self._take_back(StepKind.REDONE)

    @property
    def undo_step(self) -> Step | None:
        """What `undo` would take back."""
        return next(iter(self.undo_steps), None)

    @property
    def redo_step(self) -> Step | None:
        """What `redo` would do again."""
        pile = self._writer.stacks.redo if self._writer else ()
        return pile[-1].step if pile else None

    @property
    def undo_steps(self) -> tuple[Step, ...]:
        """All that can be undone, the next first."""
        pile = self._writer.stacks.undo if self._writer else ()
        return tuple(entry.step for entry in reversed(pile))

    def forget_steps(self) -> None:
        """Let a new file begin here: nothing done until now can be undone."""
        with self._alone() as (writer, _):
            writer.forget()

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell `listener` of every step, on the changing thread; returns how to stop it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def notice_others(self) -> bool:
        """Whether another program changed the file; the listeners are told."""
        if self._writer is None or not self._lock.acquire(blocking=False):
            return False  # a change is going on, which will notice by itself
        news: list[Step] = []
        try:
            _look_outside(self._writer, news)
        finally:
            self._lock.release()
        self._tell(news)
        return bool(news)

    def close(self) -> None:
        """Let go of the file; closing twice is no mistake."""
        with self._lock:
            self._readers.dispose()
            if self._writer is not None:
                self._writer.close()
            self._window.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def _work(self, step: Step) -> Iterator[Reading]:
        with self._alone() as (writer, news):
            with _transaction(writer, news) as connection:
                end, before = writer.log.end(writer.bare), writer.bare.total_changes
                with Reading(connection, info={UNDO_LOG: writer.log}) as session:
                    yield session
                    session.flush()
                stretch = writer.log.since(writer.bare, end)
                erasing = step.kind is StepKind.ERASED
                silent = erasing and writer.bare.total_changes > before  # nothing that is noted
                if stretch is None and not silent:
                    return
                if stretch is not None and erasing:
                    old = writer.log.old_texts(writer.bare, stretch)
                    erasure.scrub_history(writer.bare, old)
                step = replace(step, tables=stretch.tables if stretch else frozenset())
                history.write(connection, Base.metadata, step)
            news.append(step)
            _remember(writer, step, stretch)

    def _take_back(self, kind: StepKind) -> Step | None:
        with self._alone() as (writer, news):
            with _transaction(writer, news) as connection:
                stacks = writer.stacks
                undoing = kind is StepKind.UNDONE
                pile = stacks.undo if undoing else stacks.redo
                if not pile:
                    return None
                entry = pile[-1]
                step = replace(entry.step, kind=kind, at=datetime.now(UTC))
                end = writer.log.end(writer.bare)
                writer.log.take_back(writer.bare, entry.stretch)
                stretch = writer.log.since(writer.bare, end)
                assert stretch is not None, "what changed something changes it back"
                history.write(connection, Base.metadata, step)
            writer.log.forget(writer.bare, [entry.stretch])
            (stacks.undone if undoing else stacks.redone)(Entry(entry.step, stretch))
            news.append(step)
            return step

    @contextmanager
    def _alone(self) -> Iterator[tuple[Writer, list[Step]]]:
        """The writer, for this thread only; the news are told after it is free again."""
        news: list[Step] = []
        try:
            with self._lock:
                if self._writer is None:
                    assert self.read_only_because is not None
                    raise self.read_only_because
                if self._changing:
                    raise RuntimeError("a change was begun inside another one")
                self._changing = True
                try:
                    yield self._writer, news
                finally:
                    self._changing = False
        finally:
            self._tell(news)

    def _tell(self, news: list[Step]) -> None:
        for step in news:
            for listener in tuple(self._listeners):
                listener(step)


def _renew(path: Path, backups: Path) -> None:
    from app.store.renewal import renew  # nearly all files are of the newest schema

    renew(path, backups)


@contextmanager
def _transaction(writer: Writer, news: list[Step]) -> Iterator[Connection]:
    with writer.transaction() as connection:
        _look_outside(writer, news)
        yield connection


def _look_outside(writer: Writer, news: list[Step]) -> None:
    tables = writer.others_wrote()
    if tables:
        news.append(Step("", tables=tables, kind=StepKind.OUTSIDE))


def _remember(writer: Writer, step: Step, stretch: Stretch | None) -> None:
    if step.kind is StepKind.ERASED:
        writer.forget()
        writer.scrub()
    elif stretch is not None:
        writer.remember(Entry(step, stretch))
