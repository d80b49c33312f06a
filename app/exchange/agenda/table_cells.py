"""The cells of programme tables: times in any spelling, rooms, and names of several people."""

import datetime as dt
import re
from collections.abc import Collection, Iterator

from app.base.errors import RuleBroken
from app.base.words import N_
from app.exchange.agenda.drafts import named
from app.exchange.agenda.times import NO_TIME
from app.exchange.dates import parse_clock, parse_moment
from app.rules.importing.agenda_values import NamedPerson
from app.rules.importing.values import DateOrder
from app.rules.sessions import RoleType

BETWEEN = re.compile(r"\s*(?:-|–|—|→|->|\bto\b|\bbis\b|\bdo\b|\buntil\b|\blīdz\b|\bà\b)\s*")
CLOCK = re.compile(
    r"(\d{1,2})(?:\s*[:.h]\s*(\d{2}))(?:[:.](\d{2}))?(?:\s*(?:uhr|h|godz\.?))?", re.IGNORECASE
)
HOUR = re.compile(r"(\d{1,2})\s*(?:uhr|h|godz\.?)", re.IGNORECASE)
FOUR = re.compile(r"([01]\d|2[0-4])([0-5]\d)")
THREE = re.compile(r"(\d)([0-5]\d)")
FRACTION = re.compile(r"0?[.,]\d+(?:E-?\d+)?|0|1", re.IGNORECASE)
LENGTH = re.compile(r"(\d{1,4})\s*(?:['’′]|min\w*\.?)?", re.IGNORECASE)
HOURS = re.compile(r"(\d{1,2})\s*(?:h|std\w*\.?|hours?|godz\.?)(?:\s*(\d{1,2}))?", re.IGNORECASE)
DAY = 24 * 60
ROOMS = re.compile(r"\s*[;\n]\s*|\s+[/+]\s+")
COMMAS = re.compile(r"\s*,\s*|\s+(?:and|und|i|et|un|&)\s+")
LISTED = re.compile(r"\s*[;\n|]\s*|\s+/\s+")
CONNECTED = re.compile(r"\s+(?:and|und|i|et|un|oraz|&)\s+")
ASIDE = re.compile(r"\s*[(\[][^)\]]{0,120}[)\]]")
CALLED = re.compile(r"^[^:]{2,30}:\s+")
"""“Moderation: Ana Ek”."""
MOST_WORDS = 5
NO_ROLE = re.compile(r"\b(?:gmbh|ag|sp\. z o\.o\.|e\.v\.|inc|ltd|univer\w+|stadt|landes\w+|city)\b")


def time_span(text: str) -> tuple[dt.time, int | None]:
    """When it begins, and how many minutes it lasts if the cell says when it ends.

    Raises RuleBroken. An end before the beginning is on the next day.
    """
    parts = BETWEEN.split(text.strip(), maxsplit=1)
    begin = clock(parts[0])
    if len(parts) == 1 or not parts[1]:
        return begin, None
    return begin, minutes_until(begin, clock(parts[1]))


def minutes_until(begin: dt.time, end: dt.time) -> int:
    """Minutes from one time of day to another, negative if that is before."""
    return (end.hour - begin.hour) * 60 + end.minute - begin.minute


def clock(text: str) -> dt.time:
    """A time of day: 9:31, 9.31, 9h31, 0931, 9 Uhr, 7:15 pm, a spreadsheet's fraction of a day.

    Also one behind a date. Raises RuleBroken.
    """
    bare = " ".join(text.split())
    if FRACTION.fullmatch(bare):
        minutes = round(float(bare.replace(",", ".")) * DAY)
        return _time(minutes // 60, minutes % 60, text)
    found = CLOCK.fullmatch(bare) or FOUR.fullmatch(bare) or THREE.fullmatch(bare)
    if found:
        return _time(int(found[1]), int(found[2]), text)
    hour = HOUR.fullmatch(bare)
    if hour:
        return _time(int(hour[1]), 0, text)
    known = parse_clock(bare)
    if known is not None:
        return known
    try:
        return parse_moment(bare, DateOrder.DAY_FIRST).time()
    except RuleBroken:
        raise RuleBroken(NO_TIME, text=text[:60]) from None


def _time(hours: int, minutes: int, text: str) -> dt.time:
    if hours == 24 and minutes == 0:  # noqa: PLR2004 - the end of the day
        return dt.time()
    try:
        return dt.time(hours, minutes)
    except ValueError:
        raise RuleBroken(NO_TIME, text=text[:60]) from None


def minutes_of(text: str) -> int:
    """A length: 45, 45 min, 1:30, 1 h 30, a fraction of a day; raises RuleBroken."""
    bare = " ".join(text.split())
    if found := LENGTH.fullmatch(bare):
        return int(found[1])
    if found := HOURS.fullmatch(bare):
        return int(found[1]) * 60 + int(found[2] or 0)
    try:
        at = clock(bare)
    except RuleBroken:
        raise RuleBroken(N_("“{text}” is not a length such as 45."), text=text[:60]) from None
    return at.hour * 60 + at.minute


def rooms_in(text: str, known: Collection[str]) -> list[str]:
    """The rooms of a cell; a comma divides them only where each is a room by itself."""
    parts = [part.strip() for part in ROOMS.split(text) if part.strip()]
    found: list[str] = []
    for part in parts:
        pieces = COMMAS.split(part)
        apart = len(pieces) > 1 and all(piece in known for piece in pieces)
        found += pieces if apart else [part]
    return list(dict.fromkeys(found)) or [""]


def people_in(text: str, role: RoleType | None, *, one: bool) -> Iterator[NamedPerson]:
    """The people a cell names; where it holds `one`, what follows a comma is where from."""
    for part in _parts(ASIDE.sub("", text), one=one):
        found = named(CALLED.sub("", part), "", role)
        if found is not None:
            yield found


def _parts(text: str, *, one: bool) -> list[str]:
    listed = LISTED.split(text.strip())
    if one or len(listed) > 1:
        return [part.split(",")[0] for part in listed]
    if CONNECTED.search(text):
        return [piece for part in CONNECTED.split(text) for piece in part.split(",")]
    pieces = text.split(",")
    return pieces if all(map(_like_a_name, pieces)) else pieces[:1]


def _like_a_name(text: str) -> bool:
    words = text.split()
    capital = sum(word[:1].isupper() for word in words)
    return 1 < len(words) <= MOST_WORDS and capital > 1 and not NO_ROLE.search(text.lower())
