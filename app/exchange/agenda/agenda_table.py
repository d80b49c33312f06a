"""The agenda as a table: a line for each session, columns that come back as what they were."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from app.exchange.agenda.leaving import NAME, AgendaOut, OutSession
from app.exchange.agenda.table_words import COLUMN_NAMES, SEPARATOR, Column
from app.exchange.table_out import Heading, Kind, OutTable
from app.rules.sessions import ROLE_NAMES, TYPE_NAMES, RoleType

KINDS = {Column.DATE: Kind.DAY, Column.MINUTES: Kind.NUMBER, Column.ABSTRACT: Kind.LONG}
BEFORE = (
    *(Column.DATE, Column.START, Column.END, Column.MINUTES, Column.TITLE, Column.SUBTITLE),
    *(Column.ROOM, Column.TRACK, Column.KIND, Column.LANGUAGES),
)
AFTER = (Column.ABSTRACT, Column.UID)


def agenda_table(leaving: AgendaOut) -> OutTable:
    """All sessions, those without a time last; a column for each role that somebody has."""
    words = leaving.words
    sessions = (*leaving.timed, *leaving.untimed)
    roles = [
        role for role in RoleType if any(p.role is role for one in sessions for p in one.people)
    ]
    headings = [
        *(_heading(leaving, column) for column in BEFORE),
        *(Heading(role.value, words(ROLE_NAMES[role]), Kind.TEXT) for role in roles),
        *(_heading(leaving, column) for column in AFTER),
    ]
    rows = tuple(_row(leaving, session, roles) for session in sessions)
    return OutTable(words(NAME), words, tuple(headings), rows)


def _heading(leaving: AgendaOut, column: Column) -> Heading:
    text = leaving.words(COLUMN_NAMES[column])
    return Heading(column.value, text, KINDS.get(column, Kind.TEXT))


def _row(leaving: AgendaOut, session: OutSession, roles: Sequence[RoleType]) -> tuple[Any, ...]:
    row, words = session.row, leaving.words
    end = None if row.starts_at is None else row.starts_at + timedelta(minutes=row.minutes)
    people = [
        SEPARATOR.join(person.name for person in session.people if person.role is role)
        for role in roles
    ]
    return (
        None if row.starts_at is None else row.starts_at.date(),
        "" if row.starts_at is None else f"{row.starts_at:%H:%M}",
        "" if end is None else f"{end:%H:%M}",
        row.minutes,
        session.title,
        session.subtitle,
        session.room,
        session.track,
        words(TYPE_NAMES[row.kind]),
        ", ".join(row.languages),
        *people,
        session.abstract,
        row.uid,
    )
