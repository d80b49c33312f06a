"""A veil over the whole window with one card on it: the palette, the progress of long work."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

VEIL = QColor(10, 14, 24, 90)
TOP = 72


class Cover(QWidget):
    """Covers its parent while it is shown and gives the focus back when it goes."""

    left = Signal()  # Escape or a click beside the card

    def __init__(self, parent: QWidget, card: QFrame, *, top: int = TOP) -> None:
        super().__init__(parent)
        self._card, self._top = card, top
        self._before: QWidget | None = None
        card.setParent(self)
        card.setAutoFillBackground(True)
        parent.installEventFilter(self)
        self.hide()

    def appear(self) -> None:
        """Come to the front and remember where the focus was."""
        self._before = self.window().focusWidget()
        self.fit()
        self.show()
        self.raise_()

    def vanish(self) -> None:
        """Go, and give the focus back."""
        self.hide()
        before, self._before = self._before, None
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt: stay as large as the parent."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self.fit()
        return False

    def fit(self) -> None:
        """Take the size of the parent, and give the card its place."""
        parent = self.parentWidget()
        assert parent is not None
        room = parent.rect()
        self.setGeometry(room)
        width = min(self._card.maximumWidth(), room.width() - 40)
        height = min(self._card.sizeHint().height(), room.height() - 40)
        self._card.setGeometry((room.width() - width) // 2, self._top, width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: the veil."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), VEIL)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: a click beside the card leaves it."""
        if not self._card.geometry().contains(event.position().toPoint()):
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Escape leaves; no other key reaches what is covered."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        event.accept()
