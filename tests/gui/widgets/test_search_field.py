"""Whether searching can be left in every way one would try."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from app.gui.widgets.search_field import SearchField


@pytest.fixture
def field(qtbot: QtBot) -> SearchField:
    made = SearchField("Search name or city…", 300)
    qtbot.addWidget(made)
    return made


def test_it_is_named_and_as_wide_as_told(field: SearchField) -> None:
    assert field.accessibleName() == "Search name or city"
    assert field.sizeHint().width() == 300


def test_the_cross_is_shown_only_while_there_is_text(field: SearchField, qtbot: QtBot) -> None:
    with qtbot.waitExposed(field):
        field.show()
    glass, cross = field.findChildren(QToolButton)
    assert (glass.isVisible(), cross.isVisible()) == (True, False)
    qtbot.keyClicks(field, "n")
    assert cross.isVisible()
    field.clear()
    assert not cross.isVisible()


def test_escape_and_the_cross_empty_it(field: SearchField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "ngo")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    cross = field.actions()[1]
    assert not cross.isVisible()
    qtbot.keyClicks(field, "n")
    assert cross.isVisible()
    cross.trigger()
    assert field.text() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_down_and_enter_go_on_to_the_list(field: SearchField, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(field.left_down):
        qtbot.keyClick(field, key)
