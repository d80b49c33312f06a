"""Sharing a table's width among its columns."""

from collections.abc import Sequence
from typing import Any

from app.gui import fonts
from app.gui.i18n import _
from app.gui.row_model import Column
from app.gui.widgets.brush import metrics, natural_width
from app.gui.widgets.delegates import PADDING

ARROW = 18
"""The room for the arrow of a column that can be sorted."""
SHRINK = 0.3
"""How much of its width the stretching column gives up before others are hidden."""


def wide_enough(column: Column[Any]) -> int:
    """The width of a column in pixels at which its title and what must fit are whole."""
    title = metrics(fonts.SMALL, fonts.STRONG).horizontalAdvance(_(column.title))
    cells = [natural_width(cell) for cell in column.whole()]
    widest = max(title + (ARROW if column.sort else 0), *cells, 0)
    return max(column.width, widest + 2 * PADDING)


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
