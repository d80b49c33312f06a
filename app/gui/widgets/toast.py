"""A sentence that appears at the foot of the window and goes away by itself."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QHideEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from app.gui.i18n import _
from app.gui.widgets.layouts import H, ampersands, button, label

SHOWN_FOR = 7_000
"""Milliseconds; the mouse over it holds it."""
FROM_BOTTOM = 48
WIDEST = 640


class Toast(QFrame):
    """Says what was done, with one thing to do about it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("kind", "toast")
        self._words: QLabel = label("")
        self._button: QPushButton = button(_("Close"), on=self._act)
        self._on: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_FOR)
        self._timer.timeout.connect(self.hide)
        self.setLayout(H(self._words, self._button, spacing=10, margins=(16, 8, 10, 8)))
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, action: str = "", on: Callable[[], object] | None = None) -> None:
        """Show a sentence, with a link such as "Undo" behind it, and read it out."""
        self._on = on
        self._words.setWordWrap(False)
        self._words.setText(text)
        self._button.setVisible(bool(action))
        if action:
            self._button.setText(ampersands(action))
            self._button.setAccessibleName(action)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _act(self) -> None:
        on = self._on
        self.hide()
        if on is not None:
            on()

    def _place(self) -> None:
        parent = self._over
        room = min(WIDEST, parent.width() - 40)
        if self.sizeHint().width() > room:
            self._words.setWordWrap(True)
            self.setFixedWidth(room)
        else:
            self.setMinimumWidth(0)
            self.setMaximumWidth(room)
        self.adjustSize()
        left = (parent.width() - self.width()) // 2
        self.move(QPoint(left, parent.height() - self.height() - FROM_BOTTOM))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: stay at the foot when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: nothing to wait for any more."""
        self._timer.stop()
        super().hideEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Qt: whoever reads it may take their time."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Qt: the time runs again."""
        if self.isVisible():
            self._timer.start()
        super().leaveEvent(event)
