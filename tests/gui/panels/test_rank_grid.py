"""Typing ranks with the keyboard."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.panels.rank_grid import RankGrid
from app.gui.panels.rank_model import Grid, Head

ROWS = (Head(1, "Ada"), Head(2, "Ben"))
COLUMNS = (Head(7, "Funds"), Head(8, "Youth"))


@pytest.fixture
def grid(qtbot: QtBot) -> RankGrid:
    made = RankGrid("Wishes")
    qtbot.addWidget(made)
    made.ranks.show_grid(
        Grid(ROWS, COLUMNS, {1: {7: 1, 8: 2}}, {(1, 7): "Placed"}, frozenset({(1, 7)}))
    )
    made.show()
    made.setCurrentIndex(made.ranks.index(1, 0))
    return made


@pytest.fixture
def told(grid: RankGrid) -> list[tuple[int, object]]:
    """What the grid emitted, kept as if it were being written."""
    found: list[tuple[int, object]] = []

    def note(row: int, wishes: dict[int, int | None]) -> None:
        found.append((row, wishes))
        grid.ranks.begin(row, wishes)

    grid.ranked.connect(note)
    return found


def test_ranks_arrows_and_enter(
    grid: RankGrid, told: list[tuple[int, object]], qtbot: QtBot
) -> None:
    grid.setCurrentIndex(grid.ranks.index(1, 0))
    for key in (Qt.Key.Key_1, Qt.Key.Key_Right, Qt.Key.Key_3, Qt.Key.Key_Space, Qt.Key.Key_Delete):
        qtbot.keyClick(grid, key)
    assert told == [(2, {7: 1}), (2, {7: 1, 8: 3}), (2, {7: 1, 8: None}), (2, {7: 1})]
    grid.setCurrentIndex(grid.ranks.index(0, 1))
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert grid.currentIndex() == grid.ranks.index(1, 0)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert grid.currentIndex() == grid.ranks.index(1, 0)


def test_the_same_again_is_no_change(
    grid: RankGrid, told: list[tuple[int, object]], qtbot: QtBot
) -> None:
    grid.setCurrentIndex(grid.ranks.index(0, 0))
    qtbot.keyClick(grid, Qt.Key.Key_1)
    grid.read_only = True
    qtbot.keyClick(grid, Qt.Key.Key_2)
    assert told == []


def test_what_was_decided_is_not_cleared(
    grid: RankGrid, told: list[tuple[int, object]], qtbot: QtBot
) -> None:
    kept: list[tuple[int, int]] = []
    grid.kept.connect(lambda row, column: kept.append((row, column)))
    grid.selectAll()
    qtbot.keyClick(grid, Qt.Key.Key_Backspace)
    assert kept == [(1, 7)]
    assert told == [(1, {7: 1})]


def test_several_cells_at_once(
    grid: RankGrid, told: list[tuple[int, object]], qtbot: QtBot
) -> None:
    grid.selectAll()
    qtbot.keyClick(grid, Qt.Key.Key_2)
    assert sorted(told) == [(1, {7: 2, 8: 2}), (2, {7: 2, 8: 2})]


def test_letters_are_for_the_search(grid: RankGrid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grid.typed) as caught:
        qtbot.keyClick(grid, "z")
    assert caught.args == ["z"]


def test_the_keyboard_starts_at_the_first_cell(qtbot: QtBot) -> None:
    grid = RankGrid("Wishes")
    qtbot.addWidget(grid)
    grid.ranks.show_grid(Grid(ROWS, COLUMNS))
    with qtbot.waitActive(grid):
        grid.show()
        grid.activateWindow()
    grid.setFocus()
    assert grid.currentIndex() == grid.ranks.index(0, 0)
