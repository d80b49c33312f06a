"""Where everything is put together: settings, language, colours, window, crash report."""

import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from app import __version__
from app.base import settings as stored
from app.base.errors import AppError
from app.gui import crashes, i18n, theme
from app.gui.files.work import get_ready
from app.gui.garbage import Sweeper
from app.gui.main_window import MainWindow
from app.gui.message import Message, crashed
from app.gui.preferences import Preferences
from app.gui.undo import FieldsFirst

log = logging.getLogger(__name__)

SMOKE = "PLENUM_SMOKE"
CRASH = "crash"  # name of the message, so that there is one at a time
SMOKE_PATIENCE = 60_000  # milliseconds until a smoke test has failed


class Application(QApplication):
    """Qt's application, which also hears of files opened from the desktop."""

    file_asked = Signal(str)

    def event(self, event: QEvent) -> bool:
        """Qt: macOS hands over a file that was double-clicked."""
        if isinstance(event, QFileOpenEvent):
            self.file_asked.emit(event.file())
            return True
        return super().event(event)


def main(arguments: Sequence[str]) -> int:
    """Show the window, on the file that is named if one is; returns the exit code."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    application = Application([sys.argv[0], *arguments])
    application.setApplicationName("Plenum")
    application.setApplicationVersion(__version__)
    preferences = Preferences(stored.load())
    i18n.set_language(preferences.settings.language)
    theme.apply(application, preferences.settings.theme)
    FieldsFirst(application)
    Sweeper(application)
    window = MainWindow(preferences)
    before = crashes.install(lambda error, report: _tell(window, error, report))
    application.file_asked.connect(window.files.open_path)
    window.show()
    QTimer.singleShot(0, window, lambda: _after_first_paint(window, arguments))
    try:
        return application.exec()
    finally:
        sys.excepthook = before


def _tell(window: MainWindow, error: BaseException, report: str) -> None:
    """A known problem that came up where nobody listened is shown as what it is."""
    if isinstance(error, AppError):
        window.show_problem(error)
    elif os.environ.get(SMOKE):
        QApplication.exit(1)
    elif window.findChild(Message, CRASH) is None:  # one is enough
        message = crashed(window, report)
        message.setObjectName(CRASH)
        message.open()


def _after_first_paint(window: MainWindow, arguments: Sequence[str]) -> None:
    window.repaint()
    if os.environ.get(SMOKE):
        _smoke(window, bool(arguments))
    if arguments:
        window.files.open_path(Path(arguments[0]).absolute())
    else:
        window.jobs.start("get ready", lambda _p: get_ready(), writes=False, shown=False)


def _smoke(window: MainWindow, with_file: bool) -> None:  # noqa: FBT001 - one caller
    """Quit as soon as the conference is painted, or with 1 if it never is."""

    def look() -> None:
        if with_file and window.workspace is None:
            return
        timer.stop()
        window.grab()
        window.close()
        QApplication.exit(0)

    window.files.refused.connect(lambda _problem: QApplication.exit(1))
    timer = QTimer(window)
    timer.timeout.connect(look)
    timer.start(50)
    QTimer.singleShot(SMOKE_PATIENCE, window, lambda: QApplication.exit(1))
