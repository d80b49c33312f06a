"""Lines that help to cut and to fold."""

import pytest

from app.documents.cards import Fold
from app.documents.guides import AWAY, LONG, crop_marks, cut_lines, fold_line
from app.documents.marks import LineMark, RectMark


def ends(mark: LineMark) -> tuple[float, float, float, float]:
    return mark.x1, mark.y1, mark.x2, mark.y2


@pytest.mark.parametrize(
    ("fold", "expected"),
    [(Fold.HORIZONTAL, (0, 100, 300, 100)), (Fold.VERTICAL, (150, 0, 150, 200))],
)
def test_a_card_is_folded_in_its_middle(fold: Fold, expected: tuple[float, ...]) -> None:
    line = fold_line(300, 200, fold)
    assert ends(line) == expected
    assert line.dash


def test_a_line_around_each_card() -> None:
    assert list(cut_lines([(0, 0, 10, 20), (10, 0, 10, 20)])) == [
        RectMark(0, 0, 10, 20, stroke="#8a8a8a", line_width=0.25),
        RectMark(10, 0, 10, 20, stroke="#8a8a8a", line_width=0.25),
    ]


def test_strokes_at_each_cut_outside_the_cards() -> None:
    found = [ends(mark) for mark in crop_marks([(100, 50, 80, 60)], 280, 160)]
    near, far = AWAY, AWAY + LONG
    assert found == [
        (100, 50 - near, 100, 50 - far),
        (180, 50 - near, 180, 50 - far),
        (100, 110 + near, 100, 110 + far),
        (180, 110 + near, 180, 110 + far),
        (100 - near, 50, 100 - far, 50),
        (100 - near, 110, 100 - far, 110),
        (180 + near, 50, 180 + far, 50),
        (180 + near, 110, 180 + far, 110),
    ]


def test_neighbours_share_their_strokes() -> None:
    cards = [(100.0, 50.0, 40.0, 60.0), (140.0, 50.0, 40.0, 60.0)]
    found = [mark.x1 for mark in crop_marks(cards, 280, 160) if mark.x1 == mark.x2]
    assert found == [100, 140, 180, 100, 140, 180]


def test_a_narrow_margin_has_shorter_strokes_and_none_has_none() -> None:
    found = [ends(mark) for mark in crop_marks([(8, 0, 92, 100)], 100, 100)]
    assert found == [(8 - AWAY, 0, pytest.approx(0), 0), (8 - AWAY, 100, pytest.approx(0), 100)]
