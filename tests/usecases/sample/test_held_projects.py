"""What the held sample found and plans: six panels, seven promises, fifteen projects."""

from sqlalchemy import func, select

from app.model import (
    Commitment,
    JointProject,
    ProjectContact,
    ProjectMilestone,
    ProjectPartner,
    SessionOutcome,
)
from app.store import Store

LANGUAGES = {"en", "pl", "lv", "de"}


def test_every_panel_has_an_outcome_in_four_languages(held: Store) -> None:
    with held.read() as read:
        outcomes = list(read.scalars(select(SessionOutcome)))
    assert len({one.session_id for one in outcomes}) == 6
    texts = [
        text
        for one in outcomes
        for text in (one.summary, one.conclusions, one.recommendations, one.open_questions)
    ]
    assert {frozenset(text) for text in texts} == {frozenset(LANGUAGES)}
    assert all(one.final and one.notes for one in outcomes)


def test_fifteen_projects_for_more_than_a_hundred(held: Store) -> None:
    with held.read() as read:
        projects = list(read.scalars(select(JointProject)))
        partners = read.scalar(select(func.count(ProjectPartner.id)))
        contacts = read.scalar(select(func.count(ProjectContact.id)))
        milestones = read.scalar(select(func.count(ProjectMilestone.id)))
    assert (len(projects), milestones) == (15, 15)
    assert sum(one.people_reached or 0 for one in projects) > 100
    assert all(one.lead_id and one.session_id and one.starts_on for one in projects)
    assert (partners or 0) >= 20
    assert (contacts or 0) >= 20


def test_one_promise_was_kept(held: Store) -> None:
    with held.read() as read:
        promises = list(read.scalars(select(Commitment).order_by(Commitment.position)))
    assert [one.done_on is not None for one in promises] == [False, True, *[False] * 5]
    assert all(one.organisation_id and one.due_on and one.session_id for one in promises)
