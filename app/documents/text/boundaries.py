"""Where ICU cuts a text: between the letters a reader sees, and where a line may end."""

from collections.abc import Iterable
from threading import local

import icu

LAST_OF_ONE_UNIT = "\uffff"


class _Breakers(local):
    """ICU's breakers of one thread: each remembers the text it is at."""

    def __init__(self) -> None:
        self.letters = icu.BreakIterator.createCharacterInstance(icu.Locale.getRoot())
        self.lines = icu.BreakIterator.createLineInstance(icu.Locale.getRoot())


_own = _Breakers()


def letters(text: str) -> list[str]:
    """The text in letters with their marks; signs that are joined stay together."""
    return _cut(text, _own.letters)


def line_parts(text: str) -> list[str]:
    """The text in parts after each of which a line may end; blanks stay at the end of a part."""
    return _cut(text, _own.lines)


def _cut(text: str, breaker: icu.BreakIterator) -> list[str]:
    breaker.setText(text)
    ends: Iterable[int] = breaker
    if max(text, default="") > LAST_OF_ONE_UNIT:
        ends = _characters(text, ends)
    found, start = [], 0
    for end in ends:
        found.append(text[start:end])
        start = end
    return found


def _characters(text: str, ends: Iterable[int]) -> list[int]:
    """Places counted in UTF-16 units, as ICU does, as places in `text`."""
    places = [0]
    for number, character in enumerate(text, 1):
        places.append(number)
        if character > LAST_OF_ONE_UNIT:
            places.append(number)
    return [places[end] for end in ends]
