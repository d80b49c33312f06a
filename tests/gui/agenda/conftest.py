"""A small agenda on a real desk, and the page on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import mould
from gui.agenda.world import Settle, World, fill
from pytestqt.qtbot import QtBot

from app.gui.agenda.book import Book
from app.gui.agenda.page import AgendaPage
from app.gui.desk import Desk
from app.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A file with the small agenda."""
    with mould(fill).store(tmp_path) as made:
        yield made


@pytest.fixture
def world(desk: Desk, settle: Settle) -> World:
    made = World(desk, settle, **mould(fill).facts)
    desk.toasted.connect(lambda text, _undo: made.toasts.append(text))
    return made


@pytest.fixture
def book(world: World) -> Book:
    made = Book(world.desk, world.desk)
    made.reload()
    world.settle()
    return made


@pytest.fixture
def page(world: World, qtbot: QtBot) -> AgendaPage:
    made = AgendaPage(world.desk)
    qtbot.addWidget(made)
    made.resize(1064, 760)
    made.show()
    qtbot.waitExposed(made)
    world.settle()
    return made
