"""Categories: what is held, what is due, the dry run, and backups that still hold it."""

from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from app.base.paths import backup_folder
from app.gui.closing.data_view import DataView
from app.gui.closing.erase_sheet import EraseCategoriesSheet
from app.gui.closing.note_sheet import DaysSheet
from app.gui.desk import Desk
from app.rules.closing import DataCategory
from app.store.backup import Reason, back_up
from app.usecases.erasing import erase_categories
from tests.gui.closing.conftest import Settle, Show

HEALTH, PHONES = DataCategory.HEALTH, DataCategory.PHONES
EVERYTHING = DataCategory.ALL_BUT_EVIDENCE
YESTERDAY = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture
def view(show: Show) -> DataView:
    return show("data").data


def test_what_is_held_and_due(view: DataView) -> None:
    assert list(view.lines) == list(DataCategory)
    view.tick_due()
    assert view.ticked() == [HEALTH, PHONES, EVERYTHING]
    assert view.look.isEnabled()


def test_nothing_ticked_nothing_to_see(view: DataView) -> None:
    assert not view.look.isEnabled()
    view.lines[HEALTH].chosen.setChecked(True)
    assert view.look.isEnabled()
    view.lines[HEALTH].chosen.setChecked(False)
    assert not view.look.isEnabled()


def test_nothing_due(view: DataView, desk: Desk, settle: Settle, qtbot: QtBot) -> None:
    erase_categories(desk.store, [EVERYTHING])
    view.reload()
    settle(desk)
    with qtbot.waitSignal(desk.toasted) as said:
        view.tick_due()
    assert said.args == ["Nothing is due today.", False]


def test_from_the_dry_run_to_the_end(view: DataView, desk: Desk, settle: Settle) -> None:
    view.lines[HEALTH].chosen.setChecked(True)
    view.look.click()
    settle(desk)
    [sheet] = view.window().findChildren(EraseCategoriesSheet)
    assert [each.key for each in sheet.found.going] == ["logistics.diet"]
    sheet.typed.setText("erase")
    sheet.submit()
    settle(desk)
    settle(desk)
    assert view.ticked() == []
    assert b"vegan" not in desk.store.path.read_bytes()


def test_days_can_be_changed(view: DataView) -> None:
    view.lines[PHONES].days.click()
    [sheet] = view.window().findChildren(DaysSheet)
    assert sheet.windowTitle() == "Phone numbers"
    sheet.reject()


def test_the_proof_is_a_document(view: DataView, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.wanted_page) as asked:
        view.proof.click()
    assert asked.args == ["documents", "erasure_proof"]


def test_backups_are_offered(view: DataView, desk: Desk, settle: Settle) -> None:
    assert view.banner.isHidden()
    back_up(desk.store.path, backup_folder(), Reason.START, YESTERDAY)
    erase_categories(desk.store, [HEALTH])
    view.reload()
    settle(desk)
    assert view.banner.isVisible()
    assert view.banner.words.text() == ("1 backup of this conference still holds what was erased.")
    sheet = view.show_backups()
    sheet.submit()
    settle(desk)
    settle(desk)
    assert view.banner.isHidden()
    assert list(backup_folder().glob("*.plenum")) == []
