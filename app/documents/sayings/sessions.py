"""What can be said of a person's sessions: their programme, their panels."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.documents.card_facts import Subject
from app.documents.sayings.placeholder import Say
from app.documents.tongues import Tongues
from app.rules.sessions import OpenTo

if TYPE_CHECKING:  # most cards show no sessions
    from app.queries.agenda import SessionRow

BETWEEN = "\N{NO-BREAK SPACE}· "


def programme(tongues: Tongues) -> Say:
    """A line for each session with a role or a place: day, time, title, room."""

    def said(subject: Subject) -> str:
        return "\n".join(_line(row, tongues) for row in _own(subject))

    return said


def panels(tongues: Tongues) -> Say:
    """The titles of those one signs up for."""

    def said(subject: Subject) -> str:
        return "\n".join(tongues.pick(row.title) for row in _own(subject) if _is_offered(row))

    return said


def _own(subject: Subject) -> "Sequence[SessionRow]":
    return () if subject.person is None else subject.facts.sessions(subject.person.id)


def _is_offered(row: "SessionRow") -> bool:
    from app.queries.panels import OFFERED  # with all about wishes, which hardly a card shows

    return row.kind in OFFERED or row.open_to is OpenTo.SIGN_UP


def _line(row: "SessionRow", tongues: Tongues) -> str:
    """The day as two numbers: there is little room."""
    from babel.dates import format_skeleton

    assert row.starts_at is not None  # only what has a time is known to cards
    words = tongues.first
    day = format_skeleton("Md", row.starts_at, locale=words.locale)
    parts = (tongues.pick(row.title), tongues.pick(row.room))
    said = BETWEEN.join(part for part in parts if part)
    return f"{day} {words.time(row.starts_at)}  {said}"
