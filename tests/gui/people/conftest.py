"""A page full of people for every test of it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from gui.people.crowd import fill
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.people.lists import Lists
from app.gui.people.page import PeoplePage
from app.queries import people
from app.queries.people import PersonRow
from app.store import Store


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[int, ...]]:
    """A file with a crowd, made once, and the ids of its people."""
    path = tmp_path_factory.mktemp("crowd") / "crowd.plenum"
    with Store.create(path) as store:
        ids = fill(store)
    return path, tuple(ids)


@pytest.fixture
def store(tmp_path: Path, crowded: tuple[Path, tuple[int, ...]]) -> Iterator[Store]:
    """A copy of the file with the crowd."""
    path = tmp_path / "conference.plenum"
    shutil.copy(crowded[0], path)
    with Store.open(path) as made:
        yield made


@pytest.fixture
def ids(crowded: tuple[Path, tuple[int, ...]]) -> tuple[int, ...]:
    """The people in the order they were added."""
    return crowded[1]


@pytest.fixture
def lists(desk: Desk) -> Lists:
    return Lists(desk)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, settle: Callable[[Desk], None]) -> PeoplePage:
    """The page on the crowd, shown and counted."""
    made = PeoplePage(desk)
    qtbot.addWidget(made)
    made.resize(1064, 776)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    settle(desk)
    return made


@pytest.fixture
def row(desk: Desk) -> Callable[[int], PersonRow]:
    """What the file says of a person now."""
    return lambda person_id: desk.ask(people.rows, [person_id])[person_id]
