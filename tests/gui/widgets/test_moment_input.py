"""Writing a day with its time of day."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui import i18n
from app.gui.widgets.inputs import Unreadable
from app.gui.widgets.moment_input import MomentInput, read_moment, show_moment, write_moment


def at(*parts: int) -> datetime:
    return datetime(*parts)  # noqa: DTZ001 - what is planned is naive


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", None),
        ("  ", None),
        ("12/05/2026 14:30", at(2026, 5, 12, 14, 30)),
        ("2026-05-12 9:05", at(2026, 5, 12, 9, 5)),
        ("2026-05-12T09:05:00", at(2026, 5, 12, 9, 5)),
        ("12.5.2026, 9.05", at(2026, 5, 12, 9, 5)),
        ("12 May 2026 0h00", at(2026, 5, 12)),
    ],
)
def test_many_ways_of_writing_are_read(typed: str, expected: datetime | None) -> None:
    assert read_moment(typed) == expected


@pytest.mark.parametrize("typed", ["tomorrow", "12/05/2026", "14:30", "12/05/2026 25:00", "x 9:00"])
def test_what_is_no_moment_is_said(typed: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_moment(typed)
    assert str(refused.value) == (
        f"“{typed}” is not a day with a time. Write it like 12/05/2026 14:30."
    )


@pytest.mark.parametrize("language", ["en", "pl", "de", "lv"])
def test_what_is_written_is_read_again(language: str) -> None:
    i18n.set_language(language)
    moment = at(2026, 12, 9, 7, 45)
    assert read_moment(write_moment(moment)) == moment


def test_shown_with_the_month_by_name() -> None:
    assert show_moment(at(2026, 5, 12, 14, 30)) == "12 May 2026, 14:30"


def test_the_input_has_a_value(qtbot: QtBot) -> None:
    line = MomentInput("Arrival")
    qtbot.addWidget(line)
    assert (line.value(), line.accessibleName(), line.widget()) == (None, "Arrival", line)
    assert line.placeholderText() == "12/05/2026 14:30"
    with qtbot.waitSignal(line.changed):
        line.set_value(at(2026, 5, 12, 14, 30))
    assert line.value() == at(2026, 5, 12, 14, 30)
    line.set_value(None)
    assert line.text() == ""


def test_keys_count_days_and_quarters(qtbot: QtBot) -> None:
    line = MomentInput("Arrival", suggested=at(2026, 5, 12, 9))
    qtbot.addWidget(line)
    qtbot.keyClick(line, Qt.Key.Key_Up)
    assert line.value() == at(2026, 5, 12, 9)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert line.value() == at(2026, 5, 11, 9)
    qtbot.keyClick(line, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert line.value() == at(2026, 5, 11, 9, 15)
    line.setText("soon")
    qtbot.keyClick(line, Qt.Key.Key_Up)
    assert line.text() == "soon"
    qtbot.keyClicks(line, "!")
    assert line.text() == "soon!"
