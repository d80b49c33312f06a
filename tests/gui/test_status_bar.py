"""The line at the foot of the window."""

from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from app.gui.status_bar import StatusBar


def test_it_says_whether_everything_is_saved(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    assert (bar.saved.text, bar.backup.text) == ("All changes saved", "No backup yet")
    bar.show_saving(writing=True)
    assert bar.saved.text == "Saving…"
    bar.show_saving(writing=False, read_only=True)
    assert bar.saved.text == "Read-only"


def test_it_says_when_the_last_backup_was_made(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    at = datetime(2020, 5, 12, 10, 40, tzinfo=UTC)
    bar.show_backup(at)
    local = at.astimezone()
    assert bar.backup.text == f"Backup 12 May 2020 {local:%H:%M}"
    assert bar.offline.text == "Works offline"
