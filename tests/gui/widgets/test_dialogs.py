"""Whether a dialog is done with by keys, and says why not."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.gui.widgets.dialogs import Sheet, ask
from app.gui.widgets.inputs import LongInput, TextInput

Key = Qt.Key


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    made = Sheet(None, "Add person", TextInput("Name"), text="Three fields.", primary="Add")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def texts(sheet: Sheet) -> list[str]:
    return [one.text() for one in sheet.findChildren(QLabel) if not one.isHidden()]


def test_it_says_what_it_is_for(sheet: Sheet) -> None:
    assert texts(sheet) == ["Add person", "Three fields."]
    assert sheet.windowTitle() == "Add person"
    assert [one.text() for one in sheet.findChildren(QPushButton)] == ["Cancel", "Add"]


def test_enter_in_a_line_submits(sheet: Sheet, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sheet.submitted):
        qtbot.keyClick(sheet.content, Key.Key_Return)
    assert sheet.isVisible()


def test_the_primary_button_submits_once(sheet: Sheet, qtbot: QtBot) -> None:
    told: list[int] = []
    sheet.submitted.connect(lambda: told.append(1))
    sheet.primary.click()
    sheet.set_busy(busy=True)
    sheet.submit()
    assert told == [1]


def test_a_refusal_stands_at_the_foot_until_the_next_try(sheet: Sheet) -> None:
    sheet.set_busy(busy=True)
    sheet.fail("This delegation has a head already.")
    assert texts(sheet)[-1] == "This delegation has a head already."
    assert sheet.primary.isEnabled()
    sheet.submit()
    assert texts(sheet) == ["Add person", "Three fields."]


def test_escape_leaves(sheet: Sheet, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sheet.rejected):
        qtbot.keyClick(sheet, Key.Key_Escape)
    assert not sheet.isVisible()


def test_enter_in_a_long_text_is_a_new_line(qtbot: QtBot) -> None:
    content = LongInput("Notes")
    sheet = Sheet(None, "Notes", content)
    qtbot.addWidget(sheet)
    with qtbot.waitActive(sheet):
        sheet.show()
    content.setFocus()
    with qtbot.assertNotEmitted(sheet.submitted):
        qtbot.keyClick(content, Key.Key_Return)
    with qtbot.waitSignal(sheet.submitted):
        qtbot.keyClick(content, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_there_may_be_another_thing_to_do(sheet: Sheet) -> None:
    done: list[str] = []
    sheet.add_button("Add another", lambda: done.append("x"))
    sheet.findChildren(QPushButton)[-1].click()
    assert done == ["x"]


@pytest.mark.parametrize(
    ("press", "went_on"), [(lambda sheet: sheet.primary, True), (lambda s: s.secondary, False)]
)
def test_asking(qtbot: QtBot, press: Callable[[Sheet], QPushButton], *, went_on: bool) -> None:
    def answer() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, Sheet)
        press(asked).click()

    QTimer.singleShot(0, answer)
    assert ask(None, "Erase Ilze Bērziņa?", "It cannot be undone.", "Erase") is went_on
