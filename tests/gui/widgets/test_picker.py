"""Whether one of very many is found by typing."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

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
