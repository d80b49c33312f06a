"""A day as a grid: columns, what goes over all, lanes, bands, sheets."""

import pytest
from documents.agenda_making import a_row
from factories import at

from app.documents.day_grid import (
    Block,
    DayGrid,
    Need,
    column_shares,
    grid_of,
    heights,
    sheets_across,
    sheets_down,
    stretched,
)
from app.queries.agenda import SessionRow
from app.rules.clash_values import minute_of
from app.rules.sessions import SessionType

ORDER = {1: 0, 2: 1, 3: 2}
NINE = minute_of(at(10, 9))


def placed(*rows: SessionRow) -> list[tuple[int, int, int, int, int]]:
    grid = grid_of(rows, ORDER)
    return [(b.row.id, b.first, b.count, b.lane, b.lanes) for b in grid.blocks]


def test_one_session_goes_over_everything() -> None:
    row = a_row(room_id=2)
    block = Block(row, NINE, NINE + 60)
    assert grid_of([row], ORDER) == DayGrid((), (block,), (NINE, NINE + 60))


def test_parallel_sessions_stand_side_by_side_in_the_order_of_rooms() -> None:
    rows = [
        a_row(1, room_id=2),
        a_row(2, room_id=1),
        a_row(3, when=at(10, 10), room_id=3),
        a_row(4, when=at(10, 9, 30), room_id=None, minutes=30),
    ]
    assert grid_of(rows, ORDER).columns == (1, 2, None)
    assert placed(*rows) == [(2, 0, 1, 0, 1), (1, 1, 1, 0, 1), (4, 2, 1, 0, 1), (3, 0, 3, 0, 1)]


def test_overlapping_sessions_of_a_room_get_lanes() -> None:
    rows = [
        a_row(1, room_id=1),
        a_row(2, when=at(10, 9, 30), room_id=1),
        a_row(3, when=at(10, 10), room_id=1, minutes=30),
    ]
    assert placed(*rows) == [(1, 0, 1, 0, 2), (2, 0, 1, 1, 2), (3, 0, 1, 0, 2)]
    assert column_shares(grid_of(rows, ORDER)) == [1.7]


def test_the_same_pause_in_several_rooms_is_one() -> None:
    meal = {"title": "Lunch", "kind": SessionType.MEAL}
    alone = [a_row(n, room_id=n, **meal) for n in (1, 2, 3)]
    assert placed(*alone) == [(1, 0, 1, 0, 1)]
    with_another = [a_row(9, room_id=1), *alone[1:]]
    assert placed(*with_another) == [(9, 0, 1, 0, 1), (2, 1, 2, 0, 1)]


def test_a_session_of_no_length_is_drawn() -> None:
    (block,) = grid_of([a_row(minutes=0)], ORDER).blocks
    assert block.end - block.start == 1


def test_bands_are_high_enough_and_free_time_is_small() -> None:
    times = [0, 60, 65, 300]
    found = heights(times, [Need(0, 60, 5), Need(60, 65, 9), Need(0, 65, 30)])
    assert found[0] + found[1] == pytest.approx(30)
    assert found[1] >= 9
    assert found[2] == 5
    assert stretched([10, 20], 33) == [pytest.approx(11), pytest.approx(22)]
    assert stretched([10, 20], 300) == [15, 30]


def test_a_sheet_ends_where_nothing_is_cut() -> None:
    assert sheets_down([10] * 5, [True] * 5, 100) == [range(5)]
    whole = [True, False, True, False, True]
    assert sheets_down([10] * 5, whole, 35) == [range(2), range(2, 5)]
    assert sheets_down([10] * 3, [True, False, False], 20) == [range(2), range(2, 3)]


def test_rooms_are_spread_evenly() -> None:
    assert sheets_across([1] * 7, 7.9) == [range(7)]
    assert sheets_across([1] * 7, 5.0) == [range(4), range(4, 7)]
    assert sheets_across([1] * 30, 8.0) == [range(8), range(8, 16), range(16, 24), range(24, 30)]
    assert sheets_across([2.4], 1.0) == [range(1)]
