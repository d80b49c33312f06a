"""Where marks end up on a page, whatever they are turned and moved by."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import cos, radians, sin

from app.documents.cards import Fold
from app.documents.fit_cards import FittedCard, FittedSide
from app.documents.marks import MM, Artifact, Mark, Page, RectMark, Turned

Spot = tuple[float, float]


@dataclass(frozen=True)
class Standing:
    """Where a side of a card ended up: edges and the place of its own top left in millimetres.

    Lengths are from the top left corner of the page.
    """

    name: str
    left: float
    top: float
    right: float
    bottom: float
    corner: Spot

    def overlaps(self, other: "Standing") -> bool:
        """Whether they share more than an edge."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > 0.1 and down > 0.1


def a_card(
    name: str,
    width: float = 80,
    height: float = 50,
    *,
    back: bool = False,
    group: str = "",
    fold: Fold = Fold.NONE,
) -> FittedCard:
    """A fitted card of this size in millimetres: each side is one rectangle with a name."""
    sides = [FittedSide(width * MM, height * MM, (_face(each, width, height),))
             for each in (name, f"behind {name}")]  # fmt: skip
    return FittedCard(sides[0], sides[1] if back else None, fold, group=group)


def _face(name: str, width: float, height: float) -> RectMark:
    return RectMark(0, 0, width * MM, height * MM, fill=name)


def standing(page: Page) -> list[Standing]:
    """All faces of cards on a page, in the order they are drawn."""
    return [_standing(mark, path, page) for mark, path in _walk(page.marks, ()) if mark.fill]


def _walk(
    marks: Iterable[Mark], path: tuple[Turned, ...]
) -> Iterator[tuple[RectMark, tuple[Turned, ...]]]:
    for mark in marks:
        if isinstance(mark, Turned):
            yield from _walk(mark.marks, (*path, mark))
        elif isinstance(mark, Artifact):
            yield from _walk(mark.marks, path)
        elif isinstance(mark, RectMark):
            yield mark, path


def _standing(mark: RectMark, path: tuple[Turned, ...], page: Page) -> Standing:
    def spot(x: float, y: float) -> Spot:
        for step in reversed(path):
            x, y = x * step.scale_x, y * step.scale_y
            along, across = cos(radians(step.turn)), sin(radians(step.turn))
            x, y = step.x + along * x - across * y, step.y + across * x + along * y
        return round(x / MM, 6), round((page.height - y) / MM, 6)

    right, top = mark.x + mark.width, mark.y + mark.height
    corners = [spot(x, y) for x in (mark.x, right) for y in (mark.y, top)]
    xs, ys = zip(*corners, strict=True)
    return Standing(mark.fill, min(xs), min(ys), max(xs), max(ys), spot(mark.x, top))
