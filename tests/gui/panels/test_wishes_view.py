"""Wishes of people and delegations, typed in."""

import pytest
from accessibility import nameless
from gui.panels.world import Settle, World
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.panels.page import WISHES, PanelsPage
from app.gui.panels.rank_model import RankCell
from app.gui.panels.wishes_view import DELEGATIONS, WishesView


@pytest.fixture
def view(page: PanelsPage) -> WishesView:
    page.show_view(WISHES)
    return page.wishes


def names(view: WishesView) -> list[str]:
    return [head.name for head in view.grid.ranks.rows]


def test_a_wish_is_typed_and_saved(
    view: WishesView, world: World, qtbot: QtBot, settle: Settle
) -> None:
    assert names(view) == ["Ilze Bērziņa", "Jan Nowak", "Jānis Ozols", "Zane Zariņa"]
    view.grid.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_2, Qt.Key.Key_Right, Qt.Key.Key_1):
        qtbot.keyClick(view.grid, key)
    assert view.grid.ranks.cell(0, 1) == RankCell(True, 2)
    settle(view.desk)
    settle(view.desk)
    assert world.wishes(world.ilze) == {world.youth: 2, world.trade: 1}
    view.desk.undo()
    settle(view.desk)
    settle(view.desk)
    assert world.wishes(world.ilze) == {world.youth: 2}
    assert view.grid.ranks.cell(0, 2) == RankCell(False)


def test_a_place_given_is_not_cleared_by_typing(
    view: WishesView, world: World, qtbot: QtBot, settle: Settle
) -> None:
    world.place(world.janis)
    settle(view.desk)
    settle(view.desk)
    view.grid.setCurrentIndex(view.grid.ranks.index(2, 0))
    qtbot.keyClick(view.grid, Qt.Key.Key_Delete)
    settle(view.desk)
    assert world.toasts == [
        "It was decided about Jānis Ozols in “Funds”. Change that under “Panels”."
    ]
    assert world.wishes(world.janis) == {world.funds: 1, world.trade: 2}


def test_people_are_narrowed(view: WishesView, world: World, qtbot: QtBot) -> None:
    view.delegation.set_value(world.bonn)
    assert names(view) == ["Jan Nowak"]
    view.delegation.set_value(None)
    qtbot.keyClick(view.grid, "z")
    assert names(view) == ["Zane Zariņa"]
    view.search.setText("nobody at all")
    assert view._stack.currentIndex() == 1


def test_delegations_wish_too(view: WishesView, world: World, qtbot: QtBot, settle: Settle) -> None:
    world.place(world.jan, session=world.youth)
    settle(view.desk)
    settle(view.desk)
    view.whose.chips[DELEGATIONS].click()
    assert names(view) == ["Bonn", "Riga"]
    assert view.grid.ranks.cell(0, 1) == RankCell(True, 1, "is present")
    view.grid.setCurrentIndex(view.grid.ranks.index(0, 1))
    qtbot.keyClick(view.grid, Qt.Key.Key_Delete)
    view.grid.setCurrentIndex(view.grid.ranks.index(1, 2))
    qtbot.keyClick(view.grid, Qt.Key.Key_1)
    settle(view.desk)
    settle(view.desk)
    wanted = {row.delegation_id: row.session_id for row in world.board().delegation_wishes}
    assert wanted == {world.riga: world.trade}
    assert view.desk.preferences.recall("panels.whose_wishes") == DELEGATIONS


def test_everything_has_a_name(view: WishesView) -> None:
    assert nameless(view) == []


def test_wishes_are_kept_in_front(page: PanelsPage) -> None:
    page.jump(WISHES)
    kept = page.keep()
    page.show_view("sessions")
    page.restore(kept)
    assert page.front.currentWidget() is page.wishes
    page.go_search()
    assert page.wishes.search.hasFocus()
