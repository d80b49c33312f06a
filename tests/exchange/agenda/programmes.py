"""Programmes that the tests write themselves, and the conference they go into."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from app.exchange.agenda.drafts import Into
from app.exchange.agenda.reader import read_agenda_data
from app.exchange.agenda.times import Clock
from app.rules.importing.agenda_values import AgendaFile, SessionField

CASES = Path(__file__).resolve().parents[4] / "shared" / "cases"
BERLIN = Into(Clock("Europe/Berlin"), "en")


def berlin(data: bytes | str, name: str = "x") -> AgendaFile:
    """The programme in these bytes as a conference in Berlin reads it."""
    return read_agenda_data(data.encode() if isinstance(data, str) else data, name, BERLIN)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A local time in December 2027."""
    return datetime(2027, 12, day, hour, minute)  # noqa: DTZ001 - what is planned is naive


def said(file: AgendaFile, *fields: SessionField) -> list[tuple[object, ...]]:
    """What a programme says of its sessions in these fields."""
    return [tuple(record.values.get(field) for field in fields) for record in file.records]


def errors(file: AgendaFile) -> list[tuple[int, str, bool]]:
    """Place, sentence, whether it refuses, of all problems."""
    return [(p.place, str(p.error), p.refuses) for p in file.problems]


def an_event(
    title: str = "Opening",
    *,
    guid: str = "",
    number: str = "1",
    date: str = "2027-12-10T09:00:00+01:00",
    start: str = "09:00",
    duration: str = "0:45",
    people: Sequence[tuple[str, str]] = (("1", "Ana Ek"),),
    more: str = "",
) -> str:
    """An event of frab XML."""
    own = f" guid={quoteattr(guid)}" if guid else ""
    when = f"<date>{escape(date)}</date>" if date else ""
    named = "".join(f"<person id={quoteattr(i)}>{escape(name)}</person>" for i, name in people)
    return (
        f"<event id={quoteattr(number)}{own}>{when}<start>{start}</start>"
        f"<duration>{duration}</duration><title>{escape(title)}</title>"
        f"<persons>{named}</persons>{more}</event>"
    )


def frab(
    events: Iterable[str] | str = "",
    *,
    room: str = "Hall",
    day: str = 'date="2027-12-10" index="1"',
    head: str = "",
) -> str:
    """A programme of one day and one room as frab XML."""
    inside = events if isinstance(events, str) else "".join(events)
    return (
        f"<schedule>{head}<day {day}><room name={quoteattr(room)}>{inside}</room></day></schedule>"
    )
