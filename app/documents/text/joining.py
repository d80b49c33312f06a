"""Lines put together of words that are shaped once: cheap where words and digits come again."""

import re
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from app.documents.text.fonts import Style
from app.documents.text.shaping import GlyphRun, ShapedLine, shape

WORDS = re.compile(r"[^ -]+[ -]*|[ -]+")
WORDS_KEPT, LINES_KEPT, DIGITS_KEPT = 4_000, 4_000, 16
DIGITS = 2


class JoinedLine(NamedTuple):
    """Words beside each other, not kerned with each other; of letters drawn from the left."""

    text: str
    words: tuple[ShapedLine, ...]

    @property
    def runs(self) -> tuple[GlyphRun, ...]:
        """The runs of all words."""
        return tuple(chain.from_iterable([word.runs for word in self.words]))

    @property
    def width(self) -> float:
        """All words, in em."""
        return sum(word.width for word in self.words)

    @property
    def rtl(self) -> bool:
        """It is read from the left."""
        return False


Line = ShapedLine | JoinedLine


def words_of(line: Line) -> tuple[ShapedLine, ...]:
    """What the line is put together of."""
    return line.words if isinstance(line, JoinedLine) else (line,)


class _Words(dict[str, ShapedLine]):
    """Word → its line in one style; filled as words are met, and emptied when there are many."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style

    def __missing__(self, word: str) -> ShapedLine:
        if len(self) >= WORDS_KEPT:
            self.clear()
        found = self[word] = shape(word, self._style)
        return found


@cache
def _words(style: Style) -> _Words:
    return _Words(style)


@lru_cache(maxsize=LINES_KEPT)
def joined(text: str, style: Style) -> Line:
    """The line of a text whose letters stand beside each other as they are."""
    words = WORDS.findall(text)
    if len(words) <= 1:
        return shape(text, style)
    return JoinedLine(text, tuple(map(_words(style).__getitem__, words)))


def joined_number(digits: str, style: Style) -> Line:
    """The line of a number, which hardly comes again, of digits in pairs from its end."""
    if len(digits) <= DIGITS:
        return shape(digits, style)
    before = _pairs(digits[:-DIGITS], style)
    return JoinedLine(digits, (*before, _words(style)[digits[-DIGITS:]]))


@lru_cache(maxsize=DIGITS_KEPT)
def _pairs(digits: str, style: Style) -> tuple[ShapedLine, ...]:
    """What a hundred numbers begin with."""
    cut = len(digits) % DIGITS
    pairs = [digits[i : i + DIGITS] for i in range(cut, len(digits), DIGITS)]
    return tuple(map(_words(style).__getitem__, [digits[:cut], *pairs] if cut else pairs))
