"""The one door to a conference file: read, ask, change, undo, redo."""

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Concatenate, ParamSpec, Self, TypeVar

from sqlalchemy.orm import Session

from app.model import Base
from app.store import connections, creating, history, opening
from app.store.lock import WindowLock
from app.store.problems import DATABASE, READ_ONLY, file_problems, refusal
from app.store.stacks import Entry
from app.store.step import Step, StepKind
from app.store.writer import Writer

P = ParamSpec("P")
T = TypeVar("T")
Reading = Session
"""A database session, so called because “session” is an item of the agenda."""
Listener = Callable[[Step], None]
TABLES = frozenset(Base.metadata.tables)


class Store:
    """An open conference file with one writer and as many readers as there are reads."""

    def __init__(self, path: Path, *, read_only: bool, lock: WindowLock | None) -> None:
        self.path = path
        self.read_only = read_only
        self._window = lock
        self._lock = threading.RLock()
        self._changing = False
        self._listeners: list[Listener] = []
        self._readers = connections.readers(path)
        self._writer = None if read_only else Writer(path, Base.metadata)

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make a new file with no event in it yet and open it."""
        creating.create(path)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, alone: bool = True) -> Self:
        """Open a sound file; `alone` is the window's way, the command line works beside it."""
        opening.inspect(path)
        lock = WindowLock(path) if alone else None
        with file_problems(path):
            if lock is not None:
                lock.take()
            return cls(path, read_only=False, lock=lock)

    @contextmanager
    def read(self) -> Iterator[Reading]:
        """One consistent view of the file; nothing can be written through it."""
        with (
            file_problems(self.path, DATABASE),
            Reading(self._readers, autoflush=False) as session,
        ):
            yield session

    def ask(
        self, query: Callable[Concatenate[Reading, P], T], /, *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """The answer of one query."""
        with self.read() as read:
            return query(read, *args, **kwargs)

    @contextmanager
    def change(self, label: str, /, **values: object) -> Iterator[Reading]:
        """One transaction, one undo step, one notice to the listeners."""
        step = Step(label, MappingProxyType(values))
        with self._alone() as (writer, news):
            with writer.transaction() as connection:
                self._look_outside(writer, news)
                end = writer.log.end(writer.bare)
                with Reading(connection, expire_on_commit=False) as session:
                    yield session
                    session.flush()
                stretch = writer.noted(end)
                if stretch is not None:
                    step = replace(step, tables=stretch.tables)
                    history.write(connection, Base.metadata, step)
            if stretch is not None:
                writer.remember(Entry(step, stretch))
                news.append(step)

    def undo(self) -> Step | None:
        """Take back the last step; None when there is none."""
        with self._alone() as (writer, news):
            stacks = writer.stacks
            return self._take_back(writer, news, stacks.undo, stacks.redo, StepKind.UNDONE)

    def redo(self) -> Step | None:
        """Do again what was undone last; None when there is none."""
        with self._alone() as (writer, news):
            stacks = writer.stacks
            return self._take_back(writer, news, stacks.redo, stacks.undo, StepKind.REDONE)

    @property
    def undo_step(self) -> Step | None:
        """What `undo` would take back."""
        return self._writer.stacks.undo_step if self._writer else None

    @property
    def redo_step(self) -> Step | None:
        """What `redo` would do again."""
        return self._writer.stacks.redo_step if self._writer else None

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell `listener` of every step, on the changing thread; returns how to stop it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def notice_others(self) -> bool:
        """Whether another program changed the file; the listeners are told."""
        if self._writer is None or not self._lock.acquire(blocking=False):
            return False  # a change is going on, which will notice by itself
        try:
            news: list[Step] = []
            self._look_outside(self._writer, news)
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
            if self._window is not None:
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
    def _alone(self) -> Iterator[tuple[Writer, list[Step]]]:
        """The writer, for this thread only; the news are told after it is free again."""
        news: list[Step] = []
        try:
            with self._lock:
                if self._writer is None:
                    raise refusal(READ_ONLY, self.path)
                if self._changing:
                    raise RuntimeError("a change was begun inside another one")
                self._changing = True
                try:
                    yield self._writer, news
                finally:
                    self._changing = False
        finally:
            self._tell(news)

    def _take_back(
        self,
        writer: Writer,
        news: list[Step],
        source: deque[Entry],
        target: deque[Entry],
        kind: StepKind,
    ) -> Step | None:
        with writer.transaction() as connection:
            self._look_outside(writer, news)
            if not source:
                return None
            entry = source[-1]
            step = replace(entry.step, kind=kind, at=datetime.now(UTC))
            end = writer.log.end(writer.bare)
            writer.log.take_back(writer.bare, entry.stretch)
            stretch = writer.noted(end)
            history.write(connection, Base.metadata, step)
        source.pop()
        writer.log.forget(writer.bare, [entry.stretch])
        if stretch is not None:
            target.append(Entry(entry.step, stretch))
        news.append(step)
        return step

    def _look_outside(self, writer: Writer, news: list[Step]) -> None:
        if writer.others_wrote():
            news.append(Step("", tables=TABLES, kind=StepKind.OUTSIDE))

    def _tell(self, news: list[Step]) -> None:
        for step in news:
            for listener in tuple(self._listeners):
                listener(step)
