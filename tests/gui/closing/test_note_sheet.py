"""Small sheets: what is filled in is done, what is refused is said."""

import pytest
from documents.agenda_making import a_session
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.gui.closing.note_sheet import DaysSheet, FormSheet, FreezeSheet
from app.gui.desk import Desk
from app.queries import closing, editions
from app.rules.closing import DataCategory
from tests.gui.closing.conftest import Settle

PHONES = DataCategory.PHONES


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def said(sheet: FormSheet) -> str:
    return " ".join(each.text() for each in sheet.findChildren(QLabel) if not each.isHidden())


def test_freezing(parent: QWidget, desk: Desk, people: list[int], settle: Settle) -> None:
    a_session(desk.store)
    sheet = FreezeSheet(parent, desk)
    sheet.form.set_values({"name": "As it was", "note": "Three days"})
    sheet.submit()
    settle(desk)
    row = desk.ask(editions.newest)
    assert row is not None
    assert (row.name, row.note) == ("As it was", "Three days")
    again = FreezeSheet(parent, desk)
    again.form.set_values({"name": "As it was"})
    again.submit()
    settle(desk)
    assert "There is an edition “As it was” already." in said(again)
    assert again.primary.isEnabled()


def test_other_days_and_the_usual_ones(
    parent: QWidget, desk: Desk, people: list[int], settle: Settle
) -> None:
    for days, kept in ((10, {PHONES: 10}), (180, {}), (3, {PHONES: 3}), (None, {})):
        sheet = DaysSheet(parent, desk, PHONES)
        sheet.form.set_values({"days": days})
        sheet.submit()
        settle(desk)
        assert desk.ask(closing.own_days) == kept


def test_days_that_cannot_be_read(parent: QWidget, desk: Desk, people: list[int]) -> None:
    sheet = DaysSheet(parent, desk, PHONES)
    sheet.form.set_values({"days": 40_000})
    sheet.submit()
    assert sheet.primary.isEnabled()
    assert desk.ask(closing.own_days) == {}
