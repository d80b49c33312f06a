"""The page with which a printer is measured, and its back by which two sides are compared."""

from collections.abc import Iterator, Sequence
from io import BytesIO

from app.base.words import Words
from app.documents.marks import MM, LineMark, Mark, Page, RectMark, TextMark
from app.documents.text.fonts import PLAIN, Style
from app.documents.text.shaping import shape
from app.documents.write import About, write

INSET = 20.0
"""Millimetres from each edge of the paper to the middle of a corner mark."""
ARM = 7.0
BELOW = 20
"""Millimetres from where on the scale at the side begins, clear of the one above."""
FINE = 0.15 * MM
INK, GREY = "#000000", "#5B6475"
WORDS, TITLE = 10.0, 16.0
BOLD = Style(bold=True)
LEADING = 1.5


def ruler_pdf(width: float, height: float, words: Words, *, both_sides: bool = False) -> bytes:
    """A PDF of the ruler page for a paper of so many millimetres, with its back if wanted."""
    out = BytesIO()
    pages = [_front(width, height, words)]
    if both_sides:
        pages.append(_back(width, height, words))
    write(pages, out, About(words("Ruler page"), words.language))
    return out.getvalue()


def _front(width: float, height: float, words: Words) -> Page:
    lines = (
        words(
            "1. Measure from the left edge of the paper to the upper left cross: {mm} mm?", mm=20
        ),
        words("2. Measure from the upper edge of the paper to the same cross: {mm} mm?", mm=20),
        words(
            "3. Measure between the crosses, from left to right: {mm} mm?",
            mm=f"{width - 2 * INSET:g}",
        ),
        words(
            "4. Measure between the crosses, from top to bottom: {mm} mm?",
            mm=f"{height - 2 * INSET:g}",
        ),
    )
    marks = [*_crosses(width, height), *_rulers(width, height)]
    marks.append(_text(words, words("Ruler page"), INSET + 18, height - INSET - 28, title=True))
    for number, line in enumerate(lines):
        at = height - INSET - 40 - number * WORDS * LEADING / MM
        marks.append(_text(words, line, INSET + 18, at))
    return Page(width * MM, height * MM, tuple(marks))


def _back(width: float, height: float, words: Words) -> Page:
    line = words("Back: hold the sheet against the light. The crosses should cover each other.")
    marks = [*_crosses(width, height)]
    marks.append(_text(words, words("Back"), INSET + 18, height - INSET - 28, title=True))
    marks.append(_text(words, line, INSET + 18, height - INSET - 40))
    return Page(width * MM, height * MM, tuple(marks))


def _text(words: Words, text: str, x: float, y: float, *, title: bool = False) -> TextMark:
    line = shape(text, BOLD if title else PLAIN, words.language)
    return TextMark(x * MM, y * MM, TITLE if title else WORDS, line, INK)


def _crosses(width: float, height: float) -> Iterator[Mark]:
    for x in (INSET, width - INSET):
        for y in (INSET, height - INSET):
            yield _line(x - ARM, y, x + ARM, y, FINE)
            yield _line(x, y - ARM, x, y + ARM, FINE)


def _rulers(width: float, height: float) -> Iterator[Mark]:
    """A scale along two sides, a stroke for each millimetre from the first cross."""
    top = height - INSET
    for mm in range(round(width - 2 * INSET) + 1):
        yield _line(INSET + mm, top - 8, INSET + mm, top - 8 - _stroke(mm), FINE)
        if mm % 20 == 0:
            yield from _figure(mm, INSET + mm, top - 16)
    for mm in range(BELOW, round(height - 2 * INSET) + 1):
        yield _line(INSET + 8, top - mm, INSET + 8 + _stroke(mm), top - mm, FINE)
    yield RectMark(
        (width - INSET - 50) * MM, (INSET + 15) * MM, 50 * MM, 50 * MM, stroke=GREY, line_width=FINE
    )
    yield from _figure(50, width - INSET - 25, INSET + 38, "50 × 50 mm")


def _stroke(mm: int) -> float:
    return 5.0 if mm % 10 == 0 else 3.5 if mm % 5 == 0 else 2.0


def _figure(mm: int, x: float, y: float, text: str = "") -> Sequence[Mark]:
    line = shape(text or str(mm), PLAIN)
    size = 7.0 if not text else 9.0
    return (TextMark(x * MM - line.width * size / 2, y * MM, size, line, GREY),)


def _line(x1: float, y1: float, x2: float, y2: float, thick: float) -> LineMark:
    return LineMark(x1 * MM, y1 * MM, x2 * MM, y2 * MM, INK, thick)
