"""Choosing what a column is."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.exchange.target_combo import TargetCombo
from app.gui.exchange.targets import HEADING, options


@pytest.fixture
def combo(qtbot: QtBot) -> TargetCombo:
    """All targets, no questions; the e-mail address is chosen."""
    made = TargetCombo("Column A", ())
    qtbot.addWidget(made)
    made.set_value("email")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_titles_of_groups_cannot_be_chosen(combo: TargetCombo) -> None:
    able = [bool(combo.model().index(row, 0).flags()) for row in range(combo.count())]
    assert able == [not key.startswith(HEADING) for key, _words in options(())]


def test_escape_leaves_what_was_chosen_before(combo: TargetCombo, qtbot: QtBot) -> None:
    line = combo.lineEdit()
    assert line is not None
    before = line.text()
    combo.begin()
    qtbot.keyClicks(line, "Cit")
    assert line.text() == "Cit"
    with qtbot.waitSignal(combo.left):
        qtbot.keyClick(combo, Qt.Key.Key_Escape)
    assert (combo.value(), line.text()) == ("email", before)


def test_typing_finds_a_part_of_the_name(combo: TargetCombo) -> None:
    combo.begin("phon")
    completer = combo.completer()
    assert completer is not None
    assert completer.completionPrefix() == "phon"
    found = [words for _key, words in options(()) if "phon" in words.casefold()]
    assert found
    shown = completer.completionModel()
    names = [shown.index(row, 0).data() for row in range(shown.rowCount())]
    completer.popup().hide()
    assert names == found
