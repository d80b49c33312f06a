"""Programmes as frab and pentabarf wrote them first (XML), which pretalx and others write too."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from xml.etree.ElementTree import Element, ParseError
from zoneinfo import ZoneInfo

import defusedxml.ElementTree as SafeTree
from defusedxml.common import DefusedXmlException

from app.base.errors import AppError, FileProblem, RuleBroken
from app.base.words import N_
from app.exchange.agenda.drafts import OWN, Draft, Into, finished, named
from app.exchange.agenda.plain_text import one_line
from app.exchange.agenda.reader import AgendaReader, Opened
from app.exchange.agenda.times import day, length, moment, time_of_day, zone_called
from app.exchange.agenda.zones import converted
from app.rules.importing.agenda_values import AgendaFile, RoomOfFile

ROOT = re.compile(rb"<schedule[\s>]")
SMALL_HOURS, LATEST_CHANGE = time(5), time(6)
"""A day of the programme ends at about five in the morning, whatever else the file says."""
BROKEN = N_("{name} is broken XML: {reason}. Export it again.")
HARMFUL = N_("{name} refers to other files or defines its own words. That is not read.")


def knows(opened: Opened) -> bool:
    """Whether it is XML whose outermost element is a schedule."""
    return opened.head.startswith(b"<") and bool(ROOT.search(opened.head))


def read(opened: Opened, into: Into) -> AgendaFile:
    """The programme; raises FileProblem for what is no sound XML."""
    root = parsed(opened)
    generator = root.find("generator")
    zone = zone_called(_text(root, "conference/time_zone_name"))
    change = _day_change(root)
    drafts, rooms, days = list[Draft](), dict[str, RoomOfFile](), list[date]()
    for element in root.iter("day"):
        days += _day(element)
        for room in element.findall("room"):
            name = one_line(room.get("name") or "")
            if name:
                rooms.setdefault(name, RoomOfFile(name))
            for event in room.findall("event"):
                reader = _Event(event, name, element, change)
                drafts.append(reader.draft(into, zone))
    return finished(
        "frab",
        drafts,
        rooms=rooms.values(),
        days=days,
        notes=converted(zone, into.clock, drafts),
        own=generator is not None and (generator.get("name") or "").lower() == OWN,
    )


def parsed(opened: Opened) -> Element:
    """The outermost element; raises FileProblem. Entities are not followed."""
    try:
        root: Element = SafeTree.fromstring(opened.data, forbid_dtd=True)
    except DefusedXmlException:
        raise FileProblem(HARMFUL, name=opened.name) from None
    except (ParseError, ValueError, LookupError, RecursionError) as problem:
        raise FileProblem(BROKEN, name=opened.name, reason=str(problem)[:100]) from None
    return root


def _text(element: Element, path: str) -> str:
    found = element.find(path)
    return "" if found is None else "".join(found.itertext()).strip()


def _day_change(root: Element) -> time:
    try:
        return min(time_of_day(_text(root, "conference/day_change")), LATEST_CHANGE)
    except RuleBroken:
        return SMALL_HOURS


def _day(element: Element) -> Iterator[date]:
    try:
        yield day(element.get("date") or "")
    except RuleBroken:
        return


class _Event:
    """One event of the file with the room and the day it stands in."""

    def __init__(self, event: Element, room: str, of_day: Element, change: time) -> None:
        self._event, self._day, self._change = event, of_day, change
        self._room = room or _text(event, "room")

    def draft(self, into: Into, zone: ZoneInfo | None) -> Draft:
        """The event as a draft; what is wrong with its times is noted in it."""
        event = self._event
        found = Draft(
            title=_text(event, "title"),
            own_id=(event.get("id") or "").strip(),
            uid=(event.get("guid") or "").strip(),
            subtitle=self._optional("subtitle"),
            abstract=self._abstract(),
            type_word=_text(event, "type"),
            track=self._optional("track"),
            room=self._room,
            languages=self._languages(),
            people=[
                named("".join(person.itertext()), person.get("id") or person.get("guid") or "")
                for person in event.findall("persons/person")
            ],
        )
        self._begin(found, into, zone)
        try:
            found.minutes = length(_text(event, "duration"))
        except RuleBroken as error:
            found.errors.append(error)
        return found

    def _optional(self, name: str) -> str | None:
        return None if self._event.find(name) is None else _text(self._event, name)

    def _languages(self) -> list[str] | None:
        text = self._optional("language")
        return None if text is None else re.split(r"[\s,;/]+", text)

    def _abstract(self) -> str | None:
        """Abstract and description together, each once."""
        parts = [self._optional("abstract"), self._optional("description")]
        if parts == [None, None]:
            return None
        return "\n\n".join(dict.fromkeys(filter(None, parts)))

    def _begin(self, found: Draft, into: Into, zone: ZoneInfo | None) -> None:
        try:
            found.begin(into.clock, self._when(), zone)
        except AppError as error:
            found.errors.append(error)

    def _when(self) -> datetime:
        """The whole date where there is one; else the day's, one later in the small hours."""
        whole = _text(self._event, "date")
        if whole:
            return moment(whole)
        at = time_of_day(_text(self._event, "start"))
        on = day(self._day.get("date") or "")
        return datetime.combine(on, at) + timedelta(days=at < self._change)


READER = AgendaReader("frab", N_("frab, pretalx or pentabarf XML"), knows, read)
