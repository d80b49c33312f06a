"""Whether countries are offered in the language of the window."""

from pytestqt.qtbot import QtBot

from app.gui import i18n
from app.gui.widgets.country_combo import CountryCombo


def test_codes_come_and_go(qtbot: QtBot) -> None:
    made = CountryCombo()
    qtbot.addWidget(made)
    assert made.value() == ""
    made.set_value("LV")
    assert (made.value(), made.currentText()) == ("LV", "Latvia")
    made.set_value("XX")
    assert made.value() == ""


def test_names_are_in_the_language_of_the_window(qtbot: QtBot) -> None:
    i18n.set_language("pl")
    made = CountryCombo()
    qtbot.addWidget(made)
    made.set_value("DE")
    assert made.currentText() == "Niemcy"
