"""Where one is in the import, and the way to another step."""

import pytest
from pytestqt.qtbot import QtBot

from app.gui.exchange.step_bar import StepBar


@pytest.fixture
def bar(qtbot: QtBot) -> StepBar:
    """Three steps."""
    made = StepBar((("File", "file-text"), ("Columns", "copy"), ("Check", "circle-check")))
    qtbot.addWidget(made)
    return made


def test_only_steps_already_reached_can_be_pressed(bar: StepBar) -> None:
    bar.show_step(0, 1)
    assert [made.text() for made in bar.buttons] == ["File", "Columns", "Check"]
    assert [made.isEnabled() for made in bar.buttons] == [True, True, False]
    assert [made.isChecked() for made in bar.buttons] == [True, False, False]


def test_one_step_is_marked_at_a_time(bar: StepBar) -> None:
    bar.show_step(0, 2)
    bar.show_step(2, 2)
    assert [made.isChecked() for made in bar.buttons] == [False, False, True]


def test_a_pressed_step_is_told_by_its_number(bar: StepBar) -> None:
    told: list[int] = []
    bar.chosen.connect(told.append)
    bar.show_step(0, 1)
    for made in bar.buttons:
        made.click()
    assert told == [0, 1]
