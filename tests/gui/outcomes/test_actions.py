"""The actions of the page, as the menus and the palette run them."""

from gui.outcomes.world import Calm, World
from PySide6.QtWidgets import QFileDialog

from app.gui import icons
from app.gui.outcomes.actions import ACTIONS
from app.gui.outcomes.page import COMMITMENTS, MATERIALS, PROJECTS, OutcomesPage
from app.rules.outcomes import OutcomeState

BY_ID = {action.id: action for action in ACTIONS}


def test_each_has_an_icon_that_is_there() -> None:
    assert {action.icon for action in ACTIONS} <= icons.names()


def test_views_come_to_the_front(page: OutcomesPage) -> None:
    for view in (COMMITMENTS, PROJECTS, MATERIALS):
        BY_ID[f"outcomes.{view}"].run(page)
        assert page.view == view
    BY_ID["outcomes.plan"].run(page)
    assert page.view == PROJECTS
    BY_ID["outcomes.find"].run(page)
    assert page.projects.search.hasFocus()


def test_final_only_where_something_is_written(
    page: OutcomesPage, world: World, calm: Calm
) -> None:
    final = BY_ID["outcomes.final"]
    assert final.when(page)
    final.run(page)
    calm()
    assert world.outcome().state is OutcomeState.FINAL
    page.sessions.show_session(world.youth)
    assert not final.when(page)


def test_adding(page: OutcomesPage, world: World, calm: Calm) -> None:
    for name in ("add", "commitment", "project", "files", "link", "bring"):
        assert BY_ID[f"outcomes.{name}"].when(page)
    BY_ID["outcomes.commitment"].run(page)
    assert page.view == COMMITMENTS
    BY_ID["outcomes.project"].run(page)
    calm()
    assert len(world.board().projects) == 3
    BY_ID["outcomes.files"].run(page)
    BY_ID["outcomes.bring"].run(page)
    for dialog in page.findChildren(QFileDialog):
        dialog.reject()
    calm()
