"""The way of a delegation as steps one can click: from invited to confirmed, or declined."""

from functools import partial

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.gui import fonts, icons, theme
from app.gui.i18n import _
from app.gui.widgets.brush import metrics
from app.gui.widgets.layouts import H
from app.rules.delegations import STATUS_NAMES, DelegationStatus

DOT, HEIGHT, LEAST = 18, 46, 56
WAY = (
    DelegationStatus.INVITED,
    DelegationStatus.ANNOUNCED,
    DelegationStatus.NOMINATED,
    DelegationStatus.CONFIRMED,
)
STEPS = (*WAY, DelegationStatus.DECLINED)


ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
MIRRORED = {Qt.Key.Key_Left: 1, Qt.Key.Key_Right: -1}


class Step(QAbstractButton):
    """One status: a dot with its name below."""

    walked = Signal(int)
    """The user goes on to the step before (-1) or behind (1)."""

    def __init__(self, status: DelegationStatus) -> None:
        super().__init__()
        self.status = status
        self._current = DelegationStatus.INVITED
        self.setText(_(STATUS_NAMES[status]))
        self.setToolTip(self.text())
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_status(self, status: DelegationStatus) -> None:
        """Look as this status of the delegation asks."""
        self._current = status
        self.setChecked(status is self.status)
        name = _(STATUS_NAMES[self.status])
        chosen = status is self.status
        self.setAccessibleName(_("Status: {status}, chosen", status=name) if chosen else name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if chosen else Qt.FocusPolicy.ClickFocus)
        self.update()

    @property
    def passed(self) -> bool:
        """Whether the delegation has been here, or is."""
        return self._at(self.status) <= self._at(self._current)

    @staticmethod
    def _at(status: DelegationStatus) -> int:
        return WAY.index(status) if status in WAY else -1

    def sizeHint(self) -> QSize:
        """Qt: as wide as the name where it is chosen; what is left is shared."""
        wide = metrics(fonts.SMALL, fonts.STRONG).horizontalAdvance(self.text()) + 4
        return QSize(max(LEAST, wide), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Qt: a name may be shortened."""
        return QSize(40, HEIGHT)

    def nextCheckState(self) -> None:
        """Qt: what is checked is what the file says, not what was clicked."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter chooses as Space does, arrows walk."""
        key = Qt.Key(event.key())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif key in ARROWS:
            self.walked.emit((ARROWS | MIRRORED if mirrored else ARROWS)[key])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: line, dot, name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        self._paint_line(painter)
        self._paint_dot(painter)
        self._paint_name(painter)
        painter.end()

    def _paint_line(self, painter: QPainter) -> None:
        if self.status not in WAY:
            return
        colors = theme.colors()
        middle, y = self.width() / 2, DOT / 2 + 3
        here, now = self._at(self.status), self._at(self._current)
        first, last = here == 0, here == len(WAY) - 1
        halves = [] if first else [(0.0, middle - DOT / 2 - 3, here <= now)]
        if not last:
            halves.append((middle + DOT / 2 + 3, float(self.width()), here < now))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for start, end, done in halves:
            painter.setPen(QPen(QColor(colors.accent if done else colors.track), 2))
            begin, stop = (self.width() - end, self.width() - start) if mirrored else (start, end)
            painter.drawLine(QPointF(begin, y), QPointF(stop, y))

    def _paint_dot(self, painter: QPainter) -> None:
        colors = theme.colors()
        dot = QRectF((self.width() - DOT) / 2, 3, DOT, DOT)
        declined = self.status is DelegationStatus.DECLINED
        on = self.isChecked() if declined else self.passed
        fill = colors.danger if declined else colors.accent
        edge = fill if on else (colors.muted if self.underMouse() else colors.border_strong)
        painter.setPen(QPen(QColor(edge), 1.5))
        painter.setBrush(QColor(fill if on else colors.card))
        painter.drawEllipse(dot)
        if on:
            ink = QColor(colors.on_danger if declined else colors.on_accent).name()
            picture = icons.pixmap("x" if declined else "check", ink, 12, self.devicePixelRatioF())
            painter.drawPixmap(dot.toRect().adjusted(3, 3, -3, -3), picture)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colors.focus), 1.5))
            painter.drawEllipse(dot.adjusted(-2.5, -2.5, 2.5, 2.5))

    def _paint_name(self, painter: QPainter) -> None:
        weight = fonts.STRONG if self.isChecked() else fonts.NORMAL
        painter.setFont(fonts.font(fonts.SMALL, weight))
        painter.setPen(theme.color("text" if self.isChecked() else "muted"))
        room = QRect(0, DOT + 8, self.width(), HEIGHT - DOT - 8)
        shown = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width() - 2
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, shown)


class Stepper(QWidget):
    """All steps; arrows go from one to the next, Space, Enter or a click chooses."""

    chosen = Signal(DelegationStatus)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Status"))
        self.steps = {status: Step(status) for status in STEPS}
        for step in self.steps.values():
            step.clicked.connect(partial(self._on_clicked, step.status))
            step.walked.connect(partial(self._walk, step.status))
        self._status = DelegationStatus.INVITED
        self.setLayout(H(*self.steps.values(), spacing=0))
        self.setFocusProxy(self.steps[self._status])

    def show_status(self, status: DelegationStatus) -> None:
        """Show where the delegation is."""
        self._status = status
        for step in self.steps.values():
            step.show_status(status)
        self.setFocusProxy(self.steps[status])

    def _on_clicked(self, status: DelegationStatus, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's argument
        if status is not self._status:
            self.chosen.emit(status)

    def _walk(self, status: DelegationStatus, step: int) -> None:
        place = min(max(STEPS.index(status) + step, 0), len(STEPS) - 1)
        self.steps[STEPS[place]].setFocus(Qt.FocusReason.TabFocusReason)
