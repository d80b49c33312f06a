"""The page before a conference is open; it needs no database to be painted."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from app.base.settings import RecentFile
from app.gui.i18n import _
from app.gui.jobs import Jobs
from app.gui.picture import Mark, Picture
from app.gui.preferences import Preferences
from app.gui.row_model import RowModel
from app.gui.start.recent import COLUMNS, RecentRow, missing_among
from app.gui.widgets.card import Card
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.layouts import STRETCH, H, V, box, button, label, menu_of
from app.gui.widgets.table import RowTable

WIDTH = 860
ENDING = ".plenum"


class StartPage(QWidget):
    """Recent files, new conference, open, sample, and a place to drop a file."""

    wanted = Signal(str)  # id of an action of the window, or "sample"
    opened = Signal(str)  # path of a conference file

    def __init__(self, preferences: Preferences, jobs: Jobs) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._preferences, self._jobs = preferences, jobs
        self._files: list[RecentFile] = []
        self._missing: frozenset[str] = frozenset()
        self.model: RowModel[RecentRow] = RowModel(COLUMNS, self._rows, self)
        self.table = RowTable(self.model, _("Conferences opened before"))
        self._set_up_table()
        self.recent = Card(self.table, margins=(1, 6, 1, 8))
        self.empty = self._empty()
        column = V(
            self._head(),
            18,
            self.recent,
            self.empty,
            6,
            self._foot(),
            STRETCH,
            margins=(0, 48, 0, 24),
        )
        inner = box(column)
        inner.setMaximumWidth(WIDTH)
        self.setLayout(H(STRETCH, (inner, 20), STRETCH, margins=(24, 0, 24, 0)))
        preferences.changed.connect(self.reload)
        self.reload()

    def _head(self) -> QWidget:
        said = V(
            label("Plenum", "title"),
            label(_("Conferences with delegations, on your own computer."), "subtitle"),
            spacing=2,
        )
        wants = self._wants
        self.new = button(_("New conference"), "plus", "primary", wants("new"))
        self.open = button(_("Open…"), "folder-open", on=wants("open"))
        return box(H(Mark(44), (said, 1), self.open, self.new, spacing=12))

    def _foot(self) -> QWidget:
        wants = self._wants
        self.sample = button(_("Sample conference…"), "sparkles", "quiet", wants("sample"))
        self.held = button(_("Sample that was held…"), "history", "quiet", wants("sample_held"))
        hint = label(_("Drop a conference file anywhere on this window to open it."), "caption")
        earlier = button(
            _("New from an earlier conference…"),
            "calendar-check",
            "quiet",
            wants("new_from_earlier"),
        )
        restore = button(_("Restore a backup…"), "rotate-ccw", "quiet", wants("restore"))
        row = FlowLayout(spacing=4)
        for made in (earlier, restore, self.sample, self.held):
            row.addWidget(made)
        return box(V(row, hint, spacing=10))

    def _empty(self) -> QFrame:
        said = label(_("No conference has been opened on this computer yet."), "heading")
        more = label(
            _("Begin one, open a file somebody gave you, or look around in the sample."),
            "subtitle",
            wrap=True,
        )
        look = button(_("Look around in the sample"), "sparkles", "plain", self._wants("sample"))
        held = button(_("One that was held"), "history", "plain", self._wants("sample_held"))
        for text in (said, more):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        picture = H(STRETCH, Picture("calendar-days", "muted", 32), STRETCH)
        return Card(picture, said, more, 4, H(STRETCH, look, held, STRETCH), margins=36)

    def _wants(self, what: str) -> Callable[[], None]:
        return lambda: self.wanted.emit(what)

    def _set_up_table(self) -> None:
        self.table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.table.horizontalHeader().hide()
        self.table.setMinimumHeight(52 * 3)
        self.table.opened.connect(self._open_row)
        self.table.menu_asked.connect(self._show_menu)
        remove = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table, self._forget)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)

    def reload(self, *_news: object) -> None:
        """Show the files of the settings and look, elsewhere, which are still there."""
        self._files = list(self._preferences.settings.recent)
        self.model.show_ids(range(len(self._files)))
        self.model.refresh_rows()
        self.table.setFixedHeight(52 * max(1, min(len(self._files), 7)) + 2)
        self.recent.setVisible(bool(self._files))
        self.sample.setVisible(bool(self._files))
        self.held.setVisible(bool(self._files))
        self.empty.setVisible(not self._files)
        files = tuple(self._files)
        if files:
            work = self._jobs.start(
                "look for files",
                lambda progress: missing_among(files, progress),
                writes=False,
                shown=False,
            )
            work.then(self._mark_missing)

    def take_focus(self) -> None:
        """Put the keyboard where the next step is most likely."""
        if self._files:
            self.table.show_id(0)
            self.table.setFocus()
        else:
            self.new.setFocus()

    def _mark_missing(self, missing: frozenset[str]) -> None:
        self._missing = missing
        self.model.refresh_rows()

    def _rows(self, _ids: object) -> dict[int, RecentRow]:
        return {
            number: RecentRow(file, file.path in self._missing)
            for number, file in enumerate(self._files)
        }

    def _open_row(self, number: int) -> None:
        self.opened.emit(self._files[number].path)

    def _forget(self) -> None:
        number = self.table.current_id()
        if number is not None:
            self._preferences.forget(self._files[number].path)

    def _show_menu(self, at: QPoint) -> None:
        number = self.table.current_id()
        if number is None:
            return
        menu = menu_of(
            (_("Open"), "folder-open", lambda: self._open_row(number)),
            (_("Remove from this list"), "x", self._forget),
        )
        menu.setParent(self, menu.windowFlags())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: only a conference file may be dropped."""
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: open what was dropped."""
        path = dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.opened.emit(str(path))


def dropped_file(event: QDropEvent) -> Path | None:
    """The conference file that is being dropped, None for anything else."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() == ENDING else None
