"""Changing all selected people at once."""

from collections.abc import Callable

import pytest
from gui.people.picking import pick
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.people.bulk import BulkPanel
from app.gui.people.page import PeoplePage
from app.queries import consents
from app.queries.people import PersonRow
from app.rules.consents import ConsentPurpose, ConsentSource
from app.rules.delegations import MemberFunction
from app.rules.people import NewPerson
from app.rules.registrations import RegistrationStatus
from app.usecases.people import add_people, add_person, edit_people
from app.usecases.registrations import edit_registrations

Settle = Callable[[Desk], None]
Row = Callable[[int], PersonRow]


@pytest.fixture
def panel(page: PeoplePage) -> BulkPanel:
    page.table.select_ids(page.listing.model.ids[:3])
    return page.bulk


def choose(panel: BulkPanel, key: str, value: object) -> None:
    """What the user does: choose a value in the list."""
    combo = panel.combos[key]
    combo.set_value(value)
    combo.chosen.emit(value)


def test_it_says_how_many(page: PeoplePage, panel: BulkPanel) -> None:
    assert panel.title.text() == "3 people selected"
    assert panel.merge.isHidden()
    page.table.select_ids(page.listing.model.ids[:2])
    assert panel.title.text() == "2 people selected"
    assert not panel.merge.isHidden()
    page.table.selectAll()
    assert panel.title.text() == "48 people selected"
    panel.clear.click()
    assert page.chosen() == [page.table.current_id()]


def test_what_all_of_them_have_is_shown(panel: BulkPanel, desk: Desk, settle: Settle) -> None:
    edit_registrations(desk.store, panel.ids, {"status": RegistrationStatus.WAITING})
    edit_people(desk.store, panel.ids, {"function": "Juror", "organisation_id": 2})
    settle(desk)
    panel.show_ids(panel.ids)
    assert panel.combos["status"].currentText() == "Waiting list"
    assert panel.function.text() == "Juror"
    assert panel.organisation.text() == panel._lists.organisation_name(2)
    edit_registrations(desk.store, panel.ids[:1], {"status": RegistrationStatus.DRAFT})
    edit_people(desk.store, panel.ids[:1], {"function": "", "organisation_id": None})
    settle(desk)
    panel.show_ids(panel.ids)
    assert panel.combos["status"].currentIndex() == -1
    assert (panel.function.text(), panel.organisation.text()) == ("", "")


@pytest.mark.parametrize(
    ("key", "value", "fact"),
    [
        ("status", RegistrationStatus.WAITING, "status"),
        ("category_id", 2, "category_id"),
        ("category_id", None, "category_id"),
        ("delegation_id", 3, "delegation_id"),
        ("delegation_id", None, "delegation_id"),
        ("member_function", MemberFunction.EXPERT, "member_function"),
    ],
)
def test_choosing_changes_all_in_one_step(
    panel: BulkPanel, desk: Desk, settle: Settle, row: Row, key: str, value: object, fact: str
) -> None:
    said: list[str] = []
    desk.toasted.connect(lambda text, _undo: said.append(text))
    before = [getattr(row(i), fact) for i in panel.ids]

    choose(panel, key, value)
    settle(desk)

    assert [getattr(row(i), fact) for i in panel.ids] == [value] * 3
    assert said == ["Changed for 3 people."]
    assert panel.combos[key].value() == value
    assert panel.combos[key].currentIndex() >= 0
    desk.undo()
    settle(desk)
    panel.show_ids(panel.ids)
    assert (panel.combos[key].currentIndex() >= 0) is (len(set(before)) == 1)
    assert [getattr(row(i), fact) for i in panel.ids] == before


def test_function_and_organisation(
    panel: BulkPanel, desk: Desk, settle: Settle, row: Row, qtbot: QtBot
) -> None:
    panel.function.selectAll()
    qtbot.keyClicks(panel.function, "Guest of honour")
    qtbot.keyClick(panel.function, Qt.Key.Key_Return)
    settle(desk)
    assert [row(i).function for i in panel.ids] == ["Guest of honour"] * 3

    assert pick(panel.organisation, qtbot, "City of Torun") == ["City of Torun"]
    settle(desk)
    assert {row(i).organisation.best(("en",)) for i in panel.ids} == {"City of Torun"}


def test_a_refusal_stands_at_its_input(
    page: PeoplePage, desk: Desk, settle: Settle, row: Row
) -> None:
    person = add_person(desk.store, NewPerson({"given": "Prince"}, status=None))
    settle(desk)
    page.table.select_ids([page.listing.model.ids[0], person])
    choose(page.bulk, "status", RegistrationStatus.CONFIRMED)
    settle(desk)
    assert page.bulk.form._marks["status"].text() == (
        "Some of these people are not registered. Register them first."
    )
    page.bulk._register()
    settle(desk)
    assert row(person).status is RegistrationStatus.SUBMITTED


def test_tags_are_put_on_and_taken_off(
    panel: BulkPanel, desk: Desk, settle: Settle, row: Row
) -> None:
    panel.add_tag.fill()
    assert [a.text() for a in panel.add_tag.actions()] == ["VIP", "Vegetarian", "", "New tag…"]
    panel.add_tag.actions()[0].trigger()
    settle(desk)
    assert all("VIP" in row(i).tags for i in panel.ids)
    panel._fill_remove_tag()
    panel.remove_tag.actions()[0].trigger()
    settle(desk)
    assert not any("VIP" in row(i).tags for i in panel.ids)


def test_an_answer_is_recorded_for_all(panel: BulkPanel, desk: Desk, settle: Settle) -> None:
    panel._record(ConsentPurpose.PHOTOS, given=False, source=ConsentSource.PHONE, wording="Ok?")
    settle(desk)
    found = [desk.ask(consents.current, i)[ConsentPurpose.PHOTOS] for i in panel.ids]
    kept = [(row.given, row.source, row.wording) for row in found]
    assert kept == [(False, ConsentSource.PHONE, "Ok?")] * 3


def test_two_thousand_in_one_step(page: PeoplePage, desk: Desk, settle: Settle, row: Row) -> None:
    many = add_people(desk.store, [NewPerson({"given": f"N{n}"}) for n in range(2_000)])
    settle(desk)
    page.table.selectAll()
    choose(page.bulk, "delegation_id", 1)
    settle(desk)
    assert {row(i).delegation_id for i in many[::100]} == {1}
    desk.undo()
    settle(desk)
    assert {row(i).delegation_id for i in many[::100]} == {None}
