"""Whether dates are read the way people write them."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from app.gui import i18n
from app.gui.widgets.date_input import DateInput, read_date, write_date
from app.gui.widgets.inputs import Unreadable

DAY = date(2026, 5, 9)


@pytest.fixture
def field(qtbot: QtBot) -> DateInput:
    made = DateInput("Arrival", suggested=date(2026, 5, 1))
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    "text",
    ["2026-05-09", "9.5.2026", "09.05.2026", "9/5/2026", " 9. 5.  2026 ", "9 5 2026", "9 May 2026"],
)
def test_dates_are_read(text: str) -> None:
    assert read_date(text) == DAY


@pytest.mark.parametrize("text", ["", "   "])
def test_nothing_is_no_date(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize("text", ["tomorrow", "31.2.2026", "9.5.", "2026"])
def test_what_is_no_date_is_said_with_an_example(text: str) -> None:
    with pytest.raises(Unreadable) as problem:
        read_date(text)
    assert str(problem.value) == f"“{text}” is not a date. Write it like 12/05/2026."


@pytest.mark.parametrize("language", ["en", "pl", "de", "lv"])
def test_what_is_written_is_read_back(language: str) -> None:
    i18n.set_language(language)
    assert read_date(write_date(DAY)) == DAY
    assert "2026" in write_date(DAY)


def test_values_come_and_go(field: DateInput, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.changed):
        field.set_value(DAY)
    assert (field.text(), field.value()) == ("09/05/2026", DAY)
    field.set_value(None)
    assert field.value() is None


def test_up_and_down_go_by_a_day(field: DateInput, qtbot: QtBot) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.value() is None
    field.set_value(date(2026, 5, 31))
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == date(2026, 6, 1)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.value() == date(2026, 5, 31)


def test_a_day_is_chosen_in_the_calendar(field: DateInput, qtbot: QtBot) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = field._popup
    assert popup is not None
    assert popup.isVisible()
    assert popup.calendar.selectedDate() == QDate(2026, 5, 1)
    popup.calendar.clicked.emit(QDate(2026, 5, 9))
    assert field.value() == DAY
    assert not popup.isVisible()
    field.open_calendar()
    assert popup.calendar.selectedDate() == QDate(2026, 5, 9)
    popup.hide()


def test_the_calendars_arrows_are_ours(field: DateInput) -> None:
    field.open_calendar()
    assert field._popup is not None
    arrow = field._popup.calendar.findChild(QToolButton, "qt_calendar_nextmonth")
    assert not arrow.icon().isNull()
    field._popup.hide()
