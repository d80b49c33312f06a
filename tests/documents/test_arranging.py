"""How many cards stand on a page, and where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import RuleBroken
from app.documents.arranging import Arrangement, arrange
from app.documents.grids import Grid
from app.documents.sheets import paper_of


@pytest.mark.parametrize(
    ("paper", "card", "expected"),
    [
        ("A4", (105, 148), Arrangement(210, 297, Grid(105, 148, 2, 2, 0, 0.5, 105, 148))),
        ("A4", (90, 60), Arrangement(297, 210, Grid(90, 60, 3, 3, 13.5, 15, 90, 60))),
        ("A4", (148, 105), Arrangement(297, 210, Grid(148, 105, 2, 2, 0.5, 0, 148, 105))),
        ("A4", (210, 297), Arrangement(210, 297, Grid(210, 297, 1, 1, 0, 0, 210, 297))),
        ("A4", (200, 150), Arrangement(210, 297, Grid(200, 150, 1, 1, 5, 73.5, 200, 150))),
        ("card", (105, 148), Arrangement(105, 148, Grid(105, 148))),
        ("L4785", (80, 50), Arrangement(210, 297, Grid(80, 50, 2, 5, 17.5, 13.5, 95, 55))),
        ("L4785", (60, 40), Arrangement(210, 297, Grid(80, 50, 2, 5, 17.5, 13.5, 95, 55))),
        (
            "L4785",
            (50, 80),
            Arrangement(210, 297, Grid(80, 50, 2, 5, 17.5, 13.5, 95, 55), turned=True),
        ),
        ("99014", (90, 50), Arrangement(54.02, 100.84, Grid(54.02, 100.84), turned=True)),
    ],
)
def test_where_cards_stand(paper: str, card: tuple[float, float], expected: Arrangement) -> None:
    assert arrange(paper_of(paper), *card, room=False) == expected


def test_a_page_grows_for_crop_marks_only_around_a_single_card() -> None:
    assert arrange(paper_of("card"), 105, 148, room=True) == Arrangement(
        121, 164, Grid(105, 148, left=8, top=8)
    )
    assert arrange(paper_of("A4"), 105, 148, room=True).width == 210


@pytest.mark.parametrize(
    ("paper", "sentence"),
    [
        (
            "A7",
            "The card of 105 × 148 mm does not fit on “A7”, which has 74 × 105 mm for it.",
        ),
        (
            "L4785",
            (
                "The card of 105 × 148 mm does not fit on “Avery Zweckform L4785”, which has"
                " 80 × 50 mm for it."
            ),
        ),
    ],
)
def test_a_paper_smaller_than_the_card(paper: str, sentence: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        arrange(paper_of(paper), 105, 148, room=False)
    assert (refused.value.field, str(refused.value)) == (
        "paper",
        f"{sentence} Choose another paper or another design.",
    )


@given(st.floats(20, 400), st.floats(20, 400), st.floats(12, 300), st.floats(12, 300))
def test_all_places_are_on_the_page(
    width: float, height: float, card_width: float, card_height: float
) -> None:
    try:
        found = arrange(paper_of(f"{width:.4f}x{height:.4f}"), card_width, card_height, room=False)
    except RuleBroken:
        assert card_width > width or card_height > height
        assert card_width > height or card_height > width
        return
    grid = found.grid
    assert sorted((found.width, found.height)) == pytest.approx(sorted((width, height)), abs=1e-3)
    x, y = grid.place(grid.count - 1)
    assert min(grid.left, grid.top) > -0.05
    assert x + card_width < found.width + 0.05
    assert y + card_height < found.height + 0.05
    assert grid.left == pytest.approx(found.width - x - card_width)
