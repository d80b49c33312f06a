"""Whether a pill is as wide as its word, in the colours of its tone."""

import pytest
from PySide6.QtGui import QPalette
from pytestqt.qtbot import QtBot

from app.gui.colors import LIGHT
from app.gui.widgets.pills import TONES, pill


@pytest.mark.parametrize("tone", TONES)
def test_a_pill_wears_its_tone(qtbot: QtBot, tone: str) -> None:
    made = pill("Head & <deputy>", tone)
    qtbot.addWidget(made)
    made.ensurePolished()
    color = made.palette().color(QPalette.ColorRole.WindowText).name()
    assert color == LIGHT.tones[tone].text.lower()
    assert made.text() == "Head & <deputy>"


def test_tones_are_those_of_the_colours() -> None:
    assert tuple(LIGHT.tones) == TONES
