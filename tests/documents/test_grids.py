"""Labels stand where they are said to, and only where they can."""

import pytest

from app.base.errors import RuleBroken
from app.documents.grids import MOST_LABELS, Grid, check_grid

L4785 = Grid(80, 50, 2, 5, 17.5, 13.5, 95, 55)


def test_labels_count_row_by_row() -> None:
    assert L4785.count == 10
    assert [L4785.place(number) for number in (0, 1, 2, 9)] == [
        (17.5, 13.5),
        (112.5, 13.5),
        (17.5, 68.5),
        (112.5, 233.5),
    ]


def test_a_grid_that_can_be() -> None:
    check_grid(L4785, 210, 297)
    check_grid(Grid(70, 37.13, 3, 8, 0, 0, 70, 37.13), 210, 297)  # 297.04, as it is sold
    check_grid(Grid(62, 100), 62, 100)


@pytest.mark.parametrize(
    ("grid", "field", "sentence"),
    [
        (
            Grid(80, 50, 2, 5, 40, 13.5, 95, 55),
            "left",
            "The labels reach from 40 to 215 mm, but the page only from 0 to 210 mm.",
        ),
        (
            Grid(80, 50, 2, 6, 17.5, 13.5, 95, 55),
            "top",
            "The labels reach from 13.5 to 338.5 mm, but the page only from 0 to 297 mm.",
        ),
        (
            Grid(80, 50, 2, 5, -1, 13.5, 95, 55),
            "left",
            "The labels reach from -1 to 174 mm, but the page only from 0 to 210 mm.",
        ),
        (
            Grid(80, 50, 2, 5, 17.5, 13.5, 79, 55),
            "pitch_x",
            "Labels of 80 mm every 79 mm would lie on each other.",
        ),
        (
            Grid(80, 50, 2, 5, 17.5, 13.5, 95, 0),
            "pitch_y",
            "Labels of 50 mm every 0 mm would lie on each other.",
        ),
        (Grid(0, 50), "width", "A label of 0 mm is too small. Measure it again."),
        (Grid(50, float("nan")), "height", "A label of nan mm is too small. Measure it again."),
        (
            Grid(80, 50, 0, 5),
            "columns",
            f"A sheet has from 1 to {MOST_LABELS} labels: 0 × 5 cannot be.",
        ),
        (
            Grid(4, 4, 600, 1, pitch_x=4),
            "columns",
            f"A sheet has from 1 to {MOST_LABELS} labels: 600 × 1 cannot be.",
        ),
    ],
)
def test_a_grid_that_cannot_be(grid: Grid, field: str, sentence: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        check_grid(grid, 210, 297)
    assert (refused.value.field, str(refused.value)) == (field, sentence)
