"""The table of ids every page uses: calm rows, kept selection, sorting asked of the page."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from app.gui.i18n import _
from app.gui.row_model import RowModel
from app.gui.widgets import keeping
from app.gui.widgets.column_widths import shares, wide_enough
from app.gui.widgets.delegates import ROW_HEIGHT, CellDelegate
from app.gui.widgets.layouts import menu_of

HEADER_HEIGHT = 40
SELECT_ROWS = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


class RowTable(QTableView):
    """A table over a `RowModel` that speaks in ids."""

    opened = Signal(int)
    """A row was opened with Enter or a double click."""
    current_changed = Signal(object)
    """Another row is the current one: its id, or None."""
    selection_changed = Signal(object)
    """Other rows are selected: the list of their ids in the order shown."""
    sort_asked = Signal(str, bool)
    """Another order is wanted: the column's sort key, and whether descending."""
    menu_asked = Signal(QPoint)
    """The context menu is wanted at a point of the screen."""
    typed = Signal(str)
    """Somebody typed letters while in the table."""

    def __init__(self, model: RowModel[Any], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self._kept: keeping.Kept | None = None
        self._told: tuple[int | None, list[int]] = (None, [])
        self._laying = self._restoring = False
        self._delegate = CellDelegate(self)
        self.setAccessibleName(name)
        self.setItemDelegate(self._delegate)
        self._look()
        self._set_up_header()
        model.modelAboutToBeReset.connect(self._remember)
        self.setModel(model)
        model.modelReset.connect(self._restore)
        header = self.horizontalHeader()  # its own: it would look at every row after "select all"
        header.setSelectionModel(QItemSelectionModel(model, header))
        self.selectionModel().selectionChanged.connect(self._tell)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows.id_at(index.row())))

    def _look(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        vertical = self.verticalHeader()
        vertical.setVisible(False)
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setMinimumSectionSize(ROW_HEIGHT)
        vertical.setDefaultSectionSize(ROW_HEIGHT)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setFixedHeight(HEADER_HEIGHT)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(48)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionsClickable(True)
        header.setSortIndicatorClearable(False)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorShown(True)
        header.sortIndicatorChanged.connect(self._on_header_sort)
        header.sectionResized.connect(self._on_section_resized)
        self._sorted = (-1, Qt.SortOrder.AscendingOrder)
        self._widths: dict[int, int] = {}

    # ids

    def selected_ids(self) -> list[int]:
        """Ids of the selected rows in the order shown."""
        ids = self.rows.ids
        ranges = self.selectionModel().selection().toList()
        spans = sorted((span.top(), span.bottom()) for span in ranges)
        rows = dict.fromkeys(row for top, bottom in spans for row in range(top, bottom + 1))
        return [ids[row] for row in rows]

    def current_id(self) -> int | None:
        """Id of the current row if it is selected; Qt makes one current on its own at times."""
        index = self.currentIndex()
        if not index.isValid() or not self.selectionModel().isSelected(index):
            return None
        return self.rows.id_at(index.row())

    def show_id(self, row_id: int) -> bool:
        """Select one row and scroll to it; False where it is not among those shown."""
        position = self.rows.position_of(row_id)
        if position is None:
            return False
        index = self.rows.index(position, 0)
        self.selectionModel().setCurrentIndex(index, SELECT_ROWS)
        self.scrollTo(index)
        return True

    def select_ids(self, ids: Iterable[int]) -> None:
        """Select these rows as far as they are shown; the current row stays."""
        self.selectionModel().select(keeping.selection(self.rows, ids), SELECT_ROWS)

    # what stays when the rows are read again

    def _remember(self) -> None:
        self._kept = keeping.remember(self, self.rows, self.selected_ids(), self.current_id())

    def _restore(self) -> None:
        """What was selected and in sight is so again; runs after the view and its selection."""
        kept, self._kept = self._kept, None
        self.updateGeometries()
        if kept is not None:
            self._restoring = True
            self.select_ids(kept.selected)
            keeping.restore(self, self.rows, kept)
            self._restoring = False
        self._set_hovered(-1)
        self._tell()

    def _tell(self, *_changes: object) -> None:
        if self._restoring:
            return
        current, selected = self.current_id(), self.selected_ids()
        told, self._told = self._told, (current, selected)
        if current != told[0]:
            self.current_changed.emit(current)
        if selected != told[1]:
            self.selection_changed.emit(selected)

    # order

    def show_sort(self, key: str, *, descending: bool = False) -> None:
        """Show in the header by what the rows are sorted; nothing is asked of the page."""
        keys = [column.sort for column in self.rows.columns]
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self._sorted = (keys.index(key) if key and key in keys else -1, order)
        self.horizontalHeader().setSortIndicator(*self._sorted)

    def _on_header_sort(self, section: int, order: Qt.SortOrder) -> None:
        if (section, order) == self._sorted:
            return
        if section < 0 or not self.rows.columns[section].sort:
            self.horizontalHeader().setSortIndicator(*self._sorted)
            return
        self._sorted = (section, order)
        down = order == Qt.SortOrder.DescendingOrder
        self.sort_asked.emit(self.rows.columns[section].sort, down)

    def sort_menu(self) -> QMenu:
        """The orders as a menu, for those without a mouse."""
        header = self.horizontalHeader()

        def choose(number: int) -> None:
            again = self._sorted[0] == number
            down = again and self._sorted[1] == Qt.SortOrder.AscendingOrder
            order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(number, order)

        return menu_of(
            *(
                (_(column.title), "", lambda number=number: choose(number))
                for number, column in enumerate(self.rows.columns)
                if column.sort
            )
        )

    # widths

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: share the width among the columns."""
        super().resizeEvent(event)
        self._lay_out_columns()

    def _on_section_resized(self, section: int, _old: int, new: int) -> None:
        if not self._laying and new:
            self._widths[section] = new

    def _lay_out_columns(self) -> None:
        columns = self.rows.columns
        wished = [self._widths.get(n) or wide_enough(column) for n, column in enumerate(columns)]
        self._laying = True
        try:
            for number, width in enumerate(shares(columns, wished, self.viewport().width())):
                self.setColumnHidden(number, width is None)
                if width is not None:
                    self.setColumnWidth(number, width)
        finally:
            self._laying = False

    # mouse and keyboard

    def _set_hovered(self, row: int) -> None:
        old, self._delegate.hovered_row = self._delegate.hovered_row, row
        for changed in {old, row} - {-1}:
            top = self.rowViewportPosition(changed)
            self.viewport().update(0, top, self.viewport().width(), ROW_HEIGHT)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: the whole row under the mouse is lit."""
        super().mouseMoveEvent(event)
        row = self.rowAt(event.position().toPoint().y())
        if row != self._delegate.hovered_row:
            self._set_hovered(row)

    def leaveEvent(self, event: QEvent) -> None:
        """Qt: no row is lit."""
        super().leaveEvent(event)
        self._set_hovered(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: who comes with the keyboard starts at the first row."""
        super().focusInEvent(event)
        by_key = event.reason() in {
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        }
        if by_key and not self.selectionModel().hasSelection() and self.rows.ids:
            self.show_id(self.rows.id_at(max(0, self.rowAt(0))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter opens, Home and End go to the first and last row."""
        key, plain = event.key(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        current = self.current_id()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and current is not None:
            self.opened.emit(current)
        elif plain and key in {Qt.Key.Key_Home, Qt.Key.Key_End} and self.rows.ids:
            last = len(self.rows.ids) - 1
            self.show_id(self.rows.id_at(0 if key == Qt.Key.Key_Home else last))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Qt: letters are for the page's search, which does not read all rows."""
        self.typed.emit(search)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt: by mouse or by key; the page knows what is in the menu."""
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_asked.emit(at)
