"""Whether a text is written in several languages and none is lost."""

import pytest
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.widgets.chips import ChipRow
from app.gui.widgets.inputs import LongInput
from app.gui.widgets.language_texts import LanguageTexts


@pytest.fixture
def editor(qtbot: QtBot) -> LanguageTexts:
    made = LanguageTexts("Title", ["pl", "en"])
    qtbot.addWidget(made)
    return made


def chips(editor: LanguageTexts) -> list[str]:
    return list(editor.findChild(ChipRow).chips)


def test_texts_come_and_go(editor: LanguageTexts, qtbot: QtBot) -> None:
    assert editor.value() == Texts()
    with qtbot.waitSignal(editor.changed):
        editor.set_value(Texts(pl="Konferencja"))
    editor.show_language("en")
    editor._inputs["en"].set_value("Conference")
    assert editor.value() == Texts(pl="Konferencja", en="Conference")
    assert editor._stack.currentWidget() is editor._inputs["en"]
    editor.set_value(None)
    assert editor.value() == Texts()


def test_a_language_that_is_not_asked_for_is_kept(editor: LanguageTexts) -> None:
    editor.set_value(Texts(pl="Konferencja", lv="Konference"))
    assert chips(editor) == ["pl", "en", "lv"]
    assert editor.value() == Texts(pl="Konferencja", lv="Konference")


def test_written_languages_are_ticked(editor: LanguageTexts) -> None:
    editor.set_value(Texts(pl="Konferencja"))
    row = editor.findChild(ChipRow)
    assert [chip.icon().isNull() for chip in row.chips.values()] == [False, True]


def test_ticking_does_not_leave_the_language(editor: LanguageTexts, qtbot: QtBot) -> None:
    row = editor.findChild(ChipRow)
    row.chips["en"].click()
    qtbot.keyClicks(editor._inputs["en"], "C")
    assert row.key() == "en"
    assert editor._stack.currentWidget() is editor._inputs["en"]


def test_inputs_are_named_with_their_language(editor: LanguageTexts) -> None:
    names = [one.accessibleName() for one in editor._inputs.values()]
    assert names == ["Title (Polish)", "Title (English)"]


def test_one_language_needs_no_chips(qtbot: QtBot) -> None:
    made = LanguageTexts("Motto", ["en"], lines=3)
    qtbot.addWidget(made)
    assert made.findChild(ChipRow).isHidden()
    assert isinstance(made._inputs["en"], LongInput)
    assert made.widget() is made
