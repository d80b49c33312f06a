"""Sentences in a narrow panel."""

from pytestqt.qtbot import QtBot

from app.gui.agenda.sentences import LEAST, sentence


def test_a_long_word_does_not_widen_the_panel(qtbot: QtBot) -> None:
    made = sentence("Freifrau von Hohenfels-Wintershausen-zu-Bergmannsquell")
    qtbot.addWidget(made)
    assert made.minimumWidth() == LEAST
    assert made.wordWrap()
