"""Named views."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.people.filters import PAGE
from app.gui.people.page import PeoplePage
from app.gui.people.saved import SaveSheet
from app.queries import filters
from app.queries.people import PeopleFilter
from app.rules.registrations import RegistrationStatus

Settle = Callable[[Desk], None]


def save(page: PeoplePage, name: str, settle: Settle, qtbot: QtBot) -> SaveSheet:
    sheet = SaveSheet(page, page.desk, page.listing.view(), "")
    qtbot.addWidget(sheet)
    sheet.form["name"].set_value(name)
    sheet.submit()
    settle(page.desk)
    return sheet


def test_a_view_is_saved_picked_and_removed(
    page: PeoplePage, desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    page.jump("status:confirmed")
    page.listing.sort_by("number", descending=True)
    shown = list(page.listing.model.ids)
    save(page, "Confirmed, newest first", settle, qtbot)
    page.listing.clear_filter()
    page.listing.sort_by("name")

    page.saved.fill()
    page.saved.actions()[0].trigger()
    assert page.listing.wanted == PeopleFilter(status=RegistrationStatus.CONFIRMED)
    assert list(page.listing.model.ids) == shown

    removal = page.saved.actions()[-1].menu()
    removal.actions()[0].trigger()
    settle(desk)
    assert desk.ask(filters.saved, PAGE) == []


def test_a_view_needs_a_name(page: PeoplePage, settle: Settle, qtbot: QtBot) -> None:
    sheet = save(page, "   ", settle, qtbot)
    assert sheet.form._marks["name"].text() == "Name is missing. Please fill it in."
    assert sheet.primary.isEnabled()


def test_only_what_narrows_can_be_saved(page: PeoplePage) -> None:
    page.saved.fill()
    assert not page.saved.actions()[0].isEnabled()
    page.search.setText("a")
    page.saved.fill()
    assert page.saved.actions()[0].isEnabled()
