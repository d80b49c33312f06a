"""The zones of a calendar file: known by any name, or by the rules that the file itself gives."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from app.exchange.agenda.content_lines import Part
from app.exchange.agenda.times import zone_called

OFFSET = re.compile(r"([+-])(\d{2}):?(\d{2})(?:\d{2})?")
NAMED_OFFSET = re.compile(r"^\(?(?:UTC|GMT|Z)\s*([+-]\d{1,2})(?::?(\d{2}))?\)?$", re.IGNORECASE)
STAMP = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?)?")
BY_DAY = re.compile(r"(-?\d)?(MO|TU|WE|TH|FR|SA|SU)")
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LONGEST_NAME = 3
"""Parts of a zone's name, such as America/Argentina/Salta."""


@cache
def _windows() -> Mapping[str, str]:
    from babel.core import get_global

    return {name.casefold(): zone for name, zone in get_global("windows_zone_mapping").items()}


def zone_named(name: str) -> ZoneInfo | None:
    """The zone of a name as programs write it: quoted, with a path before it, or Windows' own."""
    text = name.strip().strip("\"'")
    parts = [part for part in text.split("/") if part]
    ends = ("/".join(parts[-count:]) for count in range(LONGEST_NAME, 0, -1))
    for candidate in (text, *ends):
        found = zone_called(_windows().get(candidate.casefold(), candidate))
        if found is not None:
            return found
    return None


@dataclass(frozen=True)
class _Change:
    """A change of the clock: when it was first, when it comes again, the offset from then on."""

    first: datetime
    offset: timedelta
    before: timedelta
    rule: Mapping[str, str]
    dates: tuple[datetime, ...] = ()

    def onsets(self, year: int) -> Iterator[datetime]:
        """When it comes in a year by the clock before it, and its other days."""
        yield from (self.first, *self.dates)
        if self.rule.get("FREQ") == "YEARLY" and year > self.first.year:
            day = _day_of(year, self.rule, self.first)
            if day is not None:
                yield day


class Zones:
    """What the zones of one file are; rules of its own count only for names nobody knows."""

    def __init__(self, calendar: Part) -> None:
        self._own = {
            part.text("TZID").strip().strip('"'): part for part in calendar.walk("VTIMEZONE")
        }
        self._found: dict[str, tzinfo | Sequence[_Change] | None] = {}

    def at(self, name: str, when: datetime) -> tzinfo | None:
        """The zone or the offset that a name means for a local time, or None."""
        if name not in self._found:
            self._found[name] = self._look(name)
        found = self._found[name]
        if found is None or isinstance(found, tzinfo):
            return found
        return timezone(_offset_at(found, when))

    def _look(self, name: str) -> tzinfo | Sequence[_Change] | None:
        known = zone_named(name)
        if known is not None:
            return known
        part = self._own.get(name.strip().strip('"'))
        if part is not None:
            located = zone_named(part.text("X-LIC-LOCATION"))
            changes = list(_changes(part.parts))
            if located is not None or changes:
                return located or changes
        offset = NAMED_OFFSET.match(name.strip())
        if offset is None:
            return None
        hours, minutes = int(offset[1]), int(offset[2] or 0)
        return _fixed(timedelta(hours=hours, minutes=-minutes if hours < 0 else minutes))


def _fixed(offset: timedelta) -> tzinfo:
    return timezone(offset) if abs(offset) < timedelta(days=1) else UTC


def _changes(parts: Iterable[Part]) -> Iterator[_Change]:
    for part in parts:
        first, to = stamp(part.text("DTSTART")), _offset(part.text("TZOFFSETTO"))
        if first is None or to is None:
            continue
        pairs = (piece.partition("=") for piece in part.text("RRULE").upper().split(";"))
        dates = (stamp(text) for line in part.all("RDATE") for text in line.texts)
        before = _offset(part.text("TZOFFSETFROM"))
        yield _Change(
            first,
            to,
            to if before is None else before,
            {name: value for name, _, value in pairs},
            tuple(filter(None, dates)),
        )


def _offset_at(changes: Sequence[_Change], when: datetime) -> timedelta:
    """The offset since the last change before a local time; before all, that before the first."""
    onsets = [
        (onset, change.offset)
        for change in changes
        for year in (when.year - 1, when.year)
        for onset in change.onsets(year)
        if onset <= when
    ]
    if onsets:
        return max(onsets, key=lambda each: each[0])[1]
    return min(changes, key=lambda change: change.first).before


def _day_of(year: int, rule: Mapping[str, str], first: datetime) -> datetime | None:
    """The day of a yearly rule such as BYMONTH=3;BYDAY=-1SU; without one that of the first."""
    month = int(rule["BYMONTH"]) if rule.get("BYMONTH", "").isdecimal() else first.month
    found = BY_DAY.fullmatch(rule.get("BYDAY", ""))
    try:
        begin = first.replace(year=year, month=month, day=1)
        if found is None:
            return first.replace(year=year, month=month)
    except ValueError:
        return None
    wanted, which = WEEKDAYS.index(found[2]), int(found[1] or 1)
    if which > 0:
        ahead = (wanted - begin.weekday()) % 7 + 7 * (which - 1)
        return begin + timedelta(days=ahead)
    last = (begin + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - wanted) % 7 + 7 * (-which - 1))


def _offset(text: str) -> timedelta | None:
    found = OFFSET.fullmatch(text.strip())
    if found is None:
        return None
    size = timedelta(hours=int(found[2]), minutes=int(found[3]))
    if size >= timedelta(days=1):
        return None
    return -size if found[1] == "-" else size


def stamp(text: str) -> datetime | None:
    """A day with or without a time such as 20271210T090000, without regard to its zone."""
    found = STAMP.match(text.strip())
    if found is None:
        return None
    parts = [int(part or 0) for part in found.groups()]
    try:
        day = datetime(parts[0], parts[1], parts[2])  # noqa: DTZ001 - a clock's face
        return day.replace(hour=parts[3], minute=parts[4], second=min(parts[5], 59))
    except ValueError:
        return None
