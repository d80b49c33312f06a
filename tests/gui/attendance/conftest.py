"""A small conference that was held, on a real desk, and the page on it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attending import Held, a_held_conference
from factories import a_store
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.attendance.board import Board, board
from app.gui.attendance.page import AttendancePage
from app.gui.desk import Desk
from app.store import Store

Calm = Callable[[], None]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as made:
        yield made


@pytest.fixture
def held(store: Store) -> Held:
    """Who is who in it."""
    return a_held_conference(store)


@pytest.fixture
def read(held: Held, desk: Desk) -> Board:
    """What the page shows of it."""
    assert held.ilze
    return desk.ask(board)


@pytest.fixture
def toasts(desk: Desk) -> list[str]:
    """What was said at the foot of the window."""
    said: list[str] = []
    desk.toasted.connect(lambda text, _undo: said.append(text))
    return said


@pytest.fixture
def calm(desk: Desk, qtbot: QtBot) -> Calm:
    """Run the event loop until all is written, told and read again."""

    def wait() -> None:
        for _turn in range(4):
            qtbot.waitUntil(lambda: not desk.jobs.open, timeout=20_000)
            QApplication.processEvents()

    return wait


@pytest.fixture
def page(desk: Desk, held: Held, qtbot: QtBot, calm: Calm) -> AttendancePage:
    """The page, with everything read."""
    assert held.ilze
    made = AttendancePage(desk)
    qtbot.addWidget(made)
    made.resize(1120, 760)
    with qtbot.waitExposed(made):
        made.show()
    calm()
    return made
