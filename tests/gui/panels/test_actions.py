"""What can be done on the page, as a table."""

from gui.panels.world import Settle, World

from app.gui.panels.actions import ACTIONS, menu_rows
from app.gui.panels.page import PanelsPage
from app.rules.sessions import SignUpState

BY_ID = {action.id: action for action in ACTIONS}


def test_nothing_is_offered_for_nobody(page: PanelsPage) -> None:
    possible = {action.id for action in ACTIONS if action.when(page)}
    assert possible == {"panels.give", "panels.find", "panels.topic"}


def test_those_chosen_are_decided_by_keys(page: PanelsPage, world: World, settle: Settle) -> None:
    page.sessions.card.table.selectAll()
    BY_ID["panels.declined"].run(page)
    settle(page.desk)
    settle(page.desk)
    states = {row.state for row in world.board().of_session(world.funds)}
    assert states == {SignUpState.DECLINED}
    assert not BY_ID["panels.declined"].when(page)
    assert BY_ID["panels.lock"].when(page)


def test_the_menu_has_what_is_possible(page: PanelsPage) -> None:
    page.sessions.card.to_table()
    texts = [row[0] for row in menu_rows(page.sessions) if row]
    assert texts[:2] == ["Give a place", "Put on the waiting list"]
