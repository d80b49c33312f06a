"""Reading delegations: all of them at once, since a conference has hundreds at most."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, case, func, select, true

from app.base.names import PersonalName
from app.base.texts import Texts
from app.model import Delegation, Membership, Organisation, Person, Registration
from app.queries.matching import key_matches
from app.rules.delegations import (
    Completeness,
    DelegationFacts,
    DelegationStatus,
    MemberFunction,
    completeness,
    member_position,
)
from app.rules.keys import texts_search_key
from app.rules.organisations import OrganisationKind
from app.rules.registrations import RegistrationStatus
from app.store import Reading


@dataclass(frozen=True)
class DelegationRow:
    """A delegation as lists show it; times local, counts of people who take a place."""

    id: int
    organisation_id: int
    kind: OrganisationKind
    organisation: Texts
    city: str
    country: str
    population: int | None
    display_name: Texts
    status: DelegationStatus
    places: int | None
    protocol_rank: int | None
    contact_name: str
    contact_email: str
    contact_phone: str
    arrival_at: datetime | None
    departure_at: datetime | None
    travel: str
    hotel: str
    notes: str
    changed_at: datetime
    members: int
    heads: int
    without_function: int
    head: PersonalName | None = None
    head_id: int | None = None
    emblem_id: int | None = None
    street: str = ""
    postcode: str = ""

    @property
    def name(self) -> Texts:
        """What it is called on lists: its own name or the organisation's."""
        return self.display_name or self.organisation

    @property
    def completeness(self) -> Completeness:
        """What is there and what is missing."""
        return completeness(
            DelegationFacts(
                status=self.status,
                places=self.places,
                members=self.members,
                heads=self.heads,
                without_function=self.without_function,
                contact=bool(self.contact_name and (self.contact_email or self.contact_phone)),
                arrival=self.arrival_at is not None,
                departure=self.departure_at is not None,
                hotel=bool(self.hotel),
            )
        )


GONE = (RegistrationStatus.CANCELLED, RegistrationStatus.WAITING)
NOBODY = (0, 0, 0)


def count(read: Reading) -> int:
    """How many delegations there are."""
    return read.scalar(select(func.count(Delegation.id))) or 0


def rows(
    read: Reading, text: str = "", *, ids: Collection[int] | None = None
) -> list[DelegationRow]:
    """All delegations or those of these ids, in which all words of `text` are found; by id.

    Looked through are the names of delegation and organisation, city, country, the
    contact, and the names of the members.
    """
    own = true() if ids is None else Membership.delegation_id.in_(ids)
    figures = {row[0]: tuple(row[1:]) for row in read.execute(_figures().where(own))}
    heads = {row[0]: (PersonalName(*row[2:]), row[1]) for row in read.execute(_heads().where(own))}
    query = (
        select(
            Delegation.id,
            Delegation.organisation_id,
            Organisation.kind,
            Organisation.name,
            Organisation.city,
            Organisation.country,
            Organisation.population,
            Delegation.display_name,
            Delegation.status,
            Delegation.places,
            Delegation.protocol_rank,
            Delegation.contact_name,
            Delegation.contact_email,
            Delegation.contact_phone,
            Delegation.arrival_at,
            Delegation.departure_at,
            Delegation.travel,
            Delegation.hotel,
            Delegation.notes,
            Delegation.changed_at,
            Organisation.emblem_id,
            Organisation.street,
            Organisation.postcode,
            Organisation.search_key,
        )
        .join(Organisation, Organisation.id == Delegation.organisation_id)
        .where(true() if ids is None else Delegation.id.in_(ids))
        .order_by(Delegation.id)
    )
    members = _member_keys(read) if text.strip() else {}
    found = []
    for *row, emblem_id, street, postcode, key in read.execute(query):
        of = row[0]
        head = heads.get(of, (None, None))
        facts: list[Any] = [*row, *figures.get(of, NOBODY), *head, emblem_id, street, postcode]
        delegation = DelegationRow(*facts)
        if not text.strip() or _says(delegation, key, members.get(of, ""), text):
            found.append(delegation)
    return found


def _says(delegation: DelegationRow, organisation: str, members: str, text: str) -> bool:
    own = texts_search_key(delegation.display_name, delegation.contact_name)
    return key_matches(f"{organisation}{own}{members}", text)


def _member_keys(read: Reading) -> dict[int, str]:
    """Delegation id → the search keys of its members, one behind the other."""
    query = (
        select(Membership.delegation_id, Person.search_key)
        .join(Registration, Registration.id == Membership.registration_id)
        .join(Person, Person.id == Registration.person_id)
    )
    found: dict[int, str] = {}
    for delegation_id, key in read.execute(query):
        found[delegation_id] = found.get(delegation_id, "") + key
    return found


def _heads() -> Select[int, int, str, str, str, str, str]:
    return (
        select(
            Membership.delegation_id,
            Person.id,
            Person.given,
            Person.family,
            Person.original,
            Person.title,
            Person.degree,
        )
        .join(Registration, Registration.id == Membership.registration_id)
        .join(Person, Person.id == Registration.person_id)
        .where(Membership.function == MemberFunction.HEAD, Registration.status.not_in(GONE))
    )


def _figures() -> Select[int, int, Any, Any]:
    head = case((Membership.function == MemberFunction.HEAD, 1), else_=0)
    nothing = case((Membership.function.is_(None), 1), else_=0)
    return (
        select(
            Membership.delegation_id,
            func.count(Membership.id),
            func.sum(head),
            func.sum(nothing),
        )
        .join(Registration, Registration.id == Membership.registration_id)
        .where(Registration.status.not_in(GONE))
        .group_by(Membership.delegation_id)
    )


@dataclass(frozen=True)
class MemberRow:
    """A person within a delegation."""

    person_id: int
    delegation_id: int
    name: PersonalName
    function: MemberFunction | None
    rank: int | None
    job: str
    email: str
    phone: str
    status: RegistrationStatus
    number: int


def members(read: Reading, delegation_ids: Sequence[int]) -> dict[int, list[MemberRow]]:
    """Delegation id → its members in order, the head first; also those who cancelled."""
    query = (
        select(
            Person.id,
            Membership.delegation_id,
            Person.given,
            Person.family,
            Person.original,
            Person.title,
            Person.degree,
            Membership.function,
            Membership.rank,
            Person.function,
            Person.email,
            Person.phone,
            Registration.status,
            Registration.number,
            Person.sort_key,
        )
        .join(Registration, Registration.person_id == Person.id)
        .join(Membership, Membership.registration_id == Registration.id)
        .where(Membership.delegation_id.in_(delegation_ids))
    )
    found = sorted(read.execute(query), key=lambda r: member_position(r[7], r[8], r[14]))
    result: dict[int, list[MemberRow]] = {}
    for row in found:
        facts: list[Any] = list(row[7:14])
        member = MemberRow(row[0], row[1], PersonalName(*row[2:7]), *facts)
        result.setdefault(row[1], []).append(member)
    return result
