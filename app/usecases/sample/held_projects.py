"""What the panels of the sample conference found, what was promised, what is planned together."""

from collections.abc import Mapping
from datetime import date, timedelta

from sqlalchemy import select

from app.base.texts import Texts
from app.model import (
    Commitment,
    Delegation,
    JointProject,
    Membership,
    ProjectContact,
    ProjectMilestone,
    ProjectPartner,
    Registration,
    SessionOutcome,
)
from app.rules.delegations import MemberFunction
from app.rules.outcomes import ProjectField, ProjectStatus
from app.store import Reading
from app.usecases.sample.shipped import Facts

Ids = Mapping[str, int]
SAID = ("summary", "conclusions", "recommendations", "open_questions")


def add_outcomes(change: Reading, facts: Facts, sessions: Ids) -> None:
    """What came of each panel, in four languages."""
    for known in facts["outcomes"]:
        said = {name: Texts(known[name]) for name in SAID}
        row = SessionOutcome(session_id=sessions[known["session"]], **said)
        row.notes, row.final = known["notes"], known["final"]
        change.add(row)


def add_commitments(change: Reading, facts: Facts, sessions: Ids, bodies: Ids, last: date) -> None:
    """What was promised by whom until when; one is done, one is late soon."""
    for position, known in enumerate(facts["commitments"], start=1):
        change.add(
            Commitment(
                session_id=sessions[known["session"]],
                what=Texts(known["what"]),
                organisation_id=bodies.get(known["who"]),
                who="" if known["who"] in bodies else known["who"],
                due_on=_after(last, known["due_after"]),
                done_on=_after(last, known["done_after"]),
                position=position,
            )
        )


def add_projects(change: Reading, facts: Facts, sessions: Ids, bodies: Ids, last: date) -> None:
    """The joint projects of the coming year, each with its partners, contacts and a milestone."""
    contacts = _heads(change)
    for position, known in enumerate(facts["projects"], start=1):
        lead = bodies[known["lead"]]
        project = _project(known, lead, sessions, last, position)
        change.add(project)
        change.flush()
        partners = [bodies[city] for city in known["partners"] if city in bodies]
        for place, partner in enumerate(partners, start=1):
            facts_of = {"project_id": project.id, "position": place}
            change.add(ProjectPartner(organisation_id=partner, **facts_of))
        for place, body in enumerate([lead, *partners[:1]], start=1):
            if body in contacts:
                facts_of = {"project_id": project.id, "position": place}
                change.add(ProjectContact(person_id=contacts[body], **facts_of))
        for place, milestone in enumerate(known["milestones"], start=1):
            change.add(
                ProjectMilestone(
                    project_id=project.id,
                    title=Texts(milestone["title"]),
                    due_on=_after(last, milestone["after"]),
                    position=place,
                )
            )


def _project(known: Facts, lead: int, sessions: Ids, last: date, position: int) -> JointProject:
    return JointProject(
        uid=f"project-{position}@sample.example",
        title=Texts(known["title"]),
        field=ProjectField(known["field"]),
        status=ProjectStatus(known["status"]),
        lead_id=lead,
        session_id=sessions[known["session"]],
        fund=known["fund"],
        budget=known["budget"],
        currency="EUR",
        starts_on=_after(last, known["starts_after"]),
        ends_on=_after(last, known["ends_after"]),
        beneficiaries=Texts(known["beneficiaries"]),
        people_reached=known["people_reached"],
        position=position,
    )


def _heads(change: Reading) -> Mapping[int, int]:
    """Body → the head of its delegation."""
    query = (
        select(Delegation.organisation_id, Registration.person_id)
        .join(Membership, Membership.delegation_id == Delegation.id)
        .join(Registration, Registration.id == Membership.registration_id)
        .where(Membership.function == MemberFunction.HEAD)
    )
    return {row[0]: row[1] for row in change.execute(query)}


def _after(last: date, days: int | None) -> date | None:
    return None if days is None else last + timedelta(days=days)
