"""Lines of a paragraph: where ICU lets them end (Thai by dictionary, CJK between signs)."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from app.documents.text.boundaries import letters, line_parts
from app.documents.text.fonts import Style
from app.documents.text.itemize import cleaned, direction_of
from app.documents.text.shaping import ShapedLine, shape

KEPT = 512
KEPT_LENGTH = 200
TINY = 1e-9
ENDS = frozenset(" -‐–—/־")
EVEN = 0.005
"""Lines are even when none can be made narrower by more than so much of the whole."""


def pieces(text: str, language: str = "") -> tuple[str, ...]:  # noqa: ARG001 (no language has line ends of its own yet)
    """The text in parts between which a line may end; blanks stay at the end of a part."""
    return _kept_parts(text) if len(text) <= KEPT_LENGTH else tuple(line_parts(text))


@lru_cache(maxsize=KEPT)
def _kept_parts(text: str) -> tuple[str, ...]:
    return tuple(line_parts(text))


def whole_words(parts: Sequence[str]) -> tuple[str, ...]:
    """The parts put together again where no blank ends them."""
    found: list[str] = []
    whole = True
    for part in parts:
        if whole:
            found.append(part)
        else:
            found[-1] += part
        whole = part.endswith(" ")
    return tuple(found)


def ends_are_seen(parts: Sequence[str]) -> bool:
    """Whether a reader sees where lines may end: behind blanks and dashes only."""
    return all(part[-1] in ENDS for part in parts[:-1])


def paragraphs(text: str) -> list[str]:
    """The text between its own line ends, cleaned and without blanks around; at least one."""
    return [cleaned(part).strip(" ") for part in text.splitlines()] or [""]


class Paragraph:
    """Parts of a text in a row, measured in em, that are put on as many lines as they need.

    A line from part i up to j is as wide as `_ends[j - 1] - _starts[i]`: the blanks that
    follow its last part do not count. All lines but the first are moved in by `hang`.
    """

    def __init__(
        self, parts: Sequence[str], style: Style, language: str = "", hang: float = 0.0
    ) -> None:
        self.parts, self.hang = parts, hang
        text = "".join(parts)
        self.direction = direction_of(text)
        self.line = shape(text, style, language)
        bare = [len(part.rstrip(" ")) for part in parts]
        places = _places(self.line)
        if places is None:
            inks, self._starts = _shaped_widths(parts, bare, style, language)
            self._ends = [start + ink for start, ink in zip(self._starts, inks, strict=False)]
        else:
            at = list(accumulate(map(len, parts), initial=0))
            self._starts = [places[place] for place in at]
            self._ends = [places[place + length] for place, length in zip(at, bare, strict=False)]
            inks = [end - start for end, start in zip(self._ends, self._starts, strict=False)]
        self.widest = max(inks, default=0.0) + hang
        self.width = self._ends[-1] if self._ends else 0.0

    def cuts(self, width: float) -> Iterator[int]:
        """Where lines of at most `width` end; a part that is wider stands alone."""
        end, last, room = 0, len(self.parts), width
        while end < last:
            limit = self._starts[end] + room + TINY
            end = max(bisect_right(self._ends, limit, end), end + 1)
            yield end
            room = width - self.hang

    def count(self, width: float) -> int:
        """How many lines there are at `width`."""
        if self.hang:
            return sum(1 for _ in self.cuts(width)) or 1
        starts, ends, last = self._starts, self._ends, len(self.parts)
        end = found = 0
        while end < last:  # what `cuts` does, counted: sizes are searched with it
            cut = bisect_right(ends, starts[end] + width + TINY, end)
            end = cut if cut > end else end + 1
            found += 1
        return found or 1

    def lines(self, width: float) -> list[str]:
        """The lines at `width`."""
        found, start = [], 0
        for end in self.cuts(width):
            found.append("".join(self.parts[start:end]).strip(" "))
            start = end
        return found or [""]

    def evened(self, count: int) -> list[str]:
        """`count` lines that are as even as can be."""
        low = max(self.widest, self.width / count)
        high = self.width
        if self.count(low) <= count:
            return self.lines(low)
        near = EVEN * high
        while high - low > near:
            middle = (low + high) / 2
            if self.count(middle) <= count:
                high = middle
            else:
                low = middle
        return self.lines(high)


def _places(line: ShapedLine) -> list[float] | None:
    """Where each character of a line begins, and its end; None where that is not their order."""
    places: list[float] = []
    at = 0.0
    for run in line.runs:
        if run.rtl:
            return None
        for glyph in run.glyphs:
            places.extend([at] * len(glyph.text))
            at += glyph.advance
    places.append(at)
    return places if len(places) == len(line.text) + 1 else None


def _shaped_widths(
    parts: Sequence[str], bare: Sequence[int], style: Style, language: str
) -> tuple[list[float], list[float]]:
    """The width of each part without the blanks at its end, and where each begins."""
    blank = shape(" ", style, language).width
    inks = [
        shape(part[:length], style, language).width
        for part, length in zip(parts, bare, strict=True)
    ]
    fulls = (
        ink + (len(part) - length) * blank
        for ink, part, length in zip(inks, parts, bare, strict=True)
    )
    return inks, list(accumulate(fulls, initial=0.0))


def shattered(parts: Sequence[str], width: float, style: Style, language: str = "") -> list[str]:
    """The parts, those wider than `width` (in em) cut into their letters."""
    found: list[str] = []
    for part in parts:
        fits = shape(part.rstrip(" "), style, language).width <= width
        found.extend([part] if fits else letters(part))
    return found


def break_lines(
    text: str,
    width: float,
    size: float,
    style: Style,
    language: str = "",
    *,
    anywhere: bool = False,
) -> tuple[list[str], bool]:
    """The lines of a text, and whether each fits in `width` (the unit of `size`).

    Line ends in the text are kept. A part wider than the line stands alone and does not fit,
    unless a line may end `anywhere`: then it is cut between letters.
    """
    lines, limit = [], width / size
    fits = True
    for paragraph in paragraphs(text):
        parts: Sequence[str] = pieces(paragraph, language)
        if anywhere:
            parts = shattered(parts, limit, style, language)
        held = Paragraph(parts, style, language)
        lines += held.lines(limit)
        fits = fits and held.widest <= limit + TINY
    return lines, fits


@dataclass(frozen=True, slots=True)
class Wrapped:
    """Lines ready to be drawn, each with its paragraph's direction; whether all fit."""

    lines: tuple[ShapedLine, ...]
    fits: bool


def wrap(
    text: str,
    width: float,
    size: float,
    style: Style,
    language: str = "",
    *,
    anywhere: bool = False,
) -> Wrapped:
    """The lines of a text as `break_lines` finds them, shaped."""
    found: list[ShapedLine] = []
    all_fit = True
    for paragraph in text.splitlines() or [""]:
        lines, fits = break_lines(paragraph, width, size, style, language, anywhere=anywhere)
        rtl = direction_of(cleaned(paragraph))
        found += (shape(line, style, language, rtl=rtl) for line in lines)
        all_fit = all_fit and fits
    return Wrapped(tuple(found), all_fit)
