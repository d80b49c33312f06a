"""Cards of one size on a paper: how many stand on a page, and where."""

from dataclasses import dataclass

from app.base.errors import RuleBroken
from app.base.words import N_
from app.documents.grids import CLOSE, Grid
from app.documents.sheets import Paper, PaperKind

CROP_ROOM = 8.0
"""Millimetres added around a single card whose page has no room for crop marks."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where cards of one size stand on a page; millimetres, the grid from the top left corner.

    `turned` cards lie on their side, since only so they fit.
    """

    width: float
    height: float
    grid: Grid
    turned: bool = False


def arrange(paper: Paper, card_width: float, card_height: float, *, room: bool) -> Arrangement:
    """How cards of this size stand on the paper; raises RuleBroken where none does.

    On a plain page as many as fit, in its middle; on labels and rolls one in the middle of each.
    A page as large as its card grows where crop marks need `room`. Nothing is ever scaled.
    """
    if paper.kind is PaperKind.CARD:
        around = CROP_ROOM if room else 0.0
        width, height = card_width + 2 * around, card_height + 2 * around
        grid = Grid(card_width, card_height, left=around, top=around)
        return Arrangement(width, height, grid)
    if paper.grid is not None:
        return _on_labels(paper, paper.grid, card_width, card_height)
    upright = _as_many(paper.width, paper.height, card_width, card_height)
    across = _as_many(paper.height, paper.width, card_width, card_height)
    best = across if across.grid.count > upright.grid.count else upright
    if not best.grid.count:
        raise too_large(paper, card_width, card_height, paper.width, paper.height)
    return best


def _as_many(width: float, height: float, card_width: float, card_height: float) -> Arrangement:
    columns = int((width + CLOSE) / card_width)
    rows = int((height + CLOSE) / card_height)
    left, top = (width - columns * card_width) / 2, (height - rows * card_height) / 2
    return Arrangement(
        width,
        height,
        Grid(card_width, card_height, columns, rows, left, top, card_width, card_height),
    )


def _on_labels(paper: Paper, grid: Grid, card_width: float, card_height: float) -> Arrangement:
    def fits(width: float, height: float) -> bool:
        return width <= grid.width + CLOSE and height <= grid.height + CLOSE

    if fits(card_width, card_height):
        return Arrangement(paper.width, paper.height, grid)
    if fits(card_height, card_width):
        return Arrangement(paper.width, paper.height, grid, turned=True)
    raise too_large(paper, card_width, card_height, grid.width, grid.height)


def too_large(
    paper: Paper, card_width: float, card_height: float, width: float, height: float
) -> RuleBroken:
    """What to say of a card for which a place of this size is too small; all in millimetres."""
    return RuleBroken(
        N_(
            "The card of {card} mm does not fit on “{paper}”, which has {room} mm for it."
            " Choose another paper or another design."
        ),
        field="paper",
        card=f"{card_width:g} × {card_height:g}",
        paper=paper.name,
        room=f"{width:g} × {height:g}",
    )
