"""Reading what the desk shows: whom it can find, who stands there, who is still expected."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from heapq import merge
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Select, bindparam, case, func, select
from sqlalchemy.orm import aliased

from app.base.names import PersonalName
from app.base.texts import Texts
from app.base.words import words_for
from app.model import (
    CheckIn,
    CheckInAttempt,
    Delegation,
    Membership,
    Organisation,
    Person,
    Registration,
)
from app.queries import delegations
from app.queries.checkins import LAST, POINT, with_last_passage, with_last_passages
from app.queries.events import first_language
from app.queries.evidence import stands
from app.queries.guests import GuestRow, guests
from app.queries.matching import among
from app.rules.checkins import CheckResult, Direction, Refusal
from app.rules.delegations import member_position
from app.rules.desk import phone_words
from app.rules.finding import Entry
from app.rules.precedence import Order, in_order
from app.rules.registrations import RegistrationStatus
from app.store import Reading

__all__ = (
    "CountryPart",
    "GuestRow",
    "Part",
    "RecentRow",
    "Standing",
    "counts",
    "entries",
    "guests",
    "members",
    "missing",
    "numbers",
    "recent",
)


def entries(read: Reading, person_ids: Sequence[int] | None = None) -> list[Entry]:
    """What everybody, or these people, are found by, in the order of names."""
    columns = (Person.id, Registration.number, Person.given, Person.family, Person.original)
    bodies = (Person.function, Person.phone, Organisation.city, Organisation.name)
    sender = aliased(Organisation)
    query: Select[*tuple[Any, ...]] = (
        select(*columns, *bodies, Delegation.display_name, sender.city, sender.name)
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .outerjoin(Membership, Membership.registration_id == Registration.id)
        .outerjoin(Delegation, Delegation.id == Membership.delegation_id)
        .outerjoin(sender, sender.id == Delegation.organisation_id)
        .order_by(Person.sort_key, Person.id)
    )
    if person_ids is not None:
        query = query.where(Person.id.in_(among(person_ids)))
    return [_entry(*row) for row in read.connection().execute(query)]


def _entry(person_id: int, number: int | None, *facts: Any) -> Entry:  # noqa: ANN401 - columns
    given, family, original, function, phone, city, organisation, *sent = facts
    delegation, sent_from, sender = sent
    called = _line((str(number or ""), given, family, original))
    names = (name for each in (organisation, delegation, sender) for name in (each or {}).values())
    places = dict.fromkeys(filter(None, (city, sent_from, *names)))
    said = _line((function, *places, phone_words(phone)))
    return Entry(person_id, f"{called}\n{said}")


def _line(texts: Iterable[str]) -> str:
    return " ".join(" ".join(texts).split())


class Part(NamedTuple):
    """A delegation at a point: of how many confirmed members how many are in.

    `id` None are those without a delegation, behind all others.
    """

    id: int | None
    name: Texts
    expected: int
    inside: int


class CountryPart(NamedTuple):
    """A country at a point; its code is empty where nobody said it."""

    code: str
    expected: int
    inside: int


@dataclass(frozen=True)
class Standing:
    """How a point stands: how many are confirmed, are in now, and were ever here."""

    expected: int
    inside: int
    came: int
    by_delegation: tuple[Part, ...]
    by_country: tuple[CountryPart, ...]


def counts(read: Reading, point_id: int) -> Standing:
    """The running counts of a point; delegations in protocol order, countries by code."""
    rows = read.connection().execute(_groups_query(), {POINT: point_id}).all()
    by_id, by_code = _summed(rows, 0), _summed(rows, 1)
    named = [*_in_protocol_order(read), (None, Texts())]
    expected, inside, came = (sum(row[of] for row in rows) for of in (2, 3, 4))
    return Standing(
        *(expected, inside, came),
        tuple(Part(each, name, *by_id[each]) for each, name in named if each in by_id),
        tuple(CountryPart(code, *by_code[code]) for code in sorted(by_code)),
    )


def _summed(rows: Iterable[Any], key: int) -> dict[Any, tuple[int, int]]:
    """By the column `key`: how many are expected, and in; groups of nobody are left out."""
    found: dict[Any, tuple[int, int]] = {}
    for row in rows:
        expected, inside = found.get(row[key], (0, 0))
        found[row[key]] = (expected + row[2], inside + row[3])
    return {each: both for each, both in found.items() if any(both)}


@cache
def _groups_query() -> Select[*tuple[Any, ...]]:
    own, sent = aliased(Organisation), aliased(Organisation)
    country = func.coalesce(func.nullif(own.country, ""), sent.country, "")
    confirmed = case((Registration.status == RegistrationStatus.CONFIRMED, 1), else_=0)
    inside = case((LAST.direction == Direction.IN, 1), else_=0)
    query = (
        select(
            *(Membership.delegation_id, country, func.sum(confirmed), func.sum(inside)),
            func.count(LAST.id),
        )
        .select_from(Registration)
        .join(Person, Person.id == Registration.person_id)
        .outerjoin(own, own.id == Person.organisation_id)
        .outerjoin(Membership, Membership.registration_id == Registration.id)
        .outerjoin(Delegation, Delegation.id == Membership.delegation_id)
        .outerjoin(sent, sent.id == Delegation.organisation_id)
        .group_by(Membership.delegation_id, country)
    )
    return with_last_passages(query)


def _in_protocol_order(read: Reading) -> list[tuple[int, Texts]]:
    words = words_for(first_language(read))
    ordered = in_order(
        delegations.rows(read),
        Order.PROTOCOL,
        language=words.language,
        country_name=words.country,
        name=lambda row: words.pick(row.name),
    )
    return [(row.id, row.name) for row in ordered]


def missing(read: Reading, point_id: int) -> list[int]:
    """The ids of those who are confirmed and were never here.

    By delegation in protocol order, the head first; those without one behind, by name.
    """
    ranks = {each: rank for rank, (each, _) in enumerate(_in_protocol_order(read))}
    rows = read.connection().execute(_missing_query(), {POINT: point_id}).all()
    return [row.person_id for row in sorted(rows, key=lambda row: _position(row, ranks))]


def _position(row: Any, ranks: Mapping[int, int]) -> tuple[Any, ...]:  # noqa: ANN401 - a row
    place = ranks.get(row.delegation_id, len(ranks))
    return (place, *member_position(row.function, row.rank, row.sort_key), row.person_id)


def _member_query() -> Select[*tuple[Any, ...]]:
    return (
        select(
            *(Registration.person_id, Membership.delegation_id, Membership.function),
            *(Membership.rank, Person.sort_key),
        )
        .join(Person, Person.id == Registration.person_id)
        .outerjoin(Membership, Membership.registration_id == Registration.id)
    )


@cache
def _missing_query() -> Select[*tuple[Any, ...]]:
    confirmed = Registration.status == RegistrationStatus.CONFIRMED
    return with_last_passages(_member_query()).where(confirmed, LAST.id.is_(None))


def members(read: Reading, point_id: int, delegation_id: int) -> list[int]:
    """The ids of a delegation's members, the head first; not who cancelled and is not in."""
    found = read.connection().execute(_of_delegation_query(), {POINT: point_id, OF: delegation_id})
    return [row.person_id for row in sorted(found, key=lambda row: _position(row, {}))]


