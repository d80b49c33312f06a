"""The ways to imports and exports that other pages offer."""

from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.exchange.ways import agenda_ways, ways
from app.gui.window_actions import ACTIONS


def test_each_way_is_an_action_of_the_window(desk: Desk, qtbot: QtBot) -> None:
    wanted: list[str] = []
    desk.wanted_action.connect(wanted.append)
    made = ways(desk)
    qtbot.addWidget(made)
    for action in made.menu().actions():
        action.trigger()
    assert wanted == ["import_people", "export_people", "nominations"]
    assert set(wanted) <= {action.id for action in ACTIONS}


def test_the_agenda_has_ways_of_its_own(desk: Desk, qtbot: QtBot) -> None:
    wanted: list[str] = []
    desk.wanted_action.connect(wanted.append)
    made = agenda_ways(desk)
    qtbot.addWidget(made)
    for action in made.menu().actions():
        action.trigger()
    assert wanted == ["import_agenda", "export_agenda"]
    assert set(wanted) <= {action.id for action in ACTIONS}
