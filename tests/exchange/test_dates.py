"""Reading dates and times."""

from contextlib import suppress
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import RuleBroken
from app.exchange.dates import (
    could_be_swapped,
    order_shown,
    orders_shown,
    parse_clock,
    parse_date,
    parse_moment,
)
from app.rules.importing.values import DateOrder

DAY_FIRST, MONTH_FIRST = DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-08-11", date(2026, 8, 11)),
        ("17.09.2026", date(2026, 9, 17)),
        ("17. 9. 2026", date(2026, 9, 17)),
        ("17-09-2026  08:42", date(2026, 9, 17)),
        ("11/29/24 22:28", date(2024, 11, 29)),
        ("24 May 2026, 13:50:44", date(2026, 5, 24)),
        ("17 Sept 2026, 08:59:00", date(2026, 9, 17)),
        ("Sep 26, 2026 7:05 PM", date(2026, 9, 26)),
        ("March 5, 2024 19:15 +0000", date(2024, 3, 5)),
        ("1 września 2027", date(2027, 9, 1)),
        ("2027. gada 3. decembris", date(2027, 12, 3)),
        ("3. Dezember 2027", date(2027, 12, 3)),
        ("5 de marzo de 2027", date(2027, 3, 5)),
        ("46281", date(2026, 9, 16)),
        ("2014-10-27 22:10:51 UTC", date(2014, 10, 27)),
    ],
)
def test_dates_are_read_in_any_form(text: str, day: date) -> None:
    assert parse_date(text) == day


@pytest.mark.parametrize(
    "text", ["", "soon", "31.02.2026", "1.2.3", "12345", "99999", "13/13/2026", "2026-09", "7/2026"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        parse_date(text)
    assert refused.value == RuleBroken("“{text}” is not a date.", text=text)


def test_the_order_decides_between_day_and_month() -> None:
    assert parse_date("11/12/08", DAY_FIRST) == date(2008, 12, 11)
    assert parse_date("11/12/08", MONTH_FIRST) == date(2008, 11, 12)
    assert parse_date("28/12/08", MONTH_FIRST) == date(2008, 12, 28)
    assert parse_date("12/28/08") == date(2008, 12, 28)
    assert parse_date("1.2.71") == date(1971, 2, 1)


def test_some_dates_prove_their_order() -> None:
    assert order_shown("13/12/2026") is DAY_FIRST
    assert order_shown("12/13/2026") is MONTH_FIRST
    assert order_shown("2026-12-13") is DateOrder.YEAR_FIRST
    assert order_shown("11/12/2026") is None
    assert order_shown("next week") is None
    assert orders_shown(["2026-12-13", "11/12/2026", "13/12/2026"]) == {DAY_FIRST}


def test_some_dates_could_be_swapped() -> None:
    swappable = ["11/12/2026", "11/11/2026", "2026-11-12", "13/12/2026", "12 May 2026"]
    assert [could_be_swapped(text) for text in swappable] == [True, False, False, False, False]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-09-17", "2026-09-17 00:00"),
        ("2026-09-17 23:05:47", "2026-09-17 23:05"),
        ("2026-09-17T09:30", "2026-09-17 09:30"),
        ("2024-03-05 7:15pm", "2024-03-05 19:15"),
        ("Sep 26, 2026 12:05 AM", "2026-09-26 00:05"),
        ("46281.5", "2026-09-16 12:00"),
        ("46281", "2026-09-16 00:00"),
        ("17.09.2026 9.30", "2026-09-17 09:30"),
        ("24 May 2026, 13:50:44", "2026-05-24 13:50"),
    ],
)
def test_moments_have_the_time_of_day(text: str, moment: str) -> None:
    assert parse_moment(text).isoformat(" ", "minutes") == moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-09-16T14:30:00+00:00", "2026-09-16 16:30"),
        ("2026-09-16T14:30:00.000Z", "2026-09-16 16:30"),
        ("2026-09-16 14:30:00 UTC", "2026-09-16 16:30"),
        ("2026/08/15 7:16:38 PM GMT+2", "2026-08-15 19:16"),
        ("2026-09-16 14:30 -0500", "2026-09-16 21:30"),
        ("2026-09-16 14:30", "2026-09-16 14:30"),
    ],
)
def test_a_time_with_an_offset_becomes_the_time_of_the_place(text: str, moment: str) -> None:
    found = parse_moment(text, zone="Europe/Warsaw")
    assert found.isoformat(" ", "minutes") == moment


def test_without_a_place_the_time_stays_as_written() -> None:
    found = parse_moment("2026-09-16T14:30:00+00:00")
    assert found.isoformat(" ", "minutes") == "2026-09-16 14:30"


def test_a_time_that_is_none_is_refused() -> None:
    with pytest.raises(RuleBroken) as refused:
        parse_moment("2026-09-17 25:10")
    assert refused.value == RuleBroken("“{text}” is not a time.", text="2026-09-17 25:10")


@given(st.dates(date(1971, 1, 1), date(2069, 12, 31)))
def test_a_date_that_was_written_is_read_again(day: date) -> None:
    assert parse_date(day.isoformat()) == day
    assert parse_date(day.strftime("%d.%m.%Y"), DAY_FIRST) == day
    assert parse_date(day.strftime("%m/%d/%y"), MONTH_FIRST) == day


@given(st.text(alphabet="0123456789./-: TZ+MayPAM", max_size=30))
def test_any_text_is_a_moment_or_refused(text: str) -> None:
    with suppress(RuleBroken):
        assert isinstance(parse_moment(text, zone="Europe/Riga"), datetime)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("11:00", "11:00"),
        ("23:30:00", "23:30"),
        (" 7:15 pm ", "19:15"),
        ("9.30", "09:30"),
        ("2026-09-16 11:00", None),
        ("11:00 UTC", None),
        ("noon", None),
        ("", None),
    ],
)
def test_a_time_may_stand_alone(text: str, clock: str | None) -> None:
    found = parse_clock(text)
    assert (found.isoformat("minutes") if found else None) == clock


def test_a_time_alone_must_be_one() -> None:
    with pytest.raises(RuleBroken) as refused:
        parse_clock("25:00")
    assert refused.value == RuleBroken("“{text}” is not a time.", text="25:00")
