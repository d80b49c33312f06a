"""The sample conference and the page of documents for every test of it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.documents.page import DocumentsPage
from app.gui.documents.workshop import Workshop
from app.gui.people.lists import Lists
from app.store import Store
from app.usecases.sample import build

Settle = Callable[[Desk], None]
Opened = Callable[[str], Workshop]


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the sample conference, made once."""
    path = tmp_path_factory.mktemp("sample") / "sample.plenum"
    with Store.create(path) as store:
        build(store)
    return path


@pytest.fixture
def store(tmp_path: Path, sample: Path) -> Iterator[Store]:
    """A copy of the sample conference."""
    path = tmp_path / "conference.plenum"
    shutil.copy(sample, path)
    with Store.open(path) as made:
        yield made


@pytest.fixture
def settle(qtbot: QtBot) -> Settle:
    """Run the loop until nothing is asked any more: an answer may ask the next thing."""

    def wait(desk: Desk) -> None:
        for _turn in range(4):
            qtbot.waitUntil(lambda: not desk.jobs.open, timeout=30_000)
            QApplication.processEvents()

    return wait


@pytest.fixture
def lists(desk: Desk) -> Lists:
    return Lists(desk)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> DocumentsPage:
    """The page on the sample, not yet shown."""
    made = DocumentsPage(desk)
    qtbot.addWidget(made)
    made.resize(1064, 776)
    return made


@pytest.fixture
def shown(page: DocumentsPage, qtbot: QtBot) -> DocumentsPage:
    """The page in sight; its small pictures are not waited for."""
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@pytest.fixture
def still(shown: DocumentsPage) -> DocumentsPage:
    """The page in sight, making no small pictures, for whom waits for all that is asked."""
    shown.thumbnails.pause()
    return shown


@pytest.fixture
def opened(shown: DocumentsPage, desk: Desk, settle: Settle) -> Opened:
    """Open a document on the page and wait until it was looked through."""

    def open_it(key: str) -> Workshop:
        made = shown.open(key)
        settle(desk)
        return made

    return open_it
