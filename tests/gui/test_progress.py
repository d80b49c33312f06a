"""Long work in sight."""

import threading

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.base.progress import Progress
from app.gui.jobs import Jobs
from app.gui.progress import Follower


def test_long_work_covers_the_window_and_can_be_given_up(jobs: Jobs, qtbot: QtBot) -> None:
    window, go_on = QWidget(), threading.Event()
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    follower = Follower(window)
    follower.watch(jobs)

    def work(progress: Progress) -> None:
        while not go_on.wait(0.01):
            progress.report(1, 3, "Row")

    jobs.start("Importing", work, writes=False)
    assert not follower.overlay.isVisible()
    qtbot.waitUntil(follower.overlay.isVisible, timeout=5000)
    follower.overlay.cancelled.emit()
    qtbot.waitUntil(lambda: not jobs.open, timeout=5000)
    assert not follower.overlay.isVisible()
    go_on.set()


def test_short_and_hidden_work_is_not_shown(jobs: Jobs, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    follower = Follower(window)
    follower.watch(jobs)
    jobs.start("Short", lambda _: None, writes=False)
    jobs.start("Hidden", lambda _: None, writes=False, shown=False)
    qtbot.waitUntil(lambda: not jobs.open)
    assert not follower.overlay.isVisible()
