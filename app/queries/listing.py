"""Reading everybody for printed lists: little of many, each body once."""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Select, select

from app.base.names import PersonalName
from app.base.texts import Texts
from app.model import Membership, Organisation, Person, Registration
from app.queries.delegations import GONE
from app.queries.matching import IDS, among
from app.rules.delegations import MemberFunction
from app.rules.registrations import RegistrationStatus
from app.store import Reading


class Listed(NamedTuple):
    """A person as lists need one; registration facts are None without a registration."""

    id: int
    given: str
    family: str
    original: str
    title: str
    degree: str
    function: str
    email: str
    phone: str
    organisation_id: int | None
    delegation_id: int | None
    member_function: MemberFunction | None
    rank: int | None
    status: RegistrationStatus | None
    number: int | None
    category_id: int | None
    photo_id: int | None
    sort_key: bytes
    salutation: str

    @property
    def name(self) -> PersonalName:
        """The name with its parts."""
        return PersonalName(self.given, self.family, self.original, self.title, self.degree)


class Body(NamedTuple):
    """An organisation that people come from."""

    name: Texts
    city: str
    country: str
    street: str = ""
    postcode: str = ""


def listed(read: Reading, ids: Sequence[int] | None = None) -> list[Listed]:
    """These people, in this order; or, in the order of names, all who take a place."""
    connection = read.connection()  # past the session: it costs more than SQLite
    if ids is None:
        return list(map(Listed._make, connection.execute(_all_query())))
    found = {row[0]: row for row in connection.execute(_some_query(), {IDS: json.dumps(list(ids))})}
    return [Listed._make(found[each]) for each in ids if each in found]


def bodies(read: Reading) -> dict[int, Body]:
    """Id → organisation, all of them."""
    place = (Organisation.city, Organisation.country, Organisation.street, Organisation.postcode)
    query = select(Organisation.id, Organisation.name, *place)
    return {row[0]: Body(*row[1:]) for row in read.execute(query)}


@cache
def _all_query() -> Select[*tuple[Any, ...]]:
    there = Registration.status.not_in(GONE)
    return _columns().where(there).order_by(Person.sort_key, Person.id)


@cache
def _some_query() -> Select[*tuple[Any, ...]]:
    return _columns().where(Person.id.in_(among()))


def _columns() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Person.id,
            Person.given,
            Person.family,
            Person.original,
            Person.title,
            Person.degree,
            Person.function,
            Person.email,
            Person.phone,
            Person.organisation_id,
            Membership.delegation_id,
            Membership.function,
            Membership.rank,
            Registration.status,
            Registration.number,
            Registration.category_id,
            Registration.photo_id,
            Person.sort_key,
            Person.salutation,
        )
        .outerjoin(Registration, Registration.person_id == Person.id)
        .outerjoin(Membership, Membership.registration_id == Registration.id)
    )
