"""Shaped lines as text operators: of size one, so that a line is the same wherever it stands."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from app.documents.pdf.fonts import Fonts, Placed, UsedFont
from app.documents.text.joining import JoinedLine, Line, words_of
from app.documents.text.shaping import Glyph, GlyphRun, ShapedLine

WORDS_KEPT = 4_000
FAR = 0.5
"""Thousandths of the em that a glyph may stand beside its place."""


class Operators(NamedTuple):
    """What draws a line, the fonts it needs, and whether it needs a width of stroke."""

    text: str
    fonts: tuple[int, ...]
    thickened: bool


class _Word(NamedTuple):
    """A line alone, what draws it behind others, and the fonts in which it begins and ends."""

    line: ShapedLine
    alone: Operators
    text: str
    first: int
    last: int


class Lines:
    """The operators of lines; those of a word are made once as long as it is remembered.

    The word itself is kept with them, so that nothing else has its id.
    """

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._words: dict[int, _Word] = {}

    def operators(self, line: Line) -> Operators:
        """What draws the line, from the origin and in the size of the text matrix."""
        for word in words_of(line):
            if id(word) not in self._words:
                for run in word.runs:
                    self._fonts.use(run.font)
        found = self.of_known_fonts(line)
        assert found is not None  # all fonts have numbers now
        return found

    def of_known_fonts(self, line: Line) -> Operators | None:
        """The same, or None where one of its fonts has no number yet."""
        if isinstance(line, JoinedLine):
            return self._of_words(line.words)
        word = self._words.get(id(line)) or self._word(line)
        return word and word.alone

    def _of_words(self, lines: Iterable[ShapedLine]) -> Operators | None:
        parts, chosen, thickened = [], 0, False
        fonts: tuple[int, ...] = ()
        for line in lines:
            word = self._words.get(id(line)) or self._word(line)
            if word is None:
                return None
            _, (alone, own, thick), text, first, last = word
            parts.append(text if first == chosen else alone)
            chosen = last or chosen
            thickened = thickened or thick
            if own != fonts:
                fonts = tuple(dict.fromkeys((*fonts, *own)))
        return Operators("".join(parts), fonts, thickened)

    def _word(self, line: ShapedLine) -> _Word | None:
        if not {run.font for run in line.runs} <= self._fonts.names:
            return None
        fonts: dict[int, None] = {}
        parts, first, last = [], 0, 0
        for run in line.runs:
            used = self._fonts.use(run.font)
            fonts[used.number] = None
            if run.glyphs:
                parts.append(f"/F{used.number} 1 Tf" if last not in {0, used.number} else "")
                first, last = first or used.number, used.number
                parts.append(_drawn(run, used))
        text = "".join(parts)
        thickened = any(run.thickened for run in line.runs)
        alone = Operators(f"/F{first} 1 Tf{text}" if first else "", tuple(fonts), thickened)
        if len(self._words) >= WORDS_KEPT:
            self._words.clear()
        word = self._words[id(line)] = _Word(line, alone, text, first, last)
        return word


def _drawn(run: GlyphRun, used: UsedFont) -> str:
    if run.plain and all(glyph.text for glyph in run.glyphs):
        drawn = _shown(map(used.alone, run.glyphs))
    else:
        drawn = _shown(_placed(cluster, used) for cluster in _clusters(run.glyphs))
    return f" 2 Tr{drawn} 0 Tr" if run.thickened else drawn


def _placed(cluster: Sequence[Glyph], used: UsedFont) -> Placed:
    if len(cluster) == 1 and not cluster[0].dy:
        return used.alone(cluster[0])
    return used.placed(used.together(cluster), 0.0, sum(glyph.advance for glyph in cluster))


def _clusters(glyphs: Sequence[Glyph]) -> Iterator[Sequence[Glyph]]:
    """Glyphs that stand for the same characters: the first has the text, the others none."""
    start = 0
    for end in range(1, len(glyphs)):
        if glyphs[end].text:
            yield glyphs[start:end]
            start = end
    yield glyphs[start:]


def _shown(glyphs: Iterable[Placed]) -> str:
    """What shows the glyphs, with what lies between where a viewer is and the shaper wants it."""
    array, at, wanted = [], 0, 0.0
    for digits, width, dx, advance in glyphs:
        gap = at - (wanted + dx)
        if not -FAR < gap < FAR:
            array.append(f">{round(gap)}<")
            at -= round(gap)
        array.append(digits)
        at += width
        wanted += advance
    rest = at - wanted
    if not -FAR < rest < FAR:  # the next run begins where this one ends
        array.append(f">{round(rest)}<")
    return f"[<{''.join(array)}>]TJ".replace("<>", "")
