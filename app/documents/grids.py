"""Labels on a page: where each stands, and whether they can stand so at all."""

from dataclasses import dataclass

from app.base.errors import RuleBroken
from app.base.words import N_

CLOSE = 0.05
"""Millimetres by which the numbers of a grid may contradict each other: inches are rounded."""
LEAST_LABEL = 4.0
MOST_LABELS = 500


@dataclass(frozen=True, slots=True)
class Grid:
    """Places for cards on a page, all in millimetres from its top left corner."""

    width: float
    height: float
    columns: int = 1
    rows: int = 1
    left: float = 0.0
    top: float = 0.0
    pitch_x: float = 0.0
    pitch_y: float = 0.0

    @property
    def count(self) -> int:
        """How many places a page has."""
        return self.columns * self.rows

    def place(self, number: int) -> tuple[float, float]:
        """The top left corner of the place of this number, from 0, row by row."""
        row, column = divmod(number, self.columns)
        return self.left + column * self.pitch_x, self.top + row * self.pitch_y


def check_grid(grid: Grid, page_width: float, page_height: float) -> None:
    """Raise RuleBroken unless all labels stand on the page and none on another."""
    for field, value in (("width", grid.width), ("height", grid.height)):
        if not value >= LEAST_LABEL:  # also refuses what is no number
            raise RuleBroken(
                N_("A label of {value} mm is too small. Measure it again."),
                field=field,
                value=f"{value:g}",
            )
    if min(grid.columns, grid.rows) < 1 or grid.count > MOST_LABELS:
        raise RuleBroken(
            N_("A sheet has from 1 to {most} labels: {columns} × {rows} cannot be."),
            field="columns",
            most=MOST_LABELS,
            columns=grid.columns,
            rows=grid.rows,
        )
    across = (grid.left, grid.width, grid.columns, grid.pitch_x)
    down = (grid.top, grid.height, grid.rows, grid.pitch_y)
    _check_way("left", *across, page_width)
    _check_way("top", *down, page_height)


def _check_way(  # noqa: PLR0917 - the numbers of one direction, in the order of a grid
    field: str, first: float, size: float, count: int, pitch: float, page: float
) -> None:
    """Look at labels in one direction, as `check_grid` does."""
    if count > 1 and not pitch >= size - CLOSE:
        raise RuleBroken(
            N_("Labels of {size} mm every {pitch} mm would lie on each other."),
            field="pitch_x" if field == "left" else "pitch_y",
            size=f"{size:g}",
            pitch=f"{pitch:g}",
        )
    end = first + (count - 1) * pitch + size
    if not (first >= -CLOSE and end <= page + CLOSE):
        raise RuleBroken(
            N_("The labels reach from {start} to {end} mm, but the page only from 0 to {page} mm."),
            field=field,
            start=f"{first:g}",
            end=f"{end:g}",
            page=f"{page:g}",
        )
