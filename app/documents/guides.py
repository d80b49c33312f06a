"""Lines that help to cut and to fold: crop marks, cut lines, fold lines; all in points."""

from collections.abc import Iterable, Iterator, Sequence

from app.documents.cards import Fold
from app.documents.marks import MM, LineMark, RectMark

AWAY, LONG, SHORTEST = 1.5 * MM, 5 * MM, 0.5 * MM
HAIR = 0.25
GREY = "#8a8a8a"
DASH = (3.0, 3.0)

Rectangle = tuple[float, float, float, float]
"""Left, bottom, width and height."""


def cut_lines(cards: Iterable[Rectangle]) -> Iterator[RectMark]:
    """A hair line around each card."""
    return (RectMark(*card, stroke=GREY, line_width=HAIR) for card in cards)


def fold_line(width: float, height: float, fold: Fold) -> LineMark:
    """A dashed line through the middle of a card, in the card's own coordinates."""
    ends = (width / 2, 0.0, width / 2, height)
    if fold is Fold.HORIZONTAL:
        ends = (0.0, height / 2, width, height / 2)
    return LineMark(*ends, colour=GREY, line_width=HAIR, dash=DASH)


def crop_marks(
    cards: Sequence[Rectangle], page_width: float, page_height: float
) -> Iterator[LineMark]:
    """Strokes in the margins where cards are to be cut, as long as the margin lets them be."""
    left, right = min(c[0] for c in cards), max(c[0] + c[2] for c in cards)
    bottom, top = min(c[1] for c in cards), max(c[1] + c[3] for c in cards)
    across = sorted({round(x, 3) for c in cards for x in (c[0], c[0] + c[2])})
    along = sorted({round(y, 3) for c in cards for y in (c[1], c[1] + c[3])})
    for near, far in filter(None, (_reach(bottom, -1, bottom), _reach(top, 1, page_height - top))):
        yield from (LineMark(x, near, x, far, line_width=HAIR) for x in across)
    for near, far in filter(None, (_reach(left, -1, left), _reach(right, 1, page_width - right))):
        yield from (LineMark(near, y, far, y, line_width=HAIR) for y in along)


def _reach(edge: float, way: int, margin: float) -> tuple[float, float] | None:
    """From where to where strokes go, away from an edge; None where there is no margin."""
    length = min(LONG, margin - AWAY)
    if length < SHORTEST:
        return None
    return edge + way * AWAY, edge + way * (AWAY + length)
