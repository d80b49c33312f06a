"""What every test of the window gets: a clean home, English, no thread or timer left behind."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import shiboken6
from a_page import KINDS
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.base.settings import Settings
from app.gui import i18n, theme
from app.gui.desk import Desk
from app.gui.jobs import Jobs
from app.gui.main_window import MainWindow
from app.gui.preferences import Preferences

if TYPE_CHECKING:
    from app.store import Store

Settle = Callable[[Desk], None]
Rest = Callable[[], None]


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> None:
    theme.apply(qapp, theme.LIGHT_MODE)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    i18n.set_language("en")
    yield
    i18n.set_language("en")


@pytest.fixture(autouse=True)
def _no_key_is_held() -> Iterator[None]:
    """A click with Shift or Ctrl held leaves the application believing that it still is."""
    yield
    if QApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        QTest.mouseClick(QWidget(), Qt.MouseButton.LeftButton)


@pytest.fixture(autouse=True)
def _no_thread_survives() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = [t.name for t in threading.enumerate() if t not in before and not t.daemon]
    assert left == [], "a test left threads behind"


@pytest.fixture(autouse=True)
def _no_timer_survives(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    started: list[QTimer] = []
    start = QTimer.start

    def noted(timer: QTimer, *args: Any) -> None:  # noqa: ANN401 - Qt's overloads
        started.append(timer)
        start(timer, *args)

    with monkeypatch.context() as patch:
        patch.setattr(QTimer, "start", noted)
        yield
    left = [t.objectName() or repr(t) for t in started if shiboken6.isValid(t) and t.isActive()]
    assert left == [], "a test left timers running"


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(Settings(), tmp_path / "settings.json")


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def store(tmp_path: Path) -> "Iterator[Store]":
    """An empty file; the desk closes it too, which does no harm."""
    from factories import an_empty_store

    with an_empty_store(tmp_path) as made:
        yield made


@pytest.fixture
def desk(store: "Store", preferences: Preferences) -> Iterator[Desk]:
    """A desk on the empty file, with real threads."""
    made = Desk(store, preferences)
    yield made
    made.close()


@pytest.fixture
def empty_desk(tmp_path: Path, preferences: Preferences) -> Iterator[Desk]:
    """A desk on an empty file, where `desk` has one with something in it."""
    from factories import an_empty_store

    with an_empty_store(tmp_path, "empty.plenum") as empty:
        made = Desk(empty, preferences)
        yield made
        made.close()


@pytest.fixture
def settle(qtbot: QtBot) -> Settle:
    """Run the event loop until everything was written and every answer has arrived."""

    def wait(desk: Desk) -> None:
        qtbot.waitUntil(lambda: not desk.jobs.open, timeout=20_000)
        QApplication.processEvents()

    return wait


@pytest.fixture
def window(preferences: Preferences, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window with a few small pages, on its start page."""
    made = MainWindow(preferences, KINDS)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


@pytest.fixture
def rest(window: MainWindow, qtbot: QtBot) -> Rest:
    """Run the loop until nothing is asked of the window and nothing is written."""

    def quiet() -> bool:
        return not window.jobs.open and (window.desk is None or not window.desk.jobs.open)

    def wait() -> None:
        for _turn in range(2):
            qtbot.waitUntil(quiet, timeout=60_000)
            QApplication.processEvents()

    return wait
