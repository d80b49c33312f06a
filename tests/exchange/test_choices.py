"""Cells with several choices."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.choices import several_choices, split_choices

WORKSHOPS = (
    *["A. Funds", "B. Youth, sport and culture", "C. Energy; climate"] * 3,
    *["A. Funds, B. Youth, sport and culture", "A. Funds, C. Energy; climate"] * 4,
    *["B. Youth, sport and culture, C. Energy; climate"] * 2,
)


def test_a_choice_may_hold_the_separator() -> None:
    assert several_choices(Counter(WORKSHOPS)) == (
        "A. Funds",
        "B. Youth, sport and culture",
        "C. Energy; climate",
    )


@pytest.mark.parametrize("separator", [", ", "; ", ";", " | ", "||", "\n"])
def test_every_usual_separator_is_found(separator: str) -> None:
    cells = [separator.join(pair) for pair in ("ab", "bc", "ac", "ab", "c")]
    assert several_choices(Counter(cells)) == ("a", "b", "c")


def test_a_separator_at_the_end_adds_nothing() -> None:
    assert several_choices(Counter(["one;two;", "two;", "one;two;", "one;"])) == ("one", "two")


@pytest.mark.parametrize(
    "cells",
    [
        [],
        ["red", "green", "red", "green"],
        ["Müller & Sons; branch Cologne", "City of Riga", "City of Riga", "@home"] * 3,
        [f"This is comment {i}, and it goes on, number {i}" for i in range(40)],
    ],
)
def test_one_choice_in_each_cell_and_prose_are_not_split(cells: list[str]) -> None:
    assert several_choices(Counter(cells)) == ()


@pytest.mark.parametrize(
    ("cell", "chosen", "left"),
    [
        ("B, x, A", ("A", "B, x"), ""),
        ("A; B, x", ("A", "B, x"), ""),
        ("A", ("A",), ""),
        ("A, and more", ("A",), "and more"),
        ("Apple", (), "Apple"),
        ("", (), ""),
        ("new one, other", (), "new one, other"),
    ],
)
def test_a_cell_is_split_by_its_longest_choices(
    cell: str, chosen: tuple[str, ...], left: str
) -> None:
    assert split_choices(cell, ("A", "B", "B, x")) == (chosen, left)


def test_without_choices_everything_is_left() -> None:
    assert split_choices("a, b", ()) == ((), "a, b")


@given(
    st.lists(st.from_regex(r"[a-z]{1,6}( [a-z]{1,6})?", fullmatch=True), unique=True, max_size=6),
    st.sampled_from([", ", "; ", ";", "||", "\n"]),
    st.data(),
)
def test_what_was_joined_is_split_again(
    options: list[str], separator: str, data: st.DataObject
) -> None:
    chosen = data.draw(st.lists(st.sampled_from(options), unique=True)) if options else []
    cell = separator.join(chosen)
    found, left = split_choices(cell, options)
    whole = {word for option in options for word in option.split()}
    if all(" " not in option for option in options) or len(whole) == len(options) * 2:
        assert (set(found), left) == (set(chosen), "")


def test_the_separator_that_needs_the_fewest_choices_is_the_right_one() -> None:
    cells = [
        *["A. Funds, C. Energy; climate", "C. Energy; climate, D. Roads", "D. Roads"] * 3,
        *["A. Funds, D. Roads", "C. Energy; climate", "A. Funds"] * 2,
    ]
    assert several_choices(Counter(cells)) == ("A. Funds", "C. Energy; climate", "D. Roads")
