"""Typing wishes as in a spreadsheet: arrows move, 1, 2 and 3 are ranks, Delete clears."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from app.gui import fonts, theme
from app.gui.i18n import _
from app.gui.panels.rank_heads import Heads
from app.gui.panels.rank_model import CELL, RankCell, RankModel
from app.gui.panels.wording import RANK_TONES
from app.rules.sessions import LOWEST_RANK

Index = QModelIndex | QPersistentModelIndex
KEYS = {Qt.Key(Qt.Key.Key_0 + rank): rank for rank in range(1, LOWEST_RANK + 1)}
CLEARING = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_0}
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
LINE, COLUMN, BADGE = 40, 118, 24


class RankDelegate(QStyledItemDelegate):
    """Paints a rank in its colour, and a dot where the wish came true."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: lines, the rank, the frame of the current cell."""
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(painter, option, index)
        finally:
            painter.restore()

    def _paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("selected"))
        border = theme.color("border")
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), border)
        painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), border)
        cell = index.data(CELL)
        if isinstance(cell, RankCell):
            _paint_cell(painter, rect, cell)
        view = option.widget
        current = isinstance(view, QAbstractItemView) and view.currentIndex() == index
        if current and view.hasFocus():
            painter.setPen(theme.color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))


def _paint_cell(painter: QPainter, rect: QRect, cell: RankCell) -> None:
    badge = QRect(0, 0, BADGE, BADGE)
    badge.moveCenter(rect.center())
    painter.setPen(Qt.PenStyle.NoPen)
    if cell.wished:
        tone = theme.colors().tones[RANK_TONES[cell.rank]]
        painter.setBrush(tone.fill)
        painter.drawRoundedRect(badge, 7, 7)
        painter.setPen(tone.text)
        painter.setFont(fonts.font(fonts.BODY, fonts.STRONG))
        text = "•" if cell.rank is None else str(cell.rank)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
    if cell.note:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("ok"))
        dot = QRect(0, 0, 7, 7)
        dot.moveCenter(badge.topRight() if cell.wished else badge.center())
        painter.drawEllipse(dot)


class RankGrid(QTableView):
    """Emits `ranked` with the row's id and all its wishes when one was typed."""

    ranked = Signal(int, object)
    kept = Signal(int, int)
    """What was decided cannot be cleared here: row and column id."""
    typed = Signal(str)
    """Letters are for the search."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.ranks = RankModel(self)
        self.read_only = False
        self.setAccessibleName(name)
        self.setModel(self.ranks)
        self.setItemDelegate(RankDelegate(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._set_up_heads()

    def _set_up_heads(self) -> None:
        across = Heads(Qt.Orientation.Horizontal, _("What is wished"), self)
        down = Heads(Qt.Orientation.Vertical, _("Who wishes"), self)
        self.setHorizontalHeader(across)
        self.setVerticalHeader(down)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        across.setDefaultSectionSize(COLUMN)
        across.setMinimumSectionSize(64)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(LINE)
        selection = self.selectionModel()
        selection.currentChanged.connect(lambda *_cells: across.viewport().update())
        selection.currentChanged.connect(lambda *_cells: down.viewport().update())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: who comes with the keyboard starts at the first cell."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.ranks.rowCount():
            self.setCurrentIndex(self.ranks.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: ranks, clearing, Enter goes to the next row; letters are for the search."""
        key = Qt.Key(event.key())
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if held:
            super().keyPressEvent(event)
        elif key in KEYS:
            self.put(KEYS[key])
        elif key in CLEARING:
            self.clear_wishes()
        elif key == Qt.Key.Key_Space:
            self.put(None)
        elif key in ENTER:
            self._next_row()
        elif event.text().isalpha():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _next_row(self) -> None:
        at = self.currentIndex()
        below = self.ranks.index(at.row() + 1, 0)
        if below.isValid():
            self.setCurrentIndex(below)

    def _chosen(self) -> dict[int, list[int]]:
        """Row id → the ids of the columns selected in it."""
        found: dict[int, list[int]] = {}
        for index in self.selectionModel().selectedIndexes():
            row = self.ranks.rows[index.row()].id
            found.setdefault(row, []).append(self.ranks.grid.columns[index.column()].id)
        return found

    def put(self, rank: int | None) -> None:
        """Wish what is selected with this rank."""
        for row, columns in self._chosen().items():
            before = self.ranks.wishes(row)
            wishes = {**before, **dict.fromkeys(columns, rank)}
            if not self.read_only and wishes != before:
                self.ranked.emit(row, wishes)

    def clear_wishes(self) -> None:
        """Drop the wishes selected, unless they were decided."""
        for row, columns in self._chosen().items():
            before = self.ranks.wishes(row)
            firm = {column for column in columns if self.ranks.is_firm(row, column)}
            wishes = {c: r for c, r in before.items() if c not in columns or c in firm}
            for column in firm & before.keys():
                self.kept.emit(row, column)
            if not self.read_only and wishes != before:
                self.ranked.emit(row, wishes)
