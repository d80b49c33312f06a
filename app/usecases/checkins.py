"""Checking people in and out: every passage a row that is never changed, every attempt kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from sqlalchemy import func, select

from app.base.names import PersonalName
from app.base.texts import Texts
from app.base.words import N_
from app.model import CheckIn, CheckInAttempt, CheckInPoint, Event, Person, Session
from app.model.base import utc_now
from app.queries import arrivals, checkins
from app.queries.arrivals import Arrival
from app.rules import fields
from app.rules.checkins import (
    LONGEST,
    CheckResult,
    Decision,
    Direction,
    PointKind,
    Refusal,
    codes_in,
    decide,
    is_cut,
    refused,
)
from app.store import Reading, Store
from app.usecases.bulk import insert_row
from app.usecases.loading import need, need_all, next_position, put

POINT_FIELDS = {
    "name": fields.texts(N_("Name"), fields.NAME, required=True),
    "kind": fields.one_of(N_("What the point is for"), PointKind),
    "day": fields.as_given(N_("Day")),
    "session_id": fields.as_given(N_("Session")),
}


@dataclass(frozen=True)
class CheckedIn:
    """What became of an attempt.

    `at` in UTC is when the person came in, now or before, `station` the desk where that was.
    """

    result: CheckResult
    refusal: Refusal | None
    at: datetime
    person_id: int | None = None
    name: PersonalName | None = None
    code: str = ""
    number: int | None = None
    station: str = ""


@dataclass(frozen=True)
class Door:
    """Where and how it is asked: the point, the way, the station, an organiser's word."""

    point_id: int
    direction: Direction = Direction.IN
    station: str = ""
    anyway: bool = False
    note: str = ""


def check_in_code(
    store: Store, door: Door, said: str, *, operation: str = "", now: datetime | None = None
) -> CheckedIn:
    """Let in whoever a scanned code belongs to, or say why not; committed when it returns.

    An operation of the same name that was written before is answered and not done twice.
    """
    with store.change(_label(door)) as change:
        attempt = Attempt(change, door, now or utc_now(), said, operation)
        return attempt.through(arrivals.of_code(change, door.point_id, list(codes_in(said))))


def check_in_person(
    store: Store, door: Door, person_id: int, *, operation: str = "", now: datetime | None = None
) -> CheckedIn:
    """The same for somebody who was found by name; who is not registered is refused."""
    with store.change(_label(door)) as change:
        attempt = Attempt(change, door, now or utc_now(), operation=operation)
        found = arrivals.of_person(change, door.point_id, person_id)
        return attempt.unregistered(person_id) if found is None else attempt.through(found)


def check_in_people(
    store: Store, door: Door, person_ids: Sequence[int], *, now: datetime | None = None
) -> list[CheckedIn]:
    """Let in a delegation that stands there, in one step; who is not registered is left out."""
    with store.change(N_("Check in a delegation")) as change:
        attempt = Attempt(change, door, now or utc_now())
        comers = (arrivals.of_person(change, door.point_id, each) for each in person_ids)
        return [attempt.through(arrival) for arrival in comers if arrival is not None]


def _label(door: Door) -> str:
    return N_("Check in") if door.direction is Direction.IN else N_("Check out")


