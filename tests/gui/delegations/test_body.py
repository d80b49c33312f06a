"""An organisation edited in place."""

import pytest
from factories import an_organisation
from gui.delegations.world import World
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.delegations.body import Body
from app.queries import organisations
from app.queries.organisations import OrganisationRow
from app.rules.organisations import OrganisationKind


@pytest.fixture
def body(world: World, qtbot: QtBot) -> Body:
    made = Body(world.desk)
    qtbot.addWidget(made)
    return made


def read(world: World, organisation_id: int) -> OrganisationRow:
    return world.desk.ask(organisations.rows, [organisation_id])[organisation_id]


def show(world: World, body: Body, **facts: object) -> int:
    made = an_organisation(world.desk.store, "Hemer", "DE", **facts)
    world.settle()
    body.show_organisation(read(world, made))
    return made


def test_facts_are_shown(world: World, body: Body) -> None:
    name = Texts(en="Hemer", pl="Hemer nad Oese")
    show(world, body, name=name, population=34_000, street="Erlengasse 3")
    texts = {name: field.shown.text() for name, field in body.fields.made.items()}
    assert texts == {
        "name": "English: Hemer\nPolish: Hemer nad Oese",
        "kind": "City",
        "street": "Erlengasse 3",
        "postcode": "—",
        "city": "Hemer",
        "country": "Germany",
        "population": "34,000",
        "website": "—",
        "notes": "—",
    }
    assert not body.partners.isVisibleTo(body)


def test_an_edit_is_saved(world: World, body: Body) -> None:
    hemer = show(world, body)
    field = body.fields.made["website"]
    field.edit()
    assert isinstance(field._input, QLineEdit)
    field._input.setText("https://example.org")
    field.save()
    world.settle()
    assert read(world, hemer).website == "https://example.org"


def test_a_refusal_stands_at_the_field(world: World, body: Body) -> None:
    hemer = show(world, body)
    body.fields.made["name"].edited.emit(Texts())
    world.settle()
    assert body.fields.made["name"]._error.text() == "Name is missing. Please fill it in."
    assert read(world, hemer).name == Texts(en="Hemer")


def test_a_late_refusal_is_not_shown_at_another(world: World, body: Body) -> None:
    show(world, body)
    body.fields.made["name"].edited.emit(Texts())
    show(world, body)
    world.settle()
    assert body.fields.made["name"]._error.text() == ""


def test_a_partnership_shows_and_gets_members(world: World, body: Body) -> None:
    valley = show(world, body, kind="partnership")
    assert body.partners.isVisibleTo(body)
    cork = world.row(world.cork).organisation_id
    body.partners.changed.emit([cork])
    body.partners.new_wanted.emit("Hagen")
    world.settle()
    first, added = world.desk.ask(organisations.member_organisation_ids, valley)
    assert first == cork
    row = read(world, added)
    assert (row.name, row.kind, row.country, row.city) == (
        Texts(en="Hagen"),
        OrganisationKind.CITY,
        "DE",
        "Hagen",
    )
    body.show_organisation(read(world, valley))
    assert body.partners.ids == [cork, added]


def test_what_is_refused_of_partners_is_said(world: World, body: Body) -> None:
    valley = show(world, body, kind="partnership")
    body.partners.changed.emit([valley])
    world.settle()
    assert world.toasts == ["A partnership cannot be a member of itself."]


def test_empty_it_saves_nothing(world: World, body: Body) -> None:
    body.fields.made["city"].edited.emit("x")
    body.partners.changed.emit([1])
    body.partners.new_wanted.emit("x")
    world.settle()
    assert world.desk.ask(organisations.find_ids, "x") == []
