"""Backups are kept closely while young and thinly when old."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.retention import kept

NOW = datetime(2027, 12, 10, 12, tzinfo=UTC)  # a Friday
HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)

TABLE = [
    ("none", [], []),
    ("all of the last day", [0 * HOUR, HOUR, 24 * HOUR], [0 * HOUR, HOUR, 24 * HOUR]),
    ("the newest of each day", [0 * HOUR, 49 * HOUR, 50 * HOUR, 74 * HOUR], [0, 49, 74]),
    ("the newest of each week", [0 * HOUR, 21 * DAY, 22 * DAY, 30 * DAY], [0, 504, 720]),
    ("none that is older", [0 * HOUR, 57 * DAY, 99 * DAY], [0]),
    ("the newest however old", [99 * DAY, 100 * DAY], [99 * 24]),
    ("those of a clock that was wrong", [-HOUR, 0 * HOUR], [-1, 0]),
]


@pytest.mark.parametrize(
    ("ages", "left"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE]
)
def test_what_is_kept(ages: list[timedelta], left: list[timedelta | int]) -> None:
    wanted = {NOW - (age if isinstance(age, timedelta) else age * HOUR) for age in left}
    assert kept((NOW - age for age in ages), NOW) == wanted


AGES = st.lists(st.timedeltas(timedelta(0), timedelta(days=90)), max_size=40)


@given(AGES)
def test_thinning_out_keeps_the_newest_and_few_of_the_rest(ages: list[timedelta]) -> None:
    moments = {NOW - age for age in ages}
    left = kept(moments, NOW)
    old = {moment for moment in left if NOW - moment > DAY}

    assert left <= moments
    assert not moments or max(moments) in left
    assert moments - left <= {moment for moment in moments if NOW - moment > DAY}
    assert len(old) <= 14 + 1 + 8 + 1


@given(AGES)
def test_thinning_out_twice_changes_nothing(ages: list[timedelta]) -> None:
    left = kept((NOW - age for age in ages), NOW)
    assert kept(left, NOW) == left
