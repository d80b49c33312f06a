"""Commitments are typed fast, ticked, moved, sorted and removed with the keyboard."""

import pytest
from gui.outcomes.world import FAR_AHEAD, Calm, World
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.outcomes.commitment_sheet import CommitmentSheet
from app.gui.outcomes.commitments_view import CommitmentsView
from app.gui.outcomes.page import COMMITMENTS, OutcomesPage
from app.rules.outcomes import CommitmentState


@pytest.fixture
def view(page: OutcomesPage, calm: Calm) -> CommitmentsView:
    page.show_view(COMMITMENTS)
    calm()
    return page.commitments


def ids(view: CommitmentsView) -> list[int]:
    return list(view.table.rows.ids)


def test_chips_and_search(view: CommitmentsView, world: World) -> None:
    texts = {key: chip.text() for key, chip in view.which.chips.items()}
    assert texts == {"all": "All 2", "open": "Open 1", "late": "Late 1", "done": "Done 0"}
    view.which.chips[CommitmentState.LATE].click()
    assert ids(view) == [world.report]
    assert view.show_commitment(world.money)
    assert ids(view) == [world.report, world.money]
    view.search.setText("ogre")
    assert ids(view) == [world.money]


def test_the_next_one_is_typed_without_the_mouse(
    view: CommitmentsView, world: World, calm: Calm, qtbot: QtBot
) -> None:
    view.what.setFocus()
    qtbot.keyClicks(view.what, "Call the mayor")
    view.who.setText("The office")
    view.due.set_value(FAR_AHEAD)
    view.session.set_value(world.energy)
    qtbot.keyClick(view.due, Qt.Key.Key_Return)
    calm()
    found = list(world.board().commitments.values())[-1]
    assert (found.what, found.who, found.due_on) == (
        *(Texts(en="Call the mayor"), "The office", FAR_AHEAD),
    )
    assert found.session_id == world.energy
    assert (view.what.text(), view.who.text(), view.due.text()) == ("", "", "")
    assert view.what.hasFocus()
    assert view.table.current_id() == found.id
    assert view.session.value() == world.energy


def test_what_cannot_be_read_is_said(view: CommitmentsView, calm: Calm, qtbot: QtBot) -> None:
    qtbot.keyClick(view.what, Qt.Key.Key_Return)
    view.what.setText("Call")
    view.due.setText("soon")
    view.add.click()
    assert not view.wrong.isHidden()
    assert "“soon” is not a date" in view.wrong.text()
    view.due.setText("")
    view.what.setText("a" * 9_999)
    view.who.setText("b" * 301)
    view.add.click()
    calm()
    assert "Who is too long" in view.wrong.text()
    view.who.setText("b")
    view.add.click()
    calm()
    assert view.wrong.isHidden()


def test_space_ticks_and_opens_again(
    view: CommitmentsView, world: World, calm: Calm, qtbot: QtBot
) -> None:
    view.table.select_ids([world.report, world.money])
    view.table.show_id(world.report)
    qtbot.keyClick(view.table, Qt.Key.Key_Space)
    calm()
    assert world.commitment().done_on == world.board().today
    view.table.select_ids(ids(view))
    view.switch_done()
    calm()
    assert world.commitment(world.money).done_on == world.board().today
    view.table.select_ids(ids(view))
    view.switch_done()
    calm()
    assert {row.done_on for row in world.board().commitments.values()} == {None}
    assert world.toasts == [
        "1 commitment is done.",
        "1 commitment is done.",
        "2 commitments are open again.",
    ]


def test_alt_and_arrows_move(view: CommitmentsView, world: World, calm: Calm, qtbot: QtBot) -> None:
    view.table.show_id(world.report)
    qtbot.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calm()
    assert ids(view) == [world.money, world.report]
    view.shift(1)
    calm()
    assert ids(view) == [world.money, world.report]


def test_sorted_by_day_they_are_not_moved(view: CommitmentsView, world: World, calm: Calm) -> None:
    view.table.sort_asked.emit("due", True)
    assert ids(view) == [world.money, world.report]
    view.table.sort_asked.emit("due", False)
    assert ids(view) == [world.report, world.money]
    view.table.show_id(world.report)
    view.shift(1)
    calm()
    assert list(world.board().commitments) == [world.report, world.money]


def test_delete_removes(view: CommitmentsView, world: World, calm: Calm, qtbot: QtBot) -> None:
    view.table.show_id(world.report)
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    calm()
    assert list(world.board().commitments) == [world.money]
    view.desk.undo()
    calm()
    assert list(world.board().commitments) == [world.report, world.money]


def test_enter_edits_and_a_menu_helps(view: CommitmentsView, world: World, qtbot: QtBot) -> None:
    view.table.menu_asked.emit(QPoint(5, 5))
    assert [menu for menu in view.findChildren(QMenu) if menu.isVisible()] == []
    view.table.show_id(world.report)
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    (sheet,) = view.findChildren(CommitmentSheet)
    sheet.reject()
    view.table.menu_asked.emit(QPoint(5, 5))
    (menu,) = [menu for menu in view.findChildren(QMenu) if menu.isVisible()]
    assert menu.actions()[0].text() == "Done or open again"
    menu.hide()
    qtbot.keyClick(view.table, "x")
    assert view.search.text() == "x"
