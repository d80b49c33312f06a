"""Where a list is dropped, chosen or pasted."""

from pathlib import Path

import pytest
from accessibility import nameless
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from pytestqt.qtbot import QtBot

from app.gui.exchange.drop_zone import DropZone

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def zone(qtbot: QtBot) -> DropZone:
    """The place, shown."""
    made = DropZone()
    qtbot.addWidget(made)
    made.show()
    return made


def carrying(*paths: Path) -> QMimeData:
    """Files as they are dragged."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_a_list_lights_the_place_and_is_told(zone: DropZone, tmp_path: Path) -> None:
    told: list[Path] = []
    zone.dropped.connect(told.append)
    path = tmp_path / "Gäste.XLSX"
    data = carrying(path)
    zone.dragEnterEvent(QDragEnterEvent(QPoint(5, 5), COPY, data, LEFT, PLAIN))
    assert zone.property("over") is True
    zone.dropEvent(QDropEvent(QPointF(5, 5), COPY, data, LEFT, PLAIN))
    assert zone.property("over") is False
    assert told == [path]


def test_a_list_carried_away_leaves_no_light(zone: DropZone, tmp_path: Path) -> None:
    data = carrying(tmp_path / "list.csv")
    zone.dragEnterEvent(QDragEnterEvent(QPoint(5, 5), COPY, data, LEFT, PLAIN))
    zone.dragLeaveEvent(QDragLeaveEvent())
    assert zone.property("over") is False


@pytest.mark.parametrize("names", [("photo.png",), ("a.csv", "b.csv"), ()])
def test_anything_else_is_not_taken(zone: DropZone, tmp_path: Path, names: tuple[str, ...]) -> None:
    told: list[Path] = []
    zone.dropped.connect(told.append)
    data = carrying(*(tmp_path / name for name in names))
    zone.dragEnterEvent(QDragEnterEvent(QPoint(5, 5), COPY, data, LEFT, PLAIN))
    assert not zone.property("over")
    zone.dropEvent(QDropEvent(QPointF(5, 5), COPY, data, LEFT, PLAIN))
    assert told == []


def test_buttons_ask_and_problems_are_said(zone: DropZone, qtbot: QtBot) -> None:
    with qtbot.waitSignals([zone.choose_asked, zone.paste_asked], timeout=1000):
        zone.choose.click()
        zone.paste.click()
    assert zone.focus_first() is zone.choose
    assert not zone.problem.isVisible()
    zone.say("This file is empty.")
    assert zone.problem.isVisible()
    assert zone.problem.text() == "This file is empty."
    assert nameless(zone) == []
    zone.say("")
    assert not zone.problem.isVisible()
