"""Texts stand where they look right, whatever their script, and say what it took."""

from dataclasses import replace

import pytest

from app.documents.cards import Across, Down, StackBox, TextBox
from app.documents.fit_texts import (
    LOOSE_ABOVE,
    LOOSE_BELOW,
    Doubt,
    Place,
    Placed,
    cap_height,
    place_stack,
    place_text,
)
from app.documents.marks import MM, TextMark
from app.documents.text.fitting import ProblemKind, TextRules

RULES = TextRules(size=20, floor=14)
NAME = TextBox(10, 20, 60, 12, "Ilze Bērziņa", RULES, name="name")
PLACE = Place(10 * MM, 68 * MM, 60 * MM, 12 * MM)
"""Where that box is on a card 100 mm high."""


def a_line(height: float = 12, **changes: object) -> TextMark:
    """The only line of a name in a box of 60 × 12 mm, 68 mm above the bottom."""
    values = {name: getattr(NAME, name) for name in TextBox.__slots__}
    place = Place(10 * MM, (80 - height) * MM, 60 * MM, height * MM)
    (mark,) = place_text(TextBox(**{**values, **changes}), place).marks
    return mark


def edges(mark: TextMark) -> tuple[float, float]:
    """Left and right in millimetres."""
    return mark.x / MM, (mark.x + mark.line.width * mark.size) / MM


def test_a_text_in_the_middle() -> None:
    mark = a_line()
    left, right = edges(mark)
    assert (left + right) / 2 == pytest.approx(40)
    assert mark.size == 20
    capitals = cap_height("NotoSans-Regular") * mark.size
    assert (mark.y + capitals / 2) / MM == pytest.approx(74)


@pytest.mark.parametrize(
    ("across", "text", "side"),
    [
        (Across.LEFT, "Ilze", 0),
        (Across.RIGHT, "Ilze", 1),
        (Across.START, "Ilze", 0),
        (Across.START, "إيلزه", 1),
        (Across.START, "12 אילזה", 1),
        (Across.LEFT, "إيلزه", 0),
    ],
)
def test_a_text_at_a_side(across: Across, text: str, side: int) -> None:
    assert edges(a_line(text=text, across=across))[side] == pytest.approx((10, 70)[side])


def test_a_text_at_the_top_and_at_the_bottom() -> None:
    top, bottom = a_line(down=Down.TOP), a_line(down=Down.BOTTOM)
    assert (top.y + top.line.ascent * 20) / MM == pytest.approx(80)
    assert (bottom.y - bottom.line.descent * 20) / MM == pytest.approx(68)


def test_a_text_as_high_as_its_box_does_not_leave_it() -> None:
    mark = a_line(height=5.0, text="Ģģ")
    assert mark.size < 20
    assert (mark.y + mark.line.ascent * mark.size) / MM <= 80 + 1e-6
    assert (mark.y - mark.line.descent * mark.size) / MM >= 75 - 1e-6


def test_lines_go_down_by_their_leading() -> None:
    box = TextBox(10, 20, 30, 40, "Ilze Bērziņa", TextRules(24, 14, lines=2))
    first, second = place_text(box, Place(0, 0, 30 * MM, 40 * MM)).marks
    assert (first.line.text, second.line.text) == ("Ilze", "Bērziņa")
    assert first.y - second.y == pytest.approx(1.2 * first.size)
    capitals = cap_height("NotoSans-Regular") * first.size
    assert (first.y + second.y + capitals) / 2 / MM == pytest.approx(20)


@pytest.mark.parametrize("text", ["", " ", " \n"])
def test_no_text_leaves_no_mark(text: str) -> None:
    assert place_text(TextBox(0, 0, 10, 10, text, RULES), PLACE) == Placed()


LONG = "Wolfeschlegelsteinhausenbergerdorff"


@pytest.mark.parametrize(
    ("box", "kind", "said"),
    [
        (TextBox(0, 0, 60, 12, LONG, RULES, "it"), ProblemKind.BELOW_FLOOR, LONG),
        (TextBox(0, 0, 40, 20, "Anna Maria Wąsik", RULES, "it"), "broken", "Anna Maria Wąsik"),
        (
            TextBox(0, 0, 46, 8, f"Anna {LONG[:15]}", RULES, "it", shorter=(f"A. {LONG[:15]}",)),
            "initialled",
            f"Anna {LONG[:15]}",
        ),
        (TextBox(0, 0, 70, 9, "Ilze 𒀀", RULES, "it"), "missing_glyph", "𒀀"),
    ],
)
def test_what_was_done_to_a_text_is_told(box: TextBox, kind: ProblemKind, said: str) -> None:
    placed = place_text(box, Place(0, 0, box.width * MM, box.height * MM))
    size = 0.0 if kind == "missing_glyph" else placed.marks[0].size
    assert placed.doubts == (Doubt(ProblemKind(kind), "it", size, said),)
    assert (size >= 14) is (kind in {"broken", "initialled"})


# stacks

SMALL = TextRules(10, 7)
FRAME = Place(0, 0, 60 * MM, 60 * MM)


