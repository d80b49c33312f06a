"""Lead, partners and contacts of a project come and go."""

import pytest
from factories import a_person, an_organisation
from gui.outcomes.world import Calm, World
from PySide6.QtWidgets import QPushButton, QToolButton

from app.gui.outcomes.company_box import CompanyBox
from app.gui.outcomes.page import PROJECTS, OutcomesPage


@pytest.fixture
def box(page: OutcomesPage, calm: Calm) -> CompanyBox:
    page.show_view(PROJECTS)
    calm()
    return page.projects.card.company


def take_out(box: CompanyBox, name: str) -> None:
    wanted = f"Take {name} out of the project"
    button = next(b for b in box.findChildren(QToolButton) if b.accessibleName() == wanted)
    button.click()


def test_who_is_in_it(box: CompanyBox, page: OutcomesPage, world: World) -> None:
    assert box.add_lead.isHidden()
    wanted: list[tuple[str, object]] = []
    page.desk.wanted_page.connect(lambda key, target: wanted.append((key, target)))
    box.findChildren(QPushButton)[0].click()
    assert wanted == [("people", world.ilze)]
    page.projects.show_project(world.cup)
    assert not box.add_lead.isHidden()
    assert box.partners.count() == box.contacts.count() == 0


def test_partners(box: CompanyBox, world: World, calm: Calm) -> None:
    cesis = an_organisation(world.store, "Cēsis")
    box.add_partner.added.emit(cesis, "Cēsis")
    calm()
    assert [one.organisation_id for one in world.project().partners] == [world.ogre, cesis]
    take_out(box, "Ogre")
    calm()
    assert [one.organisation_id for one in world.project().partners] == [cesis]


def test_the_lead(box: CompanyBox, world: World, calm: Calm) -> None:
    take_out(box, "Riga")
    calm()
    assert world.project().lead is None
    assert not box.add_lead.isHidden()
    box.add_lead.added.emit(world.ogre, "Ogre")
    calm()
    row = world.project()
    assert row.lead is not None
    assert (row.lead.organisation_id, row.partners) == (world.ogre, ())


def test_contacts(box: CompanyBox, world: World, calm: Calm) -> None:
    jan = a_person(world.store, "Jan Nowak")
    box.add_contact.added.emit(jan, "jan")
    calm()
    assert [one.person_id for one in world.project().contacts] == [world.ilze, jan]
    take_out(box, "Ilze Bērziņa")
    calm()
    assert [one.person_id for one in world.project().contacts] == [jan]


def test_the_same_is_not_built_again(box: CompanyBox, page: OutcomesPage, calm: Calm) -> None:
    before = box.partners.itemAt(0).widget()
    page.reload()
    calm()
    assert box.partners.itemAt(0).widget() is before
