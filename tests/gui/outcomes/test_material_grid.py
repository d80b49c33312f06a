"""Materials as tiles: words, choice and keys."""

import pytest
from gui.outcomes.world import Calm, World
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from app.gui.outcomes.material_grid import MaterialGrid, cut, spoken
from app.gui.outcomes.page import MATERIALS, OutcomesPage
from app.usecases.materials import share


@pytest.fixture
def grid(page: OutcomesPage, calm: Calm) -> MaterialGrid:
    page.show_view(MATERIALS)
    calm()
    return page.materials.grid


def test_words(grid: MaterialGrid, world: World, calm: Calm) -> None:
    model = grid.model()
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "talk\nPresentation · Ilze · 18 bytes\nEnergy"
    )
    share(world.store, [world.talk])
    assert spoken(world.material(world.talk)).endswith("for all participants")
    calm()
    assert str(model.index(1, 0).data()).endswith("for all participants")
    assert model.rowCount(model.index(0, 0)) == 0


def test_what_is_chosen_stays_chosen(grid: MaterialGrid, world: World) -> None:
    told: list[int] = []
    grid.chosen_changed.connect(lambda: told.append(1))
    grid.select_ids({world.talk})
    assert [row.id for row in grid.chosen()] == [world.talk]
    rows = list(world.board().materials.values())
    grid.show_rows(rows[::-1])
    assert [row.id for row in grid.chosen()] == [world.talk]
    grid.show_rows(rows[:1])
    assert grid.chosen() == []
    assert told


def test_enter_opens(grid: MaterialGrid, world: World, qtbot: QtBot) -> None:
    opened: list[bool] = []
    grid.opened.disconnect()
    grid.opened.connect(lambda: opened.append(True))
    grid.select_ids({world.photo})
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert opened == [True]


def test_tiles_share_the_width(grid: MaterialGrid) -> None:
    width = grid.viewport().width() - 1
    tiles = width // grid.gridSize().width()
    assert tiles == max(1, width // 186)


def test_the_picture_is_cut_in_the_middle() -> None:
    found = cut(QPixmap(400, 200), QSize(100, 100))
    assert (found.x(), found.y(), found.width(), found.height()) == (100, 0, 200, 200)


def test_it_is_painted(grid: MaterialGrid, calm: Calm) -> None:
    grid.selectAll()
    grid.grab()
    calm()
    image = grid.grab().toImage()
    seen = image.pixelColor(grid.visualRect(grid.model().index(0, 0)).center())
    assert (seen.red() < 20, seen.green() > 100) == (True, True)
