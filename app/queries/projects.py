"""Reading joint projects with their partners, contacts and milestones."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, select

from app.base.names import PersonalName
from app.base.texts import Texts
from app.model import (
    JointProject,
    Material,
    Organisation,
    Person,
    ProjectContact,
    ProjectMilestone,
    ProjectPartner,
    Session,
)
from app.queries import consents
from app.queries.matching import among
from app.rules.consents import ConsentPurpose
from app.rules.outcomes import CommitmentState, ProjectField, ProjectStatus, commitment_state
from app.store import Reading


@dataclass(frozen=True)
class PartnerRow:
    """A body that takes part in a project."""

    organisation_id: int
    name: Texts
    city: str
    country: str


@dataclass(frozen=True)
class ContactRow:
    """A person to ask about a project; `listed` says that the contact list may have them."""

    person_id: int
    name: PersonalName
    function: str
    organisation: Texts
    email: str
    phone: str
    listed: bool


@dataclass(frozen=True)
class MilestoneRow:
    """Something a project has to reach by a day."""

    id: int
    title: Texts
    due_on: date | None
    done_on: date | None

    def state(self, today: date) -> CommitmentState:
        """Open, late or done."""
        return commitment_state(self.due_on, self.done_on, today)


@dataclass(frozen=True)
class ProjectRow:
    """A joint project; the budget in whole units of its currency, `changed_at` in UTC."""

    id: int
    uid: str
    title: Texts
    summary: Texts
    field: ProjectField
    status: ProjectStatus
    session_id: int | None
    session: Texts
    fund: str
    call: str
    budget: int | None
    currency: str
    starts_on: date | None
    ends_on: date | None
    beneficiaries: Texts
    people_reached: int | None
    notes: str
    carried_from: str
    changed_at: datetime
    materials: int
    lead: PartnerRow | None
    partners: tuple[PartnerRow, ...]
    contacts: tuple[ContactRow, ...]
    milestones: tuple[MilestoneRow, ...]


def projects(read: Reading, ids: Sequence[int] | None = None) -> list[ProjectRow]:
    """The joint projects in the order they were put into, all or these.

    Milestones stand by their day, those without one at the end.
    """
    query = _projects().order_by(JointProject.position, JointProject.id)
    if ids is not None:
        query = query.where(JointProject.id.in_(among(ids)))
    partners, contacts, milestones = _partners(read), _contacts(read), _milestones(read)
    found = []
    row: Any
    for row in read.execute(query):
        lead = None if row[20] is None else PartnerRow(*row[20:24])
        one = row[0]
        known = [*row[:7], row[7] or Texts(), *row[8:20], lead]
        parts = (tuple(each.get(one, ())) for each in (partners, contacts, milestones))
        found.append(ProjectRow(*known, *parts))
    return found


def project(read: Reading, project_id: int) -> ProjectRow | None:
    """One joint project; None where there is none."""
    return next(iter(projects(read, [project_id])), None)


def _projects() -> Select[*tuple[Any, ...]]:
    many = select(func.count(Material.id)).where(Material.project_id == JointProject.id)
    columns = (
        *(JointProject.id, JointProject.uid, JointProject.title, JointProject.summary),
        *(JointProject.field, JointProject.status, JointProject.session_id, Session.title),
        *(JointProject.fund, JointProject.call, JointProject.budget, JointProject.currency),
        *(JointProject.starts_on, JointProject.ends_on, JointProject.beneficiaries),
        *(JointProject.people_reached, JointProject.notes, JointProject.carried_from),
        *(JointProject.changed_at, many.correlate(JointProject).scalar_subquery()),
        *BODY,
    )
    return (
        select(*columns)
        .outerjoin(Session, Session.id == JointProject.session_id)
        .outerjoin(Organisation, Organisation.id == JointProject.lead_id)
    )


BODY = (Organisation.id, Organisation.name, Organisation.city, Organisation.country)


def _partners(read: Reading) -> dict[int, list[PartnerRow]]:
    query = (
        select(ProjectPartner.project_id, *BODY)
        .join(Organisation, Organisation.id == ProjectPartner.organisation_id)
        .order_by(ProjectPartner.position, ProjectPartner.id)
    )
    found: dict[int, list[PartnerRow]] = defaultdict(list)
    for row in read.execute(query):
        found[row[0]].append(PartnerRow(*row[1:]))
    return found


def _contacts(read: Reading) -> dict[int, list[ContactRow]]:
    query = (
        select(
            *(ProjectContact.project_id, Person.id, Person.given, Person.family),
            *(Person.original, Person.title, Person.degree, Person.function),
            *(Organisation.name, Person.email, Person.phone),
        )
        .join(Person, Person.id == ProjectContact.person_id)
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .order_by(ProjectContact.position, ProjectContact.id)
    )
    listed = consents.holders(read, ConsentPurpose.CONTACT_LIST)
    found: dict[int, list[ContactRow]] = defaultdict(list)
    row: Any
    for row in read.execute(query):
        known = [row[1], PersonalName(*row[2:7]), row[7], row[8] or Texts()]
        known += [row[9], row[10], row[1] in listed]
        found[row[0]].append(ContactRow(*known))
    return found


def _milestones(read: Reading) -> dict[int, list[MilestoneRow]]:
    step = ProjectMilestone
    query = select(step.project_id, step.id, step.title, step.due_on, step.done_on)
    order = (step.due_on.is_(None), step.due_on, step.position, step.id)
    found: dict[int, list[MilestoneRow]] = defaultdict(list)
    for row in read.execute(query.order_by(*order)):
        found[row[0]].append(MilestoneRow(*row[1:]))
    return found
