"""The row of chips."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.people.filter_bar import SHORT_GAPS, MenuChip
from app.gui.people.page import PeoplePage
from app.queries.people import PeopleFilter
from app.rules.delegations import MemberFunction
from app.rules.gaps import PEOPLE_GAPS, GapKind
from app.rules.registrations import RegistrationStatus

Settle = Callable[[Desk], None]


def on(page: PeoplePage) -> set[str]:
    chips = {**page.bar.chips, **page.bar.menus}
    return {key for key, chip in chips.items() if chip.isChecked()}


def test_every_gap_of_people_has_a_short_name() -> None:
    assert SHORT_GAPS.keys() == PEOPLE_GAPS


def test_chips_count(page: PeoplePage) -> None:
    texts = [chip.text() for chip in page.bar.chips.values()]
    assert texts == [
        "All 48",
        "Draft 3",
        "Invited 3",
        "Submitted 9",
        "Confirmed 27",
        "Waiting list 3",
        "Cancelled 3",
    ]
    assert on(page) == {"all"}


def test_a_chip_narrows_and_widens_again(page: PeoplePage) -> None:
    page.bar.chips["confirmed"].click()
    assert page.listing.wanted == PeopleFilter(status=RegistrationStatus.CONFIRMED)
    assert on(page) == {"confirmed"}
    page.bar.chips["confirmed"].click()
    assert page.listing.wanted == PeopleFilter()
    assert on(page) == {"all"}


def test_all_leaves_the_words(page: PeoplePage) -> None:
    page.search.setText("ilze")
    page.bar.chips["confirmed"].click()
    page.bar.chips["all"].click()
    assert page.listing.wanted == PeopleFilter(text="ilze")


def test_menus_narrow_and_combine(page: PeoplePage) -> None:
    chip = page.bar.menus["gap"]
    texts = [action.text() for action in chip.entries() if action.text()]
    assert texts == [
        "Whatever is missing or not",
        "Function in delegation missing\t3",
        "Consent missing\t9",
        "E-mail missing\t21",
        "Answer missing\t21",
    ]
    chip.entries()[3].trigger()
    page.bar.menus["tag_id"].entries()[2].trigger()
    assert page.listing.wanted == PeopleFilter(gap=GapKind.NO_CONSENT, tag_id=2)
    assert on(page) == {"gap", "tag_id"}
    assert chip.accessibleName() == "Missing: Consent missing 9"
    chip.entries()[0].trigger()
    assert page.listing.wanted == PeopleFilter(tag_id=2)


def test_a_click_opens_the_menu_and_does_not_switch(qtbot: QtBot) -> None:
    chip = MenuChip("Tag", "Any tag")
    qtbot.addWidget(chip)
    chip.nextCheckState()
    assert not chip.isChecked()
    chip.offer([])
    assert chip.isHidden()


def test_other_filters_are_chips_that_take_them_away(page: PeoplePage) -> None:
    wanted = PeopleFilter(
        delegation_id=1, country="LV", member_function=MemberFunction.HEAD, organisation_id=1
    )
    page.listing.show_filter(wanted)
    assert on(page) == {"delegation_id", "country", "member_function", "organisation_id"}
    chip = page.bar.chips["country"]
    assert chip.accessibleName() == "Remove filter: Latvia"
    chip.click()
    assert page.listing.wanted.country == ""
    assert "country" not in page.bar.chips
