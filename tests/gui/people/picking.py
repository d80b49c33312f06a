"""Picking from the list under a line, with the keyboard."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.widgets.picker import Picker


def pick(picker: Picker, qtbot: QtBot, text: str, number: int = 0) -> list[str]:
    """Type words and pick one of those offered; what was offered."""
    picker.clear()
    qtbot.keyClicks(picker, text)
    model = picker._model
    offered = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    picker._popup.setCurrentIndex(picker._popup.model().index(number, 0))
    qtbot.keyClick(picker._popup, Qt.Key.Key_Return)
    assert not picker._popup.isVisible()
    return offered
