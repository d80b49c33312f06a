"""What is done with the people selected."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.people import doing
from app.gui.people.erasing import EraseSheet
from app.gui.people.merge import MergeSheet
from app.gui.people.page import PeoplePage
from app.gui.people.saved import SaveSheet
from app.queries.people import PersonRow
from app.rules.delegations import MemberFunction
from app.rules.people import NewPerson
from app.rules.registrations import RegistrationStatus
from app.usecases.people import add_person, edit_people

Settle = Callable[[Desk], None]
Row = Callable[[int], PersonRow]


def toasts(desk: Desk) -> list[tuple[str, bool]]:
    said: list[tuple[str, bool]] = []
    desk.toasted.connect(lambda text, undo: said.append((text, undo)))
    return said


def test_confirming_one_and_three(
    page: PeoplePage, desk: Desk, ids: tuple[int, ...], settle: Settle, row: Row
) -> None:
    said = toasts(desk)
    page.jump(ids[3])
    doing.confirm(page)
    settle(desk)
    page.table.select_ids(ids[3:6])
    doing.confirm(page)
    settle(desk)
    assert [row(i).status for i in ids[3:6]] == [RegistrationStatus.CONFIRMED] * 3
    assert said == [("Confirmed: 1 person.", True), ("Confirmed: 3 people.", True)]


def test_registering_who_is_not(page: PeoplePage, desk: Desk, settle: Settle, row: Row) -> None:
    person = add_person(desk.store, NewPerson({"given": "Prince"}, status=None))
    settle(desk)
    page.jump(person)
    assert page.panel.head.register.isVisible()
    page.panel.head.register.click()
    settle(desk)
    assert row(person).status is RegistrationStatus.SUBMITTED
    assert row(person).number == 49


def test_appointing_a_head(
    page: PeoplePage, desk: Desk, ids: tuple[int, ...], settle: Settle, row: Row
) -> None:
    page.jump(ids[16])
    doing.appoint(page)
    settle(desk)
    assert row(ids[16]).member_function is MemberFunction.HEAD
    assert row(ids[0]).member_function is MemberFunction.MEMBER


def test_removing_says_how_many_and_can_be_undone(
    page: PeoplePage, desk: Desk, settle: Settle
) -> None:
    said = toasts(desk)
    page.table.selectAll()
    doing.remove(page)
    settle(desk)
    assert list(page.listing.model.ids) == []
    assert said == [("Removed: 48 people.", True)]
    desk.undo()
    settle(desk)
    assert len(page.listing.model.ids) == 48


def test_merging_needs_two(page: PeoplePage, desk: Desk, ids: tuple[int, ...]) -> None:
    said = toasts(desk)
    page.jump(ids[0])
    doing.merge(page)
    assert said == [("Select the two records of the same person first.", False)]


def test_one_who_shares_an_address_is_merged_with_the_other(
    page: PeoplePage, desk: Desk, ids: tuple[int, ...], settle: Settle, qtbot: QtBot
) -> None:
    edit_people(desk.store, [ids[9]], {"email": "ilze@city.example"})
    settle(desk)
    page.jump(ids[0])
    assert page.panel.double.isVisible()
    doing.merge(page)
    sheet = page.findChild(MergeSheet)
    qtbot.addWidget(sheet)
    assert [card.row.id for card in sheet.cards] == [ids[0], ids[9]]
    sheet.submit()
    settle(desk)
    assert len(page.listing.model.ids) == 47
    assert page.panel.person_id == ids[0]


def test_erasing_asks_first(page: PeoplePage, qtbot: QtBot) -> None:
    doing.erase(page)
    sheet = page.findChild(EraseSheet)
    assert sheet.isVisible()
    sheet.reject()


def test_saving_a_filter_asks_for_its_name(page: PeoplePage) -> None:
    page.jump("status:confirmed")
    doing.save_filter(page)
    sheet = page.findChild(SaveSheet)
    assert sheet.isVisible()
    sheet.reject()


def test_what_the_predicates_say(page: PeoplePage) -> None:
    assert (doing.one(page), doing.can_edit(page), doing.can_edit_one(page)) == (True,) * 3
    assert doing.can_merge(page)
    page.table.selectAll()
    assert (doing.one(page), doing.can_edit(page), doing.can_edit_one(page)) == (
        False,
        True,
        False,
    )
