"""A colour is chosen from a list of named ones."""

from pytestqt.qtbot import QtBot

from app.gui.conference.tones import ToneButton
from app.rules.events import TONE_NAMES


def test_a_colour_is_chosen_by_name(qtbot: QtBot) -> None:
    chosen: list[str] = []
    made = ToneButton()
    qtbot.addWidget(made)
    made.chosen.connect(chosen.append)
    made.set_tone("blue")
    made._menu.aboutToShow.emit()
    entries = made._menu.actions()
    assert [entry.text() for entry in entries] == list(TONE_NAMES.values())
    entries[4].trigger()
    entries[4].trigger()
    assert (chosen, made.tone) == (["red"], "red")
    assert made.accessibleName() == "Colour: Red"


def test_a_colour_nobody_knows_is_grey(qtbot: QtBot) -> None:
    made = ToneButton(editable=False)
    qtbot.addWidget(made)
    made.set_tone("pink")
    assert (made.tone, made.isEnabled()) == ("neutral", False)
