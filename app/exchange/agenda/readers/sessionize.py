"""Sessionize “All” (JSON), and programmes made of it: sessions, speakers and rooms by ids."""

from collections.abc import Mapping
from typing import Any

from app.base.errors import RuleBroken
from app.base.names import PersonalName
from app.base.words import N_
from app.exchange.agenda import values_of_json as js
from app.exchange.agenda.drafts import Draft, Into, finished, named
from app.exchange.agenda.plain_text import one_line
from app.exchange.agenda.reader import AgendaReader, Opened
from app.exchange.agenda.times import moment
from app.rules.importing.agenda_values import AgendaFile, NamedPerson, RoomOfFile
from app.rules.sessions import SessionType

TRACKS = frozenset({"track", "tracks"})


def knows(opened: Opened) -> bool:
    """Whether it is JSON with lists of sessions and speakers."""
    about = js.mapping(opened.json)
    return isinstance(about.get("sessions"), list) and isinstance(about.get("speakers"), list)


def read(opened: Opened, into: Into) -> AgendaFile:
    """The programme. Times are those of the place, so of the conference's clock."""
    about = opened.json
    rooms = {
        js.text(room.get("id")): RoomOfFile(one_line(js.text(room.get("name"))))
        for room in js.objects(about.get("rooms"))
    }
    people = {js.text(one.get("id")): _person(one) for one in js.objects(about["speakers"])}
    reader = _Sessions(into, rooms, people, _tracks(about))
    drafts = [reader.draft(one) for one in js.objects(about["sessions"])]
    return finished("sessionize", drafts, rooms=rooms.values())


def _person(speaker: dict[str, Any]) -> NamedPerson | None:
    given, family = (one_line(js.text(speaker.get(name))) for name in ("firstName", "lastName"))
    whole = js.text(speaker.get("fullName")) or js.text(speaker.get("name"))
    found = named(whole or f"{given} {family}", js.text(speaker.get("id")))
    if found is None or not (given and family):
        return found
    return NamedPerson(found.name, PersonalName(given, family), found.key)


def _tracks(about: dict[str, Any]) -> dict[str, str]:
    """Id of a category's item → its name, of the category that is the track."""
    return {
        js.text(item.get("id")): js.text(item.get("name"))
        for category in js.objects(about.get("categories"))
        if js.text(category.get("title")).strip().lower() in TRACKS
        for item in js.objects(category.get("items"))
    }


class _Sessions:
    """Reads sessions with what their ids stand for."""

    def __init__(
        self,
        into: Into,
        rooms: Mapping[str, RoomOfFile],
        people: Mapping[str, NamedPerson | None],
        tracks: Mapping[str, str],
    ) -> None:
        self._into, self._rooms, self._people, self._tracks = into, rooms, people, tracks

    def draft(self, session: dict[str, Any]) -> Draft:
        """A session as a draft; what is wrong with its times is noted in it."""
        speakers = js.items(session.get("speakers")) or js.items(session.get("speakerIds"))
        ids = [js.text(one.get("id") if isinstance(one, dict) else one) for one in speakers]
        found = Draft(
            title=js.text(session.get("title")),
            own_id=js.text(session.get("id")),
            abstract=js.optional(session, "description"),
            kind=_kind(session),
            track=self._track(session),
            room=self._room(session),
            people=[self._people.get(each) for each in ids],
        )
        start, end = (js.text(session.get(name)) for name in ("startsAt", "endsAt"))
        if not start:  # accepted, and not yet placed
            return found
        try:
            found.begin(self._into.clock, moment(start))
            found.until(self._into.clock, moment(end))
        except RuleBroken as error:
            found.errors.append(error)
        return found

    def _room(self, session: dict[str, Any]) -> str:
        room = self._rooms.get(js.text(session.get("roomId")))
        if room is not None:
            return room.name
        return js.text(session.get("location")) or js.text(session.get("room"))

    def _track(self, session: dict[str, Any]) -> str | None:
        if not self._tracks:
            return None
        ids = map(js.text, js.items(session.get("categoryItems")))
        return next((self._tracks[each] for each in ids if each in self._tracks), "")


def _kind(session: dict[str, Any]) -> SessionType | None:
    if session.get("isPlenumSession") is True and session.get("isServiceSession") is not True:
        return SessionType.PLENARY
    return None


READER = AgendaReader("sessionize", N_("Sessionize JSON"), knows, read)
