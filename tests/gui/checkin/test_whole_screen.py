"""The desk on the whole screen."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from app.gui.checkin.whole_screen import HIGHEST, WholeScreen


class Window(QMainWindow):
    """A window with a menu and a page."""

    def __init__(self) -> None:
        super().__init__()
        self.menuBar().addMenu("File")
        self.page = QWidget()
        self.setCentralWidget(self.page)
        self.whole = WholeScreen(self.page)
        self.told: list[bool] = []
        self.whole.changed.connect(self.told.append)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.whole.watch()
    yield made
    made.showNormal()


def test_menus_go_and_come_back(window: Window) -> None:
    assert not window.whole.leave()
    window.showFullScreen()
    assert (window.told, window.menuBar().maximumHeight()) == ([True], 0)
    assert window.menuBar().isVisible()
    assert window.whole.leave()
    assert (window.told, window.menuBar().maximumHeight()) == ([True, False], HIGHEST)
    assert not window.isFullScreen()


def test_a_page_behind_takes_nothing_away(window: Window) -> None:
    window.showFullScreen()
    window.whole.awake = False
    window.whole.follow()
    assert (window.whole.on, window.menuBar().maximumHeight()) == (False, HIGHEST)
    window.whole.awake = True
    window.whole.watch()
    assert window.told == [True, False, True]


def test_before_it_is_in_a_window_nothing_happens() -> None:
    page = QWidget()
    whole = WholeScreen(page)
    whole.follow()
    assert not whole.leave()
    page.deleteLater()
