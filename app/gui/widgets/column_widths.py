"""Sharing a table's width among its columns."""

from collections.abc import Sequence
from typing import Any

from app.gui.row_model import Column

SHRINK = 0.3
"""How much of its width the stretching column gives up before others are hidden."""


def shares(columns: Sequence[Column[Any]], wished: Sequence[int], room: int) -> list[int | None]:
    """The width of each column in pixels, None for those hidden because room is short.

    Columns with the highest `spare` are hidden first; those with none never are.
    """
    give = {n: round(wished[n] * SHRINK) for n, column in enumerate(columns) if column.stretch}
    shown = set(range(len(columns)))
    for number in sorted(shown, key=lambda n: columns[n].spare, reverse=True):
        if _sum(wished, shown) - sum(give.values()) <= room or not columns[number].spare:
            break
        shown.discard(number)
    left = room - _sum(wished, shown)
    return [
        None if n not in shown else wished[n] + (max(left, -give[n]) if n in give else 0)
        for n in range(len(columns))
    ]


def _sum(widths: Sequence[int], shown: set[int]) -> int:
    return sum(widths[n] for n in shown)
