"""Whether chips choose, count and can be walked."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.widgets.chips import ChipRow, Choice

ALL = [Choice("all", "All", 1412), Choice("heads", "Heads & deputies", 58), Choice("x", "Other")]


@pytest.fixture
def row(qtbot: QtBot) -> ChipRow:
    made = ChipRow("Filter", ALL)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def several(qtbot: QtBot) -> ChipRow:
    made = ChipRow("Tags", ALL, several=True)
    qtbot.addWidget(made)
    return made


def test_a_chip_says_its_text_and_number(row: ChipRow) -> None:
    assert [chip.text() for chip in row.chips.values()] == [
        "All 1,412",
        "Heads && deputies 58",
        "Other",
    ]
    assert row.chips["heads"].accessibleName() == "Heads & deputies 58"
    row.set_counts({"heads": 59, "x": 0})
    assert [chip.accessibleName() for chip in row.chips.values()] == [
        "All 1,412",
        "Heads & deputies 59",
        "Other 0",
    ]


def test_one_is_chosen_at_a_time(row: ChipRow, qtbot: QtBot) -> None:
    assert row.key() == "all"
    with qtbot.waitSignal(row.chosen) as told:
        row.chips["heads"].click()
    assert told.args == ["heads"]
    assert row.keys() == {"heads"}


def test_arrow_keys_walk(row: ChipRow, qtbot: QtBot) -> None:
    row.chips["all"].setFocus()
    with qtbot.waitSignal(row.chosen) as told:
        qtbot.keyClick(row.chips["all"], Qt.Key.Key_Right)
    assert told.args == ["heads"]


def test_choosing_by_program_tells_nobody(row: ChipRow, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(row.chosen), qtbot.assertNotEmitted(row.changed):
        row.set_chosen("x")
    assert row.keys() == {"x"}


def test_several_may_be_on(several: ChipRow, qtbot: QtBot) -> None:
    assert several.keys() == frozenset()
    several.chips["all"].click()
    with qtbot.waitSignal(several.changed) as told:
        several.chips["x"].click()
    assert told.args == [frozenset({"all", "x"})]
    several.set_chosen("heads")
    assert several.keys() == {"heads"}
    several.set_chosen()
    assert (several.keys(), several.key()) == (frozenset(), "")


def test_other_numbers_keep_the_chips_themselves(row: ChipRow) -> None:
    before = row.chips["heads"]
    row.set_choices([ALL[0], Choice("heads", "Heads & deputies", 3), ALL[2]])
    assert row.chips["heads"] is before
    assert before.accessibleName() == "Heads & deputies 3"


def test_other_chips_keep_what_was_on(row: ChipRow) -> None:
    row.set_chosen("heads")
    row.set_choices([ALL[1], Choice("new", "New", icon="star")])
    assert (list(row.chips), row.keys()) == (["heads", "new"], {"heads"})
    row.set_choices([ALL[0], ALL[2]])
    assert row.keys() == {"all"}
