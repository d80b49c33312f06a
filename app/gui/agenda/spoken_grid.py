"""The sessions on the grid for those who do not see it: a list with an item for each block."""

from functools import cache

import shiboken6
from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget

from app.gui.agenda.blocks import Block
from app.gui.agenda.canvas import Canvas
from app.gui.agenda.wording import spoken
from app.gui.i18n import _

_KEPT: "dict[int, SpokenGrid]" = {}
"""Qt owns what it asks for, but forgets to hold it; those of grids that are gone are let go."""


def words_of(canvas: Canvas, session_id: int) -> str:
    """A session of a grid in words."""
    row = canvas.book.row(session_id)
    if row is None:
        return ""
    return spoken(row, canvas.book.agenda, len(canvas.book.by_session.get(row.id, ())))


class SpokenBlock(QAccessibleInterface):
    """One session."""

    def __init__(self, canvas: Canvas, session_id: int) -> None:
        super().__init__()
        self._canvas, self.session_id = canvas, session_id

    @property
    def _block(self) -> Block | None:
        return self._canvas.day.by_id.get(self.session_id) if self._alive else None

    @property
    def _alive(self) -> bool:
        return shiboken6.isValid(self._canvas)

    def isValid(self) -> bool:
        """Qt: whether it is there still."""
        return self._block is not None

    def object(self) -> QObject | None:  # type: ignore[override] # the stub knows no nothing
        """Qt: it is only painted."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override] # the same
        """Qt: that of the grid."""
        return self._canvas.window().windowHandle() if self._alive else None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override] # the same
        """Qt: the grid."""
        return QAccessible.queryAccessibleInterface(self._canvas) if self._alive else None

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override] # the same
        """Qt: nothing is in it."""
        return None

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override] # the same
        """Qt: nothing is in it."""
        return None

    def childCount(self) -> int:
        """Qt: nothing is in it."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Qt: nothing is in it."""
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        """Qt: title, time, room, people, clashes."""
        if kind is not QAccessible.Text.Name or self._block is None:
            return ""
        return words_of(self._canvas, self.session_id)

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Qt: what is said of it is not written here."""

    def rect(self) -> QRect:
        """Qt: where it is on the screen."""
        block = self._block
        if block is None:
            return QRect()
        canvas = self._canvas
        rect = canvas.rect_of(block).toRect().translated(canvas.corner - canvas.offset)
        return QRect(canvas.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def role(self) -> QAccessible.Role:
        """Qt: an item of a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Qt: whether it is chosen, and whether the keys are at it."""
        found = QAccessible.State()
        found.selectable = found.focusable = True
        if self._block is None:
            found.invalid = True
            return found
        canvas = self._canvas
        found.selected = self.session_id in canvas.selected
        found.focused = self.session_id == canvas.current and canvas.hasFocus()
        return found


class SpokenGrid(QAccessibleWidget):
    """A grid as the list of its sessions, by time and from room to room."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas, QAccessible.Role.List, _("Agenda by rooms"))
        self._canvas = canvas
        self._items: dict[int, SpokenBlock] = {}

    def _ids(self) -> list[int]:
        blocks = self._canvas.day.blocks
        return [b.id for b in sorted(blocks, key=lambda b: (b.start, b.column, b.lane))]

    def _item(self, session_id: int) -> SpokenBlock:
        if session_id not in self._items:
            self._items[session_id] = SpokenBlock(self._canvas, session_id)
        return self._items[session_id]

    def childCount(self) -> int:
        """Qt: how many sessions the day has."""
        return len(self._canvas.day.blocks)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override] # None is for none
        """Qt: a session by its place."""
        ids = self._ids()
        return self._item(ids[index]) if 0 <= index < len(ids) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Qt: the place of a session."""
        ids = self._ids()
        known = isinstance(child, SpokenBlock) and child.session_id in ids
        return ids.index(child.session_id) if known and isinstance(child, SpokenBlock) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override] # None is for none
        """Qt: the session at a point of the screen."""
        at = self._canvas.viewport().mapFromGlobal(QPoint(x, y))
        block = self._canvas.block_at(QPointF(at))
        return None if block is None else self._item(block.id)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override] # None is for none
        """Qt: the session the keys are at."""
        current = self._canvas.current
        return self._item(current) if current in self._canvas.day.by_id and current else None


def _speak(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, Canvas):
        return None
    for key, made in list(_KEPT.items()):
        if not shiboken6.isValid(made):
            del _KEPT[key]
    made = _KEPT[id(thing)] = SpokenGrid(thing)
    return made


@cache
def let_grids_speak() -> None:
    """From now on a screen reader finds the sessions of every grid."""
    QAccessible.installFactory(_speak)
