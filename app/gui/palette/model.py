"""The palette's list: group headings and entries, and how they are painted."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.gui import fonts, icons, theme
from app.gui.i18n import _
from app.gui.palette.entries import Entry
from app.gui.widgets.avatar import paint_avatar
from app.gui.widgets.brush import Brush, metrics

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
HEADING_HEIGHT, ENTRY_HEIGHT = 28, 44
PICTURE = 28
ENTRY = int(Qt.ItemDataRole.UserRole)


class EntryModel(QAbstractListModel):
    """Entries in their groups; a heading stands before the first of each group."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Entry | str] = []

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these, with a heading where the group changes."""
        self.beginResetModel()
        self._rows = []
        group = ""
        for entry in entries:
            if entry.group != group:
                group = entry.group
                self._rows.append(_(group))
            self._rows.append(entry)
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """The entry in a row, None for a heading or outside."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Entry) else None

    def next_entry(self, row: int, step: int) -> int:
        """The nearest row with an entry in the direction of `step`, round the ends; -1: none."""
        for distance in range(1, len(self._rows) + 1):
            candidate = (row + step * distance) % len(self._rows)
            if self.entry(candidate) is not None:
                return candidate
        return -1

    def height(self) -> int:
        """What all rows need, in pixels."""
        return sum(ENTRY_HEIGHT if isinstance(row, Entry) else HEADING_HEIGHT for row in self._rows)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt: headings and entries."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: the words, or the entry for the painter."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ENTRY:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row if isinstance(row, str) else f"{row.title}, {row.detail}".strip(", ")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: headings cannot be chosen."""
        if self.entry(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class EntryDelegate(QStyledItemDelegate):
    """Paints a heading, or a picture, two texts and a hint."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: two heights."""
        heading = isinstance(index.data(ENTRY), str)
        return QSize(200, HEADING_HEIGHT if heading else ENTRY_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: by what is in the row."""
        row = index.data(ENTRY)
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            brush = Brush(painter, option.rect.adjusted(12, 0, -12, 0), option.direction)
            if isinstance(row, Entry):
                _paint_back(painter, option)
                _paint_entry(row, brush)
            else:
                heading = brush.place(0, 4, brush.room.width(), HEADING_HEIGHT - 4)
                muted = theme.color("muted")
                brush.write(row.upper(), heading, muted, size=fonts.SMALL, weight=fonts.STRONG)
        finally:
            painter.restore()


def _paint_back(painter: QPainter, option: QStyleOptionViewItem) -> None:
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    if selected or hovered:
        colors = theme.colors()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.selected if selected else colors.hover))
        painter.drawRoundedRect(QRectF(option.rect.adjusted(4, 1, -4, -1)), 7, 7)


def _paint_entry(entry: Entry, brush: Brush) -> None:
    place = brush.place(0, brush.middle(PICTURE), PICTURE, PICTURE)
    if entry.avatar:
        paint_avatar(brush.painter, QRectF(place), entry.avatar)
    elif entry.icon:
        _paint_icon(entry.icon, brush, place)
    hint = metrics(fonts.CAPTION, fonts.NORMAL).horizontalAdvance(entry.hint)
    room = brush.room.width()
    start, width = PICTURE + 12, room - PICTURE - 12 - (hint + 12 if hint else 0)
    text, muted = theme.color("text"), theme.color("muted")
    if entry.detail:
        title = brush.place(start, 4, width, 19)
        brush.write(entry.title, title, text, weight=fonts.MEDIUM)
        brush.write(entry.detail, brush.place(start, 22, width, 17), muted, size=fonts.CAPTION)
    else:
        title = brush.place(start, 0, width, ENTRY_HEIGHT)
        brush.write(entry.title, title, text, weight=fonts.MEDIUM)
    if hint:
        where = brush.place(room - hint, 0, hint + 2, ENTRY_HEIGHT)
        brush.write(entry.hint, where, muted, size=fonts.CAPTION)


def _paint_icon(name: str, brush: Brush, place: QRect) -> None:
    painter = brush.painter
    ratio = painter.device().devicePixelRatioF()
    inner = QRect(0, 0, icons.SIZE, icons.SIZE)
    inner.moveCenter(place.center())
    painter.drawPixmap(inner, icons.pixmap(name, theme.color("soft").name(), icons.SIZE, ratio))
