"""What is there and what is missing, for the first page and for `check`."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ScalarSelect, func, select

from app.base.names import PersonalName
from app.base.texts import Texts
from app.model import Consent, Organisation, Person, Registration, Room, Venue
from app.queries import delegations, events, people_gaps
from app.queries.delegations import DelegationRow
from app.rules.delegations import DelegationPart, DelegationStatus
from app.rules.gaps import DELEGATION_GAPS, PEOPLE_GAPS, Gap, GapKind, deadline_gap
from app.rules.registrations import RegistrationStatus
from app.store import Reading


@dataclass(frozen=True)
class Figures:
    """How much of everything there is."""

    people: int
    registrations: int
    confirmed: int
    delegations: int
    delegations_confirmed: int
    by_status: Mapping[DelegationStatus, int]
    places: int
    members: int
    organisations: int
    countries: int
    venues: int
    rooms: int
    seats: int
    consents: int


def figures(read: Reading) -> Figures:
    """The counts of the first page."""
    sending = delegations.rows(read)
    confirmed = Registration.status == RegistrationStatus.CONFIRMED
    seats = select(func.coalesce(func.sum(Room.seats), 0)).scalar_subquery()
    by_status = Counter(d.status for d in sending)
    counts = read.execute(
        select(
            _count(Person.id).label("people"),
            _count(Registration.id).label("registrations"),
            _count(Registration.id, confirmed).label("confirmed"),
            _count(Organisation.id).label("organisations"),
            _count(Venue.id).label("venues"),
            _count(Room.id).label("rooms"),
            seats.label("seats"),
            _count(Consent.id).label("consents"),
        )
    ).one()
    return Figures(
        **counts._mapping,  # noqa: SLF001 - its public name for a mapping
        delegations=len(sending),
        delegations_confirmed=by_status[DelegationStatus.CONFIRMED],
        by_status={status: by_status[status] for status in DelegationStatus},
        places=sum(d.places or 0 for d in sending if d.status is not DelegationStatus.DECLINED),
        members=sum(d.members for d in sending),
        countries=len({d.country for d in sending if d.country}),
    )


def _count(column: Any, *conditions: Any) -> ScalarSelect[int]:  # noqa: ANN401 - any column, any condition
    return select(func.count(column)).where(*conditions).scalar_subquery()


def gaps(read: Reading, now: datetime) -> list[Gap]:
    """Everything missing, the most pressing first; `now` is local to the conference, naive."""
    found = [*_of_event(read, now), *_of_delegations(read), *_of_people(read)]
    order = list(GapKind)
    return sorted(found, key=lambda gap: order.index(gap.kind))


def _of_event(read: Reading, now: datetime) -> list[Gap]:
    event = events.event(read)
    gap = event and deadline_gap(event.registration_deadline, event.starts_on, now)
    found = [gap] if gap else []
    if not read.scalar(select(func.count(Room.id))):
        found.append(Gap(GapKind.NO_ROOMS))
    return found


PART_GAPS = {
    DelegationPart.HEAD: GapKind.NO_HEAD,
    DelegationPart.CONTACT: GapKind.NO_CONTACT,
    DelegationPart.ARRIVAL: GapKind.NO_ARRIVAL,
    DelegationPart.HOTEL: GapKind.NO_HOTEL,
}


def delegation_gaps(delegation: DelegationRow) -> set[GapKind]:
    """What one delegation lacks."""
    if delegation.status is DelegationStatus.DECLINED:
        return set()
    found = {PART_GAPS[p] for p in delegation.completeness.missing if p in PART_GAPS}
    if not delegation.members:
        found = (found - {GapKind.NO_HEAD}) | {GapKind.NO_MEMBERS}
    if delegation.places is not None and delegation.members > delegation.places:
        found.add(GapKind.TOO_MANY_MEMBERS)
    if delegation.status is DelegationStatus.INVITED:
        found.add(GapKind.NO_ANSWER)
    return found


def _of_delegations(read: Reading) -> list[Gap]:
    lacking: dict[GapKind, list[int]] = {}
    for delegation in delegations.rows(read):
        for kind in delegation_gaps(delegation):
            lacking.setdefault(kind, []).append(delegation.id)
    return [Gap(kind, tuple(ids)) for kind, ids in lacking.items()]


def _of_people(read: Reading) -> list[Gap]:
    found = []
    for kind in sorted(PEOPLE_GAPS):
        ids = tuple(read.scalars(people_gaps.who_lacks(kind)))
        if ids:
            found.append(Gap(kind, ids))
    return found


@dataclass(frozen=True)
class Lacking:
    """One delegation or person with a gap, by id and name."""

    id: int
    name: Texts | PersonalName


def who(read: Reading, gap: Gap, *, limit: int) -> list[Lacking]:
    """The first of those who lack something: delegations as they were added, people by name."""
    if gap.kind in DELEGATION_GAPS:
        wanted = set(gap.ids[:limit])
        return [Lacking(d.id, d.name) for d in delegations.rows(read) if d.id in wanted]
    if gap.kind in PEOPLE_GAPS:
        name = (Person.given, Person.family, Person.original, Person.title, Person.degree)
        query = select(Person.id, *name).where(Person.id.in_(people_gaps.who_lacks(gap.kind)))
        found = read.execute(query.order_by(Person.sort_key, Person.id).limit(limit))
        return [Lacking(row[0], PersonalName(*row[1:])) for row in found]
    return []
