"""Painting the grid: hours, rooms and sessions, in the colours of the theme."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QTextLayout, QTextOption

from app.gui import fonts, icons, theme
from app.gui.agenda.blocks import Block, Column
from app.gui.agenda.layout import HOUR, Scale
from app.gui.agenda.wording import clock_of
from app.gui.widgets.brush import metrics
from app.rules.clash_values import Span

ROUND = 6
BAR = 4
PAD = 7
LINE, SMALL_LINE = 17, 15
ICON = 13
VENUE_HEIGHT, ROOM_HEIGHT = 20, 38
HEADER = VENUE_HEIGHT + ROOM_HEIGHT
GUTTER = 52
FAINT = 0.28
LOW = 34
"""Below this height a block has one line only."""
NARROW = 80
"""Below this width the signs stand under the words."""


@lru_cache(maxsize=8192)
def broken(text: str, width: int, lines: int, size: int, weight: QFont.Weight) -> tuple[str, ...]:
    """A text in at most so many lines of a width; the last one is shortened."""
    fits, side = metrics(size, weight), Qt.TextElideMode.ElideRight
    if lines <= 1:
        return (fits.elidedText(text, side, width),)
    layout = QTextLayout(text, fonts.font(size, weight))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    found: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart()
        if len(found) == lines - 1:
            found.append(fits.elidedText(text[start:], side, width))
            break
        found.append(fits.elidedText(text[start : start + line.textLength()].rstrip(), side, width))
    layout.endLayout()
    return tuple(found)


def _mirrored(painter: QPainter) -> bool:
    """Whether what is painted is read from right to left; texts then stand at the right."""
    return painter.layoutDirection() == Qt.LayoutDirection.RightToLeft


def paint_hours(painter: QPainter, scale: Scale, midnight: int, width: int, step: int) -> None:
    """Lines for the hours and, where there is room, for the steps between them."""
    colors = theme.colors()
    fine = QColor(colors.border)
    fine.setAlphaF(0.45)
    dense = step * scale.pixels >= 9  # noqa: PLR2004 - pixels; closer lines would be a grey field
    every = step if dense else HOUR // 2
    for minute in range(scale.first - (scale.first - midnight) % every, scale.last + 1, every):
        y = round(scale.y(minute))
        painter.setPen(QColor(colors.border) if minute % HOUR == 0 else fine)
        painter.drawLine(0, y, width, y)


def paint_gutter(painter: QPainter, scale: Scale, height: int, offset: int) -> None:
    """The hours at the side; the painter stands at the top of the hours."""
    painter.setFont(fonts.font(fonts.SMALL, fonts.MEDIUM))
    painter.setPen(theme.color("muted"))
    for minute in range(scale.first, scale.last + 1, HOUR):
        y = round(scale.y(minute)) - offset
        if -HOUR < y < height + HOUR:
            above = 0 if minute == scale.first else 8  # the first one would be cut by the rooms
            where = QRect(8 if _mirrored(painter) else 0, y - above, GUTTER - 8, 16)
            painter.drawText(where, Qt.AlignmentFlag.AlignRight, clock_of(minute))


def paint_closed(painter: QPainter, rect: QRectF, scale: Scale, hours: Sequence[Span]) -> None:
    """The hours in which a room is shut, a little darker."""
    if not hours:
        return
    shut = QColor(theme.colors().track)
    shut.setAlphaF(0.6)
    at = scale.first
    for start, end in sorted(hours):
        if start > at:
            top = scale.y(at)
            painter.fillRect(
                QRectF(rect.x(), top, rect.width(), scale.y(min(start, scale.last)) - top), shut
            )
        at = max(at, end)
    if at < scale.last:
        top = scale.y(at)
        painter.fillRect(QRectF(rect.x(), top, rect.width(), scale.y(scale.last) - top), shut)


def paint_impossible(
    painter: QPainter, x: float, width: float, scale: Scale, spans: Iterable[Span]
) -> None:
    """Times at which something dragged cannot be there: hatched."""
    fill, hatch = QColor(theme.colors().tones["red"].fill), theme.color("danger_text")
    fill.setAlphaF(0.55)
    hatch.setAlphaF(0.28)
    for start, end in spans:
        top, bottom = scale.y(max(start, scale.first)), scale.y(min(end, scale.last))
        if bottom > top:
            where = QRectF(x + 1, top, width - 2, bottom - top)
            painter.fillRect(where, fill)
            painter.fillRect(where, QBrush(hatch, Qt.BrushStyle.BDiagPattern))


def paint_header(
    painter: QPainter, columns: Sequence[Column], scale: Scale, offset: int, width: int
) -> None:
    """The rooms, and above them the venues; the painter stands at the left of the columns."""
    colors = theme.colors()
    venue_from = 0.0
    shown = sorted(enumerate(columns), key=lambda each: scale.x(each[0]))
    for number, (place, column) in enumerate(shown):
        x = scale.x(place) - offset
        last = number + 1 == len(shown) or shown[number + 1][1].venue != column.venue
        if last:
            right = x + scale.width
            left = max(venue_from - offset, 0.0)
            if right > 0 and venue_from - offset < width:
                _venue(painter, column.venue, QRectF(left, 0, right - left, VENUE_HEIGHT))
            venue_from = right + offset
        if x + scale.width < 0 or x > width:
            continue
        painter.setPen(QColor(colors.border))
        top = VENUE_HEIGHT if not last else 4
        end = round(x + scale.width)
        painter.drawLine(end, top, end, HEADER)
        before = 6 if scale.mirrored else 8
        room = QRect(round(x) + before, VENUE_HEIGHT, round(scale.width) - 14, ROOM_HEIGHT)
        _room(painter, column, room)


def _venue(painter: QPainter, name: str, where: QRectF) -> None:
    text = metrics(fonts.SMALL, fonts.STRONG).elidedText(
        name.upper(), Qt.TextElideMode.ElideRight, max(0, round(where.width()) - 14)
    )
    painter.setFont(fonts.font(fonts.SMALL, fonts.STRONG))
    painter.setPen(theme.color("muted"))
    painter.drawText(where.adjusted(8, 2, -6, 2), Qt.AlignmentFlag.AlignVCenter, text)


def _room(painter: QPainter, column: Column, where: QRect) -> None:
    side = Qt.TextElideMode.ElideRight
    painter.setFont(fonts.font(fonts.BODY, fonts.STRONG))
    painter.setPen(theme.color("text"))
    name = metrics(fonts.BODY, fonts.STRONG).elidedText(column.name, side, where.width())
    painter.drawText(where.adjusted(0, 0, 0, -18), Qt.AlignmentFlag.AlignVCenter, name)
    painter.setFont(fonts.font(fonts.SMALL))
    painter.setPen(theme.color("muted"))
    detail = metrics(fonts.SMALL, fonts.NORMAL).elidedText(column.detail, side, where.width())
    painter.drawText(where.adjusted(0, 17, 0, -2), Qt.AlignmentFlag.AlignVCenter, detail)


def paint_block(
    painter: QPainter, block: Block, rect: QRectF, *, selected: bool, current: bool, ratio: float
) -> None:
    """A session in its place."""
    painter.setOpacity(FAINT if block.faint else 1.0)
    _surface(painter, block, rect, selected=selected)
    if current:
        painter.setPen(QPen(theme.color("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), ROUND, ROUND)
    near, far = BAR + PAD - 2, PAD - 2
    if _mirrored(painter):
        near, far = far, near
    inner = rect.adjusted(near, 3, -far, -2)
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    right = _marks(painter, block, inner, ratio)
    _words(painter, block, inner, right)
    painter.restore()
    painter.setOpacity(1.0)


def _surface(painter: QPainter, block: Block, rect: QRectF, *, selected: bool) -> None:
    colors = theme.colors()
    tone = colors.tones.get(block.tone)
    fill = QColor(tone.fill) if tone else QColor(colors.card)
    edge = QColor(tone.text) if tone else QColor(colors.border_strong)
    if block.pause and not tone:
        fill, edge = QColor(colors.track), QColor(colors.border_strong)
    if selected:
        fill = QColor(colors.selected)
    border = QColor(edge)
    border.setAlphaF(0.35 if tone else 0.9)
    bar = theme.color("danger") if block.clashes else edge
    painter.setPen(QPen(theme.color("danger") if block.clashes else border, 1))
    painter.setBrush(fill)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)
    painter.save()
    x = rect.right() - BAR if _mirrored(painter) else rect.x()
    painter.setClipRect(QRectF(x, rect.y(), BAR, rect.height()), Qt.ClipOperation.IntersectClip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(bar)
    painter.drawRoundedRect(rect, ROUND, ROUND)
    painter.restore()


def _marks(painter: QPainter, block: Block, inner: QRectF, ratio: float) -> float:
    """Paint the small signs at the upper corner; how much of the first line they take."""
    x = inner.right()
    turned = inner.left() + inner.right() if _mirrored(painter) else None
    top = inner.y() + 2
    narrow = inner.width() < NARROW and inner.height() > 2 * LOW
    if narrow:
        top = inner.bottom() - ICON - 3
    if inner.height() < LOW:
        top = inner.y() + max(0.0, (inner.height() - ICON) / 2)
    if block.clashes:
        x -= ICON
        tint = theme.color("danger_text").name()
        at = QPointF(x if turned is None else turned - x - ICON, top)
        painter.drawPixmap(at, icons.pixmap("triangle-alert", tint, ICON, ratio))
        x -= 3
    if block.fresh:
        x -= 7
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        left = x if turned is None else turned - x - 7
        painter.drawEllipse(QRectF(left, top + (ICON - 7) / 2, 7, 7))
        x -= 4
    return 0.0 if narrow else inner.right() - x


def _words(painter: QPainter, block: Block, inner: QRectF, right: float) -> None:
    tones = theme.colors().tones
    strong = QColor(tones[block.tone].text) if block.tone in tones else theme.color("text")
    soft = QColor(strong) if block.tone in tones else theme.color("muted")
    height, width = inner.height(), int(inner.width())
    if height < 11:  # noqa: PLR2004 - pixels: no letter fits
        return
    if height < LOW:
        _one_line(painter, block, inner, (strong, soft), int(width - right))
        return
    fits = max(1, int((height - SMALL_LINE) // LINE))
    title = broken(block.title, int(width - right), fits, fonts.BODY, fonts.STRONG)
    y = inner.y()
    painter.setFont(fonts.font(fonts.BODY, fonts.STRONG))
    painter.setPen(strong)
    for line in title:
        painter.drawText(QRectF(inner.x(), y, width, LINE), Qt.AlignmentFlag.AlignVCenter, line)
        y += LINE
    painter.setFont(fonts.font(fonts.SMALL))
    painter.setPen(soft)
    below = [block.time, " · ".join(part for part in (block.seats, block.people) if part)]
    for text in filter(None, below):
        if y + SMALL_LINE > inner.bottom() + 2:
            return
        if block.full and text == below[1]:
            painter.setPen(theme.color("danger_text"))
        (line,) = broken(text, width, 1, fonts.SMALL, fonts.NORMAL)
        painter.drawText(
            QRectF(inner.x(), y, width, SMALL_LINE), Qt.AlignmentFlag.AlignVCenter, line
        )
        painter.setPen(soft)
        y += SMALL_LINE


def _one_line(
    painter: QPainter, block: Block, inner: QRectF, tints: tuple[QColor, QColor], width: int
) -> None:
    """The title, with its beginning behind it where there is room."""
    small = inner.height() < LINE - 1
    size = fonts.SMALL if small else fonts.CAPTION
    (title,) = broken(block.title, width, 1, size, fonts.STRONG)
    painter.setFont(fonts.font(size, fonts.STRONG))
    painter.setPen(tints[0])
    left = inner.right() - width if _mirrored(painter) else inner.x()
    painter.drawText(
        QRectF(left, inner.y() - 1, width, inner.height()),
        Qt.AlignmentFlag.AlignVCenter,
        title,
    )
    used = metrics(size, fonts.STRONG).horizontalAdvance(title) + 8
    start = block.time.partition("–")[0]
    if used + metrics(fonts.SMALL, fonts.NORMAL).horizontalAdvance(start) <= width:
        painter.setFont(fonts.font(fonts.SMALL))
        painter.setPen(tints[1])
        left += 0 if _mirrored(painter) else used
        where = QRectF(left, inner.y() - 1, width - used, inner.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, start)
