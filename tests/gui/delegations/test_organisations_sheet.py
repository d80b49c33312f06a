"""All organisations of the file in one place."""

from collections.abc import Iterator

import pytest
from accessibility import nameless
from factories import a_person, an_organisation
from gui.delegations.world import World
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.delegations.organisations_sheet import OrganisationsSheet
from app.gui.widgets.cells import spoken
from app.queries import organisations


@pytest.fixture
def ministry(world: World) -> int:
    made = an_organisation(world.desk.store, "Bonn", "DE", kind="ministry")
    a_person(world.desk.store, "Anna Liepa", organisation_id=made)
    world.settle()
    return made


@pytest.fixture
def sheet(world: World, ministry: int, qtbot: QtBot) -> Iterator[OrganisationsSheet]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = OrganisationsSheet(parent, world.desk)
    made.show()
    qtbot.waitExposed(made)
    yield made
    parent.close()


def test_those_without_a_delegation_stand_first(
    world: World, sheet: OrganisationsSheet, ministry: int
) -> None:
    assert sheet.model.ids == [ministry]
    assert sheet.head.subtitle.text() == "1 organisation"
    cells = [spoken(sheet.model.cell_at(0, column)) for column in range(3)]
    assert cells == ["Bonn\nMinistry · Bonn · Germany", "1", ""]
    sheet.chips.chips["all"].click()
    assert len(sheet.model.ids) == 4
    assert sheet.head.subtitle.text() == "4 organisations"
    place = sheet.model.position_of(world.row(world.riga).organisation_id)
    assert place is not None
    cells = [spoken(sheet.model.cell_at(place, column)) for column in range(3)]
    assert cells == ["Riga\nLatvia", "—", "Sends a delegation"]
    assert nameless(sheet) == []


def test_searching_and_going_on(world: World, sheet: OrganisationsSheet, qtbot: QtBot) -> None:
    sheet.chips.chips["all"].click()
    qtbot.keyClicks(sheet.search, "cork")
    assert sheet.model.ids == [world.row(world.cork).organisation_id]
    qtbot.keyClick(sheet.search, Qt.Key.Key_Down)
    assert sheet.table.hasFocus()
    qtbot.keyClick(sheet.table, Qt.Key.Key_Return)
    assert sheet.body.fields.made["name"].shown.hasFocus()
    sheet.search.setText("nonsense")
    assert sheet.side.currentWidget() is sheet.empty


def test_a_new_one_under_the_name_that_was_sought(
    world: World, sheet: OrganisationsSheet, ministry: int
) -> None:
    sheet.search.setText("Union of Cities")
    sheet.new.click()
    world.settle()
    (added,) = set(sheet.model.ids) - {ministry}
    row = world.desk.ask(organisations.rows, [added])[added]
    assert row.name == Texts(en="Union of Cities")
    assert sheet.table.current_id() == added
    assert sheet.body.fields.made["name"].editing
    assert sheet.search.text() == ""


def test_removing_by_key_and_undo(
    world: World, sheet: OrganisationsSheet, ministry: int, qtbot: QtBot
) -> None:
    sheet.table.show_id(ministry)
    qtbot.keyClick(sheet.table, Qt.Key.Key_Delete)
    world.settle()
    assert sheet.model.ids == []
    assert world.toasts == ["Bonn was removed."]
    sheet.remove()
    world.desk.undo()
    world.settle()
    assert sheet.model.ids == [ministry]


def test_several_are_removed_at_once(world: World, sheet: OrganisationsSheet) -> None:
    sheet.chips.chips["all"].click()
    sheet.table.selectAll()
    sheet.remove()
    world.settle()
    assert sheet.model.ids == []
    assert world.toasts == ["4 organisations were removed."]


def test_plain_keys_walk_in_the_list(sheet: OrganisationsSheet, qtbot: QtBot) -> None:
    sheet.chips.chips["all"].click()
    sheet.table.selectRow(0)
    qtbot.keyClick(sheet.table, Qt.Key.Key_Down)
    assert sheet.table.currentIndex().row() == 1


def test_the_menu_removes(world: World, sheet: OrganisationsSheet, ministry: int) -> None:
    sheet.table.menu_asked.emit(QPoint(0, 0))
    sheet._menu.actions()[0].trigger()
    sheet._menu.close()
    world.settle()
    assert sheet.model.ids == []


def test_a_refusal_is_said(world: World, sheet: OrganisationsSheet) -> None:
    sheet.search.setText("x" * 400)
    sheet.add()
    world.settle()
    assert world.toasts == ["Name is too long: 400 characters, at most 300 are kept. Shorten it."]
