"""Reading what an import refers to: organisations, delegations, categories, questions, heads."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import select

from app.base.names import PersonalName
from app.base.texts import fold
from app.model import (
    Delegation,
    Membership,
    Organisation,
    Person,
    Question,
    Registration,
    RegistrationCategory,
    VoidCode,
)
from app.queries.events import event_uid
from app.queries.evidence import stands
from app.queries.panels import to_choose_from
from app.rules.delegations import MemberFunction
from app.rules.importing.asking import KnownQuestion
from app.rules.importing.bodies import Bodies, Body
from app.rules.importing.matching import Known
from app.rules.importing.wishes import Offered
from app.rules.numbering import stand_in_code
from app.store import Reading


@dataclass(frozen=True)
class Frame:
    """What there is beside people; categories by folded name, sessions to sign up for."""

    bodies: Bodies
    senders: Bodies
    categories: Mapping[str, int]
    offered: Offered = field(default_factory=Offered)


def frame(read: Reading) -> Frame:
    """All of it at once."""
    organisations, senders = _bodies(read)
    names = select(RegistrationCategory.id, RegistrationCategory.name)
    found = [*read.execute(names.order_by(RegistrationCategory.id.desc()))]
    categories = {fold(text): row.id for row in found for text in row.name.values()}
    return Frame(organisations, senders, categories, to_choose_from(read))


def known_questions(read: Reading) -> list[KnownQuestion]:
    """All questions, the oldest first."""
    query = select(Question.id, Question.label, Question.kind, Question.options)
    return [KnownQuestion(*row) for row in read.execute(query.order_by(Question.id))]


def _bodies(read: Reading) -> tuple[Bodies, Bodies]:
    """All organisations by name, and those that send a delegation by its name as well."""
    query = select(
        Organisation.id,
        Organisation.name,
        Organisation.city,
        Organisation.country,
        Organisation.kind,
        Delegation.id,
        Delegation.display_name,
    ).outerjoin(Delegation, Delegation.organisation_id == Organisation.id)
    bodies, senders = Bodies(), Bodies()
    for row_id, name, city, country, kind, delegation_id, display in read.execute(query):
        body = Body(row_id, tuple(name.values()), city, country, kind, delegation_id)
        bodies.put(body)
        if delegation_id is not None:
            called = (*name.values(), *(display or {}).values())
            senders.put(Body(row_id, called, city, country, kind, delegation_id))
    return bodies, senders


def heads(read: Reading) -> dict[Hashable, tuple[int, str]]:
    """Organisation id → the head of its delegation: person id and name."""
    query = (
        select(Delegation.organisation_id, Person.id, Person.given, Person.family, Person.original)
        .join(Membership, Membership.delegation_id == Delegation.id)
        .join(Registration, Registration.id == Membership.registration_id)
        .join(Person, Person.id == Registration.person_id)
        .where(Membership.function == MemberFunction.HEAD)
    )
    return {row[0]: (row[1], PersonalName(*row[2:]).display()) for row in read.execute(query)}


def everybody(read: Reading) -> list[Known]:
    """All people as they are compared with the lines of a file."""
    query = select(
        Person.id,
        Person.given,
        Person.family,
        Person.original,
        Person.email,
        Organisation.city,
        Organisation.name,
    ).outerjoin(Organisation, Organisation.id == Person.organisation_id)
    found = []
    for row_id, given, family, original, email, city, name in read.connection().execute(query):
        names = tuple(each for each in (f"{given} {family}".strip(), original) if each)
        found.append(Known(row_id, names, email, (*filter(None, [city]), *(name or {}).values())))
    return found


def codes(read: Reading) -> dict[str, int]:
    """The code a list calls somebody by → the person's id; those not registered have one too.

    A list may be older than the badge that was lost: codes that are void still name somebody.
    """
    now = select(Registration.code, Registration.person_id)
    void = select(VoidCode.code, Registration.person_id).join(
        Registration, Registration.id == VoidCode.registration_id
    )
    found = {row[0]: row[1] for row in read.connection().execute(void.where(*stands(VoidCode)))}
    found |= {row[0]: row[1] for row in read.connection().execute(now)}
    others = select(Person.id).where(Person.id.not_in(select(Registration.person_id)))
    uid = event_uid(read)
    return found | {stand_in_code(uid, i): i for i in read.connection().scalars(others)}
