"""Reading what can stand on cards: of many people at once, in as many queries as for one."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
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
class CardPlace:
    """What decides where somebody's card lies among the others, and no more."""

    id: int
    given: str
    family: str
    original: str
    delegation_id: int | None
    member_function: MemberFunction | None
    rank: int | None
    category_id: int | None
    sort_key: bytes

    @property
    def name(self) -> PersonalName:
        """The parts of the name that others are sorted by."""
        return PersonalName(self.given, self.family, self.original)


@dataclass(frozen=True, slots=True)
class CardRow:
    """What of a person can stand on a card; facts of the registration are None without one.

    `answers` are those to the organiser's own questions by question, as stored.
    """

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
    tag_ids: tuple[int, ...] = ()
    answers: Mapping[int, Any] = field(default_factory=dict)
    street: str = ""
    postcode: str = ""

    @property
    def name(self) -> PersonalName:
        """The name with its parts."""
        return PersonalName(self.given, self.family, self.original, self.title, self.degree)


def rows(read: Reading, ids: Collection[int]) -> dict[int, CardRow]:
    """Those of these people who exist, by id."""
    these = {IDS: json.dumps(list(ids))}
    tags, answers = _tag_ids(read, these), _answers(read, these)
    found: dict[int, CardRow] = {}
    for *row, street, postcode in read.connection().execute(_of_ids(), these):
        person_id = row[0]
        more: Sequence[Any] = (tuple(tags.get(person_id, ())), answers.get(person_id, {}))
        found[person_id] = CardRow(*(*row, *more, street, postcode))
    return found


def places(read: Reading, ids: Collection[int]) -> list[CardPlace]:
    """Where the cards of those of these people lie who exist; by id."""
    query = _places().where(Person.id.in_(among()))
    found = read.connection().execute(query, {IDS: json.dumps(list(ids))})
    return [CardPlace(*row) for row in found]


def registered(read: Reading, states: Collection[RegistrationStatus]) -> list[CardPlace]:
    """The same of everybody whose registration is in one of these states."""
    query = _places().where(Registration.status.in_(states))
    return [CardPlace(*row) for row in read.connection().execute(query)]


@cache
def _of_ids() -> Select[*tuple[Any, ...]]:
    return _columns().where(Person.id.in_(among()))


@cache
def _places() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Person.id,
            Person.given,
            Person.family,
            Person.original,
            Membership.delegation_id,
            Membership.function,
            Membership.rank,
            Registration.category_id,
            Person.sort_key,
        )
        .outerjoin(Registration, Registration.person_id == Person.id)
        .outerjoin(Membership, Membership.registration_id == Registration.id)
        .order_by(Person.id)
    )


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
            func.coalesce(Organisation.street, ""),
            func.coalesce(Organisation.postcode, ""),
        )
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .outerjoin(Membership, Membership.registration_id == Registration.id)
    )


def _tag_ids(read: Reading, these: Mapping[str, str]) -> dict[int, list[int]]:
    """Person id → the tags they carry, as far as they carry any."""
    found: dict[int, list[int]] = {}
    for person_id, tag_id in read.connection().execute(_of_tags(), these):
        found.setdefault(person_id, []).append(tag_id)
    return found


@cache
def _of_tags() -> Select[int, int]:
    return select(PersonTag.person_id, PersonTag.tag_id).where(PersonTag.person_id.in_(among()))


def _answers(read: Reading, these: Mapping[str, str]) -> dict[int, dict[int, Any]]:
    """Person id → question id → the answer, of those who answered."""
    found: dict[int, dict[int, Any]] = {}
    for person_id, question_id, value in read.connection().execute(_of_answers(), these):
        found.setdefault(person_id, {})[question_id] = value
    return found


@cache
def _of_answers() -> Select[int, int, Any]:
    return (
        select(Registration.person_id, Answer.question_id, Answer.value)
        .join(Registration, Registration.id == Answer.registration_id)
        .where(Registration.person_id.in_(among()))
    )


def emblems(read: Reading) -> dict[int, int]:
    """Organisation id → its emblem's picture id, of those that have one."""
    rows = read.connection().execute(select(Organisation.id, Organisation.emblem_id))
    return {row[0]: row[1] for row in rows if row[1] is not None}
