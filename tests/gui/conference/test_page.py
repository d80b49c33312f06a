"""The page in five parts, its texts in one language at a time."""

from pathlib import Path

import pytest
from accessibility import nameless
from factories import an_empty_store
from gui.conference.world import World
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.base.errors import FileProblem
from app.base.texts import Texts
from app.gui.conference.about import About
from app.gui.conference.page import ACTIONS, SECTIONS, ConferencePage, build
from app.gui.conference.venues import VenueCard, Venues
from app.gui.desk import Desk
from app.gui.i18n import set_language
from app.gui.preferences import Preferences
from app.usecases.events import edit_event
from app.usecases.questions import add_question
from app.usecases.tags import tag_people
from app.usecases.venues import add_room, add_venue


@pytest.fixture
def page(world: World, qtbot: QtBot) -> ConferencePage:
    hall = add_venue(world.store, {"name": Texts(en="Hall", pl="Sala")})
    add_room(world.store, hall, {"name": Texts(en="A")})
    add_question(world.store, {"label": Texts(en="Bus?")})
    tag_people(world.store, [], "VIP")
    return world.page(qtbot)


def venue_name(page: ConferencePage) -> str:
    venues = page.part("rooms")
    assert isinstance(venues, Venues)
    (card,) = venues.rows.editors.values()
    assert isinstance(card, VenueCard)
    return card.name.shown.text()


@pytest.mark.parametrize("key", SECTIONS)
def test_each_part_is_jumped_to_and_names_its_controls(page: ConferencePage, key: str) -> None:
    page.jump(key)
    assert page.key == key
    assert page.section.isVisible()
    assert nameless(page) == []


def test_other_targets_are_no_part(page: ConferencePage) -> None:
    page.jump("rooms")
    page.jump(17)
    assert page.key == "rooms"


def test_the_deadline_is_jumped_to(page: ConferencePage) -> None:
    page.jump("rooms")
    page.jump("deadline")
    about = page.section
    assert isinstance(about, About)
    assert about.fields["registration_deadline"].editing


def test_tabs_say_how_much_there_is(page: ConferencePage) -> None:
    assert [page.tabs.tabText(place) for place in range(page.tabs.count())] == [
        "About",
        "Logos",
        "Venues and rooms  1",
        "Categories and tags",
        "Questions  1",
    ]


def test_texts_are_shown_in_the_language_chosen(page: ConferencePage) -> None:
    assert venue_name(page) == "Hall"
    page.languages.chips["pl"].click()
    assert venue_name(page) == "Sala"


def test_a_language_that_goes_gives_way_to_the_first(page: ConferencePage, world: World) -> None:
    page.languages.chips["pl"].click()
    edit_event(world.store, {"languages": ("de", "lv")})
    world.settle()
    assert page.languages.key() == "de"
    edit_event(world.store, {"languages": ("de",)})
    world.settle()
    assert not page.languages.isVisible()


def test_a_window_in_polish_begins_with_the_polish_texts(
    page: ConferencePage, world: World
) -> None:
    set_language("pl")
    other = build(world.desk)
    assert other.languages.key() == "pl"
    other.deleteLater()


def test_part_and_language_are_kept(page: ConferencePage, world: World, qtbot: QtBot) -> None:
    page.jump("rooms")
    page.languages.chips["pl"].click()
    other = ConferencePage(world.desk)
    qtbot.addWidget(other)
    other.restore(page.keep())
    assert (other.key, other.languages.key(), venue_name(other)) == ("rooms", "pl", "Sala")
    other.restore(None)
    assert other.key == "rooms"


def test_adding_belongs_to_the_part_in_front(page: ConferencePage) -> None:
    assert not page.can_add()
    page.jump("rooms")
    assert page.can_add()
    page.add()
    venues = page.section
    assert isinstance(venues, Venues)
    assert venues.focusWidget() is venues.quick.inputs[0]


def test_each_part_can_be_found_as_a_command(page: ConferencePage) -> None:
    for action in ACTIONS:
        if action.palette:
            action.run(page)
            assert page.key == action.id.removeprefix("conference.")


def test_a_file_without_a_conference_shows_an_empty_page(
    tmp_path: Path, preferences: Preferences, qtbot: QtBot
) -> None:
    with an_empty_store(tmp_path, "empty.plenum") as store:
        desk = Desk(store, preferences)
        page = ConferencePage(desk)
        qtbot.addWidget(page)
        assert page.head.subtitle.text() == ""
        desk.close()


def test_a_file_that_can_only_be_read_offers_no_changes(
    world: World, page: ConferencePage, qtbot: QtBot
) -> None:
    world.store.read_only_because = FileProblem("It can only be read.")
    reading = ConferencePage(world.desk)
    qtbot.addWidget(reading)
    reading.show()
    for key in SECTIONS:
        reading.jump(key)
        QApplication.processEvents()
        offered = [each for each in reading.section.findChildren(QPushButton) if each.isVisible()]
        assert [each.text() for each in offered if each.isEnabled()] == []
        assert not reading.can_add()
        inputs = reading.section.findChildren(QLineEdit)
        assert [each.accessibleName() for each in inputs if each.isVisible()] == []
