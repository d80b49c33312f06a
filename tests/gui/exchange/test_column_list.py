"""Columns of an export, ticked and put in order."""

import pytest
from accessibility import nameless
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.exchange.column_list import ColumnList

COLUMNS = (("name", "Name"), ("email", "E-mail"), ("city", "City"))


@pytest.fixture
def columns(qtbot: QtBot) -> ColumnList:
    """Three columns, two of them ticked in an order of their own."""
    made = ColumnList()
    qtbot.addWidget(made)
    made.show()
    made.show_columns(COLUMNS, ("city", "gone", "name"))
    return made


@pytest.fixture
def told(columns: ColumnList) -> list[tuple[str, ...]]:
    """The columns at each change."""
    changes: list[tuple[str, ...]] = []
    columns.changed.connect(lambda: changes.append(columns.keys()))
    return changes


def titles(columns: ColumnList) -> list[str]:
    """All lines from the top."""
    return [columns.list.item(row).text() for row in range(columns.list.count())]


def test_the_chosen_stand_first(columns: ColumnList, told: list[tuple[str, ...]]) -> None:
    assert titles(columns) == ["City", "Name", "E-mail"]
    assert columns.keys() == ("city", "name")
    columns.show_columns(COLUMNS, ("email",))
    assert titles(columns) == ["E-mail", "Name", "City"]
    assert columns.keys() == ("email",)
    assert told == []
    assert nameless(columns) == []


def test_a_tick_is_told(columns: ColumnList, told: list[tuple[str, ...]]) -> None:
    columns.list.item(2).setCheckState(Qt.CheckState.Checked)
    columns.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert told == [("city", "name", "email"), ("name", "email")]


def test_lines_move_by_keys_and_buttons(
    columns: ColumnList, told: list[tuple[str, ...]], qtbot: QtBot
) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(columns.list, Qt.Key.Key_Up, alt)
    assert told == []
    qtbot.keyClick(columns.list, Qt.Key.Key_Down, alt)
    assert titles(columns) == ["Name", "City", "E-mail"]
    assert told[-1] == ("name", "city")
    columns.down.click()
    assert titles(columns) == ["Name", "E-mail", "City"]
    assert columns.list.currentRow() == 2
    columns.down.click()
    columns.up.click()
    assert titles(columns) == ["Name", "City", "E-mail"]
    assert columns.keys() == ("name", "city")