OF = "delegation"


@cache
def _of_delegation_query() -> Select[*tuple[Any, ...]]:
    here = (Registration.status != RegistrationStatus.CANCELLED) | (LAST.direction == Direction.IN)
    return with_last_passage(_member_query()).where(Membership.delegation_id == bindparam(OF), here)


@dataclass(frozen=True)
class RecentRow:
    """Something that happened at a point: a passage, or an attempt that led to none.

    `at` is what the clock said (UTC); `said` what was scanned, where nobody went through.
    """

    name: PersonalName | None
    result: CheckResult
    refusal: Refusal | None
    at: datetime
    said: str = ""
    person_id: int | None = None
    number: int | None = None
    station: str = ""
    note: str = ""


def recent(read: Reading, point_id: int, limit: int = 20) -> list[RecentRow]:
    """The last passages that stand, and attempts, at a point, the newest first.

    Each kind stays in the order in which it was written: a clock that was set back
    changes the moment that is told, and nothing else.
    """
    asked = {POINT: point_id, MOST: limit}
    passed = [_passed(row) for row in read.connection().execute(_passed_query(), asked)]
    refused = [_refused(row) for row in read.connection().execute(_refused_query(), asked)]
    return list(islice(_merged(passed, refused), limit))


def _merged(one: Sequence[RecentRow], other: Sequence[RecentRow]) -> Iterator[RecentRow]:
    return merge(one, other, key=lambda row: row.at, reverse=True)


MOST = "most"


def _passed(row: Any) -> RecentRow:  # noqa: ANN401 - a row of the query
    name, result = PersonalName(*row[:5]), CheckResult(row.direction.value)
    facts: list[Any] = [None, row.at, "", *row[5:7], row.station, row.note]
    return RecentRow(name, result, *facts)


def _refused(row: Any) -> RecentRow:  # noqa: ANN401 - the same
    name = PersonalName(*row[:5]) if row.person_id is not None else None
    facts: list[Any] = [row.result, row.refusal, row.at, row.said, *row[5:7], row.station]
    return RecentRow(name, *facts)


def _who() -> tuple[Any, ...]:
    return (
        *(Person.given, Person.family, Person.original, Person.title, Person.degree),
        *(Registration.person_id, Registration.number),
    )


@cache
def _passed_query() -> Select[*tuple[Any, ...]]:
    return (
        select(*_who(), CheckIn.direction, CheckIn.at, CheckIn.station, CheckIn.note)
        .join(Registration, Registration.id == CheckIn.registration_id)
        .join(Person, Person.id == Registration.person_id)
        .where(CheckIn.point_id == bindparam(POINT), *stands(CheckIn))
        .order_by(CheckIn.id.desc())
        .limit(bindparam(MOST))
    )


@cache
def _refused_query() -> Select[*tuple[Any, ...]]:
    row = CheckInAttempt
    return (
        select(*_who(), row.result, row.refusal, row.at, row.said, row.station)
        .outerjoin(Registration, Registration.id == row.registration_id)
        .outerjoin(Person, Person.id == Registration.person_id)
        .where(row.point_id == bindparam(POINT))
        .order_by(row.id.desc())
        .limit(bindparam(MOST))
    )


def numbers(read: Reading) -> dict[int, int]:
    """Registration number → person id, of those who are registered."""
    query = select(Registration.number, Registration.person_id)
    return {row[0]: row[1] for row in read.connection().execute(query)}
