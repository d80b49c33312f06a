"""Painting the calendar of joint projects: months, bars, milestones."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPolygonF

from app.gui import fonts, theme
from app.gui.i18n import _
from app.gui.widgets.brush import metrics
from app.rules.outcomes import CommitmentState
from app.rules.project_plan import Line, Plan

HEADER, ROW = 46, 52
BAR, ROUND, DIAMOND = 20, 6, 7
NAMES_LEAST, NAMES_MOST, MONTH_LEAST = 180, 300, 52
INSET = 14


@dataclass(frozen=True)
class Entry:
    """A project as the calendar shows it."""

    id: int
    title: str
    company: str
    tone: str
    over: bool
    line: Line
    words: str
    states: tuple[CommitmentState, ...]
    """How each mark of the line stands."""


@dataclass(frozen=True)
class Scale:
    """Where things are: the width of the names and of a month, in pixels."""

    names: int
    month: float
    months: int

    def x(self, place: float) -> float:
        """Pixels from the left edge of the months."""
        return place * self.month

    @property
    def width(self) -> int:
        """All months together."""
        return round(self.month * self.months)


def scale_for(width: int, months: int) -> Scale:
    """As wide as there is room, no month narrower than can be read."""
    names = min(max(round(width * 0.28), NAMES_LEAST), NAMES_MOST)
    return Scale(names, max(MONTH_LEAST, (width - names) / max(1, months)), max(1, months))


def _write(
    painter: QPainter,
    text: str,
    where: QRectF,
    color: QColor,
    *,
    size: int = fonts.CAPTION,
    weight: QFont.Weight = fonts.NORMAL,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    painter.setFont(fonts.font(size, weight))
    painter.setPen(color)
    short = metrics(size, weight).elidedText(
        text, Qt.TextElideMode.ElideRight, max(0, int(where.width()))
    )
    flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(where, flags, short)


def paint_months(painter: QPainter, plan: Plan, scale: Scale, height: float) -> None:
    """The head with years and months, and a thin line between months; the origin is its corner."""
    colors = theme.colors()
    for number, month in enumerate(plan.months):
        left = scale.x(number)
        room = QRectF(left, 20, scale.month, HEADER - 22)
        name = QLocale().standaloneMonthName(month.month, QLocale.FormatType.ShortFormat)
        _write(painter, name, room, theme.color("muted"), align=Qt.AlignmentFlag.AlignHCenter)
        if number == 0 or month.month == 1:
            year = QRectF(left + 6, 4, max(scale.month * 3, 60), 18)
            _write(painter, str(month.year), year, theme.color("text"), weight=fonts.STRONG)
        strong = month.month == 1 and number > 0
        painter.setPen(QColor(colors.border_strong if strong else colors.border))
        painter.drawLine(QPointF(left, 4 if strong else HEADER - 8), QPointF(left, height))


def paint_today(painter: QPainter, plan: Plan, scale: Scale, today: date, height: float) -> None:
    """A line where today is."""
    place = plan.place(today)
    if place is None:
        return
    x = scale.x(place)
    accent = theme.color("accent")
    painter.setPen(accent)
    painter.drawLine(QPointF(x, HEADER - 6), QPointF(x, height))
    painter.setBrush(accent)
    painter.drawEllipse(QPointF(x, HEADER - 6), 3, 3)


def paint_name(painter: QPainter, entry: Entry, where: QRectF, *, current: bool) -> None:
    """Title and company of a project, in the column at the left."""
    room = where.adjusted(INSET, 0, -10, 0)
    color = theme.color("muted" if entry.over else "text")
    if not entry.company:
        _write(painter, entry.title, room, color, size=fonts.BODY, weight=fonts.STRONG)
    else:
        upper = QRectF(room.left(), where.center().y() - 18, room.width(), 18)
        lower = upper.translated(0, 18)
        _write(painter, entry.title, upper, color, size=fonts.BODY, weight=fonts.STRONG)
        _write(painter, entry.company, lower, theme.color("muted"))
    if current:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(QRectF(where.left(), where.top() + 8, 3, where.height() - 16), 1, 1)


def paint_line(painter: QPainter, entry: Entry, scale: Scale, middle: float, marked: int) -> None:
    """The bar and the milestones of a project; `marked` is the milestone the keys are on."""
    line = entry.line
    if line.start is not None and line.end is not None:
        _paint_bar(painter, entry, bar_of(line, scale, middle))
    elif not line.dated:
        room = QRectF(10, middle - 9, 260, 18)
        _write(painter, _("no dates yet"), room, theme.color("muted"))
    for mark, state in zip(line.marks, entry.states, strict=True):
        at = QPointF(scale.x(mark.place), middle)
        paint_diamond(painter, at, state, strong=mark.milestone_id == marked)


def bar_of(line: Line, scale: Scale, middle: float) -> QRectF:
    """Where the bar of a project is; a day is wide enough to be seen."""
    assert line.start is not None
    assert line.end is not None
    left, right = scale.x(line.start), scale.x(line.end)
    return QRectF(left, middle - BAR / 2, max(right - left, 8.0), BAR)


def _paint_bar(painter: QPainter, entry: Entry, bar: QRectF) -> None:
    tone = theme.colors().tones[entry.tone]
    edge = QColor(tone.text)
    edge.setAlphaF(0.55)
    painter.setPen(edge)
    painter.setBrush(QColor(tone.fill))
    if entry.over:
        painter.setOpacity(0.5)
    painter.drawRoundedRect(bar, ROUND, ROUND)
    painter.setOpacity(1.0)
    line = entry.line
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tone.text))
    for goes_on, tip in ((line.before, bar.left() + 5), (line.after, bar.right() - 5)):
        if goes_on:  # an arrow: it goes on beyond the edge
            turn = -4 if tip < bar.center().x() else 4
            middle = bar.center().y()
            points = [QPointF(tip + turn / 2, middle)]
            points += [QPointF(tip - turn / 2, middle + up) for up in (-4, 4)]
            painter.drawPolygon(QPolygonF(points))


STATE_COLORS = {
    CommitmentState.OPEN: "accent",
    CommitmentState.LATE: "danger",
    CommitmentState.DONE: "ok",
}


def paint_diamond(
    painter: QPainter, at: QPointF, state: CommitmentState, *, strong: bool = False
) -> None:
    """A milestone: filled when it is reached, hollow while it is open, red when it is late."""
    side = DIAMOND + (2 if strong else 0)
    color = theme.color(STATE_COLORS[state])
    pen = painter.pen()
    pen.setStyle(Qt.PenStyle.SolidLine)
    pen.setColor(color)
    pen.setWidthF(2)
    painter.setPen(pen)
    hollow = state is CommitmentState.OPEN and not strong
    painter.setBrush(theme.color("card") if hollow else color)
    points = [(0, -side), (side, 0), (0, side), (-side, 0)]
    painter.drawPolygon(QPolygonF([QPointF(at.x() + x, at.y() + y) for x, y in points]))
    pen.setWidthF(1)
    painter.setPen(pen)


def spoken_day(day: date) -> str:
    """A day with its month by name."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def rows_height(entries: Sequence[Entry]) -> int:
    """All rows below the head."""
    return len(entries) * ROW
