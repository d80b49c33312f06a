"""What a funder counts, as tables: who was there when, people by country and day, the register."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from app.base.words import N_, Words
from app.exchange.table_out import Heading, Kind, OutTable
from app.queries import attendance, certificates, delegations
from app.queries.events import EventRow
from app.rules.attendance import COUNTER_NAMES, TRACE_NAMES, Presence
from app.store import Reading

ATTENDANCE, COUNTRIES = N_("Attendance by person"), N_("People by country and day")
COUNTERS, REGISTER = N_("Counters"), N_("Register of certificates")
NUMBER, NAME, COUNTRY = N_("Number"), N_("Name"), N_("Country")
DELEGATION, TOTAL = N_("Delegation"), N_("Total")
EXPECTED, THERE, CHECKED_IN = N_("Expected"), N_("Present"), N_("Checked in")
SIGNED, THRESHOLD, REACHED = N_("Signed"), N_("Threshold"), N_("Reached")
ISSUE, ISSUED_ON, REASON = N_("Issue"), N_("Issued on"), N_("Reason")


def tables(read: Reading, event: EventRow, words: Words) -> Iterator[OutTable]:
    """Each table that has something in it."""
    presences = attendance.presences(read)
    days = days_held(event, presences)
    made = (
        _attendance(read, days, words),
        _countries(presences, days, words),
        _counters(read, words),
        _register(read, words),
    )
    yield from (table for table in made if table.rows)


def days_held(event: EventRow, presences: Sequence[Presence]) -> list[date]:
    """The days of the conference and any other on which somebody was there."""
    length = (event.ends_on - event.starts_on).days + 1
    days = {event.starts_on + timedelta(days=turn) for turn in range(length)}
    return sorted(days.union(*(each.days for each in presences)))


def _attendance(read: Reading, days: Sequence[date], words: Words) -> OutTable:
    """A row for everybody expected or there: what shows it, day by day."""
    people = attendance.attendees(read)
    bodies = {row.id: row for row in delegations.rows(read)}
    headings = (
        Heading("number", words(NUMBER), Kind.NUMBER),
        Heading("name", words(NAME), Kind.TEXT),
        Heading("delegation", words(DELEGATION), Kind.TEXT),
        Heading("country", words(COUNTRY), Kind.COUNTRY),
        *(Heading(day.isoformat(), words.short_day(day), Kind.TEXT) for day in days),
    )
    rows = []
    for one in people:
        body = bodies.get(one.presence.delegation_id or 0)
        traces = (words(TRACE_NAMES[one.presence.trace(day)]) for day in days)
        sender = words.pick(body.name) if body else ""
        rows.append((one.number, one.name.formal(), sender, one.presence.country, *traces))
    return OutTable(words(ATTENDANCE), words, headings, tuple(rows))


def _countries(presences: Sequence[Presence], days: Sequence[date], words: Words) -> OutTable:
    """A row for each country: how many were there, day by day and at all."""
    there: Counter[tuple[str, date | None]] = Counter()
    for one in presences:
        there.update((one.country, day) for day in one.days)
        there[one.country, None] += bool(one.there)
    headings = (
        Heading("country", words(COUNTRY), Kind.COUNTRY),
        *(Heading(day.isoformat(), words.short_day(day), Kind.NUMBER) for day in days),
        Heading("total", words(TOTAL), Kind.NUMBER),
    )
    countries = sorted({country for country, _day in there}, key=words.country)
    rows = [
        (country, *(there[country, day] for day in days), there[country, None])
        for country in countries
        if there[country, None]
    ]
    return OutTable(words(COUNTRIES), words, headings, tuple(rows))


def _counters(read: Reading, words: Words) -> OutTable:
    """A row for each counter: expected, there, by which proof, and the threshold."""
    names = (EXPECTED, THERE, CHECKED_IN, SIGNED, THRESHOLD)
    headings = (
        Heading("counter", words(NAME), Kind.TEXT),
        *(Heading(name.lower(), words(name), Kind.NUMBER) for name in names),
        Heading("reached", words(REACHED), Kind.FLAG),
    )
    rows = [
        (
            words(COUNTER_NAMES[one.kind]),
            *(one.expected, one.there, one.checked_in, one.signed, one.least),
            one.is_reached(one.there),
        )
        for one in attendance.counters(read)
    ]
    return OutTable(words(COUNTERS), words, headings, tuple(rows))


def _register(read: Reading, words: Words) -> OutTable:
    """A row for each certificate that was handed out, corrected ones too."""
    headings = (
        Heading("number", words(NUMBER), Kind.NUMBER),
        Heading("issue", words(ISSUE), Kind.NUMBER),
        Heading("name", words(NAME), Kind.TEXT),
        Heading("issued_on", words(ISSUED_ON), Kind.DAY),
        Heading("reason", words(REASON), Kind.TEXT),
    )
    rows = [
        (one.number, one.issue, one.name.formal(), one.at.date(), one.reason)
        for one in certificates.register(read)
    ]
    return OutTable(words(REGISTER), words, headings, tuple(rows))
