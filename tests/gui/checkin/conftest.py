"""A small conference on a real desk, and the page on it."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from gui.checkin.world import Settle, World, a_world
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.checkin import searching
from app.gui.checkin.page import DeskPage
from app.gui.desk import Desk
from app.store import Store


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, World]:
    """The file, made once, and who is who in it."""
    path = tmp_path_factory.mktemp("desk") / "world.plenum"
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
    made = replace(made_once[1], store=desk.store, toasts=[], wanted=[])
    desk.toasted.connect(lambda text, _undo: made.toasts.append(text))
    desk.wanted_page.connect(lambda page, target: made.wanted.append((page, target)))
    return made


@pytest.fixture(autouse=True)
def _silent(desk: Desk) -> None:
    """The second beep would ring after the test."""
    desk.preferences.remember("checkin.silent", True)


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is typed in a test is no scanner's burst."""
    monkeypatch.setattr(searching, "PAUSE", 0)


@pytest.fixture
def settle(qtbot: QtBot) -> Settle:
    """Until nothing is asked any more: an answer at the desk leads to the next reading."""

    def quiet(desk: Desk) -> bool:
        QApplication.processEvents()
        return not desk.jobs.open

    def wait(desk: Desk) -> None:
        for _turn in range(3):
            qtbot.waitUntil(lambda: quiet(desk), timeout=20_000)

    return wait


@pytest.fixture
def page(desk: Desk, world: World, qtbot: QtBot, settle: Settle) -> DeskPage:
    made = DeskPage(desk)
    qtbot.addWidget(made)
    made.resize(1064, 740)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    settle(desk)
    assert made.where.point_id == world.day
    return made
