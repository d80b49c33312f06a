"""The grid under the mouse."""

import pytest
from gui.agenda.world import World, mouse, point, pull, spot
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.gui.agenda.drag import Way
from app.gui.agenda.grid import SESSIONS
from app.gui.agenda.page import AgendaPage
from app.gui.delegations.dragging import packed
from app.queries import agenda

HOUR = 60
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
PRESS, RELEASE = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease


@pytest.fixture(autouse=True)
def _whole_day(page: AgendaPage) -> None:
    page.grid.set_zoom(0)


def click(page: AgendaPage, session_id: int, held: Qt.KeyboardModifier | None = None) -> None:
    held = held or Qt.KeyboardModifier.NoModifier
    at = point(page.grid, session_id)
    mouse(page.grid, PRESS, at, held)
    mouse(page.grid, RELEASE, at, held)


def test_clicks_choose(world: World, page: AgendaPage) -> None:
    click(page, world.panel)
    assert page.grid.chosen() == [world.panel]
    click(page, world.talk, CTRL)
    assert page.grid.chosen() == [world.panel, world.talk]
    click(page, world.coffee, SHIFT)
    assert len(page.grid.chosen()) == 3
    click(page, world.panel)
    assert page.grid.chosen() == [world.panel]
    free = spot(page.grid, 15 * HOUR, 0)
    mouse(page.grid, PRESS, free)
    mouse(page.grid, RELEASE, free)
    assert page.grid.chosen() == []


def test_dragging_moves_in_steps(world: World, page: AgendaPage) -> None:
    grid = page.grid
    start = point(grid, world.coffee)
    pull(grid, start, start + QPoint(0, round(62 * grid.scale.pixels)))
    world.settle()
    assert world.place(world.coffee) == ("10 12:00", 30, world.studio)
    start = point(grid, world.coffee)
    pull(grid, start, start - QPoint(round(grid.scale.width), 0))
    world.settle()
    assert world.place(world.coffee) == ("10 12:00", 30, world.hall)


def test_the_edge_lengthens(world: World, page: AgendaPage) -> None:
    grid = page.grid
    start = point(grid, world.coffee, 0.97)
    pull(grid, start, start + QPoint(0, round(30 * grid.scale.pixels)))
    world.settle()
    assert world.place(world.coffee) == ("10 11:00", 60, world.studio)


def test_alt_copies(world: World, page: AgendaPage) -> None:
    grid = page.grid
    start = point(grid, world.coffee)
    pull(grid, start, start + QPoint(0, round(4 * HOUR * grid.scale.pixels)), ALT)
    world.settle()
    rows = [row for row in world.desk.ask(agenda.sessions) if row.title["en"] == "Coffee"]
    assert [f"{row.starts_at:%H:%M}" for row in rows] == ["11:00", "15:00"]
    assert page.grid.current == rows[1].id


def test_a_rubber_band_selects(world: World, page: AgendaPage) -> None:
    grid = page.grid
    pull(grid, spot(grid, 13 * HOUR, 1), spot(grid, 10 * HOUR + 40, 0))
    assert grid.chosen() == [world.panel, world.talk, world.coffee]
    assert grid.rubber is None


def test_shading_and_what_would_not_fit_are_shown_while_dragging(
    world: World, page: AgendaPage
) -> None:
    grid = page.grid
    start = point(grid, world.coffee)
    mouse(grid, PRESS, start)
    mouse(grid, QEvent.Type.MouseMove, start - QPoint(0, 40))
    assert grid.drag is not None
    assert grid.drag.way is Way.MOVE
    assert not grid.grab().isNull()
    mouse(grid, PRESS, start)
    assert grid.drag is None


