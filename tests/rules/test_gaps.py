"""What is missing, and when a deadline begins to press."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.gaps import (
    DEADLINE_NEAR,
    DELEGATION_GAPS,
    GAP_NAMES,
    PEOPLE_GAPS,
    Gap,
    GapKind,
    deadline_gap,
)

START = date(2027, 12, 10)


def local(day: int, hour: int = 0, minute: int = 0, *, month: int = 11) -> datetime:
    return datetime(2027, month, day, hour, minute)  # noqa: DTZ001 - what is planned is naive


@pytest.mark.parametrize(
    ("deadline", "now", "expected"),
    [
        (None, local(1), Gap(GapKind.NO_DEADLINE)),
        (None, local(9, 23, 59, month=12), Gap(GapKind.NO_DEADLINE)),
        (None, local(10, month=12), None),
        (local(20, 18), local(1), None),
        (local(20, 18), local(6, 17, 59), None),
        (local(20, 18), local(6, 18), Gap(GapKind.DEADLINE_NEAR)),
        (local(20, 18), local(20, 18), Gap(GapKind.DEADLINE_NEAR)),
        (local(20, 18), local(20, 18, 1), Gap(GapKind.DEADLINE_PASSED)),
        (local(20, 18), local(9, 23, month=12), Gap(GapKind.DEADLINE_PASSED)),
        (local(20, 18), local(10, month=12), None),
    ],
)
def test_the_deadline(deadline: datetime | None, now: datetime, expected: Gap | None) -> None:
    assert deadline_gap(deadline, START, now) == expected


@given(st.timedeltas(timedelta(), timedelta(days=400)))
def test_before_the_conference_a_deadline_is_far_or_near(ahead: timedelta) -> None:
    now = local(1)
    found = deadline_gap(now + ahead, START, now)
    assert found == (Gap(GapKind.DEADLINE_NEAR) if ahead <= DEADLINE_NEAR else None)


def test_a_gap_counts_who_has_it_and_the_conference_as_one() -> None:
    assert Gap(GapKind.NO_ROOMS).count == 1
    assert Gap(GapKind.NO_HEAD, (4,)).count == 1
    assert Gap(GapKind.NO_HEAD, (4, 7, 9)).count == 3


def test_every_kind_has_a_name_and_belongs_to_one_subject() -> None:
    assert list(GAP_NAMES) == list(GapKind)
    assert not DELEGATION_GAPS & PEOPLE_GAPS
    assert [kind for kind in GapKind if kind not in DELEGATION_GAPS | PEOPLE_GAPS] == [
        GapKind.DEADLINE_PASSED,
        GapKind.DEADLINE_NEAR,
        GapKind.NO_ROOMS,
        GapKind.NO_DEADLINE,
    ]
