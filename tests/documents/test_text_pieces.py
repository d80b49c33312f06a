"""What is measured is as high as its box needs to be."""

import pytest

from app.documents.cards import Card
from app.documents.fit_cards import CardFitter
from app.documents.text.fitting import ProblemKind
from app.documents.text_pieces import Area, TextPiece, box_of, boxes_of, height_of

LONG = TextPiece("A title that goes on and on about cooperation between cities", 9, name="title")


def test_a_measured_box_takes_its_text_as_it_is() -> None:
    high = height_of(LONG, 40)
    fitted = CardFitter().fit(Card(40, high, [box_of(LONG, Area(0, 0, 40, high))]))
    assert fitted.problems == ()
    assert height_of(LONG, 20) > high > height_of(LONG, 200)
    assert height_of(LONG, 40, 2.0) > 2 * high


def test_nothing_takes_no_room() -> None:
    empty = TextPiece(" ", 9)
    assert height_of(empty, 40) == 0
    assert boxes_of([empty], Area(0, 0, 40, 40)) == []


def test_texts_stand_below_each_other() -> None:
    high = height_of(LONG, 40)
    first, second = boxes_of([LONG, LONG], Area(5, 7, 40, 100))
    assert (first.x, first.y, first.height) == (5, 7, high)
    assert second.y == pytest.approx(7 + high)


def test_too_little_room_is_shared_and_reported() -> None:
    boxes = boxes_of([LONG, LONG], Area(0, 0, 20, 4))
    assert [box.height for box in boxes] == [pytest.approx(2), pytest.approx(2)]
    problems = CardFitter().fit(Card(20, 4, boxes)).problems
    assert {(each.kind, each.box) for each in problems} == {(ProblemKind.BELOW_FLOOR, "title")}


def test_edges() -> None:
    assert (Area(1, 2, 3, 4).right, Area(1, 2, 3, 4).bottom) == (4, 6)
