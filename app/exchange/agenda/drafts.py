"""What readers of all formats have in common: sessions as drafts, made into records at the end."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from app.base.errors import AppError, RuleBroken
from app.base.names import PersonalName
from app.base.words import N_
from app.exchange.agenda.plain_text import one_line, plain_text, tidy
from app.exchange.agenda.times import Clock, minutes_between
from app.exchange.agenda.words_of_kinds import kind_of
from app.exchange.names import take_apart
from app.exchange.parsing import parse_languages
from app.rules import fields
from app.rules.importing.agenda_people import digest
from app.rules.importing.agenda_values import (
    AgendaFile,
    AgendaProblem,
    NamedPerson,
    RoomOfFile,
    SessionField,
    SessionRecord,
)
from app.rules.importing.values import NameSplit
from app.rules.sessions import LONGEST, SESSION_FIELDS, RoleType, SessionType

DAY_BEGINS = timedelta(hours=4)
LONGEST_KEY = 200
LONGEST_CODE = 3
MOST_SESSIONS = 50_000
OWN = "plenum"
"""What our own files say they were made by; their texts are plain already."""
NO_ROOM = "–"
"""What our own files call the room of a session that has none."""
BACKWARDS = N_("The session ends before it begins.")
TOO_LONG = N_("The session lasts longer than a day.")
NO_TITLE = N_("The session has no title.")
NO_DATE = N_("There is no date for this time.")
SHORTENED = N_("{name} has more than {most} letters and was cut there.")
UNKNOWN_LANGUAGE = N_("“{text}” is not a language code; it was left out.")


@dataclass(frozen=True)
class Into:
    """What a reader must know of the conference: its clock, first language, first and last day."""

    clock: Clock
    language: str = "en"
    days: tuple[date, date] | None = None


@dataclass
class Draft:
    """A session as a reader found it; None is what the file does not speak about.

    It is `shifted` where the conference's clock shows another time than the file.
    """

    title: str
    own_id: str = ""
    uid: str = ""
    subtitle: str | None = None
    abstract: str | None = None
    type_word: str | None = None
    kind: SessionType | None = None
    track: str | None = None
    room: str | None = None
    start: datetime | None = None
    timed: bool = True
    minutes: int | None = None
    languages: Sequence[str] | None = None
    people: Sequence[NamedPerson | None] | None = None
    shifted: bool = False
    errors: list[AppError] = field(default_factory=list)
    doubts: list[AppError] = field(default_factory=list)

    def begin(self, clock: Clock, when: datetime, zone: ZoneInfo | None = None) -> None:
        """Set the beginning; what is wrong with it is noted."""
        found = clock.local(when, zone)
        self.start = found.at
        shown = when.replace(tzinfo=None, second=0, microsecond=0)
        self.shifted = found.at is not None and found.at != shown
        self.errors += filter(None, [found.error])
        self.doubts += filter(None, [found.doubt])

    def until(self, clock: Clock, when: datetime, zone: ZoneInfo | None = None) -> None:
        """Set the length by the end; what is wrong with it is noted."""
        found = clock.local(when, zone)
        self.errors += filter(None, [found.error])
        if found.at is not None and self.start is not None:
            self.minutes = minutes_between(self.start, found.at)


def named(name: str, key: str = "", role: RoleType | None = None) -> NamedPerson | None:
    """Somebody by the full name; None where that is no name at all."""
    text = one_line(name)
    if not any(letter.isalnum() for letter in text):
        return None
    found = take_apart(text, NameSplit.FAMILY_LAST)
    parts = PersonalName(found.given, found.family, "", found.title, found.degree)
    if not any(letter.isalnum() for letter in parts.display()):
        parts = PersonalName(family=text)
    return NamedPerson(text, parts, key.strip(), role)


def finished(
    kind: str,
    drafts: Sequence[Draft],
    *,
    rooms: Iterable[RoomOfFile] = (),
    days: Sequence[date] | None = None,
    notes: Iterable[AppError] = (),
    own: bool = False,
) -> AgendaFile:
    """The programme of these drafts; `own` texts are plain already. Keys do not repeat."""
    keys = _keys(drafts)
    problems = [AgendaProblem(0, "", note, refuses=False) for note in notes]
    records = []
    for place, (key, draft) in enumerate(zip(keys, drafts, strict=True), start=1):
        record, doubts = _record(place, key, draft, own=own)
        records.append(record)
        problems += (AgendaProblem(place, record.title, one) for one in _wrong(draft, record))
        problems += (AgendaProblem(place, record.title, one, refuses=False) for one in doubts)
    nothing = {"", NO_ROOM if own else ""}
    named_rooms = {room.name: room for room in rooms if room.name not in nothing}
    for record in records:
        name = record.values.get(SessionField.ROOM)
        if name:
            named_rooms.setdefault(name, RoomOfFile(name))
    return AgendaFile(
        kind,
        tuple(records),
        tuple(named_rooms.values()),
        tuple(days_of(records) if days is None else days),
        tuple(problems),
    )


def days_of(records: Iterable[SessionRecord]) -> list[date]:
    """The days on which there are sessions; the small hours belong to the day before."""
    starts = (record.values.get(SessionField.STARTS_AT) for record in records)
    return sorted({(start - DAY_BEGINS).date() for start in starts if start is not None})


def _keys(drafts: Sequence[Draft]) -> list[str]:
    """The file's own ids where they do not repeat; else with room and time."""
    ids = [draft.uid or draft.own_id for draft in drafts]
    times = Counter(ids)
    found: list[str] = []
    seen: Counter[str] = Counter()
    for own, draft in zip(ids, drafts, strict=True):
        key = own
        if not own or times[own] > 1:
            what = own or one_line(draft.title)
            key = f"{what} | {draft.room or ''} | {draft.start or ''}"
        if len(key) > LONGEST_KEY:
            key = f"sha256:{digest(key)}"
        key = "".join(letter for letter in key if letter.isprintable()) or "?"
        seen[key] += 1
        found.append(f"{key} #{seen[key]}" if seen[key] > 1 else key)
    return found


