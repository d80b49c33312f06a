"""The grid under the keys."""

import pytest
from gui.agenda.world import World
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from app.gui.agenda import keys
from app.gui.agenda.page import AgendaPage

Key = Qt.Key
NONE, CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def test_arrows_walk_from_session_to_session(world: World, page: AgendaPage, qtbot: QtBot) -> None:
    grid = page.grid
    found = []
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Right, Key.Key_Down, Key.Key_Left, Key.Key_Up):
        qtbot.keyClick(grid, key)
        found.append(grid.current)
    assert found == [
        world.opening,
        world.panel,
        world.talk,
        world.coffee,
        world.panel,
        world.opening,
    ]
    qtbot.keyClick(grid, Key.Key_Down, SHIFT)
    assert grid.chosen() == [world.opening, world.panel]
    qtbot.keyClick(grid, Key.Key_End)
    assert grid.current == world.coffee
    qtbot.keyClick(grid, Key.Key_Home)
    assert grid.current == world.opening


def test_alt_moves_and_with_shift_lengthens(world: World, page: AgendaPage, qtbot: QtBot) -> None:
    page.grid.choose(world.coffee)
    qtbot.keyClick(page.grid, Key.Key_Down, ALT)
    world.settle()
    qtbot.keyClick(page.grid, Key.Key_Left, ALT)
    world.settle()
    qtbot.keyClick(page.grid, Key.Key_Down, ALT | SHIFT)
    world.settle()
    assert world.place(world.coffee) == ("10 11:15", 45, world.hall)


def test_m_carries_and_enter_lets_go(world: World, page: AgendaPage, qtbot: QtBot) -> None:
    grid = page.grid
    grid.choose(world.coffee)
    qtbot.keyClick(grid, Key.Key_M)
    for _step in range(4):
        qtbot.keyClick(grid, Key.Key_Down)
    qtbot.keyClick(grid, Key.Key_Left)
    assert world.place(world.coffee)[0] == "10 11:00"
    qtbot.keyClick(grid, Key.Key_Return)
    world.settle()
    assert world.place(world.coffee) == ("10 12:00", 30, world.hall)
    qtbot.keyClick(grid, Key.Key_M)
    qtbot.keyClick(grid, Key.Key_Escape)
    assert grid.drag is None


def test_delete_takes_off_and_with_ctrl_removes(
    world: World, page: AgendaPage, qtbot: QtBot
) -> None:
    page.grid.choose(world.coffee)
    qtbot.keyClick(page.grid, Key.Key_Delete)
    world.settle()
    assert world.place(world.coffee)[0] == ""
    page.grid.choose(world.talk)
    qtbot.keyClick(page.grid, Key.Key_Delete, CTRL)
    world.settle()
    assert page.book.row(world.talk) is None
    assert world.toasts[-1] == "A talk removed."


def test_copy_and_paste(world: World, page: AgendaPage, qtbot: QtBot) -> None:
    grid = page.grid
    grid.choose(world.coffee)
    qtbot.keyClick(grid, Key.Key_C, CTRL)
    grid.choose(world.panel)
    qtbot.keyClick(grid, Key.Key_V, CTRL)
    world.settle()
    (copy,) = [b for b in grid.day.blocks if b.title == "Coffee" and b.id != world.coffee]
    assert world.place(copy.id) == ("10 11:00", 30, world.hall)


def test_choosing_opening_and_zooming(world: World, page: AgendaPage, qtbot: QtBot) -> None:
    grid = page.grid
    qtbot.keyClick(grid, Key.Key_A, CTRL)
    assert len(grid.chosen()) == 4
    qtbot.keyClick(grid, Key.Key_Escape)
    assert grid.chosen() == []
    zoom = grid.zoom
    qtbot.keyClick(grid, Key.Key_Plus, CTRL)
    assert grid.zoom == zoom + 1
    qtbot.keyClick(grid, Key.Key_Minus, CTRL)
    assert grid.zoom == zoom
    grid.choose(world.panel)
    qtbot.keyClick(grid, Key.Key_Space)
    assert grid.selected == set()
    with qtbot.waitSignal(grid.opened):
        qtbot.keyClick(grid, Key.Key_Return)
    qtbot.keyClick(grid, Key.Key_PageDown)


def test_n_makes_a_session_after_the_current_one(
    world: World, page: AgendaPage, qtbot: QtBot
) -> None:
    page.grid.choose(world.panel)
    qtbot.keyClick(page.grid, Key.Key_N)
    world.settle()
    (new,) = [b for b in page.grid.day.blocks if b.title == "New session"]
    assert world.place(new.id) == ("10 11:00", 60, world.hall)
    page.side.card.fields.close()


def test_pages_turn_the_days(page: AgendaPage, qtbot: QtBot) -> None:
    first = page.grid.date
    qtbot.keyClick(page.grid, Key.Key_PageDown, CTRL)
    assert page.grid.date == page.book.agenda.days[1]
    qtbot.keyClick(page.grid, Key.Key_PageUp, CTRL)
    assert page.grid.date == first


@pytest.mark.parametrize(
    ("key", "held", "own"),
    [
        (Key.Key_Delete, NONE, True),
        (Key.Key_C, CTRL, True),
        (Key.Key_Down, ALT, True),
        (Key.Key_Down, ALT | SHIFT, True),
        (Key.Key_Z, CTRL, False),
        (Key.Key_K, CTRL, False),
        (Key.Key_X, NONE, False),
    ],
)
def test_which_keys_are_its_own(
    page: AgendaPage,
    key: Qt.Key,
    held: Qt.KeyboardModifier,
    own: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, held)
    assert keys.is_own(event) is own
    assert page.grid.event(event) is own or not own
