"""What covers a page while something takes long: how far it is, and a way to give up."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from app.gui import theme
from app.gui.i18n import _
from app.gui.widgets.card import Card
from app.gui.widgets.layouts import STRETCH, H, V, button, label

PATIENCE = 600
"""Milliseconds before a busy state is shown."""


class ProgressOverlay(QWidget):
    """Covers its parent after `PATIENCE`; what is done before that is never shown as busy.

    Whoever had the keyboard has it again afterwards.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._before: QWidget | None = None
        self._words = label("", "strong", wrap=True)
        self._detail = label("", "caption", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(_("Progress"))
        self._cancel = button(_("Cancel"), on=self._give_up)
        self._card = Card(self._words, self._bar, self._detail, H(STRETCH, self._cancel))
        self._card.setFixedWidth(360)
        self.setLayout(V(STRETCH, H(STRETCH, self._card, STRETCH), STRETCH))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self._appear)
        parent.installEventFilter(self)
        self.hide()

    def begin(self, text: str, *, can_cancel: bool = True) -> None:
        """Something started that may take long."""
        self._words.setText(text)
        self._detail.setText("")
        self._bar.setRange(0, 0)
        self._cancel.setVisible(can_cancel)
        self._cancel.setEnabled(True)
        self._timer.start()

    def report(self, done: int, total: int, text: str = "") -> None:
        """How far it is; a total of 0 is unknown."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._detail.setText(text)

    def end(self) -> None:
        """It is over."""
        self._timer.stop()
        self.hide()
        before, self._before = self._before, None
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus()

    def _appear(self) -> None:
        self._before = self.window().focusWidget()
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self._cancel.setFocus()

    def _give_up(self) -> None:
        self._cancel.setEnabled(False)
        self._detail.setText(_("Stopping…"))
        self.cancelled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Escape gives up."""
        if event.key() == Qt.Key.Key_Escape and self._cancel.isEnabled():
            self._give_up()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: the page shines through."""
        painter = QPainter(self)
        veil = QColor(theme.colors().window)
        veil.setAlphaF(0.75)
        painter.fillRect(self.rect(), veil)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: stay as big as the page."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)
