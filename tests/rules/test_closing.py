"""What is to be done after the conference, and on which day which data goes."""

from datetime import date

import pytest

from app.base.errors import RuleBroken
from app.rules.closing import (
    CATEGORY_HINTS,
    CATEGORY_NAMES,
    CLOSING_NAMES,
    DEFAULT_DAYS,
    DISCLOSURE_NAMES,
    ClosingTask,
    DataCategory,
    DisclosureKind,
    Due,
    check_days,
    days_kept,
    dues,
    next_task,
    with_parts,
)

LAST = date(2027, 12, 12)


def test_everything_has_a_name() -> None:
    assert list(CLOSING_NAMES) == list(ClosingTask)
    assert list(CATEGORY_NAMES) == list(CATEGORY_HINTS) == list(DataCategory)
    assert set(DEFAULT_DAYS) == set(DataCategory)
    assert list(DISCLOSURE_NAMES) == list(DisclosureKind)


def test_days_counted_from_the_last_day() -> None:
    found = {due.category: due for due in dues(LAST, {DataCategory.PHONES: 0})}
    assert found[DataCategory.HEALTH] == Due(DataCategory.HEALTH, date(2027, 12, 19), 7, usual=True)
    assert found[DataCategory.PHONES] == Due(DataCategory.PHONES, LAST, 0, usual=False)
    assert list(found) == list(DataCategory)
    assert days_kept({DataCategory.PHONES: 3})[DataCategory.PHONES] == 3


def test_due_from_the_day_on() -> None:
    due = dues(LAST, {})[0]
    assert [due.is_due(date(2027, 12, day)) for day in (18, 19, 20)] == [False, True, True]


def test_the_calendar_has_an_end() -> None:
    assert dues(date(9999, 12, 30), {DataCategory.HEALTH: 36_500})[0].on == date.max
    assert dues(date(9999, 12, 30), {DataCategory.HEALTH: 1})[0].on == date.max


@pytest.mark.parametrize("days", [-1, 36_501])
def test_days_that_cannot_be(days: int) -> None:
    with pytest.raises(RuleBroken, match="from 0 to 36500") as refused:
        check_days(days)
    assert refused.value.field == "days"


def test_days_that_can_be() -> None:
    assert [check_days(days) for days in (0, 36_500)] == [0, 36_500]


def test_one_task_after_the_other() -> None:
    assert next_task([]) is ClosingTask.FREEZE
    assert next_task([ClosingTask.FREEZE, ClosingTask.CERTIFICATES]) is ClosingTask.RECONCILE
    assert next_task(list(ClosingTask)) is None


def test_everything_is_all_categories() -> None:
    few = {DataCategory.EMAILS, DataCategory.HEALTH}
    assert with_parts(few) == (DataCategory.HEALTH, DataCategory.EMAILS)
    assert with_parts({DataCategory.ALL_BUT_EVIDENCE}) == tuple(DataCategory)
    assert with_parts(()) == ()