def test_a_double_click_opens_or_makes(world: World, page: AgendaPage, qtbot: QtBot) -> None:
    grid = page.grid
    with qtbot.waitSignal(grid.opened) as opened:
        mouse(grid, QEvent.Type.MouseButtonDblClick, point(grid, world.panel))
    assert opened.args == [world.panel]
    with qtbot.waitSignal(grid.new_wanted) as wanted:
        mouse(grid, QEvent.Type.MouseButtonDblClick, spot(grid, 15 * HOUR + 8, 1))
    assert wanted.args == [grid.day.midnight + 15 * HOUR, world.studio]
    world.settle()


def test_let_go_over_the_panel_takes_off_the_agenda(world: World, page: AgendaPage) -> None:
    grid = page.grid
    middle = page.side.mapToGlobal(page.side.rect().center())
    pull(grid, point(grid, world.coffee), grid.viewport().mapFromGlobal(middle))
    world.settle()
    assert world.place(world.coffee) == ("", 30, None)
    assert world.toasts == ["Coffee: off the agenda, in the tray."]


def test_from_the_tray_with_the_mouse(world: World, page: AgendaPage) -> None:
    grid = page.grid
    data = packed(SESSIONS, [world.visit])
    at = spot(grid, 13 * HOUR + 3, 1)
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    grid.dragEnterEvent(QDragEnterEvent(at, copy, data, left, none))
    assert grid.drag is not None
    grid.dragMoveEvent(QDragMoveEvent(at, copy, data, left, none))
    grid.dragLeaveEvent(QDragLeaveEvent())
    assert grid.drag is None
    grid.dragEnterEvent(QDragEnterEvent(at, copy, data, left, none))
    grid.dropEvent(QDropEvent(QPointF(at), copy, data, left, none))
    world.settle()
    assert world.place(world.visit) == ("10 13:00", 120, world.studio)


def wheel(page: AgendaPage, delta: int, held: Qt.KeyboardModifier) -> None:
    at = QPointF(200, 300)
    event = QWheelEvent(
        at,
        at,
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(page.grid.viewport(), event)


def test_ctrl_and_the_wheel_zoom(page: AgendaPage) -> None:
    wheel(page, 120, CTRL)
    assert page.grid.zoom == 1
    wheel(page, -120, CTRL)
    assert page.grid.zoom == 0


def test_menus_of_sessions_and_rooms(world: World, page: AgendaPage, qtbot: QtBot) -> None:
    grid = page.grid
    by_mouse = QContextMenuEvent.Reason.Mouse
    grid.menu_asked.disconnect()
    grid.room_menu_asked.disconnect()

    def ask(at: QPoint) -> None:
        grid.contextMenuEvent(QContextMenuEvent(by_mouse, at, at))

    with qtbot.waitSignal(grid.menu_asked):
        ask(point(grid, world.talk))
    assert grid.chosen() == [world.talk]
    with qtbot.waitSignal(grid.room_menu_asked) as asked:
        ask(QPoint(spot(grid, 9 * HOUR, 1).x(), 20))
    assert asked.args is not None
    assert asked.args[0] == world.studio
    at = QPoint(0, 0)
    with qtbot.waitSignal(grid.menu_asked):
        grid.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, at))


def test_a_tool_tip_has_all_of_it(world: World, page: AgendaPage) -> None:
    at = point(page.grid, world.talk)
    where = page.grid.viewport().mapToGlobal(at)
    QApplication.sendEvent(page.grid.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, where))
    assert QToolTip.text().splitlines()[:2] == ["A talk", "10:30–11:00"]
    assert "Jan Nowak is needed" in QToolTip.text()
    QToolTip.hideText()


def test_the_cursor_says_what_can_be_done(world: World, page: AgendaPage) -> None:
    grid = page.grid
    for down, shape in (
        (0.98, Qt.CursorShape.SizeVerCursor),
        (0.4, Qt.CursorShape.OpenHandCursor),
    ):
        mouse(grid, QEvent.Type.MouseMove, point(grid, world.panel, down))
        assert grid.viewport().cursor().shape() == shape
