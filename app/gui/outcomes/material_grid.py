"""Materials as pictures in rows: photos by themselves, all else by its sign."""

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.gui import fonts, icons, theme
from app.gui.i18n import _
from app.gui.outcomes import wording
from app.gui.outcomes.thumbnails import Thumbnails
from app.gui.widgets.brush import Brush
from app.queries.materials import MaterialRow

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROW = int(Qt.ItemDataRole.UserRole)
TILE = QSize(186, 176)
PICTURE_HEIGHT, PAD, ROUND, SIGN, BADGE = 118, 6, 8, 30, 24
TEXT_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


class MaterialModel(QAbstractListModel):
    """Rows of materials in the order shown."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[MaterialRow] = []

    def show_rows(self, rows: Sequence[MaterialRow]) -> None:
        """Show these; where the ids are the same, only what they say is new."""
        same = [row.id for row in rows] == [row.id for row in self.rows]
        if same:
            self.rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt: as many as there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: the row, or its words."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        return spoken(row) if role in TEXT_ROLES else None


def spoken(row: MaterialRow) -> str:
    """A material in words, for the ear and the tool tip."""
    where = wording.said(row.session) or wording.said(row.project)
    shared = _("for all participants") if row.shared else ""
    parts = (wording.material_name(row), wording.material_line(row), where, shared)
    return "\n".join(part for part in parts if part)


class TileDelegate(QStyledItemDelegate):
    """Paints one material: picture, caption, where it belongs."""

    def __init__(self, thumbnails: Thumbnails, view: QListView) -> None:
        super().__init__(view)
        self._thumbnails, self._view = thumbnails, view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Qt: all are alike, as wide as the view shares its room."""
        return self._view.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: one tile."""
        row: MaterialRow = index.data(ROW)
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            self._paint(painter, option, row)
        finally:
            painter.restore()

    def _paint(self, painter: QPainter, option: QStyleOptionViewItem, row: MaterialRow) -> None:
        rect: QRect = option.rect.adjusted(3, 3, -3, -3)
        state: QStyle.StateFlag = option.state
        colors = theme.colors()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focus = bool(state & QStyle.StateFlag.State_HasFocus)
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        if chosen or hover:
            painter.setPen(QColor(colors.focus) if focus and chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.selected if chosen else colors.hover))
            painter.drawRoundedRect(rect, ROUND + 2, ROUND + 2)
        picture = QRect(rect.left() + PAD, rect.top() + PAD, rect.width() - 2 * PAD, PICTURE_HEIGHT)
        self._paint_picture(painter, picture, row)
        words = QRect(picture.left() + 2, picture.bottom() + 5, picture.width() - 4, 36)
        brush = Brush(painter, words, Qt.LayoutDirection.LeftToRight)
        name = wording.material_name(row)
        brush.write(
            name, brush.place(0, 0, words.width(), 18), theme.color("text"), weight=fonts.MEDIUM
        )
        where = wording.said(row.session) or wording.said(row.project)
        detail = where or wording.material_line(row)
        lower = brush.place(0, 18, words.width(), 16)
        brush.write(detail, lower, theme.color("muted"), size=fonts.CAPTION)

    def _paint_picture(self, painter: QPainter, where: QRect, row: MaterialRow) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(where, ROUND, ROUND)
        painter.fillPath(shape, theme.color("track"))
        found = self._thumbnails.of(row)
        if found is not None and not found.isNull():
            painter.save()
            painter.setClipPath(shape)
            painter.drawPixmap(where, found, cut(found, where.size()))
            painter.restore()
        else:
            ratio = painter.device().devicePixelRatioF()
            tint = theme.color("muted").name()
            sign = icons.pixmap(wording.MATERIAL_ICONS[row.kind], tint, SIGN, ratio)
            middle = where.center() - QPoint(SIGN // 2, SIGN // 2 + 8)
            painter.drawPixmap(middle, sign)
            ending = PurePath(row.file).suffix.lstrip(".").upper()
            room = QRect(where.left(), middle.y() + SIGN + 4, where.width(), 18)
            brush = Brush(painter, room, Qt.LayoutDirection.LeftToRight)
            middle_of = Qt.AlignmentFlag.AlignHCenter
            words = ending or (_("Link") if row.link else "")
            color = theme.color("muted")
            brush.write(words, room, color, size=fonts.SMALL, weight=fonts.STRONG, align=middle_of)
        if row.shared:
            self._paint_badge(painter, where)

    @staticmethod
    def _paint_badge(painter: QPainter, where: QRect) -> None:
        """The sign of what goes to all participants, in the corner."""
        tone = theme.colors().tones["green"]
        badge = QRect(where.right() - BADGE - 3, where.top() + 5, BADGE, BADGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.fill))
        painter.drawEllipse(badge)
        ratio = painter.device().devicePixelRatioF()
        sign = icons.pixmap("users", tone.text, 14, ratio)
        painter.drawPixmap(badge.center() - QPoint(6, 6), sign)


def cut(picture: QPixmap, room: QSize) -> QRect:
    """The middle of a picture in the shape of the room."""
    wide = picture.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    share = picture.width() / max(1, wide.width())
    width, height = round(room.width() * share), round(room.height() * share)
    return QRect((picture.width() - width) // 2, (picture.height() - height) // 2, width, height)


class MaterialGrid(QListView):
    """Tiles that wrap; the arrows walk, Enter opens, Space shares, Delete removes."""

    opened = Signal()
    chosen_changed = Signal()
    remove_wanted = Signal()
    share_wanted = Signal()
    menu_asked = Signal(QPoint)
    typed = Signal(str)

    def __init__(self, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.shown = MaterialModel()
        self.shown.setParent(self)
        self.setModel(self.shown)
        self.setItemDelegate(TileDelegate(thumbnails, self))
        self.setAccessibleName(_("Materials"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setGridSize(TILE)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setSpacing(0)
        self.verticalScrollBar().setSingleStep(24)
        thumbnails.arrived.connect(lambda _id: self.viewport().update())
        self.selectionModel().selectionChanged.connect(lambda *_both: self.chosen_changed.emit())
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: share the width among as many tiles as have room."""
        width = self.viewport().width() - 1
        tiles = max(1, width // TILE.width())
        self.setGridSize(QSize(max(width // tiles, 1), TILE.height()))
        super().resizeEvent(event)

    def show_rows(self, rows: Sequence[MaterialRow]) -> None:
        """Show these; what was chosen stays chosen as far as it is there."""
        kept = {row.id for row in self.chosen()}
        place = self.verticalScrollBar().value()
        self.shown.show_rows(rows)
        self.select_ids(kept)
        self.verticalScrollBar().setValue(place)
        self.chosen_changed.emit()

    def chosen(self) -> list[MaterialRow]:
        """The materials selected, in the order shown."""
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.shown.rows[place] for place in places if place < len(self.shown.rows)]

    def select_ids(self, ids: "set[int] | frozenset[int]") -> None:
        """Select these materials and no others."""
        model = self.selectionModel()
        wanted = [n for n, row in enumerate(self.shown.rows) if row.id in ids]
        before = {row.id for row in self.chosen()}
        if before == {self.shown.rows[n].id for n in wanted}:
            return
        model.clearSelection()
        for number, place in enumerate(wanted):
            index = self.shown.index(place)
            flag = model.SelectionFlag.Select
            model.setCurrentIndex(index, flag) if number == 0 else model.select(index, flag)
        if wanted:
            self.scrollTo(self.shown.index(wanted[0]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter, Space and Delete."""
        held = event.modifiers()
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif key == Qt.Key.Key_Space and not held:
            self.share_wanted.emit()
        elif key == Qt.Key.Key_Delete and not held:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Qt: letters are for the search."""
        self.typed.emit(search)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt: by mouse or by key."""
        self.menu_asked.emit(event.globalPos())
