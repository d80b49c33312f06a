"""What stands on the grid on one day: columns of rooms, and blocks of sessions in them."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.gui.agenda.book import Book, Words
from app.gui.agenda.layout import lanes, shown_hours
from app.gui.agenda.reading import Agenda, midnight
from app.gui.agenda.wording import people_words, seats_words, time_words
from app.gui.delegations.wording import said
from app.gui.i18n import _, _n
from app.queries.agenda import SessionRow
from app.rules.clash_values import Span, minute_of
from app.rules.sessions import PAUSES


@dataclass(frozen=True)
class Column:
    """A room; None are the sessions that have a time but no room."""

    room_id: int | None
    name: str
    venue: str
    detail: str = ""
    hours: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Block:
    """A session as it is painted."""

    id: int
    column: int
    lane: int
    lanes: int
    start: int
    end: int
    title: str
    time: str
    people: str
    tone: str
    pause: bool
    clashes: int
    fresh: bool
    seats: str
    full: bool
    faint: bool


@dataclass(frozen=True)
class Day:
    """One day of the agenda, ready to be painted."""

    columns: Sequence[Column] = ()
    blocks: Sequence[Block] = ()
    hours: tuple[int, int] = (0, 600)
    midnight: int = 0
    by_id: dict[int, Block] = field(default_factory=dict)

    def column_of(self, room_id: int | None) -> int | None:
        """The place of a room."""
        return next((n for n, one in enumerate(self.columns) if one.room_id == room_id), None)


def day_of(
    book: Book, day: date | None, *, tight: bool = False, only: Collection[int] | None = None
) -> Day:
    """A day of the agenda; `tight` leaves out empty rooms and hours, `only` dims the others."""
    agenda = book.agenda
    if day is None:
        return Day()
    rows = [row for row in agenda.rows.values() if agenda.day_of(row) == day]
    columns = list(_columns(agenda, rows, tight=tight))
    places = {column.room_id: n for n, column in enumerate(columns)}
    by_column: dict[int, list[SessionRow]] = {}
    for row in rows:
        by_column.setdefault(places[row.room_id], []).append(row)
    blocks = [
        block for column, held in by_column.items() for block in _blocks(book, column, held, only)
    ]
    start = midnight(day)
    spans = [(block.start, block.end) for block in blocks]
    hours = shown_hours(spans, start, agenda.span_of(day), tight=tight)
    return Day(columns, blocks, hours, start, {block.id: block for block in blocks})


def _columns(agenda: Agenda, rows: Sequence[SessionRow], *, tight: bool) -> Iterator[Column]:
    used = {row.room_id for row in rows}
    for venue in agenda.venues:
        for room in venue.rooms:
            if tight and used and room.id not in used:
                continue
            seats = "" if room.seats is None else _n("{n} seat", "{n} seats", room.seats)
            hours = agenda.facts.rooms[room.id].hours if room.id in agenda.facts.rooms else ()
            yield Column(room.id, said(room.name), said(venue.name), seats, hours)
    if None in used or not agenda.venues:
        yield Column(None, _("No room"), "")


def _blocks(
    book: Book, column: int, rows: Sequence[SessionRow], only: Collection[int] | None
) -> Iterator[Block]:
    spans = {row.id: _span(row) for row in rows}
    placed = lanes((row_id, *span) for row_id, span in spans.items())
    for row in rows:
        words = _words(book, row)
        lane, count = placed[row.id]
        yield Block(
            *(row.id, column, lane, count, *spans[row.id]),
            *(words.title, words.time, words.people, row.tone),
            row.kind in PAUSES,
            len(book.by_session.get(row.id, ())),
            row.id in book.agenda.fresh,
            *(words.seats, words.full),
            only is not None and row.id not in only,
        )


def _words(book: Book, row: SessionRow) -> Words:
    """What is said of a session, put together once for each row that was read."""
    known = book.words.get(row.id)
    if known is None or known.row is not row:
        texts = said(row.title), time_words(row), people_words(row)
        book.words[row.id] = known = Words(row, *texts, *seats_words(row))
    return known


def _span(row: SessionRow) -> Span:
    assert row.starts_at is not None
    start = minute_of(row.starts_at)
    return start, start + row.minutes
