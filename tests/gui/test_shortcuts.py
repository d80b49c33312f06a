"""The sheet of keyboard shortcuts."""

from a_page import KINDS
from accessibility import nameless
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.gui.shortcuts import Shortcuts, groups, halves
from app.gui.window_actions import ACTIONS


def test_everything_with_a_key_is_there_once() -> None:
    lines = [line for _title, found in groups(None) for line in found]
    assert len(lines) == len([action for action in ACTIONS if action.shortcut])
    assert ("Undo", "Ctrl+Z") in lines


def test_the_page_in_front_comes_first() -> None:
    assert groups(KINDS[0])[0] == ("First page", [("Add category", "Ctrl+N")])


def test_the_columns_are_about_equally_long() -> None:
    shown = [(str(size), [("what", "key")] * size) for size in (6, 6, 4, 5, 2)]
    left, right = halves(shown)
    assert ([title for title, _ in left], [title for title, _ in right]) == (
        ["6", "6"],
        ["4", "5", "2"],
    )


def test_nothing_is_nameless(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    sheet = Shortcuts(parent, KINDS[0])
    sheet.open()
    assert nameless(sheet) == []
    sheet.close()
