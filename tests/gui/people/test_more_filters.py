"""The window with the other filters."""

from factories import a_run
from gui.people.picking import pick
from pytestqt.qtbot import QtBot

from app.gui.people.page import PeoplePage
from app.queries.people import PeopleFilter
from app.rules.delegations import MemberFunction
from app.rules.printing import PrintState


def test_each_input_narrows_at_once(page: PeoplePage, qtbot: QtBot) -> None:
    page.filter_more()
    more = page.more
    assert more.isVisible()
    for fact, value in (
        ("delegation_id", 1),
        ("country", "LV"),
        ("member_function", MemberFunction.HEAD),
        ("badge", PrintState.NOT_PRINTED),
    ):
        more.combos[fact].set_value(value)
        more.combos[fact].chosen.emit(value)
    pick(more.organisation, qtbot, "rigas")
    assert page.listing.wanted == PeopleFilter(
        delegation_id=1,
        country="LV",
        member_function=MemberFunction.HEAD,
        badge=PrintState.NOT_PRINTED,
        organisation_id=1,
    )
    assert len(page.listing.model.ids) == 1
    more.organisation.clear()
    more.organisation.textEdited.emit("")
    assert page.listing.wanted.organisation_id is None
    more.hide()


def test_it_shows_what_narrows_and_clears_only_its_own(page: PeoplePage) -> None:
    badge = PrintState.NOT_PRINTED
    page.listing.show_filter(
        PeopleFilter(text="ilze", country="LV", badge=badge, organisation_id=1)
    )
    page.more.show_filter(page.listing.wanted)
    assert page.more.combos["country"].value() == "LV"
    assert page.more.combos["badge"].currentText() == "Not yet printed"
    assert page.more.organisation.text() == "Rīgas pilsētas pašvaldība"
    page.more._clear()
    assert page.listing.wanted == PeopleFilter(text="ilze")
    assert page.more.combos["country"].value() == ""


def test_cards_that_came_out_leave_those_to_be_printed(page: PeoplePage, qtbot: QtBot) -> None:
    page.listing.show_filter(PeopleFilter(badge=PrintState.NOT_PRINTED))
    waiting = list(page.listing.model.ids)
    assert waiting
    a_run(page.desk.store, waiting)
    qtbot.waitUntil(lambda: not page.listing.model.ids)
