"""Everything about a project is changed where it stands."""

import pytest
from gui.outcomes.world import START, Calm, World

from app.base.texts import Texts
from app.gui.outcomes.page import PROJECTS, OutcomesPage
from app.gui.outcomes.project_card import ProjectCard
from app.gui.widgets.date_input import DateInput
from app.gui.widgets.inputs import NumberInput, TextInput
from app.usecases.projects import remove_projects


@pytest.fixture
def card(page: OutcomesPage, calm: Calm) -> ProjectCard:
    page.show_view(PROJECTS)
    calm()
    return page.projects.card


def test_the_head(card: ProjectCard, page: OutcomesPage, world: World) -> None:
    assert card.title.text() == "Youth orchestra"
    assert card.subtitle.text() == "Riga with Ogre · Mar 2028 – Sept 2028"
    page.projects.show_project(world.cup)
    assert card.subtitle.text() == "Nobody in it yet"


def test_fields_are_saved_one_by_one(card: ProjectCard, world: World, calm: Calm) -> None:
    budget, currency = card.fields.made["budget"], card.fields.made["currency"]
    budget.edit()
    budget.findChildren(NumberInput)[0].set_value(45_000)
    budget.save()
    currency.edit()
    currency.findChildren(TextInput)[0].setText("pln")
    currency.save()
    calm()
    row = world.project()
    assert (row.budget, row.currency) == (45_000, "PLN")


def test_a_refusal_stands_at_its_field(card: ProjectCard, world: World, calm: Calm) -> None:
    ends = card.fields.made["ends_on"]
    ends.edit()
    ends.findChildren(DateInput)[0].set_value(START.replace(year=2027))
    ends.save()
    calm()
    assert ends.editing
    assert world.project().ends_on != START.replace(year=2027)
    ends.cancel()


def test_where_it_was_born(card: ProjectCard, world: World) -> None:
    field = card.fields.made["session_id"]
    assert field.shown.text() == "Youth"
    field.edited.emit(world.energy)


def test_gone_in_the_meantime(
    card: ProjectCard, page: OutcomesPage, world: World, calm: Calm
) -> None:
    remove_projects(page.desk.store, [world.orchestra])
    card.fields.made["title"].edited.emit(Texts(en="Late"))
    calm()
    assert card.row == world.project(world.cup)


def test_the_title_opens(card: ProjectCard) -> None:
    card.edit_title()
    assert card.fields.made["title"].editing
    card.fields.made["title"].cancel()
