"""Reading who comes to a door, with all that decides over them, in one statement each."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Select, bindparam, func, select

from app.base.names import PersonalName
from app.model import CheckInPoint, Event, Person, Registration, VoidCode
from app.queries.checkins import LAST, POINT, with_last_passage
from app.queries.evidence import stands
from app.rules.checkins import Direction, Guest, is_open
from app.rules.registrations import RegistrationStatus
from app.store import Reading

WHO, CODES = "who", "codes"


@dataclass(frozen=True, slots=True)
class Found:
    """Whom a code belongs to; `void` where it is one that counts no more."""

    registration_id: int
    person_id: int
    code: str
    number: int
    status: RegistrationStatus
    name: PersonalName
    void: bool = False


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody at a point: since when they are in there (UTC), when it is open.

    `station` is the desk where they came in.
    """

    found: Found
    inside: datetime | None
    point_id: int | None
    day: date | None
    starts_on: date
    time_zone: str
    station: str = ""

    @property
    def guest(self) -> Guest:
        """What decides over them."""
        return Guest(self.found.status, self.inside, self.found.void)

    def is_open(self, now: datetime) -> bool:
        """Whether people go in at the point then, by the day of the conference."""
        return is_open(self.day, now.astimezone(ZoneInfo(self.time_zone)).date(), self.starts_on)


def of_code(read: Reading, point_id: int, codes: Sequence[str]) -> Arrival | None:
    """Whom one of these codes belongs to, the first that is known; void ones after all others."""
    asked = {POINT: point_id, CODES: json.dumps(list(codes))}
    for query, void in ((_by_code(), False), (_by_void_code(), True)):
        row = read.connection().execute(query, asked).first()
        if row is not None:
            return _arrival(row, void=void)
    return None


def of_person(read: Reading, point_id: int, person_id: int) -> Arrival | None:
    """The same for somebody who was found by name; None for who is not registered."""
    row = read.connection().execute(_by_person(), {POINT: point_id, WHO: person_id}).first()
    return None if row is None else _arrival(row, void=False)


def _arrival(row: Any, *, void: bool) -> Arrival:  # noqa: ANN401 - a row of `_query`
    known = [*row[:5], PersonalName(*row[5:10]), void]
    inside, station = (row.at, row.station) if row.direction is Direction.IN else (None, "")
    facts: list[Any] = [inside, *row[13:], station]
    return Arrival(Found(*known), *facts)


def _query() -> Select[*tuple[Any, ...]]:
    query = (
        select(
            *(Registration.id, Registration.person_id, Registration.code, Registration.number),
            *(Registration.status, Person.given, Person.family, Person.original, Person.title),
            *(Person.degree, LAST.direction, LAST.at, LAST.station),
            *(CheckInPoint.id, CheckInPoint.day, Event.starts_on, Event.time_zone),
        )
        .join(Person, Person.id == Registration.person_id)
        .join(Event, Event.id == Registration.event_id)
        .outerjoin(CheckInPoint, CheckInPoint.id == bindparam(POINT))
    )
    return with_last_passage(query)


@cache
def _by_person() -> Select[*tuple[Any, ...]]:
    return _query().where(Registration.person_id == bindparam(WHO))


@cache
def _by_code() -> Select[*tuple[Any, ...]]:
    wanted = func.json_each(bindparam(CODES)).table_valued("key", "value")
    joined = _query().join(wanted, wanted.c.value == Registration.code)
    return joined.order_by(wanted.c.key).limit(1)


@cache
def _by_void_code() -> Select[*tuple[Any, ...]]:
    wanted = func.json_each(bindparam(CODES)).table_valued("key", "value")
    return (
        _query()
        .join(VoidCode, VoidCode.registration_id == Registration.id)
        .join(wanted, wanted.c.value == VoidCode.code)
        .where(*stands(VoidCode))
        .order_by(wanted.c.key)
        .limit(1)
    )
