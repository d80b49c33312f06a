"""Whether each kind of cell leaves its colours on the paper, on the side it belongs to."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from app.gui.colors import LIGHT
from app.gui.widgets.brush import Brush, natural_width, paint_cell
from app.gui.widgets.cells import Bar, Cell, Mark, Pill, Pills, Plain, TwoLines

LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
WIDTH, HEIGHT = 300, 52


def painted(cell: Cell, direction: Qt.LayoutDirection = LTR, width: int = WIDTH) -> QImage:
    """The cell on white paper."""
    paper = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32)
    paper.fill(QColor("#FFFFFF"))
    painter = QPainter(paper)
    try:
        painter.setLayoutDirection(direction)
        paint_cell(cell, Brush(painter, QRect(0, 0, width, HEIGHT), direction))
    finally:
        painter.end()
    return paper


def inked(paper: QImage) -> tuple[int, int]:
    """The first and last column with anything on it."""
    columns = [
        x for x in range(WIDTH) if any(paper.pixel(x, y) != 0xFFFFFFFF for y in range(HEIGHT))
    ]
    return (columns[0], columns[-1]) if columns else (-1, -1)


def colors(paper: QImage) -> set[str]:
    return {paper.pixelColor(x, y).name() for x in range(WIDTH) for y in range(HEIGHT)}


CELLS = [
    Plain("Rīga"),
    TwoLines("Ilze", "Rīga", "Ilze"),
    TwoLines("Ilze"),
    Pill("Head", "violet"),
    Pills((Pill("Head", "violet"), Pill("VIP", "blue"))),
    Mark("check", "09:12", "ok_text"),
    Bar(3, 8),
]


@pytest.mark.parametrize("cell", CELLS, ids=repr)
def test_a_cell_starts_where_reading_starts(cell: Cell) -> None:
    left, right = inked(painted(cell, LTR)), inked(painted(cell, RTL))
    assert left[0] <= 3
    assert left[1] < WIDTH - 60
    assert right[1] >= WIDTH - 4
    assert right[0] > 60


@pytest.mark.parametrize("cell", CELLS, ids=repr)
def test_a_cell_is_as_wide_as_it_says(cell: Cell) -> None:
    assert inked(painted(cell))[1] <= natural_width(cell) + 1


@pytest.mark.parametrize("cell", CELLS, ids=repr)
def test_a_cell_stays_in_its_room(cell: Cell) -> None:
    assert inked(painted(cell, width=70))[1] <= 70


def test_a_long_name_ends_in_an_ellipsis() -> None:
    assert inked(painted(Plain("Wolfeschlegelsteinhausenbergerdorff " * 3), width=90))[1] < 90


def test_a_number_stands_at_the_end() -> None:
    first, last = inked(painted(Plain("412", right=True)))
    assert first > WIDTH - 40
    assert last >= WIDTH - 3


def test_a_pill_wears_its_tone() -> None:
    assert LIGHT.tones["violet"].fill.lower() in colors(painted(Pill("Head", "violet")))


def test_an_empty_pill_is_nothing() -> None:
    assert inked(painted(Pill(""))) == (-1, -1)


def test_pills_without_room_are_counted() -> None:
    many = Pills(tuple(Pill(f"Tag number {n}", "blue") for n in range(5)))
    found = colors(painted(many, width=200))
    assert LIGHT.tones["blue"].fill.lower() in found
    assert LIGHT.tones["neutral"].fill.lower() in found


def test_a_full_bar_is_green_an_empty_one_is_only_a_groove() -> None:
    assert LIGHT.ok.lower() in colors(painted(Bar(8, 8)))
    assert LIGHT.accent.lower() in colors(painted(Bar(3, 8)))
    empty = colors(painted(Bar(0, 0)))
    assert LIGHT.track.lower() in empty
    assert LIGHT.accent.lower() not in empty


def test_a_name_in_arabic_starts_at_the_left_of_an_english_window() -> None:
    assert inked(painted(Plain("محمد عبد الله")))[0] <= 3


def test_a_value_of_no_kind_is_refused() -> None:
    with pytest.raises(TypeError, match="int"):
        painted(3)  # type: ignore[arg-type]
