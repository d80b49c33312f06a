"""JSON that may hold anything anywhere."""

import pytest

from app.exchange.agenda import values_of_json as js


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a", "a"),
        (7, "7"),
        (True, ""),
        (None, ""),
        ([], ""),
        ({"de": "A", "pl": "B"}, "B"),
        ({"de": "", "fr": "C", "x": 1}, "C"),
        ({}, ""),
    ],
)
def test_texts(value: object, text: str) -> None:
    assert js.text(value, ("pl",)) == text


def test_shapes() -> None:
    assert (js.mapping([]), js.items({}), js.objects([1, {"a": 1}, None])) == ({}, [], [{"a": 1}])


def test_what_is_not_there_is_not_said() -> None:
    assert js.optional({}, "a") is None
    assert js.optional({"a": None}, "a", "b") == ""
    assert js.optional({"a": "", "b": "x"}, "a", "b") == "x"


@pytest.mark.parametrize(
    ("value", "whole"),
    [
        (5, 5),
        (5.9, 5),
        (0, 0),
        (-1, None),
        (True, None),
        ("5", None),
        (float("nan"), None),
        (1e9, None),
    ],
)
def test_whole_numbers(value: object, whole: int | None) -> None:
    assert js.whole(value) == whole
