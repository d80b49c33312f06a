"""Sharing the width of a table among its columns so that its rows need few lines."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

NEARLY_ALL = 0.95
WIDEST = 0.62
"""No column needs more of the width for its longest words alone."""
SPLINTER = 0.01
LOOSE = 1.08
"""How much longer a text is on several lines, since lines end before the margin."""
TORN = 8
"""A word that has to be set smaller or broken is as bad as so many lines more."""
STEPS = (0.3, 0.2, 0.12, 0.06, 0.03, 0.015)
"""The shares of the width that columns give each other, as long as it helps."""


class Part(NamedTuple):
    """A text of a cell: how wide its longest word and the whole are, and a line high, in points."""

    least: float
    whole: float
    line: float


Need = tuple[Part, ...]
"""What stands below each other in a cell."""


def shared(
    columns: Sequence[Sequence[Need]],
    shares: Sequence[float],
    room: float,
    titles: Sequence[float] = (),
) -> list[float]:
    """Widths in points that make up `room`; `columns` are the cells of a sample of rows.

    `titles` are how wide the longest words of the columns' titles are, if they have some.

    First the longest words fit, then whole texts where that can be, the rest goes by `shares`.
    """
    words = titles or [0.0] * len(columns)
    least = [
        min(max(_nearly_all(cells, 0), word), WIDEST * room) + 1
        for cells, word in zip(columns, words, strict=True)
    ]
    most = [max(_nearly_all(cells, 1) + 1, low) for cells, low in zip(columns, least, strict=True)]
    if sum(least) > room:
        return [low * room / sum(least) for low in least]
    if sum(most) > room:
        return _traded(_filled(least, most, shares, room), least, columns, room)
    by = (room - sum(most)) / (_weighed(shares, most) or 1)
    return [high + share * high * by for high, share in zip(most, shares, strict=True)]


def _nearly_all(cells: Sequence[Need], of: int) -> float:
    """What 19 of 20 cells need that hold something."""
    found = sorted(max((part[of] for part in cell), default=0.0) for cell in cells)
    found = [need for need in found if need]
    return found[ceil(NEARLY_ALL * (len(found) - 1))] if found else 0.0


def _weighed(shares: Sequence[float], widths: Sequence[float]) -> float:
    return sum(share * wide for share, wide in zip(shares, widths, strict=True))


def _filled(
    least: Sequence[float], most: Sequence[float], shares: Sequence[float], room: float
) -> list[float]:
    """From `least` up by share, nobody above `most`."""
    wide, narrow = list(least), list(range(len(least)))
    rest = room - sum(wide)
    while narrow and rest > SPLINTER:
        weights = {i: shares[i] * most[i] for i in narrow}
        by = rest / (sum(weights.values()) or 1)
        for i, weight in weights.items():
            wide[i] = min(wide[i] + weight * by, most[i])
        narrow = [i for i in narrow if weights[i] and wide[i] < most[i]]
        rest = room - sum(wide)
    wide[wide.index(max(wide))] += rest  # a splinter at most
    return wide


def _traded(
    widths: list[float], least: Sequence[float], columns: Sequence[Sequence[Need]], room: float
) -> list[float]:
    """Columns give each other width as long as the rows together become lower."""
    pairs = [(i, j) for i in range(len(widths)) for j in range(len(widths)) if i != j]
    heights = [_heights(cells, wide) for cells, wide in zip(columns, widths, strict=True)]
    best = _total(heights)
    for step in STEPS:
        for giver, taker in pairs * 2:
            amount = step * room
            if widths[giver] - amount < least[giver]:
                continue
            tried = list(heights)
            tried[giver] = _heights(columns[giver], widths[giver] - amount)
            tried[taker] = _heights(columns[taker], widths[taker] + amount)
            found = _total(tried)
            if found < best:
                best, heights = found, tried
                widths[giver] -= amount
                widths[taker] += amount
    return widths


def _total(heights: Sequence[Sequence[float]]) -> float:
    return float(sum(map(max, zip(*heights, strict=True))))


def _heights(cells: Sequence[Need], width: float) -> list[float]:
    return [sum(_height(part, width) for part in cell) for cell in cells]


def _height(part: Part, width: float) -> float:
    least, whole, line = part
    if whole <= width:
        return line
    lines = ceil(LOOSE * whole / width)
    return line * (lines + TORN if least > width else lines)
