"""What was promised in a session is typed and ticked on its card."""

import pytest
from gui.outcomes.world import Calm, World
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.outcomes.page import PROJECTS, OutcomesPage
from app.gui.outcomes.promises import Promises
from app.gui.widgets.inputs import FlagInput


@pytest.fixture
def promises(page: OutcomesPage) -> Promises:
    return page.sessions.card.promises


def test_the_next_one_is_typed(promises: Promises, world: World, calm: Calm, qtbot: QtBot) -> None:
    qtbot.keyClick(promises.quick, Qt.Key.Key_Return)
    promises.quick.setText("Invite Toruń")
    qtbot.keyClick(promises.quick, Qt.Key.Key_Return)
    calm()
    found = list(world.board().commitments.values())[-1]
    assert (found.what, found.session_id) == (Texts(en="Invite Toruń"), world.energy)
    assert promises.quick.text() == ""
    assert promises.lines.count() == 2


def test_it_is_ticked_and_opened_again(promises: Promises, world: World, calm: Calm) -> None:
    (done,) = promises.findChildren(FlagInput)
    assert done.accessibleName() == "Done: Send the report"
    done.click()
    calm()
    assert world.commitment().done_on == world.board().today
    (done,) = promises.findChildren(FlagInput)
    done.click()
    calm()
    assert world.commitment().done_on is None


def test_projects_born_there_are_one_click_away(
    promises: Promises, page: OutcomesPage, world: World
) -> None:
    page.sessions.show_session(world.youth)
    (go,) = promises.findChildren(QPushButton)
    go.click()
    assert page.view == PROJECTS
    assert page.projects.table.current_id() == world.orchestra
