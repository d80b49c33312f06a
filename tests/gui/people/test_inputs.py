"""Inputs that only people need."""

import pytest
from gui.people.picking import pick
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui import i18n
from app.gui.people.inputs import (
    NEW,
    LanguagesInput,
    LiveChoice,
    NamedPicker,
    OrganisationInput,
    TicksInput,
    by_keyboard,
    written_languages,
)
from app.gui.widgets.inputs import TextInput, Unreadable


def test_a_live_choice_offers_what_there_is_now(qtbot: QtBot) -> None:
    offered = [(1, "One")]
    combo = LiveChoice("Number", lambda: offered, placeholder="Any")
    qtbot.addWidget(combo)
    offered.append((2, "Two"))
    combo.set_value(2)
    assert combo.value() == 2
    assert combo.currentText() == "Two"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ()),
        ("polish", ("pl",)),
        ("Polish, ENGLISH; German", ("pl", "en", "de")),
        ("pl, pl", ("pl",)),
        ("Norwegian Bokmål", ("nb",)),
    ],
)
def test_languages_are_read(qtbot: QtBot, text: str, codes: tuple[str, ...]) -> None:
    entry = LanguagesInput("Languages")
    qtbot.addWidget(entry)
    entry.setText(text)
    assert entry.value() == codes


def test_languages_speak_the_language_of_the_window(qtbot: QtBot) -> None:
    i18n.set_language("pl")
    entry = LanguagesInput("Języki")
    qtbot.addWidget(entry)
    entry.set_value(("pl", "lv"))
    assert entry.text() == "Polski, Łotewski"
    assert entry.value() == ("pl", "lv")
    assert written_languages(()) == ""


def test_what_is_no_language_is_refused(qtbot: QtBot) -> None:
    entry = LanguagesInput("Languages")
    qtbot.addWidget(entry)
    entry.setText("Polish, Elvish")
    with pytest.raises(Unreadable, match="“Elvish” is not a language known here."):
        entry.value()


def test_ticks(qtbot: QtBot) -> None:
    entry = TicksInput("Meals", [("a", "A"), ("b", "B"), ("c", "C")])
    qtbot.addWidget(entry)
    entry.set_value(["c", "a", "gone"])
    assert entry.value() == ("a", "c")
    with qtbot.waitSignal(entry.changed):
        entry.boxes["a"].click()
    assert entry.value() == ("c",)


def test_a_named_picker_gives_id_and_name(qtbot: QtBot) -> None:
    picker = NamedPicker("Person", lambda _text: [(7, "Ann", "Riga")])
    qtbot.addWidget(picker)
    assert picker.value() is None
    picker.setText("an")
    with pytest.raises(Unreadable, match="Choose “an” from the list below the line."):
        picker.value()
    picker.show()
    pick(picker, qtbot, "an")
    assert picker.value() == (7, "Ann")


def test_an_organisation_can_be_made_unless_it_is_there(qtbot: QtBot) -> None:
    picker = OrganisationInput("Organisation", lambda _text: [(7, "City of Riga", "Riga")])
    qtbot.addWidget(picker)
    assert picker._find("riga") == [(7, "City of Riga", "Riga"), (NEW, "riga", "New organisation")]
    assert picker._find("city of RIGA ") == [(7, "City of Riga", "Riga")]
    picker.show()
    pick(picker, qtbot, "Toru", 1)
    assert picker.value() == (NEW, "Toru")


def test_the_focus_comes_as_by_tab(qtbot: QtBot) -> None:
    line = TextInput("x")
    qtbot.addWidget(line)
    with qtbot.waitActive(line):
        line.show()
        line.activateWindow()
    by_keyboard(line)
    assert line.hasFocus()
    assert line.focusPolicy() & Qt.FocusPolicy.TabFocus
