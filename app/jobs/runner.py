"""Run work on other threads, with progress and cancel, knowing nothing of Qt."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from app.base.errors import Cancelled
from app.base.progress import Progress

T = TypeVar("T")

Watcher = Callable[[int, int, str], object]


def nobody(_done: int, _total: int, _label: str) -> None:
    """Watch nothing: for work whose progress is not shown."""


@dataclass
class Job(Generic[T]):
    """One piece of work; it is its own `Progress`, and `report` is where a cancel arrives."""

    label: str
    work: Callable[[Progress], T]
    watch: Watcher = nobody
    _cancelled: threading.Event = field(default_factory=threading.Event)

    @property
    def cancelled(self) -> bool:
        """Whether the user gave up; the work notices at its next report."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next report, or not to begin."""
        self._cancelled.set()

    def report(self, done: int, total: int, label: str = "") -> None:
        """Tell the watcher; raises `Cancelled` once the user gave up."""
        if self.cancelled:
            raise Cancelled
        self.watch(done, total, label)

    def perform(self) -> T:
        """The result of the work; raises `Cancelled` if it was given up before it began."""
        if self.cancelled:
            raise Cancelled
        return self.work(self)


class Runner:
    """A few threads that perform jobs in the order they were given."""

    def __init__(self, threads: int, name: str = "job") -> None:
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix=name)

    def start(self, job: Job[T]) -> Future[T]:
        """The promise of the job's result; with one thread, jobs run one after the other."""
        return self._pool.submit(job.perform)

    def close(self) -> None:
        """Wait for everything that was started; afterwards nothing can be started."""
        self._pool.shutdown(wait=True)
