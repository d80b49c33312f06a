"""Choosing where people move to."""

import pytest
from gui.delegations.world import World
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.gui.delegations.move_sheet import MoveSheet


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def a_sheet(world: World, parent: QWidget, people: list[int]) -> MoveSheet:
    sheet = MoveSheet(parent, world.desk, people, but=world.riga)
    sheet.show()
    return sheet


@pytest.mark.parametrize("many", [1, 3])
def test_all_others_stand_by_name(world: World, parent: QWidget, many: int) -> None:
    sheet = a_sheet(world, parent, [world.ilze, world.janis, world.zane][:many])
    assert list(sheet.table.rows.ids) == [world.bonn, world.cork]
    texts = {child.text() for child in sheet.findChildren(QLabel)}
    assert {
        1: "Ilze Bērziņa keeps the function where the new delegation allows it.",
        3: "3 people keep their functions where the new delegation allows it.",
    }[many] in texts


def test_letters_arrows_and_enter(world: World, parent: QWidget, qtbot: QtBot) -> None:
    sheet = a_sheet(world, parent, [world.janis])
    qtbot.keyClick(sheet.search, Qt.Key.Key_Down)
    qtbot.keyClick(sheet.search, Qt.Key.Key_Down)
    assert sheet.table.current_id() == world.cork
    qtbot.keyClick(sheet.search, Qt.Key.Key_Up)
    assert sheet.table.current_id() == world.bonn
    qtbot.keyClicks(sheet.search, "xyz")
    assert not sheet.primary.isEnabled()
    qtbot.keyClick(sheet.search, Qt.Key.Key_Down)
    qtbot.keyClick(sheet.search, Qt.Key.Key_Escape)
    qtbot.keyClicks(sheet.search, "co")
    qtbot.keyClick(sheet.search, Qt.Key.Key_Return)
    world.settle()
    assert [person for person, _ in world.members(world.cork)] == [world.janis]


def test_enter_in_the_list_moves(world: World, parent: QWidget, qtbot: QtBot) -> None:
    sheet = a_sheet(world, parent, [world.janis])
    sheet.table.show_id(world.bonn)
    qtbot.keyClick(sheet.table, Qt.Key.Key_Return)
    world.settle()
    assert world.janis in dict(world.members(world.bonn))
