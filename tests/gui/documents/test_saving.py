"""Where a PDF is saved."""

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.documents import saving
from app.gui.message import Message


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_the_folder_is_remembered(
    parent: QWidget, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    chosen: list[Path] = []
    dialog = saving.ask_file(parent, desk, "Badges.pdf", chosen.append)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "Badges.pdf"))
    dialog.reject()
    assert chosen == [tmp_path / "Badges.pdf"]
    again = saving.ask_file(parent, desk, "Badges.pdf", chosen.append)
    assert Path(again.directory().absolutePath()) == tmp_path
    again.reject()


def test_the_ways_to_it(
    parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    saving.said_written(parent, tmp_path / "Badges.pdf")
    (message,) = parent.findChildren(Message)
    assert [made.text() for made in message.buttons] == ["Open folder", "Open"]
    message.buttons[1].click()
    assert opened == [str(tmp_path / "Badges.pdf")]
