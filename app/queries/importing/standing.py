"""Reading what stands in the conference of many people at once, field by field."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import aliased

from app.model import (
    Answer,
    Delegation,
    Logistics,
    Membership,
    Organisation,
    Person,
    PersonTag,
    Registration,
    RegistrationCategory,
    Tag,
)
from app.queries import consents
from app.queries.events import first_language
from app.queries.matching import among
from app.queries.panels import to_choose_from, wishes_of
from app.rules.consents import ConsentPurpose
from app.rules.importing.plain import plain
from app.rules.importing.values import Target
from app.rules.importing.wishes import RANKED, WISHED
from app.rules.people import LOGISTICS_FIELDS, PERSON_FIELDS
from app.store import Reading

CONSENTS = {
    Target.CONSENT_CONTACT_LIST: ConsentPurpose.CONTACT_LIST,
    Target.CONSENT_PHOTOS: ConsentPurpose.PHOTOS,
}
OF_PERSON = tuple(target for target in Target if target.value in PERSON_FIELDS)
OF_LOGISTICS = tuple(target for target in Target if target.value in LOGISTICS_FIELDS)
OF_REGISTRATION = (Target.STATUS, Target.NUMBER, Target.CODE, Target.BADGE_TEXT, Target.SEX)


@dataclass
class Standing:
    """What is known of somebody in plain values, and what it belongs to.

    `sender_id` is the organisation whose delegation somebody is in.
    """

    values: dict[Target, Any] = field(default_factory=dict)
    answers: dict[int, Any] = field(default_factory=dict)
    organisation_id: int | None = None
    sender_id: int | None = None
    category_id: int | None = None
    registration_id: int | None = None


Found = dict[int, Standing]


def standing(read: Reading, ids: Collection[int], targets: Collection[Target]) -> Found:
    """Person id → what stands, of those that exist; only what `targets` need is read."""
    if not ids:
        return {}
    found = _people(read, ids)
    if set(targets) & set(OF_LOGISTICS):
        _add_logistics(read, ids, found)
    if Target.TAGS in targets:
        _add_tags(read, ids, found)
    if set(targets) & set(CONSENTS):
        _add_consents(read, found)
    if set(targets) & set(WISHED):
        _add_wishes(read, ids, found)
    if set(targets) & {Target.QUESTION, Target.NEW_QUESTION}:
        _add_answers(read, ids, found)
    return found


def _people(read: Reading, ids: Collection[int]) -> Found:
    language = first_language(read)
    own = [getattr(Person, target.value) for target in OF_PERSON]
    registered = [getattr(Registration, target.value) for target in OF_REGISTRATION]
    found: Found = {}
    for row in read.connection().execute(_people_query(own, registered, ids)):
        values = dict(zip(OF_PERSON, map(plain, row[10:]), strict=False))
        values |= zip(OF_REGISTRATION, map(plain, row[10 + len(OF_PERSON) :]), strict=False)
        person_id, organisation_id, name, city, country, kind, *place = row[:8]
        found[person_id] = Standing(values, {}, organisation_id, None, row[9], row[8])
        if organisation_id is not None:
            values[Target.ORGANISATION] = name.best((language, "en"))
            values[Target.CITY], values[Target.COUNTRY] = city, country
            values[Target.STREET], values[Target.POSTCODE] = place
            values[Target.ORGANISATION_KIND] = kind.value
    _add_memberships(read, ids, found, language)
    _add_categories(read, found, language)
    return found


def _people_query(
    own: list[Any], registered: list[Any], ids: Collection[int]
) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Person.id,
            Person.organisation_id,
            Organisation.name,
            Organisation.city,
            Organisation.country,
            Organisation.kind,
            Organisation.street,
            Organisation.postcode,
            Registration.id,
            Registration.category_id,
            *own,
            *registered,
        )
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .where(Person.id.in_(among(ids)))
    )


def _add_memberships(read: Reading, ids: Collection[int], found: Found, language: str) -> None:
    sender = aliased(Organisation)
    query = (
        select(
            Registration.person_id,
            Membership.function,
            Delegation.organisation_id,
            Delegation.display_name,
            sender.name,
        )
        .join(Registration, Registration.id == Membership.registration_id)
        .join(Delegation, Delegation.id == Membership.delegation_id)
        .join(sender, sender.id == Delegation.organisation_id)
        .where(Registration.person_id.in_(among(ids)))
    )
    for person_id, function, sender_id, display, name in read.connection().execute(query):
        stands = found[person_id]
        stands.sender_id = sender_id
        stands.values[Target.DELEGATION] = (display or name).best((language, "en"))
        stands.values[Target.MEMBER_FUNCTION] = plain(function)


def _add_categories(read: Reading, found: Found, language: str) -> None:
    query = select(RegistrationCategory.id, RegistrationCategory.name)
    names = {row.id: row.name.best((language, "en")) for row in read.execute(query)}
    for stands in found.values():
        if stands.category_id is not None:
            stands.values[Target.CATEGORY] = names[stands.category_id]


def _add_logistics(read: Reading, ids: Collection[int], found: Found) -> None:
    columns = [getattr(Logistics, target.value) for target in OF_LOGISTICS]
    query = select(Registration.person_id, *columns)
    query = query.join(Registration, Registration.id == Logistics.registration_id)
    query = query.where(Registration.person_id.in_(among(ids)))
    for person_id, *row in read.connection().execute(query):
        found[person_id].values |= zip(OF_LOGISTICS, map(plain, row), strict=True)


def _add_tags(read: Reading, ids: Collection[int], found: Found) -> None:
    query = select(PersonTag.person_id, Tag.name).join(Tag, Tag.id == PersonTag.tag_id)
    tags: dict[int, list[str]] = {}
    for person_id, name in read.connection().execute(
        query.where(PersonTag.person_id.in_(among(ids)))
    ):
        tags.setdefault(person_id, []).append(name)
    for person_id, names in tags.items():
        found[person_id].values[Target.TAGS] = tuple(sorted(names))


def _add_wishes(read: Reading, ids: Collection[int], found: Found) -> None:
    """As the form names them; what is wished without a rank is in the list of all alone."""
    offered = to_choose_from(read)
    for person_id, ranks in wishes_of(read, ids).items():
        labels = {session: offered.label(session) for session in ranks}
        held = {session: label for session, label in labels.items() if label}
        values = found[person_id].values
        values[Target.WISHES] = "; ".join(held.values())
        for target, rank in RANKED.items():
            of_rank = (label for session, label in held.items() if ranks[session] == rank)
            values[target] = "; ".join(of_rank)


def _add_consents(read: Reading, found: Found) -> None:
    """The latest answer counts; oldest first, so the last one stays."""
    targets: Mapping[ConsentPurpose, Target] = {p: target for target, p in CONSENTS.items()}
    effective = consents.effective().subquery()
    query = select(effective.c.person_id, effective.c.purpose, effective.c.given)
    query = query.where(effective.c.person_id.in_(among(found)))
    for person_id, purpose, given in read.connection().execute(
        query.order_by(effective.c.at, effective.c.id)
    ):
        found[person_id].values[targets[purpose]] = given


def _add_answers(read: Reading, ids: Collection[int], found: Found) -> None:
    query = select(Registration.person_id, Answer.question_id, Answer.value)
    query = query.join(Registration, Registration.id == Answer.registration_id)
    for person_id, question_id, value in read.connection().execute(
        query.where(Registration.person_id.in_(among(ids)))
    ):
        found[person_id].answers[question_id] = plain(value)
