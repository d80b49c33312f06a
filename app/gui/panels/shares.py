"""Small bars: from which cities and countries people come."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from app.gui import fonts, theme
from app.gui.i18n import _, _n, number
from app.gui.widgets.brush import metrics

LINE, SHOWN = 18, 3
NUMBER_WIDTH, BAR_HEIGHT, GAP = 22, 6, 8
NAME_SHARE = 0.5


class Shares(QWidget):
    """A name, a bar and a number in each line; the most first, the rest in the last line."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._lines: list[tuple[str, int]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    @property
    def lines(self) -> list[tuple[str, int]]:
        """What is shown: names with numbers."""
        return list(self._lines)

    def show_shares(self, shares: Sequence[tuple[str, int]]) -> None:
        """Show the largest, and what the others are together."""
        self._lines = list(shares)
        if len(shares) > SHOWN:
            rest = shares[SHOWN - 1 :]
            others = _n("{n} other", "{n} others", len(rest))
            self._lines = [*shares[: SHOWN - 1], (others, sum(many for _name, many in rest))]
        words = ", ".join(f"{name} {number(many)}" for name, many in shares)
        self.setAccessibleName(f"{self._name}: {words or _('nobody yet')}")
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: as high as its lines."""
        return QSize(120, LINE * max(len(self._lines), 1))

    def minimumSizeHint(self) -> QSize:
        """Qt: narrower it cannot be read."""
        return QSize(100, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: line by line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((many for _name, many in self._lines), default=1) or 1
        for place, (name, many) in enumerate(self._lines):
            self._paint_line(painter, place * LINE, name, many / most, number(many))
        if not self._lines:
            self._write(painter, QRect(0, 0, self.width(), LINE), _("nobody yet"))
        painter.end()

    def _paint_line(self, painter: QPainter, top: int, name: str, share: float, many: str) -> None:
        wide = round(self.width() * NAME_SHARE)
        self._write(painter, QRect(0, top, wide - GAP, LINE), name)
        room = self.width() - wide - NUMBER_WIDTH - GAP
        at = top + (LINE - BAR_HEIGHT) // 2
        painter.setPen(Qt.PenStyle.NoPen)
        for length, token in ((room, "track"), (max(BAR_HEIGHT, room * share), "accent")):
            bar = QRect(wide, at, round(length), BAR_HEIGHT)
            painter.setBrush(theme.color(token))
            shown = QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), bar))
            painter.drawRoundedRect(shown, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
        end = QRect(self.width() - NUMBER_WIDTH, top, NUMBER_WIDTH, LINE)
        self._write(painter, end, many, Qt.AlignmentFlag.AlignRight)

    def _write(
        self,
        painter: QPainter,
        where: QRect,
        text: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(fonts.font(fonts.CAPTION))
        painter.setPen(theme.color("muted"))
        hand = metrics(fonts.CAPTION, fonts.NORMAL)
        shown = hand.elidedText(text, Qt.TextElideMode.ElideRight, where.width())
        rect = QStyle.visualRect(self.layoutDirection(), self.rect(), where)
        align = QStyle.visualAlignment(self.layoutDirection(), side)
        painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter, shown)
