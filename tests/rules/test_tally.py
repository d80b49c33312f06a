"""Marks from paper are read as they stand there, or nothing is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import RuleBroken
from app.rules.tally import Marks, read_marks

KNOWN = range(1, 200)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("3", (3,)),
        ("3, 5-9 12", (3, 5, 6, 7, 8, 9, 12)),
        ("12;3\n5\t7.", (12, 3, 5, 7)),
        (" 5 – 7 , 9..11 ", (5, 6, 7, 9, 10, 11)),
        ("5-5", (5,)),
        ("007", (7,)),
        ("٣", (3,)),
    ],
)
def test_what_is_read(text: str, numbers: tuple[int, ...]) -> None:
    assert read_marks(text, len(numbers), KNOWN) == Marks(numbers)
    assert read_marks(text, None, KNOWN) == Marks(numbers)


@pytest.mark.parametrize(
    ("text", "tally", "field", "sentence"),
    [
        (
            "",
            None,
            "marks",
            "No number was read. Type the numbers that are marked, such as 3, 5-9.",
        ),
        (" ,; ", 0, "marks", "No number was read."),
        ("3 x7", None, "marks", "“x7” is not a number."),
        ("5--7", None, "marks", "“--7” is not a number."),
        ("5-7-9", None, "marks", "“-9” is not a number."),
        ("12345678901", None, "marks", "“12345678901” is not a number."),
        ("9-5", None, "marks", "9-5 runs backwards."),
        ("3, 1-4 4", None, "marks", "Marked twice: 3, 4."),
        ("198-203", None, "marks", "Not on the list: 200, 201, 202, 203."),
        ("1-999999999", None, "marks", "Not on the list: 999999999."),
        ("0", None, "marks", "Not on the list: 0."),
        (
            "3, 5-9",
            7,
            "tally",
            "The sums do not match: read 6, on the paper 7. Nobody was checked in.",
        ),
        ("3", 0, "tally", "The sums do not match: read 1, on the paper 0."),
    ],
)
def test_what_is_refused(text: str, tally: int | None, field: str, sentence: str) -> None:
    with pytest.raises(RuleBroken, match=re.escape(sentence)) as refused:
        read_marks(text, tally, KNOWN)
    assert refused.value.field == field


def test_nobody_is_known() -> None:
    with pytest.raises(RuleBroken, match=re.escape("Not on the list: 1.")):
        read_marks("1", 1, ())


def test_many_strange_numbers_are_not_all_told() -> None:
    with pytest.raises(RuleBroken, match=re.escape("210, 211, 212, 213, 214, 215, 216, 217, ….")):
        read_marks(" ".join(map(str, range(210, 230))), None, KNOWN)


@given(st.lists(st.integers(1, 199), unique=True, min_size=1), st.sampled_from((", ", " ", "\n")))
def test_each_number_as_it_stands(numbers: list[int], between: str) -> None:
    text = between.join(map(str, numbers))
    assert read_marks(text, len(numbers), KNOWN) == Marks(tuple(numbers))


@given(st.text())
def test_anything_is_read_or_refused(text: str) -> None:
    try:
        marks = read_marks(text, None, KNOWN)
    except RuleBroken:
        return
    assert len(set(marks.numbers)) == len(marks.numbers) > 0
    assert set(marks.numbers) <= set(KNOWN)
