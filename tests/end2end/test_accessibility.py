"""Every page, sheet and menu of the window has a name for everything, in both languages."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from accessibility import nameless
from end2end.driver import Driver
from PySide6.QtWidgets import (
    QApplication,
    QMenu,
    QWidget,
)

from app.gui.conference.page import SECTIONS
from app.gui.delegations.page import DelegationsPage
from app.gui.people.card_tags import NewTag
from app.gui.people.consent_sheet import ConsentSheet
from app.gui.people.page import PeoplePage
from app.rules.consents import ConsentPurpose

Visit = Callable[[Driver], object]
LANGUAGES = ("en", "pl")


@pytest.fixture(params=LANGUAGES)
def visited(request: pytest.FixtureRequest, driver: Driver, sample_file: Path) -> Iterator[Driver]:
    """The program on the sample, in one of the languages."""
    driver.window.preferences.update(language=request.param)
    driver.rest()
    driver.open(sample_file)
    yield driver
    for popup in opened(driver):
        popup.close()


def opened(driver: Driver) -> list[QWidget]:
    """What lies over the window: sheets, messages, menus, popups."""
    found = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return [each for each in found if each is not driver.window]


def people(driver: Driver, many: int = 1) -> PeoplePage:
    page = driver.go("people")
    assert isinstance(page, PeoplePage)
    page.table.select_ids(page.listing.model.ids[:many])
    driver.rest()
    return page


def delegations(driver: Driver, many: int = 1) -> DelegationsPage:
    page = driver.go("delegations")
    assert isinstance(page, DelegationsPage)
    page.table.select_ids([row.id for row in page.all[:many]])
    driver.rest()
    return page


def act(action: str, page: str = "") -> Visit:
    """Do something, on a page if one is named."""

    def visit(driver: Driver) -> None:
        if page:
            driver.go(page)
        driver.window.act(action)

    return visit


def on_people(action: str, many: int = 1) -> Visit:
    def visit(driver: Driver) -> None:
        people(driver, many)
        driver.window.act(action)

    return visit


def on_delegations(action: str) -> Visit:
    def visit(driver: Driver) -> None:
        page = delegations(driver)
        members = page.card.members.list
        members.show_id(page.card.members._ids[0])
        driver.window.act(action)

    return visit


def whole_card(driver: Driver) -> None:
    """The card of a person with all its sections open."""
    page = people(driver)
    for section in page.panel.sections.values():
        section.set_open(True)


def new_tag(driver: Driver) -> None:
    page = people(driver)
    NewTag(page, driver.desk, page.chosen(), list).open()


def consent(driver: Driver) -> None:
    page = people(driver)
    ConsentSheet(page, ConsentPurpose.PHOTOS, page.panel.consents._record).open()


def from_earlier(driver: Driver) -> None:
    driver.window.files.begin_from(driver.desk.store.path)


def save_filter(driver: Driver) -> None:
    driver.go("people", "status:confirmed")
    driver.window.act("people.save_filter")


def palette(driver: Driver) -> None:
    driver.window.open_palette()
    driver.write("a")


def several(driver: Driver) -> None:
    delegations(driver, 3)


def menu_of_delegations(driver: Driver) -> None:
    delegations(driver)._on_card_menu()


def new_question(driver: Driver) -> None:
    driver.go("conference", "questions")
    driver.window.act("conference.add")


def part(key: str) -> Visit:
    return lambda driver: driver.go("conference", key)


OVER: dict[str, Visit] = {
    "new conference": act("new"),
    "new from earlier": from_earlier,
    "restore": act("restore"),
    "history": act("history"),
    "shortcuts": act("shortcuts"),
    "about": act("about"),
    "new delegation": act("delegations.add", "delegations"),
    "organisations": act("delegations.organisations", "delegations"),
    "move sheet": on_delegations("delegations.move_people"),
    "menu of a delegation": menu_of_delegations,
    "more filters": act("people.filter", "people"),
    "save filter": save_filter,
    "merge": on_people("people.merge", 2),
    "erase": on_people("people.erase"),
    "new tag": new_tag,
    "consent": consent,
    "new question": new_question,
}
INSIDE: dict[str, Visit] = {
    "overview": lambda driver: driver.go("overview"),
    "delegations": lambda driver: driver.go("delegations"),
    "people": lambda driver: driver.go("people"),
    "settings": lambda driver: driver.go("settings"),
    **{f"conference {key}": part(key) for key in SECTIONS},
    "a whole card": whole_card,
    "several delegations": several,
    "several people": lambda driver: people(driver, 3),
    "quick add": act("people.add", "people"),
    "palette": palette,
}


def test_the_start_page(driver: Driver) -> None:
    for language in LANGUAGES:
        driver.window.preferences.update(language=language)
        driver.rest()
        assert nameless(driver.window) == []


def test_nothing_in_the_window_is_nameless(visited: Driver) -> None:
    found = {}
    for name, visit in INSIDE.items():
        visit(visited)
        visited.rest()
        found[name] = nameless(visited.window)
    assert {name: without for name, without in found.items() if without} == {}


def test_nothing_over_the_window_is_nameless(visited: Driver) -> None:
    found = {}
    for name, visit in OVER.items():
        visit(visited)
        visited.rest()
        (over,) = opened(visited)
        found[name] = nameless(over)
        if not (over.windowTitle() or isinstance(over, QMenu) or over.accessibleName()):
            found[name].append("itself")
        over.close()
        visited.rest()
    assert {name: without for name, without in found.items() if without} == {}


def test_every_menu_says_what_it_offers(visited: Driver) -> None:
    for page in ("overview", "delegations", "people", "conference", "settings"):
        visited.go(page)
        for menu in visited.window.menus.menus.values():
            menu.aboutToShow.emit()
            texts = [entry.text() for entry in menu.actions() if not entry.isSeparator()]
            assert all(texts)
            menu.aboutToHide.emit()
