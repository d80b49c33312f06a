"""Reading organisations, and finding one by a few letters."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from app.base.texts import Texts
from app.model import Delegation, MemberOrganisation, Organisation, Person
from app.queries.matching import matches
from app.rules.organisations import OrganisationKind
from app.store import Reading


@dataclass(frozen=True)
class OrganisationRow:
    """A body, with how many people come from it and whether it sends a delegation."""

    id: int
    kind: OrganisationKind
    name: Texts
    country: str
    city: str
    population: int | None
    website: str
    notes: str
    people: int
    delegation_id: int | None
    emblem_id: int | None = None
    street: str = ""
    postcode: str = ""


def find_ids(
    read: Reading, text: str = "", *, limit: int | None = None, without_delegation: bool = False
) -> list[int]:
    """The ids of organisations whose name, city or country has all words of `text`.

    `without_delegation` leaves out those that send one.
    """
    query = select(Organisation.id).where(*matches(Organisation.search_key, text))
    if without_delegation:
        query = query.where(Organisation.id.not_in(select(Delegation.organisation_id)))
    return list(read.scalars(query.order_by(Organisation.search_key, Organisation.id).limit(limit)))


def rows(read: Reading, ids: Sequence[int]) -> dict[int, OrganisationRow]:
    """Id → row, for those that exist."""
    people = (
        select(func.count(Person.id))
        .where(Person.organisation_id == Organisation.id)
        .scalar_subquery()
    )
    query = (
        select(
            Organisation.id,
            Organisation.kind,
            Organisation.name,
            Organisation.country,
            Organisation.city,
            Organisation.population,
            Organisation.website,
            Organisation.notes,
            people,
            Delegation.id,
            Organisation.emblem_id,
            Organisation.street,
            Organisation.postcode,
        )
        .outerjoin(Delegation, Delegation.organisation_id == Organisation.id)
        .where(Organisation.id.in_(ids))
    )
    return {row[0]: OrganisationRow(*row) for row in read.execute(query)}


def member_organisation_ids(read: Reading, partnership_id: int) -> list[int]:
    """The ids of the bodies that make up a partnership, in order."""
    query = select(MemberOrganisation.organisation_id).where(
        MemberOrganisation.partnership_id == partnership_id
    )
    return list(read.scalars(query.order_by(MemberOrganisation.position, MemberOrganisation.id)))


def countries(read: Reading) -> list[str]:
    """The codes of all countries that organisations come from."""
    query = select(Organisation.country).where(Organisation.country != "").distinct()
    return sorted(read.scalars(query))
