"""A small conference on a real desk, and the page on it."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from gui.panels.world import Settle, World, a_world
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.panels.page import PanelsPage
from app.store import Store


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, World]:
    """The file, made once, and who is who in it."""
    path = tmp_path_factory.mktemp("panels") / "world.plenum"
    with Store.create(path) as store:
        return path, a_world(store)


@pytest.fixture
def store(tmp_path: Path, made_once: tuple[Path, World]) -> Iterator[Store]:
    path = tmp_path / "conference.plenum"
    shutil.copy(made_once[0], path)
    with Store.open(path) as made:
        yield made


@pytest.fixture
def world(desk: Desk, made_once: tuple[Path, World]) -> World:
    made = replace(made_once[1], store=desk.store, toasts=[])
    desk.toasted.connect(lambda text, _undo: made.toasts.append(text))
    return made


@pytest.fixture
def page(desk: Desk, world: World, qtbot: QtBot, settle: Settle) -> PanelsPage:
    made = PanelsPage(desk)
    qtbot.addWidget(made)
    made.resize(1064, 740)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    settle(desk)
    assert world.board() == made.board
    return made
