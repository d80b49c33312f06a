"""The year's plan as a picture that scrolls, with keys and words for the ear."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from app.gui import theme
from app.gui.i18n import _
from app.gui.outcomes.plan_painting import (
    HEADER,
    ROW,
    Entry,
    Scale,
    paint_line,
    paint_months,
    paint_name,
    paint_today,
    rows_height,
    scale_for,
    spoken_day,
)
from app.gui.outcomes.wording import said
from app.rules.outcomes import COMMITMENT_STATE_NAMES
from app.rules.project_plan import Mark, Plan

NEAR = 9
"""So near to a milestone, the mouse means it."""


class PlanCanvas(QAbstractScrollArea):
    """Up and down choose a project, left and right a milestone, Enter opens the project."""

    opened = Signal(int)
    current_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.plan = Plan((), ())
        self.entries: Sequence[Entry] = ()
        self.today = date.min
        self.current: int | None = None
        self.milestone: int = 0
        self.scale: Scale = scale_for(600, 12)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Plan of joint projects"))
        self.viewport().setMouseTracking(True)
        self.setMinimumSize(420, 200)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setSingleStep(24)
        theme.notifier.changed.connect(self.viewport().update)

    # what is shown

    def show_plan(self, plan: Plan, entries: Sequence[Entry], today: date) -> None:
        """Show a calendar; the project chosen stays."""
        self.plan, self.entries, self.today = plan, entries, today
        if self.current not in {entry.id for entry in entries}:
            self.current, self.milestone = None, 0
        self.measure()
        self._describe()

    def measure(self) -> None:
        """Share the width among the months."""
        view = self.viewport()
        self.scale = scale_for(view.width(), len(self.plan.months))
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        room = view.width() - self.scale.names
        across.setPageStep(max(room, 1))
        across.setRange(0, max(0, self.scale.width - room))
        height = view.height() - HEADER
        down.setPageStep(max(height, 1))
        down.setRange(0, max(0, rows_height(self.entries) - height))
        view.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: share the width anew."""
        super().resizeEvent(event)
        self.measure()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Qt: everything is painted again; head and names stay where they are."""
        self.viewport().update()

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: months, then a row for each project."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        try:
            self._paint(painter)
        finally:
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        if not self.plan.months:
            return
        view = self.viewport().rect()
        across = self.horizontalScrollBar().value()
        self._paint_grounds(painter)
        painter.save()
        painter.setClipRect(view.adjusted(self.scale.names, 0, 0, 0))
        painter.translate(self.scale.names - across, 0)
        paint_months(painter, self.plan, self.scale, view.height())
        painter.setClipRect(QRectF(across, HEADER, view.width(), view.height()))
        for entry, rect in self._in_sight():
            marked = self.milestone if entry.id == self.current else 0
            paint_line(painter, entry, self.scale, rect.center().y(), marked)
        painter.restore()
        painter.save()
        painter.setClipRect(view.adjusted(self.scale.names, 0, 0, 0))
        painter.translate(self.scale.names - across, 0)
        paint_today(painter, self.plan, self.scale, self.today, view.height())
        painter.restore()
        painter.save()
        painter.setClipRect(view.adjusted(0, HEADER, 0, 0))
        for entry, rect in self._in_sight():
            names = QRectF(rect.left(), rect.top(), self.scale.names, rect.height())
            paint_name(painter, entry, names, current=entry.id == self.current)
        painter.restore()
        painter.setPen(theme.color("border"))
        painter.drawLine(0, HEADER, view.width(), HEADER)

    def _paint_grounds(self, painter: QPainter) -> None:
        """The row chosen is filled; a thin line lies between rows."""
        view = self.viewport().rect()
        painter.save()
        painter.setClipRect(view.adjusted(0, HEADER, 0, 0))
        for entry, rect in self._in_sight():
            if entry.id == self.current:
                fill = theme.color("selected" if self.hasFocus() else "hover")
                painter.fillRect(rect, fill)
            painter.setPen(theme.color("border"))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _in_sight(self) -> list[tuple[Entry, QRectF]]:
        view, down = self.viewport().rect(), self.verticalScrollBar().value()
        found = []
        for number, entry in enumerate(self.entries):
            rect = QRectF(0, HEADER + number * ROW - down, view.width(), ROW)
            if rect.bottom() > HEADER and rect.top() < view.height():
                found.append((entry, rect))
        return found

    # choosing

    def entry(self) -> Entry | None:
        """The project chosen."""
        return next((one for one in self.entries if one.id == self.current), None)

    def entry_at(self, at: QPointF) -> Entry | None:
        """The project at a point."""
        if at.y() < HEADER:
            return None
        return next((one for one, rect in self._in_sight() if rect.contains(at)), None)

    def mark_at(self, at: QPointF) -> Mark | None:
        """The milestone at a point."""
        entry = self.entry_at(at)
        if entry is None or at.x() < self.scale.names:
            return None
        x = at.x() - self.scale.names + self.horizontalScrollBar().value()
        near = (mark for mark in entry.line.marks if abs(self.scale.x(mark.place) - x) <= NEAR)
        return next(near, None)

    def choose(self, project_id: int | None, milestone: int = 0) -> None:
        """Choose a project, and one of its milestones if given."""
        changed = project_id != self.current
        self.current, self.milestone = project_id, milestone
        self._ensure_seen()
        self.viewport().update()
        self._describe()
        if changed:
            self.current_changed.emit(project_id)

    def _ensure_seen(self) -> None:
        entry = self.entry()
        if entry is None:
            return
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        top = [one.id for one in self.entries].index(entry.id) * ROW
        height = self.viewport().height() - HEADER
        down.setValue(min(max(down.value(), top + ROW - height), top))
        marks = {mark.milestone_id: mark.place for mark in entry.line.marks}
        place = marks.get(self.milestone, entry.line.start)
        if place is not None:
            x, room = round(self.scale.x(place)), self.viewport().width() - self.scale.names
            across.setValue(min(max(across.value(), x + 40 - room), max(0, x - 40)))

    # mouse and keyboard

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: choose what is under the mouse."""
        entry = self.entry_at(event.position())
        if entry is not None and event.button() == Qt.MouseButton.LeftButton:
            mark = self.mark_at(event.position())
            self.choose(entry.id, mark.milestone_id if mark else 0)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt: open the project."""
        entry = self.entry_at(event.position())
        if entry is not None:
            self.opened.emit(entry.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the arrows walk, Enter opens."""
        key = Qt.Key(event.key())
        if key in STEPS:
            self._walk(STEPS[key])
        elif key in TURNS:
            self._turn(TURNS[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and self.entries:
            self.choose(self.entries[0 if key == Qt.Key.Key_Home else -1].id)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current is not None:
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def _walk(self, by: int) -> None:
        ids = [one.id for one in self.entries]
        if not ids:
            return
        place = ids.index(self.current) + by if self.current in ids else 0
        self.choose(ids[min(max(place, 0), len(ids) - 1)])

    def _turn(self, by: int) -> None:
        entry = self.entry()
        if entry is None or not entry.line.marks:
            return
        ids = [mark.milestone_id for mark in entry.line.marks]
        if self.milestone in ids:
            place = min(max(ids.index(self.milestone) + by, 0), len(ids) - 1)
        else:
            place = 0 if by > 0 else len(ids) - 1
        self.choose(entry.id, ids[place])

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: who comes with the keyboard starts at the first project."""
        super().focusInEvent(event)
        by_key = event.reason() in {
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        }
        if by_key and self.current is None and self.entries:
            self.choose(self.entries[0].id)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: the row chosen is paler."""
        super().focusOutEvent(event)
        self.viewport().update()

    # for the ear

    def words(self) -> str:
        """What is chosen, in words."""
        entry = self.entry()
        if entry is None:
            return ""
        mark = next((m for m in entry.line.marks if m.milestone_id == self.milestone), None)
        return entry.words if mark is None else self._mark_words(entry, mark)

    @staticmethod
    def _mark_words(entry: Entry, mark: Mark) -> str:
        state = entry.states[entry.line.marks.index(mark)]
        return f"{said(mark.title)}, {spoken_day(mark.due_on)}, {_(COMMITMENT_STATE_NAMES[state])}"

    def _describe(self) -> None:
        words = self.words()
        self.setAccessibleDescription(words)
        if QAccessible.isActive() and self.hasFocus() and words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt: a milestone or a project says what it is under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = QPointF(event.pos())
            entry, mark = self.entry_at(at), self.mark_at(at)
            text = ""
            if entry is not None:
                text = entry.words if mark is None else self._mark_words(entry, mark)
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().viewportEvent(event)

    def widget(self) -> QWidget:
        """Itself."""
        return self


STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
TURNS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
