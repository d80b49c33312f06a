"""How wide a text will be and on how many lines it stands, mostly without shaping it."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple
from unicodedata import is_normalized

import icu

from app.documents.flow_styles import Type
from app.documents.text.breaking import pieces
from app.documents.text.fitting import LONGEST, ProblemKind
from app.documents.text.fonts import PLAIN_FILES, Style, font
from app.documents.text.itemize import cleaned, direction_of
from app.documents.text.joining import Line, joined, joined_number
from app.documents.text.shaping import shape

UNKNOWN = float("inf")
SIMPLE = (
    range(0x20, 0x7F),
    range(0xA1, 0xAD),
    range(0xAE, 0x250),
    range(0x384, 0x400),
    range(0x400, 0x483),
    range(0x48A, 0x530),
    range(0x1E00, 0x1F00),
    range(0x2010, 0x2028),
    range(0x2030, 0x205F),
    range(0x20A0, 0x20C0),
)
"""Characters that stand beside each other as they are, whatever comes before and behind."""
SETTINGS_KEPT = 4_000
STEP = 0.95
"""How much smaller a text is tried that does not fit."""


class Advances(dict[str, float]):
    """Character → its width in em in one style; infinite where it has to be shaped to be known."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._font = font(PLAIN_FILES[style])

    def __missing__(self, character: str) -> float:
        code = ord(character)
        width = UNKNOWN
        if any(code in simple for simple in SIMPLE):
            glyph = self._font.font.get_nominal_glyph(code)
            if glyph:
                width = self._font.font.get_glyph_h_advance(glyph) / self._font.upem
        self[character] = width
        return width


@cache
def advances(style: Style) -> Advances:
    """The widths of one style; filled as characters are met."""
    return Advances(style)


def width_of(text: str, style: Style) -> float:
    """The width of a line in em; kerning is left out where nothing else has to be shaped."""
    found = sum(map(advances(style).__getitem__, text))
    return shape(text, style).width if found == UNKNOWN else found


def line_of(text: str, style: Style, *, rtl: bool | None = None) -> Line:
    """The line ready to be drawn, whatever is in it.

    `rtl` is the direction of the paragraph it stands in; by itself it is its own.
    """
    if rtl or sum(map(advances(style).__getitem__, text)) == UNKNOWN:
        return shape(text, style, rtl=rtl)
    return simple_line(text, style)


def simple_line(text: str, style: Style) -> Line:
    """The line of a text whose width is known."""
    return joined_number(text, style) if text.isdecimal() else joined(text, style)


class Setting(NamedTuple):
    """How a text stands in its column: lines at one size, what it took, what no font has.

    `directions` are those of the paragraphs the lines stand in, as `line_of` takes them.
    """

    lines: tuple[str, ...]
    directions: tuple[bool | None, ...]
    size: float
    leading: float
    problems: tuple[ProblemKind, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def height(self) -> float:
        """All lines, in points."""
        return len(self.lines) * self.leading

    def shaped(self, style: Style) -> Iterable[Line]:
        """The lines ready to be drawn."""
        both = zip(self.lines, self.directions, strict=True)
        return (line_of(line, style, rtl=rtl) for line, rtl in both)


def set_text(text: str, type_: Type, width: float, most: int = 0) -> Setting:
    """`text` on lines of `width` points, on `most` of them (0 is no limit) where that can be.

    Then it is set smaller, down to the floor, and last broken within words and on more lines
    than wished for, which is a problem.
    """
    short = sum(map(advances(type_.style).__getitem__, text)) * type_.size <= width
    if short and is_normalized("NFC", text) and text == text.strip():
        return Setting((text,), (direction_of(text),), type_.size, type_.leading)
    return _set_text(text, type_, width, most)


@lru_cache(maxsize=SETTINGS_KEPT)
def _set_text(text: str, type_: Type, width: float, most: int) -> Setting:
    paragraphs = [cleaned(part).strip() for part in text[:LONGEST].splitlines()] or [""]
    missing = _missing(paragraphs, type_.style)
    problems = (ProblemKind.MISSING_GLYPH,) if missing else ()
    size = type_.size
    while True:
        lines, fits = _lines(paragraphs, width / size, type_.style)
        right = fits and (len(lines) <= most or not most)
        if right or size <= type_.floor:
            break
        size = max(size * STEP, type_.floor)
    if not right:
        wide, style = width / size, type_.style
        lines = [(part, rtl) for line, rtl in lines for part in _broken(line, wide, style)]
        few = len(lines) <= most or not most
        problems = (*problems, ProblemKind.BROKEN if few else ProblemKind.BELOW_FLOOR)
    texts, directions = zip(*lines, strict=True)
    return Setting(texts, directions, size, _leading(type_, size), problems, missing)


def _leading(type_: Type, size: float) -> float:
    return type_.leading * (0.35 + 0.65 * size / type_.size)


def _missing(paragraphs: list[str], style: Style) -> tuple[str, ...]:
    known = advances(style)
    slow = [part for part in paragraphs if sum(map(known.__getitem__, part)) == UNKNOWN]
    return tuple(dict.fromkeys(c for part in slow for c in shape(part, style).missing))


Said = tuple[str, bool | None]
"""The text of a line and the direction of its paragraph."""


def _lines(paragraphs: list[str], width: float, style: Style) -> tuple[list[Said], bool]:
    """The lines at `width` in em, and whether each part of them fits."""
    lines: list[Said] = []
    fits = True
    for paragraph in paragraphs:
        line, used, rtl = "", 0.0, direction_of(paragraph)
        for part in pieces_of(paragraph):
            bare = part.rstrip()
            wide = width_of(bare, style)
            if line and used + wide > width:
                lines.append((line.rstrip(), rtl))
                line, used = "", 0.0
            fits = fits and wide <= width
            line += part
            used += wide if part is bare else width_of(part, style)
        lines.append((line.rstrip(), rtl))
    return lines, fits


def pieces_of(text: str) -> Sequence[str]:
    """The parts of a line; an address may also be broken before its sign."""
    parts = pieces(text)
    if "@" not in text:
        return parts
    halves = (part.partition("@") for part in parts)
    return [half for before, at, after in halves for half in (before, at + after) if half]


def _broken(line: str, width: float, style: Style) -> list[str]:
    """A line that is too wide, broken between any two characters (with their marks)."""
    if width_of(line, style) <= width:
        return [line]
    found, current, used = [], "", 0.0
    for cluster in _clusters(line):
        wide = width_of(cluster, style)
        if current and used + wide > width:
            found.append(current)
            current, used = "", 0.0
        current, used = current + cluster, used + wide
    return [*found, current]


def _clusters(line: str) -> list[str]:
    breaker = icu.BreakIterator.createCharacterInstance(icu.Locale("en"))
    held = icu.UnicodeString(line)  # must live as long as the breaker looks at it
    breaker.setText(held)
    units = line.encode("utf-16-le", "surrogatepass")
    found, start = [], 0
    for end in breaker:
        found.append(units[2 * start : 2 * end].decode("utf-16-le", "replace"))
        start = end
    return found
