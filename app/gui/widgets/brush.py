"""Painting the content of one table cell: text, pills, icons, bars."""

from dataclasses import dataclass
from functools import cache, singledispatch

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

from app.gui import fonts, icons, theme
from app.gui.widgets.avatar import MIDDLE, paint_avatar
from app.gui.widgets.cells import Bar, Cell, Mark, OwnCell, Pill, Pills, Plain, TwoLines

PILL_HEIGHT, PILL_PADDING, GAP = 22, 9, 6
BAR_WIDTH, BAR_HEIGHT = 64, 6


@cache
def metrics(size: int, weight: QFont.Weight) -> QFontMetrics:
    """How wide letters of the window's font are."""
    return QFontMetrics(fonts.font(size, weight))


@dataclass
class Brush:
    """A painter, the room it may use, and the direction in which the window is read."""

    painter: QPainter
    room: QRect
    direction: Qt.LayoutDirection

    def place(self, x: int, y: int, width: int, height: int) -> QRect:
        """A rectangle within the room, mirrored where the window is."""
        inner = QRect(self.room.topLeft() + QPoint(x, y), self.room.topLeft())
        inner.setWidth(width)
        inner.setHeight(height)
        return QStyle.visualRect(self.direction, self.room, inner)

    def write(
        self,
        text: str,
        where: QRect,
        color: QColor,
        *,
        size: int = fonts.BODY,
        weight: QFont.Weight = fonts.NORMAL,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """One line of text, shortened with an ellipsis where there is no room."""
        painter = self.painter
        painter.setFont(fonts.font(size, weight))
        painter.setPen(color)
        shown = metrics(size, weight).elidedText(text, Qt.TextElideMode.ElideRight, where.width())
        side = QStyle.visualAlignment(self.direction, align | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(where, side | Qt.TextFlag.TextSingleLine, shown)

    def middle(self, height: int) -> int:
        """Where something of this height starts so that it stands in the middle."""
        return (self.room.height() - height) // 2


@singledispatch
def paint_cell(cell: Cell, _brush: Brush) -> None:
    """Paint a cell's value; every kind of cell registers its own way."""
    raise TypeError(type(cell).__name__)


@paint_cell.register
def _(cell: Plain, brush: Brush) -> None:
    room = brush.room
    align = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
    weight = fonts.STRONG if cell.strong else fonts.NORMAL
    brush.write(cell.text, room, theme.color(cell.tone), weight=weight, align=align)


@paint_cell.register
def _(cell: TwoLines, brush: Brush) -> None:
    start = 0
    if cell.avatar:
        circle = QRectF(brush.place(0, brush.middle(MIDDLE), MIDDLE, MIDDLE))
        paint_avatar(brush.painter, circle, cell.avatar)
        start = MIDDLE + 12
    width = max(0, brush.room.width() - start)
    height = brush.room.height()
    if not cell.detail:
        _write_name(cell, brush, (start, 0, width, height))
        return
    top = height // 2 - 18
    _write_name(cell, brush, (start, top, width, 18))
    detail = brush.place(start, top + 18, width, 17)
    brush.write(cell.detail, detail, theme.color("muted"), size=fonts.CAPTION)


def _write_name(cell: TwoLines, brush: Brush, room: tuple[int, int, int, int]) -> None:
    """The upper line, and what stands beside it where there is room."""
    x, y, width, height = room
    weight = fonts.STRONG if cell.strong else fonts.NORMAL
    color = theme.color("text" if cell.strong else "soft")
    brush.write(cell.name, brush.place(x, y, width, height), color, weight=weight)
    used = metrics(fonts.BODY, weight).horizontalAdvance(cell.name) + GAP + 2
    needed = metrics(fonts.BODY, fonts.NORMAL).horizontalAdvance(cell.beside)
    if cell.beside and used + needed <= width:
        beside = brush.place(x + used, y, width - used, height)
        brush.write(cell.beside, beside, theme.color("muted"))


def pill_width(text: str) -> int:
    """How wide a pill with this text is."""
    return metrics(fonts.CAPTION, fonts.MEDIUM).horizontalAdvance(text) + 2 * PILL_PADDING


def paint_pill(brush: Brush, pill: Pill, x: int, width: int) -> None:
    """A pill at a distance from the start of the room."""
    tone = theme.colors().tones[pill.tone]
    where = brush.place(x, brush.middle(PILL_HEIGHT), width, PILL_HEIGHT)
    brush.painter.setPen(Qt.PenStyle.NoPen)
    brush.painter.setBrush(QColor(tone.fill))
    brush.painter.drawRoundedRect(where, PILL_HEIGHT / 2, PILL_HEIGHT / 2)
    brush.write(
        pill.text,
        where.adjusted(PILL_PADDING - 1, 0, 1 - PILL_PADDING, 0),
        QColor(tone.text),
        size=fonts.CAPTION,
        weight=fonts.MEDIUM,
        align=Qt.AlignmentFlag.AlignHCenter,
    )


@paint_cell.register
def _(cell: Pill, brush: Brush) -> None:
    if cell.text:
        paint_pill(brush, cell, 0, min(pill_width(cell.text), brush.room.width()))


@paint_cell.register
def _(cell: Pills, brush: Brush) -> None:
    x, left = 0, len(cell.pills)
    for pill in cell.pills:
        more = pill_width(f"+{left - 1}") + GAP if left > 1 else 0
        width = pill_width(pill.text)
        if x and x + width + more > brush.room.width():
            rest = Pill(f"+{left}")
            paint_pill(brush, rest, x, pill_width(rest.text))
            return
        used = min(width, max(0, brush.room.width() - x - more))
        paint_pill(brush, pill, x, used)
        x, left = x + used + GAP, left - 1


@paint_cell.register
def _(cell: Mark, brush: Brush) -> None:
    color = theme.color(cell.tone)
    start = 0
    if cell.icon:
        ratio = brush.painter.device().devicePixelRatioF()
        picture = icons.pixmap(cell.icon, color.name(), icons.SIZE, ratio)
        at = brush.place(0, brush.middle(icons.SIZE), icons.SIZE, icons.SIZE)
        brush.painter.drawPixmap(at, picture)
        start = icons.SIZE + GAP
    width = max(0, brush.room.width() - start)
    brush.write(cell.text, brush.place(start, 0, width, brush.room.height()), color)


@paint_cell.register
def _(cell: Bar, brush: Brush) -> None:
    painter, colors = brush.painter, theme.colors()
    painter.setPen(Qt.PenStyle.NoPen)
    width = min(BAR_WIDTH, brush.room.width())
    groove = brush.place(0, brush.middle(BAR_HEIGHT), width, BAR_HEIGHT)
    painter.setBrush(QColor(colors.track))
    painter.drawRoundedRect(groove, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
    share = min(1.0, cell.done / cell.total) if cell.total else 0.0
    if share:
        length = max(BAR_HEIGHT, round(width * share))
        full = brush.place(0, brush.middle(BAR_HEIGHT), length, BAR_HEIGHT)
        painter.setBrush(theme.color("ok" if cell.done >= cell.total else "accent"))
        painter.drawRoundedRect(full, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
    start = width + GAP + 2
    where = brush.place(start, 0, max(0, brush.room.width() - start), brush.room.height())
    brush.write(f"{cell.done}/{cell.total}", where, theme.color("muted"), size=fonts.CAPTION)


def natural_width(cell: Cell) -> int:  # noqa: PLR0911 - one for each kind of cell
    """How much room a cell needs to be shown whole, in pixels."""
    match cell:
        case Plain(text=text, strong=strong):
            weight = fonts.STRONG if strong else fonts.NORMAL
            return metrics(fonts.BODY, weight).horizontalAdvance(text)
        case TwoLines(name=name, detail=detail, avatar=avatar, beside=beside):
            first = metrics(fonts.BODY, fonts.STRONG).horizontalAdvance(name)
            if beside:
                first += metrics(fonts.BODY, fonts.NORMAL).horizontalAdvance(beside) + GAP + 2
            second = metrics(fonts.CAPTION, fonts.NORMAL).horizontalAdvance(detail)
            return max(first, second) + (MIDDLE + 12 if avatar else 0)
        case Pill(text=text):
            return pill_width(text)
        case Pills(pills=pills):
            return sum(pill_width(pill.text) + GAP for pill in pills)
        case Mark(text=text):
            wide = metrics(fonts.BODY, fonts.NORMAL).horizontalAdvance(text)
            return wide + icons.SIZE + GAP
        case Bar(done=done, total=total):
            wide = metrics(fonts.CAPTION, fonts.NORMAL).horizontalAdvance(f"{done}/{total}")
            return BAR_WIDTH + GAP + 2 + wide
        case OwnCell():
            return 0
