"""The heads of the grid: names with a smaller line below, shortened where there is no room."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from app.gui import fonts, theme
from app.gui.panels.rank_model import CELL, Head
from app.gui.widgets.brush import Brush, metrics

PADDING, LINE = 10, 17
NAMES_WIDTH, TITLES_HEIGHT = 230, 68
SIZE = fonts.CAPTION


class Heads(QHeaderView):
    """Paints a `Head`: the name over its detail; the row or column one is in stands out."""

    def __init__(self, orientation: Qt.Orientation, name: str, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.setAccessibleName(name)
        self.setSectionsClickable(False)
        self.setHighlightSections(True)

    def sizeHint(self) -> QSize:
        """Qt: room for names at the side, for two lines above."""
        if self.orientation() == Qt.Orientation.Vertical:
            return QSize(NAMES_WIDTH, super().sizeHint().height())
        return QSize(super().sizeHint().width(), TITLES_HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's argument
        """Qt: one head."""
        model = self.model()
        head = model.headerData(logicalIndex, self.orientation(), CELL)
        if not isinstance(head, Head):
            return
        painter.save()
        try:
            current = self._current() == logicalIndex
            painter.fillRect(rect, theme.color("selected" if current else "card"))
            painter.fillRect(
                QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("border")
            )
            room = rect.adjusted(PADDING, 0, -PADDING, -1)
            brush = Brush(painter, room, self.layoutDirection())
            self._write(brush, head)
        finally:
            painter.restore()

    def _current(self) -> int:
        index = self.selectionModel().currentIndex() if self.selectionModel() else None
        if index is None or not index.isValid():
            return -1
        return index.row() if self.orientation() == Qt.Orientation.Vertical else index.column()

    def _write(self, brush: Brush, head: Head) -> None:
        height, width = brush.room.height(), brush.room.width()
        names = [head.name]
        if self.orientation() == Qt.Orientation.Horizontal:
            names = in_two(head.name, width)
        top = (height - (len(names) + bool(head.detail)) * LINE) // 2
        for place, name in enumerate(names):
            line = brush.place(0, top + place * LINE, width, LINE)
            brush.write(name, line, theme.color("text"), size=SIZE, weight=fonts.MEDIUM)
        if head.detail:
            detail = brush.place(0, top + len(names) * LINE, width, LINE)
            brush.write(head.detail, detail, theme.color("muted"), size=fonts.SMALL)


def in_two(text: str, width: int) -> list[str]:
    """A text on one line, or broken once where words end; the second line may be too long."""
    hand = metrics(SIZE, fonts.MEDIUM)
    if hand.horizontalAdvance(text) <= width:
        return [text]
    words = text.split()
    first = 1
    while first < len(words) and hand.horizontalAdvance(" ".join(words[: first + 1])) <= width:
        first += 1
    return [part for part in (" ".join(words[:first]), " ".join(words[first:])) if part]
