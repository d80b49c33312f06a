"""Whether one of very many is found by typing."""

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.gui.widgets.layouts import V
from app.gui.widgets.picker import Found, Picker

PEOPLE: list[Found] = [(7, "Ilze Bērziņa", "Rīga"), (8, "Jan Nowak", "Łódź"), (9, "Jo Li", "")]


def find(text: str) -> list[Found]:
    return [person for person in PEOPLE if text.lower() in person[1].lower()]


@pytest.fixture
def picker(qtbot: QtBot) -> Picker:
    made = Picker("Head of delegation", find, avatars=True)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def offered(picker: Picker) -> list[str]:
    model = picker._popup.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_typing_offers_what_is_found(picker: Picker, qtbot: QtBot) -> None:
    qtbot.keyClicks(picker, "j")
    assert picker._popup.isVisible()
    assert offered(picker) == ["Jan Nowak", "Jo Li"]
    qtbot.keyClicks(picker._popup, "o")
    assert offered(picker) == ["Jo Li"]
    assert not picker._popup.grab().isNull()
    picker._popup.hide()


def test_enter_picks(picker: Picker, qtbot: QtBot) -> None:
    qtbot.keyClicks(picker, "j")
    qtbot.keyClick(picker._popup, Qt.Key.Key_Down)
    with qtbot.waitSignals([picker.picked, picker.changed]):
        qtbot.keyClick(picker._popup, Qt.Key.Key_Return)
    assert (picker.value(), picker.text()) == (8, "Jan Nowak")


def test_typing_on_forgets_what_was_picked(picker: Picker, qtbot: QtBot) -> None:
    picker.set_value((7, "Ilze Bērziņa"))
    assert (picker.value(), picker.text()) == (7, "Ilze Bērziņa")
    with qtbot.waitSignal(picker.changed):
        qtbot.keyClicks(picker, "x")
    assert picker.value() is None
    picker._popup.hide()


def test_it_can_be_emptied(picker: Picker) -> None:
    picker.set_value((7, "Ilze Bērziņa"))
    picker.set_value(None)
    assert (picker.value(), picker.text()) == (None, "")


@pytest.mark.parametrize("leave", [QWidget.hide, QWidget.close, QWidget.deleteLater])
def test_the_open_list_goes_with_the_line(qtbot: QtBot, leave: Callable[[QWidget], object]) -> None:
    page, line = QWidget(), Picker("Head of delegation", find)
    page.setLayout(V(line))
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    qtbot.keyClicks(line, "j")
    popup = line._popup
    assert popup.isVisible()
    leave(page)
    qtbot.waitUntil(lambda: not shiboken6.isValid(popup) or not popup.isVisible())
    assert QApplication.activePopupWidget() is None
