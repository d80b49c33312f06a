"""Reading who stands at the desk: their badge's place, notes, what is missing of them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, select

from app.base.names import PersonalName
from app.base.texts import Texts
from app.model import (
    Answer,
    Consent,
    Delegation,
    DeskNote,
    Membership,
    Organisation,
    Person,
    Question,
    Registration,
    RegistrationCategory,
)
from app.queries import printing
from app.queries.checkins import LAST, POINT, with_last_passage
from app.queries.evidence import stands
from app.queries.matching import IDS, among
from app.rules.checkins import Direction
from app.rules.consents import ConsentPurpose
from app.rules.delegations import MemberFunction
from app.rules.desk import DeskGap, desk_gaps
from app.rules.printing import Slot
from app.rules.registrations import RegistrationStatus
from app.store import Reading


@dataclass(frozen=True)
class GuestRow:
    """Somebody as the desk sees them.

    `inside` says since when (UTC) at the point asked for, `station` by which desk they came in.
    `number`, `status` and what follows from them are None or empty without a registration;
    city and country are the person's own or those of the delegation. `questions` are the
    required ones that wait for an answer.
    """

    person_id: int
    name: PersonalName
    number: int | None
    code: str
    status: RegistrationStatus | None
    function: str
    member_function: MemberFunction | None
    delegation_id: int | None
    delegation: Texts
    city: str
    country: str
    category: Texts
    tone: str
    slot: Slot | None
    inside: datetime | None
    note: str
    gaps: tuple[DeskGap, ...]
    questions: tuple[tuple[int, Texts], ...]
    station: str = ""


def guests(read: Reading, point_id: int, person_ids: Sequence[int]) -> dict[int, GuestRow]:
    """Person id → what the desk shows of them at a point, in this order; who exists."""
    wanted = {IDS: json.dumps(list(person_ids))}
    connection = read.connection()
    people = {row.id: row for row in connection.execute(_guest_query(), wanted)}
    slots = printing.slots_of(read, person_ids)
    here = connection.execute(_inside_query(), {**wanted, POINT: point_id})
    inside = {row.person_id: (row.at, row.station) for row in here}
    answered: dict[int, set[ConsentPurpose]] = {}
    for person_id, purpose in connection.execute(_consent_query(), wanted):
        answered.setdefault(person_id, set()).add(purpose)
    waiting = _waiting(read, wanted)
    found = {}
    for person_id in person_ids:
        if (row := people.get(person_id)) is not None:
            known = row.status is not None
            gaps = _gaps(row, answered.get(person_id, set())) if known else ()
            since, station = inside.get(person_id, (None, ""))
            there = (slots.get(person_id), since, row.note or "", gaps)
            questions = tuple(waiting.get(person_id, ())) if known else ()
            facts: list[Any] = [*_known(row), *there, questions, station]
            found[person_id] = GuestRow(*facts)
    return found


def _known(row: Any) -> tuple[Any, ...]:  # noqa: ANN401 - a row of `_guest_query`
    name = PersonalName(row.given, row.family, row.original, row.title, row.degree)
    delegation = row.display_name or row.sent_by or Texts()
    return (
        *(row.id, name, row.number, row.code or "", row.status, row.function),
        *(row.member_function, row.delegation_id, delegation),
        *(row.city or row.sent_from or "", row.country or row.sent_of or ""),
        *(row.category or Texts(), row.tone or ""),
    )


def _gaps(row: Any, answered: set[ConsentPurpose]) -> tuple[DeskGap, ...]:  # noqa: ANN401 - the same
    return desk_gaps(
        answered,
        row.function,
        member=row.delegation_id is not None,
        member_function=row.member_function is not None,
    )


@cache
def _guest_query() -> Select[*tuple[Any, ...]]:
    sent = (
        select(
            *(Delegation.id, Delegation.display_name, Organisation.name.label("sent_by")),
            *(Organisation.city.label("sent_from"), Organisation.country.label("sent_of")),
        )
        .join(Organisation, Organisation.id == Delegation.organisation_id)
        .subquery()
    )
    return (
        select(
            *(Person.id, Person.given, Person.family, Person.original, Person.title),
            *(Person.degree, Registration.number, Registration.code, Registration.status),
            *(Person.function, Membership.function.label("member_function")),
            *(Membership.delegation_id, sent.c.display_name, sent.c.sent_by),
            *(Organisation.city, Organisation.country, sent.c.sent_from, sent.c.sent_of),
            *(RegistrationCategory.name.label("category"), RegistrationCategory.tone),
            DeskNote.text.label("note"),
        )
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .outerjoin(RegistrationCategory, RegistrationCategory.id == Registration.category_id)
        .outerjoin(DeskNote, DeskNote.registration_id == Registration.id)
        .outerjoin(Membership, Membership.registration_id == Registration.id)
        .outerjoin(sent, sent.c.id == Membership.delegation_id)
        .where(Person.id.in_(among()))
    )


@cache
def _inside_query() -> Select[*tuple[Any, ...]]:
    columns = (Registration.person_id, LAST.at, LAST.station)
    query = with_last_passage(select(*columns).select_from(Registration))
    return query.where(LAST.direction == Direction.IN, Registration.person_id.in_(among()))


@cache
def _consent_query() -> Select[*tuple[Any, ...]]:
    which = Consent.person_id.in_(among())
    return select(Consent.person_id, Consent.purpose).where(which, *stands(Consent))


def _waiting(read: Reading, wanted: dict[str, str]) -> dict[int, list[tuple[int, Texts]]]:
    found: dict[int, list[tuple[int, Texts]]] = {}
    for person_id, question_id, label in read.connection().execute(_waiting_query(), wanted):
        found.setdefault(person_id, []).append((question_id, label))
    return found


@cache
def _waiting_query() -> Select[*tuple[Any, ...]]:
    answer = (
        select(Answer.id)
        .where(Answer.registration_id == Registration.id, Answer.question_id == Question.id)
        .exists()
    )
    return (
        select(Registration.person_id, Question.id, Question.label)
        .join(Question, Question.event_id == Registration.event_id)
        .where(Question.required, ~answer, Registration.person_id.in_(among()))
        .order_by(Question.position, Question.id)
    )
