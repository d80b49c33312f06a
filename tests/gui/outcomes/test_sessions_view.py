"""The sessions beside the report of one of them."""

import pytest
from gui.outcomes.world import World
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.outcomes.page import OutcomesPage
from app.gui.outcomes.session_list import ALL, EXPECTED
from app.gui.outcomes.sessions_view import SessionsView
from app.rules.outcomes import OutcomeState


@pytest.fixture
def view(page: OutcomesPage) -> SessionsView:
    return page.sessions


def ids(view: SessionsView) -> list[int]:
    return list(view.list.rows.ids)


def test_chips_narrow_what_is_shown(view: SessionsView, world: World) -> None:
    texts = {key: chip.text() for key, chip in view.which.chips.items()}
    assert texts == {
        EXPECTED: "To report on 2",
        "empty": "Nothing yet 1",
        "draft": "Draft 1",
        "final": "Final 0",
        ALL: "All sessions 3",
    }
    assert ids(view) == [world.energy, world.youth]
    view.which.chips[ALL].click()
    assert ids(view) == [world.energy, world.youth, world.lunch]
    view.which.chips[OutcomeState.DRAFT].click()
    assert ids(view) == [world.energy]
    view.which.chips[OutcomeState.FINAL].click()
    assert ids(view) == []
    assert view._found.currentIndex() == 1


def test_typing_in_the_table_searches(view: SessionsView, world: World, qtbot: QtBot) -> None:
    qtbot.keyClick(view.list, "y")
    assert view.search.text() == "y"
    assert ids(view) == [world.youth]
    qtbot.keyClick(view.search, Qt.Key.Key_Escape)
    assert ids(view) == [world.energy, world.youth]


def test_choosing_shows_the_report_and_enter_writes(
    view: SessionsView, world: World, qtbot: QtBot
) -> None:
    view.list.show_id(world.youth)
    assert view.card.row == world.outcome(world.youth)
    qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert view.card.texts["summary"].editing


def test_any_session_can_be_shown(view: SessionsView, world: World) -> None:
    view.search.setText("nothing like this")
    assert view.show_session(world.lunch)
    assert view.which.key() == ALL
    assert not view.show_session(99)
