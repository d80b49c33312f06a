"""Where sessions stand on the grid: lanes in a column, minutes and rooms as pixels."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LEAST = 5
"""Minutes that even a mark of no length takes on the screen."""
HOUR = 60

Span3 = tuple[int, int, int]
"""An id, a start and an end."""


def lanes(spans: Iterable[Span3]) -> dict[int, tuple[int, int]]:
    """Id → its lane and how many lanes there are, where sessions of one column overlap."""
    found: dict[int, tuple[int, int]] = {}
    group: dict[int, int] = {}
    ends: list[int] = []
    for row_id, start, end in sorted(spans, key=lambda one: (one[1], -one[2], one[0])):
        if ends and all(free <= start for free in ends):
            found |= {each: (lane, len(ends)) for each, lane in group.items()}
            group, ends = {}, []
        lane = next((n for n, free in enumerate(ends) if free <= start), len(ends))
        ends[lane : lane + 1] = [max(end, start + LEAST)]
        group[row_id] = lane
    return found | {each: (lane, len(ends)) for each, lane in group.items()}


@dataclass(frozen=True)
class Scale:
    """Minutes and columns as pixels of the whole day's picture, header and hours left out.

    A `mirrored` one has its first column at the right.
    """

    first: int
    last: int
    pixels: float
    width: float
    columns: int
    mirrored: bool = False

    def y(self, minute: float) -> float:
        """Where a minute is."""
        return (minute - self.first) * self.pixels

    def minute(self, y: float) -> float:
        """The minute at a height."""
        return self.first + y / self.pixels

    def x(self, column: int) -> float:
        """The left edge of a column."""
        return self._turned(column) * self.width

    def column(self, x: float) -> int:
        """The column at a distance from the left, the nearest one outside."""
        return self._turned(min(max(int(x // self.width), 0), max(self.columns - 1, 0)))

    def _turned(self, column: int) -> int:
        return self.columns - 1 - column if self.mirrored else column

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the whole picture."""
        return round(self.columns * self.width), round(self.y(self.last))


def shown_hours(
    spans: Sequence[tuple[int, int]], begins: int, day: tuple[int, int], *, tight: bool = False
) -> tuple[int, int]:
    """The first and last minute to show of a day: what is in it with an hour to spare.

    `begins` is the midnight before; an empty day shows 8 to 18 o'clock.
    """
    usual = (begins + 8 * HOUR, begins + 18 * HOUR)
    if tight and spans:
        first, last = min(s for s, _e in spans), max(e for _s, e in spans)
        return first // HOUR * HOUR, -(-max(last, first + HOUR) // HOUR) * HOUR
    first = min([usual[0], *(start - HOUR for start, _end in spans)])
    last = max([usual[1], *(end + HOUR for _start, end in spans)])
    return max(first // HOUR * HOUR, day[0]), max(
        min(-(-last // HOUR) * HOUR, day[1]), first + HOUR
    )


def snapped(minute: float, step: int, origin: int) -> int:
    """The nearest whole step, counted from the midnight before the day."""
    return origin + round((minute - origin) / step) * step
