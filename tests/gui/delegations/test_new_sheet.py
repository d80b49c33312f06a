"""Inviting a delegation."""

import pytest
from accessibility import nameless
from factories import an_organisation
from gui.delegations.world import World
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.delegations.new_sheet import NewSheet
from app.gui.delegations.page import DelegationsPage
from app.queries import delegations, organisations
from app.queries.delegations import DelegationRow
from app.rules.organisations import OrganisationKind


@pytest.fixture
def sheet(world: World, page: DelegationsPage) -> NewSheet:
    made = NewSheet(page, world.desk)
    made.added.connect(page.jump)
    made.show()
    return made


def newest(world: World) -> DelegationRow:
    return world.desk.ask(delegations.rows)[-1]


def test_a_new_city_needs_a_name_only(
    world: World, page: DelegationsPage, sheet: NewSheet, qtbot: QtBot
) -> None:
    qtbot.keyClicks(sheet.organisation, "Ventspils")
    assert sheet.details.isVisibleTo(sheet)
    sheet.organisation.completer().popup().hide()
    qtbot.keyClick(sheet.organisation, Qt.Key.Key_Return)
    world.settle()
    row = newest(world)
    assert (row.organisation, row.city, row.kind) == (
        Texts(en="Ventspils"),
        "Ventspils",
        OrganisationKind.CITY,
    )
    assert page.table.current_id() == row.id
    assert world.toasts == ["Ventspils was added."]
    assert not sheet.isVisible()


def test_all_that_is_known_is_kept(world: World, sheet: NewSheet, qtbot: QtBot) -> None:
    qtbot.keyClicks(sheet.organisation, "Ministry of Roads")
    sheet.details.set_values(
        {"kind": OrganisationKind.MINISTRY, "country": "LV", "city": "Riga", "population": None}
    )
    sheet.places.set_value(4)
    sheet.submit()
    world.settle()
    row = newest(world)
    assert (row.kind, row.country, row.city, row.places) == (
        OrganisationKind.MINISTRY,
        "LV",
        "Riga",
        4,
    )


def test_an_organisation_of_the_file_is_found(world: World, sheet: NewSheet, qtbot: QtBot) -> None:
    known = an_organisation(world.desk.store, "Cesis", "LV")
    world.settle()
    qtbot.keyClicks(sheet.organisation, "cesis")
    assert not sheet.details.isVisibleTo(sheet)
    sheet.submit()
    world.settle()
    assert newest(world).organisation_id == known


def test_one_that_is_picked_stays_picked(world: World, sheet: NewSheet) -> None:
    known = an_organisation(world.desk.store, "Cesis", "LV")
    sheet.organisation.set_value((known, "Cesis"))
    sheet.organisation.picked.emit(known)
    assert not sheet.details.isVisibleTo(sheet)
    sheet.submit()
    world.settle()
    assert newest(world).organisation_id == known


def test_the_offer_of_a_new_one_shows_its_details(
    world: World, sheet: NewSheet, qtbot: QtBot
) -> None:
    qtbot.keyClicks(sheet.organisation, "Rig")
    popup = sheet.organisation.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    place = popup.visualRect(popup.model().index(1, 0)).center()
    qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert sheet.details.isVisibleTo(sheet)
    qtbot.waitUntil(lambda: sheet.organisation.text() == "Rig")
    assert sheet.organisation.value() is None
    sheet.submit()
    world.settle()
    assert newest(world).organisation == Texts(en="Rig")


def test_who_sends_one_already_is_refused_at_the_name(
    world: World, sheet: NewSheet, qtbot: QtBot
) -> None:
    qtbot.keyClicks(sheet.organisation, "Riga")
    sheet.submit()
    world.settle()
    assert sheet.isVisible()
    assert sheet.form._marks["organisation"].text() == (
        "This organisation sends a delegation already."
    )
    assert sheet.primary.isEnabled()
    assert world.desk.ask(delegations.count) == 3


def test_without_a_name_nothing_is_added(world: World, sheet: NewSheet) -> None:
    sheet.submit()
    world.settle()
    assert sheet.form._marks["organisation"].text() == "Name is missing. Please fill it in."


def test_what_cannot_be_read_is_marked_and_nothing_is_asked(
    world: World, sheet: NewSheet, qtbot: QtBot
) -> None:
    qtbot.keyClicks(sheet.organisation, "Ventspils")
    sheet.places.setText("many")
    sheet.submit()
    world.settle()
    assert sheet.last._marks["places"].text() == "“many” is not a whole number."
    assert world.desk.ask(delegations.count) == 3


def test_too_much_is_refused_at_its_field(world: World, sheet: NewSheet, qtbot: QtBot) -> None:
    qtbot.keyClicks(sheet.organisation, "Ventspils")
    sheet.details.set_values({"city": "x" * 300})
    sheet.submit()
    world.settle()
    assert sheet.details._marks["city"].text() == (
        "City is too long: 300 characters, at most 200 are kept. Shorten it."
    )


def test_a_partnership_with_its_members(world: World, sheet: NewSheet, qtbot: QtBot) -> None:
    qtbot.keyClicks(sheet.organisation, "Valley")
    assert not sheet.partners.isVisibleTo(sheet)
    sheet.kind.set_value(OrganisationKind.PARTNERSHIP)
    assert sheet.partners.isVisibleTo(sheet)
    bodies = [world.row(world.riga).organisation_id, world.row(world.cork).organisation_id]
    for name in ("riga", "cork"):
        qtbot.keyClicks(sheet.partners.adder, name)
        sheet.partners.adder._on_enter()
        qtbot.waitUntil(lambda: sheet.partners.adder.text() == "")
    sheet.submit()
    world.settle()
    found = world.desk.ask(organisations.member_organisation_ids, newest(world).organisation_id)
    assert found == bodies


def test_nothing_is_nameless(sheet: NewSheet) -> None:
    assert nameless(sheet) == []
