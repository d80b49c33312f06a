"""The card of one delegation: inline editing, status, completeness, undo."""

import pytest
from accessibility import nameless
from factories import at
from gui.delegations.world import World
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.delegations.card import DelegationCard
from app.gui.delegations.page import DelegationsPage
from app.rules.delegations import DelegationPart, DelegationStatus


@pytest.fixture
def card(page: DelegationsPage) -> DelegationCard:
    return page.card


def write(card: DelegationCard, qtbot: QtBot, name: str, text: str) -> None:
    """Open a field with the keyboard, replace what is in it, press Enter."""
    shown = card.fields.made[name].shown
    shown.setFocus()
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    line = card.fields.made[name]._input
    assert isinstance(line, QLineEdit)
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_everything_is_shown(world: World, card: DelegationCard) -> None:
    assert (card.title.text(), card.place.text()) == ("Riga", "Latvia")
    assert card.members.places.text() == "3 of 5"
    assert card.fields.made["places"].shown.text() == "5"
    assert card.body.fields.made["country"].shown.text() == "Latvia"
    assert card.stepper.steps[DelegationStatus.CONFIRMED].isChecked()
    assert nameless(card) == []


@pytest.mark.parametrize(
    ("field", "typed", "attribute", "value"),
    [
        ("hotel", "Hotel am Park", "hotel", "Hotel am Park"),
        ("places", "7", "places", 7),
        ("protocol_rank", "3", "protocol_rank", 3),
        ("contact_name", "Anna Liepa", "contact_name", "Anna Liepa"),
        ("contact_email", "anna@example.org", "contact_email", "anna@example.org"),
        ("arrival_at", "09/12/2027 14:20", "arrival_at", at(9, 14, 20)),
    ],
)
def test_a_field_is_edited_in_place(
    world: World,
    card: DelegationCard,
    qtbot: QtBot,
    field: str,
    typed: str,
    attribute: str,
    value: object,
) -> None:
    write(card, qtbot, field, typed)
    world.settle()
    assert getattr(world.row(world.riga), attribute) == value
    assert card.undo.isVisibleTo(card)
    card.undo.click()
    world.settle()
    assert getattr(world.row(world.riga), attribute) != value
    assert not card.undo.isVisibleTo(card)


def test_a_refusal_stands_at_the_field(world: World, card: DelegationCard, qtbot: QtBot) -> None:
    write(card, qtbot, "contact_email", "anna at example")
    world.settle()
    field = card.fields.made["contact_email"]
    assert field.editing
    assert field._error.text() == (
        "“anna at example” is not an e-mail address. It needs the form name@example.org."
    )
    assert world.row(world.riga).contact_email == ""


def test_a_refusal_that_comes_late_is_not_shown_at_another_delegation(
    world: World, page: DelegationsPage, qtbot: QtBot
) -> None:
    write(page.card, qtbot, "contact_email", "anna at example")
    page.table.show_id(world.bonn)
    world.settle()
    assert not page.card.fields.made["contact_email"].editing


def test_what_is_being_typed_is_saved_when_another_is_chosen(
    world: World, page: DelegationsPage, qtbot: QtBot
) -> None:
    field = page.card.fields.made["hotel"]
    field.edit()
    assert isinstance(field._input, QLineEdit)
    field._input.setText("Hotel am Park")
    page.table.show_id(world.bonn)
    world.settle()
    assert world.row(world.riga).hotel == "Hotel am Park"
    assert world.row(world.bonn).hotel == ""


def test_the_name_on_lists_in_two_languages(
    world: World, card: DelegationCard, qtbot: QtBot
) -> None:
    field = card.fields.made["display_name"]
    field.edit()
    assert field._input is not None
    field._input.set_value(Texts(en="City of Riga", pl="Miasto Ryga"))
    line = field._input.widget().findChildren(QLineEdit)[0]
    qtbot.keyClick(line, Qt.Key.Key_Return)
    world.settle()
    assert world.row(world.riga).display_name == Texts(en="City of Riga", pl="Miasto Ryga")
    assert card.title.text() == "City of Riga"
    assert field.shown.text() == "English: City of Riga\nPolish: Miasto Ryga"


def test_a_step_changes_the_status(world: World, card: DelegationCard) -> None:
    card.stepper.steps[DelegationStatus.DECLINED].click()
    world.settle()
    assert world.row(world.riga).status is DelegationStatus.DECLINED
    assert world.toasts == ["Riga: Declined"]
    assert card.checklist.isHidden()


@pytest.mark.parametrize(
    ("part", "field"),
    [
        (DelegationPart.PLACES, "places"),
        (DelegationPart.CONTACT, "contact_name"),
        (DelegationPart.ARRIVAL, "arrival_at"),
        (DelegationPart.HOTEL, "hotel"),
    ],
)
def test_what_is_missing_leads_to_its_field(
    world: World, page: DelegationsPage, part: DelegationPart, field: str
) -> None:
    page.table.show_id(world.cork)
    page.card.checklist.links[part].click()
    assert page.card.fields.made[field].editing


def test_of_two_fields_the_empty_one_is_opened(
    world: World, page: DelegationsPage, qtbot: QtBot
) -> None:
    write(page.card, qtbot, "arrival_at", "09/12/2027 14:20")
    world.settle()
    write(page.card, qtbot, "contact_name", "Anna Liepa")
    world.settle()
    page.card.go_to_part(DelegationPart.ARRIVAL)
    assert page.card.fields.made["departure_at"].editing
    page.card.go_to_part(DelegationPart.CONTACT)
    assert page.card.fields.made["contact_email"].editing


def test_what_concerns_people_leads_to_them(world: World, page: DelegationsPage) -> None:
    card = page.card
    card.go_to_part(DelegationPart.FUNCTIONS)
    assert card.members.list.current_id() == world.zane
    card.go_to_part(DelegationPart.HEAD)
    assert card.members.list.current_id() == world.ilze
    card.go_to_part(DelegationPart.MEMBERS)
    assert card.members.adder.hasFocus()
    page.table.show_id(world.cork)
    card.go_to_part(DelegationPart.FUNCTIONS)
    assert card.members.adder.hasFocus()
    card.go_to_part(DelegationPart.CONFIRMED)
    assert card.stepper.steps[DelegationStatus.CONFIRMED].hasFocus()
