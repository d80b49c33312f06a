"""Reading dates and times in any order and language, and telling which order a file has."""

import datetime as dt
import re
from collections.abc import Iterable
from functools import cache
from zoneinfo import ZoneInfo

from babel import Locale

from app.base.errors import RuleBroken
from app.base.texts import fold
from app.base.words import N_
from app.exchange.parsing import LANGUAGES
from app.rules.importing.values import DateOrder

EPOCH = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's day 0 has no zone
EARLIEST_SERIAL, LATEST_SERIAL = 20_000, 80_000
CENTURY = 70
DECEMBER = 12
THREE_NUMBERS = re.compile(
    r"(?:(\d{4})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{1,2})"
    r"|(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\6\s*(\d{4}|\d{2}))\.?(?=\D|$)"
)
NAMED_MONTH = re.compile(
    r"(\d{1,2})\.?\s+(?:de\s+)?([^\W\d]{3,})\.?,?\s+(?:de\s+)?(\d{4})(?=\D|$)"
    r"|([^\W\d]{3,})\.?\s+(\d{1,2}),?\s+(\d{4})(?=\D|$)"
    r"|(\d{4})\.?\s+(?:gada\s+)?(\d{1,2})\.\s+([^\W\d]{3,})"
)
SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
CLOCK = re.compile(
    r"(?:^|[\sT,])(\d{1,2})[:.h](\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*([ap]\.?m\.?)?"
    r"\s*(Z|(?:UTC|GMT)?(?:[+-]\d{1,2}(?::?\d{2})?)|UTC|GMT)?(?=\W|$)",
    re.IGNORECASE,
)
OFFSET = re.compile(r"([+-])(\d{1,2}):?(\d{2})?$")


def order_shown(text: str) -> DateOrder | None:
    """The order this date proves, if it does."""
    found = THREE_NUMBERS.match(text)
    if found is None:
        return None
    if found[1]:
        return DateOrder.YEAR_FIRST
    first, second = int(found[5]), int(found[7])
    if first > DECEMBER >= second:
        return DateOrder.DAY_FIRST
    return DateOrder.MONTH_FIRST if second > DECEMBER >= first else None


def could_be_swapped(text: str) -> bool:
    """Whether day and month of this date could be taken for each other."""
    found = THREE_NUMBERS.match(text)
    if found is None or found[1]:
        return False
    first, second = int(found[5]), int(found[7])
    return first != second and max(first, second) <= DECEMBER


def orders_shown(cells: Iterable[str]) -> frozenset[DateOrder]:
    """The orders of day and month that these dates prove."""
    shown = {order for cell in cells if (order := order_shown(cell)) is not None}
    return frozenset(shown - {DateOrder.YEAR_FIRST})


def parse_date(text: str, order: DateOrder | None = None) -> dt.date:
    """A date in figures, with a named month, or as a spreadsheet's number; raises RuleBroken."""
    return _day_and_rest(text, order)[0]


def parse_moment(text: str, order: DateOrder | None = None, zone: str = "") -> dt.datetime:
    """A date with the time of day where one is given, else midnight; raises RuleBroken.

    A time with an offset is turned into the time of `zone`, if that is known.
    """
    bare = text.strip()
    if SERIAL.fullmatch(bare) and _serial(bare) is not None:
        moment = EPOCH + dt.timedelta(days=float(bare))
        return (moment + dt.timedelta(seconds=30)).replace(second=0, microsecond=0)
    day, rest = _day_and_rest(text, order)
    found = CLOCK.search(rest)
    if found is None:
        return dt.datetime.combine(day, dt.time())
    moment = dt.datetime.combine(day, _time(found, text))
    return _in_zone(moment, found[5], zone)


def parse_clock(text: str) -> dt.time | None:
    """The time of day where there is nothing else: “11:00”, “7:15 pm”."""
    found = CLOCK.fullmatch(text.strip())
    if found is None or found[5]:
        return None
    return _time(found, text)


def _time(found: re.Match[str], text: str) -> dt.time:
    hour, minute = int(found[1]), int(found[2])
    if found[4]:
        hour = hour % 12 + (12 if found[4].lower().startswith("p") else 0)
    try:
        return dt.time(hour, minute)
    except ValueError:
        raise RuleBroken(N_("“{text}” is not a time."), text=text) from None


def _in_zone(moment: dt.datetime, mark: str | None, zone: str) -> dt.datetime:
    if not mark or not zone:
        return moment
    found = OFFSET.search(mark)
    minutes = int(found[2]) * 60 + int(found[3] or 0) if found else 0
    if minutes >= 24 * 60:
        return moment
    offset = dt.timedelta(minutes=-minutes if found and found[1] == "-" else minutes)
    there = moment.replace(tzinfo=dt.timezone(offset))
    return there.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def _day_and_rest(text: str, order: DateOrder | None) -> tuple[dt.date, str]:
    bare = " ".join(text.split())
    try:
        found = _numbers(bare, order) or _named(bare) or _serial(bare)
    except (ValueError, OverflowError):
        found = None
    if found is None:
        raise RuleBroken(N_("“{text}” is not a date."), text=text)
    return found


def _numbers(text: str, order: DateOrder | None) -> tuple[dt.date, str] | None:
    found = THREE_NUMBERS.match(text)
    if found is None:
        return None
    rest = text[found.end() :]
    if found[1]:
        return dt.date(int(found[1]), int(found[3]), int(found[4])), rest
    first, second, year = int(found[5]), int(found[7]), int(found[8])
    if len(found[8]) == 2:  # noqa: PLR2004 - two figures of a year
        year += 1900 if year >= CENTURY else 2000
    month_first = order is DateOrder.MONTH_FIRST or (order is None and second > DECEMBER)
    if month_first and first <= DECEMBER:
        return dt.date(year, first, second), rest
    return dt.date(year, second, first), rest


def _named(text: str) -> tuple[dt.date, str] | None:
    found = NAMED_MONTH.search(text)
    if found is None:
        return None
    day, month, year = next(
        (found[d], found[m], found[y]) for d, m, y in ((1, 2, 3), (5, 4, 6), (8, 9, 7)) if found[d]
    )
    number = _months().get(fold(month)) or _months().get(fold(month)[:3])
    return (dt.date(int(year), number, int(day)), text[found.end() :]) if number else None


@cache
def _months() -> dict[str, int]:
    names: dict[str, int] = {}
    for language in reversed(LANGUAGES):
        months = Locale.parse(language).months
        for form in ("format", "stand-alone"):
            for width in ("abbreviated", "wide"):
                for number, name in months[form][width].items():
                    names[fold(str(name))] = number
    return names


def _serial(text: str) -> tuple[dt.date, str] | None:
    if not SERIAL.fullmatch(text) or not EARLIEST_SERIAL < float(text) < LATEST_SERIAL:
        return None
    return (EPOCH + dt.timedelta(days=int(float(text)))).date(), ""
