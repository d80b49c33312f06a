"""The columns of an export."""

import pytest
from accessibility import nameless
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.exchange.column_list import ColumnList

COLUMNS = [("a", "Aa"), ("b", "Bb"), ("c", "Cc")]


@pytest.fixture
def columns(qtbot: QtBot) -> ColumnList:
    made = ColumnList()
    qtbot.addWidget(made)
    made.show_columns(COLUMNS, ("c", "a"))
    made.show()
    return made


def test_the_chosen_ones_stand_first(columns: ColumnList) -> None:
    assert [columns.list.item(row).text() for row in range(3)] == ["Cc", "Aa", "Bb"]
    assert columns.keys() == ("c", "a")
    assert nameless(columns) == []


def test_ticking_and_moving_are_told(columns: ColumnList, qtbot: QtBot) -> None:
    told: list[tuple[str, ...]] = []
    columns.changed.connect(lambda: told.append(columns.keys()))
    columns.list.item(2).setCheckState(Qt.CheckState.Checked)
    columns.list.setCurrentRow(2)
    columns.up.click()
    columns.list.setCurrentRow(0)
    qtbot.keyClick(columns.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert (told[0], told[-1]) == (("c", "a", "b"), ("b", "c", "a"))


def test_the_first_does_not_go_further_up(columns: ColumnList) -> None:
    columns.list.setCurrentRow(0)
    columns.up.click()
    assert columns.keys() == ("c", "a")
