"""A name corrected, the old badge void."""

import pytest
from accessibility import nameless
from gui.checkin.world import Settle, World
from pytestqt.qtbot import QtBot

from app.gui.checkin.correct_sheet import CorrectSheet
from app.gui.desk import Desk
from app.queries.person import card
from app.rules.checkins import Refusal
from app.usecases.checkins import Door, check_in_code


@pytest.fixture
def printed() -> list[int]:
    return []


@pytest.fixture
def sheet(desk: Desk, world: World, qtbot: QtBot, printed: list[int]) -> CorrectSheet:
    found = desk.ask(card, world.zane)
    assert found is not None
    made = CorrectSheet(None, desk, found, printed.append)
    qtbot.addWidget(made)
    made.open()
    return made


def test_the_old_badge_opens_no_door(
    sheet: CorrectSheet, desk: Desk, world: World, settle: Settle, printed: list[int]
) -> None:
    old = world.code(world.zane)
    assert nameless(sheet) == []
    sheet.form.set_values({"family": "Zariņš", "reason": "Misspelt"})
    sheet.submit()
    settle(desk)
    assert not sheet.isVisible()
    assert printed == [world.zane]
    assert world.guest(world.zane).name.family == "Zariņš"
    assert world.code(world.zane) != old
    told = check_in_code(desk.store, Door(world.day), old)
    assert told.refusal is Refusal.VOID


def test_a_reason_is_needed(
    sheet: CorrectSheet, desk: Desk, world: World, settle: Settle, printed: list[int]
) -> None:
    old = world.code(world.zane)
    sheet.form.set_values({"family": "Zariņš"})
    sheet.submit()
    settle(desk)
    assert sheet.isVisible()
    assert sheet.reason.accessibleDescription() != ""
    assert (printed, world.code(world.zane)) == ([], old)
