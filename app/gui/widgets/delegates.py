"""One delegate for all tables: the row's background, then whatever the cell says."""

from html import escape

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from app.gui import theme
from app.gui.row_model import CELL
from app.gui.widgets.brush import Brush, natural_width, paint_cell
from app.gui.widgets.cells import Cell, Pills, Plain, spoken

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 52
PADDING = 12
ACCENT_BAR = 3


class CellDelegate(QStyledItemDelegate):
    """Paints cell values; the row under the mouse is told by the view."""

    hovered_row = -1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: background, content, focus."""
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setLayoutDirection(option.direction)
            self._paint_row(painter, option, index)
            room = option.rect.adjusted(PADDING, 0, -PADDING, -1)
            painter.setClipRect(option.rect)
            paint_cell(index.data(CELL) or Plain(""), Brush(painter, room, option.direction))
        finally:
            painter.restore()

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors, rect = theme.colors(), option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, QColor(colors.selected))
        elif index.row() == self.hovered_row:
            painter.fillRect(rect, QColor(colors.hover))
        bottom = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(bottom, QColor(colors.border))
        view = option.widget
        if not isinstance(view, QAbstractItemView):
            return
        if selected and index.column() == 0:
            bar = QRect(rect.left(), rect.top(), ACCENT_BAR, rect.height())
            visual = QStyle.visualRect(option.direction, rect, bar)
            painter.fillRect(visual, QColor(colors.accent))
        if view.hasFocus() and index.row() == view.currentIndex().row():
            focus = QColor(colors.focus)
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), focus)
            painter.fillRect(bottom, focus)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: what the cell needs to be shown whole."""
        cell: Cell = index.data(CELL) or Plain("")
        return QSize(natural_width(cell) + 2 * PADDING, ROW_HEIGHT)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Qt: a tool tip with the whole text where it was shortened."""
        cell = index.data(CELL) if index.isValid() else None
        if event.type() != QEvent.Type.ToolTip or cell is None:
            return False
        short = natural_width(cell) + 2 * PADDING > option.rect.width()
        hidden = not isinstance(cell, Pills) and not getattr(cell, "text", "-")
        text = spoken(cell) if short or hidden else ""
        QToolTip.showText(event.globalPos(), _as_plain(text), view)
        return True


def _as_plain(text: str) -> str:
    """A tool tip that is never taken for markup."""
    return escape(text).replace("\n", "<br>") if "<" in text else text
