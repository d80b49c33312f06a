"""Whether neighbours become one range, so that selecting everything is quick."""

import pytest

from app.gui.row_model import Column, RowModel
from app.gui.widgets.keeping import selection


@pytest.mark.parametrize(
    ("ids", "ranges"),
    [
        ([], []),
        ([3], [(2, 2)]),
        ([1, 2, 3], [(0, 2)]),
        ([9, 1, 2, 8, 5, 99], [(0, 1), (4, 4), (7, 8)]),
        (range(1, 11), [(0, 9)]),
    ],
)
def test_ranges(ids: list[int], ranges: list[tuple[int, int]]) -> None:
    model: RowModel[int] = RowModel([Column("A", str)], lambda ids: {i: i for i in ids})
    model.show_ids(range(1, 11))
    found = selection(model, ids).toList()
    assert [(one.top(), one.bottom()) for one in found] == ranges
