"""What is there and what is missing, for the first page and for `check`."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from app.model import Consent, Organisation, Person, Registration, Room, Venue
from app.queries import delegations, events, people_gaps
from app.queries.delegations import DelegationRow
from app.rules.delegations import DelegationPart, DelegationStatus
from app.rules.gaps import PEOPLE_GAPS, Gap, GapKind, deadline_gap
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
    all_delegations = delegations.rows(read)
    confirmed = Registration.status == RegistrationStatus.CONFIRMED

    def count(column: object, *conditions: object) -> int:
        return read.scalar(select(func.count(column)).where(*conditions)) or 0  # type: ignore[arg-type] # any column

    return Figures(
        people=count(Person.id),
        registrations=count(Registration.id),
        confirmed=count(Registration.id, confirmed),
        delegations=len(all_delegations),
        delegations_confirmed=sum(d.status is DelegationStatus.CONFIRMED for d in all_delegations),
        places=sum(d.places or 0 for d in all_delegations),
        members=sum(d.members for d in all_delegations),
        organisations=count(Organisation.id),
        countries=len({d.country for d in all_delegations if d.country}),
        venues=count(Venue.id),
        rooms=count(Room.id),
        seats=read.scalar(select(func.sum(Room.seats))) or 0,
        consents=count(Consent.id),
    )


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
