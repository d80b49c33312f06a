"""The program in a process of its own, adding categories until it is killed or the disk is full."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from app.base.errors import AppError
from app.base.settings import Settings
from app.base.texts import Texts
from app.gui.application import Application
from app.gui.main_window import MainWindow
from app.gui.message import Message
from app.gui.preferences import Preferences
from app.usecases.events import add_category


class Work:
    """Says of every category that it is kept, and in the end what the window says."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.timer = QTimer(window)
        self.timer.timeout.connect(self.look)
        self.timer.start(5)
        self.number = 0

    def look(self) -> None:
        """Begin once the file is open."""
        if self.window.desk is not None:
            self.timer.stop()
            self.add()

    def add(self, *_kept: int) -> None:
        """One more."""
        assert self.window.desk is not None
        if self.number:
            print(self.number, flush=True)  # noqa: T201 - what the test waits for
        self.number += 1
        added = self.window.desk.do(add_category, Texts(en=f"Choir {self.number}"))
        added.then(self.add).otherwise(self.stop)

    def stop(self, problem: AppError) -> None:
        """Leave, when the window has said it."""
        self.window.show_problem(problem)
        (message,) = self.window.findChildren(Message)
        print(problem, flush=True)  # noqa: T201 - the same
        message.close()
        self.window.close()


def main(path: Path, settings: Path, limit: int | None = None) -> None:
    """Show the window on a file, which may grow to `limit` bytes."""
    application = Application([])
    window = MainWindow(Preferences(Settings(), settings))
    window.show()
    window.files.open_path(path)
    if limit is not None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    work = Work(window)
    application.exec()
    assert work.number


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *map(int, sys.argv[3:]))
