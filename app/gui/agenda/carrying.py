"""Choosing sessions on the grid, and moving, lengthening and copying them."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
)

from app.gui.agenda.blocks import Block
from app.gui.agenda.book import Book
from app.gui.agenda.canvas import Canvas
from app.gui.agenda.drag import Drag, Way
from app.gui.agenda.wording import spoken
from app.gui.i18n import _
from app.rules.clash_values import Placement
from app.rules.ripple import Move


class Carrying(Canvas):
    """Chooses and moves sessions; signals what the user wants, and the page does it."""

    current_changed = Signal(object)
    """Another session is the current one: its id, or None."""
    selection_changed = Signal(object)
    """Other sessions are selected: their ids."""
    opened = Signal(int)
    """A session was opened with Enter or a double click."""
    moves_wanted = Signal(object)
    """These moves are to be made: a list of `Move`s."""
    copies_wanted = Signal(object)
    """Copies are wanted at these places."""
    new_wanted = Signal(int, object)
    """A session is to begin at a minute, in a room or none."""
    off_wanted = Signal(object)
    """These sessions are to be taken off the agenda."""
    removal_wanted = Signal(object)
    """These sessions are to be removed."""
    paste_wanted = Signal()
    copy_wanted = Signal()
    menu_asked = Signal(QPoint)
    room_menu_asked = Signal(int, QPoint)
    left_grid = Signal(object, QPoint)
    """Sessions were let go outside of the grid, at a point of the screen."""
    day_stepped = Signal(int)
    """The day before (-1) or after (1) is wanted."""

    def __init__(self, book: Book, *, editable: bool) -> None:
        super().__init__(book)
        self.editable = editable
        self._pressed: QPointF | None = None
        self._pressed_on: Block | None = None
        self.setAcceptDrops(editable)
        self.viewport().setAcceptDrops(editable)
        self.setAccessibleName(_("Agenda by rooms"))
        self.setAccessibleDescription(
            _("Arrow keys go from session to session. The list view has all sessions as a table.")
        )

    # choosing

    def choose(self, session_id: int | None, *, add: bool = False, keep: bool = False) -> None:
        """Make a session the current one; `add` switches it in the selection, `keep` adds it."""
        before, self.current = self.current, session_id
        if add and session_id is not None:
            self.selected ^= {session_id}
        elif keep and session_id is not None:
            self.selected |= {session_id}
        else:
            self.selected = set() if session_id is None else {session_id}
        block = self.day.by_id.get(session_id) if session_id is not None else None
        if block is not None:
            self.ensure_seen(block)
        self.viewport().update()
        self.selection_changed.emit(self.chosen())
        if before != session_id:
            self.current_changed.emit(session_id)
            self._announce()

    def _announce(self) -> None:
        """Say the current session to a screen reader."""
        row = self.book.row(self.current) if self.current is not None else None
        if row is None:
            return
        words = spoken(row, self.book.agenda, len(self.book.by_session.get(row.id, ())))
        self.setAccessibleName(_("Agenda by rooms: {session}", session=words))
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def chosen(self) -> list[int]:
        """The selected sessions by time, else the current one."""
        ids = self.selected or ({self.current} if self.current is not None else set())
        blocks = [self.day.by_id[each] for each in ids if each in self.day.by_id]
        return [b.id for b in sorted(blocks, key=lambda b: (b.start, b.column, b.id))]

    def choose_all(self) -> None:
        """Select all sessions of the day."""
        self.selected = {block.id for block in self.day.blocks if not block.faint}
        self.viewport().update()
        self.selection_changed.emit(self.chosen())

    # moving

    def begin_by_keys(self, ids: Sequence[int] | None = None) -> None:
        """Let the arrow keys carry sessions until Enter lets them go there."""
        asked = self.chosen() if ids is None else list(ids)
        anchor = self.book.placement(asked[0]) if asked else None
        if not self.editable or anchor is None or not self.day.columns:
            return
        way = Way.PLACE if anchor.start is None else Way.MOVE
        self.drag = Drag(way, asked, anchor, by_keys=True)
        column = self.day.column_of(anchor.room_id) if anchor.start is not None else 0
        start = self.day.hours[0] + 60 if anchor.start is None else anchor.start
        self.drag.target(self.book, self.day, start, column or 0, self.step)
        self.setFocus()
        self.viewport().update()

    def carry(self, minutes: int, columns: int) -> None:
        """What the keys carry goes later or to another room."""
        drag = self.drag
        if drag is None or not drag.moves:
            return
        at = next(move for move in drag.moves if move.id == drag.anchor.id)
        column = (self.day.column_of(at.room_id) or 0) + columns
        column = min(max(column, 0), len(self.day.columns) - 1)
        drag.target(self.book, self.day, (at.start or 0) + minutes, column, self.step)
        for block, _rect in self.ghosts():
            self.ensure_seen(block)
        self.viewport().update()

    def drop(self) -> None:
        """Let go what is dragged where it is."""
        drag, self.drag = self.drag, None
        self.viewport().update()
        if drag is None or not drag.moves:
            return
        if drag.way is Way.COPY:
            self.copies_wanted.emit(list(drag.moves))
        else:
            self._want(drag.moves)
        if drag.way is Way.PLACE:
            self.choose(drag.anchor.id)

    def _want(self, moves: Sequence[Move]) -> None:
        """Ask for the moves that move something."""
        real = [move for move in moves if self._other(move)]
        if real:
            self.moves_wanted.emit(real)

    def _other(self, move: Move) -> bool:
        known = self.book.placement(move.id)
        here = None if known is None else (known.start, known.end, known.room_id)
        return known is not None and here != (move.start, move.end, move.room_id)

    def give_up(self) -> None:
        """Nothing is dragged any more."""
        self.drag = self.rubber = None
        self._pressed = self._pressed_on = None
        self.viewport().update()

    def shift(self, minutes: int, columns: int) -> None:
        """Move what is selected at once by a step or a room."""
        anchor = self._anchor()
        if anchor is None:
            return
        drag = Drag(Way.MOVE, self.chosen(), anchor)
        column = (self.day.column_of(anchor.room_id) or 0) + columns
        column = min(max(column, 0), len(self.day.columns) - 1)
        start = anchor.start or 0
        step = abs(minutes) or 1
        drag.target(self.book, self.day, start + minutes, column, step, judged=False)
        self._want(drag.moves)

    def lengthen(self, minutes: int) -> None:
        """Make what is selected longer or shorter."""
        anchor = self._anchor()
        if anchor is not None:
            drag = Drag(Way.LENGTHEN, self.chosen(), anchor)
            drag.target(self.book, self.day, anchor.end + minutes, 0, self.step, judged=False)
            self._want(drag.moves)

    def _anchor(self) -> Placement | None:
        ids = self.chosen()
        return self.book.placement(ids[0]) if ids and self.editable else None
