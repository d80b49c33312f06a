"""Widths of texts in cells."""

import pytest

from app.exchange.widths import width_of


@pytest.mark.parametrize(("text", "width"), [("", 0), ("Ilze", 4), ("王小明", 6), ("Zoe\u0308", 3)])
def test_width(text: str, width: int) -> None:
    assert width_of(text) == width
