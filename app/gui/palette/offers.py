"""What the window has to offer to the palette, and what was chosen last."""

from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from app.gui.i18n import _
from app.gui.palette.entries import RECENT, Entry, command, offered
from app.gui.window_actions import ACTIONS

if TYPE_CHECKING:
    from app.gui.main_window import MainWindow

MOST_RECENT = 6


class Offers:
    """Called with a text, answers with entries; remembers those that were run."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._recent: deque[Entry] = deque(maxlen=MOST_RECENT)

    def __call__(self, text: str) -> Sequence[Entry]:
        """The entries for `text`, in their groups."""
        recent = [replace(entry, group=RECENT) for entry in self._recent]
        entries = offered(self._window.desk, text, self.commands(), recent)
        return [replace(entry, run=self._noted(entry)) for entry in entries]

    def commands(self) -> list[Entry]:
        """What can be done now: the window's actions, then those of the pages."""
        window = self._window
        own = [
            command(action, window.menus.actions[action.id].trigger)
            for action in ACTIONS
            if action.palette and action.when(window)
        ]
        return own + (self._of_pages() if window.desk is not None else [])

    def _of_pages(self) -> list[Entry]:
        window = self._window
        return [
            command(action, partial(window.run_on, kind.key, action.id), _(kind.title))
            for kind in window.kinds
            for action in kind.actions()
            if action.palette
        ]

    def forget(self) -> None:
        """Another conference: what was found in the last one is not in this one."""
        self._recent.clear()

    def _noted(self, entry: Entry) -> "_Noted":
        return _Noted(self._recent, entry)


class _Noted:
    """Runs an entry and puts it first among the recent ones."""

    def __init__(self, recent: deque[Entry], entry: Entry) -> None:
        self._recent, self._entry = recent, entry

    def __call__(self) -> None:
        for other in [r for r in self._recent if r.key == self._entry.key]:
            self._recent.remove(other)
        self._recent.appendleft(self._entry)
        self._entry.run()
