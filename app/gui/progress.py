"""Long work in sight: the window's overlay follows the jobs."""

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.gui.i18n import _
from app.gui.jobs import Answer, Jobs
from app.gui.widgets.overlay import ProgressOverlay


class Follower(QObject):
    """Watches jobs and covers the window while a long one runs, one at a time."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._answer: Answer[Any] | None = None
        self.overlay = ProgressOverlay(window)
        self.overlay.cancelled.connect(self._give_up)

    def watch(self, jobs: Jobs) -> None:
        """Show the long work of these jobs too."""
        jobs.started.connect(self._on_started)
        jobs.progressed.connect(self._on_progressed)
        jobs.ended.connect(self._on_ended)

    def _on_started(self, answer: Answer[Any]) -> None:
        if answer.shown and self._answer is None:
            self._answer = answer
            self.overlay.begin(_(answer.job.label))

    def _on_progressed(self, answer: Answer[Any], done: int, total: int, text: str) -> None:
        if answer is self._answer:
            self.overlay.report(done, total, _(text))

    def _on_ended(self, answer: Answer[Any]) -> None:
        if answer is self._answer:
            self._answer = None
            self.overlay.end()

    def _give_up(self) -> None:
        if self._answer is not None:
            self._answer.cancel()
