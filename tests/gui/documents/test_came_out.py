"""The question whether it came out."""

import pytest
from pytestqt.qtbot import QtBot

from app.gui.documents.came_out import CameOutSheet, said

Answers = list[tuple[int, ...]]


@pytest.fixture
def answers() -> Answers:
    return []


@pytest.fixture
def sheet(qtbot: QtBot, answers: Answers) -> CameOutSheet:
    made = CameOutSheet(None, (0, 1, 2, 3, 4), answers.append)
    qtbot.addWidget(made)
    made.show()
    return made


def test_all_of_it(sheet: CameOutSheet, answers: Answers) -> None:
    sheet.submit()
    assert answers == [(0, 1, 2, 3, 4)]


def test_only_some_pages(sheet: CameOutSheet, answers: Answers) -> None:
    assert not sheet.range.isVisible()
    sheet.some.setChecked(True)
    assert sheet.range.isVisible()
    sheet.range.set_value("1-2, 9")
    sheet.submit()
    assert answers == []
    assert sheet.wrong.text() == "There are pages from 1 to 5."
    sheet.range.set_value("1-2, 5")
    sheet.submit()
    assert answers == [(0, 1, 4)]


def test_nothing(sheet: CameOutSheet, answers: Answers) -> None:
    sheet.none.setChecked(True)
    assert sheet.primary.text() == "Nothing was printed"
    sheet.submit()
    assert answers == [()]


def test_what_is_said() -> None:
    assert said(1) == "1 card is kept as printed."
    assert said(3) == "3 cards are kept as printed."
