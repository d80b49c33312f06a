"""The place where a list is dropped, chosen or pasted, while none is there."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.gui.exchange.dropping import dropped_list
from app.gui.i18n import _
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import V, button, label, restyle


class DropZone(QFrame):
    """Says what can be imported, and takes it."""

    dropped = Signal(object)
    """A file was dropped: its Path."""
    choose_asked = Signal()
    paste_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "drop")
        self.setAcceptDrops(True)
        self.choose = button(_("Choose a file…"), "folder-open", "primary", self.choose_asked.emit)
        self.paste = button(_("Paste cells"), "copy", on=self.paste_asked.emit)
        self.paste.setToolTip(_("Copy the cells in the spreadsheet, then press Ctrl+V here"))
        state = EmptyState(
            "upload",
            _("Drop a list of people here"),
            _(
                "A workbook, a CSV file in any encoding, address cards, or cells copied from a "
                "spreadsheet. Nothing is changed before you have seen what would happen."
            ),
            self.choose,
            self.paste,
        )
        self.problem = label("", "error", wrap=True)
        self.problem.hide()
        self.setLayout(V((state, 1), self.problem, margins=20))

    def say(self, text: str) -> None:
        """Say why a list could not be read, "" for nothing."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: lit while a list is held over it."""
        if dropped_list(event) is not None:
            event.acceptProposedAction()
            restyle(self, over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Qt: as before."""
        super().dragLeaveEvent(event)
        restyle(self, over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: read what was dropped."""
        restyle(self, over=False)
        path = dropped_list(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def focus_first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.choose
