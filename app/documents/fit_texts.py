"""Texts of cards fitted into their boxes: lines at their places in points, and what it took."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, partial

import uharfbuzz as hb

from app.documents.cards import Across, Down, StackBox, TextBox
from app.documents.marks import MM, TextMark
from app.documents.text.fitting import NEARLY, Fitted, ProblemKind, TextRules, fit
from app.documents.text.fonts import font
from app.documents.text.itemize import reads_leftwards
from app.documents.text.shaping import ShapedLine

USUAL_CAPITALS = 0.7
LOOSE_ABOVE, LOOSE_BELOW = 0.29, 0.07
"""Shares of the size by which fonts reach over what most letters need. In a stack they do not
count: a line of Latin is as high as its size, and texts stand as close as their gaps say."""
LOOSE = LOOSE_ABOVE + LOOSE_BELOW
SMALLER, LEAST_SHARE, LEAST_SHARE_OF_FLOORS = 0.94, 0.3, 0.02
"""By how much texts of a stack that is too high get smaller at a time, and how far."""


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle in points, from the bottom left."""

    left: float
    bottom: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a text took, in which box; `size` in points, `said` the text or its characters."""

    kind: ProblemKind
    box: str
    size: float
    said: str


@dataclass(frozen=True, slots=True)
class Placed:
    """The lines of a text or of several, and what is doubtful about them."""

    marks: tuple[TextMark, ...] = ()
    doubts: tuple[Doubt, ...] = ()


NOTHING = Placed()


def place_text(box: TextBox, place: Place) -> Placed:
    """The text of a box, fitted into this place, whatever turn the box has."""
    fitted = _fitted(box, place.width, place.height)
    if fitted is None:
        return NOTHING
    baseline = place.bottom + _last_baseline(fitted, box.down, place.height)
    doubts = tuple(_doubts(box, fitted)) if fitted.problems else ()
    return Placed(tuple(_lines(fitted, box, place.left, place.width, baseline)), doubts)


def place_stack(stack: StackBox, place: Place) -> Placed:
    """Texts one below the other, together where the frame wants them in this place.

    What is too high together gets smaller together, each down to its floor, and where that is
    not enough further down: nothing else on the card is written over.
    """
    share, texts = 1.0, _stacked(stack, 1.0)
    while share > LEAST_SHARE and _used(texts) > place.height:
        share *= SMALLER
        texts = _stacked(stack, share)
    floors = 1.0
    while floors > LEAST_SHARE_OF_FLOORS and _used(texts) > place.height:
        floors *= SMALLER
        texts = _stacked(stack, share * floors, floors)
    if not texts:
        return NOTHING
    marks: list[TextMark] = []
    edge = place.bottom + place.height - _white_above(stack.down, texts, place.height)
    for number, (box, gap, fitted) in enumerate(texts):
        edge -= (gap if number else 0.0) + _tight(fitted)
        left = place.left + (box.x - stack.x) * MM
        baseline = edge + _fall(fitted.lines[-1]) * fitted.size
        marks += _lines(fitted, box, left, box.width * MM, baseline)
    return Placed(tuple(marks), tuple(_doubts_of(texts)))


Stacked = list[tuple[TextBox, float, Fitted]]
"""Texts, the points above each, and how they fit."""


def _stacked(stack: StackBox, share: float, floors: float = 1.0) -> Stacked:
    """The texts that say something, in this share of their sizes as far as their floors allow.

    The floors themselves are in this share of what they are.
    """
    found = []
    for box, gap in zip(stack.texts, stack.gaps, strict=True):
        rules = box.rules
        if share < 1:
            floor = min(rules.floor, rules.size) * floors
            rules = replace(rules, size=max(rules.size * share, floor), floor=floor)
        fitted = _fitted(box, box.width * MM, box.height * MM + LOOSE * rules.size, rules)
        if fitted is not None:
            found.append((box, gap * MM * share, fitted))
    return found


def _used(texts: Stacked) -> float:
    """The height of all of them with the gaps between."""
    return sum(_tight(fitted) for *_, fitted in texts) + sum(gap for _, gap, _ in texts[1:])


def _tight(fitted: Fitted) -> float:
    """The height of lines without the white that their fonts keep above and below them."""
    between = (len(fitted.lines) - 1) * fitted.leading
    return (between + _rise(fitted.lines[0]) + _fall(fitted.lines[-1])) * fitted.size


def _rise(line: ShapedLine) -> float:
    """The height above the baseline that a line takes in a stack, in sizes."""
    return max(line.ascent - LOOSE_ABOVE, line.above)


def _fall(line: ShapedLine) -> float:
    """The depth below the baseline that a line takes in a stack, in sizes."""
    return max(line.descent - LOOSE_BELOW, line.below)


def _white_above(down: Down, texts: Stacked, height: float) -> float:
    """The white between the upper edge of a frame and its first text."""
    used = _used(texts)
    if down is Down.TOP:
        return 0.0
    if down is Down.BOTTOM:
        return height - used
    first, last = texts[0][2], texts[-1][2]
    over = (_rise(first.lines[0]) - _capitals(first.lines[0])) * first.size
    under = _fall(last.lines[-1]) * last.size
    seen = used - over - under
    return _inside((height - seen) / 2 - over, height - used)


def _inside(wanted: float, white: float) -> float:
    """As much of the white as is wanted, but no more than there is; half of it if there is none."""
    return min(max(wanted, 0.0), white) if white >= 0 else white / 2


def _fitted(
    box: TextBox, width: float, height: float, rules: TextRules | None = None
) -> Fitted | None:
    """The text in a box of this size; None where there is nothing to draw."""
    if not box.text or box.text.isspace():
        return None
    shorter = tuple(partial(str, text) for text in box.shorter)
    fitted = fit(box.text, width, height, rules or box.rules, shorter=shorter)
    return fitted if fitted.lines else None


def _doubts(box: TextBox, fitted: Fitted) -> Iterator[Doubt]:
    for kind in fitted.problems:
        if kind is ProblemKind.MISSING_GLYPH:
            yield Doubt(kind, box.name, 0.0, " ".join(fitted.missing))
        else:
            yield Doubt(kind, box.name, fitted.size, box.text)


def _doubts_of(texts: Stacked) -> Iterator[Doubt]:
    """Those of a stack, of which each also tells what is small because of the others."""
    for box, _, fitted in texts:
        if fitted.size >= min(box.rules.floor, box.rules.size) * NEARLY:
            yield from _doubts(box, fitted)
            continue
        if fitted.missing:
            yield Doubt(ProblemKind.MISSING_GLYPH, box.name, 0.0, " ".join(fitted.missing))
        yield Doubt(ProblemKind.BELOW_FLOOR, box.name, fitted.size, box.text)


def _lines(
    fitted: Fitted, box: TextBox, left: float, width: float, baseline: float
) -> Iterator[TextMark]:
    """The lines that end with one on this baseline, each where the box wants it across."""
    size, step = fitted.size, fitted.leading * fitted.size
    share = _share(box.across, box.text)
    last = len(fitted.lines) - 1
    for number, line in enumerate(fitted.lines):
        if line.runs:
            x = left + share * (width - line.width * size)
            if fitted.indents:
                x += (1 - 2 * share) * fitted.indents[number] * size
            yield TextMark(x, baseline + (last - number) * step, size, line, box.colour)


def _share(across: Across, text: str) -> float:
    """How much of the white beside a line stands to its left."""
    if across is Across.CENTRE:
        return 0.5
    if across is Across.START:
        return 1.0 if reads_leftwards(text) else 0.0
    return 1.0 if across is Across.RIGHT else 0.0


def _last_baseline(fitted: Fitted, down: Down, height: float) -> float:
    """How far above the bottom of its box the last line stands, in points.

    In the middle it is the capitals that are centred, as the eye takes a line for what stands
    between baseline and capital height; but nothing leaves the box that would fit in it.
    """
    size = fitted.size
    lowest = fitted.lines[-1].descent * size
    if down is Down.BOTTOM:
        return lowest
    if down is Down.TOP:
        return lowest + height - fitted.height
    between = (len(fitted.lines) - 1) * fitted.leading * size
    middle = (height - between - _capitals(fitted.lines[0]) * size) / 2
    return lowest + _inside(middle - lowest, height - fitted.height)


def _capitals(line: ShapedLine) -> float:
    return cap_height(line.runs[0].font) if line.runs else 0.0


@cache
def cap_height(name: str) -> float:
    """The height of a font's capitals in em; the usual one where it has none."""
    loaded = font(name)
    height = loaded.font.get_metric_position(hb.OTMetricsTag.CAP_HEIGHT)
    return height / loaded.upem if height else USUAL_CAPITALS
