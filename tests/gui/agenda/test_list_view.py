"""The agenda as a table."""

import pytest
from gui.agenda.world import World
from pytestqt.qtbot import QtBot

from app.gui.agenda.book import Book
from app.gui.agenda.list_view import ListView
from app.gui.widgets.cells import spoken


@pytest.fixture
def view(world: World, book: Book, qtbot: QtBot) -> ListView:
    made = ListView(book)
    qtbot.addWidget(made)
    made.reload("", None)
    return made


def test_all_sessions_by_time(world: World, view: ListView) -> None:
    assert view.rows.ids == [
        *(world.opening, world.panel, world.talk, world.coffee),
        *(world.walk, world.visit),
    ]
    said = [spoken(view.rows.cell_at(1, n)) for n in range(7)]
    assert said == [
        "10:00–11:00\nFri 10 Dec",
        "Twin cities\nBērziņa, Nowak",
        *("Hall", "Panel", "Culture", "", "1"),
    ]
    assert spoken(view.rows.cell_at(5, 0)) == "Not placed\n2 h"


def test_another_order(world: World, view: ListView) -> None:
    view.sort_asked.emit("title", False)
    assert view.rows.ids[:2] == [world.talk, world.walk]
    view.sort_asked.emit("title", True)
    assert view.rows.ids[0] == world.panel
    for key in ("room", "kind", "time"):
        view.sort_asked.emit(key, False)
        assert len(view.rows.ids) == 6


def test_words_and_ids_narrow(world: World, view: ListView) -> None:
    view.reload("nowak", None)
    assert view.rows.ids == [world.panel, world.talk]
    view.reload("nowak", {world.talk})
    assert view.rows.ids == [world.talk]
