"""Lanes, minutes and rooms as pixels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.gui.agenda.layout import Scale, lanes, shown_hours, snapped

DAY = (240, 1680)


def test_sessions_that_overlap_lie_side_by_side() -> None:
    assert lanes([(1, 0, 60), (2, 30, 90), (3, 60, 120)]) == {1: (0, 2), 2: (1, 2), 3: (0, 2)}
    assert lanes([(1, 0, 60), (2, 60, 90)]) == {1: (0, 1), 2: (0, 1)}
    assert lanes([]) == {}


def test_a_mark_of_no_length_has_a_lane_of_its_own() -> None:
    assert lanes([(1, 10, 10), (2, 10, 60)]) == {2: (0, 2), 1: (1, 2)}


SPANS = st.lists(st.tuples(st.integers(0, 300), st.integers(0, 120)), max_size=12)


@given(SPANS)
def test_no_two_sessions_of_a_lane_overlap(found: list[tuple[int, int]]) -> None:
    spans = [(n, start, start + length) for n, (start, length) in enumerate(found)]
    placed = lanes(spans)
    assert set(placed) == {n for n, _s, _e in spans}
    for one, start, end in spans:
        lane, count = placed[one]
        assert 0 <= lane < count
        for other, begin, finish in spans:
            if other != one and placed[other][0] == lane:
                assert finish <= start or end <= begin


def test_a_scale_goes_both_ways() -> None:
    scale = Scale(480, 600, 2.0, 100.0, 3)
    assert (scale.y(510), scale.minute(60.0), scale.x(2)) == (60.0, 510.0, 200.0)
    assert [scale.column(x) for x in (-5.0, 150.0, 900.0)] == [0, 1, 2]
    assert scale.size == (300, 240)


@pytest.mark.parametrize(
    ("spans", "tight", "hours"),
    [
        ([], False, (480, 1080)),
        ([(540, 600)], False, (480, 1080)),
        ([(430, 1200)], False, (360, 1260)),
        ([(250, 1675)], False, (240, 1680)),
        ([(610, 700)], True, (600, 720)),
        ([], True, (480, 1080)),
    ],
)
def test_what_is_shown_of_a_day(
    spans: list[tuple[int, int]],
    tight: bool,  # noqa: FBT001 - a parameter of the test
    hours: tuple[int, int],
) -> None:
    assert shown_hours(spans, 0, DAY, tight=tight) == hours


def test_times_snap_from_midnight_on() -> None:
    assert [snapped(m, 15, 1000) for m in (1007, 1008, 1022.4, 992)] == [1000, 1015, 1015, 985]


def test_a_mirrored_scale_begins_at_the_right() -> None:
    scale = Scale(0, 600, 1.0, 100.0, 3, mirrored=True)
    assert [scale.x(column) for column in range(3)] == [200.0, 100.0, 0.0]
    assert [scale.column(x) for x in (-5, 50, 150, 250, 900)] == [2, 2, 1, 0, 0]
