"""The place where a list is dropped, chosen or pasted."""

from pathlib import Path

from accessibility import nameless
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from pytestqt.qtbot import QtBot

from app.gui.exchange.drop_zone import DropZone


def test_it_is_lit_and_takes_a_list(qtbot: QtBot) -> None:
    zone = DropZone()
    qtbot.addWidget(zone)
    zone.show()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/lists/people.csv")])
    held = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    copy = Qt.DropAction.CopyAction
    zone.dragEnterEvent(QDragEnterEvent(QPoint(5, 5), copy, data, *held))
    assert zone.property("over") is True
    zone.dragLeaveEvent(QDragLeaveEvent())
    assert zone.property("over") is False
    with qtbot.waitSignal(zone.dropped) as told:
        zone.dropEvent(QDropEvent(QPoint(5, 5), copy, data, *held))
    assert told.args == [Path("/lists/people.csv")]


def test_buttons_ask_and_problems_are_said(qtbot: QtBot) -> None:
    zone = DropZone()
    qtbot.addWidget(zone)
    zone.show()
    with qtbot.waitSignals([zone.choose_asked, zone.paste_asked]):
        zone.choose.click()
        zone.paste.click()
    zone.say("people.csv is empty.")
    assert zone.problem.isVisible()
    assert zone.focus_first() is zone.choose
    assert nameless(zone) == []
