"""Long work in sight: after 600 ms a card with how far it is and a button to give it up."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from app.gui.cover import Cover
from app.gui.i18n import _
from app.gui.jobs import Answer, Jobs
from app.gui.widgets.layouts import H, V, button, label

AFTER = 600  # milliseconds
WIDTH = 420


class ProgressCover(QObject):
    """Watches the jobs and covers the window while a long one runs."""

    def __init__(self, window: QWidget, jobs: Jobs) -> None:
        super().__init__(window)
        self._answer: Answer[object] | None = None
        self._title, self._detail = label("", "strong"), label("", "caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(_("Progress"))
        self._cancel = button(_("Cancel"), on=self._give_up)
        self.cover = Cover(window, self._card())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER)
        self._timer.timeout.connect(self._appear)
        jobs.started.connect(self._on_started)
        jobs.progressed.connect(self._on_progressed)
        jobs.ended.connect(self._on_ended)

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("kind", "popup")
        card.setFixedWidth(WIDTH)
        foot = H((self._detail, 1), self._cancel)
        card.setLayout(V(self._title, self._bar, foot, spacing=12, margins=20))
        return card

    def _on_started(self, answer: Answer[object]) -> None:
        if not answer.shown or self._answer is not None:
            return
        self._answer = answer
        self._title.setText(_(answer.job.label))
        self._detail.setText("")
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(True)
        self._timer.start()

    def _on_progressed(self, answer: Answer[object], done: int, total: int, text: str) -> None:
        if answer is self._answer:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            self._detail.setText(_(text))

    def _on_ended(self, answer: Answer[object]) -> None:
        if answer is self._answer:
            self._answer = None
            self._timer.stop()
            if not self.cover.isHidden():
                self.cover.vanish()

    def _appear(self) -> None:
        self.cover.appear()
        self._cancel.setFocus()

    def _give_up(self) -> None:
        if self._answer is not None:
            self._cancel.setEnabled(False)
            self._detail.setText(_("Stopping…"))
            self._answer.cancel()
