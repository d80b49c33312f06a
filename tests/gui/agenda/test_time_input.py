"""Writing a time of day."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.agenda.time_input import TimeInput
from app.gui.widgets.inputs import Unreadable


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("9", 540), ("9:05", 545), ("09.30", 570), ("1430", 870), ("0:00", 0), ("", None)],
)
def test_times_as_people_write_them(qtbot: QtBot, typed: str, minutes: int | None) -> None:
    field = TimeInput("From")
    qtbot.addWidget(field)
    field.setText(typed)
    assert field.value() == minutes


@pytest.mark.parametrize("typed", ["noon", "25:00", "9:75", "9:"])
def test_what_is_no_time_is_said(qtbot: QtBot, typed: str) -> None:
    field = TimeInput("From")
    qtbot.addWidget(field)
    field.setText(typed)
    with pytest.raises(Unreadable, match="is not a time"):
        field.value()
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == typed


def test_up_and_down_count(qtbot: QtBot) -> None:
    field = TimeInput("From")
    qtbot.addWidget(field)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.text() == "09:00"
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.text() == "08:55"
    field.set_value(None)
    assert field.text() == ""
    assert field.widget() is field
