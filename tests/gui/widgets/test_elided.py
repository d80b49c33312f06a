"""Whether a long text gives way and can still be read."""

from pytestqt.qtbot import QtBot

from app.gui.widgets.elided import ElidedLabel


def test_a_long_text_is_shortened_and_told_in_the_tip(qtbot: QtBot) -> None:
    made = ElidedLabel("A very long name of an association of cities", "strong")
    qtbot.addWidget(made)
    made.resize(80, 20)
    made.grab()
    assert made.toolTip() == "A very long name of an association of cities"
    made.resize(600, 20)
    made.grab()
    assert made.toolTip() == ""
    assert made.minimumSizeHint().width() == 24
