"""Where one is in the import."""

from accessibility import nameless
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.exchange.step_bar import StepBar


def test_reached_steps_can_be_pressed(qtbot: QtBot) -> None:
    bar = StepBar((("First", "list"), ("Second", "list"), ("Third", "list")))
    qtbot.addWidget(bar)
    bar.show()
    bar.show_step(0, 1)
    assert [each.isEnabled() for each in bar.buttons] == [True, True, False]
    with qtbot.waitSignal(bar.chosen) as told:
        qtbot.keyClick(bar.buttons[1], Qt.Key.Key_Space)
    assert told.args == [1]
    assert nameless(bar) == []
