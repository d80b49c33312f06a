"""Changing joint projects with their partners, contacts and milestones."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import delete, func, select

from app.base.texts import Texts
from app.base.words import N_
from app.model import (
    JointProject,
    Organisation,
    Person,
    ProjectContact,
    ProjectMilestone,
    ProjectPartner,
    Session,
)
from app.queries.matching import among
from app.rules import fields
from app.rules.outcomes import MILESTONE_FIELDS, PROJECT_FIELDS, ProjectStatus, check_period
from app.store import Reading, Store
from app.usecases.loading import need, need_all, next_position, put


@dataclass(frozen=True)
class Company:
    """Who is in a new project beside the lead: bodies and people to ask, in order."""

    partner_ids: Sequence[int] = ()
    contact_ids: Sequence[int] = ()


def add_project(store: Store, facts: Mapping[str, object], company: Company | None = None) -> int:
    """Add a project at the end of the list; its id. A title is needed."""
    with store.change(N_("Add project")) as change:
        row = insert_project(change, facts)
        known = company or Company()
        put_partners(change, row, known.partner_ids)
        put_contacts(change, row, known.contact_ids)
        return row.id


def insert_project(change: Reading, facts: Mapping[str, object], uid: str = "") -> JointProject:
    """The same within a larger change; one that is carried on keeps its `uid`."""
    values = fields.cleaned(PROJECT_FIELDS, {"title": Texts(), **facts})
    check_period(values.get("starts_on"), values.get("ends_on"))
    _need_targets(change, values)
    last = next_position(change, select(func.max(JointProject.position)))
    row = JointProject(uid=uid or str(uuid.uuid4()), **values, position=last)
    change.add(row)
    change.flush()
    return row


POINTS_AT = {"lead_id": Organisation, "session_id": Session}


def _need_targets(change: Reading, values: Mapping[str, object]) -> None:
    for name, kind in POINTS_AT.items():
        target = values.get(name)
        if isinstance(target, int):
            need(change, kind, target)


def edit_project(store: Store, project_id: int, changes: Mapping[str, object]) -> None:
    """Change facts of a project; who leads it is no partner beside. Raises RuleBroken."""
    values = fields.cleaned(PROJECT_FIELDS, changes)
    with store.change(N_("Edit project")) as change:
        row = need(change, JointProject, project_id)
        _need_targets(change, values)
        period = {name: getattr(row, name) for name in ("starts_on", "ends_on")} | values
        check_period(period["starts_on"], period["ends_on"])
        put(row, values)
        if row.lead_id is not None:
            beside = (
                ProjectPartner.project_id == row.id,
                ProjectPartner.organisation_id == row.lead_id,
            )
            change.execute(delete(ProjectPartner).where(*beside))


def set_status(store: Store, project_ids: Sequence[int], status: ProjectStatus) -> None:
    """Say how far projects are."""
    with store.change(N_("Change status of projects")) as change:
        for row in need_all(change, JointProject, project_ids):
            put(row, {"status": ProjectStatus(status)})


def set_partners(store: Store, project_id: int, organisation_ids: Sequence[int]) -> None:
    """Say which bodies take part beside the lead, in this order."""
    with store.change(N_("Choose partners of a project")) as change:
        put_partners(change, need(change, JointProject, project_id), organisation_ids)


def put_partners(change: Reading, project: JointProject, ids: Sequence[int]) -> None:
    """The same within a larger change; each once, and the lead not among them."""
    wanted = [one for one in dict.fromkeys(ids) if one != project.lead_id]
    need_all(change, Organisation, wanted)
    change.execute(delete(ProjectPartner).where(ProjectPartner.project_id == project.id))
    change.add_all(
        ProjectPartner(project_id=project.id, organisation_id=one, position=position)
        for position, one in enumerate(wanted, start=1)
    )


def set_contacts(store: Store, project_id: int, person_ids: Sequence[int]) -> None:
    """Say whom to ask about a project, in this order."""
    with store.change(N_("Choose contacts of a project")) as change:
        put_contacts(change, need(change, JointProject, project_id), person_ids)


def put_contacts(change: Reading, project: JointProject, ids: Sequence[int]) -> None:
    """The same within a larger change; each once."""
    wanted = list(dict.fromkeys(ids))
    need_all(change, Person, wanted)
    change.execute(delete(ProjectContact).where(ProjectContact.project_id == project.id))
    change.add_all(
        ProjectContact(project_id=project.id, person_id=one, position=position)
        for position, one in enumerate(wanted, start=1)
    )


def order_projects(store: Store, ids: Sequence[int]) -> None:
    """Put the projects in this order."""
    with store.change(N_("Order projects")) as change:
        for position, row in enumerate(need_all(change, JointProject, ids), start=1):
            put(row, {"position": position})


def remove_projects(store: Store, ids: Sequence[int]) -> None:
    """Remove projects with their milestones; their materials stay with the conference."""
    label = N_("Remove project") if len(ids) == 1 else N_("Remove projects")
    with store.change(label) as change:
        need_all(change, JointProject, ids)
        change.execute(delete(JointProject).where(JointProject.id.in_(among(ids))))


def add_milestone(store: Store, project_id: int, facts: Mapping[str, object]) -> int:
    """Add something a project has to reach; its id. A title is needed."""
    with store.change(N_("Add milestone")) as change:
        need(change, JointProject, project_id)
        return insert_milestone(change, project_id, facts).id


def insert_milestone(
    change: Reading, project_id: int, facts: Mapping[str, object]
) -> ProjectMilestone:
    """The same within a larger change."""
    values = fields.cleaned(MILESTONE_FIELDS, {"title": Texts(), **facts})
    last = select(func.max(ProjectMilestone.position))
    position = next_position(change, last.where(ProjectMilestone.project_id == project_id))
    row = ProjectMilestone(project_id=project_id, **values, position=position)
    change.add(row)
    change.flush()
    return row


def edit_milestone(store: Store, milestone_id: int, changes: Mapping[str, object]) -> None:
    """Change a milestone; raises RuleBroken, NotFound."""
    values = fields.cleaned(MILESTONE_FIELDS, changes)
    with store.change(N_("Edit milestone")) as change:
        put(need(change, ProjectMilestone, milestone_id), values)


def reach_milestone(store: Store, milestone_id: int, done_on: date | None) -> None:
    """Say since when a milestone is reached; None opens it again."""
    label = N_("Mark a milestone as reached") if done_on else N_("Open a milestone again")
    with store.change(label) as change:
        put(need(change, ProjectMilestone, milestone_id), {"done_on": done_on})


def remove_milestone(store: Store, milestone_id: int) -> None:
    """Remove a milestone."""
    with store.change(N_("Remove milestone")) as change:
        change.delete(need(change, ProjectMilestone, milestone_id))
