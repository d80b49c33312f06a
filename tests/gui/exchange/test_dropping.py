"""Lists that are dropped on the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent

from app.gui.exchange.dropping import dropped_list


def dropped(*names: str) -> Path | None:
    """What is taken of the files that are dropped."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/lists/{name}") for name in names])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    return dropped_list(event)


@pytest.mark.parametrize("name", ["a.xlsx", "B.CSV", "c.ods", "d.vcf", "e.tsv"])
def test_a_list_is_taken(name: str) -> None:
    assert dropped(name) == Path(f"/lists/{name}")


def test_other_files_and_several_are_not() -> None:
    assert dropped("a.jpg") is None
    assert dropped("a.xlsx", "b.xlsx") is None
    assert dropped("conference.plenum") is None
