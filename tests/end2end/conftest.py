"""What the whole program is tested with: the promises of every window test, and the sample."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from end2end.driver import Driver
from gui.conftest import (  # noqa: F401 - the same promises hold here
    _dressed,
    _english,
    _no_key_is_held,
    _no_thread_survives,
    _no_timer_survives,
    preferences,
)
from pytestqt.qtbot import QtBot

from app.gui.preferences import Preferences
from app.store import Store
from app.usecases import sample


@pytest.fixture
def start(preferences: Preferences, qtbot: QtBot) -> Iterator[Callable[[], Driver]]:  # noqa: F811 - the fixture above
    """Starts the program; whatever was started is closed at the end."""
    started: list[Driver] = []

    def begin() -> Driver:
        started.append(Driver(preferences, qtbot))
        return started[-1]

    yield begin
    for driver in started:
        if driver.window.isVisible():
            driver.leave()


@pytest.fixture
def driver(start: Callable[[], Driver]) -> Driver:
    """The program, just started."""
    return start()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample conference, built once."""
    path = tmp_path_factory.mktemp("sample") / "sample.plenum"
    with Store.create(path) as store:
        sample.build(store)
    return path


@pytest.fixture
def sample_file(built: Path, tmp_path: Path) -> Path:
    """A copy of the sample conference."""
    return Path(shutil.copy(built, tmp_path / "sample.plenum"))
