"""The columns of an export: ticked or not, in an order that can be changed."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from app.gui.i18n import _
from app.gui.widgets.card import Card
from app.gui.widgets.layouts import STRETCH, H, V, label, tool_button

KEY = int(Qt.ItemDataRole.UserRole)


class _List(QListWidget):
    """Alt with the arrows moves a line, as dragging does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Alt+Up and Alt+Down move the current line."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.step(step)
        else:
            super().keyPressEvent(event)

    def step(self, step: int) -> None:
        """Move the current line up (-1) or down (1)."""
        row = self.currentRow()
        if 0 <= row + step < self.count() and row >= 0:
            item = self.takeItem(row)
            self.insertItem(row + step, item)
            self.setCurrentRow(row + step)


class ColumnList(QWidget):
    """Tick what is written; the order of the lines is that of the columns."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._showing = False
        self.list = _List()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(_("Columns"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.itemChanged.connect(lambda _item: self._tell())
        self.list.model().rowsMoved.connect(self._tell)
        self.list.model().rowsInserted.connect(self._tell)
        self.up = tool_button(_("Move up (Alt+Up)"), "arrow-up", lambda: self.list.step(-1))
        self.down = tool_button(_("Move down (Alt+Down)"), "arrow-down", lambda: self.list.step(1))
        head = H(label(_("Columns"), "caption"), STRETCH, self.up, self.down, spacing=2)
        card = Card(self.list, margins=4)
        self.setLayout(V(head, (card, 1), spacing=3))

    def show_columns(self, columns: Iterable[tuple[str, str]], chosen: Sequence[str]) -> None:
        """Show (key, title) pairs: the chosen ones first in their order, then the others."""
        titles = dict(columns)
        keys = [key for key in chosen if key in titles]
        keys += [key for key in titles if key not in keys]
        self._showing = True
        self.list.clear()
        for key in keys:
            item = QListWidgetItem(titles[key])
            item.setData(KEY, key)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsDragEnabled
            )
            on = key in chosen
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._showing = False

    def keys(self) -> tuple[str, ...]:
        """The columns that are ticked, in their order."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(item.data(KEY) for item in items if item.checkState() == Qt.CheckState.Checked)

    def _tell(self, *_which: object) -> None:
        if not self._showing:
            self.changed.emit()
