"""Reading what stands in the agenda and what was imported of it before, to compare a file."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from sqlalchemy import select

from app.base.texts import Texts
from app.model import (
    AgendaImportPerson,
    AgendaImportRow,
    Room,
    Session,
    SpeakingRole,
    Track,
)
from app.queries.importing.frame import everybody
from app.queries.importing.sources import sources
from app.queries.matching import among
from app.rules.importing.agenda_people import Directory, Names
from app.rules.importing.agenda_values import SessionField, SessionRecord, Token
from app.rules.importing.plain import plain
from app.store import Reading

SHAPE = "agenda"
"""What programmes are called among the lists that come again."""
LIKE_LAST_TIME = 3
"""One session of so many in common makes a programme the one that came before."""


@dataclass(frozen=True)
class LastSession:
    """A session of the last import: what it became, what was said of it, and of whom."""

    session_id: int
    values: Mapping[str, Any]
    people: tuple[Token, ...]


@dataclass(frozen=True)
class StandingSession:
    """A session as it stands: texts in all languages, names of room and track, roles."""

    id: int
    uid: str
    texts: Mapping[SessionField, Texts]
    values: Mapping[SessionField, Any]
    people: frozenset[Token] = field(default_factory=frozenset)


def directory(read: Reading) -> Directory:
    """Everybody, to be found by name."""
    return Directory((known.id, known.names) for known in everybody(read))


def rooms(read: Reading) -> Names:
    """The rooms by name, those that come first before others."""
    return _named(read.execute(select(Room.id, Room.name).order_by(Room.position, Room.id)))


def tracks(read: Reading) -> Names:
    """The tracks by name."""
    return _named(read.execute(select(Track.id, Track.name).order_by(Track.position, Track.id)))


def _named(rows: Iterable[Any]) -> Names:
    return Names((row_id, tuple(name.values())) for row_id, name in rows)


def last_import(
    read: Reading, records: Sequence[SessionRecord]
) -> tuple[int | None, dict[str, LastSession]]:
    """The programme these sessions belong to with its sessions by key, or None."""
    best: tuple[int, int | None, dict[str, LastSession]] = (0, None, {})
    for source in sources(read, SHAPE):
        last = sessions_of(read, source.id)
        shared = sum(_is_same(record, last.get(record.key)) for record in records)
        enough = shared * LIKE_LAST_TIME >= min(len(records), len(last))
        if shared > best[0] and enough:
            best = (shared, source.id, last)
    return best[1:]


def _is_same(record: SessionRecord, last: LastSession | None) -> bool:
    if last is None:
        return False
    return bool(record.uid) or last.values.get(SessionField.TITLE) == record.title


def sessions_of(read: Reading, source_id: int) -> dict[str, LastSession]:
    """Key → a session of the last import of that programme."""
    query = select(AgendaImportRow.key, AgendaImportRow.session_id, AgendaImportRow.contents)
    rows = read.connection().execute(query.where(AgendaImportRow.source_id == source_id))
    return {
        key: LastSession(
            session_id,
            contents.get("values", {}),
            tuple((str(who), str(role)) for who, role in contents.get("people", ())),
        )
        for key, session_id, contents in rows
    }


def people_of(read: Reading, source_id: int | None) -> dict[str, int]:
    """Key → whom somebody of that programme became."""
    query = select(AgendaImportPerson.key, AgendaImportPerson.person_id)
    found = read.execute(query.where(AgendaImportPerson.source_id == source_id))
    return {row[0]: row[1] for row in found}


def guid_of(uid: str) -> str:
    """What a session is called where only UUIDs are names."""
    try:
        return uid if str(UUID(uid)) == uid else str(uuid5(NAMESPACE_URL, uid))
    except ValueError:
        return str(uuid5(NAMESPACE_URL, uid))


def uids(read: Reading) -> dict[str, int]:
    """What sessions are called in files of other programs → the session."""
    found = [*read.execute(select(Session.uid, Session.id))]
    return {guid_of(row[0]): row[1] for row in found} | {row[0]: row[1] for row in found}


FACTS = (
    *(Session.id, Session.uid, Session.title, Session.subtitle, Session.abstract),
    *(Session.kind, Session.starts_at, Session.minutes, Session.languages, Track.name, Room.name),
)


def standing(read: Reading, ids: Collection[int]) -> dict[int, StandingSession]:
    """These sessions as they stand."""
    roles: dict[int, set[Token]] = defaultdict(set)
    asked = select(SpeakingRole.session_id, SpeakingRole.person_id, SpeakingRole.role)
    for session_id, person_id, role in read.execute(
        asked.where(SpeakingRole.session_id.in_(among(ids)))
    ):
        roles[session_id].add((str(person_id), role.value))
    query = (
        select(*FACTS)
        .outerjoin(Track, Track.id == Session.track_id)
        .outerjoin(Room, Room.id == Session.room_id)
        .where(Session.id.in_(among(ids)))
    )
    found = {}
    row: Any
    for row in read.execute(query):
        texts = {
            SessionField.TITLE: row.title,
            SessionField.SUBTITLE: row.subtitle,
            SessionField.ABSTRACT: row.abstract,
            SessionField.TRACK: row[9] or Texts(),
            SessionField.ROOM: row[10] or Texts(),
        }
        values = {
            SessionField.KIND: plain(row.kind),
            SessionField.STARTS_AT: plain(row.starts_at),
            SessionField.MINUTES: plain(row.minutes),
            SessionField.LANGUAGES: plain(row.languages),
        }
        people = frozenset(roles.get(row.id, ()))
        found[row.id] = StandingSession(row.id, row.uid, texts, values, people)
    return found
