"""Zones of calendars by any name, and by the rules a file gives."""

from datetime import datetime, timedelta

import pytest

from app.exchange.agenda.calendar_zones import Zones, stamp, zone_named
from app.exchange.agenda.content_lines import read_parts


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Europe/Riga", "Europe/Riga"),
        ('"Europe/Riga"', "Europe/Riga"),
        ("/Europe/Stockholm", "Europe/Stockholm"),
        ("/mozilla.org/20070129_1/America/New_York", "America/New_York"),
        ("/x/Tzfile/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("posix/Europe/Vaduz", "Europe/Vaduz"),
        ("eastern standard time", "America/New_York"),
        ("CET", "CET"),
    ],
)
def test_names(name: str, zone: str) -> None:
    found = zone_named(name)
    assert found is not None
    assert found.key == zone


@pytest.mark.parametrize("name", ["", "MyTimezone", "..", "a" * 5000])
def test_names_nobody_knows(name: str) -> None:
    assert zone_named(name) is None


def zones(*lines: str) -> Zones:
    text = "\n".join(("BEGIN:VTIMEZONE", "TZID:Ours", *lines, "END:VTIMEZONE"))
    return Zones(read_parts(text.encode()))


def change(first: str, before: str, after: str, *more: str) -> tuple[str, ...]:
    own = (f"DTSTART:{first}", f"TZOFFSETFROM:{before}", f"TZOFFSETTO:{after}", *more)
    return ("BEGIN:STANDARD", *own, "END:STANDARD")


def offset(found: Zones, when: datetime) -> timedelta | None:
    zone = found.at("Ours", when)
    return None if zone is None else zone.utcoffset(when)


YEARLY = "RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=2SU"


@pytest.mark.parametrize(
    ("when", "hours"),
    [
        ((1990, 1, 1), 1),
        ((2000, 4, 8), 2),
        ((2000, 4, 9, 2), 3),
        ((2000, 10, 1), 3),
        ((2000, 11, 2), 2),
        ((2027, 4, 10), 2),
        ((2027, 4, 11, 2), 3),
    ],
)
def test_rules_of_the_file(when: tuple[int, ...], hours: int) -> None:
    autumn = change("20001101T000000", "+0300", "+0200", "RRULE:FREQ=YEARLY;BYMONTH=11")
    own = zones(
        *change("19950101T000000", "+0100", "+0200"),
        *change("20000409T020000", "+0200", "+0300", YEARLY),
        *autumn,
    )
    assert offset(own, datetime(*when)) == timedelta(hours=hours)  # type: ignore[misc,arg-type]  # noqa: DTZ001 - a clock's face


def test_a_place_is_better_than_rules() -> None:
    own = zones("X-LIC-LOCATION:Europe/Riga", *change("19950101T000000", "+0500", "+0500"))
    assert offset(own, datetime(2027, 7, 1)) == timedelta(hours=3)  # noqa: DTZ001 - a clock's face


def test_rules_that_say_nothing() -> None:
    own = zones(*change("never", "+0100", "+0100"), *change("19950101T000000", "1", "2"))
    assert offset(own, datetime(2027, 7, 1)) is None  # noqa: DTZ001 - a clock's face


def test_stamps() -> None:
    assert stamp("20271210") == datetime(2027, 12, 10)  # noqa: DTZ001 - a clock's face
    assert stamp("20271210T235960Z") == datetime(2027, 12, 10, 23, 59, 59)  # noqa: DTZ001 - a clock's face
    assert [stamp(text) for text in ("", "2027-12-10", "20270230")] == [None, None, None]
