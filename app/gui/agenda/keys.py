"""What the keys do on the grid."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from app.gui.agenda.blocks import Block
    from app.gui.agenda.grid import Grid

Key = Qt.Key
NONE, CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
ARROWS = {
    Key.Key_Up: (0, -1),
    Key.Key_Down: (0, 1),
    Key.Key_Left: (-1, 0),
    Key.Key_Right: (1, 0),
}
ENTER = {Key.Key_Return, Key.Key_Enter}
PLAIN = {Key.Key_N, Key.Key_M, Key.Key_Delete, Key.Key_Space, Key.Key_Escape, *ENTER, *ARROWS}
WITH_CTRL = {
    *(Key.Key_C, Key.Key_V, Key.Key_A, Key.Key_Delete, Key.Key_Plus, Key.Key_Minus),
    *(Key.Key_Equal, Key.Key_0, Key.Key_PageUp, Key.Key_PageDown),
}


def _held(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def is_own(event: QKeyEvent) -> bool:
    """Whether a key is the grid's before it is a menu's."""
    key, held = Key(event.key()), _held(event)
    if held == NONE:
        return key in PLAIN
    if held == CTRL:
        return key in WITH_CTRL
    return key in ARROWS and held in {ALT, ALT | SHIFT, SHIFT}


def press(grid: "Grid", event: QKeyEvent) -> bool:
    """Do what a key asks for; whether it was for the grid."""
    key, held = Key(event.key()), _held(event)
    if grid.drag is not None:
        return _while_carrying(grid, key)
    if key in ARROWS:
        return _arrow(grid, *_way(grid, key), held)
    if held == CTRL or (held == CTRL | SHIFT and key == Key.Key_Plus):
        return _with_ctrl(grid, key)
    return held == NONE and _plain(grid, key)


def _way(grid: "Grid", key: Qt.Key) -> tuple[int, int]:
    """Rooms and steps of an arrow; of a mirrored grid the next room is at the left."""
    across, down = ARROWS[key]
    return -across if grid.mirrored else across, down


def _while_carrying(grid: "Grid", key: Qt.Key) -> bool:
    if key in ARROWS:
        across, down = _way(grid, key)
        grid.carry(down * grid.step, across)
    elif key in ENTER or key == Key.Key_M:
        grid.drop()
    elif key == Key.Key_Escape:
        grid.give_up()
    return True


def _arrow(grid: "Grid", across: int, down: int, held: Qt.KeyboardModifier) -> bool:
    if held == ALT:
        grid.shift(down * grid.step, across)
    elif held == ALT | SHIFT:
        if down:
            grid.lengthen(down * grid.step)
    elif held in {NONE, SHIFT}:
        found = neighbour(grid, across, down)
        if found is not None:
            grid.choose(found.id, keep=held == SHIFT)
    else:
        return False
    return True


def _with_ctrl(grid: "Grid", key: Qt.Key) -> bool:
    if key in {Key.Key_Plus, Key.Key_Equal}:
        grid.set_zoom(grid.zoom + 1)
    elif key == Key.Key_Minus:
        grid.set_zoom(grid.zoom - 1)
    elif key == Key.Key_A:
        grid.choose_all()
    elif key == Key.Key_C:
        grid.copy_wanted.emit()
    elif key in {Key.Key_PageUp, Key.Key_PageDown}:
        grid.day_stepped.emit(1 if key == Key.Key_PageDown else -1)
    elif not grid.editable:
        return False
    elif key == Key.Key_V:
        grid.paste_wanted.emit()
    elif key == Key.Key_Delete and grid.chosen():
        grid.removal_wanted.emit(grid.chosen())
    else:
        return False
    return True


def _plain(grid: "Grid", key: Qt.Key) -> bool:
    return _look(grid, key) or (grid.editable and _act(grid, key))


def _look(grid: "Grid", key: Qt.Key) -> bool:
    """Keys that only look and choose."""
    if key in ENTER and grid.current is not None:
        grid.opened.emit(grid.current)
    elif key == Key.Key_Space and grid.current is not None:
        grid.choose(grid.current, add=True)
    elif key == Key.Key_Escape:
        grid.choose(None)
    elif key in {Key.Key_Home, Key.Key_End} and grid.day.blocks:
        end = max if key == Key.Key_End else min
        grid.choose(end(grid.day.blocks, key=lambda b: (b.start, b.column)).id)
    elif key in {Key.Key_PageUp, Key.Key_PageDown}:
        bar = grid.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep() * (1 if key == Key.Key_PageDown else -1))
    else:
        return False
    return True


def _act(grid: "Grid", key: Qt.Key) -> bool:
    """Keys that change something."""
    if key == Key.Key_N:
        grid.new_wanted.emit(*_after(grid))
    elif key == Key.Key_M:
        grid.begin_by_keys()
    elif key == Key.Key_Delete and grid.chosen():
        grid.off_wanted.emit(grid.chosen())
    else:
        return False
    return True


def _after(grid: "Grid") -> tuple[int, int | None]:
    """Where a new session would be: after the current one, else at the start of the first room."""
    block = grid.day.by_id.get(grid.current or 0)
    columns = grid.day.columns
    if block is not None:
        return block.end, columns[block.column].room_id
    return grid.day.midnight + 9 * 60, columns[0].room_id if columns else None


def neighbour(grid: "Grid", across: int, down: int) -> "Block | None":
    """The nearest session in a direction; the first one where none is current."""
    blocks = [block for block in grid.day.blocks if not block.faint]
    current = grid.day.by_id.get(grid.current or 0)
    if current is None:
        return min(blocks, key=lambda b: (b.start, b.column, b.lane), default=None)
    here = grid.rect_of(current).center()

    def far(block: "Block") -> tuple[float, float]:
        rect = grid.rect_of(block)
        if down:
            same = block.column == current.column
            aside = 0.0 if same else abs(rect.center().x() - here.x()) * 8
            return aside + abs(rect.top() - grid.rect_of(current).top()), rect.x()
        return abs(block.column - current.column) * 10_000 + abs(rect.center().y() - here.y()), 0.0

    def ahead(block: "Block") -> bool:
        if down:
            return (block.start - current.start) * down > 0 and block.column == current.column
        sideways = (block.column, block.lane), (current.column, current.lane)
        return sideways[0] > sideways[1] if across > 0 else sideways[0] < sideways[1]

    found = [block for block in blocks if block.id != current.id and ahead(block)]
    if down and not found:
        found = [b for b in blocks if (b.start - current.start) * down > 0]
    return min(found, key=far, default=None)
