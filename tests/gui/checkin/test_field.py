"""The keys of the line."""

import pytest
from gui.checkin.world import press, scan
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.gui.checkin.field import PAGE, DeskField

CODE = "T7AXW7NK6ESRM998TPS9CQP58Z"
Key = Qt.Key


@pytest.fixture
def field(qtbot: QtBot) -> DeskField:
    made = DeskField()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("end", [Key.Key_Return, Key.Key_Enter, Key.Key_Tab])
def test_a_burst_is_handed_on(field: DeskField, end: Qt.Key) -> None:
    told: list[str] = []
    field.submitted.connect(told.append)
    scan(field, CODE, end)
    assert told == [CODE]


def test_tab_behind_a_word_goes_on(field: DeskField) -> None:
    told: list[str] = []
    field.submitted.connect(told.append)
    scan(field, "riga", Key.Key_Tab)
    assert told == []


def test_arrows_walk(field: DeskField) -> None:
    told: list[int] = []
    field.moved.connect(told.append)
    press(field, Key.Key_Down, Key.Key_Up, Key.Key_PageDown, Key.Key_PageUp)
    assert told == [1, -1, PAGE, -PAGE]


def test_space_and_ctrl_a_tick_only_while_nothing_is_typed(field: DeskField) -> None:
    told: list[str] = []
    field.ticked.connect(lambda: told.append("one"))
    field.all_ticked.connect(lambda: told.append("all"))
    press(field, Key.Key_Space)
    QTest.keyClick(field, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert told == ["one", "all"]
    QTest.keyClicks(field, "a b")
    QTest.keyClick(field, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert told == ["one", "all"]
    assert (field.text(), field.selectedText()) == ("a b", "a b")


def test_escape_empties_then_leaves(field: DeskField) -> None:
    told: list[bool] = []
    field.left.connect(lambda: told.append(True))
    field.setText("x")
    press(field, Key.Key_Escape)
    assert (field.text(), told) == ("", [])
    press(field, Key.Key_Escape)
    assert told == [True]


def test_a_freed_line_leaves_undo_to_the_desk(field: DeskField) -> None:
    QTest.keyClicks(field, "abc")
    assert field.isUndoAvailable()
    field.free()
    assert not field.isUndoAvailable()
