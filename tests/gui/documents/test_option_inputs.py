"""Numbers with a point and several texts on a line."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.gui import i18n
from app.gui.documents.option_inputs import DecimalInput, SeveralTexts, written
from app.gui.widgets.inputs import Unreadable


def test_numbers_are_read_as_people_write_them(qtbot: QtBot) -> None:
    field = DecimalInput("Width", 1, 300)
    qtbot.addWidget(field)
    for text, value in (("99.1", 99.1), ("99,1", 99.1), (" 7 ", 7.0)):
        field.setText(text)
        assert field.value() == value
    field.setText("wide")
    with pytest.raises(Unreadable, match="“wide” is not a number"):
        field.value()
    field.setText("301")
    with pytest.raises(Unreadable, match="301 is not between 1 and 300"):
        field.value()


def test_a_number_is_written_in_the_language(qtbot: QtBot) -> None:
    assert (written(99.1), written(20.0), written(0.12345)) == ("99.1", "20", "0.1235")
    i18n.set_language("pl")
    field = DecimalInput("Szerokość")
    qtbot.addWidget(field)
    field.set_value(99.1)
    assert field.text() == "99,1"
    assert field.value() == 99.1


def test_the_arrows_count(qtbot: QtBot) -> None:
    field = DecimalInput("Width", 0, 1, 0.5)
    qtbot.addWidget(field)
    field.set_value(0.2)
    for key, value in ((Qt.Key.Key_Up, 0.7), (Qt.Key.Key_Up, 1.0), (Qt.Key.Key_Down, 0.5)):
        QTest.keyClick(field, key)
        assert field.value() == value
    field.setText("x")
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "x"


def test_several_texts(qtbot: QtBot) -> None:
    field = SeveralTexts("Columns")
    qtbot.addWidget(field)
    field.set_value(("name", "job"))
    assert field.text() == "name, job"
    field.setText("name; job, name,")
    assert field.value() == ("name", "job")
