"""Reading people: ids in the order of the table, rows a window at a time."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Select,
    SQLColumnExpression,
    bindparam,
    func,
    select,
)

from app.base.names import PersonalName
from app.base.texts import Texts, search_words
from app.model import (
    Delegation,
    Membership,
    Organisation,
    Person,
    PersonTag,
    Registration,
    RegistrationCategory,
    Tag,
)
from app.queries import people_gaps, printing
from app.queries.matching import IDS, among, matches
from app.rules.delegations import MemberFunction
from app.rules.gaps import GapKind
from app.rules.printing import PrintState
from app.rules.registrations import RegistrationStatus
from app.store import Reading


@dataclass(frozen=True)
class PeopleFilter:
    """Which people to show; what is None or empty does not narrow."""

    text: str = ""
    status: RegistrationStatus | None = None
    category_id: int | None = None
    delegation_id: int | None = None
    organisation_id: int | None = None
    country: str = ""
    tag_id: int | None = None
    member_function: MemberFunction | None = None
    gap: GapKind | None = None
    badge: PrintState | None = None
    number: int | None = None


@dataclass(frozen=True)
class PersonRow:
    """What lists show of a person; registration facts are None without a registration."""

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
    organisation: Texts | None
    city: str | None
    country: str | None
    delegation_id: int | None
    delegation_name: Texts | None
    member_function: MemberFunction | None
    status: RegistrationStatus | None
    number: int | None
    code: str | None
    category_id: int | None
    category: Texts | None
    category_tone: str | None
    tags: tuple[str, ...] = ()

    @property
    def name(self) -> PersonalName:
        """The name with its parts."""
        return PersonalName(self.given, self.family, self.original, self.title, self.degree)


SORTED_LATE = func.coalesce(Person.sort_key, "")
"""The same order, but not by its index: with a filter it is quicker to sort what was found."""
NAMELESS = func.coalesce(Organisation.search_key, "")

SORTS: dict[str, tuple[SQLColumnExpression[Any], ...]] = {
    "name": (),
    "organisation": (NAMELESS,),
    "city": (func.coalesce(Organisation.city, ""),),
    "country": (func.coalesce(Organisation.country, ""), NAMELESS),
    "function": (func.coalesce(Person.function, ""),),
    "delegation": (Membership.delegation_id.is_(None), NAMELESS),
    "category": (RegistrationCategory.position,),
    "status": (Registration.status,),
    "number": (Registration.number,),
    "changed": (Person.changed_at,),
}


def find_ids(
    read: Reading,
    wanted: PeopleFilter | None = None,
    *,
    sort: str = "name",
    descending: bool = False,
) -> list[int]:
    """The ids of the people to show, in the order to show them."""
    wanted = wanted or PeopleFilter()
    query = _narrowed(_joined(select(Person.id), wanted, sort), wanted)
    keys = (*SORTS[sort], Person.sort_key if wanted == PeopleFilter() else SORTED_LATE)
    if wanted.badge is not None:
        query = query.where(Person.id.in_(among(printing.ids_in(read, wanted.badge))))
    query = query.order_by(*(key.desc() if descending else key.asc() for key in keys), Person.id)
    return list(read.connection().scalars(query))  # past the session: it costs more than SQLite


def _joined(query: Select[int], wanted: PeopleFilter, sort: str) -> Select[int]:
    """Join only what filter and order look at: by name alone an index answers."""
    registered = wanted.status or wanted.category_id or wanted.number is not None
    member = wanted.delegation_id or wanted.member_function or sort == "delegation"
    if wanted.text or wanted.country or sort in {"organisation", "city", "country", "delegation"}:
        query = query.outerjoin(Organisation, Organisation.id == Person.organisation_id)
    if registered or member or sort in {"category", "status", "number"}:
        query = query.outerjoin(Registration, Registration.person_id == Person.id)
    if member:
        query = query.outerjoin(Membership, Membership.registration_id == Registration.id)
    if sort == "category":
        query = query.outerjoin(
            RegistrationCategory, RegistrationCategory.id == Registration.category_id
        )
    return query


def _narrowed(query: Select[int], wanted: PeopleFilter) -> Select[int]:
    if wanted.text:
        query = query.where(*matches(Person.search_key + NAMELESS, wanted.text))
    equal: tuple[tuple[object, ColumnElement[bool]], ...] = (
        (wanted.status, Registration.status == wanted.status),
        (wanted.category_id, Registration.category_id == wanted.category_id),
        (wanted.number, Registration.number == wanted.number),
        (wanted.delegation_id, Membership.delegation_id == wanted.delegation_id),
        (wanted.member_function, Membership.function == wanted.member_function),
        (wanted.organisation_id, Person.organisation_id == wanted.organisation_id),
        (wanted.country, Organisation.country == wanted.country),
    )
    for given, condition in equal:
        if given is not None and given != "":
            query = query.where(condition)
    if wanted.tag_id is not None:
        tagged = select(PersonTag.person_id).where(PersonTag.tag_id == wanted.tag_id)
        query = query.where(Person.id.in_(tagged))
    if wanted.gap is not None:
        query = query.where(Person.id.in_(people_gaps.who_lacks(wanted.gap)))
    return query


def rows(read: Reading, ids: Sequence[int]) -> dict[int, PersonRow]:
    """Id → row, for those that exist."""
    tags: dict[int, list[str]] = {}
    connection, wanted = read.connection(), {IDS: json.dumps(list(ids))}
    for person_id, name in connection.execute(_tag_query(), wanted):
        tags.setdefault(person_id, []).append(name)
    found = connection.execute(_row_query(), wanted)
    return {row[0]: PersonRow(*(*row, tuple(sorted(tags.get(row[0], ()))))) for row in found}


@cache
def _tag_query() -> Select[int, str]:
    query = select(PersonTag.person_id, Tag.name).join(Tag, Tag.id == PersonTag.tag_id)
    return query.where(PersonTag.person_id.in_(among()))


@cache
def _row_query() -> Select[*tuple[Any, ...]]:
    """Made once: windows of rows are read while somebody scrolls."""
    sending = select(Delegation.id, Delegation.display_name, Organisation.name.label("of"))
    sent = sending.join(Organisation, Organisation.id == Delegation.organisation_id).subquery()
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
            Organisation.name,
            Organisation.city,
            Organisation.country,
            Membership.delegation_id,
            func.coalesce(func.nullif(sent.c.display_name, "{}"), sent.c.of, type_=sent.c.of.type),
            Membership.function,
            Registration.status,
            Registration.number,
            Registration.code,
            Registration.category_id,
            RegistrationCategory.name,
            RegistrationCategory.tone,
        )
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .outerjoin(RegistrationCategory, RegistrationCategory.id == Registration.category_id)
        .outerjoin(Membership, Membership.registration_id == Registration.id)
        .outerjoin(sent, sent.c.id == Membership.delegation_id)
        .where(Person.id.in_(among()))
    )


@dataclass(frozen=True)
class PeopleCounts:
    """The figures under the title and on the chips."""

    all: int
    by_status: dict[RegistrationStatus, int]


def count(read: Reading) -> int:
    """How many people there are."""
    return read.scalar(select(func.count(Person.id))) or 0


def counts(read: Reading) -> PeopleCounts:
    """How many people there are, and how many per status of registration."""
    everybody = count(read)
    query = select(Registration.status, func.count(Registration.id)).group_by(Registration.status)
    return PeopleCounts(everybody, {row[0]: row[1] for row in read.execute(query)})


def namesakes(read: Reading, given: str, family: str, *, limit: int = 3) -> list[int]:
    """The ids of people of this name, accents and the order of its parts aside."""
    wanted = sorted(search_words(f"{given} {family}"))
    if not wanted:
        return []
    query = select(Person.id, Person.given, Person.family, Person.original)
    query = query.where(*matches(Person.search_key, " ".join(wanted)))
    found = [
        row.id
        for row in read.execute(query.order_by(Person.sort_key, Person.id))
        if wanted in (sorted(search_words(f"{row[1]} {row[2]}")), sorted(search_words(row[3])))
    ]
    return found[:limit]


def sharing_email(read: Reading, person_id: int) -> list[int]:
    """The ids of the others with the e-mail address of this person."""
    return list(read.connection().scalars(_sharing_query(), {"who": person_id}))


@cache
def _sharing_query() -> Select[int]:
    who: BindParameter[int] = bindparam("who")
    address = select(Person.email).where(Person.id == who, Person.email != "").scalar_subquery()
    query = select(Person.id).where(Person.email == address, Person.id != who)
    return query.order_by(Person.id)
