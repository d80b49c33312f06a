"""Programmes as grids: times down the first column, a column for each room."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.base.errors import RuleBroken
from app.exchange.agenda.drafts import NO_DATE, Draft, Into
from app.exchange.agenda.table_cells import minutes_until, people_in, time_span
from app.exchange.agenda.table_words import Column, meaning_of
from app.exchange.dates import parse_date
from app.exchange.reading.source import Row, Sheet
from app.rules.importing.agenda_values import NamedPerson
from app.rules.importing.values import DateOrder

LOOK_AT = 40
FEWEST_ROOMS = 2
DAY = 24 * 60
TIME = re.compile(r"\d{1,2}(?:\s*[:.h]\s*\d{2}|\s*(?:uhr|h|godz)\b)", re.IGNORECASE)
"""What a time begins with; a bare number is none here."""
BESIDE = frozenset({Column.END, Column.DATE})
"""What may stand beside the time without being a room."""
NO_ROOMS = frozenset(Column) - BESIDE - {Column.START, Column.ROOM}
"""Headings of tables that have a line for each session."""


@dataclass(frozen=True)
class Heads:
    """The row of headings: which column is what; rooms by their columns."""

    row: int
    rooms: dict[int, str]
    time: int
    end: int | None = None
    date: int | None = None


def find_heads(sheet: Sheet) -> Heads | None:
    """The headings of a grid, or None where the sheet is none."""
    for place, row in enumerate(sheet.rows[:LOOK_AT]):
        below = next((each for each in sheet.rows[place + 1 :] if any(map(str.strip, each))), ())
        found = _heads(place, row, below)
        if found is not None:
            return found
    return None


def _heads(place: int, row: Row, below: Row) -> Heads | None:
    meant = [meaning_of(cell) for cell in row]
    kinds = [each[0] if each else None for each in meant]
    time = next((p for p, cell in enumerate(below) if _clock(cell) is not None), None)
    if time is None or not _is_above_times(row, time, kinds) or NO_ROOMS & {*kinds}:
        return None
    beside = {kind: p for p, kind in enumerate(kinds) if kind in BESIDE}
    rooms = {
        p: " ".join(cell.split())
        for p, cell in enumerate(row)
        if p > time and cell.strip() and p not in beside.values() and not _says_time(cell)
    }
    if len(rooms) < FEWEST_ROOMS:
        return None
    return Heads(place, rooms, time, beside.get(Column.END), beside.get(Column.DATE))


def _is_above_times(row: Row, time: int, kinds: Sequence[Column | None]) -> bool:
    """Whether what stands above the times is their heading, or nothing."""
    return time < len(row) and (not row[time].strip() or kinds[time] is Column.START)


def _clock(text: str) -> tuple[dt.time, int | None] | None:
    try:
        return time_span(text) if TIME.match(text.strip()) and not _date(text) else None
    except RuleBroken:
        return None


def _says_time(text: str) -> bool:
    return _clock(text) is not None or _date(text) is not None


def _date(text: str) -> dt.date | None:
    try:
        return parse_date(text, DateOrder.DAY_FIRST) if text.strip() else None
    except RuleBroken:
        return None


@dataclass(frozen=True)
class _Slot:
    """A row with a time: where it stands, its day, when it begins, and ends if that is said."""

    row: int
    day: dt.date | None
    begin: dt.time
    minutes: int | None


class Grid:
    """Reads the sessions of a grid."""

    def __init__(self, sheet: Sheet, heads: Heads, into: Into, on: dt.date | None) -> None:
        self._sheet, self._into = sheet, into
        above = (_date(cell) for row in sheet.rows[: heads.row] for cell in row)
        self._on = on or next(filter(None, above), None)
        self._areas = {(top, left): (low, right) for top, left, low, right in sheet.joined}
        self._slots: list[_Slot] = []
        self._heads = heads

    def drafts(self) -> list[Draft]:
        """A draft for each cell that says something, row by row."""
        cells: list[tuple[int, int, Heads]] = []
        for place in range(self._heads.row + 1, len(self._sheet.rows)):
            row = self._sheet.rows[place]
            slot = self._slot(place, row)
            if slot is not None:
                self._slots.append(slot)
                cells += [(place, p, self._heads) for p in self._heads.rooms if _cell(row, p)]
            else:
                self._other(place, row)
        return [draft for cell in cells for draft in self._of_rooms(*cell)]

    def _slot(self, place: int, row: Row) -> _Slot | None:
        found = _clock(_cell(row, self._heads.time))
        if found is None:
            return None
        begin, minutes = found
        if self._heads.date is not None:
            self._on = _date(_cell(row, self._heads.date)) or self._on
        if self._heads.end is not None and (end := _clock(_cell(row, self._heads.end))):
            minutes = minutes_until(begin, end[0])
        return _Slot(place, self._on, begin, minutes)

    def _other(self, place: int, row: Row) -> None:
        """A line without a time: a day, or the headings of the next day."""
        days = [day for cell in row if (day := _date(cell))]
        if days:
            self._on = days[0]
        below = self._sheet.rows[place + 1] if place + 1 < len(self._sheet.rows) else ()
        self._heads = _heads(place, row, below) or self._heads

    def _of_rooms(self, place: int, column: int, heads: Heads) -> Iterator[Draft]:
        """The session of a cell in each of the rooms it spans; in no room where that is all."""
        low, right = self._areas.get((place, column), (place, column))
        rooms = [name for p, name in heads.rooms.items() if column <= p <= right]
        if len(rooms) == len(heads.rooms):
            rooms = [""]
        title, *more = _cell(self._sheet.rows[place], column).splitlines()
        people, told = _told(more)
        for room in rooms:
            found = Draft(title, abstract=told or None, room=room, people=people or None)
            self._times(found, place, low)
            yield found

    def _times(self, found: Draft, place: int, low: int) -> None:
        slots = [slot for slot in self._slots if slot.row >= place]
        first, last = slots[0], next(s for s in reversed(slots) if s.row <= max(low, place))
        if first.day is None:
            found.errors.append(RuleBroken(NO_DATE))
            return
        found.begin(self._into.clock, dt.datetime.combine(first.day, first.begin))
        end = _end(last, slots)
        if end is not None:
            minutes = minutes_until(first.begin, end)
            found.minutes = minutes + DAY if minutes < 0 else minutes


def _end(last: _Slot, slots: Sequence[_Slot]) -> dt.time | None:
    """When a slot ends: as it says, else when the next one of the day begins."""
    if last.minutes is not None:
        begin = dt.datetime.combine(dt.date.min, last.begin)
        return (begin + dt.timedelta(minutes=last.minutes % DAY)).time()
    after = (s for s in slots if s.row > last.row and s.day == last.day)
    return next((s.begin for s in after), None)


def _told(lines: Sequence[str]) -> tuple[list[NamedPerson], str]:
    """Who is named below the title (“Moderation: Ana Ek”), and what else stands there."""
    people: list[NamedPerson] = []
    told = []
    for text in filter(None, map(str.strip, lines)):
        head, colon, names = text.partition(":")
        meant = meaning_of(head) if colon else None
        if meant is not None and meant[0] is Column.PEOPLE:
            people += people_in(names, meant[1], one=False)
        else:
            told.append(text)
    return people, "\n".join(told)


def _cell(row: Row, place: int) -> str:
    return row[place].strip() if place < len(row) else ""
