"""Reading what can stand on cards: of many people at once, in as many queries as for one."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Select, func, select

from app.base.names import PersonalName
from app.base.texts import Texts
from app.model import Answer, Membership, Organisation, Person, PersonTag, Registration
from app.queries.matching import IDS, among
from app.rules.delegations import MemberFunction
from app.rules.registrations import RegistrationStatus
from app.store import Reading


@dataclass(frozen=True, slots=True)
class CardRow:
    """What of a person can stand on a card; facts of the registration are None without one."""

    id: int
    given: str
    family: str
    original: str
    title: str
    degree: str
    salutation: str
    function: str
    languages: tuple[str, ...]
    organisation_id: int | None
    organisation: Texts | None
    city: str
    country: str
    delegation_id: int | None
    member_function: MemberFunction | None
    rank: int | None
    status: RegistrationStatus | None
    number: int | None
    code: str | None
    category_id: int | None
    badge_text: str
    photo_id: int | None
    sort_key: bytes

    @property
    def name(self) -> PersonalName:
        """The name with its parts."""
        return PersonalName(self.given, self.family, self.original, self.title, self.degree)


def rows(read: Reading, ids: Collection[int]) -> list[CardRow]:
    """Those of these people who exist; by id."""
    found = read.connection().execute(_of_ids(), {IDS: json.dumps(list(ids))})
    return [CardRow(*row) for row in found]


def registered(read: Reading, states: Collection[RegistrationStatus]) -> list[CardRow]:
    """Everybody whose registration is in one of these states; by id."""
    query = _columns().where(Registration.status.in_(states)).order_by(Person.id)
    return [CardRow(*row) for row in read.connection().execute(query)]


@cache
def _of_ids() -> Select[*tuple[Any, ...]]:
    return _columns().where(Person.id.in_(among())).order_by(Person.id)


@cache
def _columns() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Person.id,
            Person.given,
            Person.family,
            Person.original,
            Person.title,
            Person.degree,
            Person.salutation,
            Person.function,
            Person.languages,
            Person.organisation_id,
            Organisation.name,
            func.coalesce(Organisation.city, ""),
            func.coalesce(Organisation.country, ""),
            Membership.delegation_id,
            Membership.function,
            Membership.rank,
            Registration.status,
            Registration.number,
            Registration.code,
            Registration.category_id,
            func.coalesce(Registration.badge_text, ""),
            Registration.photo_id,
            Person.sort_key,
        )
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .outerjoin(Membership, Membership.registration_id == Registration.id)
    )


def tag_ids(read: Reading, ids: Collection[int]) -> dict[int, list[int]]:
    """Person id → the tags they carry, as far as they carry any."""
    found: dict[int, list[int]] = {}
    query = select(PersonTag.person_id, PersonTag.tag_id).where(PersonTag.person_id.in_(among()))
    for person_id, tag_id in read.connection().execute(query, {IDS: json.dumps(list(ids))}):
        found.setdefault(person_id, []).append(tag_id)
    return found


def answers(read: Reading, ids: Collection[int]) -> dict[int, dict[int, Any]]:
    """Person id → question id → the answer as stored, of those who answered."""
    found: dict[int, dict[int, Any]] = {}
    query = (
        select(Registration.person_id, Answer.question_id, Answer.value)
        .join(Registration, Registration.id == Answer.registration_id)
        .where(Registration.person_id.in_(among()))
    )
    for person_id, question_id, value in read.connection().execute(
        query, {IDS: json.dumps(list(ids))}
    ):
        found.setdefault(person_id, {})[question_id] = value
    return found


def emblems(read: Reading) -> dict[int, int]:
    """Organisation id → its emblem's picture id, of those that have one."""
    rows = read.connection().execute(select(Organisation.id, Organisation.emblem_id))
    return {row[0]: row[1] for row in rows if row[1] is not None}
