"""A list beside a card; how wide each is, is remembered."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.outcomes.split import Split


def test_widths_are_remembered(desk: Desk, qtbot: QtBot) -> None:
    made = Split(desk, "test", QWidget(), QWidget(), (400, 500))
    qtbot.addWidget(made)
    made.resize(914, 300)
    made.show()
    assert sum(made.split.sizes()) == 900
    made.split.moveSplitter(380, 1)
    made.split.splitterMoved.emit(380, 1)
    kept = desk.preferences.recall("outcomes.test.sizes")
    assert kept == made.split.sizes()
    again = Split(desk, "test", QWidget(), QWidget(), (400, 500))
    qtbot.addWidget(again)
    again.resize(914, 300)
    again.show()
    assert again.split.sizes() == kept


def test_what_was_never_seen_goes_with_it(desk: Desk, qtbot: QtBot) -> None:
    parts = QWidget(), QWidget()
    split = Split(desk, "unseen", *parts, (200, 100))
    assert [part.window() for part in parts] == [split, split]
    qtbot.addWidget(split)
