"""Outcomes, commitments, joint projects and materials: defaults, limits, what goes with what."""

from datetime import date

import pytest
from model.conftest import (
    a_file,
    a_person,
    a_picture,
    a_project,
    add,
    an_agenda_session,
    an_organisation,
    check,
    count_of,
    defaults,
    refusal,
    remove,
    unique,
)
from sqlalchemy.orm import Session

from app import model
from app.base.texts import Texts
from app.model import (
    Commitment,
    JointProject,
    Material,
    Organisation,
    Person,
    ProjectContact,
    ProjectMilestone,
    ProjectPartner,
    SessionOutcome,
)
from app.rules.outcomes import MaterialKind, ProjectField, ProjectStatus


def test_an_outcome(session: Session) -> None:
    panel = an_agenda_session(session)
    row = SessionOutcome(session_id=panel)
    add(session, row)
    found = defaults(row)
    assert found.pop("changed_at") is not None
    nothing = Texts()
    assert found == {
        "id": 1,
        "session_id": panel,
        "summary": nothing,
        "conclusions": nothing,
        "recommendations": nothing,
        "open_questions": nothing,
        "notes": "",
        "final": False,
    }
    again = refusal(session, SessionOutcome(session_id=panel))
    assert again == unique("session_outcome.session_id")


def test_a_commitment(session: Session) -> None:
    row = Commitment(what=Texts(en="Send"))
    add(session, row)
    assert defaults(row) == {
        "id": 1,
        "session_id": None,
        "what": Texts(en="Send"),
        "person_id": None,
        "organisation_id": None,
        "who": "",
        "due_on": None,
        "done_on": None,
        "note": "",
        "position": 0,
    }


def test_a_project(session: Session) -> None:
    row = session.get_one(JointProject, a_project(session, uid="u"))
    found = defaults(row)
    assert found.pop("changed_at") is not None
    nothing = dict.fromkeys(
        ("lead_id", "session_id", "budget", "starts_on", "ends_on", "people_reached")
    )
    empty = dict.fromkeys(("fund", "call", "currency", "notes", "carried_from"), "")
    texts = dict.fromkeys(("title", "summary", "beneficiaries"), Texts())
    assert found == {
        "id": row.id,
        "uid": "u",
        "position": 0,
        "field": ProjectField.OTHER,
        "status": ProjectStatus.IDEA,
        **nothing,
        **empty,
        **texts,
    }


@pytest.mark.parametrize(
    ("facts", "name"),
    [
        ({"budget": -1}, "joint_project_budget_not_negative"),
        ({"people_reached": -1}, "joint_project_people_reached_not_negative"),
        (
            {"starts_on": date(2028, 1, 2), "ends_on": date(2028, 1, 1)},
            "joint_project_ends_after_start",
        ),
    ],
)
def test_limits_of_a_project(session: Session, facts: dict[str, object], name: str) -> None:
    assert refusal(session, JointProject(uid="u", **facts)) == check(name)


def test_a_project_is_there_once(session: Session) -> None:
    a_project(session, uid="u")
    assert refusal(session, JointProject(uid="u")) == unique("joint_project.uid")


def test_a_partner_and_a_contact_are_in_a_project_once(session: Session) -> None:
    project, body, person = a_project(session), an_organisation(session), a_person(session)
    add(session, ProjectPartner(project_id=project, organisation_id=body))
    add(session, ProjectContact(project_id=project, person_id=person))
    again = refusal(session, ProjectPartner(project_id=project, organisation_id=body))
    assert again == unique("project_partner.project_id", "project_partner.organisation_id")
    again = refusal(session, ProjectContact(project_id=project, person_id=person))
    assert again == unique("project_contact.project_id", "project_contact.person_id")


def test_a_material(session: Session) -> None:
    row = Material()
    add(session, row)
    found = defaults(row)
    assert found.pop("added_at") is not None
    nothing = dict.fromkeys(("session_id", "project_id", "picture_id", "file_id"))
    assert found == {
        "id": 1,
        "kind": MaterialKind.OTHER,
        "title": Texts(),
        "author": "",
        "link": "",
        "shared": False,
        "position": 0,
        **nothing,
    }


def test_what_goes_with_a_session_and_what_stays(session: Session) -> None:
    panel = an_agenda_session(session)
    add(session, SessionOutcome(session_id=panel))
    promise = add(session, Commitment(session_id=panel))
    project = a_project(session, session_id=panel)
    talk = add(session, Material(session_id=panel, file_id=a_file(session)))
    remove(session, model.Session, panel)
    assert count_of(session, SessionOutcome) == 0
    assert session.get_one(Commitment, promise).session_id is None
    assert session.get_one(JointProject, project).session_id is None
    assert session.get_one(Material, talk).session_id is None


def test_what_goes_with_a_project(session: Session) -> None:
    project, body, person = a_project(session), an_organisation(session), a_person(session)
    add(session, ProjectPartner(project_id=project, organisation_id=body))
    add(session, ProjectContact(project_id=project, person_id=person))
    add(session, ProjectMilestone(project_id=project))
    photo = add(session, Material(project_id=project, picture_id=a_picture(session)))
    remove(session, JointProject, project)
    kinds = (ProjectPartner, ProjectContact, ProjectMilestone)
    assert [count_of(session, kind) for kind in kinds] == [0, 0, 0]
    assert session.get_one(Material, photo).project_id is None


def test_what_goes_with_a_body_and_with_a_person(session: Session) -> None:
    body, person = an_organisation(session), a_person(session)
    project = a_project(session, lead_id=body)
    add(session, ProjectPartner(project_id=project, organisation_id=body))
    add(session, ProjectContact(project_id=project, person_id=person))
    promise = add(session, Commitment(person_id=person, organisation_id=body))
    remove(session, Organisation, body)
    remove(session, Person, person)
    kinds = (ProjectPartner, ProjectContact, JointProject)
    assert [count_of(session, kind) for kind in kinds] == [0, 0, 1]
    assert session.get_one(JointProject, project).lead_id is None
    row = session.get_one(Commitment, promise)
    assert (row.person_id, row.organisation_id) == (None, None)
