"""The list of backups, and the file that one of them becomes."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.base.paths import documents_folder
from app.base.words import N_
from app.gui.files.path_input import ENDING, ask_open, ask_save
from app.gui.i18n import _, localized, moment, number
from app.gui.row_model import Column, RowModel
from app.gui.widgets.card import Card
from app.gui.widgets.cells import Cell, Pill, Plain, TwoLines
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import V, box
from app.gui.widgets.table import RowTable
from app.store.backup import Backup, Reason

REASONS = {
    Reason.START: (N_("At the start"), "neutral"),
    Reason.MIGRATION: (N_("Before renewing"), "violet"),
    Reason.IMPORT: (N_("Before an import"), "blue"),
    Reason.ERASURE: (N_("Before erasing"), "red"),
    Reason.RESTORE: (N_("Before restoring"), "amber"),
    Reason.BY_HAND: (N_("By hand"), "green"),
}
WIDTH = 720


def _name(backup: Backup) -> Cell:
    return TwoLines(moment(backup.at), backup.name)


def _reason(backup: Backup) -> Cell:
    text, tone = REASONS[backup.reason]
    return Pill(_(text), tone)


def _size(backup: Backup) -> Cell:
    kilobytes = max(1, round(backup.size / 1000))
    return Plain(_("{size} kB", size=number(kilobytes)), "muted", right=True)


COLUMNS: tuple[Column[Backup], ...] = (
    Column(N_("Backup"), _name, width=300, stretch=True),
    Column(N_("Made"), _reason, width=180),
    Column(N_("Size"), _size, width=120, spare=1),
)


class RestoreSheet(Sheet):
    """Choose a backup; it becomes a file of its own, or takes the place of one."""

    def __init__(
        self,
        parent: QWidget | None,
        backups: Sequence[Backup],
        find: Callable[[Path], Backup],
    ) -> None:
        self._backups, self._find = list(backups), find
        self.target: Path | None = None
        self.model: RowModel[Backup] = RowModel(COLUMNS, self._rows)
        self.table = RowTable(self.model, _("Backups, newest first"))
        self.table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self._card = Card(self.table, margins=(1, 6, 1, 8))
        self._empty = EmptyState(
            "archive",
            _("No backup has been made yet"),
            _("Plenum makes one at every start with changes. A backup file can also be chosen."),
        )
        super().__init__(
            parent,
            _("Restore a backup"),
            box(V(self._card, self._empty)),
            text=_("The backup becomes a file of its own; the file in use is not touched."),
            primary=_("Restore as…"),
            width=WIDTH,
        )
        self.model.setParent(self)
        self.resize(WIDTH, 560)
        self.add_button(_("Other backup file…"), self._choose_other, "folder-open")
        self.table.opened.connect(lambda _id: self.submit())
        self._show()

    def _show(self) -> None:
        self.model.show_ids(range(len(self._backups)))
        self._card.setVisible(bool(self._backups))
        self._empty.setVisible(not self._backups)
        self.primary.setEnabled(bool(self._backups))
        if self._backups:
            self.table.show_id(0)
            self.table.setFocus()

    def _rows(self, ids: Iterable[int]) -> dict[int, Backup]:
        return {id_: self._backups[id_] for id_ in ids}

    @property
    def chosen(self) -> Backup | None:
        """The backup in question."""
        current = self.table.current_id()
        return None if current is None else self._backups[current]

    def _choose_other(self) -> None:
        ask_open(self, _("Choose a backup file"), documents_folder(), self.add)

    def add(self, path: Path) -> None:
        """Put a backup of another folder on top of the list."""
        try:
            self._backups.insert(0, self._find(path))
        except AppError as problem:
            self.fail(localized(problem))
            return
        self.fail("")
        self.model.refresh_rows()
        self._show()

    def ask_target(self, go_on: Callable[[Backup, Path], object]) -> None:
        """Ask where the restored file goes; its name says of when it is."""
        backup = self.chosen
        if backup is None:
            return
        made = backup.at.astimezone().strftime("%Y-%m-%d %H-%M")
        name = f"{Path(backup.name).stem} ({made}){ENDING}"
        start = documents_folder() / name
        ask_save(self, _("Restore as"), start, lambda path: go_on(backup, path))
