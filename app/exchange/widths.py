"""How wide a text is in a cell, counted in ordinary letters."""

import unicodedata


def width_of(text: str) -> int:
    """Two for 月, none for an accent by itself."""
    if text.isascii():
        return len(text)
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
