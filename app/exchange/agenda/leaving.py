"""A programme as it leaves: the sessions somebody wished for, in one language, with who speaks."""

import re
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.base.texts import Texts, latin
from app.base.words import N_, Words
from app.exchange.export import words_of
from app.queries import agenda, editions, events, venues
from app.queries.agenda import RoleRow, SessionRow
from app.queries.importing.programmes import guid_of
from app.rules.sessions import RoleType
from app.store import Reading

NAME = N_("Agenda")
WORD = re.compile(r"[a-z0-9]+")
LONGEST_SLUG, SHORTEST_ACRONYM = 60, 4
ON_STAGE = frozenset(RoleType) - {RoleType.INTERPRETER}
"""Whom a programme names; interpreters are not announced."""


@dataclass(frozen=True)
class AgendaWish:
    """Which sessions leave: all, those of one person, in one room or of these ids; for whom."""

    person_id: int | None = None
    room_id: int | None = None
    language: str = "en"
    session_ids: frozenset[int] | None = None
    recipient: str = ""


@dataclass(frozen=True)
class OutPerson:
    """Somebody on the programme; the role is the first that is listed."""

    id: int
    name: str
    role: RoleType


@dataclass(frozen=True)
class OutSession:
    """A session with its texts in one language; `guid` is its uid as screens want to have it."""

    row: SessionRow
    guid: str
    title: str
    subtitle: str
    abstract: str
    track: str
    room: str
    people: tuple[OutPerson, ...]


@dataclass(frozen=True)
class OutRoom:
    """A room of the conference."""

    name: str
    guid: str
    seats: int | None


@dataclass(frozen=True)
class AgendaOut:
    """What leaves. `timed` are the sessions that have a time, by it; `untimed` the others."""

    title: str
    acronym: str
    version: str
    zone: ZoneInfo
    days: tuple[date, ...]
    begins: time
    words: Words
    stamp: datetime
    timed: tuple[OutSession, ...] = ()
    untimed: tuple[OutSession, ...] = ()
    rooms: tuple[OutRoom, ...] = ()
    tracks: tuple[str, ...] = ()
    by_day: Mapping[date, Sequence[OutSession]] = field(default_factory=dict)

    def at(self, when: datetime) -> datetime:
        """A local time with its offset; of an hour that comes twice the first."""
        return when.replace(tzinfo=self.zone)

    def day_span(self, day: date) -> tuple[datetime, datetime]:
        """When a day of the programme begins and the next one does."""
        begin = datetime.combine(day, self.begins)
        return self.at(begin), self.at(begin + timedelta(days=1))


def collected(read: Reading, wish: AgendaWish) -> AgendaOut:
    """What leaves by this wish; raises RuleBroken for a language that is none."""
    words = words_of(read, wish.language)
    event = events.event(read)
    title = words.pick(event.title) if event else ""
    frame = agenda.frame(read)
    begins = timedelta(minutes=frame.day_begins)
    sessions = [_session(row, words) for row in _wished(read, wish)]
    timed = [one for one in sessions if one.row.starts_at is not None]
    by_day: dict[date, list[OutSession]] = {day: [] for day in agenda.days(read)}
    for one in timed:
        assert one.row.starts_at is not None
        by_day.setdefault((one.row.starts_at - begins).date(), []).append(one)
    days = tuple(sorted(by_day))
    newest = editions.newest(read)
    return AgendaOut(
        title,
        acronym_of(title, days[0].year if days else 0),
        newest.name if newest else "1",
        ZoneInfo(event.time_zone if event else "UTC"),
        days,
        (datetime.min + begins).time(),  # noqa: DTZ901 - minutes after midnight
        words,
        datetime.now(UTC).replace(microsecond=0),
        tuple(timed),
        tuple(one for one in sessions if one.row.starts_at is None),
        tuple(_rooms(read, wish, words)),
        tuple(words.pick(track.name) for track in agenda.tracks(read)),
        by_day,
    )


def _wished(read: Reading, wish: AgendaWish) -> list[SessionRow]:
    ids = None if wish.session_ids is None else sorted(wish.session_ids)
    if wish.person_id is not None:
        ids = agenda.sessions_of_person(read, wish.person_id)
    rows = agenda.sessions(read, ids)
    return [row for row in rows if wish.room_id in {None, row.room_id}]


def _session(row: SessionRow, words: Words) -> OutSession:
    def said(texts: Texts) -> str:
        return words.pick(texts)

    return OutSession(
        row,
        guid_of(row.uid),
        said(row.title),
        said(row.subtitle),
        said(row.abstract),
        said(row.track),
        said(row.room),
        tuple(_people(row.roles)),
    )


def _people(roles: Sequence[RoleRow]) -> list[OutPerson]:
    """Everybody once, in the order they are listed."""
    found: dict[int, OutPerson] = {}
    for role in roles:
        name = role.name.display()
        if role.role in ON_STAGE and name:
            found.setdefault(role.person_id, OutPerson(role.person_id, name, role.role))
    return list(found.values())


def _rooms(read: Reading, wish: AgendaWish, words: Words) -> list[OutRoom]:
    space = uuid.uuid5(uuid.NAMESPACE_URL, events.event_uid(read))
    return [
        OutRoom(words.pick(room.name), str(uuid.uuid5(space, f"room {room.id}")), room.seats)
        for venue in venues.venues(read)
        for room in venue.rooms
        if wish.room_id in {None, room.id}
    ]


def slug(text: str) -> str:
    """The words of a text in small Latin letters with hyphens between."""
    return "-".join(WORD.findall(latin(text)))[:LONGEST_SLUG].strip("-")


def acronym_of(title: str, year: int) -> str:
    """A short word for a conference, as programs for programmes want one."""
    letters = "".join(WORD.findall(latin(title)))[:12]
    found = f"{letters}{year or ''}"
    return found if len(found) >= SHORTEST_ACRONYM else f"conference{found}"


def length_of(minutes: int) -> str:
    """A length as hours and minutes: 01:30."""
    return f"{minutes // 60:02}:{minutes % 60:02}"