def _record(
    place: int, key: str, draft: Draft, *, own: bool
) -> tuple[SessionRecord, list[AppError]]:
    doubts = list(draft.doubts)
    people = None
    if draft.people is not None:
        people = tuple(dict.fromkeys(filter(None, draft.people)))
    values: dict[SessionField, object] = {SessionField.TITLE: one_line(draft.title)}
    values |= _texts(draft, doubts, own=own)
    kind = draft.kind or kind_of(draft.type_word or "", draft.title, peopled=bool(people))
    if kind is not None:
        values[SessionField.KIND] = kind.value
    if draft.timed:
        values[SessionField.STARTS_AT] = draft.start
    if draft.minutes is not None:
        values[SessionField.MINUTES] = draft.minutes
    if draft.languages is not None:
        values[SessionField.LANGUAGES] = _languages(draft.languages, doubts)
    uid = draft.uid if len(draft.uid) <= LONGEST_KEY and draft.uid.isprintable() else ""
    return SessionRecord(place, key, uid, values, people), doubts


def _texts(draft: Draft, doubts: list[AppError], *, own: bool) -> dict[SessionField, str]:
    """The texts that the file speaks about, cut to what is kept."""
    found: dict[SessionField, str] = {}
    room = "" if own and draft.room == NO_ROOM else draft.room
    if draft.subtitle is not None:
        cut = _cut(one_line(draft.subtitle), fields.LINE, SessionField.SUBTITLE, doubts)
        found[SessionField.SUBTITLE] = cut
    if draft.abstract is not None:
        text = tidy(draft.abstract) if own else plain_text(draft.abstract)
        found[SessionField.ABSTRACT] = _cut(text, fields.LONG, SessionField.ABSTRACT, doubts)
    for target, name in ((SessionField.TRACK, draft.track), (SessionField.ROOM, room)):
        if name is not None:
            found[target] = one_line(name)
    return found


def _cut(text: str, most: int, field: SessionField, doubts: list[AppError]) -> str:
    if len(text) <= most:
        return text
    doubts.append(RuleBroken(SHORTENED, name=SESSION_FIELDS[field].label, most=most))
    return text[: most - 1].rstrip() + "…"


def _languages(codes: Iterable[str], doubts: list[AppError]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for code in map(str.strip, codes):
        try:
            if code:
                found |= dict.fromkeys(_language(code))
        except RuleBroken:
            doubts.append(RuleBroken(UNKNOWN_LANGUAGE, text=code[:60]))
    return tuple(found)


@lru_cache(maxsize=512)
def _language(code: str) -> tuple[str, ...]:
    """The languages a code or a name stands for: “pl-PL”, “English”; raises RuleBroken."""
    plain = re.split(r"[-_]", code)[0].lower()
    if len(plain) <= LONGEST_CODE:
        return fields.check_languages([plain])
    return parse_languages(code)


def _wrong(draft: Draft, record: SessionRecord) -> Iterable[AppError]:
    if not record.title:
        yield RuleBroken(NO_TITLE)
    yield from draft.errors
    if draft.minutes is not None and draft.minutes < 0:
        yield RuleBroken(BACKWARDS)
    if draft.minutes is not None and draft.minutes > LONGEST:
        yield RuleBroken(TOO_LONG)
