"""The start page."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from accessibility import nameless
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.base.settings import RecentFile
from app.gui.jobs import Jobs
from app.gui.preferences import Preferences
from app.gui.start.page import StartPage, dropped_file

Make = Callable[..., StartPage]


@pytest.fixture
def page_of(preferences: Preferences, jobs: Jobs, qtbot: QtBot) -> Make:
    def make(*files: RecentFile) -> StartPage:
        for file in reversed(files):
            preferences.opened(file)
        page = StartPage(preferences, jobs)
        qtbot.addWidget(page)
        page.resize(1000, 700)
        page.show()
        qtbot.waitUntil(lambda: not jobs.open)
        return page

    return make


def drop_of(*paths: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    drop_of.data = data  # type: ignore[attr-defined]  # Qt does not keep it alive
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)


def test_without_files_it_says_what_to_do(page_of: Make) -> None:
    page = page_of()
    assert page.empty.isVisible()
    assert not page.recent.isVisible()


def test_files_are_listed_newest_first_and_the_missing_are_marked(
    page_of: Make, tmp_path: Path
) -> None:
    there = tmp_path / "a.plenum"
    there.touch()
    page = page_of(RecentFile(str(there), "A"), RecentFile("/nowhere/b.plenum", "B"))
    assert [page.model.row_at(row) is not None for row in range(2)] == [True, True]
    rows = [page.model.row_at(row) for row in range(2)]
    assert [(row.file.title, row.missing) for row in rows if row] == [("A", False), ("B", True)]
    assert not page.empty.isVisible()


def test_enter_opens_the_file_and_delete_takes_it_off_the_list(
    page_of: Make, preferences: Preferences, qtbot: QtBot, jobs: Jobs
) -> None:
    page = page_of(RecentFile("/nowhere/a.plenum", "A"), RecentFile("/nowhere/b.plenum", "B"))
    page.take_focus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.opened) as opened:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert opened.args == ["/nowhere/b.plenum"]
    QApplication.processEvents()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not jobs.open)
    assert [file.title for file in preferences.settings.recent] == ["A"]


def test_every_button_wishes_for_an_action(page_of: Make) -> None:
    page = page_of()
    wishes: list[str] = []
    page.wanted.connect(wishes.append)
    for made in page.findChildren(QPushButton):
        if made.isVisible():
            made.click()
    assert sorted(wishes) == [
        *("new", "new_from_earlier", "open", "restore", "sample", "sample_held")
    ]


def test_a_conference_file_can_be_dropped_and_nothing_else(
    page_of: Make, qtbot: QtBot, tmp_path: Path
) -> None:
    page = page_of()
    assert dropped_file(drop_of(tmp_path / "a.txt")) is None
    assert dropped_file(drop_of(tmp_path / "a.plenum", tmp_path / "b.plenum")) is None
    with qtbot.waitSignal(page.opened) as opened:
        page.dropEvent(drop_of(tmp_path / "A.PLENUM"))
    assert opened.args == [str(tmp_path / "A.PLENUM")]


def test_nothing_is_nameless(page_of: Make) -> None:
    assert nameless(page_of(RecentFile("/nowhere/a.plenum", "A"))) == []
    assert nameless(page_of()) == []


def test_it_is_painted_without_the_database() -> None:
    script = (
        "import sys; import app.gui.application;"
        "sys.exit(any(name in sys.modules for name in ('sqlalchemy', 'alembic')))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
