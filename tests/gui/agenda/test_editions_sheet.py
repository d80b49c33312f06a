"""Releasing the programme."""

from collections.abc import Callable

import pytest
from accessibility import nameless
from factories import at
from gui.agenda.world import World
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.gui.agenda.book import Book
from app.gui.agenda.edition_sheet import EditionSheet
from app.gui.agenda.editions_sheet import EditionsSheet
from app.queries import editions
from app.usecases.agenda import edit_sessions, unschedule
from app.usecases.editions import release_edition

Open = Callable[[], EditionsSheet]


@pytest.fixture
def open_sheet(world: World, book: Book, qtbot: QtBot) -> Open:
    def made() -> EditionsSheet:
        book.reload()
        world.settle()
        sheet = EditionsSheet(None, world.desk, book)
        qtbot.addWidget(sheet)
        sheet.open()
        world.settle()
        return sheet

    return made


def texts(sheet: EditionsSheet) -> list[str]:
    return [each.text() for each in sheet.findChildren(QLabel) if each.isVisible() and each.text()]


def test_the_first_edition(world: World, open_sheet: Open) -> None:
    sheet = open_sheet()
    found = texts(sheet)
    assert "1 session is not placed" in found
    assert "The whole programme: 5 sessions." in found
    assert nameless(sheet) == []
    sheet.form.set_values({"name": "Printed", "note": "For the folders"})
    sheet.submit()
    world.settle()
    (row,) = world.desk.ask(editions.editions)
    assert (row.name, row.note, row.sessions) == ("Printed", "For the folders", 5)
    assert world.toasts == ["Edition “Printed” is released."]


def test_what_changed_since(world: World, open_sheet: Open) -> None:
    store = world.desk.store
    release_edition(store, "First")
    edit_sessions(store, [world.talk], {"starts_at": at(10, 12)})
    unschedule(store, [world.coffee])
    sheet = open_sheet()
    sheet.turn("changes")
    found = texts(sheet)
    assert "Fri 10 Dec 10:30–11:00, Studio → Fri 10 Dec 12:00–12:30, Studio" in found
    assert {"Moved", "Cancelled sessions", "Concerns 1 person", "Jan Nowak"} <= set(found)
    assert not sheet.primary.isVisible()
    sheet.reject()


def test_a_taken_name_is_refused_where_it_was_typed(world: World, open_sheet: Open) -> None:
    release_edition(world.desk.store, "Edition 2")
    sheet = open_sheet()
    sheet.submit()
    world.settle()
    assert any("already" in text for text in texts(sheet))
    assert sheet.primary.isEnabled()
    sheet.reject()


def test_all_editions(world: World, open_sheet: Open) -> None:
    release_edition(world.desk.store, "First", "A note")
    sheet = open_sheet()
    sheet.turn("all")
    assert {"First", "A note"} <= set(texts(sheet))
    buttons = {each.accessibleName(): each for each in sheet.findChildren(QPushButton)}
    buttons["Edit First"].click()
    [small] = sheet.findChildren(EditionSheet)
    small.form.set_values({"name": "Draft"})
    small.submit()
    world.settle()
    assert {"Draft", "A note"} <= set(texts(sheet))
    buttons = {each.accessibleName(): each for each in sheet.findChildren(QPushButton)}
    buttons["Changes since Draft"].click()
    assert sheet.tabs.key() == "changes"
    buttons["Remove Draft"].click()
    world.settle()
    assert world.desk.ask(editions.editions) == []
    sheet.reject()
