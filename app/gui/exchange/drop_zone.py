"""The place where a list is dropped, chosen or pasted, while none is there."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.gui.exchange.dropping import ENDINGS, dropped_path
from app.gui.i18n import _
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import V, button, label, restyle


class DropZone(QFrame):
    """Says what can be imported, and takes files with these endings; without words, of people."""

    dropped = Signal(object)
    """A file was dropped: its Path."""
    choose_asked = Signal()
    paste_asked = Signal()

    def __init__(self, title: str = "", text: str = "", endings: Collection[str] = ENDINGS) -> None:
        super().__init__()
        self._endings = endings
        self.setProperty("kind", "drop")
        self.setAcceptDrops(True)
        self.choose = button(_("Choose a file…"), "folder-open", "primary", self.choose_asked.emit)
        self.paste = button(_("Paste cells"), "copy", on=self.paste_asked.emit)
        self.paste.setToolTip(_("Copy the cells in the spreadsheet, then press Ctrl+V here"))
        state = EmptyState(
            "upload",
            title or _("Drop a list of people here"),
            text or _lists(),
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
        if dropped_path(event, self._endings) is not None:
            event.acceptProposedAction()
            restyle(self, over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Qt: as before."""
        super().dragLeaveEvent(event)
        restyle(self, over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: read what was dropped."""
        restyle(self, over=False)
        path = dropped_path(event, self._endings)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def focus_first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.choose


def _lists() -> str:
    return _(
        "A workbook, a CSV file in any encoding, address cards, or cells copied from a "
        "spreadsheet. Nothing is changed before you have seen what would happen."
    )
