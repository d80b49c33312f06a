"""Backups that still hold what was erased, with size and date, to be deleted."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.gui.desk import Desk
from app.gui.i18n import _, localized, moment, number
from app.gui.widgets.card import Card
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.inputs import FlagInput
from app.gui.widgets.layouts import STRETCH, H, V, box, label, scrolled
from app.store.backup import Backup
from app.usecases.backups import discard_backups

WIDTH = 560
HEIGHT, ROOM, LINE = 280, 44, 34
KILO = 1024


class BackupsSheet(Sheet):
    """All are ticked; what is ticked is deleted."""

    deleted = Signal()

    def __init__(self, parent: QWidget, desk: Desk, backups: Sequence[Backup]) -> None:
        self._desk = desk
        self.ticks = [(backup, FlagInput(moment(backup.at), on=True)) for backup in backups]
        lines = [
            H(tick, STRETCH, label(_size(backup.size), "caption"), spacing=10)
            for backup, tick in self.ticks
        ]
        area = scrolled(V(Card(*lines, spacing=8), STRETCH, margins=(0, 0, 8, 0)), _("Backups"))
        area.setFixedHeight(min(HEIGHT, ROOM + LINE * len(lines)))
        folder = str(backups[0].file.parent) if backups else ""
        where = label(_("They are in {folder}", folder=folder), "caption", wrap=True, copy=True)
        super().__init__(
            parent,
            _("Backups that still hold the data"),
            box(V((area, 1), where, spacing=10)),
            text=_("Made before the erasure. Copies that you put elsewhere are up to you."),
            primary=_("Delete what is ticked"),
            kind="danger",
            width=WIDTH,
        )
        self.submitted.connect(self._delete)
        self.secondary.setFocus()

    def chosen(self) -> list[Backup]:
        """The backups that are ticked."""
        return [backup for backup, tick in self.ticks if tick.value()]

    def _delete(self) -> None:
        self.set_busy(busy=True)
        wanted = self.chosen()
        answer = self._desk.jobs.start(
            "delete backups", lambda _p: discard_backups(wanted), writes=False, shown=False
        )
        answer.then(self._done).otherwise(self._refuse)

    def _done(self, _count: int) -> None:
        self.accept()
        self.deleted.emit()

    def _refuse(self, problem: AppError) -> None:
        self.fail(localized(problem))


def _size(count: int) -> str:
    """Bytes as people read them."""
    return _("{size} kB", size=number(max(1, round(count / KILO))))
