"""Reading everything about many people at once, in as many queries as for one."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import aliased

from app.base.names import PersonalName
from app.base.texts import Texts
from app.model import Answer, Logistics, Organisation, Person, Registration
from app.queries import agenda, consents, panels, people
from app.queries.events import event_uid
from app.queries.matching import IDS, among
from app.queries.people import PersonRow
from app.queries.person import LogisticsRow
from app.rules.consents import ConsentPurpose
from app.rules.numbering import stand_in_code
from app.rules.organisations import OrganisationKind
from app.rules.registrations import Sex
from app.store import Reading


@dataclass(frozen=True)
class Wished:
    """A session somebody wishes, with its number among those on offer."""

    number: int
    title: Texts


@dataclass(frozen=True)
class PersonFacts:
    """One person as lists may tell; answers by question id, as stored.

    `code` is that of the registration, or what stands in for it; `wishes` are by rank.
    """

    row: PersonRow
    code: str = ""
    organisation_kind: OrganisationKind | None = None
    street: str = ""
    postcode: str = ""
    salutation: str = ""
    languages: tuple[str, ...] = ()
    notes: str = ""
    badge_text: str = ""
    sex: Sex | None = None
    logistics: LogisticsRow = field(default_factory=LogisticsRow)
    shares_with: str = ""
    consents: Mapping[ConsentPurpose, bool] = field(default_factory=dict)
    answers: Mapping[int, Any] = field(default_factory=dict)
    wishes: Mapping[int, tuple[Wished, ...]] = field(default_factory=dict)


def people_facts(read: Reading, ids: Sequence[int]) -> list[PersonFacts]:
    """The people of these ids in this order; who no longer exists is left out."""
    rows = people.rows(read, ids)
    wanted = {IDS: json.dumps(list(ids))}
    connection = read.connection()
    rest = {row[0]: row[1:] for row in connection.execute(_rest_query(), wanted)}
    travel = {row[0]: row[1:] for row in connection.execute(_logistics_query(), wanted)}
    answers: dict[int, dict[int, Any]] = {}
    for person_id, question_id, value in connection.execute(_answers_query(), wanted):
        answers.setdefault(person_id, {})[question_id] = value
    agreed, wished = _consents(read, frozenset(ids)), _wishes(read, ids)
    uid = event_uid(read)
    found = []
    for i in ids:
        if i in rows:
            code = rows[i].code or stand_in_code(uid, i)
            more: dict[str, Any] = _logistics(travel.get(i))
            more |= {"consents": agreed.get(i, {}), "answers": answers.get(i, {})}
            more["wishes"] = wished.get(i, {})
            found.append(PersonFacts(rows[i], code, *rest[i], **more))
    return found


def _logistics(found: Sequence[Any] | None) -> dict[str, Any]:
    """What is stored, and the name of who sleeps in the same room."""
    if found is None:
        return {}
    *values, given, family, original = found
    sharer = PersonalName(given or "", family or "", original or "")
    return {"logistics": LogisticsRow(*values), "shares_with": sharer.display()}


def _wishes(read: Reading, ids: Sequence[int]) -> dict[int, dict[int, tuple[Wished, ...]]]:
    """Person → rank → what is wished with it; only what is on offer."""
    titles = {row.id: row.title for row in agenda.titles(read)}
    numbers = {one: number for number, one in enumerate(panels.on_offer(read, titles), start=1)}
    found: dict[int, dict[int, tuple[Wished, ...]]] = {}
    for person_id, wishes in panels.wishes_of(read, ids).items():
        ranks = found.setdefault(person_id, {})
        for session_id, rank in wishes.items():
            if rank is not None and session_id in numbers:
                wish = Wished(numbers[session_id], titles[session_id])
                ranks[rank] = (*ranks.get(rank, ()), wish)
    return found


def _consents(read: Reading, ids: frozenset[int]) -> dict[int, dict[ConsentPurpose, bool]]:
    found: dict[int, dict[ConsentPurpose, bool]] = {}
    for row in read.connection().execute(consents.effective()):
        if row.person_id in ids:
            found.setdefault(row.person_id, {})[row.purpose] = row.given
    return found


@cache
def _rest_query() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Person.id,
            Organisation.kind,
            func.coalesce(Organisation.street, ""),
            func.coalesce(Organisation.postcode, ""),
            Person.salutation,
            Person.languages,
            Person.notes,
            func.coalesce(Registration.badge_text, ""),
            Registration.sex,
        )
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .where(Person.id.in_(among()))
    )


@cache
def _logistics_query() -> Select[*tuple[Any, ...]]:
    other, sharer = aliased(Registration), aliased(Person)
    columns = [
        other.person_id if each.name == "shares_with_id" else getattr(Logistics, each.name)
        for each in fields(LogisticsRow)
    ]
    return (
        select(Registration.person_id, *columns, sharer.given, sharer.family, sharer.original)
        .join(Logistics, Logistics.registration_id == Registration.id)
        .outerjoin(other, other.id == Logistics.shares_with_id)
        .outerjoin(sharer, sharer.id == other.person_id)
        .where(Registration.person_id.in_(among()))
    )


@cache
def _answers_query() -> Select[int, int, Any]:
    return (
        select(Registration.person_id, Answer.question_id, Answer.value)
        .join(Registration, Registration.id == Answer.registration_id)
        .where(Registration.person_id.in_(among()))
    )
