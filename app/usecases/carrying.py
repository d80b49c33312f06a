"""Carrying joint projects and open commitments from one conference into the next."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from app.base.texts import Texts, fold
from app.base.words import N_
from app.model import Commitment, Event, JointProject, Organisation, Person
from app.queries import outcomes, projects
from app.queries.outcomes import CommitmentRow
from app.queries.projects import ProjectRow
from app.rules.fields import NAME
from app.rules.outcomes import OVER
from app.store import Reading, Store
from app.store.looking import looking_into
from app.usecases.loading import need_event, next_position
from app.usecases.organisations import insert_organisation
from app.usecases.projects import insert_milestone, insert_project, put_contacts, put_partners

PROJECT_FACTS = (
    *("title", "summary", "field", "status", "fund", "call", "budget", "currency"),
    *("starts_on", "ends_on", "beneficiaries", "people_reached", "notes"),
)
BODY_FACTS = (
    *("kind", "name", "country", "city", "street", "postcode"),
    *("population", "website"),
)
PersonKey = tuple[str, str, str, str]


@dataclass(frozen=True)
class Carried:
    """What goes on from an earlier conference, with what is known of its bodies and people."""

    title: str = ""
    projects: tuple[ProjectRow, ...] = ()
    commitments: tuple[CommitmentRow, ...] = ()
    bodies: Mapping[int, Mapping[str, Any]] = field(default_factory=dict)
    people: Mapping[int, PersonKey] = field(default_factory=dict)
    bodies_of_people: Mapping[int, int | None] = field(default_factory=dict)


@dataclass(frozen=True)
class CarriedOver:
    """How many projects and commitments came; those that were there already do not count."""

    projects: int
    commitments: int


def carry_over(store: Store, earlier: Path) -> CarriedOver:
    """Bring what is not over from an earlier file into this one; raises FileProblem.

    Bodies are known again by their names, those that are new come too. People are linked
    where this file has them already; nobody is added. What came before does not come twice.
    """
    with looking_into(earlier) as read:
        carried = collect(read)
    with store.change(N_("Carry projects over from an earlier conference")) as change:
        need_event(change)
        return insert_carried(change, carried)


def collect(read: Reading, *, with_projects: bool = True, with_commitments: bool = True) -> Carried:
    """What goes on: projects neither done nor given up, promises not kept yet."""
    event = read.get(Event, 1)
    title = event.title.best(event.languages) if event is not None else ""
    going = [row for row in projects.projects(read) if row.status not in OVER]
    promised = [row for row in outcomes.commitments(read) if row.done_on is None]
    return Carried(
        title,
        tuple(going) if with_projects else (),
        tuple(promised) if with_commitments else (),
        _bodies(read),
        *_people(read),
    )


def _bodies(read: Reading) -> dict[int, Mapping[str, Any]]:
    columns = [getattr(Organisation, name) for name in BODY_FACTS]
    return {
        row[0]: dict(zip(BODY_FACTS, row[1:], strict=True))
        for row in read.execute(select(Organisation.id, *columns).order_by(Organisation.id))
    }


def _people(read: Reading) -> tuple[dict[int, PersonKey], dict[int, int | None]]:
    columns = (Person.given, Person.family, Person.original, Person.email)
    query = select(Person.id, Person.organisation_id, *columns).order_by(Person.id)
    keys: dict[int, PersonKey] = {}
    bodies: dict[int, int | None] = {}
    for row in read.execute(query):
        keys[row[0]] = (row[2], row[3], row[4], row[5].lower())
        bodies[row[0]] = row[1]
    return keys, bodies


def insert_carried(change: Reading, carried: Carried) -> CarriedOver:
    """Write what goes on within a larger change, without what is there already."""
    known = _Known(change, carried)
    uids = [row.uid for row in carried.projects]
    there = set(change.scalars(select(JointProject.uid).where(JointProject.uid.in_(uids))))
    new = [row for row in carried.projects if row.uid not in there]
    for row in new:
        _insert_project(change, row, known, carried.title)
    promised = {_promise(row) for row in outcomes.commitments(change)}
    added = [row for row in carried.commitments if _promise(row) not in promised]
    for promise in added:
        _insert_commitment(change, promise, known)
    change.flush()
    return CarriedOver(len(new), len(added))


class _Known:
    """Which body and which person of this file is the one of the earlier file."""

    def __init__(self, change: Reading, carried: Carried) -> None:
        self._change = change
        self._carried = carried
        self._bodies: dict[tuple[str, str, str], int] = {}
        for body_id, facts in reversed(_bodies(change).items()):
            self._bodies |= dict.fromkeys(_names(facts), body_id)
        self._people: dict[PersonKey, int | None] = {}
        for person_id, key in _people(change)[0].items():
            self._people[key] = None if key in self._people else person_id

    def body(self, earlier_id: int | None) -> int | None:
        """The body's id here; one that is new is added."""
        facts = self._carried.bodies.get(earlier_id or 0)
        if facts is None:
            return None
        names = _names(facts)
        found = next((self._bodies[name] for name in names if name in self._bodies), None)
        if found is None:
            found = insert_organisation(self._change, facts).id
            self._bodies |= dict.fromkeys(names, found)
        return found

    def person(self, earlier_id: int | None) -> int | None:
        """The person's id here; None where nobody, or more than one, is called so."""
        key = self._carried.people.get(earlier_id or 0)
        return None if key is None else self._people.get(key)

    def body_of(self, row: CommitmentRow) -> int | None:
        """Whose promise it is where the person did not come: of the body behind them."""
        if row.organisation_id is not None or row.person_id is None:
            return self.body(row.organisation_id)
        came = self.person(row.person_id) is not None
        return None if came else self.body(self._carried.bodies_of_people.get(row.person_id))


def _names(facts: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """What a body is known by: each of its names, with its kind and country."""
    name: Texts = facts["name"]
    return [(facts["kind"], facts["country"], fold(text)) for text in name.values()]


def _insert_project(change: Reading, row: ProjectRow, known: _Known, title: str) -> None:
    facts = {name: getattr(row, name) for name in PROJECT_FACTS}
    lead = known.body(row.lead.organisation_id) if row.lead else None
    project = insert_project(change, {**facts, "lead_id": lead}, row.uid)
    project.carried_from = title[:NAME]
    put_partners(change, project, _found(known.body(one.organisation_id) for one in row.partners))
    put_contacts(change, project, _found(known.person(one.person_id) for one in row.contacts))
    for step in row.milestones:
        if step.done_on is None:
            insert_milestone(change, project.id, {"title": step.title, "due_on": step.due_on})


def _found(ids: Iterable[int | None]) -> list[int]:
    return [one for one in ids if one is not None]


def _promise(row: CommitmentRow) -> tuple[Texts, str, date | None]:
    """What two records of the same promise have in common."""
    return row.what, row.who, row.due_on


def _insert_commitment(change: Reading, row: CommitmentRow, known: _Known) -> None:
    last = next_position(change, select(func.max(Commitment.position)))
    change.add(
        Commitment(
            what=row.what,
            who=row.who,
            person_id=known.person(row.person_id),
            organisation_id=known.body_of(row),
            due_on=row.due_on,
            note=row.note,
            position=last,
        )
    )
    change.flush()
