"""The table with its filter, order and columns."""

from collections.abc import Callable
from dataclasses import replace

from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.people.listing import COLUMNS, Listing
from app.gui.people.lists import Lists
from app.gui.people.page import PeoplePage
from app.queries.people import PeopleFilter, PersonRow
from app.rules.delegations import MemberFunction
from app.rules.registrations import RegistrationStatus

Row = Callable[[int], PersonRow]


def test_clicking_a_header_orders(page: PeoplePage, row: Row) -> None:
    header = page.table.horizontalHeader()
    keys = [column.sort for column in page.listing.model.columns]
    header.setSortIndicator(keys.index("number"), header.sortIndicatorOrder())
    assert [row(i).number for i in page.listing.model.ids[:3]] == [1, 2, 3]
    page.listing.sort_by("number", descending=True)
    assert [row(i).number for i in page.listing.model.ids[:3]] == [48, 47, 46]


def test_a_filter_is_told_and_counted(page: PeoplePage, qtbot: QtBot) -> None:
    wanted = PeopleFilter(status=RegistrationStatus.CONFIRMED)
    with qtbot.waitSignal(page.listing.filtered) as told:
        page.listing.show_filter(wanted)
    assert told.args == [wanted]
    assert page.listing.count == 27
    page.listing.show_text("  ilze ")
    assert page.listing.wanted == replace(wanted, text="ilze")
    assert page.listing.count == 3
    page.listing.clear_filter()
    assert page.listing.count is None


def test_columns_are_chosen_and_remembered(page: PeoplePage, desk: Desk, qtbot: QtBot) -> None:
    page.listing.menu.aboutToShow.emit()
    titles = [a.text() for a in page.listing.menu.actions() if a.isCheckable() and a.isChecked()]
    assert titles == ["Delegation", "Category", "Status", "No.", "Function", "Tags"]
    page.listing.show_column("tags", on=False)
    page.listing.show_column("email", on=True)
    kept = ["name", "delegation", "category", "status", "number", "function", "email"]
    assert desk.preferences.recall(COLUMNS) == kept
    other = Listing(desk, Lists(desk))
    qtbot.addWidget(other)
    assert [column.title for column in other.model.columns][-1] == "E-mail"


def test_the_menu_orders_without_a_mouse(page: PeoplePage, row: Row) -> None:
    page.listing.menu.aboutToShow.emit()
    by_status = next(a for a in page.listing.menu.actions() if a.text() == "Status")
    by_status.trigger()
    first = row(page.listing.model.ids[0]).status
    assert first is RegistrationStatus.CANCELLED


def test_a_view_is_kept_and_shown_again(page: PeoplePage) -> None:
    page.listing.show_filter(PeopleFilter(member_function=MemberFunction.HEAD))
    page.listing.sort_by("delegation", descending=True)
    view = page.listing.view()
    heads = list(page.listing.model.ids)
    page.listing.show_view({})
    assert len(page.listing.model.ids) == 48
    page.listing.show_view(view)
    assert list(page.listing.model.ids) == heads
    assert len(heads) == 6


def test_the_settings_change_the_order_of_names_once(page: PeoplePage) -> None:
    assert not page.listing.follow_settings()


def test_somebody_unknown_is_not_shown(page: PeoplePage) -> None:
    assert not page.listing.show_person(9999)
