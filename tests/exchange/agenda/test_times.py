"""Times of other clocks as the conference's own shows them."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from app.base.errors import RuleBroken
from app.exchange.agenda import times
from app.exchange.agenda.times import Clock, zone_called

CLOCK = Clock("Europe/Warsaw")


def naive(*parts: int) -> datetime:
    return datetime(*parts)  # type: ignore[arg-type,misc]  # noqa: DTZ001 - a clock's face


def test_a_time_with_an_offset_is_shown_on_the_conferences_clock() -> None:
    found = CLOCK.local(datetime(2027, 7, 1, 10, 0, 59, tzinfo=UTC))
    assert (found.at, found.error, found.doubt) == (naive(2027, 7, 1, 12), None, None)
    east = timezone(timedelta(hours=5, minutes=30))
    assert CLOCK.local(datetime(2027, 12, 1, 1, 0, tzinfo=east)).at == naive(2027, 11, 30, 20, 30)


def test_a_time_without_an_offset_is_that_of_its_own_zone_or_the_conferences() -> None:
    assert CLOCK.local(naive(2027, 12, 1, 9)).at == naive(2027, 12, 1, 9)
    riga = zone_called("Europe/Riga")
    assert CLOCK.local(naive(2027, 12, 1, 9), riga).at == naive(2027, 12, 1, 8)


@pytest.mark.parametrize("minute", [0, 59])
def test_an_hour_that_does_not_exist_is_refused(minute: int) -> None:
    found = CLOCK.local(naive(2027, 3, 28, 2, minute))
    assert found.at is None
    assert str(found.error) == (
        f"2027-03-28 02:{minute:02} is skipped when the clocks change that night, so the time "
        "cannot be meant. Correct it."
    )


def test_an_hour_that_comes_twice_is_doubtful() -> None:
    for when in (naive(2027, 10, 31, 2), datetime(2027, 10, 31, 1, tzinfo=UTC)):
        found = CLOCK.local(when)
        assert found.at == naive(2027, 10, 31, 2)
        assert str(found.doubt) == (
            "2027-10-31 02:00 comes twice when the clocks change that night. Check which one is "
            "meant."
        )


@pytest.mark.parametrize("year", [1, 1899, 2200, 9999])
def test_years_far_away_are_no_times_of_sessions(year: int) -> None:
    assert CLOCK.local(naive(year, 1, 1)).at is None


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "../etc/passwd", "/etc/localtime", "a\0b"])
def test_zones_that_are_none(name: str) -> None:
    assert zone_called(name) is None


def test_an_unknown_zone_of_the_conference_is_utc() -> None:
    assert Clock("nowhere").zone.key == "UTC"


def test_times_of_day_and_days() -> None:
    assert times.time_of_day(" 9:05 ") == time(9, 5)
    assert times.time_of_day("09:05:59") == time(9, 5)
    assert times.day("2027-12-10T09:00:00Z") == date(2027, 12, 10)
    for text in ("24:00", "9:60", "-1:00", "nine", ""):
        with pytest.raises(RuleBroken):
            times.time_of_day(text)


def test_minutes_between() -> None:
    assert times.minutes_between(naive(2027, 1, 1, 9), naive(2027, 1, 2, 9, 30)) == 1470
    assert times.minutes_between(naive(2027, 1, 1, 9), naive(2027, 1, 1, 8)) == -60


def test_clocks_of_one_zone_are_equal() -> None:
    assert Clock("Europe/Riga") == Clock("Europe/Riga")
    assert hash(Clock("Europe/Riga")) == hash(Clock("Europe/Riga"))
    assert Clock("Europe/Riga") != Clock("UTC")
