"""How large a page of paper is shown: fitted into the room there is, or by a zoom."""

from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

LEAST, MOST = 0.05, 16.0
STEPS = (0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0)
NEAR = 0.01
MARGIN = 18
SMALLEST = 40
LARGEST = 24_000_000
"""A picture has at most so many pixels; beyond, it is stretched."""


class Fit(StrEnum):
    """How large a page is shown."""

    PAGE = "page"
    WIDTH = "width"
    OWN = "own"


@dataclass(frozen=True)
class Room:
    """What is known of the place where a page is shown, in logical pixels of the screen.

    `true` are pixels per point at which paper is as large as in the hand, `ratio` device
    pixels per logical one, `bar` the width of a scroll bar.
    """

    width: int
    height: int
    fit: Fit = Fit.PAGE
    zoom: float = 1.0
    true: float = 96 / 72
    ratio: float = 1.0
    bar: int = 12

    def scale(self, width: float, height: float) -> float:
        """Logical pixels per point for a page of this size in points."""
        if self.fit is Fit.OWN or width <= 0 or height <= 0:
            return self.zoom * self.true
        across = self.width - 2 * MARGIN
        if self.fit is Fit.WIDTH:
            return max(across - self.bar, SMALLEST) / width
        return min(max(across, SMALLEST) / width, max(self.height - 2 * MARGIN, SMALLEST) / height)

    def sharp(self, width: float, height: float) -> float:
        """Device pixels per point that a picture of the page should have."""
        most = sqrt(LARGEST / max(1.0, width * height))
        return min(self.scale(width, height) * self.ratio, most)


def stepped(zoom: float, step: int) -> float:
    """The next larger (1) or smaller (-1) round zoom."""
    if step > 0:
        return next((s for s in STEPS if s > zoom + NEAR), STEPS[-1])
    return next((s for s in reversed(STEPS) if s < zoom - NEAR), STEPS[0])
