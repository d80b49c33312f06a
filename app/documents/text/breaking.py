"""Where a text may be broken (ICU: Thai by dictionary, CJK between signs), and lines that fit."""

from functools import cache, lru_cache

import icu

from app.documents.text.fonts import Style
from app.documents.text.shaping import shape


@cache
def _breaker(language: str) -> icu.BreakIterator:
    return icu.BreakIterator.createLineInstance(icu.Locale(language or "en"))


@lru_cache(maxsize=20_000)
def pieces(text: str, language: str = "") -> tuple[str, ...]:
    """The text in parts between which a line may end; blanks stay at the end of a part."""
    if text.isascii() and "-" not in text and "/" not in text:
        return _words(text)
    breaker = _breaker(language)
    held = icu.UnicodeString(text)
    breaker.setText(held)
    units = text.encode("utf-16-le", "surrogatepass")
    found, start = [], 0
    for end in breaker:
        found.append(units[2 * start : 2 * end].decode("utf-16-le", "replace"))
        start = end
    del held
    return tuple(part for part in found if part)


def _words(text: str) -> tuple[str, ...]:
    words = text.split(" ")
    parts = [f"{word} " for word in words[:-1]] + words[-1:]
    return tuple(part for part in parts if part)


def break_lines(
    text: str, width: float, size: float, style: Style, language: str = ""
) -> tuple[list[str], bool]:
    """The lines of a paragraph, and whether each fits in `width` (the unit of `size`).

    Line ends in the text are kept. A part wider than the line stands alone and does not fit.
    """
    lines: list[str] = []
    fits = True
    for paragraph in text.split("\n"):
        line, used = "", 0.0
        for part in pieces(paragraph, language):
            wide = shape(part.rstrip(), style, language).width * size
            full = shape(part, style, language).width * size
            if line and used + wide > width:
                lines.append(line.rstrip())
                line, used = "", 0.0
            fits = fits and wide <= width
            line, used = line + part, used + full
        lines.append(line.rstrip())
    return lines, fits
