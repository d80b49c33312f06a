"""The button that erases works only once the word was typed."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.closing.erase_sheet import EraseCategoriesSheet
from app.gui.desk import Desk
from app.queries import agenda, erasing
from app.rules.closing import DataCategory
from app.usecases.agenda import add_session
from tests.gui.closing.conftest import Settle

Make = Callable[[DataCategory], EraseCategoriesSheet]


@pytest.fixture
def a_sheet(desk: Desk, people: list[int], qtbot: QtBot) -> Make:
    parent = QWidget()
    qtbot.addWidget(parent)

    def make(category: DataCategory) -> EraseCategoriesSheet:
        sheet = EraseCategoriesSheet(parent, desk, desk.ask(erasing.dry_run, [category]))
        sheet.open()
        return sheet

    return make


def texts(sheet: QWidget) -> list[str]:
    return [label.text() for label in sheet.findChildren(QLabel)]


def test_counts_and_reasons(a_sheet: Make) -> None:
    sheet = a_sheet(DataCategory.PHONES)
    said = texts(sheet)
    assert {"3 entries go", "Phone", "What stays, and why", "Evidence is about them"} <= set(said)
    assert "+49 1234567" not in " ".join(said)
    sheet.reject()


def test_nothing_to_erase_is_said(a_sheet: Make) -> None:
    sheet = a_sheet(DataCategory.PHOTOS)
    assert "The file holds nothing of this. Erasing leaves a proof of that." in texts(sheet)
    sheet.reject()


def test_the_word_has_to_be_typed(a_sheet: Make, desk: Desk, qtbot: QtBot, settle: Settle) -> None:
    sheet = a_sheet(DataCategory.PHONES)
    assert not sheet.primary.isEnabled()
    sheet.typed.setText("eras")
    sheet.submit()
    assert not sheet.primary.isEnabled()
    assert desk.ask(erasing.holds_any, DataCategory.PHONES)
    sheet.typed.setText(" Erase ")
    assert sheet.primary.isEnabled()
    with qtbot.waitSignal(sheet.erased):
        sheet.submit()
    settle(desk)
    assert not desk.ask(erasing.holds_any, DataCategory.PHONES)


def test_what_is_named_in_texts_goes_too(
    a_sheet: Make, desk: Desk, qtbot: QtBot, settle: Settle
) -> None:
    session = add_session(desk.store, {"title": Texts(en="Call +49 1234567")})
    sheet = a_sheet(DataCategory.PHONES)
    assert sheet.mentions is not None
    sheet.mentions.replaces.setChecked(True)
    sheet.typed.setText("erase")
    with qtbot.waitSignal(sheet.erased):
        sheet.submit()
    settle(desk)
    [row] = desk.ask(agenda.sessions, [session])
    assert row.title == Texts(en="Call […]")
    again = a_sheet(DataCategory.PHONES)
    assert again.mentions is None
    again.reject()
