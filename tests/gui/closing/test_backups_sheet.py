"""Backups are listed with size and date; those that are ticked are deleted."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.gui.closing.backups_sheet import BackupsSheet
from app.gui.desk import Desk
from app.store.backup import Reason, back_up, list_backups
from tests.gui.closing.conftest import Settle


def test_only_what_is_ticked_goes(
    desk: Desk, people: list[int], qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    folder = tmp_path / "kept"
    made = [
        back_up(desk.store.path, folder, Reason.BY_HAND, datetime(2020, 1, day, 9, tzinfo=UTC))
        for day in (1, 2, 3)
    ]
    parent = QWidget()
    qtbot.addWidget(parent)
    sheet = BackupsSheet(parent, desk, made)
    sheet.open()
    said = [label.text() for label in sheet.findChildren(QLabel)]
    assert f"They are in {folder}" in said
    assert sum(text.endswith(" kB") for text in said) == 3
    assert sheet.ticks[0][1].text().startswith("1 January 2020")
    sheet.ticks[1][1].setChecked(False)
    with qtbot.waitSignal(sheet.deleted):
        sheet.submit()
    settle(desk)
    assert [backup.file for backup in list_backups(folder)] == [made[1].file]