def a_stack(*texts: str, down: Down = Down.TOP, gaps: tuple[float, ...] = ()) -> StackBox:
    """Texts in a frame of 60 × 60 mm, 10 mm from the left; the first is large."""
    boxes = tuple(
        TextBox(20, 0, 40, 20, text, SMALL if number else RULES, f"{number}", across=Across.LEFT)
        for number, text in enumerate(texts)
    )
    return StackBox(10, 20, 60, 60, boxes, gaps or (3.0,) * len(texts), down)


def extent(mark: TextMark) -> tuple[float, float]:
    """Top and bottom of a line in points, without the white that its font keeps around it."""
    above, below = mark.line.ascent - LOOSE_ABOVE, mark.line.descent - LOOSE_BELOW
    return mark.y + above * mark.size, mark.y - below * mark.size


def test_texts_of_a_stack_follow_each_other() -> None:
    first, second, third = place_stack(a_stack("Ilze", "Mayor", "Riga"), FRAME).marks
    assert extent(first)[0] == pytest.approx(60 * MM)
    assert extent(second)[0] == pytest.approx(extent(first)[1] - 3 * MM)
    assert extent(third)[0] == pytest.approx(extent(second)[1] - 3 * MM)
    assert [mark.size for mark in (first, second, third)] == [20, 10, 10]
    assert [mark.x / MM for mark in (first, second, third)] == [pytest.approx(10)] * 3


def test_a_text_that_is_empty_leaves_no_gap() -> None:
    with_it = place_stack(a_stack("Ilze", "", "Riga"), FRAME)
    assert with_it.marks == place_stack(a_stack("Ilze", "Riga"), FRAME).marks
    assert place_stack(a_stack("", "Riga"), FRAME).marks[0].size == 10
    assert place_stack(a_stack("", ""), FRAME) == Placed()


def test_a_stack_at_the_bottom_and_in_the_middle() -> None:
    low = place_stack(a_stack("Ilze", "Riga", down=Down.BOTTOM), FRAME).marks
    assert extent(low[-1])[1] == pytest.approx(0)
    first, last = place_stack(a_stack("Ilze", "Riga", down=Down.MIDDLE), FRAME).marks
    capitals = cap_height("NotoSans-Regular") * first.size
    assert (first.y + capitals + last.y) / 2 / MM == pytest.approx(30)


def test_a_stack_that_is_too_high_at_its_floors_stays_in_its_frame_and_is_told() -> None:
    place = Place(0, 0, 60 * MM, 5 * MM)
    placed = place_stack(a_stack("Ilze", "Riga", down=Down.MIDDLE), place)
    first, last = placed.marks
    assert extent(first)[0] <= 5 * MM + 0.01
    assert extent(last)[1] >= -0.01
    assert placed.doubts == (
        Doubt(ProblemKind.BELOW_FLOOR, "0", first.size, "Ilze"),
        Doubt(ProblemKind.BELOW_FLOOR, "1", last.size, "Riga"),
    )


def test_a_stack_of_endless_names_leaves_the_rest_of_the_card_alone() -> None:
    stack = a_stack("Anna " * 40, "Kowalska " * 40)
    texts = tuple(replace(text, height=60.0) for text in stack.texts)
    placed = place_stack(replace(stack, texts=texts), FRAME)
    assert extent(placed.marks[0])[0] <= 60 * MM + 0.01
    assert extent(placed.marks[-1])[1] >= -0.01
    assert {doubt.kind for doubt in placed.doubts} == {ProblemKind.BELOW_FLOOR}


def test_letters_that_reach_far_do_not_touch_those_above() -> None:
    first, second = place_stack(a_stack("စုကြည်", "စုကြည်", gaps=(0, 0.5)), FRAME).marks
    foot = first.y - first.line.below * first.size
    assert foot - (second.y + second.line.above * second.size) == pytest.approx(0.5 * MM)


def test_lines_that_go_on_stand_further_in() -> None:
    rules = TextRules(12, 8, 9, hang=1.5)
    box = TextBox(0, 0, 20, 60, "• one two three", rules, across=Across.LEFT)
    first, second, *_ = place_text(box, Place(0, 0, 20 * MM, 60 * MM)).marks
    assert second.x - first.x == pytest.approx(1.5 * first.size)


def test_a_stack_that_is_too_high_gets_smaller_together() -> None:
    place = Place(0, 0, 60 * MM, 12 * MM)
    first, last = place_stack(a_stack("Ilze", "Riga"), place).marks
    assert extent(first)[0] <= 12 * MM + 0.01
    assert extent(last)[1] >= -0.01
    assert first.size < 20
    assert last.size < 10
    assert place_stack(a_stack("Ilze", "Riga"), place).doubts == ()


def test_the_doubts_of_a_stack() -> None:
    placed = place_stack(a_stack(LONG, "Riga 𒀀"), FRAME)
    assert [(d.kind, d.box) for d in placed.doubts] == [
        ("below_floor", "0"),
        ("missing_glyph", "1"),
    ]
