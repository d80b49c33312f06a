"""A small conference on a real desk, and the page on it."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from gui.outcomes.world import Calm, World, a_world
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.outcomes.page import OutcomesPage
from app.store import Store


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, World]:
    """The file, made once, and what is in it."""
    folder = tmp_path_factory.mktemp("outcomes")
    path = folder / "world.plenum"
    with Store.create(path) as store:
        return path, a_world(store, folder)


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
def calm(desk: Desk, qtbot: QtBot) -> Calm:
    """Run the event loop until all is written, told and read again."""

    def wait() -> None:
        for _turn in range(4):
            qtbot.waitUntil(lambda: not desk.jobs.open, timeout=20_000)
            QApplication.processEvents()

    return wait


@pytest.fixture
def page(desk: Desk, world: World, qtbot: QtBot, calm: Calm) -> OutcomesPage:
    made = OutcomesPage(desk)
    qtbot.addWidget(made)
    made.resize(1120, 760)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    calm()
    assert world.board() == made.board
    return made
