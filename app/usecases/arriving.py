"""Adding people in bulk: person, registration, membership, consents, tags in few statements."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import func, select

from app.base.errors import RuleBroken
from app.base.names import PersonalName
from app.base.texts import Texts
from app.model import (
    Answer,
    Consent,
    Delegation,
    Logistics,
    Membership,
    Organisation,
    Person,
    PersonTag,
    Question,
    Registration,
)
from app.queries.events import first_language
from app.rules import delegations as rules
from app.rules import fields
from app.rules.delegations import MemberFunction
from app.rules.fields import FieldRule
from app.rules.keys import person_search_key, person_sort_key
from app.rules.numbering import new_code
from app.rules.people import (
    LOGISTICS_FIELDS,
    NAME_PARTS,
    PERSON_FIELDS,
    REGISTRATION_FIELDS,
    NewPerson,
    check_journey,
    check_named,
)
from app.rules.questions import check_answer
from app.rules.registrations import RegistrationStatus
from app.store import Reading
from app.usecases.bulk import Rows, insert_rows
from app.usecases.loading import need_event
from app.usecases.tags import need_tag

BLANK = dict.fromkeys(PERSON_FIELDS, "") | {"languages": (), "organisation_id": None}
NO_LOGISTICS: dict[str, Any] = dict.fromkeys(LOGISTICS_FIELDS, "") | {
    "meals": (),
    "hotel_from": None,
    "hotel_until": None,
    "room_kind": None,
    "shares_with_id": None,
    "arrival_at": None,
    "arrival_transfer": False,
    "departure_at": None,
    "departure_transfer": False,
    "passport_expires_on": None,
}


def arrive(change: Reading, people: Sequence[NewPerson], *, clean: bool = True) -> list[int]:
    """Insert these people; their ids in the same order. Raises RuleBroken.

    A registration goes with each, unless its status is None; whoever joins a delegation
    is registered. Numbers go on from the greatest there is. Without `clean` the values have
    been cleaned and checked by all rules before, as an import does for its dry run.
    """
    first = (change.scalar(select(func.max(Person.id))) or 0) + 1
    ids = list(range(first, first + len(people)))
    insert_rows(change, Person, _people(change, people, ids, clean=clean))
    everybody = zip(ids, people, strict=True)
    placed = [(i, p) for i, p in everybody if p.status or p.delegation_id is not None]
    registered = _registrations(change, placed, clean=clean)
    insert_rows(change, Registration, registered)
    by_person = {row["person_id"]: row["id"] for row in registered}
    insert_rows(change, Membership, _memberships(change, placed, by_person))
    insert_rows(change, Logistics, _logistics(placed, by_person, clean=clean))
    insert_rows(change, Answer, _answers(change, placed, by_person, clean=clean))
    insert_rows(change, Consent, _consents(zip(ids, people, strict=True)))
    insert_rows(change, PersonTag, _tags(change, zip(ids, people, strict=True)))
    return ids


def _people(
    change: Reading, people: Sequence[NewPerson], ids: Sequence[int], *, clean: bool
) -> Rows:
    language, now = first_language(change), datetime.now(UTC)
    rows: Rows = []
    for person_id, person in zip(ids, people, strict=True):
        values = BLANK | _cleaned(PERSON_FIELDS, person.facts, clean=clean)
        if clean:
            check_named(values)
        name = PersonalName(values["given"], values["family"], values["original"])
        values["sort_key"] = person_sort_key(name, language)
        values["search_key"] = person_search_key(name, values["function"], values["email"])
        rows.append({"id": person_id, **values, "changed_at": now})
    return rows


def _cleaned(
    rules: Mapping[str, FieldRule], values: Mapping[str, object], *, clean: bool
) -> dict[str, Any]:
    return fields.cleaned(rules, values) if clean else dict(values)


def _registrations(
    change: Reading, placed: Sequence[tuple[int, NewPerson]], *, clean: bool
) -> Rows:
    if not placed:
        return []
    event_id, now = need_event(change).id, datetime.now(UTC)
    query = select(func.max(Registration.id), func.max(Registration.number))
    last_id, last_number = (value or 0 for value in change.execute(query).one())
    plain = {"badge_text": "", "sex": None, "photo_id": None, "event_id": event_id}
    return [
        {
            **plain,
            **_cleaned(REGISTRATION_FIELDS, person.registration, clean=clean),
            "id": last_id + count,
            "person_id": person_id,
            "number": last_number + count,
            "code": person.code or new_code(),
            "status": person.status or RegistrationStatus.SUBMITTED,
            "category_id": person.category_id,
            "registered_at": now,
            "changed_at": now,
        }
        for count, (person_id, person) in enumerate(placed, start=1)
    ]


def _memberships(
    change: Reading, placed: Iterable[tuple[int, NewPerson]], by_person: Mapping[int, int]
) -> Rows:
    rows: Rows = []
    heads: dict[int, str | None] | None = None
    for person_id, person in placed:
        if person.delegation_id is None:
            continue
        if person.member_function is MemberFunction.HEAD:
            heads = dict.fromkeys(headed_delegations(change)) if heads is None else heads
            if person.delegation_id in heads:
                raise second_head(change, person.delegation_id, heads[person.delegation_id])
            heads[person.delegation_id] = _name(person).display()
        rows.append(
            {
                "delegation_id": person.delegation_id,
                "registration_id": by_person[person_id],
                "function": person.member_function,
                "rank": None,
            }
        )
    return rows


def _name(person: NewPerson) -> PersonalName:
    return PersonalName(*(str(person.facts.get(part, "")).strip() for part in NAME_PARTS))


def headed_delegations(change: Reading) -> set[int]:
    """The ids of delegations that have a head."""
    query = select(Membership.delegation_id).where(Membership.function == MemberFunction.HEAD)
    return set(change.scalars(query))


def second_head(change: Reading, delegation_id: int, head: str | None = None) -> RuleBroken:
    """The refusal of a second head, naming the delegation and the head it has."""
    query = select(Organisation.name).join(
        Delegation, Delegation.organisation_id == Organisation.id
    )
    texts = change.scalar(query.where(Delegation.id == delegation_id)) or Texts()
    name = _head_of(change, delegation_id) if head is None else head
    return rules.second_head(texts.best(("en",)), name)


def _head_of(change: Reading, delegation_id: int) -> str:
    query = (
        select(Person.given, Person.family, Person.original)
        .join(Registration, Registration.person_id == Person.id)
        .join(Membership, Membership.registration_id == Registration.id)
        .where(Membership.delegation_id == delegation_id)
        .where(Membership.function == MemberFunction.HEAD)
    )
    found = change.execute(query).first()
    return PersonalName(*found).display() if found else ""


def _logistics(
    placed: Iterable[tuple[int, NewPerson]], by_person: Mapping[int, int], *, clean: bool
) -> Rows:
    rows: Rows = []
    for person_id, person in placed:
        if person.logistics:
            values = NO_LOGISTICS | _cleaned(LOGISTICS_FIELDS, person.logistics, clean=clean)
            if clean:
                check_journey(values)
            rows.append({"registration_id": by_person[person_id], **values})
    return rows


def _answers(
    change: Reading,
    placed: Iterable[tuple[int, NewPerson]],
    by_person: Mapping[int, int],
    *,
    clean: bool,
) -> Rows:
    questions: dict[int, Question] = {}
    rows: Rows = []
    for person_id, person in placed:
        for question_id, value in person.answers.items():
            if clean:
                questions = questions or {q.id: q for q in change.scalars(select(Question))}
                question = questions[question_id]
                value = check_answer(question.kind, question.options, value)  # noqa: PLW2901 - as it is kept
            stored = list(value) if isinstance(value, tuple) else value
            row = {"registration_id": by_person[person_id], "question_id": question_id}
            rows.append({**row, "value": stored})
    return rows


def _consents(people: Iterable[tuple[int, NewPerson]]) -> Rows:
    now = datetime.now(UTC)
    return [
        {
            "person_id": person_id,
            "purpose": purpose,
            "given": given,
            "at": now,
            "source": person.consent_source,
            "wording": "",
            "voids_id": None,
        }
        for person_id, person in people
        for purpose, given in person.consents.items()
    ]


def _tags(change: Reading, people: Iterable[tuple[int, NewPerson]]) -> Rows:
    known: dict[tuple[str, ...], list[int]] = {}
    rows: Rows = []
    for person_id, person in people:
        tags = tuple(person.tags)
        if tags not in known:
            known[tags] = [need_tag(change, name) for name in dict.fromkeys(tags)]
        rows.extend({"person_id": person_id, "tag_id": tag_id} for tag_id in known[tags])
    return rows
