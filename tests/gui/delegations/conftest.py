"""A small conference on a real desk, and the page on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import mould
from gui.delegations.world import Settle, World, fill
from pytestqt.qtbot import QtBot

from app.gui.delegations.page import DelegationsPage
from app.gui.desk import Desk
from app.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A file with the small conference."""
    with mould(fill).store(tmp_path) as made:
        yield made


@pytest.fixture
def world(desk: Desk, settle: Settle) -> World:
    made = World(desk, settle, **mould(fill).facts)
    desk.toasted.connect(lambda text, _undo: made.toasts.append(text))
    return made


@pytest.fixture
def page(world: World, qtbot: QtBot) -> DelegationsPage:
    made = DelegationsPage(world.desk)
    qtbot.addWidget(made)
    made.resize(1064, 740)
    made.show()
    qtbot.waitExposed(made)
    return made
