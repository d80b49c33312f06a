"""The table of delegations: headings, ranking by keyboard and mouse, people dropped on a row."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView

from app.gui import theme
from app.gui.delegations.cells import SpokenDelegate
from app.gui.delegations.columns import DelegationModel
from app.gui.delegations.dragging import DELEGATIONS, PEOPLE, unpacked
from app.gui.widgets.delegates import ROW_HEIGHT
from app.gui.widgets.table import RowTable

HEADING_HEIGHT = 34


@dataclass(frozen=True)
class Aim:
    """Where something would be dropped: on a row, or for ranking in front of or behind it."""

    row: int
    ranking: bool = False
    behind: bool = False


STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class DelegationTable(RowTable):
    """Speaks of delegations by their ids; headings are never among them."""

    people_dropped = Signal(list, int)
    """People were dropped on a delegation: person ids, delegation id."""
    ranked = Signal(list, object)
    """Delegations were dropped: their ids, and before which one (None: behind all)."""
    remove_wanted = Signal()
    """The selection is to be removed."""
    stepped = Signal(int)
    """The selection is to go up (-1) or down (1)."""

    def __init__(self, model: DelegationModel, name: str) -> None:
        self.delegations = model
        super().__init__(model, name)
        self._delegate = SpokenDelegate(self)
        self.setItemDelegate(self._delegate)
        self.verticalHeader().setMinimumSectionSize(HEADING_HEIGHT)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self._target: Aim | None = None
        model.modelReset.disconnect(self._restore)
        model.modelReset.connect(self._lay_out_headings)
        model.modelReset.connect(self._restore)

    def allow_ranking(self, *, allowed: bool) -> None:
        """Whether rows may be dragged into another order."""
        self.delegations.draggable = allowed
        self.setDragEnabled(allowed)
        mode = QAbstractItemView.DragDropMode
        self.setDragDropMode(mode.DragDrop if allowed else mode.DropOnly)

    def _lay_out_headings(self) -> None:
        self.clearSpans()
        headings, header = set(self.delegations.headings()), self.verticalHeader()
        for position in range(len(self.delegations.ids)):
            high = HEADING_HEIGHT if position in headings else ROW_HEIGHT
            header.resizeSection(position, high)
        for position in headings:
            self.setSpan(position, 0, 1, len(self.delegations.columns))

    # ids

    def selected_ids(self) -> list[int]:
        """Ids of the selected delegations in the order shown."""
        return [row_id for row_id in super().selected_ids() if row_id > 0]

    def current_id(self) -> int | None:
        """Id of the current delegation."""
        found = super().current_id()
        return found if found is not None and found > 0 else None

    def first_id(self) -> int | None:
        """Id of the first delegation shown."""
        return next((row_id for row_id in self.rows.ids if row_id > 0), None)

    # keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Alt with the arrows ranks; Home and End pass over headings."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key in STEPS and modifiers & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(STEPS[key])
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and not modifiers:
            self._show_one(self.rows.ids if key == Qt.Key.Key_Home else reversed(self.rows.ids))
        else:
            super().keyPressEvent(event)

    def _show_one(self, ids: Iterable[int]) -> None:
        wanted = next((row_id for row_id in ids if row_id > 0), None)
        if wanted is not None:
            self.show_id(wanted)

    # drag and drop

    def _aim(self, event: QDropEvent) -> Aim | None:
        """Where it would go; None where nothing can be done."""
        y = event.position().toPoint().y()
        row = self.rowAt(y)
        heading = row >= 0 and self.delegations.is_heading(row)
        if unpacked(PEOPLE, event.mimeData()):
            return None if row < 0 or heading else Aim(row)
        if not self.delegations.draggable or not unpacked(DELEGATIONS, event.mimeData()):
            return None
        if row < 0:
            return Aim(len(self.rows.ids) - 1, ranking=True, behind=True)
        if heading:
            return None
        middle = self.rowViewportPosition(row) + self.rowHeight(row) // 2
        return Aim(row, ranking=True, behind=y >= middle)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: people and delegations are welcome."""
        known = unpacked(PEOPLE, event.mimeData()) or unpacked(DELEGATIONS, event.mimeData())
        event.setAccepted(bool(known))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Qt: show where it would go."""
        self._target = self._aim(event)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(self._target is not None)
        self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Qt: nothing is aimed at any more."""
        super().dragLeaveEvent(event)
        self._target = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: tell the page what was dropped where."""
        target, self._target = self._aim(event), None
        self.viewport().update()
        if target is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if not target.ranking:
            people = unpacked(PEOPLE, event.mimeData())
            self.people_dropped.emit(people, self.rows.id_at(target.row))
            return
        following = self.rows.ids[target.row + target.behind :]
        before = next((row_id for row_id in following if row_id > 0), None)
        self.ranked.emit(unpacked(DELEGATIONS, event.mimeData()), before)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the row or the gap that is aimed at is marked."""
        super().paintEvent(event)
        if self._target is None:
            return
        aim = self._target
        top, height = self.rowViewportPosition(aim.row), self.rowHeight(aim.row)
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(theme.colors().accent), 2))
        if aim.ranking:
            y = max(1, top + (height if aim.behind else 0) - 1)
            painter.drawLine(0, y, self.viewport().width(), y)
        else:
            painter.drawRect(QRect(1, top + 1, self.viewport().width() - 3, height - 3))
        painter.end()
