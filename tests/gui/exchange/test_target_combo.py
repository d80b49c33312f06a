"""Choosing what a column is."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.exchange.target_combo import TargetCombo
from app.gui.exchange.targets import HEADING


@pytest.fixture
def combo(qtbot: QtBot) -> TargetCombo:
    made = TargetCombo("What it is", ())
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.set_value("city")
    return made


def test_titles_of_groups_cannot_be_chosen_nor_found(combo: TargetCombo) -> None:
    titles = [row for row, key in enumerate(combo._values) if key.startswith(HEADING)]
    assert len(titles) == 10
    model = combo.model()
    assert not any(model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsEnabled for row in titles)
    combo.completer().setCompletionPrefix("travel and")
    assert combo.completer().completionModel().rowCount() == 0


def test_typing_begins_with_what_was_typed(combo: TargetCombo) -> None:
    combo.begin("Pho")
    found = combo.completer().completionModel()
    assert [found.index(row, 0).data() for row in range(found.rowCount())] == [
        *("Phone", "Consent to photos")
    ]
    combo.completer().popup().hide()


def test_escape_goes_back(combo: TargetCombo, qtbot: QtBot) -> None:
    combo.begin()
    with qtbot.waitSignal(combo.left):
        qtbot.keyClick(combo, Qt.Key.Key_Escape)
    assert combo.lineEdit().text() == "City"
