"""Giving places, from the sentences to the file."""

import pytest
from accessibility import nameless
from gui.panels.world import Settle, World
from pytestqt.qtbot import QtBot

from app.base.errors import Cancelled
from app.gui.desk import Desk
from app.gui.panels.page import PanelsPage
from app.gui.panels.placing_sheet import LOOKING, READY, WORKING, PlacingSheet
from app.rules.sessions import SignUpState
from app.usecases.panels import set_delegation_wishes, set_wishes


@pytest.fixture
def sheet(page: PanelsPage) -> PlacingSheet:
    page.give_places()
    (made,) = page.findChildren(PlacingSheet)
    return made


def test_nothing_is_written_before_the_last_button(
    sheet: PlacingSheet, world: World, desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    before = desk.store.undo_step
    assert sheet.steps.currentIndex() == READY
    assert nameless(sheet) == []
    sheet.submit()
    assert sheet.steps.currentIndex() == WORKING
    settle(desk)
    assert sheet.steps.currentIndex() == LOOKING
    assert desk.store.undo_step == before
    with qtbot.waitSignal(sheet.finished):
        sheet.submit()
    settle(desk)
    assert world.toasts == ["3 people have places."]
    assert world.state(world.janis, world.funds) is SignUpState.PLACED
    assert world.state(world.zane, world.funds) is SignUpState.WISH
    assert world.state(world.jan, world.youth) is SignUpState.PLACED
    desk.undo()
    settle(desk)
    assert world.state(world.jan, world.youth) is None
    assert world.state(world.janis, world.funds) is SignUpState.WISH


def test_closing_stops_the_work(sheet: PlacingSheet, desk: Desk, settle: Settle) -> None:
    sheet.work()
    answer = sheet._answer
    assert answer is not None
    sheet.reject()
    with pytest.raises(Cancelled):
        answer.job.report(1, 2)
    settle(desk)


def test_progress_is_seconds(sheet: PlacingSheet, desk: Desk, settle: Settle) -> None:
    sheet.work()
    sheet._on_progress(object(), 1, 2, "")
    assert sheet.passed.text() == ""
    sheet._on_progress(sheet._answer, 30, 1200, "")
    assert sheet.passed.text() == "3 of at most 120 seconds. Then the best answer found is taken."
    settle(desk)
    sheet.reject()


def test_without_wishes_there_is_nothing_to_do(
    page: PanelsPage, world: World, desk: Desk, settle: Settle
) -> None:
    for person in (world.janis, world.zane, world.jan):
        set_wishes(desk.store, person, {})
    set_delegation_wishes(desk.store, world.bonn, {})
    settle(desk)
    settle(desk)
    page.give_places()
    (sheet,) = page.findChildren(PlacingSheet)
    assert not sheet.primary.isEnabled()
    sheet.reject()
