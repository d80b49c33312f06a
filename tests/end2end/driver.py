"""The program as somebody uses it: a window, a keyboard, and patience."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.main_window import MainWindow
from app.gui.message import Message
from app.gui.pages import Page
from app.gui.preferences import Preferences

Key, Held = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT = Held.ControlModifier, Held.ShiftModifier
WidgetT = TypeVar("WidgetT", bound=QWidget)


class Driver:
    """Uses one window; `rest` waits until nothing is asked for and nothing is written."""

    def __init__(self, preferences: Preferences, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.window = MainWindow(preferences)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    @property
    def desk(self) -> Desk:
        """The open conference."""
        assert self.window.desk is not None
        return self.window.desk

    @property
    def page(self) -> Page:
        """The page in front."""
        assert self.window.workspace is not None
        return self.window.workspace.page

    def rest(self) -> None:
        """Run the loop until everything was written and everything was told."""
        for _turn in range(3):
            self.qtbot.waitUntil(self._quiet, timeout=60_000)
            QApplication.processEvents()
        if not self._is_active():  # there is no window manager to see to it after a sheet
            self.window.activateWindow()
            self.until(self._is_active)

    @staticmethod
    def _is_active() -> bool:
        active = QApplication.activeWindow()
        return active is not None and active.isVisible()

    def _quiet(self) -> bool:
        desk = self.window.desk
        return not self.window.jobs.open and (desk is None or not desk.jobs.open)

    def open(self, path: Path) -> None:
        """Open a file and wait for its first page."""
        self.window.files.open_path(path)
        self.rest()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Held.NoModifier) -> None:
        """Press a key where the keyboard is."""
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, held)
        self.rest()

    def write(self, text: str) -> None:
        """Type where the keyboard is."""
        self.qtbot.keyClicks(QApplication.focusWidget() or self.window, text)

    def go(self, page: str, target: object = None) -> Page:
        """Show a page."""
        self.window.go(page, target)
        self.rest()
        return self.page

    def sheet(self, kind: type[WidgetT]) -> WidgetT:
        """The sheet of this kind that is open."""
        self.rest()
        (shown,) = self.sheets(kind)
        return shown

    @staticmethod
    def sheets(kind: type[WidgetT]) -> list[WidgetT]:
        """All windows and popups of this kind that are open."""
        made = QApplication.topLevelWidgets()
        return [each for each in made if isinstance(each, kind) and each.isVisible()]

    def messages(self) -> list[Message]:
        """The messages to be answered."""
        return [made for made in self.window.findChildren(Message) if made.isVisible()]

    def until(self, seen: Callable[[], bool]) -> None:
        """Wait for something to be seen."""
        self.qtbot.waitUntil(seen, timeout=20_000)

    def leave(self) -> None:
        """Close the window and wait until it has gone."""
        self.window.close()
        self.qtbot.waitUntil(lambda: not self.window.isVisible(), timeout=20_000)
