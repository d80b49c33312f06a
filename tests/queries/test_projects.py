"""Joint projects come with all that belongs to them, in statements that do not grow."""

from datetime import date

import pytest
from factories import a_person, an_organisation, counted
from outcome_making import a_milestone, a_panel, a_project

from app.base.names import PersonalName
from app.base.texts import Texts
from app.queries import projects
from app.queries.projects import ContactRow, MilestoneRow, PartnerRow
from app.rules.consents import ConsentPurpose
from app.rules.outcomes import CommitmentState, ProjectField, ProjectStatus
from app.store import Store
from app.usecases.materials import add_link


def test_nothing_yet(store: Store) -> None:
    assert store.ask(projects.projects) == []
    assert store.ask(projects.project, 1) is None


@pytest.mark.parametrize("many", [1, 3])
def test_the_number_of_statements_does_not_grow(store: Store, many: int) -> None:
    for number in range(many):
        body, person = an_organisation(store, f"C{number}"), a_person(store)
        one = a_project(store, f"P{number}", partners=(body,), contacts=(person,))
        a_milestone(store, one)
    with store.read() as read, counted(read) as sent:
        assert len(projects.projects(read)) == many
    assert len(sent) == 5


def test_all_of_a_project(store: Store) -> None:
    riga, ogre, cesis = (an_organisation(store, city) for city in ("Riga", "Ogre", "Cēsis"))
    ilze = a_person(
        store,
        "Ilze Bērziņa",
        function="Mayor",
        email="ilze@example.org",
        phone="+371 20000000",
        organisation_id=ogre,
        consents={ConsentPurpose.CONTACT_LIST: True},
    )
    jan = a_person(store, "Jan Nowak")
    panel = a_panel(store)
    one = a_project(
        store,
        partners=(cesis, ogre),
        contacts=(jan, ilze),
        lead_id=riga,
        session_id=panel,
        field=ProjectField.YOUTH,
        status=ProjectStatus.APPLIED,
        budget=30_000,
        currency="EUR",
        fund="Erasmus+",
        call="2028",
        starts_on=date(2028, 3, 1),
        ends_on=date(2028, 9, 30),
        people_reached=120,
        beneficiaries=Texts(en="Young musicians"),
        summary=Texts(en="Concerts"),
        notes="Ask",
    )
    last = a_milestone(store, one, "Concert")
    first = a_milestone(store, one, due_on=date(2028, 2, 1), done_on=date(2028, 1, 31))
    add_link(store, "example.org", {"project_id": one})
    row = store.ask(projects.project, one)
    assert row is not None
    assert (row.title, row.field, row.status) == (Texts(en="Youth orchestra"), "youth", "applied")
    assert (row.session_id, row.session, row.materials) == (panel, Texts(en="Energy"), 1)
    assert (row.budget, row.currency, row.fund, row.call) == (30_000, "EUR", "Erasmus+", "2028")
    assert (row.starts_on, row.ends_on) == (date(2028, 3, 1), date(2028, 9, 30))
    assert (row.people_reached, row.beneficiaries) == (120, Texts(en="Young musicians"))
    assert (row.summary, row.notes, row.carried_from) == (Texts(en="Concerts"), "Ask", "")
    assert row.lead == PartnerRow(riga, Texts(en="Riga"), "Riga", "LV")
    assert row.partners == (
        PartnerRow(cesis, Texts(en="Cēsis"), "Cēsis", "LV"),
        PartnerRow(ogre, Texts(en="Ogre"), "Ogre", "LV"),
    )
    mail, phone = "ilze@example.org", "+371 20000000"
    assert row.contacts == (
        ContactRow(jan, PersonalName("Jan", "Nowak"), "", Texts(), "", "", listed=False),
        ContactRow(
            ilze,
            PersonalName("Ilze", "Bērziņa"),
            "Mayor",
            Texts(en="Ogre"),
            mail,
            phone,
            listed=True,
        ),
    )
    reached = MilestoneRow(first, Texts(en="Application"), date(2028, 2, 1), date(2028, 1, 31))
    assert row.milestones == (reached, MilestoneRow(last, Texts(en="Concert"), None, None))
    assert reached.state(date(2029, 1, 1)) is CommitmentState.DONE


def test_a_bare_project(store: Store) -> None:
    row = store.ask(projects.project, a_project(store))
    assert row is not None
    assert (row.lead, row.partners, row.contacts, row.milestones) == (None, (), (), ())
    assert (row.session_id, row.session, row.budget, row.currency) == (None, Texts(), None, "")


def test_only_those_asked_for(store: Store) -> None:
    ids = [a_project(store, str(number)) for number in range(3)]
    assert [row.id for row in store.ask(projects.projects, [ids[2], ids[0]])] == [ids[0], ids[2]]
