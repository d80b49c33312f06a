"""Reading editions of the programme, and what is to be announced since one of them."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from app.base.texts import Texts
from app.model import Edition, EditionEntry
from app.queries import agenda, clashes
from app.rules.clash_values import Clash, minute_of
from app.rules.editions import EditionChanges, Entry, changes_since
from app.rules.sessions import ROLE_ORDER, RoleType
from app.store import Reading


@dataclass(frozen=True)
class EditionRow:
    """A released programme; `at` in UTC, `number` counts from 1 in the order of release."""

    id: int
    number: int
    name: str
    note: str
    at: datetime
    sessions: int


def editions(read: Reading) -> list[EditionRow]:
    """All editions, the newest first."""
    query = (
        select(Edition.id, Edition.name, Edition.note, Edition.at, func.count(EditionEntry.id))
        .outerjoin(EditionEntry, EditionEntry.edition_id == Edition.id)
        .group_by(Edition.id)
        .order_by(Edition.at, Edition.id)
    )
    rows: list[Any] = list(read.execute(query))
    found = [EditionRow(row[0], place, *row[1:]) for place, row in enumerate(rows, start=1)]
    return found[::-1]


def newest(read: Reading) -> EditionRow | None:
    """The edition released last, or None while there is none."""
    return next(iter(editions(read)), None)


def entries(read: Reading, edition_id: int) -> list[Entry]:
    """The sessions as an edition knew them, by time."""
    query = (
        select(
            *(EditionEntry.session_id, EditionEntry.title, EditionEntry.kind),
            *(EditionEntry.starts_at, EditionEntry.minutes, EditionEntry.room),
            EditionEntry.people,
        )
        .where(EditionEntry.edition_id == edition_id)
        .order_by(EditionEntry.starts_at, EditionEntry.session_id)
    )
    return [_entry(row) for row in read.execute(query)]


def _entry(row: Any) -> Entry:  # noqa: ANN401 - a row of SQLAlchemy
    start, people = minute_of(row.starts_at), row.people
    speakers, whom = (frozenset(people.get(group, ())) for group in ("speakers", "people"))
    roles = {role: tuple(people[role]) for role in RoleType if role in people}
    times = (start, start + row.minutes)
    subtitle = next(map(Texts, people.get("subtitle", ())), Texts())
    said = (subtitle, tuple(map(Texts, people.get("points", ()))))
    known = (*row[:3], *times, row.room, speakers, whom, roles, *said)
    return Entry(*known)


def current(read: Reading) -> list[Entry]:
    """The sessions that have a time, as the next edition would know them."""
    placed = _placed(read)
    found = []
    for row in agenda.sessions(read):
        if row.starts_at is not None:
            speakers = frozenset(role.person_id for role in row.roles)
            people = speakers | placed.get(row.id, frozenset())
            known = (row.id, row.title, row.kind, *_span(row), row.room, speakers, people)
            points = tuple(item.title for item in row.items)
            found.append(Entry(*known, _on_stage(row), row.subtitle, points))
    return found


def _on_stage(row: agenda.SessionRow) -> dict[RoleType, tuple[int, ...]]:
    found: dict[RoleType, list[int]] = defaultdict(list)
    for role in row.roles:
        if role.item_id is None:
            found[role.role].append(role.person_id)
    return {role: tuple(found[role]) for role in sorted(found, key=ROLE_ORDER.__getitem__)}


def _span(row: agenda.SessionRow) -> tuple[int, int]:
    assert row.starts_at is not None
    start = minute_of(row.starts_at)
    return start, start + row.minutes


def _placed(read: Reading) -> dict[int, frozenset[int]]:
    """Session → the people with a place in it."""
    return {one.id: one.placed for one in clashes.placements(read)}


def since(read: Reading, edition_id: int | None = None) -> EditionChanges:
    """What changed since an edition, or since the newest; all is new where there is none."""
    if edition_id is None:
        last = newest(read)
        edition_id = last.id if last else None
    released = [] if edition_id is None else entries(read, edition_id)
    return changes_since(released, current(read))


@dataclass(frozen=True)
class ReleaseSummary:
    """What to look at before an edition is released."""

    unscheduled: int
    without_track: int
    unconfirmed: int
    open_clashes: tuple[Clash, ...]
    changes: EditionChanges


def before_release(read: Reading) -> ReleaseSummary:
    """What is unfinished, and what the next edition would announce."""
    rows, known = agenda.sessions(read), clashes.accepted(read)
    unconfirmed = sum(not role.confirmed for row in rows for role in row.roles)
    found = clashes.clashes(read)
    return ReleaseSummary(
        sum(row.starts_at is None for row in rows),
        sum(row.track_id is None for row in rows),
        unconfirmed,
        tuple(clash for clash in found if clash.key not in known),
        since(read),
    )
