"""Whether inputs give back what was meant."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui import i18n
from app.gui.widgets.inputs import FlagInput, LongInput, NumberInput, TextInput, Unreadable

Key = Qt.Key


def test_a_text_has_no_spaces_around_it(qtbot: QtBot) -> None:
    made = TextInput("Name", "as on the badge")
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.changed):
        qtbot.keyClicks(made, "  van der Berg ")
    assert made.value() == "van der Berg"
    assert made.widget() is made
    made.set_value(None)
    assert made.value() == ""


def test_a_long_text_keeps_its_lines(qtbot: QtBot) -> None:
    made = LongInput("Notes", lines=3)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.changed):
        made.set_value("one\ntwo\n")
    assert made.value() == "one\ntwo"
    assert made.tabChangesFocus()
    made.set_value(None)
    assert made.value() == ""


@pytest.mark.parametrize(
    ("typed", "number"),
    [("", None), ("12", 12), (" 1,412 ", 1412), ("1 412", 1412), ("0", 0), ("-3", -3)],
)
def test_a_number_is_read(qtbot: QtBot, typed: str, number: int | None) -> None:
    made = NumberInput("Places", least=-5)
    qtbot.addWidget(made)
    made.setText(typed)
    assert made.value() == number


def test_a_number_is_read_as_the_language_writes_it(qtbot: QtBot) -> None:
    i18n.set_language("pl")
    made = NumberInput("Places")
    qtbot.addWidget(made)
    made.set_value(1234567)
    assert made.value() == 1234567


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("twelve", "“twelve” is not a whole number."),
        ("1.5", "“1.5” is not a whole number."),
        ("1,5", "“1,5” is not a whole number."),
        ("--3", "“--3” is not a whole number."),
        ("²", "“²” is not a whole number."),
        ("101", "101 is not between 0 and 100."),
    ],
)
def test_what_is_no_number_is_said(qtbot: QtBot, typed: str, sentence: str) -> None:
    made = NumberInput("Places", 0, 100)
    qtbot.addWidget(made)
    made.setText(typed)
    with pytest.raises(Unreadable) as problem:
        made.value()
    assert str(problem.value) == sentence


def test_up_and_down_count(qtbot: QtBot) -> None:
    made = NumberInput("Places", 0, 2)
    qtbot.addWidget(made)
    seen = []
    for key in (Key.Key_Up, Key.Key_Up, Key.Key_Up, Key.Key_Up, Key.Key_Down):
        qtbot.keyClick(made, key)
        seen.append(made.value())
    assert seen == [0, 1, 2, 2, 1]
    made.setText("many")
    qtbot.keyClick(made, Key.Key_Up)
    assert made.text() == "many"


def test_a_flag_is_yes_or_no(qtbot: QtBot) -> None:
    made = FlagInput("Bed & breakfast", on=True)
    qtbot.addWidget(made)
    assert (made.text(), made.accessibleName()) == ("Bed && breakfast", "Bed & breakfast")
    with qtbot.waitSignal(made.changed):
        made.set_value(None)
    assert made.value() is False
