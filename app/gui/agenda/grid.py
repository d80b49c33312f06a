"""The grid under the mouse and the keys: choosing, moving, lengthening, copying, making."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip

from app.gui.agenda import keys
from app.gui.agenda.blocks import Block
from app.gui.agenda.carrying import Carrying
from app.gui.agenda.drag import Drag, Way
from app.gui.agenda.layout import snapped
from app.gui.agenda.painting import GUTTER, HEADER
from app.gui.agenda.spoken_grid import let_grids_speak
from app.gui.agenda.wording import clash_words
from app.gui.delegations.dragging import unpacked
from app.gui.i18n import _

SESSIONS = "application/x-plenum-sessions"
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


let_grids_speak()


class Grid(Carrying):
    """What mouse, keys and the tray do with sessions."""

    # the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: choose what is under the mouse; more follows when it moves."""
        if self.drag is not None:
            self.give_up()
        at = event.position()
        if event.button() != Qt.MouseButton.LeftButton or self.is_aside(at) or at.y() < HEADER:
            return
        block = self.block_at(at)
        self._pressed, self._pressed_on = at, block
        held = event.modifiers()
        if block is None:
            if not held & (CTRL | SHIFT):
                self.choose(None)
        elif held & CTRL:
            self.choose(block.id, add=True)
        elif held & SHIFT:
            self.choose(block.id, keep=True)
        elif block.id not in self.selected:
            self.choose(block.id)
        elif self.current != block.id:
            self.choose(block.id, keep=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: drag, draw the rubber band, or show what could be done."""
        at = event.position()
        if self._pressed is None:
            self._show_cursor(at)
            return
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self.drag is None and self.rubber is None and far:
            self._begin(event)
        if self.drag is not None:
            self._pull(at)
            self.follow(at)
        elif self.rubber is not None:
            start = self.inside(self._pressed)
            self.rubber = QRectF(start, self.inside(at)).normalized()
            hit = {
                block.id for block in self.day.blocks if self.rect_of(block).intersects(self.rubber)
            }
            self.selected = hit
            self.viewport().update()

    def _begin(self, event: QMouseEvent) -> None:
        """The mouse has gone so far that it is no click."""
        assert self._pressed is not None
        block = self._pressed_on
        if block is None:
            start = self.inside(self._pressed)
            self.rubber = QRectF(start, start)
            return
        anchor = self.book.placement(block.id)
        if not self.editable or anchor is None:
            return
        way = Way.COPY if event.modifiers() & ALT else Way.MOVE
        if self.at_edge(block, self._pressed):
            way = Way.LENGTHEN
        minute = self.scale.minute(self.inside(self._pressed).y())
        ids = self.chosen() if block.id in self.selected else [block.id]
        self.drag = Drag(way, ids, anchor, round(minute) - block.start)

    def follow(self, at: QPointF) -> None:
        """Go to where the mouse is; painted again only where that is another place."""
        assert self.drag is not None
        point = self.inside(at)
        minute, column = self.scale.minute(point.y()), self.scale.column(point.x())
        if self.drag.target(self.book, self.day, minute, column, self.step):
            self.viewport().update()

    def _pull(self, at: QPointF) -> None:
        """Scroll where the mouse is at an edge."""
        view = self.viewport().rect()
        left = self.corner.x()
        back = -16 if self.mirrored else 16
        for bar, low, high, here, by in (
            (self.verticalScrollBar(), HEADER + 20, view.height() - 20, at.y(), 16),
            (
                self.horizontalScrollBar(),
                left + 20,
                left + view.width() - GUTTER - 20,
                at.x(),
                back,
            ),
        ):
            if here < low:
                bar.setValue(bar.value() - by)
            elif here > high:
                bar.setValue(bar.value() + by)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: let go."""
        pressed, on = self._pressed, self._pressed_on
        self._pressed = self._pressed_on = None
        if self.rubber is not None:
            self.rubber = None
            self.selection_changed.emit(self.chosen())
            self.viewport().update()
        elif self.drag is not None:
            if self.viewport().rect().contains(event.position().toPoint()):
                self.drop()
            else:
                ids, way = list(self.drag.ids), self.drag.way
                self.give_up()
                if way is Way.MOVE:
                    self.left_grid.emit(ids, event.globalPosition().toPoint())
        elif pressed is not None and on is not None and not event.modifiers() & (CTRL | SHIFT):
            self.choose(on.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt: open a session, or make one on free space."""
        at = event.position()
        if event.button() != Qt.MouseButton.LeftButton or at.y() < HEADER or self.is_aside(at):
            return
        block = self.block_at(at)
        if block is not None:
            self.opened.emit(block.id)
        elif self.editable and self.day.columns:
            point = self.inside(at)
            low = self.scale.minute(point.y()) - self.step / 2
            room_id = self.day.columns[self.scale.column(point.x())].room_id
            self.new_wanted.emit(snapped(low, self.step, self.day.midnight), room_id)

    def _show_cursor(self, at: QPointF) -> None:
        block = self.block_at(at)
        shape = Qt.CursorShape.ArrowCursor
        if block is not None and self.editable:
            edge = self.at_edge(block, at)
            shape = Qt.CursorShape.SizeVerCursor if edge else Qt.CursorShape.OpenHandCursor
        self.viewport().setCursor(shape)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt: with Ctrl, zoom."""
        if event.modifiers() & CTRL and event.angleDelta().y():
            step = 1 if event.angleDelta().y() > 0 else -1
            self.set_zoom(self.zoom + step, event.position().y() - HEADER)
        elif event.modifiers() & SHIFT:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - event.angleDelta().y())
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt: by mouse or by key; over a room's head, the room's."""
        at = QPointF(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            block = self.day.by_id.get(self.current or 0)
            if block is not None:
                middle = self.rect_of(block).center() + QPointF(self.corner - self.offset)
                point = middle.toPoint()
                self.menu_asked.emit(self.viewport().mapToGlobal(point))
            return
        column = self.over_header(at)
        if column is not None:
            room_id = self.day.columns[column].room_id
            if room_id is not None:
                self.room_menu_asked.emit(room_id, event.globalPos())
            return
        block = self.block_at(at)
        if block is not None:
            if block.id not in self.selected:
                self.choose(block.id)
            self.menu_asked.emit(event.globalPos())

    # what comes from the tray

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: sessions from the tray are welcome."""
        ids = unpacked(SESSIONS, event.mimeData())
        anchor = self.book.placement(ids[0]) if ids else None
        if anchor is not None and self.date is not None:
            self.drag = Drag(Way.PLACE, ids, anchor)
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Qt: show where they would be."""
        if self.drag is not None:
            self._pull(event.position())
            self.follow(event.position())
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Qt: they went elsewhere."""
        self.give_up()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: there they are."""
        if self.drag is not None:
            self.follow(event.position())
            self.drop()
            event.acceptProposedAction()

    # the keyboard

    def event(self, event: QEvent) -> bool:
        """Qt: keys that are the grid's own while it has the keyboard; tool tips."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and keys.is_own(event):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Qt: a tool tip with all that is known."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            block = self.block_at(QPointF(event.pos()))
            text = "" if block is None else self._tip(block)
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def _tip(self, block: Block) -> str:
        agenda = self.book.agenda
        lines = [block.title, block.time, block.people]
        found = self.book.by_session.get(block.id, ())
        lines += [f"⚠ {clash_words(clash, agenda, self.book.person)}" for clash in found]
        if block.fresh:
            lines.append(_("Changed since the last edition"))
        return "\n".join(line for line in lines if line).replace("<", "‹")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: see `keys`."""
        if not keys.press(self, event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: who comes with the keyboard starts at the first session."""
        super().focusInEvent(event)
        by_key = event.reason() in {
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        }
        if by_key and self.current is None and self.day.blocks:
            first = min(self.day.blocks, key=lambda block: (block.start, block.column))
            self.choose(first.id)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: what the keys carry is put back."""
        super().focusOutEvent(event)
        if self.drag is not None and self.drag.by_keys:
            self.give_up()
        self.viewport().update()
