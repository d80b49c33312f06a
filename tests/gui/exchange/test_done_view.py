"""What a sheet shows after its work."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.gui.exchange.done_view import done_view


class Files(QObject):
    """The computer's file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Path] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        """Show a folder."""
        self.shown.append(Path(url.toLocalFile()))


@pytest.fixture
def files() -> Iterator[Files]:
    """Qt hands it every folder that is to be opened."""
    made = Files()
    QDesktopServices.setUrlHandler("file", made, "show")
    yield made
    QDesktopServices.unsetUrlHandler("file")


def test_it_says_what_was_written_and_opens_its_folder(
    qtbot: QtBot, tmp_path: Path, files: Files
) -> None:
    place = tmp_path / "people.xlsx"
    view = done_view("5 people exported", place)
    qtbot.addWidget(view)
    assert (view.title.text(), view.text.text()) == ("5 people exported", str(place))
    (way,) = view.findChildren(QPushButton)
    assert way.text() == "Open folder"
    way.click()
    assert files.shown == [tmp_path]