@dataclass(frozen=True)
class Attempt:
    """Somebody at a door at a moment (UTC), within a change.

    What stands `on_paper` was of the right day, whenever it is typed back.
    """

    change: Reading
    door: Door
    when: datetime = field(default_factory=utc_now)
    said: str = ""
    operation: str = ""
    on_paper: bool = False

    def through(self, arrival: Arrival | None) -> CheckedIn:
        """Write what becomes of it."""
        before = checkins.done_already(self.change, self.operation)
        if before is not None and arrival is not None:
            return _told(arrival, Decision(CheckResult(self.door.direction.value)), before)
        if arrival is None or arrival.point_id is None:
            need(self.change, CheckInPoint, self.door.point_id)
        decision = self._decide(arrival)
        if arrival is None or decision.result in {CheckResult.REFUSED, CheckResult.ALREADY}:
            self._keep(arrival, decision)
            return _told(arrival, decision, (arrival and arrival.inside) or self.when)
        self._pass(arrival)
        return replace(_told(arrival, decision, self.when), station=self.door.station)

    def unregistered(self, person_id: int) -> CheckedIn:
        """Somebody has no registration by which they could come; who it is, if there is anybody."""
        decision = refused(Refusal.NOT_REGISTERED)
        self._keep(None, decision)
        person = self.change.get(Person, person_id)
        nobody = _told(None, decision, self.when)
        if person is None:
            return nobody
        parts = (person.given, person.family, person.original, person.title, person.degree)
        return replace(nobody, person_id=person.id, name=PersonalName(*parts))

    def _decide(self, arrival: Arrival | None) -> Decision:
        if arrival is None:
            return decide(None, cut=is_cut(self.said))
        return decide(
            arrival.guest,
            self.door.direction,
            open_today=self.on_paper or arrival.is_open(self.when),
            anyway=self.door.anyway,
        )

    def _pass(self, arrival: Arrival) -> None:
        row = {
            "point_id": self.door.point_id,
            "registration_id": arrival.found.registration_id,
            "direction": self.door.direction,
            "at": self.when,
            "station": self.door.station,
            "note": self.door.note,
            "operation": self.operation,
        }
        insert_row(self.change, CheckIn, row)

    def _keep(self, arrival: Arrival | None, decision: Decision) -> None:
        text = "".join(letter if letter.isprintable() else " " for letter in self.said)
        row = {
            "point_id": self.door.point_id,
            "registration_id": arrival.found.registration_id if arrival else None,
            "said": text.strip()[:LONGEST],
            "at": self.when,
            "result": decision.result,
            "refusal": decision.refusal,
            "station": self.door.station,
        }
        insert_row(self.change, CheckInAttempt, row)


def _told(arrival: Arrival | None, decision: Decision, at: datetime) -> CheckedIn:
    if arrival is None:
        return CheckedIn(decision.result, decision.refusal, at)
    found = arrival.found
    known = (found.person_id, found.name, found.code, found.number, arrival.station)
    return CheckedIn(decision.result, decision.refusal, at, *known)


def add_point(store: Store, facts: Mapping[str, object]) -> int:
    """Add a check-in point; its id. A name is needed."""
    with store.change(N_("Add check-in point")) as change:
        return insert_point(change, facts)


def insert_point(change: Reading, facts: Mapping[str, object]) -> int:
    """The same within a larger change."""
    values = fields.cleaned(POINT_FIELDS, {"name": Texts(), **facts})
    if values.get("session_id") is not None:
        need(change, Session, values["session_id"])
    row = CheckInPoint(
        **values, position=next_position(change, select(func.max(CheckInPoint.position)))
    )
    change.add(row)
    change.flush()
    return row.id


def edit_point(store: Store, point_id: int, changes: Mapping[str, object]) -> None:
    """Change name, kind, day or session of a point."""
    values = fields.cleaned(POINT_FIELDS, changes)
    with store.change(N_("Edit check-in point")) as change:
        put(need(change, CheckInPoint, point_id), values)


def remove_point(store: Store, point_id: int) -> None:
    """Remove a point with all that passed there; Undo brings it back."""
    with store.change(N_("Remove check-in point")) as change:
        change.delete(need(change, CheckInPoint, point_id))


def order_points(store: Store, ids: Sequence[int]) -> None:
    """Put the points in this order."""
    with store.change(N_("Order check-in points")) as change:
        for position, row in enumerate(need_all(change, CheckInPoint, ids), start=1):
            put(row, {"position": position})


def need_day_points(store: Store, days: Sequence[date]) -> list[int]:
    """The points of the conference's days; those that are missing are made. Their ids."""
    with store.change(N_("Set up the desk")) as change:
        query = select(CheckInPoint.day, CheckInPoint.id).where(
            CheckInPoint.kind == PointKind.DAY, CheckInPoint.day.is_not(None)
        )
        known = {row[0]: row[1] for row in change.execute(query)}
        languages = change.scalar(select(Event.languages)) or ("en",)
        for day in days:
            if day not in known:
                known[day] = insert_point(change, day_point(day, languages))
        return [known[day] for day in days]


def day_point(day: date, languages: Sequence[str]) -> dict[str, object]:
    """The facts of the point of a day: its name in these languages."""
    from babel.dates import format_date

    name = Texts({code: format_date(day, "EEEE d MMMM", locale=code) for code in languages})
    return {"name": name, "kind": PointKind.DAY, "day": day}
