"""Cells that only delegations have: a heading over a group, a member with its function."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QToolTip

from app.gui import fonts, icons, theme
from app.gui.widgets.avatar import MIDDLE, paint_avatar
from app.gui.widgets.brush import Brush, metrics, paint_cell, paint_pill, pill_width
from app.gui.widgets.cells import OwnCell, Pill, TwoLines
from app.gui.widgets.delegates import CellDelegate, Index

NAME_START = MIDDLE + 12
CHEVRON = 12
OUTSIDE = 8
"""How far a member stands out of the padding of a cell, to be in line with the card."""


@dataclass(frozen=True)
class Heading(OwnCell):
    """What stands over a group, and how many are in it."""

    text: str
    count: str

    @property
    def words(self) -> str:
        """The cell for the ear."""
        return f"{self.text}, {self.count}"


@dataclass(frozen=True)
class DelegationCell(OwnCell):
    """A delegation's name, and below it where it comes from and who leads it."""

    name: str
    circle: str
    place: str
    head: str
    headless: bool = False

    @property
    def words(self) -> str:
        """The cell for the ear."""
        below = ", ".join(part for part in (self.place, self.head) if part)
        return f"{self.name}\n{below}" if below else self.name


@dataclass(frozen=True)
class MemberCell(OwnCell):
    """A member: name and status above, the function one can choose and the job below."""

    name: str
    function: str
    job: str
    status: Pill
    head: bool
    chosen: bool

    @property
    def words(self) -> str:
        """The cell for the ear."""
        parts = (self.name, self.function, self.job, self.status.text)
        return ", ".join(part for part in parts if part)

    @property
    def function_width(self) -> int:
        """How wide the function and its arrow are."""
        return metrics(fonts.CAPTION, fonts.MEDIUM).horizontalAdvance(self.function) + CHEVRON + 4


@paint_cell.register
def _(cell: Heading, brush: Brush) -> None:
    height = brush.room.height()
    wide = metrics(fonts.CAPTION, fonts.STRONG).horizontalAdvance(cell.text)
    name = brush.place(0, 0, min(wide + 4, brush.room.width()), height)
    text = theme.color("soft")
    brush.write(cell.text, name, text, size=fonts.CAPTION, weight=fonts.STRONG)
    rest = brush.place(wide + 10, 0, max(0, brush.room.width() - wide - 10), height)
    brush.write(cell.count, rest, theme.color("muted"), size=fonts.CAPTION)


@paint_cell.register
def _(cell: DelegationCell, brush: Brush) -> None:
    paint_cell(TwoLines(cell.name, cell.place or " ", cell.circle), brush)
    if not cell.head:
        return
    advance = metrics(fonts.CAPTION, fonts.NORMAL).horizontalAdvance
    start = NAME_START + (advance(f"{cell.place} · ") if cell.place else 0)
    top, width = brush.room.height() // 2, brush.room.width()
    if cell.place:
        dot = brush.place(start - advance("· "), top, advance("· "), 17)
        brush.write("·", dot, theme.color("muted"), size=fonts.CAPTION)
    where = brush.place(start, top, max(0, width - start), 17)
    tone = "warn_text" if cell.headless else "soft"
    brush.write(cell.head, where, theme.color(tone), size=fonts.CAPTION)


@paint_cell.register
def _(cell: MemberCell, wide: Brush) -> None:
    brush = Brush(wide.painter, wide.room.adjusted(-OUTSIDE, 0, OUTSIDE, 0), wide.direction)
    circle = QRectF(brush.place(0, brush.middle(MIDDLE), MIDDLE, MIDDLE))
    paint_avatar(brush.painter, circle, cell.name)
    status = pill_width(cell.status.text)
    width = max(0, brush.room.width() - NAME_START)
    top = brush.room.height() // 2 - 19
    upper = Brush(brush.painter, QRect(brush.room), brush.direction)
    upper.room.setHeight(2 * (top + 9))
    paint_pill(upper, cell.status, brush.room.width() - status, status)
    name = brush.place(NAME_START, top, max(0, width - status - 8), 18)
    brush.write(cell.name, name, theme.color("text"), weight=fonts.STRONG)
    _function(cell, brush, top + 19, width)


def _function(cell: MemberCell, brush: Brush, top: int, width: int) -> None:
    wide = min(cell.function_width, width)
    where = brush.place(NAME_START, top, wide - CHEVRON, 17)
    tone = "accent_text" if cell.chosen else "warn_text"
    color = theme.color(tone)
    brush.write(cell.function, where, color, size=fonts.CAPTION, weight=fonts.MEDIUM)
    ratio = brush.painter.device().devicePixelRatioF()
    arrow = icons.pixmap("chevron-down", color.name(), CHEVRON, ratio)
    brush.painter.drawPixmap(brush.place(NAME_START + wide - CHEVRON, top + 3, CHEVRON, 12), arrow)
    if cell.job:
        rest = brush.place(NAME_START + wide + 6, top, max(0, width - wide - 6), 17)
        brush.write(cell.job, rest, theme.color("muted"), size=fonts.CAPTION)


class SpokenDelegate(CellDelegate):
    """Paints any cell; what is too long or only painted stands in the model's tool tip."""

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Qt: the tool tip of the model, where it has one of its own."""
        text = index.data(Qt.ItemDataRole.ToolTipRole) if index.isValid() else None
        if event.type() == QEvent.Type.ToolTip and text:
            QToolTip.showText(event.globalPos(), str(text), view)
            return True
        return super().helpEvent(event, view, option, index)
