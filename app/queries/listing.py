"""Reading everybody for printed lists: little of many, each body once."""

import json
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

from sqlalchemy import CursorResult, Select, select

from app.base.names import PersonalName
from app.base.texts import Texts
from app.model import Membership, Organisation, Person, Registration
from app.queries.delegations import GONE
from app.queries.matching import IDS, among
from app.rules.delegations import MemberFunction
from app.rules.registrations import RegistrationStatus
from app.store import Reading

AT_ONCE = 500
"""Rows read at a time."""


class Listed(NamedTuple):
    """A person as lists need one; registration facts are None without a registration.

    What one is written to by is empty where it was not asked for.
    """

    id: int
    given: str
    family: str
    original: str
    title: str
    degree: str
    function: str
    organisation_id: int | None
    delegation_id: int | None
    member_function: MemberFunction | None
    rank: int | None
    status: RegistrationStatus | None
    number: int | None
    category_id: int | None
    photo_id: int | None
    sort_key: bytes
    email: str = ""
    phone: str = ""
    salutation: str = ""

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


def listed(read: Reading, ids: Sequence[int] | None = None, *, reach: bool = True) -> list[Listed]:
    """These people, in this order; or, in the order of names, all who take a place.

    `reach` adds e-mail, phone and salutation.
    """
    connection = read.connection()  # past the session: it costs more than SQLite
    if ids is None:
        people = _people(connection.execute(_all_query(reach=reach)))
        people.sort(key=attrgetter("sort_key"))  # an index would be looked up row by row
        return people
    rows = connection.execute(_some_query(reach=reach), {IDS: json.dumps(list(ids))})
    found = {person.id: person for person in _people(rows)}
    return [found[each] for each in ids if each in found]


def _people(rows: CursorResult[Any]) -> list[Listed]:
    """The people of the rows; of a text that many have in common one is kept."""
    found: list[Listed] = []
    once: Callable[[str, str], str] = dict[str, str]().setdefault
    parts: Iterable[Iterable[Sequence[Any]]] = rows.partitions(AT_ONCE)
    for part in parts:
        for key, given, family, original, title, degree, function, *more in part:
            names = once(given, given), once(family, family), original, title, degree
            found.append(Listed(key, *names, once(function, function), *more))
    return found


def bodies(read: Reading) -> dict[int, Body]:
    """Id → organisation, all of them."""
    place = (Organisation.city, Organisation.country, Organisation.street, Organisation.postcode)
    query = select(Organisation.id, Organisation.name, *place)
    return {row[0]: Body(*row[1:]) for row in read.execute(query)}


@cache
def _all_query(*, reach: bool) -> Select[*tuple[Any, ...]]:
    there = Registration.status.not_in(GONE)
    return _columns(reach=reach).where(there).order_by(Person.id)


@cache
def _some_query(*, reach: bool) -> Select[*tuple[Any, ...]]:
    return _columns(reach=reach).where(Person.id.in_(among()))


def _columns(*, reach: bool) -> Select[*tuple[Any, ...]]:
    more = (Person.email, Person.phone, Person.salutation) if reach else ()
    return (
        select(
            Person.id,
            Person.given,
            Person.family,
            Person.original,
            Person.title,
            Person.degree,
            Person.function,
            Person.organisation_id,
            Membership.delegation_id,
            Membership.function,
            Membership.rank,
            Registration.status,
            Registration.number,
            Registration.category_id,
            Registration.photo_id,
            Person.sort_key,
            *more,
        )
        .outerjoin(Registration, Registration.person_id == Person.id)
        .outerjoin(Membership, Membership.registration_id == Registration.id)
    )
