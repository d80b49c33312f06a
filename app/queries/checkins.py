"""Reading the desk: points, who is in, what a code or a word finds, what was refused."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import aliased

from app.base.names import PersonalName
from app.base.texts import Texts
from app.model import (
    CheckIn,
    CheckInAttempt,
    CheckInPoint,
    Event,
    Person,
    Registration,
    Session,
)
from app.queries.evidence import stands
from app.rules.checkins import CheckResult, Direction, PointKind, Refusal
from app.store import Reading


@dataclass(frozen=True)
class PointRow:
    """A check-in point and how many are in there now."""

    id: int
    name: Texts
    kind: PointKind
    day: date | None
    session_id: int | None
    inside: int


@dataclass(frozen=True)
class PassageRow:
    """Somebody who is or was in; `at` in UTC."""

    id: int
    point_id: int
    registration_id: int
    person_id: int
    code: str
    number: int
    name: PersonalName
    direction: Direction
    at: datetime
    station: str
    note: str


@dataclass(frozen=True)
class AttemptRow:
    """An attempt that let nobody in; `at` in UTC."""

    point_id: int
    person_id: int | None
    said: str
    at: datetime
    result: CheckResult
    refusal: Refusal | None
    station: str


def points(read: Reading, *, counted: bool = True) -> list[PointRow]:
    """The check-in points in their order; nobody is in where they are not `counted`."""
    inside = {row[0]: row[1] for row in read.execute(_counts())} if counted else {}
    columns = (CheckInPoint.id, CheckInPoint.name, CheckInPoint.kind)
    query = select(*columns, CheckInPoint.day, CheckInPoint.session_id)
    ordered = query.order_by(CheckInPoint.position, CheckInPoint.id)
    return [PointRow(*row, inside.get(row[0], 0)) for row in read.execute(ordered)]


def point_of_today(read: Reading, now: datetime | None = None) -> int | None:
    """The point of the local day, else the first there is, else None."""
    rows = points(read, counted=False)
    today = local_day(read, now)
    days = [row.id for row in rows if row.kind is PointKind.DAY and row.day == today]
    return next(iter(days or [row.id for row in rows]), None)


def local_day(read: Reading, now: datetime | None = None) -> date:
    """The day it is at the conference."""
    zone = read.scalar(select(Event.time_zone)) or "UTC"
    return (now or datetime.now(UTC)).astimezone(ZoneInfo(zone)).date()


POINT = "point"
"""The parameter of `with_last_passages`."""
LAST: Any = aliased(CheckIn, name="last_passage")
"""What that joins."""
SelectT = TypeVar("SelectT", bound=Select[*tuple[Any, ...]])


def with_last_passages(query: SelectT) -> SelectT:
    """The query about registrations with their `LAST` passage at `POINT` that stands, if any.

    All are looked up together: for a few it is better to ask for each.
    """
    newest = (
        select(CheckIn.registration_id, func.max(CheckIn.id).label("id"))
        .where(CheckIn.point_id == bindparam(POINT), *stands(CheckIn))
        .group_by(CheckIn.registration_id)
        .subquery()
    )
    joined = query.outerjoin(newest, newest.c.registration_id == Registration.id)
    return joined.outerjoin(LAST, LAST.id == newest.c.id)


def with_last_passage(query: SelectT) -> SelectT:
    """The same for few registrations."""
    here = CheckIn.point_id == bindparam(POINT), CheckIn.registration_id == Registration.id
    newest = select(func.max(CheckIn.id)).where(*here, *stands(CheckIn))
    return query.outerjoin(LAST, LAST.id == newest.correlate(Registration).scalar_subquery())


@cache
def _counts() -> Select[*tuple[Any, ...]]:
    last = _last_passages()
    return select(last.c.point_id, func.count()).where(
        last.c.direction == Direction.IN
    ).group_by(last.c.point_id)  # fmt: skip


@cache
def _last_passages() -> Any:  # noqa: ANN401 - a subquery
    """Of each registration at each point, the passage that counts: the last that stands."""
    newest = (
        select(func.max(CheckIn.id))
        .where(*stands(CheckIn))
        .group_by(CheckIn.point_id, CheckIn.registration_id)
    )
    columns = (CheckIn.id, CheckIn.point_id, CheckIn.registration_id, CheckIn.direction, CheckIn.at)
    return select(*columns).where(CheckIn.id.in_(newest)).subquery()


def done_already(read: Reading, operation: str) -> datetime | None:
    """When an operation of this name was written, so that one sent twice counts once."""
    if not operation:
        return None
    query = select(CheckIn.at).where(CheckIn.operation == operation, CheckIn.voids_id.is_(None))
    return read.scalar(query.limit(1))


def passages(read: Reading, point_id: int | None = None) -> list[PassageRow]:
    """Every passage that stands, the newest first."""
    query = (
        select(
            *(CheckIn.id, CheckIn.point_id, CheckIn.registration_id, Registration.person_id),
            *(Registration.code, Registration.number, Person.given, Person.family),
            *(Person.original, Person.title, Person.degree, CheckIn.direction, CheckIn.at),
            *(CheckIn.station, CheckIn.note),
        )
        .join(Registration, Registration.id == CheckIn.registration_id)
        .join(Person, Person.id == Registration.person_id)
        .where(*stands(CheckIn))
        .order_by(CheckIn.id.desc())
    )
    if point_id is not None:
        query = query.where(CheckIn.point_id == point_id)
    found = []
    row: Any
    for row in read.execute(query):
        known = [*row[:6], PersonalName(*row[6:11]), *row[11:]]
        found.append(PassageRow(*known))
    return found


def inside(read: Reading, point_id: int | None = None) -> list[PassageRow]:
    """Those who are in now, by number; at one point, or once for each point."""
    last: dict[tuple[int, int], PassageRow] = {}
    for row in passages(read, point_id):
        last.setdefault((row.point_id, row.registration_id), row)
    held = (row for row in last.values() if row.direction is Direction.IN)
    return sorted(held, key=lambda row: (row.number, row.point_id))


def attempts(read: Reading, point_id: int | None = None) -> list[AttemptRow]:
    """What let nobody in, the newest first."""
    query = (
        select(
            *(CheckInAttempt.point_id, Registration.person_id, CheckInAttempt.said),
            *(CheckInAttempt.at, CheckInAttempt.result, CheckInAttempt.refusal),
            CheckInAttempt.station,
        )
        .outerjoin(Registration, Registration.id == CheckInAttempt.registration_id)
        .order_by(CheckInAttempt.id.desc())
    )
    if point_id is not None:
        query = query.where(CheckInAttempt.point_id == point_id)
    return [AttemptRow(*row) for row in read.execute(query)]


def sessions_with_points(read: Reading) -> dict[int, int]:
    """Session → its check-in point."""
    query = select(CheckInPoint.session_id, CheckInPoint.id).join(
        Session, Session.id == CheckInPoint.session_id
    )
    return {row[0]: row[1] for row in read.execute(query) if row[0] is not None}
