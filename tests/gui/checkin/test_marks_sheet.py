"""A paper list typed back."""

import pytest
from accessibility import nameless
from gui.checkin.world import Settle, World
from pytestqt.qtbot import QtBot

from app.gui.checkin.doing import Doing
from app.gui.checkin.marks_sheet import MarksSheet
from app.gui.checkin.where import Where
from app.gui.desk import Desk


@pytest.fixture
def sheet(desk: Desk, world: World, qtbot: QtBot) -> MarksSheet:
    where = Where(desk)
    where.stand(world.day)
    made = MarksSheet(None, desk, Doing(desk, where), "Friday")
    qtbot.addWidget(made)
    made.open()
    return made


def fill(sheet: MarksSheet, numbers: str, tally: int | None) -> None:
    sheet.numbers.set_value(numbers)
    sheet.tally.set_value(tally)
    sheet.submit()


def test_all_are_in_where_the_sums_match(
    sheet: MarksSheet, desk: Desk, world: World, settle: Settle
) -> None:
    assert nameless(sheet) == []
    fill(sheet, "3, 1-2", 3)
    assert sheet.said.text() == "3 numbers read"
    settle(desk)
    assert not sheet.isVisible()
    assert world.inside() == [world.ilze, world.janis, world.zane]


@pytest.mark.parametrize(
    ("numbers", "tally", "field", "words"),
    [
        ("1-2", 3, "tally", "The sums do not match"),
        ("1-2", None, "tally", "how many ticks"),
        ("1 1", 2, "marks", "twice: 1."),
        ("1 77", 2, "marks", "on the list: 77."),
        ("", 2, "marks", "No number was read"),
    ],
)
def test_what_does_not_add_up_lets_nobody_in(
    sheet: MarksSheet, desk: Desk, world: World, numbers: str, tally: int | None,
    field: str, words: str,
) -> None:  # fmt: skip
    fill(sheet, numbers, tally)
    assert words in sheet.form[field].widget().accessibleDescription()
    assert not desk.jobs.open
    assert (sheet.isVisible(), world.inside()) == (True, [])


def test_a_count_is_said_only_while_it_is_right(sheet: MarksSheet) -> None:
    sheet.numbers.set_value("1")
    assert sheet.said.text() == "1 number read"
    sheet.numbers.set_value("1 x")
    assert sheet.said.text() == ""
