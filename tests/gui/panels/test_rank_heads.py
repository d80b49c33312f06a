"""The heads of the grid."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.panels.rank_grid import RankGrid
from app.gui.panels.rank_heads import NAMES_WIDTH, TITLES_HEIGHT, Heads, in_two
from app.gui.panels.rank_model import Grid, Head


def test_a_title_breaks_between_words() -> None:
    assert in_two("Funds", 100) == ["Funds"]
    assert in_two("Young people decide", 90) == ["Young people", "decide"]
    assert in_two("Grenzüberschreitende", 40) == ["Grenzüberschreitende"]


def test_heads_have_room_and_can_be_painted(qtbot: QtBot) -> None:
    grid = RankGrid("Wishes")
    qtbot.addWidget(grid)
    rows, columns = (Head(1, "Ada", "Riga"),), (Head(2, "Young people decide", "Fri 09:00"),)
    grid.ranks.show_grid(Grid(rows, columns))
    assert isinstance(grid.verticalHeader(), Heads)
    assert grid.verticalHeader().sizeHint().width() == NAMES_WIDTH
    assert grid.horizontalHeader().sizeHint().height() == TITLES_HEIGHT
    grid.setCurrentIndex(grid.ranks.index(0, 0))
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    grid.show()
    assert not grid.grab().isNull()
