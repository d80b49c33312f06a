"""Stages of an import that run on other threads: only the answer to the last question counts."""

from collections.abc import Callable
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal

from app.base.errors import AppError
from app.base.progress import Progress
from app.gui.desk import Desk
from app.gui.exchange.undisturbed import undisturbed
from app.gui.jobs import Answer

T = TypeVar("T")


def quietly(stage: Callable[[Progress], T]) -> Callable[[Progress], T]:
    """The stage, run so that the window does not stand still meanwhile."""

    def run(progress: Progress) -> T:
        with undisturbed():
            return stage(progress)

    return run


class Stages(QObject):
    """Starts stages; an answer that is overtaken by a newer question is dropped."""

    refused = Signal(object)
    """A stage could not be done: an AppError."""
    busy = Signal(bool)
    """Whether an answer is awaited."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._asked: Answer[Any] | None = None
        self._turn = self._waiting = 0

    @property
    def is_busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._waiting > 0

    def forget_asked(self) -> None:
        """No answer that is still under way counts any more."""
        self._turn += 1

    def start(
        self,
        label: str,
        stage: Callable[[Progress], T],
        then: Callable[[T], object],
        *,
        shown: bool = True,
    ) -> None:
        """Run a stage and hand on what it gives."""
        self._turn += 1
        turn = self._turn

        def counts() -> bool:
            return turn == self._turn and shiboken6.isValid(self)

        if self._asked is not None:
            self._asked.cancel()
        answer = self.desk.jobs.start(label, quietly(stage), writes=False, shown=shown)
        self._asked = answer
        self._waiting += 1
        self.busy.emit(True)
        answer.then(lambda result: then(result) if counts() else None)
        answer.otherwise(lambda problem: self.refuse(problem) if counts() else None)
        answer.lastly(self._ended)

    def _ended(self) -> None:
        self._waiting -= 1
        if not self._waiting:
            self.busy.emit(False)

    def refuse(self, problem: AppError) -> None:
        """Say that a stage could not be done."""
        self.refused.emit(problem)
