"""The bridge between the runner's threads and the window: answers arrive on the GUI thread."""

import logging
import sys
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal

from app.base.errors import AppError, Cancelled
from app.base.progress import Progress
from app.jobs.runner import Job, Runner

log = logging.getLogger(__name__)
T = TypeVar("T")

NEWS_EVERY = 0.05  # seconds between two progress reports to the window
GIVE_WAY = 0.001  # seconds that the window waits at most for a worker of ours; Python's own: 0.005


class Answer(Generic[T]):
    """What was asked for and will arrive: attach what is to happen then.

    Attach at once, in the function that asked: an answer is delivered by the event loop and
    never before that function returned. `changed` is always announced before the answer.
    """

    def __init__(self, job: Job[T], *, writes: bool, shown: bool) -> None:
        self.job = job
        self.writes = writes
        self.shown = shown
        self._then: list[Callable[[T], object]] = []
        self._otherwise: list[Callable[[AppError], object]] = []
        self._lastly: list[Callable[[], object]] = []

    def then(self, call: Callable[[T], object]) -> "Answer[T]":
        """Call with the result, unless the asking widget is gone by then."""
        self._then.append(call)
        return self

    def otherwise(self, call: Callable[[AppError], object]) -> "Answer[T]":
        """Call with the known problem, which is then not shown by the window."""
        self._otherwise.append(call)
        return self

    def lastly(self, call: Callable[[], object]) -> "Answer[T]":
        """Call when it is over in any way, cancelled too."""
        self._lastly.append(call)
        return self

    def cancel(self) -> None:
        """Give the work up at its next report."""
        self.job.cancel()

    def settle(self, future: "Future[T]") -> AppError | None:
        """Make the calls; returns a known problem that nobody took."""
        try:
            result = future.result()
        except Cancelled:
            return None
        except AppError as problem:
            return self._refuse(problem)
        finally:
            self._last()
        for call in self._then:
            if _alive(call):
                call(result)
        return None

    def _refuse(self, problem: AppError) -> AppError | None:
        calls = [call for call in self._otherwise if _alive(call)]
        for call in calls:
            call(problem)
        return None if calls else problem

    def _last(self) -> None:
        for call in self._lastly:
            if _alive(call):
                call()


def _alive(call: Callable[..., object]) -> bool:
    owner = getattr(call, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)


class Jobs(QObject):
    """One writer, a few workers, and their news as signals."""

    started = Signal(object)  # Answer
    progressed = Signal(object, int, int, str)  # Answer, done, total, label
    ended = Signal(object)  # Answer
    failed = Signal(Exception)  # a known problem that nobody took
    busy_changed = Signal(bool)  # whether something is being written

    _landed = Signal(object, object)
    _reported = Signal(object, int, int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(GIVE_WAY)
        self._writer, self._workers = Runner(1, "writer"), Runner(2, "worker")
        self._open: list[Answer[Any]] = []
        self._writing = 0
        self._closed = False
        # Queued even on this thread: an answer never overtakes the function that asked.
        self._landed.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._reported.connect(self.progressed, Qt.ConnectionType.QueuedConnection)

    @property
    def writing(self) -> bool:
        """Whether a change is on its way to the file."""
        return self._writing > 0

    @property
    def open(self) -> list[Answer[Any]]:
        """What was asked for and has not arrived yet."""
        return list(self._open)

    def start(
        self, label: str, work: Callable[[Progress], T], *, writes: bool, shown: bool = True
    ) -> Answer[T]:
        """Run `work` on another thread; `shown` work appears with its progress after a while.

        What is asked for after closing is given up at once, and nobody hears of it.
        """
        job = Job(label, work)
        answer = Answer(job, writes=writes, shown=shown)
        if self._closed:
            job.cancel()
            return answer
        job.watch = self._watcher(answer)
        self._open.append(answer)
        if writes:
            self._count(1)
        self.started.emit(answer)
        future = (self._writer if writes else self._workers).start(job)
        future.add_done_callback(lambda done: self._landed.emit(answer, done))
        return answer

    def _watcher(self, answer: Answer[Any]) -> Callable[[int, int, str], None]:
        told_at = 0.0

        def watch(done: int, total: int, label: str) -> None:
            nonlocal told_at
            now = time.monotonic()
            if now - told_at >= NEWS_EVERY or done >= total:
                told_at = now
                self._reported.emit(answer, done, total, label)

        return watch

    def _count(self, by: int) -> None:
        was = self.writing
        self._writing += by
        if self.writing != was:
            self.busy_changed.emit(self.writing)

    def _deliver(self, answer: Answer[Any], future: "Future[Any]") -> None:
        self._open.remove(answer)
        if answer.writes:
            self._count(-1)
        self.ended.emit(answer)
        try:
            problem = answer.settle(future)
        except Exception:  # noqa: BLE001 - a bug in the work or in an answer goes to the report
            sys.excepthook(*sys.exc_info())
            return
        if problem is not None:
            log.info("refused: %s", type(problem).__name__)
            self.failed.emit(problem)

    def close(self) -> None:
        """Cancel what only reads, finish what writes, deliver what is left."""
        self._closed = True
        for answer in self._open:
            if not answer.writes:
                answer.cancel()
        self._writer.close()
        self._workers.close()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)
