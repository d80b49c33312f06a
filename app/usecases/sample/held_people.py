"""Who came to the sample conference: at the doors of its days, of its panels, and on paper."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import insert, select

from app.model import (
    CheckIn,
    CheckInAttempt,
    Event,
    Registration,
    Session,
    Signature,
    SignUp,
)
from app.rules.checkins import CheckResult, Direction, PointKind, Refusal
from app.rules.registrations import RegistrationStatus
from app.rules.sessions import SessionType, SignUpState
from app.store import Reading
from app.usecases.checkins import day_point, insert_point

OPEN = frozenset(RegistrationStatus) - {RegistrationStatus.CONFIRMED, RegistrationStatus.CANCELLED}
CONFIRMED_LATE = 0.9
COMING = (0.96, 0.93, 0.84)
"""So many of those confirmed come on the first day, the second, and any later one."""
SIGNING = 0.97
FORGOTTEN = 0.02
"""So many sign without having passed the desk."""
TO_A_PANEL = 0.88
DOORS = time(8, 30)
QUEUE = 90
"""Minutes in which everybody comes; the sheets are signed at EVENING."""
EVENING = 600
STATIONS = ("Desk 1", "Desk 2")


@dataclass
class _Doors:
    """The doors of a conference: who was there on which day, and the rows that say so."""

    zone: ZoneInfo
    draw: Random
    days: dict[date, set[int]] = field(default_factory=dict)
    passages: list[dict[str, Any]] = field(default_factory=list)
    signatures: list[dict[str, Any]] = field(default_factory=list)

    def at(self, day: date, minute: float) -> datetime:
        """So many minutes after the doors opened, in UTC."""
        opened = datetime.combine(day, DOORS, tzinfo=self.zone)
        return (opened + timedelta(minutes=minute)).astimezone(UTC)

    def open_for(self, point: int, day: date, share: float, people: list[int]) -> None:
        """A day: so many come in, and nearly all of them sign in the evening."""
        here = self.days[day] = {one for one in people if self.draw.random() < share}
        for registration in people:
            if registration in here:
                at = self.at(day, self.draw.random() * QUEUE)
                self.passes(point, registration, at, self.draw.choice(STATIONS))
            if self.draw.random() < (SIGNING if registration in here else FORGOTTEN):
                self._signs(registration, day)

    def passes(self, point: int, registration: int, at: datetime, station: str) -> None:
        """Somebody comes in."""
        row = {"point_id": point, "registration_id": registration, "at": at, "station": station}
        empty = {"direction": Direction.IN, "note": "", "operation": "", "voids_id": None}
        self.passages.append({**row, **empty})

    def _signs(self, registration: int, day: date) -> None:
        row = {"registration_id": registration, "day": day, "session_id": None, "voids_id": None}
        self.signatures.append({**row, "at": self.at(day, EVENING), "sheet": f"{day:%d.%m.}"})


def confirm(change: Reading, draw: Random) -> None:
    """Before the doors open: most of those whose answer was open are confirmed, some cancel."""
    open_still = select(Registration).where(Registration.status.in_(OPEN)).order_by(Registration.id)
    for registration in change.scalars(open_still).all():
        stays = draw.random() < CONFIRMED_LATE
        registration.status = (
            RegistrationStatus.CONFIRMED if stays else RegistrationStatus.CANCELLED
        )
    change.flush()


def let_in(change: Reading, draw: Random) -> None:
    """Check everybody in who comes, day by day and panel by panel, and let them sign."""
    event = change.scalars(select(Event)).one()
    doors = _Doors(ZoneInfo(event.time_zone), draw)
    confirmed = (
        select(Registration.id)
        .where(Registration.status == RegistrationStatus.CONFIRMED)
        .order_by(Registration.number)
    )
    people = list(change.scalars(confirmed))
    for turn in range((event.ends_on - event.starts_on).days + 1):
        day = event.starts_on + timedelta(days=turn)
        point = insert_point(change, day_point(day, event.languages))
        doors.open_for(point, day, COMING[min(turn, len(COMING) - 1)], people)
        if turn == 0:
            _turn_away(change, point, doors.at(day, 5))
    _panels(change, doors)
    for kind, rows in ((CheckIn, doors.passages), (Signature, doors.signatures)):
        if rows:
            change.execute(insert(kind), rows)


def _turn_away(change: Reading, point: int, at: datetime) -> None:
    """Two attempts of every first morning: a code of another conference, one cut off."""
    for said, refusal in (("7Q2MN4X8KD5RT9WB3HJ6PC2FVA", Refusal.UNKNOWN), ("H7KQ", Refusal.CUT)):
        row = {"point_id": point, "said": said, "at": at, "station": STATIONS[0]}
        change.add(CheckInAttempt(**row, result=CheckResult.REFUSED, refusal=refusal))


def _panels(change: Reading, doors: _Doors) -> None:
    """A door for each panel, and most of those who have a place go through it."""
    query = (
        select(Session.id, Session.title, Session.starts_at)
        .where(Session.kind == SessionType.PANEL)
        .order_by(Session.starts_at, Session.id)
    )
    for session_id, title, starts in change.execute(query).all():
        if starts is None:
            continue
        facts = {"name": title, "kind": PointKind.SESSION, "session_id": session_id}
        point = insert_point(change, {**facts, "day": starts.date()})
        here = doors.days.get(starts.date(), set())
        opened = starts.replace(tzinfo=doors.zone).astimezone(UTC)
        for registration in _placed(change, session_id):
            if registration in here and doors.draw.random() < TO_A_PANEL:
                before = timedelta(minutes=doors.draw.random() * 8)
                doors.passes(point, registration, opened - before, "Panel")


def _placed(change: Reading, session_id: int) -> Iterator[int]:
    query = (
        select(Registration.id)
        .join(SignUp, SignUp.person_id == Registration.person_id)
        .where(SignUp.session_id == session_id, SignUp.state == SignUpState.PLACED)
        .order_by(Registration.id)
    )
    yield from change.scalars(query).all()
