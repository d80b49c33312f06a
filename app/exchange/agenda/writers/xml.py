"""frab XML, as information screens and apps read it."""

from collections.abc import Sequence
from typing import BinaryIO
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from app.base.progress import Progress
from app.base.words import N_
from app.exchange.agenda.drafts import NO_ROOM, OWN
from app.exchange.agenda.leaving import AgendaOut, OutSession, length_of, slug
from app.exchange.agenda.plain_text import seen
from app.exchange.agenda.writer import AgendaWriter

EVERY = 200


def write(leaving: AgendaOut, file: BinaryIO, progress: Progress) -> None:
    """Write the sessions that have a time, by day and room."""
    root = Element("schedule")
    SubElement(root, "generator", name=OWN, version="1")
    _put(root, "version", leaving.version)
    _conference(root, leaving)
    done = 0
    for index, day in enumerate(leaving.days, start=1):
        begin, end = leaving.day_span(day)
        about = {"index": str(index), "date": day.isoformat()}
        spans = {"start": begin.isoformat(), "end": end.isoformat()}
        element = SubElement(root, "day", {**about, **spans})
        for room, guid, sessions in by_room(leaving, leaving.by_day[day]):
            named = {"name": seen(room), **({"guid": guid} if guid else {})}
            inside = SubElement(element, "room", named)
            for session in sessions:
                if done % EVERY == 0:
                    progress.report(done, len(leaving.timed))
                _event(inside, leaving, session, room)
                done += 1
    indent(root)
    ElementTree(root).write(file, encoding="utf-8", xml_declaration=True)
    progress.report(len(leaving.timed), len(leaving.timed))


def by_room(
    leaving: AgendaOut, sessions: Sequence[OutSession]
) -> list[tuple[str, str, list[OutSession]]]:
    """Name, guid and sessions of every room in its order, and of none where that is needed."""
    guids = {room.name: room.guid for room in leaving.rooms}
    held: dict[str, list[OutSession]] = {name: [] for name in guids}
    for session in sessions:
        held.setdefault(session.room or NO_ROOM, []).append(session)
    return [(name, guids.get(name, ""), inside) for name, inside in held.items()]


def _conference(root: Element, leaving: AgendaOut) -> None:
    about = SubElement(root, "conference")
    _put(about, "acronym", leaving.acronym)
    _put(about, "title", leaving.title)
    if leaving.days:
        _put(about, "start", leaving.days[0].isoformat())
        _put(about, "end", leaving.days[-1].isoformat())
    _put(about, "days", str(len(leaving.days)))
    _put(about, "timeslot_duration", "00:05")
    _put(about, "time_zone_name", leaving.zone.key)


def _event(room: Element, leaving: AgendaOut, session: OutSession, in_room: str) -> None:
    row = session.row
    assert row.starts_at is not None
    event = SubElement(room, "event", id=str(row.id), guid=session.guid)
    _put(event, "date", leaving.at(row.starts_at).isoformat())
    _put(event, "start", f"{row.starts_at:%H:%M}")
    _put(event, "duration", length_of(row.minutes))
    _put(event, "room", in_room)
    _put(event, "slug", slug_of(leaving, session))
    _put(event, "title", session.title)
    _put(event, "subtitle", session.subtitle)
    _put(event, "track", session.track)
    _put(event, "type", row.kind.value)
    _put(event, "language", ",".join(row.languages))
    _put(event, "abstract", session.abstract)
    _put(event, "description", "")
    recording = SubElement(event, "recording")
    _put(recording, "license", "")
    _put(recording, "optout", "false")
    persons = SubElement(event, "persons")
    for person in session.people:
        SubElement(persons, "person", id=str(person.id)).text = seen(person.name)
    SubElement(event, "links")
    SubElement(event, "attachments")


def slug_of(leaving: AgendaOut, session: OutSession) -> str:
    """What no other session of the programme is called in an address."""
    parts = (leaving.acronym, str(session.row.id), slug(session.title))
    return "-".join(filter(None, parts))


def _put(element: Element, name: str, text: str) -> None:
    SubElement(element, name).text = seen(text)


WRITER = AgendaWriter("xml", N_("frab XML"), write)
