"""The one line of the desk: what is scanned or typed, and the keys that go with it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from app.gui.checkin.scans import is_scan
from app.gui.i18n import _
from app.gui.widgets.empty_state import IconLabel

ICON, LEFT, GAP = 24, 16, 8
PAGE = 8
STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: PAGE,
    Qt.Key.Key_PageUp: -PAGE,
}
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class DeskField(QLineEdit):
    """Says what was asked; it never waits for an answer."""

    submitted = Signal(str)
    """Enter was pressed, or a scanner ended with Tab: the text that stood there."""
    moved = Signal(int)
    """Another row is wanted: so many further down."""
    ticked = Signal()
    """The space bar, with nothing typed."""
    all_ticked = Signal()
    """Ctrl+A, with nothing typed."""
    left = Signal()
    """Escape, with nothing typed."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "desk")
        self.setAccessibleName(_("Scan a badge or type a name"))
        self.setMaxLength(120)
        self._picture = IconLabel("scan-line", "muted", ICON)  # an action's would be smaller
        self._picture.setParent(self)
        self._picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextMargins(ICON + GAP, 0, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the picture stays where the text begins."""
        super().resizeEvent(event)
        self._picture.setGeometry(LEFT, (self.height() - ICON) // 2, ICON, ICON)

    def free(self) -> None:
        """Empty it for the next one; there is nothing in it that Ctrl+Z could bring back."""
        self.setText("")

    def type_on(self, text: str) -> None:
        """Take letters that were typed elsewhere on the page."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.insert(text)

    def event(self, event: QEvent) -> bool:
        """Qt: Tab behind a code is a scanner's Enter."""
        tab = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        if tab and event.type() == QEvent.Type.KeyPress and is_scan(self.text()):
            self.submitted.emit(self.text())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter decides, arrows go through the list below, Escape empties."""
        key = Qt.Key(event.key())
        if key in ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit(self.text())
        elif key in STEPS:
            self.moved.emit(STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif not self.text() and self._is_own(event):
            pass
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        if self.text():
            self.free()
        else:
            self.left.emit()

    def _is_own(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Space:
            self.ticked.emit()
        elif event.key() == Qt.Key.Key_A and held:
            self.all_ticked.emit()
        else:
            return False
        return True
