"""Calendars (iCalendar), sound and broken: each event is read by itself, so one costs no other."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from app.base.errors import RuleBroken
from app.base.words import N_
from app.exchange.agenda.calendar_zones import Zones, stamp, zone_named
from app.exchange.agenda.content_lines import Line, Part, read_parts
from app.exchange.agenda.drafts import OWN, Draft, Into, finished, named
from app.exchange.agenda.plain_text import plain_text
from app.exchange.agenda.reader import AgendaReader, Opened
from app.exchange.agenda.repeating import Repeated, repeats
from app.exchange.agenda.times import NO_TIME
from app.exchange.agenda.words_of_kinds import kind_of
from app.rules.importing.agenda_values import AgendaFile, NamedPerson
from app.rules.sessions import RoleType

DATE = re.compile(r"\d{8}")
LENGTH = re.compile(
    r"([+-]?)P(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:\d{1,6}S)?)?"
)
SPEAKERS = re.compile(
    r"\A\s*(?:von|by|speakers?|presented by|referent(?:en|in)?|prelegen(?:t|ci|tka)|par|"
    r"prowadz(?:i|ący|ąca|enie))\s*:\s*([^\n]{1,300})(?:\n+|\Z)",
    re.IGNORECASE,
)
EVENTS = re.compile(rb"\bbegin:v(?:calendar|event|timezone)\b")
AND = re.compile(r"\s*(?:,|;|\band\b|\bund\b|\bi\b|\bet\b|\bun\b|&)\s+")
OWN_PERSON = "X-PLENUM-PERSON"
OWN_ROLES = {role.value: role for role in RoleType}
NOT_PEOPLE = frozenset({"ROOM", "RESOURCE", "GROUP"})
UNKNOWN_ZONE = N_(
    "The time zone “{zone}” is not known; the time was taken as the conference’s own."
)
REPEATS = N_("This session repeats in the file; only its first time is taken.")
CANCELLED = N_("The file says that this session is cancelled.")
NO_BEGINNING = N_("The session has no beginning.")


def knows(opened: Opened) -> bool:
    """Whether it begins as a calendar, or as an event cut out of one."""
    return opened.head.startswith(b"begin:") and bool(EVENTS.search(opened.head))


def read(opened: Opened, into: Into) -> AgendaFile:
    """The events; what is wrong with one is a problem of that one."""
    calendar = read_parts(opened.data)
    product = " ".join(line.text for part in calendar.parts for line in part.all("PRODID")).lower()
    usual = next((line.text for p in calendar.parts for line in p.all("X-WR-TIMEZONE")), "")
    events = _Events(into, Zones(calendar), zone_named(usual), product)
    found = list(calendar.walk("VEVENT"))
    replaced: dict[str, list[str]] = defaultdict(list)
    for one in found:
        if again := one.text("RECURRENCE-ID").strip():
            replaced[one.text("UID").strip()].append(again)
    drafts = [
        draft for one in found for draft in events.drafts(one, replaced[one.text("UID").strip()])
    ]
    return finished("icalendar", drafts, own=events.own)


@dataclass(frozen=True)
class _Moment:
    """A time of an event; `whole` is a day without a time."""

    when: datetime
    zone: ZoneInfo | None = None
    whole: bool = False


class _Events:
    """Reads events with the zones of their file."""

    def __init__(self, into: Into, zones: Zones, usual: ZoneInfo | None, product: str) -> None:
        self._into, self._zones, self._usual = into, zones, usual
        self.own = OWN in product
        self._dashed = "pretalx" in product

    def drafts(self, event: Part, replaced: Sequence[str]) -> Iterator[Draft]:
        """An event at each of its times, but for those that have events of their own."""
        if not repeats(event):
            yield self.draft(event)
            return
        days = self._into.days
        parts = Repeated(event, self._zone_of).parts(days, replaced) if days else None
        if parts or (parts is not None and replaced):
            yield from map(self.draft, parts)
            return
        first = self.draft(event)
        first.doubts.append(RuleBroken(REPEATS))
        yield first

    def _zone_of(self, line: Line, when: datetime) -> tzinfo | None:
        name = line.parameter("TZID")
        return self._zones.at(name, when) if name else self._usual or self._into.clock.zone

    def draft(self, event: Part) -> Draft:
        """An event as a draft; what is wrong with its times is noted in it."""
        title, named_there = self._title(event.text("SUMMARY"))
        abstract, told = self._abstract(event)
        categories = [text for line in event.all("CATEGORIES") for text in line.texts if text]
        uid = event.text("UID").strip()
        again = event.text("RECURRENCE-ID").strip()
        found = Draft(
            title=title,
            own_id=f"{uid} {again}" if again else "",
            uid="" if again else uid,
            abstract=abstract,
            room=event.text("LOCATION"),
            people=told if self.own else named_there or told or self._attending(event),
        )
        if self.own:
            found.track = next(iter(categories), "")
        else:
            kinds = filter(None, map(kind_of, categories))
            found.kind = next(kinds, None)
        self._times(event, found)
        if event.text("STATUS").strip().upper() == "CANCELLED":
            found.errors.append(RuleBroken(CANCELLED))
        return found

    def _title(self, text: str) -> tuple[str, list[NamedPerson | None]]:
        """The title without the speakers that pretalx puts behind it."""
        title, dash, names = text.rpartition(" - ")
        if not (self._dashed and dash and title.strip()):
            return text, []
        return title, [named(name) for name in names.split(", ")]

    def _abstract(self, event: Part) -> tuple[str | None, list[NamedPerson | None]]:
        """What is told of it without the first line that says who speaks."""
        line = event.first("DESCRIPTION")
        if line is None:
            return ("", []) if self.own else (None, [])
        text = event.text("DESCRIPTION")
        if self.own:
            people = _own_people(event)
            names = ", ".join(person.name for person in people if person)
            return text.removeprefix(names).lstrip("\n"), people
        text = plain_text(text)
        found = SPEAKERS.match(text)
        if found is None:
            return text, []
        return text[found.end() :], [named(name) for name in AND.split(found[1])]

    @staticmethod
    def _attending(event: Part) -> list[NamedPerson | None] | None:
        lines = [
            line
            for line in event.all("ATTENDEE")
            if line.parameter("CUTYPE").upper() not in NOT_PEOPLE
            and line.parameter("PARTSTAT").upper() != "DECLINED"
        ]
        people = [
            named(name) for line in lines if (name := line.parameter("CN")) and "@" not in name
        ]
        return people or None

    def _times(self, event: Part, found: Draft) -> None:
        line = event.first("DTSTART")
        if line is None:
            found.errors.append(RuleBroken(NO_BEGINNING))
            return
        try:
            begin = self._moment(line, found)
            found.begin(self._into.clock, begin.when, begin.zone)
            found.minutes = 24 * 60 if begin.whole else 0
            if event.first("DURATION"):
                found.minutes = _minutes(event.text("DURATION"))
            elif (end := event.first("DTEND")) is not None:
                self._end(begin, self._moment(end, found), found)
        except RuleBroken as error:
            found.errors.append(error)

    def _end(self, begin: _Moment, end: _Moment, found: Draft) -> None:
        if begin.whole and end.whole:  # the day after the last
            found.minutes = max((end.when - begin.when).days, 1) * 24 * 60
            if end.when < begin.when:
                found.minutes = -1
        else:
            found.until(self._into.clock, end.when, end.zone)

    def _moment(self, line: Line, found: Draft) -> _Moment:
        """A time with what tells its zone; raises RuleBroken."""
        text = line.value.strip()
        when = stamp(text)
        if when is None:
            raise RuleBroken(NO_TIME, text=text[:60])
        if DATE.fullmatch(text):
            return _Moment(when, whole=True)
        if text.upper().endswith("Z"):
            return _Moment(when.replace(tzinfo=UTC))
        name = line.parameter("TZID")
        if not name:
            return _Moment(when, self._usual)
        zone: tzinfo | None = self._zones.at(name, when)
        if zone is None:
            found.doubts.append(RuleBroken(UNKNOWN_ZONE, zone=name[:60]))
            return _Moment(when)
        if isinstance(zone, ZoneInfo):
            return _Moment(when, zone)
        return _Moment(when.replace(tzinfo=zone))


def _own_people(event: Part) -> list[NamedPerson | None]:
    return [
        named(line.text, "", OWN_ROLES.get(line.parameter("ROLE")))
        for line in event.all(OWN_PERSON)
    ]


def _minutes(text: str) -> int:
    """Minutes of a length such as PT1H30M; raises RuleBroken."""
    found = LENGTH.fullmatch(text.strip().upper())
    if found is None:
        raise RuleBroken(N_("“{text}” is not a length such as PT45M."), text=text[:60])
    weeks, days, hours, minutes = (int(found[place] or 0) for place in range(2, 6))
    size = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes)
    total = int(size.total_seconds() // 60)
    return -total if found[1] == "-" else total


READER = AgendaReader("icalendar", N_("iCalendar"), knows, read)
