"""The picture of a day that scrolls: only what is in sight is painted."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from app.gui import theme
from app.gui.agenda import bubble, painting
from app.gui.agenda.blocks import Block, Day, day_of
from app.gui.agenda.book import Book
from app.gui.agenda.drag import Drag, Way
from app.gui.agenda.layout import LEAST, Scale
from app.gui.agenda.painting import GUTTER, HEADER
from app.gui.agenda.wording import span_words

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

ZOOMS = (0.8, 1.0, 1.3, 1.7, 2.2, 3.0, 4.0, 6.0)
USUAL_ZOOM = 3
COLUMN_LEAST, COLUMN_TIGHT = 118, 72
GAP = 2
EDGE = 6
"""So near to the lower edge, the mouse lengthens instead of moving."""


class Canvas(QAbstractScrollArea):
    """Shows a day; what the mouse and the keys do with it is in `grid`."""

    zoomed = Signal(int)
    """Another place among `ZOOMS` was chosen."""

    def __init__(self, book: Book) -> None:
        super().__init__()
        self.book = book
        self.day = Day()
        self.date: date | None = None
        self.only: Collection[int] | None = None
        self.tight = False
        self.step = 15
        self.zoom = USUAL_ZOOM
        self.scale = Scale(0, 600, 1.0, 100.0, 1)
        self.selected: set[int] = set()
        self.current: int | None = None
        self.drag: Drag | None = None
        self.rubber: QRectF | None = None
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setMinimumSize(260, 200)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setSingleStep(24)
        theme.notifier.changed.connect(self.viewport().update)

    # what is shown

    def show_day(self, day: "date | None") -> None:
        """Show a day; zoom and place stay."""
        other = day != self.date
        self.date = day
        if other:
            self.selected, self.current, self.drag = set(), None, None
        self.refresh()
        if other:
            self._to_first()

    def refresh(self) -> None:
        """Show what the book says now."""
        self.day = day_of(self.book, self.date, tight=self.tight, only=self.only)
        self.selected &= self.day.by_id.keys()
        if self.current not in self.day.by_id:
            self.current = None
        self.measure()

    def _to_first(self) -> None:
        """Begin a little above the first session of the day."""
        first = min((block.start for block in self.day.blocks), default=self.day.hours[0])
        self.verticalScrollBar().setValue(max(0, round(self.scale.y(first)) - 16))

    def set_zoom(self, zoom: int, at: float | None = None) -> None:
        """Choose another of `ZOOMS`; what is at the height `at` stays there."""
        zoom = min(max(zoom, 0), len(ZOOMS) - 1)
        if zoom == self.zoom and not self.tight:
            return
        height = self.viewport().height() - HEADER
        at = height / 2 if at is None else at
        minute = self.scale.minute(at + self.verticalScrollBar().value())
        self.zoom, self.tight = zoom, False
        self.refresh()
        self.verticalScrollBar().setValue(round(self.scale.y(minute) - at))
        self.zoomed.emit(zoom)

    def set_tight(self, tight: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Fit the whole day into the window, without empty rooms."""
        if tight != self.tight:
            self.tight = tight
            self.refresh()

    def measure(self) -> None:
        """Work out the scale from the room there is."""
        first, last = self.day.hours
        columns = max(1, len(self.day.columns))
        room = self.viewport().width() - GUTTER
        height = self.viewport().height() - HEADER
        least = COLUMN_TIGHT if self.tight else COLUMN_LEAST
        pixels = max(0.4, (height - 2) / (last - first)) if self.tight else ZOOMS[self.zoom]
        wide = max(least, room / columns)
        self.scale = Scale(first, last, pixels, wide, columns, self.mirrored)
        width, tall = self.scale.size
        for bar, size, page in (
            (self.horizontalScrollBar(), width, room),
            (self.verticalScrollBar(), tall + 8, height),
        ):
            bar.setPageStep(max(page, 1))
            bar.setRange(
                0, 0 if self.tight and bar is self.verticalScrollBar() else max(0, size - page)
            )
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: share the width among the rooms."""
        super().resizeEvent(event)
        self.measure()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: another way of reading turns the picture round."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.measure()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Qt: everything is painted again; the header stays where it is."""
        self.viewport().update()

    # where things are

    @property
    def offset(self) -> QPoint:
        """How far the picture is scrolled."""
        across = self.horizontalScrollBar()
        x = across.maximum() - across.value() if self.mirrored else across.value()
        return QPoint(x, self.verticalScrollBar().value())

    @property
    def mirrored(self) -> bool:
        """Whether rooms go from right to left, the hours at the right."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    @property
    def corner(self) -> QPoint:
        """Where the sessions begin in the viewport: below the rooms, beside the hours."""
        return QPoint(0 if self.mirrored else GUTTER, HEADER)

    def is_aside(self, at: QPointF) -> bool:
        """Whether a point is over the hours at the side."""
        if self.mirrored:
            return at.x() > self.viewport().width() - GUTTER
        return at.x() < GUTTER

    def inside(self, at: QPointF) -> QPointF:
        """A point of the viewport as one of the picture."""
        return at - QPointF(self.corner) + QPointF(self.offset)

    def rect_of(self, block: Block) -> QRectF:
        """Where a session is in the picture."""
        return self._rect(block.column, block.start, block.end, block.lane, block.lanes)

    def _rect(self, column: int, start: int, end: int, lane: int = 0, lanes: int = 1) -> QRectF:
        scale = self.scale
        width = (scale.width - 2 * GAP) / lanes
        top, height = scale.y(start), max(end - start, LEAST) * scale.pixels
        x = scale.x(column) + GAP + (lanes - 1 - lane if scale.mirrored else lane) * width
        return QRectF(x, top + 0.5, max(width - 1, 4), max(height - 1, 4))

    def block_at(self, at: QPointF) -> Block | None:
        """The session at a point of the viewport."""
        if self.is_aside(at) or at.y() < HEADER:
            return None
        point = self.inside(at)
        found = (b for b in self.day.blocks if self.rect_of(b).contains(point))
        return next(found, None)

    def at_edge(self, block: Block, at: QPointF) -> bool:
        """Whether a point is at the lower edge of a session."""
        rect = self.rect_of(block)
        return rect.bottom() - self.inside(at).y() <= min(EDGE, rect.height() / 4)

    def seen(self) -> QRectF:
        """The part of the picture that is in sight."""
        view = self.viewport()
        at = QPointF(self.offset)
        return QRectF(at.x(), at.y(), view.width() - GUTTER, view.height() - HEADER)

    def ensure_seen(self, block: Block) -> None:
        """Scroll until a session is in sight."""
        rect, seen = self.rect_of(block), self.seen()
        down = self.verticalScrollBar()
        if rect.left() < seen.left() or rect.width() > seen.width():
            self._scroll_across(round(rect.left()) - GAP)
        elif rect.right() > seen.right():
            self._scroll_across(round(rect.right() - seen.width()) + GAP)
        if rect.top() < seen.top() or rect.height() > seen.height():
            down.setValue(round(rect.top()) - 12)
        elif rect.bottom() > seen.bottom():
            down.setValue(round(rect.bottom() - seen.height()) + 12)

    def _scroll_across(self, x: int) -> None:
        """Let the picture begin at `x`."""
        bar = self.horizontalScrollBar()
        bar.setValue(bar.maximum() - x if self.mirrored else x)

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: hours, rooms, sessions, and what is under way."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        try:
            self._paint(painter)
        finally:
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        view, offset, corner = self.viewport().rect(), self.offset, self.corner
        width = view.width() - GUTTER
        painter.save()
        painter.setClipRect(QRect(corner.x(), HEADER, width, view.height()))
        painter.translate(corner - offset)
        self._paint_ground(painter)
        self._paint_blocks(painter)
        self._paint_under_way(painter)
        painter.restore()
        painter.save()
        painter.setClipRect(view.adjusted(0, HEADER, 0, 0))
        painter.translate(width if self.mirrored else 0, HEADER)
        painting.paint_gutter(painter, self.scale, view.height() - HEADER, offset.y())
        painter.restore()
        painter.save()
        painter.setClipRect(QRect(corner.x(), 0, width, view.height()))
        painter.translate(corner.x(), 0)
        painting.paint_header(painter, self.day.columns, self.scale, offset.x(), width)
        painter.restore()
        painter.setPen(theme.color("border"))
        painter.drawLine(0, HEADER, view.width(), HEADER)
        if self.drag is not None and self.drag.moves:
            shift = QPointF(corner - offset)
            rects = [rect for block, rect in self.ghosts() if block.id == self.drag.anchor.id]
            rect = rects[0].translated(shift) if rects else QRectF(QPointF(corner), QSizeF())
            bubble.paint(painter, view, rect, self.book, self.drag)

    def _columns_seen(self) -> range:
        seen = self.seen()
        ends = sorted((self.scale.column(seen.left()), self.scale.column(seen.right())))
        return range(ends[0], ends[1] + 1)

    def _paint_ground(self, painter: QPainter) -> None:
        seen, scale = self.seen(), self.scale
        right = min(scale.size[0], round(seen.right()))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painting.paint_hours(painter, scale, self.day.midnight, right, self.step)
        for place in self._columns_seen():
            if place >= len(self.day.columns):
                break
            column = self.day.columns[place]
            rect = QRectF(scale.x(place), seen.top(), scale.width, seen.height())
            painting.paint_closed(painter, rect, scale, column.hours)
            painter.setPen(theme.color("border"))
            x = round(rect.right())
            painter.drawLine(x, round(seen.top()), x, round(seen.bottom()))
            if self.drag is not None and self.drag.way is not Way.LENGTHEN:
                shut = self.drag.shut(self.book, column.room_id)
                painting.paint_impossible(painter, rect.x(), rect.width(), scale, shut)
        painter.restore()

    def in_sight(self) -> Iterator[tuple[Block, QRectF]]:
        """The sessions of which something can be seen."""
        seen, columns = self.seen(), self._columns_seen()
        for block in self.day.blocks:
            if block.column in columns:
                rect = self.rect_of(block)
                if rect.intersects(seen):
                    yield block, rect

    def _paint_blocks(self, painter: QPainter) -> None:
        ratio = self.devicePixelRatioF()
        away = set()
        if self.drag is not None and self.drag.moves and self.drag.way is not Way.COPY:
            away = set(self.drag.ids)
        for block, rect in self.in_sight():
            if block.id in away:
                painter.setOpacity(0.35)
                painter.setPen(QPen(theme.color("border_strong"), 1, Qt.PenStyle.DashLine))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(rect, painting.ROUND, painting.ROUND)
                painter.setOpacity(1.0)
                continue
            painting.paint_block(
                painter,
                block,
                rect,
                selected=block.id in self.selected,
                current=block.id == self.current and self.hasFocus(),
                ratio=ratio,
            )

    def ghosts(self) -> Iterator[tuple[Block, QRectF]]:
        """What is dragged, where it would be."""
        if self.drag is None:
            return
        for move in self.drag.moves:
            row, column = self.book.row(move.id), self.day.column_of(move.room_id)
            if row is None or column is None or move.start is None:
                continue
            comes = self.drag.judged is not None and bool(self.drag.judged.come)
            known = self.day.by_id.get(move.id)
            title = known.title if known else row.title.best(("en",))
            tone, time = row.tone, span_words(move.start, move.end)
            block = Block(
                *(move.id, column, 0, 1, move.start, move.end, title, time, "", tone),
                pause=False,
                clashes=int(comes),
                fresh=False,
                seats="",
                full=False,
                faint=False,
            )
            yield block, self._rect(column, move.start, move.end)

    def _paint_under_way(self, painter: QPainter) -> None:
        for block, rect in self.ghosts():
            painting.paint_block(
                painter, block, rect, selected=True, current=True, ratio=self.devicePixelRatioF()
            )
        if self.rubber is not None:
            fill = QColor(theme.colors().accent)
            painter.setPen(QPen(fill, 1))
            fill.setAlphaF(0.12)
            painter.setBrush(fill)
            painter.drawRect(self.rubber)

    def over_header(self, at: QPointF) -> int | None:
        """The column whose head is at a point."""
        if at.y() >= HEADER or self.is_aside(at) or not self.day.columns:
            return None
        return self.scale.column(self.inside(at).x())

    def widget(self) -> QWidget:
        """Itself."""
        return self
