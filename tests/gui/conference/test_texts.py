"""A text is shown in one language; another stands in where it is missing."""

import pytest
from gui.conference.world import World
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.conference.texts import LanguageField


@pytest.fixture
def field(qtbot: QtBot) -> LanguageField:
    made = LanguageField("Title", editable=True)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_language_of_the_page_is_shown(field: LanguageField) -> None:
    field.show_texts(Texts(en="Cities", pl="Miasta"), "pl")
    assert (field.shown.text(), field.shown.property("empty")) == ("Miasta", False)
    assert field.shown.toolTip() == ""


def test_another_language_stands_in(field: LanguageField) -> None:
    field.show_texts(Texts(de="Städte"), "pl")
    assert (field.shown.text(), field.shown.property("empty")) == ("Städte", True)
    assert field.shown.toolTip() == "Not written in Polish yet"
    field.edit()
    field.cancel()
    assert field.shown.text() == "Städte"
    field.show_texts(Texts(), "pl")
    assert field.shown.text() == "—"


@pytest.mark.parametrize("lines", [1, 4])
def test_only_the_language_shown_is_rewritten(world: World, qtbot: QtBot, lines: int) -> None:
    field = LanguageField("Title", editable=True, lines=lines)
    qtbot.addWidget(field)
    field.show()
    written: list[object] = []
    field.rewritten.connect(written.append)
    field.show_texts(Texts(en="Cities", pl="Miasta"), "pl")
    world.enter(field, "Nowe")
    world.enter(field, "")
    assert written == [Texts(en="Cities", pl="Nowe"), Texts(en="Cities")]


def test_what_is_typed_is_kept_when_the_language_changes(
    world: World, field: LanguageField, qtbot: QtBot
) -> None:
    written: list[object] = []
    field.rewritten.connect(written.append)
    field.show_texts(Texts(en="Cities"), "en")
    field.edit()
    entry = field.focusWidget()
    assert entry is not None
    qtbot.keyClicks(entry, "Towns")
    field.show_texts(Texts(en="Cities"), "pl")
    assert written == [Texts(en="Towns")]
    assert not field.editing


def test_a_field_that_is_only_read(qtbot: QtBot) -> None:
    field = LanguageField("Title", editable=False)
    qtbot.addWidget(field)
    field.edit()
    assert not field.editing
