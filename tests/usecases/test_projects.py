"""Joint projects with partners, contacts and milestones are changed and come back with Undo."""

from collections.abc import Callable
from datetime import date

import pytest
from factories import a_person, an_organisation
from outcome_making import a_milestone, a_panel, a_project

from app.base.errors import NotFound, RuleBroken
from app.base.texts import Texts
from app.queries import materials
from app.queries import projects as reading
from app.queries.projects import ProjectRow
from app.rules.outcomes import ProjectStatus
from app.store import Store
from app.usecases import projects
from app.usecases.materials import add_link

DAY = date(2028, 1, 31)


def the(store: Store, project: int) -> ProjectRow:
    row = store.ask(reading.project, project)
    assert row is not None
    return row


def partners(store: Store, project: int) -> list[int]:
    return [one.organisation_id for one in the(store, project).partners]


def contacts(store: Store, project: int) -> list[int]:
    return [one.person_id for one in the(store, project).contacts]


def test_two_projects_are_never_the_same(store: Store) -> None:
    uids = {the(store, a_project(store)).uid for _ in range(2)}
    assert len(uids) == 2
    assert all(len(uid) == 36 for uid in uids)


def test_it_is_one_step_with_its_partners_and_contacts(store: Store) -> None:
    bodies = tuple(an_organisation(store, city) for city in ("Riga", "Ogre", "Cēsis"))
    person = a_person(store)
    one = a_project(store, lead_id=bodies[0], partners=bodies, contacts=(person, person))
    assert partners(store, one) == [*bodies[1:]]
    assert contacts(store, one) == [person]
    store.undo()
    assert store.ask(reading.projects) == []


def test_who_leads_is_no_partner_beside(store: Store) -> None:
    riga, ogre = an_organisation(store), an_organisation(store, "Ogre")
    one = a_project(store, lead_id=riga, partners=(ogre,))
    projects.edit_project(store, one, {"lead_id": ogre})
    assert partners(store, one) == []
    projects.set_partners(store, one, [riga, ogre, riga])
    assert partners(store, one) == [riga]
    store.undo()
    store.undo()
    assert partners(store, one) == [ogre]


def test_partners_and_contacts_stand_as_they_were_put(store: Store) -> None:
    bodies = [an_organisation(store, city) for city in ("Riga", "Ogre", "Cēsis")]
    people = [a_person(store, name) for name in ("Ada A", "Ben B")]
    one, other = a_project(store), a_project(store, partners=(bodies[0],))
    projects.set_partners(store, one, [bodies[2], bodies[0]])
    projects.set_contacts(store, one, people[::-1])
    assert partners(store, one) == [bodies[2], bodies[0]]
    assert contacts(store, one) == people[::-1]
    projects.set_contacts(store, one, [])
    assert contacts(store, one) == []
    assert partners(store, other) == [bodies[0]]


def test_facts_are_edited(store: Store) -> None:
    one, panel = a_project(store), a_panel(store)
    projects.edit_project(store, one, {"budget": 5, "currency": "eur", "session_id": panel})
    row = the(store, one)
    assert (row.budget, row.currency, row.session_id) == (5, "EUR", panel)
    store.undo()
    assert the(store, one).budget is None


def test_a_period_has_an_order(store: Store) -> None:
    one = a_project(store, starts_on=DAY)
    with pytest.raises(RuleBroken, match="The project ends before it begins"):
        projects.edit_project(store, one, {"ends_on": date(2028, 1, 30)})
    with pytest.raises(RuleBroken, match="The project ends before it begins"):
        a_project(store, starts_on=DAY, ends_on=date(2027, 1, 1))
    projects.edit_project(store, one, {"starts_on": None, "ends_on": date(2028, 1, 30)})
    assert the(store, one).ends_on == date(2028, 1, 30)


def test_the_status_of_several(store: Store) -> None:
    ids = [a_project(store, str(number)) for number in range(3)]
    projects.set_status(store, ids[:2], ProjectStatus.RUNNING)
    assert [row.status for row in store.ask(reading.projects)] == ["running", "running", "idea"]


def test_order_and_removal(store: Store) -> None:
    ids = [a_project(store, str(number)) for number in range(3)]
    a_milestone(store, ids[0])
    add_link(store, "example.org", {"project_id": ids[0]})
    projects.order_projects(store, ids[::-1])
    assert [row.id for row in store.ask(reading.projects)] == ids[::-1]
    projects.remove_projects(store, ids[:2])
    assert [row.id for row in store.ask(reading.projects)] == [ids[2]]
    assert [row.project_id for row in store.ask(materials.materials)] == [None]
    store.undo()
    assert len(the(store, ids[0]).milestones) == 1
    assert [row.project_id for row in store.ask(materials.materials)] == [ids[0]]


def test_milestones(store: Store) -> None:
    one = a_project(store)
    first, second = a_milestone(store, one, "A"), a_milestone(store, one, "B")
    projects.edit_milestone(store, second, {"due_on": DAY, "title": Texts(en="C")})
    projects.reach_milestone(store, second, DAY)
    shown = [(step.id, step.title["en"], step.done_on) for step in the(store, one).milestones]
    assert shown == [(second, "C", DAY), (first, "A", None)]
    projects.reach_milestone(store, second, None)
    assert store.undo_step is not None
    assert store.undo_step.label == "Open a milestone again"
    projects.remove_milestone(store, first)
    assert [step.id for step in the(store, one).milestones] == [second]


def test_titles_are_needed(store: Store) -> None:
    one = a_project(store)
    for refuse in (
        lambda: projects.add_project(store, {}),
        lambda: projects.edit_project(store, one, {"title": Texts(en=" ")}),
        lambda: projects.add_milestone(store, one, {}),
    ):
        with pytest.raises(RuleBroken) as refused:
            refuse()
        assert refused.value.field == "title"


GONE: list[Callable[[Store], object]] = [
    lambda store: a_project(store, lead_id=99),
    lambda store: a_project(store, session_id=99),
    lambda store: a_project(store, partners=(99,)),
    lambda store: a_project(store, contacts=(99,)),
    lambda store: projects.edit_project(store, 99, {"budget": 1}),
    lambda store: projects.set_status(store, [99], ProjectStatus.DONE),
    lambda store: projects.set_partners(store, 99, []),
    lambda store: projects.set_contacts(store, 99, []),
    lambda store: projects.order_projects(store, [99]),
    lambda store: projects.remove_projects(store, [99]),
    lambda store: a_milestone(store, 99),
    lambda store: projects.edit_milestone(store, 99, {"due_on": DAY}),
    lambda store: projects.reach_milestone(store, 99, DAY),
    lambda store: projects.remove_milestone(store, 99),
]


@pytest.mark.parametrize("change", GONE)
def test_what_has_gone_is_said_to_be_gone(store: Store, change: Callable[[Store], object]) -> None:
    with pytest.raises(NotFound, match=r"^This record no longer exists"):
        change(store)
    assert store.ask(reading.projects) == []
