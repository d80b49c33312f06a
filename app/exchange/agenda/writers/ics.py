"""iCalendar for phones: times in UTC, lines folded by bytes, who speaks above what it is about."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import BinaryIO

from app.base.progress import Progress
from app.base.words import N_
from app.exchange.agenda.leaving import AgendaOut, OutSession
from app.exchange.agenda.plain_text import seen
from app.exchange.agenda.writer import AgendaWriter
from app.exchange.exporters.vcard import folded

EVERY = 200
SPECIAL = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
PERSON = "X-PLENUM-PERSON"
"""Somebody in a session, with the role; calendars pass over what they do not know."""


def write(leaving: AgendaOut, file: BinaryIO, progress: Progress) -> None:
    """Write an event for each session that has a time."""
    file.writelines(
        folded(line)
        for line in (
            *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Plenum//Agenda//EN"),
            *("CALSCALE:GREGORIAN", "METHOD:PUBLISH", f"X-WR-CALNAME:{_text(leaving.title)}"),
            f"X-WR-TIMEZONE:{leaving.zone.key}",
        )
    )
    for done, session in enumerate(leaving.timed):
        if done % EVERY == 0:
            progress.report(done, len(leaving.timed))
        file.writelines(folded(line) for line in _event(leaving, session))
    file.write(folded("END:VCALENDAR"))
    progress.report(len(leaving.timed), len(leaving.timed))


def _event(leaving: AgendaOut, session: OutSession) -> Iterator[str]:
    row = session.row
    assert row.starts_at is not None
    begin = leaving.at(row.starts_at).astimezone(UTC)
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(row.uid)}"
    yield f"DTSTAMP:{_stamp(leaving.stamp)}"
    yield f"DTSTART:{_stamp(begin)}"
    yield f"DTEND:{_stamp(begin + timedelta(minutes=row.minutes))}"
    yield f"SUMMARY:{_text(session.title)}"
    if session.room:
        yield f"LOCATION:{_text(session.room)}"
    if session.track:
        yield f"CATEGORIES:{_text(session.track)}"
    about = "\n\n".join(filter(None, (names_of(session), session.abstract)))
    if about:
        yield f"DESCRIPTION:{_text(about)}"
    for person in session.people:
        yield f"{PERSON};ROLE={person.role.value}:{_text(person.name)}"
    yield "END:VEVENT"


def names_of(session: OutSession) -> str:
    """Who speaks, in one line."""
    return ", ".join(person.name for person in session.people)


def _stamp(when: datetime) -> str:
    return f"{when:%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    return seen(text).replace("\t", " ").translate(SPECIAL)


WRITER = AgendaWriter("ics", N_("iCalendar"), write)
