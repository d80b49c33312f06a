"""The user's settings while the program runs: changed in one place, saved at once."""

import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.base import settings as stored
from app.base.settings import RecentFile, Settings

log = logging.getLogger(__name__)


class Preferences(QObject):
    """The current settings, frozen; whoever shows them listens to `changed`."""

    changed = Signal(object)  # the new Settings

    def __init__(
        self, settings: Settings, path: Path | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self._path = path

    def update(self, **values: Any) -> None:  # noqa: ANN401 - the fields of Settings
        """Replace some settings, save them, tell everybody."""
        self._take(replace(self.settings, **values))

    def remember(self, key: str, value: object) -> None:
        """Keep a choice of a page (plain JSON) for the next start."""
        self._take(self.settings.remembering(key, value))

    def recall(self, key: str, default: object = None) -> Any:  # noqa: ANN401 - plain JSON
        """A choice remembered earlier."""
        return self.settings.remembered.get(key, default)

    def opened(self, file: RecentFile) -> None:
        """Put a conference at the top of the recent ones."""
        self._take(self.settings.with_recent(file))

    def forget(self, path: str) -> None:
        """Take a conference off the recent ones."""
        self._take(self.settings.without_recent(path))

    def _take(self, settings: Settings) -> None:
        if settings == self.settings:
            return
        self.settings = settings
        try:
            stored.save(settings, self._path)
        except OSError as problem:  # preferences are not worth stopping somebody's work
            log.warning("settings were not saved: %s", problem.strerror)
        self.changed.emit(settings)
