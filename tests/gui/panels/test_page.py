"""The page as a whole: what is in front, how it reads, where it jumps."""

import pytest
from accessibility import nameless
from gui.panels.world import Settle, World
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.panels.page import NOTHING, TOPICS, PanelsPage, build
from app.queries.panels import SignUpRow
from app.rules.sessions import SignUpState
from app.store import Store
from app.usecases.agenda import remove_sessions
from app.usecases.panels import set_place


def test_the_first_session_is_shown(page: PanelsPage, world: World) -> None:
    assert page.sessions.card.session_id == world.funds
    assert page.head.subtitle.text() == "3 sessions · wishes of 3 people · 0 places given"
    assert nameless(page) == []


def test_a_change_is_seen(page: PanelsPage, world: World, settle: Settle) -> None:
    page.desk.do(set_place, [(world.jan, world.trade)], SignUpState.PLACED)
    settle(page.desk)
    settle(page.desk)
    assert page.board is not None
    assert page.board.count(world.trade, SignUpState.PLACED) == 1


def test_jump_waits_for_the_reading(desk: Desk, world: World, qtbot: QtBot, settle: Settle) -> None:
    made = build(desk)
    qtbot.addWidget(made)
    made.jump(world.trade)
    made.show()
    settle(desk)
    assert made.sessions.card.session_id == world.trade
    kept = made.keep()
    made.jump(world.funds)
    made.restore(kept)
    assert made.sessions.card.session_id == world.trade


def test_an_empty_page_says_what_belongs_there(
    store: Store, world: World, desk: Desk, qtbot: QtBot, settle: Settle
) -> None:
    remove_sessions(store, [world.funds, world.youth, world.trade])
    made = build(desk)
    qtbot.addWidget(made)
    made.show()
    settle(desk)
    assert made.front.currentIndex() == NOTHING
    made.show_view(TOPICS)
    assert made.front.currentWidget() is made.topics


def test_the_waiting_move_up_at_once(page: PanelsPage, world: World, settle: Settle) -> None:
    assert not page.can_promote
    page.desk.do(set_place, [(world.zane, world.funds)], SignUpState.WAITING)
    settle(page.desk)
    settle(page.desk)
    assert page.can_promote
    page.promote()
    settle(page.desk)
    assert world.state(world.zane, world.funds) is SignUpState.PLACED
    assert world.toasts == ["Zane Zariņa: moved up from the waiting list"]


@pytest.mark.parametrize("search", ["zar", "Riga"])
def test_search_narrows_the_people(page: PanelsPage, world: World, search: str) -> None:
    page.go_search()
    page.sessions.card.search.setText(search)
    found = [row.person_id for row in _rows(page)]
    assert world.zane in found
    assert world.jan not in found


def _rows(page: PanelsPage) -> list[SignUpRow]:
    table = page.sessions.card.table
    return [page.board.by_id[one] for one in table.rows.ids] if page.board else []
