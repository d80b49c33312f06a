"""Scans of signed sheets: chosen or dropped, opened, removed."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from app.gui import fonts
from app.gui.attendance import words
from app.gui.attendance.board import Board
from app.gui.desk import Desk
from app.gui.i18n import _, _n
from app.gui.outcomes.filing import dropped_files
from app.gui.widgets.brush import metrics
from app.gui.widgets.empty_state import IconLabel
from app.gui.widgets.layouts import (
    STRETCH,
    H,
    V,
    box,
    button,
    clear,
    label,
    restyle,
    tool_button,
)
from app.queries import attendance
from app.queries.attendance import ScanRow
from app.rules.attendance import Occasion
from app.usecases.attendance import Scanned, attach_scan_files, remove_scan

WIDTH = 256
NAME_WIDTH = 150


class ScansBox(QFrame):
    """The scans of a day or session, or all of them; what is dropped belongs to what is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._occasion: Occasion | None = None
        self._folder: TemporaryDirectory[str] | None = None
        self.rows: list[ScanRow] = []
        self.setProperty("kind", "drop")
        self.setAcceptDrops(not desk.read_only)
        self.setFixedWidth(WIDTH)
        self.lines = V(spacing=2)
        self.hint = label("", "caption", wrap=True)
        self.add = button(_("Attach scans…"), "plus", "quiet", self.choose)
        self.add.setEnabled(not desk.read_only)
        title = label(_("Scans of signed sheets"), "section")
        column = V(title, self.lines, self.hint, STRETCH, H(self.add, STRETCH), spacing=8)
        column.setContentsMargins(14, 12, 14, 12)
        self.setLayout(column)
        self.destroyed.connect(self.forget)

    def show_board(self, board: Board, occasion: Occasion | None) -> None:
        """Show the scans of what is chosen."""
        self._occasion = occasion
        self.rows = [row for row in board.scans if occasion in {None, row.day, row.session_id}]
        clear(self.lines)
        for row in self.rows:
            self.lines.addWidget(self._line(board, row))
        hint = _("Drop PDFs or pictures of signed sheets here.")
        if occasion is None:
            hint += " " + _("Choose a day or a session first.")
        self.hint.setText(hint)
        self.add.setEnabled(occasion is not None and not self._desk.read_only)

    def _line(self, board: Board, row: ScanRow) -> QWidget:
        short = metrics(fonts.BODY, fonts.MEDIUM).elidedText(
            row.name, Qt.TextElideMode.ElideMiddle, NAME_WIDTH
        )
        link = button(short, kind="link", on=partial(self.open, row))
        link.setAccessibleName(_("Open “{name}”", name=row.name))
        link.setToolTip(row.name)
        remove = tool_button(
            _("Remove “{name}”", name=row.name), "trash-2", partial(self.remove, row)
        )
        remove.setEnabled(not self._desk.read_only)
        of = row.day or row.session_id
        where = "" if of is None else words.short_name(board, of)
        icon = IconLabel("file-text" if row.media_type == "application/pdf" else "image")
        text = V(link, label(where, "caption") if self._occasion is None else None, spacing=0)
        return box(H(icon, text, STRETCH, remove, spacing=6))

    # in

    def choose(self) -> None:
        """Ask which scans to attach."""
        dialog = QFileDialog(self, _("Attach scans of signed sheets"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(_("PDFs and pictures (*.pdf *.png *.jpg *.jpeg *.webp)"))
        dialog.filesSelected.connect(lambda names: self.take([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, paths: Sequence[Path]) -> None:
        """Keep these files as scans of what is chosen."""
        if self._occasion is None or not paths or self._desk.read_only:
            return
        answer = self._desk.do(attach_scan_files, scanned(self._occasion), paths)
        answer.then(self._say)

    def _say(self, ids: list[int]) -> None:
        text = _n("{n} scan was attached.", "{n} scans were attached.", len(ids))
        self._desk.toast(text, undo=True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: lit while files are held over it."""
        if self._occasion is not None and dropped_files(event):
            event.acceptProposedAction()
            restyle(self, over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Qt: as before."""
        super().dragLeaveEvent(event)
        restyle(self, over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: keep what was dropped."""
        restyle(self, over=False)
        self.take(dropped_files(event))

    # out

    def open(self, row: ScanRow) -> None:
        """Open a scan with the computer's own program."""
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="plenum-")
        path = Path(self._folder.name) / f"{row.id}-{row.name}"
        path.write_bytes(self._desk.ask(attendance.scan_data, row.id))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def remove(self, row: ScanRow) -> None:
        """Take a scan out of the conference."""
        answer = self._desk.do(remove_scan, row.id)
        answer.then(lambda _none: self._desk.toast(_("The scan was removed."), undo=True))

    def forget(self) -> None:
        """Remove the copies that were opened."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def scanned(occasion: Occasion) -> Scanned:
    """What a scan of a day or session shows."""
    if isinstance(occasion, int):
        return Scanned(session_id=occasion)
    return Scanned(day=occasion)
