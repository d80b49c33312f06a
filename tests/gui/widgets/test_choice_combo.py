"""Whether one of many is found by opening or by typing."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from app.gui.widgets.choice_combo import ChoiceCombo

CITIES = [
    (n, name)
    for n, name in enumerate(
        ["Rīga", "Łódź", "Poznań", "Ülenurme", "Kraków", "Ełk", "Gdańsk", "Ōsaka", "Kyiv", "Cork"]
    )
]


@pytest.fixture
def few(qtbot: QtBot) -> ChoiceCombo[int]:
    made = ChoiceCombo("City", CITIES[:3], placeholder="Any")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def many(qtbot: QtBot) -> ChoiceCombo[int]:
    made = ChoiceCombo("City", CITIES)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


def write(combo: ChoiceCombo[int], text: str) -> None:
    """Type into the emptied line; once the list is open the keys reach the line through it."""
    combo.lineEdit().clear()
    popup = combo.completer().popup()
    for sign in text:
        QTest.keyClicks(popup if popup.isVisible() else combo.lineEdit(), sign)


def found(combo: ChoiceCombo[int]) -> list[str]:
    """What the list under the line offers."""
    model = combo.completer().completionModel()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_values_come_and_go(few: ChoiceCombo[int], qtbot: QtBot) -> None:
    assert not few.isEditable()
    few.set_value(1)
    assert (few.value(), few.currentText()) == (1, "Łódź")
    with qtbot.waitSignal(few.changed):
        few.set_value(99)
    assert few.value() is None


def test_choosing_is_told(few: ChoiceCombo[int], qtbot: QtBot) -> None:
    few.set_value(0)
    with qtbot.waitSignal(few.chosen) as told:
        qtbot.keyClick(few, Qt.Key.Key_Down)
    assert told.args == [1]


def test_other_choices_keep_the_one_chosen(few: ChoiceCombo[int], qtbot: QtBot) -> None:
    few.set_value(2)
    with qtbot.assertNotEmitted(few.changed):
        few.set_options([(2, "Posen"), (7, "x")])
    assert (few.value(), few.currentText()) == (2, "Posen")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("lodz", ["Łódź"]),
        ("ELK", ["Ełk"]),
        ("ulen", ["Ülenurme"]),
        ("uelen", ["Ülenurme"]),
        ("osaka", ["Ōsaka"]),
        ("k", ["Kraków", "Ełk", "Gdańsk", "Ōsaka", "Kyiv", "Cork"]),
    ],
)
def test_accents_do_not_matter_when_typing(
    many: ChoiceCombo[int], typed: str, offered: list[str]
) -> None:
    write(many, typed)
    assert found(many) == offered
    many.completer().popup().hide()


def test_enter_takes_the_one_marked(many: ChoiceCombo[int], qtbot: QtBot) -> None:
    write(many, "pozn")
    popup = many.completer().popup()
    assert isinstance(popup, QListView)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    with qtbot.waitSignal(many.chosen) as told:
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert told.args == [2]
    assert (many.value(), many.currentText()) == (2, "Poznań")


def test_what_is_none_of_them_is_not_left_standing(many: ChoiceCombo[int]) -> None:
    many.set_value(0)
    write(many, "xyz")
    many.clearFocus()
    assert (many.lineEdit().text(), many.value()) == ("Rīga", 0)


def test_an_emptied_line_chooses_nothing(many: ChoiceCombo[int]) -> None:
    many.set_value(0)
    many.lineEdit().clear()
    many.clearFocus()
    assert many.value() is None


def test_the_wheel_scrolls_the_page_not_the_choice(few: ChoiceCombo[int]) -> None:
    few.set_value(0)
    none, up = Qt.MouseButton.NoButton, QPoint(0, -120)
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), up, up, none,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(few, event)
    assert few.value() == 0


def test_accents_may_be_typed_too(many: ChoiceCombo[int]) -> None:
    many.completer().setCompletionPrefix("ŁÓDŹ")
    assert found(many) == ["Łódź"]
