"""Choosing languages in order."""

import pytest
from accessibility import nameless
from pytestqt.qtbot import QtBot

from app.gui import i18n
from app.gui.widgets.languages_input import LanguagesInput, languages


@pytest.fixture
def field(qtbot: QtBot) -> LanguagesInput:
    made = LanguagesInput("Languages")
    qtbot.addWidget(made)
    made.show()
    return made


def test_languages_keep_their_order(field: LanguagesInput, qtbot: QtBot) -> None:
    field.set_value(("pl", "en"))
    with qtbot.waitSignal(field.changed):
        field.more.chosen.emit("lv")
    assert field.value() == ("pl", "en", "lv")
    field.more.chosen.emit("en")
    assert field.value() == ("pl", "en", "lv")


def test_a_language_can_be_taken_out(field: LanguagesInput, qtbot: QtBot) -> None:
    field.set_value(("pl", "en"))
    with qtbot.waitSignal(field.changed):
        field.chips()[0].click()
    assert field.value() == ("en",)
    field.chips()[0].click()
    assert field.value() == ()


def test_every_language_has_its_name_in_the_alphabet() -> None:
    named = dict(languages())
    assert {"pl", "lv", "de", "ja", "cy"} <= named.keys()
    assert named["pl"] == "Polish"
    i18n.set_language("pl")
    names = [name for _code, name in languages()]
    assert names.index("Czeski") < names.index("Łotewski") < names.index("Polski")


def test_nothing_is_nameless(field: LanguagesInput) -> None:
    field.set_value(("pl", "en"))
    assert nameless(field) == []
