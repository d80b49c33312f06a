"""Programmes as tables: a line for each item or a column for each room, as workbook or CSV."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from app.base.errors import AppError, FileProblem, RuleBroken
from app.base.words import N_
from app.exchange.agenda.drafts import NO_DATE, Draft, Into, finished, named
from app.exchange.agenda.plain_text import one_line
from app.exchange.agenda.reader import AgendaReader, Opened
from app.exchange.agenda.room_grid import Grid, find_heads
from app.exchange.agenda.table_cells import (
    clock,
    minutes_of,
    minutes_until,
    people_in,
    rooms_in,
    time_span,
)
from app.exchange.agenda.table_words import SEPARATOR, Column, meanings
from app.exchange.dates import orders_shown, parse_date
from app.exchange.reading.open import read_data
from app.exchange.reading.source import Row, Sheet
from app.exchange.shape import Table, find_table
from app.rules.importing.agenda_values import AgendaFile, NamedPerson
from app.rules.importing.values import DateOrder
from app.rules.sessions import RoleType

USUAL, LONGEST_GAP = 60, 120
"""Minutes of a session whose end nobody tells: until the next one in its room, within reason."""
DAY = 24 * 60
NO_TITLES = N_(
    "{name} is no programme that is known: no column holds titles and times of sessions."
)
NO_ENDS = N_(
    "The file does not say how long some sessions last, {count} in all. They were taken to last "
    "until the next one in their room, or an hour."
)
Columns = Sequence[tuple[int, Column, RoleType | None]]


def knows(_opened: Opened) -> bool:
    """Whether nobody else knew the file, so that it may be a table."""
    return True


def read(opened: Opened, into: Into) -> AgendaFile:
    """The programme of all sheets that hold one; raises FileProblem."""
    source = read_data(opened.data, opened.name)
    drafts: list[Draft] = []
    own = found = False
    for sheet in source.sheets:
        if sheet.hidden:
            continue
        table = find_table(sheet)
        columns = _columns(table)
        kinds = {column for _place, column, _role in columns}
        if Column.TITLE not in kinds or not kinds & {Column.START, Column.DATE}:
            heads = find_heads(sheet)
            if heads is not None:
                found = True
                drafts += Grid(sheet, heads, into, _day_of(sheet)).drafts()
            continue
        found, own = True, own or Column.UID in kinds
        drafts += _Lines(table, columns, into, _day_of(sheet)).drafts()
    if not found:
        raise FileProblem(NO_TITLES, name=opened.name)
    notes = [*(() if own else source.notes), *_lengthened(drafts)]
    return finished("table", drafts, notes=notes, own=own)


def _columns(table: Table) -> Columns:
    """What each column is; of two for the same only people may have both."""
    found: list[tuple[int, Column, RoleType | None]] = []
    seen: set[Column] = set()
    for place, meant in enumerate(meanings(table.headers)):
        if meant is None or (meant[0] in seen and meant[0] is not Column.PEOPLE):
            continue
        seen.add(meant[0])
        found.append((place, *meant))
    return found


def _day_of(sheet: Sheet) -> dt.date | None:
    """The day that the name of a sheet says."""
    return _date(sheet.name, DateOrder.DAY_FIRST) if sheet.name else None


def _date(text: str, order: DateOrder) -> dt.date | None:
    try:
        return parse_date(text, order)
    except RuleBroken:
        return None


class _Lines:
    """Reads the lines of one table."""

    def __init__(
        self, table: Table, columns: Columns, into: Into, on: dt.date | None = None
    ) -> None:
        self._table, self._columns, self._into, self._on = table, columns, into, on
        self._places = {column: place for place, column, _role in reversed(columns)}
        cells = [row[self._places[Column.DATE]] for row in table.plain] if self._dated else []
        shown = orders_shown(cells)
        self._order = next(iter(shown)) if len(shown) == 1 else DateOrder.DAY_FIRST
        self._numbered = sum(column is Column.PEOPLE for _p, column, role in columns if not role)

    @property
    def _dated(self) -> bool:
        return Column.DATE in self._places

    def drafts(self) -> Iterable[Draft]:
        """A draft for each line and room; a line that is only a date sets the day."""
        rooms = {self._cell(row, Column.ROOM) for row in self._table.plain}
        for row in self._table.plain:
            filled = [cell for cell in row if cell]
            if len(set(filled)) == 1 and (day := _date(filled[0], self._order)):
                self._on = day
            elif self._cell(row, Column.TITLE) or self._cell(row, Column.START):
                yield from self._of_rooms(self._draft(row), rooms)

    def _cell(self, row: Row, column: Column) -> str:
        place = self._places.get(column)
        return "" if place is None else row[place]

    def _said(self, row: Row, column: Column) -> str | None:
        return self._cell(row, column) if column in self._places else None

    @property
    def _own(self) -> bool:
        """Whether it is a table of ours, in which nothing is to be guessed."""
        return Column.UID in self._places

    def _of_rooms(self, draft: Draft, known: set[str]) -> Iterable[Draft]:
        """The same item in each of its rooms."""
        if draft.room is None or self._own:
            yield draft
            return
        rooms = rooms_in(draft.room, known)
        for room in rooms:
            errors, doubts = list(draft.errors), list(draft.doubts)
            yield replace(draft, room=room, errors=errors, doubts=doubts)

    def _draft(self, row: Row) -> Draft:
        languages = self._said(row, Column.LANGUAGES)
        kinds = {column for _place, column, _role in self._columns}
        found = Draft(
            title=self._cell(row, Column.TITLE),
            own_id=self._cell(row, Column.ID),
            uid=self._cell(row, Column.UID),
            subtitle=self._said(row, Column.SUBTITLE),
            abstract=self._said(row, Column.ABSTRACT),
            type_word=self._cell(row, Column.KIND),
            track=self._said(row, Column.TRACK),
            room=self._said(row, Column.ROOM),
            languages=None if languages is None else languages.replace(";", ",").split(","),
            people=list(self._people(row)) if Column.PEOPLE in kinds else None,
        )
        try:
            self._times(row, found)
        except RuleBroken as error:
            found.errors.append(error)
        return found

    def _people(self, row: Row) -> Iterable[NamedPerson]:
        for place, column, role in self._columns:
            if column is not Column.PEOPLE or not row[place]:
                continue
            if self._own:
                found = (named(name, "", role) for name in row[place].split(SEPARATOR.strip()))
                yield from filter(None, found)
            else:
                yield from people_in(row[place], role, one=self._numbered > 1 and role is None)

    def _times(self, row: Row, found: Draft) -> None:
        text = self._cell(row, Column.START)
        day = self._day(row)
        if not text:
            if self._cell(row, Column.MINUTES):
                found.minutes = minutes_of(self._cell(row, Column.MINUTES))
            return
        begin, minutes = time_span(text)
        if day is None:
            raise RuleBroken(NO_DATE)
        found.begin(self._into.clock, dt.datetime.combine(day, begin))
        if self._cell(row, Column.END):
            minutes = minutes_until(begin, clock(self._cell(row, Column.END)))
        if self._cell(row, Column.MINUTES):
            minutes = minutes_of(self._cell(row, Column.MINUTES))
        if minutes is not None and minutes < -DAY // 2:  # over midnight
            minutes += DAY
        found.minutes = minutes

    def _day(self, row: Row) -> dt.date | None:
        """The day of a line, else that of the line above; raises RuleBroken for what is none."""
        text = self._cell(row, Column.DATE)
        if text:
            self._on = parse_date(text, self._order)
        elif self._on is None:  # a date may stand before the time
            return _date(self._cell(row, Column.START), self._order)
        return self._on


def _lengthened(drafts: Sequence[Draft]) -> Iterable[AppError]:
    """Give sessions whose end nobody tells a length, and say so."""
    rooms: Mapping[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        rooms[one_line(draft.room or "")].append(draft)
    open_ends = [draft for draft in drafts if draft.minutes is None and draft.start is not None]
    for held in rooms.values():
        timed = sorted((one.start, place, one) for place, one in enumerate(held) if one.start)
        starts = [start for start, _place, _one in timed]
        for (start, _place, draft), after in zip(timed, [*starts[1:], None], strict=False):
            if draft.minutes is None:
                draft.minutes = _until(start, after)
    if open_ends:
        yield RuleBroken(NO_ENDS, count=len(open_ends))


def _until(start: dt.datetime, after: dt.datetime | None) -> int:
    gap = 0 if after is None else int((after - start).total_seconds() // 60)
    return gap if 0 < gap <= LONGEST_GAP else USUAL


READER = AgendaReader("table", N_("workbook or CSV"), knows, read, last=True)
