"""The field that narrows a list while one types."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from app.gui import icons
from app.gui.i18n import _


class SearchField(QLineEdit):
    """A line edit with a magnifying glass, and a cross while there is something to clear."""

    left_down = Signal()
    """The user goes on to the list, with the down arrow or Enter."""

    def __init__(self, placeholder: str, width: int = 300) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder.rstrip("…. "))
        self._wide = width
        self.setMinimumWidth(min(width, 160))
        self.setMaximumWidth(width)
        glass = QAction(_("Search"), self)
        icons.dress(glass, "search", "muted")
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self._cross = QAction(_("Clear the search"), self)
        icons.dress(self._cross, "x", "muted")
        self._cross.triggered.connect(self.clear)
        self.addAction(self._cross, QLineEdit.ActionPosition.TrailingPosition)
        self._cross.setVisible(False)  # only now: adding it shows its button in any case
        self.textChanged.connect(lambda text: self._cross.setVisible(bool(text)))

    def sizeHint(self) -> QSize:
        """Qt: as wide as told, where there is room."""
        return QSize(self._wide, super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Escape empties the field, down and Enter go on to the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)
