"""Whether a banner says its sentence and offers its step."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.gui.widgets.banner import Banner


def test_it_offers_its_step(qtbot: QtBot) -> None:
    done: list[str] = []
    made = Banner("This file can only be read.", "Save a copy as…", lambda: done.append("x"))
    qtbot.addWidget(made)
    assert made.words.text() == "This file can only be read."
    assert made.action is not None
    made.action.click()
    assert done == ["x"]


def test_it_may_only_tell(qtbot: QtBot) -> None:
    made = Banner("Saved beside a window.", icon="info", tone="blue")
    qtbot.addWidget(made)
    assert made.action is None
    assert made.findChildren(QPushButton) == []
    assert made.property("tone") == "blue"
