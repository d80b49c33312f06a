"""Lists of people that are dropped on the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from app.gui.exchange.dropping import dropped_list


def dropped(*urls: QUrl) -> Path | None:
    """The list among what is dropped."""
    data = QMimeData()
    data.setUrls(urls)
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    return dropped_list(QDropEvent(QPointF(5, 5), copy, data, left, Qt.KeyboardModifier.NoModifier))


@pytest.mark.parametrize("name", ["people.xlsx", "PEOPLE.CSV", "Gäste 2.ods", "cards.vcf"])
def test_a_list_is_known_by_its_ending(name: str, tmp_path: Path) -> None:
    assert dropped(QUrl.fromLocalFile(str(tmp_path / name))) == tmp_path / name


@pytest.mark.parametrize("name", ["photo.jpg", "conference.plenum", "people"])
def test_other_files_are_no_lists(name: str, tmp_path: Path) -> None:
    assert dropped(QUrl.fromLocalFile(str(tmp_path / name))) is None


def test_only_one_file_of_this_computer_is_taken(tmp_path: Path) -> None:
    one, other = (QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.csv", "b.csv"))
    assert dropped() is None
    assert dropped(one, other) is None
    assert dropped(QUrl("https://riga.example/people.csv")) is None
