"""Schedule JSON as information screens and pretalx have it: versions 1 and 2."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from app.base.errors import RuleBroken
from app.base.words import N_
from app.exchange.agenda import values_of_json as js
from app.exchange.agenda.drafts import OWN, Draft, Into, finished, named
from app.exchange.agenda.plain_text import one_line
from app.exchange.agenda.reader import AgendaReader, Opened
from app.exchange.agenda.times import day, length, moment, zone_called
from app.exchange.agenda.zones import converted
from app.rules.importing.agenda_values import AgendaFile, NamedPerson, RoomOfFile
from app.rules.sessions import RoleType

ROLES = {role.value.upper(): role for role in RoleType} | {
    "CONTRIBUTOR": RoleType.PANELLIST,
    "GUEST": RoleType.PANELLIST,
}


def knows(opened: Opened) -> bool:
    """Whether it is JSON with a schedule of a conference."""
    schedule = js.mapping(js.mapping(opened.json).get("schedule"))
    return "conference" in schedule or "events" in schedule


def read(opened: Opened, into: Into) -> AgendaFile:
    """The programme; what is not as expected is a problem of its session."""
    schedule = js.mapping(opened.json["schedule"])
    about = js.mapping(schedule.get("conference"))
    zone = zone_called(js.text(about.get("time_zone_name")))
    languages = (into.language, "en")
    rooms = {
        name: RoomOfFile(name, js.whole(room.get("capacity")))
        for room in js.objects(about.get("rooms"))
        if (name := one_line(js.text(room.get("name"), languages)))
    }
    reader = _Events(into, zone)
    if "events" in schedule:
        drafts = [reader.draft(event, "") for event in js.objects(schedule["events"])]
    else:
        drafts = list(_version_1(about, rooms, reader))
    generator = js.mapping(opened.json.get("generator"))
    return finished(
        "schedule_json",
        drafts,
        rooms=rooms.values(),
        days=list(_days(about)),
        notes=converted(zone, into.clock, drafts),
        own=js.text(generator.get("name")).lower() == OWN,
    )


def _version_1(
    about: dict[str, Any], rooms: dict[str, RoomOfFile], reader: "_Events"
) -> Iterator[Draft]:
    for each in js.objects(about.get("days")):
        for name, events in js.mapping(each.get("rooms")).items():
            shown = one_line(name)
            if shown:
                rooms.setdefault(shown, RoomOfFile(shown))
            yield from (reader.draft(event, name) for event in js.objects(events))


def _days(about: dict[str, Any]) -> Iterator[date]:
    for each in js.objects(about.get("days")):
        try:
            yield day(js.text(each.get("date")))
        except RuleBroken:
            continue


class _Events:
    """Reads events of both versions on the clock of the file."""

    def __init__(self, into: Into, zone: ZoneInfo | None) -> None:
        self._into, self._zone = into, zone
        self._languages = (into.language, "en")

    def draft(self, event: dict[str, Any], room: str) -> Draft:
        """An event as a draft; what is wrong with its times is noted in it."""
        found = Draft(
            title=self._text(event.get("title")),
            own_id=js.text(event.get("id")),
            uid=js.text(event.get("guid")),
            subtitle=js.optional(event, "subtitle", languages=self._languages),
            abstract=self._abstract(event),
            type_word=js.text(event.get("type")),
            track=self._named(event, "track"),
            room=room or self._named(event, "room"),
            languages=[js.text(event["language"])] if "language" in event else None,
            people=self._people(event),
        )
        self._times(found, event)
        return found

    def _text(self, value: object) -> str:
        return js.text(value, self._languages)

    def _named(self, event: dict[str, Any], name: str) -> str | None:
        """A name that may be an object of its own."""
        if name not in event:
            return None
        value = event[name]
        inner = value.get("name", value) if isinstance(value, dict) else value
        return self._text(inner)

    def _abstract(self, event: dict[str, Any]) -> str | None:
        if not {"abstract", "description"} & event.keys():
            return None
        parts = (self._text(event.get(name)) for name in ("abstract", "description"))
        return "\n\n".join(dict.fromkeys(filter(None, parts)))

    def _people(self, event: dict[str, Any]) -> list[NamedPerson | None] | None:
        if not {"persons", "participants"} & event.keys():
            return None
        people = [*js.objects(event.get("persons")), *js.objects(event.get("participants"))]
        return [self._person(person) for person in people]

    def _person(self, person: dict[str, Any]) -> NamedPerson | None:
        names = ("public_name", "name", "full_public_name")
        name = next(filter(None, (self._text(person.get(each)) for each in names)), "")
        keys = ("code", "guid", "id")
        key = next(filter(None, (js.text(person.get(each)) for each in keys)), "")
        return named(name, key, ROLES.get(js.text(person.get("role")).upper()))

    def _times(self, found: Draft, event: dict[str, Any]) -> None:
        clock = self._into.clock
        try:
            found.begin(clock, moment(js.text(event.get("date") or event.get("start"))), self._zone)
            if js.text(event.get("duration")):
                found.minutes = length(js.text(event["duration"]))
            else:
                found.until(clock, moment(js.text(event.get("end"))), self._zone)
        except RuleBroken as error:
            found.errors.append(error)


READER = AgendaReader("schedule_json", N_("schedule JSON"), knows, read)
