"""One JSON value at a time."""

import pytest

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.documents.cards import Fold
from app.documents.designs.values import (
    Read,
    colour,
    line,
    many,
    number,
    one_of,
    template,
    whole,
    yes_no,
)


@pytest.mark.parametrize(
    ("read", "value", "found"),
    [
        (number(0, 9), 9, 9.0),
        (number(0, 9), 0.5, 0.5),
        (whole(1, 9), 3.0, 3),
        (line(3), "abc", "abc"),
        (yes_no, False, False),
        (one_of(Fold), "vertical", Fold.VERTICAL),
        (one_of((0, 90)), 90, 90),
        (colour, "", ""),
        (colour, "#aabbcc", "#aabbcc"),
        (colour, "delegation.soft", "delegation.soft"),
        (template, "x", "x"),
        (template, {"pl": "x", "en": ""}, Texts(pl="x")),
        (many(yes_no, 2), [True, False], (True, False)),
    ],
)
def test_what_is_taken(read: Read, value: object, found: object) -> None:
    assert read(value) == found
    assert type(read(value)) is type(found)


@pytest.mark.parametrize(
    ("read", "value"),
    [
        (number(0, 9), 9.01),
        (number(0, 9), float("nan")),
        (number(0, 9), float("inf")),
        (number(0, 9), -(10**400)),
        (number(0, 9), "1"),
        (number(0, 9), None),
        (number(0, 9), True),
        (whole(1, 9), 2.5),
        (line(3), "abcd"),
        (line(3), "\0"),
        (line(3), "\udfff"),
        (yes_no, 0),
        (one_of(Fold), "VERTICAL"),
        (one_of((0, 90)), True),
        (one_of((0, 90)), {}),
        (colour, "#abc"),
        (colour, "category"),
        (colour, "#aabbcc\n"),
        (template, {"language that is long": "x"}),
        (template, {str(n): "x" for n in range(51)}),
        (template, ["x"]),
        (many(yes_no, 2), [True] * 3),
        (many(yes_no, 2), [1]),
        (many(yes_no, 2), "tf"),
    ],
)
def test_what_is_refused(read: Read, value: object) -> None:
    with pytest.raises(RuleBroken):
        read(value)
