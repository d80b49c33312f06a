"""The calendar under the keys, the mouse and the ear."""

import pytest
from gui.outcomes.world import World
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from app.gui import theme
from app.gui.outcomes.plan_canvas import PlanCanvas
from app.gui.outcomes.plan_painting import HEADER, ROW
from app.gui.outcomes.plan_view import PlanView


@pytest.fixture
def view(world: World, qtbot: QtBot) -> PlanView:
    view = PlanView()
    qtbot.addWidget(view)
    view.resize(1000, 500)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    board = world.board()
    view.show_rows(board, list(board.projects.values()))
    view.canvas.clearFocus()
    view.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    return view


@pytest.fixture
def canvas(view: PlanView) -> PlanCanvas:
    return view.canvas


def at(canvas: PlanCanvas, row: int, place: float) -> QPoint:
    x = canvas.scale.names + canvas.scale.x(place) - canvas.horizontalScrollBar().value()
    return QPoint(round(x), HEADER + row * ROW + ROW // 2 - canvas.verticalScrollBar().value())


def test_the_arrows_walk(canvas: PlanCanvas, world: World, qtbot: QtBot) -> None:
    assert canvas.current == world.orchestra
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.words() == "Application, 31 January 2028, Done"
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.words() == "Concert, 30 September 2028, Open"
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert canvas.accessibleDescription() == "Application, 31 January 2028, Done"
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas.current == world.cup
    assert canvas.words().startswith("Partner cities' cup")
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas.current == world.cup
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert canvas.words() == "Concert, 30 September 2028, Open"
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert canvas.current == world.cup


def test_enter_and_a_double_click_open(canvas: PlanCanvas, world: World, qtbot: QtBot) -> None:
    opened: list[int] = []
    canvas.opened.connect(opened.append)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    view = canvas.viewport()
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=at(canvas, 1, 1))
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert opened == [world.orchestra, world.cup]


def test_the_mouse_chooses(canvas: PlanCanvas, world: World, qtbot: QtBot) -> None:
    told: list[object] = []
    canvas.current_changed.connect(told.append)
    view = canvas.viewport()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(canvas, 1, 1))
    mark = canvas.entries[0].line.marks[1]
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(canvas, 0, mark.place))
    assert told == [world.cup, world.orchestra]
    assert canvas.milestone == mark.milestone_id


def test_a_tip_says_what_is_under_the_mouse(canvas: PlanCanvas) -> None:
    mark = canvas.entries[0].line.marks[0]
    point = at(canvas, 0, mark.place)
    tip = QHelpEvent(QEvent.Type.ToolTip, point, canvas.viewport().mapToGlobal(point))
    assert canvas.viewportEvent(tip)
    assert QToolTip.text() == "Application, 31 January 2028, Done"
    QToolTip.hideText()
    assert canvas.mark_at(QPointF(3, HEADER + 3)) is None
    assert canvas.entry_at(QPointF(3, 3)) is None


def test_a_narrow_window_scrolls(canvas: PlanCanvas, world: World) -> None:
    canvas.window().resize(460, 260)
    canvas.measure()
    assert canvas.horizontalScrollBar().maximum() > 0
    concert = canvas.entries[0].line.marks[1]
    canvas.choose(world.orchestra, concert.milestone_id)
    assert canvas.horizontalScrollBar().value() > 0


def test_it_is_painted_in_the_dark_too(canvas: PlanCanvas, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    light = canvas.window().grab().toImage()
    theme.apply(app, theme.DARK_MODE)
    dark = canvas.window().grab().toImage()
    theme.apply(app, theme.LIGHT_MODE)
    assert light != dark
