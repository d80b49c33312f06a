"""Reading who was there: presences, counters, signatures, scans of signed sheets."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from app.base.errors import NotFound
from app.base.names import PersonalName
from app.base.texts import Texts
from app.base.words import N_
from app.model import (
    CheckIn,
    CheckInPoint,
    ErasureRecord,
    Event,
    Funding,
    Person,
    Picture,
    Registration,
    Session,
    SheetScan,
    Signature,
    StoredFile,
    Threshold,
)
from app.queries import headcount
from app.queries.agenda import frame
from app.queries.evidence import stands
from app.rules import attendance
from app.rules.attendance import Counter, CounterKind, Occasion, Presence, with_days
from app.rules.checkins import Direction, PointKind
from app.rules.closing import DataCategory
from app.rules.pictures import ENDINGS
from app.rules.registrations import takes_a_place
from app.store import Reading

PLACES_OF_PRESENCE = (PointKind.DAY, PointKind.SESSION)
"""Who eats or takes the bus was not necessarily at the conference."""


BY_SEX = frozenset({CounterKind.WOMEN, CounterKind.MEN})
NUMBERS = ("expected", "there", "checked_in", "signed")


@dataclass(frozen=True)
class FundingRow:
    """What the funder wants to read on signed papers."""

    programme: Texts = Texts()  # noqa: RUF009 - it never changes
    project_title: Texts = Texts()  # noqa: RUF009 - the same
    project_number: str = ""


def funding(read: Reading) -> FundingRow:
    """The facts of the fund and the project; nothing where none were given."""
    query = select(Funding.programme, Funding.project_title, Funding.project_number)
    row = read.execute(query).one_or_none()
    return FundingRow() if row is None else FundingRow(*row)


def presences(read: Reading) -> list[Presence]:
    """Where everybody registered was, by check-in and by signature, in order of person id."""
    day_of = session_days(read)
    came, wrote = _checked_in(read), _signed(read)
    return [
        Presence(
            head.person_id,
            takes_a_place(head.status),
            head.country,
            head.delegation_id,
            head.sex,
            with_days(came.get(head.person_id, ()), day_of),
            with_days(wrote.get(head.person_id, ()), day_of),
        )
        for head in headcount.heads(read)
    ]


def session_days(read: Reading) -> dict[int, date]:
    """Session → the day of the conference it belongs to, for those that have a time."""
    begins = timedelta(minutes=frame(read).day_begins)
    query = select(Session.id, Session.starts_at).where(Session.starts_at.is_not(None))
    return {row[0]: (row[1] - begins).date() for row in read.execute(query) if row[1] is not None}


def _checked_in(read: Reading) -> dict[int, set[Occasion]]:
    """Person → days and sessions at whose points somebody came in."""
    columns = (CheckInPoint.day, CheckInPoint.session_id, Registration.person_id)
    query = (
        select(*columns, func.min(CheckIn.at))
        .join(CheckInPoint, CheckInPoint.id == CheckIn.point_id)
        .join(Registration, Registration.id == CheckIn.registration_id)
        .where(*stands(CheckIn), CheckIn.direction == Direction.IN)
        .where(CheckInPoint.kind.in_(PLACES_OF_PRESENCE))
        .group_by(Registration.person_id, CheckInPoint.id)
    )
    zone = ZoneInfo(read.scalar(select(Event.time_zone)) or "UTC")
    found: dict[int, set[Occasion]] = defaultdict(set)
    for day, session_id, person_id, at in read.execute(query):
        if session_id is not None:
            found[person_id].add(session_id)
        found[person_id].add(day or at.astimezone(zone).date())
    return found


def _signed(read: Reading) -> dict[int, set[Occasion]]:
    query = (
        select(Registration.person_id, Signature.day, Signature.session_id)
        .join(Registration, Registration.id == Signature.registration_id)
        .where(*stands(Signature))
    )
    found: dict[int, set[Occasion]] = defaultdict(set)
    for person_id, *signed in read.execute(query):
        found[person_id] |= {each for each in signed if each is not None}
    return found


def thresholds(read: Reading) -> dict[CounterKind, int]:
    """What the counters have to reach, in their order."""
    query = select(Threshold.kind, Threshold.least).order_by(Threshold.position, Threshold.id)
    return {row[0]: row[1] for row in read.execute(query)}


def counters(read: Reading, occasion: Occasion | None = None) -> list[Counter]:
    """All counters, those with a threshold first; over all, or of one day or session."""
    wanted = thresholds(read)
    host = read.scalar(select(Event.country)) or ""
    people = presences(read)
    found = attendance.counters(people, host, wanted, occasion)
    if occasion is None and not any(each.sex for each in people):
        kept = _counted_before(read)
        found = [_as_kept(each, kept.get(each.kind)) for each in found]
    places = {kind: place for place, kind in enumerate(wanted)}
    return sorted(found, key=lambda each: places.get(each.kind, len(places)))


def _counted_before(read: Reading) -> dict[str, dict[str, int]]:
    """What was counted by sex when that was erased; nothing where it was not."""
    query = (
        select(ErasureRecord.counts)
        .where(ErasureRecord.category == DataCategory.ALL_BUT_EVIDENCE)
        .order_by(ErasureRecord.at.desc(), ErasureRecord.id.desc())
    )
    counts = read.scalar(query.limit(1)) or {}
    kept: dict[str, dict[str, int]] = counts.get("by_sex", {})
    return kept


def _as_kept(counter: Counter, numbers: dict[str, int] | None) -> Counter:
    if numbers is None:
        return counter
    return Counter(counter.kind, **numbers, least=counter.least)


def by_sex(read: Reading) -> dict[str, dict[str, int]]:
    """The counters that need to know who is a woman, as they are kept when nobody does."""
    return {
        each.kind.value: {name: getattr(each, name) for name in NUMBERS}
        for each in counters(read)
        if each.kind in BY_SEX
    }


@dataclass(frozen=True)
class AttendeeRow:
    """Somebody registered, and where there is proof of presence."""

    person_id: int
    number: int
    name: PersonalName
    presence: Presence


def attendees(read: Reading) -> list[AttendeeRow]:
    """Everybody expected or there, by registration number."""
    known = {each.person_id: each for each in presences(read)}
    columns = (Person.given, Person.family, Person.original, Person.title, Person.degree)
    query = (
        select(Registration.person_id, Registration.number, *columns)
        .join(Person, Person.id == Registration.person_id)
        .order_by(Registration.number)
    )
    found = []
    row: Any
    for row in read.execute(query):
        presence = known[row[0]]
        if presence.expected or presence.there:
            found.append(AttendeeRow(row[0], row[1], PersonalName(*row[2:7]), presence))
    return found


def sheets(read: Reading) -> dict[Occasion, int]:
    """Day or session → how many signatures stand."""
    query = (
        select(Signature.day, Signature.session_id, func.count(Signature.id))
        .where(*stands(Signature))
        .group_by(Signature.day, Signature.session_id)
    )
    found: dict[Occasion, int] = {}
    for day, session_id, count in read.execute(query):
        if day is not None:
            found[day] = count
        elif session_id is not None:
            found[session_id] = count
    return found


@dataclass(frozen=True)
class ScanRow:
    """The scan of a signed sheet: of a day, a session, a delegation; `added_at` in UTC."""

    id: int
    day: date | None
    session_id: int | None
    delegation_id: int | None
    name: str
    media_type: str
    note: str
    added_at: datetime


def scans(read: Reading) -> list[ScanRow]:
    """The scans, those of days first, in the order in which they came."""
    media_type = func.coalesce(StoredFile.media_type, Picture.media_type, "")
    query = (
        select(
            *(SheetScan.id, SheetScan.day, SheetScan.session_id, SheetScan.delegation_id),
            *(func.coalesce(StoredFile.name, ""), media_type, SheetScan.note, SheetScan.added_at),
        )
        .outerjoin(StoredFile, StoredFile.id == SheetScan.file_id)
        .outerjoin(Picture, Picture.id == SheetScan.picture_id)
        .order_by(SheetScan.day.is_(None), SheetScan.day, SheetScan.session_id, SheetScan.id)
    )
    found = []
    row: Any
    for row in read.execute(query):
        name = row[4] or f"scan-{row[0]}{ENDINGS.get(row[5], '')}"
        known = [*row[:4], name, *row[5:]]
        found.append(ScanRow(*known))
    return found


def scan_data(read: Reading, scan_id: int) -> bytes:
    """The PDF or the picture of a scan; raises NotFound."""
    query = (
        select(func.coalesce(StoredFile.data, Picture.data))
        .select_from(SheetScan)
        .outerjoin(StoredFile, StoredFile.id == SheetScan.file_id)
        .outerjoin(Picture, Picture.id == SheetScan.picture_id)
        .where(SheetScan.id == scan_id)
    )
    data: bytes | None = read.scalar(query)
    if data is None:
        raise NotFound(N_("This scan is no longer there. It was removed in the meantime."))
    return data
