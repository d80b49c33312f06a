"""The programme as it was held: the edition that was frozen as such, told like the agenda."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select

from app.base.names import PersonalName
from app.base.texts import Texts
from app.model import ClosingStep, Organisation, Person, Registration, Room, Session, Track
from app.queries import agenda, editions
from app.queries.agenda import ItemRow, RoleRow, SessionRow
from app.queries.editions import EditionRow
from app.queries.matching import among
from app.rules.clash_values import time_of
from app.rules.closing import ClosingTask
from app.rules.editions import Entry
from app.rules.sessions import OpenTo, RoleType, SessionType
from app.store import Reading

Named = tuple[PersonalName, str, Texts, str, str, bool]
"""A person's name, function, organisation, city, country, and whether they are registered."""
Now = tuple[int | None, Texts, str, OpenTo]
"""What an edition does not know of a session: its track by id, name and tone, who may come."""
UNKNOWN: Now = (None, Texts(), "", OpenTo.ALL)


def edition(read: Reading) -> EditionRow | None:
    """The edition that was frozen as the programme as held, or None while there is none."""
    query = select(ClosingStep.edition_id).where(ClosingStep.task == ClosingTask.FREEZE)
    frozen = read.scalar(query)
    return next((row for row in editions.editions(read) if row.id == frozen), None)


def sessions(read: Reading, edition_id: int) -> list[SessionRow]:
    """The sessions of an edition by time, then room: whatever the agenda became since.

    Title and subtitle, kind, time, room, points and who does what are those of the edition,
    names and cities of people as they are known now. Tracks and who may come are those of the
    agenda, as far as it still has the session; what an edition does not keep is empty.
    """
    entries = editions.entries(read, edition_id)
    rooms, now = _rooms(read), _now(read)
    known = _people(read, frozenset().union(*(entry.speakers for entry in entries)))
    doing = _doing(read)
    rows = []
    for entry in entries:
        roles = _roles(entry, known, doing)
        rows.append(_row(entry, rooms.get(entry.room), now.get(entry.id, UNKNOWN), tuple(roles)))
    order = {room: place for place, room in enumerate(rooms.values())}
    return sorted(rows, key=lambda row: (row.starts_at, order.get(row.room_id or 0, -1)))


def _row(entry: Entry, room_id: int | None, now: Now, roles: tuple[RoleRow, ...]) -> SessionRow:
    none = Texts()
    track_id, track, tone, open_to = now
    return SessionRow(
        id=entry.id,
        uid="",
        kind=SessionType(entry.kind),
        title=entry.title,
        subtitle=entry.subtitle,
        abstract=none,
        question=none,
        track_id=track_id,
        track=track,
        tone=tone,
        room_id=room_id,
        room=entry.room,
        starts_at=time_of(entry.start),
        minutes=entry.end - entry.start,
        capacity=None,
        seats=None,
        expected=None,
        languages=(),
        interpretation=(),
        open_to=open_to,
        most_per_delegation=None,
        notes="",
        roles=roles,
        items=tuple(ItemRow(0, entry.id, title, None) for title in entry.points),
    )


def _roles(
    entry: Entry, known: Mapping[int, Named], doing: Mapping[tuple[int, int], RoleType]
) -> Iterable[RoleRow]:
    """Who does what: as the edition says, else as it is now, else they speak."""
    listed = [(one, role) for role, ids in entry.roles.items() for one in ids]
    others = entry.speakers - {one for one, _role in listed}
    now = [(one, doing.get((entry.id, one), RoleType.SPEAKER)) for one in sorted(others)]
    for one, role in (*listed, *now):
        if one in known:
            yield RoleRow(0, entry.id, None, one, role, "", True, *known[one])


def _rooms(read: Reading) -> dict[Texts, int]:
    """Name → id of all rooms, in their order."""
    query = select(Room.name, Room.id).order_by(Room.position, Room.id)
    return {row[0]: row[1] for row in read.execute(query)}


def _now(read: Reading) -> dict[int, Now]:
    query = select(Session.id, Session.track_id, Track.name, Track.tone, Session.open_to).outerjoin(
        Track, Track.id == Session.track_id
    )
    return {
        row[0]: (row[1], row[2] or Texts(), row[3] or "", row[4]) for row in read.execute(query)
    }


def _doing(read: Reading) -> dict[tuple[int, int], RoleType]:
    """Session and person → the first thing they do there now."""
    found = agenda.roles(read).values()
    return {(r.session_id, r.person_id): r.role for roles in found for r in reversed(roles)}


def _people(read: Reading, ids: Iterable[int]) -> dict[int, Named]:
    query = (
        select(
            *(Person.id, Person.given, Person.family, Person.original, Person.title),
            *(Person.degree, Person.function, Organisation.name, Organisation.city),
            *(Organisation.country, Registration.id),
        )
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .where(Person.id.in_(among(ids)))
    )
    found: dict[int, Named] = {}
    row: Any
    for row in read.execute(query):
        body = (row[7] or Texts(), row[8] or "", row[9] or "", row[10] is not None)
        found[row[0]] = (PersonalName(*row[1:6]), row[6], *body)
    return found
