"""The ways to imports and exports that other pages offer."""

from pytestqt.qtbot import QtBot

from app.base.errors import FileProblem
from app.gui.desk import Desk
from app.gui.exchange.ways import ways


def test_each_way_asks_the_window_for_its_action(desk: Desk, qtbot: QtBot) -> None:
    button = ways(desk)
    qtbot.addWidget(button)
    wanted: list[str] = []
    desk.wanted_action.connect(wanted.append)
    actions = [action for action in button.menu().actions() if not action.isSeparator()]
    assert button.accessibleName() == "Import and export"
    assert [action.text() for action in actions] == [
        *("Import people…", "Export…", "Nomination forms…")
    ]
    for action in actions:
        action.trigger()
    assert wanted == ["import_people", "export_people", "nominations"]


def test_nothing_is_imported_into_a_read_only_file(desk: Desk, qtbot: QtBot) -> None:
    desk.store.read_only_because = FileProblem("It can only be read.")
    button = ways(desk)
    qtbot.addWidget(button)
    able = [action.isEnabled() for action in button.menu().actions() if not action.isSeparator()]
    desk.store.read_only_because = None
    assert able == [False, True, True]
