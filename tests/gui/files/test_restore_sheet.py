"""The sheet that restores backups."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from accessibility import nameless
from factories import an_event
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from app.gui.files.restore_sheet import COLUMNS, RestoreSheet
from app.gui.widgets.cells import spoken
from app.store import Store
from app.store.backup import Backup, Reason, back_up, find_backup

NOON = datetime(2020, 5, 12, 12, tzinfo=UTC)
Make = Callable[..., RestoreSheet]


@pytest.fixture
def made(store: Store, tmp_path: Path) -> list[Backup]:
    an_event(store)
    folder = tmp_path / "backups"
    first = back_up(store.path, folder, Reason.BY_HAND, NOON)
    return [back_up(store.path, folder, Reason.IMPORT, NOON.replace(hour=13)), first]


@pytest.fixture
def sheet_of(qtbot: QtBot) -> Make:
    def make(backups: list[Backup]) -> RestoreSheet:
        sheet = RestoreSheet(None, backups, find_backup)
        qtbot.addWidget(sheet)
        sheet.show()
        return sheet

    return make


def test_the_newest_is_chosen_and_all_say_why_they_were_made(
    sheet_of: Make, made: list[Backup]
) -> None:
    sheet = sheet_of(made)
    assert sheet.chosen == made[0]
    reasons = [spoken(COLUMNS[1].cell(backup)) for backup in made]  # type: ignore[arg-type] # a pill
    assert reasons == ["Before an import", "By hand"]
    assert nameless(sheet) == []


def test_the_restored_file_is_named_after_its_time(sheet_of: Make, made: list[Backup]) -> None:
    sheet = sheet_of(made)
    wanted: list[tuple[Backup, Path]] = []
    sheet.ask_target(lambda backup, path: wanted.append((backup, path)))
    dialog = sheet.findChild(QFileDialog)
    assert dialog is not None
    name = f"conference ({made[0].at.astimezone():%Y-%m-%d %H-%M}).plenum"
    assert [Path(path).name for path in dialog.selectedFiles()] == [name]
    dialog.fileSelected.emit("/data/again.plenum")
    assert wanted == [(made[0], Path("/data/again.plenum"))]
    dialog.close()


def test_a_backup_of_another_folder_can_be_chosen(sheet_of: Make, made: list[Backup]) -> None:
    sheet = sheet_of([])
    assert not sheet.primary.isEnabled()
    assert sheet.chosen is None
    assert nameless(sheet) == []
    sheet.add(made[1].file)
    assert sheet.chosen == made[1]
    assert sheet.primary.isEnabled()


def test_a_file_that_is_no_backup_is_refused_in_the_sheet(sheet_of: Make, tmp_path: Path) -> None:
    sheet = sheet_of([])
    (tmp_path / "x.plenum").write_bytes(b"nothing")
    sheet.add(tmp_path / "x.plenum")
    assert sheet.chosen is None
    shown = [label.text() for label in sheet.findChildren(QLabel)]
    assert any(text.startswith("“x.plenum”") for text in shown)
