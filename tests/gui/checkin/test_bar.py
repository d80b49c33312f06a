"""The head of the page."""

from accessibility import nameless
from gui.checkin.world import World
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.gui.checkin.bar import POINT_LEAST, POINT_WIDTH, DeskBar
from app.gui.checkin.where import Where
from app.gui.desk import Desk
from app.queries import checkins
from app.rules.checkins import Direction


def test_it_shows_and_changes_where_one_stands(desk: Desk, world: World, qtbot: QtBot) -> None:
    where = Where(desk)
    made = DeskBar(where, QMenu())
    qtbot.addWidget(made)
    points = desk.ask(checkins.points)
    made.show_points(points, points[1])
    assert made.point.currentText() == "Dinner"
    assert nameless(made) == []
    made.point.setCurrentIndex(0)
    made.point.activated.emit(0)
    assert where.point_id == world.day
    made.ways.chosen.emit(Direction.OUT.value)
    assert where.direction is Direction.OUT
    made.show_way()
    assert made.ways.key() == Direction.OUT


def test_buttons_hand_over_ids(desk: Desk, qtbot: QtBot) -> None:
    made = DeskBar(Where(desk), QMenu())
    qtbot.addWidget(made)
    acted: list[str] = []
    made.acted.connect(acted.append)
    made.show_undo(possible=True, text="Undo “Check in” (Ctrl+Z)")
    for each in (made.undo, made.walk_in, made.whole):
        each.click()
    assert acted == ["undo", "checkin.walk_in", "full_screen"]
    assert made.undo.toolTip() == "Undo “Check in” (Ctrl+Z)"
    made.enable_walk_in(allowed=False)
    made.show_undo(possible=False, text="")
    assert not made.walk_in.isEnabled()
    assert not made.undo.isEnabled()


def test_the_button_of_the_whole_screen_says_the_way_back(desk: Desk, qtbot: QtBot) -> None:
    made = DeskBar(Where(desk), QMenu())
    qtbot.addWidget(made)
    made.show_whole(on=True)
    assert made.whole.toolTip() == "Back to a window (Esc)"
    made.show_whole(on=False)
    assert made.whole.toolTip() == "Full screen (F11)"


def test_in_a_small_window_the_point_gives_way(desk: Desk, qtbot: QtBot) -> None:
    made = DeskBar(Where(desk), QMenu())
    qtbot.addWidget(made)
    made.show()
    for width, least, undo in ((1_000, POINT_WIDTH, "Undo"), (600, POINT_LEAST, "")):
        made.resize(width, 60)
        assert (made.point.minimumWidth(), made.undo.text()) == (least, undo)
        assert made.walk_in.toolTip()
    assert nameless(made) == []
