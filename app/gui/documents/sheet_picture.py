"""A small sheet of labels on which one says where printing starts and which labels are used."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.documents.grids import Grid
from app.gui import fonts, theme
from app.gui.i18n import _, number

HIGHEST, WIDEST = 190, 240
EDGE = 3
SMALLEST_NUMBER = 15
STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1),
         Qt.Key.Key_Down: (0, 1)}  # fmt: skip


class SheetPicture(QWidget):
    """Labels count from 1, row by row. A click starts there; with Ctrl, a label is skipped.

    With the keyboard: arrows walk, Enter starts there, the space bar skips.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._page, self._grid = (210.0, 297.0), Grid(210.0, 297.0)
        self._start, self._skipped = 1, frozenset[int]()
        self._current, self._hovered = 1, 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(_("First sheet"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tell(aloud=False)

    def show_sheet(self, width: float, height: float, grid: Grid) -> None:
        """Show another sheet, in millimetres; what was chosen goes where it does not fit."""
        same = ((width, height), grid) == (self._page, self._grid)
        self._page, self._grid = (width, height), grid
        if not same and (self._start, self._skipped) != (1, frozenset()):
            self.set_chosen(1, ())
        self._current = min(self._current, grid.count)
        self.updateGeometry()
        self.setFixedSize(self.sizeHint())
        self.update()

    def set_chosen(self, start: int, skipped: tuple[int, ...]) -> None:
        """Show where to start and what to skip; numbers beyond the sheet are left out."""
        count = self._grid.count
        self._start = start if 1 <= start <= count else 1
        self._skipped = frozenset(n for n in skipped if self._start < n <= count)
        self._current = self._start
        self._tell(aloud=False)
        self.update()

    @property
    def start(self) -> int:
        """The label at which printing starts."""
        return self._start

    @property
    def skipped(self) -> tuple[int, ...]:
        """The labels after it that are used already."""
        return tuple(sorted(self._skipped))

    def _begin_at(self, label: int) -> None:
        self._start = self._current = label
        self._skipped = frozenset(n for n in self._skipped if n > label)
        self._changed()

    def _skip(self, label: int) -> None:
        self._current = label
        if label == self._start:
            return
        if label < self._start:
            self._begin_at(label)
            return
        self._skipped ^= {label}
        self._changed()

    def _changed(self) -> None:
        self._tell(aloud=True)
        self.update()
        self.changed.emit()

    def _tell(self, *, aloud: bool) -> None:
        words = self.words()
        self.setAccessibleDescription(words)
        if aloud:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def words(self) -> str:
        """What is chosen, as a sentence."""
        if self._skipped:
            skipped = ", ".join(number(n) for n in self.skipped)
            return _("Starts at label {n}, skips {skipped}.", n=self._start, skipped=skipped)
        return _("Starts at label {n}.", n=self._start)

    # painting

    def _scale(self) -> float:
        width, height = self._page
        return min((WIDEST - 2 * EDGE) / width, (HIGHEST - 2 * EDGE) / height)

    def _label(self, label: int) -> QRectF:
        scale = self._scale()
        left, top = self._grid.place(label - 1)
        return QRectF(
            EDGE + left * scale,
            EDGE + top * scale,
            self._grid.width * scale,
            self._grid.height * scale,
        ).adjusted(0.75, 0.75, -0.75, -0.75)

    def _at(self, point: QPointF) -> int:
        labels = range(1, self._grid.count + 1)
        return next((n for n in labels if self._label(n).contains(point)), 0)

    def sizeHint(self) -> QSize:
        """Qt: as large as the sheet in its scale."""
        scale = self._scale()
        width, height = self._page
        return QSize(round(width * scale) + 2 * EDGE, round(height * scale) + 2 * EDGE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: a white sheet, labels that are printed in colour, used ones in grey."""
        painter = QPainter(self)
        colors = theme.colors()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = colors.focus if self.hasFocus() else colors.border_strong
            painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
            painter.setBrush(QColor(colors.card))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
            for label in range(1, self._grid.count + 1):
                self._paint_label(painter, label)
        finally:
            painter.end()

    def _paint_label(self, painter: QPainter, label: int) -> None:
        colors, place = theme.colors(), self._label(label)
        used = label < self._start or label in self._skipped
        tone = colors.tones["neutral"]
        fill = QColor(tone.fill if used else colors.selected)
        ink = QColor(colors.muted if used else colors.accent_text)
        if label == self._start:
            fill, ink = QColor(colors.accent), QColor(colors.on_accent)
        ring = (label == self._current and self.hasFocus()) or label == self._hovered
        painter.setPen(QPen(QColor(colors.focus), 1.5) if ring else Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        round_by = min(3.0, place.height() / 4)
        painter.drawRoundedRect(place, round_by, round_by)
        if place.height() >= SMALLEST_NUMBER and place.width() >= SMALLEST_NUMBER:
            painter.setFont(fonts.font(fonts.SMALL, fonts.MEDIUM))
            painter.setPen(ink)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(label))

    # choosing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: start there, or skip."""
        label = self._at(event.position())
        if not label:
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._skip(label)
        else:
            self._begin_at(label)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: the label under the pointer."""
        hovered = self._at(event.position())
        if hovered != self._hovered:
            self._hovered = hovered
            self.setToolTip(_("Label {n}", n=hovered) if hovered else "")
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Qt: no label is under the pointer."""
        super().leaveEvent(event)
        self._hovered = 0
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: the keyboard is here."""
        super().focusInEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: arrows walk, Enter starts there, the space bar skips."""
        key = Qt.Key(event.key())
        if key in STEPS:
            across, down = STEPS[key]
            row, column = divmod(self._current - 1, self._grid.columns)
            column = min(max(column + across, 0), self._grid.columns - 1)
            row = min(max(row + down, 0), self._grid.rows - 1)
            self._current = row * self._grid.columns + column + 1
            words = _("Label {n}", n=self._current)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
            self.update()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._begin_at(self._current)
        elif key == Qt.Key.Key_Space:
            self._skip(self._current)
        else:
            super().keyPressEvent(event)
