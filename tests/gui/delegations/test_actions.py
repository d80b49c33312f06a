"""What can be done on the page, as a table."""

import pytest
from gui.delegations.world import World
from pytestqt.qtbot import QtBot

from app.gui.actions import collisions
from app.gui.delegations.actions import ACTIONS, STATES
from app.gui.delegations.new_sheet import NewSheet
from app.gui.delegations.organisations_sheet import OrganisationsSheet
from app.gui.delegations.page import DelegationsPage
from app.gui.documents.target import Wanted
from app.gui.documents.who import Who, Whom
from app.gui.window_actions import ACTIONS as OF_THE_WINDOW
from app.rules.delegations import DelegationStatus
from app.rules.precedence import Grouping, Order

BY_ID = {action.id: action for action in ACTIONS}


def test_every_action_has_title_and_help_and_its_own_key() -> None:
    assert len(BY_ID) == len(ACTIONS)
    assert all(action.title and action.help.endswith(".") for action in ACTIONS)
    assert collisions([*ACTIONS, *OF_THE_WINDOW]) == []


@pytest.mark.parametrize("action", STATES, ids=lambda action: action.id)
def test_a_status_for_the_selected(world: World, page: DelegationsPage, action: object) -> None:
    assert action in STATES
    page.table.select_ids([world.riga, world.cork])
    STATES[STATES.index(action)].run(page)  # type: ignore[arg-type] # one of them
    world.settle()
    wanted = DelegationStatus(STATES[STATES.index(action)].id.rpartition(".")[2])  # type: ignore[arg-type]
    assert {world.row(world.riga).status, world.row(world.cork).status} == {wanted}


def test_standing_is_chosen_and_ticked(page: DelegationsPage) -> None:
    BY_ID["delegations.group.status"].run(page)
    BY_ID["delegations.order.name"].run(page)
    assert page.standing.arrangement.grouping is Grouping.STATUS
    assert page.standing.arrangement.order is Order.NAME
    ticked = [a.id for a in ACTIONS if a.checked is not None and a.checked(page)]
    assert ticked == ["delegations.group.status", "delegations.order.name"]


def test_what_is_possible_depends_on_what_is_chosen(world: World, page: DelegationsPage) -> None:
    page.table.show_id(world.riga)
    assert BY_ID["delegations.add_person"].when(page)
    assert not BY_ID["delegations.move_people"].when(page)
    page.card.members.list.show_id(world.janis)
    assert BY_ID["delegations.move_people"].when(page)
    page.table.select_ids([world.riga, world.bonn])
    assert not BY_ID["delegations.add_person"].when(page)
    assert BY_ID["delegations.remove"].when(page)
    page.table.clearSelection()
    assert not BY_ID["delegations.remove"].when(page)
    assert BY_ID["delegations.add"].when(page)


def test_ranking_by_action(world: World, page: DelegationsPage) -> None:
    page.table.show_id(world.bonn)
    BY_ID["delegations.up"].run(page)
    world.settle()
    assert world.row(world.bonn).protocol_rank == 1
    BY_ID["delegations.down"].run(page)
    world.settle()
    assert world.row(world.bonn).protocol_rank == 2
    assert BY_ID["delegations.down"].when(page)
    assert BY_ID["delegations.up"].when(page)


def test_sheets_open(page: DelegationsPage) -> None:
    BY_ID["delegations.add"].run(page)
    BY_ID["delegations.organisations"].run(page)
    for kind in (NewSheet, OrganisationsSheet):
        sheet = page.window().findChild(kind)
        assert sheet is not None
        assert sheet.isVisible()
        sheet.reject()


def test_the_others_reach_the_page(world: World, page: DelegationsPage) -> None:
    BY_ID["delegations.find"].run(page)
    assert page.search.hasFocus()
    BY_ID["delegations.add_person"].run(page)
    assert page.card.members.adder.hasFocus()
    page.card.members.list.show_id(world.zane)
    BY_ID["delegations.appoint"].run(page)
    world.settle()
    assert world.members(world.riga)[0][0] == world.zane
    BY_ID["delegations.remove"].run(page)
    world.settle()
    assert world.toasts[-1] == "Riga was removed. Its people are still there."


def test_documents_for_the_selected(world: World, page: DelegationsPage, qtbot: QtBot) -> None:
    page.table.select_ids([world.riga, world.cork])
    chosen = tuple(row.id for row in page.chosen())
    with qtbot.waitSignal(page.desk.wanted_page) as wanted:
        BY_ID["delegations.print"].run(page)
    assert wanted.args == ["documents", Wanted("", Who(Whom.DELEGATIONS, delegation_ids=chosen))]
