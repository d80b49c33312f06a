"""Pages worth a look."""

import pytest
from pytestqt.qtbot import QtBot

from app.documents.telling import Telling, Why
from app.gui import i18n
from app.gui.documents.telling import TellingStrip, script_name

LONG = Telling(3, Why.LONGEST, 1, "Maximiliane-Charlotte")
SHORT = Telling(0, Why.SHORTEST, 2, "Li")
ARABIC = [Telling(n, Why.OTHER_SCRIPT, n, "Muhammad", "Arab") for n in (4, 6)]


@pytest.fixture
def strip(qtbot: QtBot) -> TellingStrip:
    made = TellingStrip()
    qtbot.addWidget(made)
    return made


def test_a_chip_for_each_sort(strip: TellingStrip, qtbot: QtBot) -> None:
    strip.show_telling([LONG, SHORT, *ARABIC])
    assert [chip.text() for chip in strip.chips.values()] == ["Longest", "Shortest", "Arabic 2"]
    for wanted in (*ARABIC, ARABIC[0]):
        with qtbot.waitSignal(strip.wanted) as told:
            strip.chips["Arabic"].click()
        assert told.args == [wanted]


def test_nothing_to_tell(strip: TellingStrip) -> None:
    strip.show_telling([LONG])
    strip.show_telling([LONG])
    strip.show_telling([])
    assert strip.chips == {}
    assert strip.isHidden()


def test_scripts_are_called_in_the_language_of_the_window() -> None:
    assert script_name("Deva") == "Devanagari"
    assert script_name("") == "Other scripts"
    i18n.set_language("pl")
    assert script_name("Arab") == "arabskie"
