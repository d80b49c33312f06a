"""What stands beside the grid."""

import pytest
from gui.agenda.world import World
from pytestqt.qtbot import QtBot

from app.gui.agenda.book import Book
from app.gui.agenda.side import CLASHES, SESSION, TRAY, Several, Side


@pytest.fixture
def side(world: World, book: Book, qtbot: QtBot) -> Side:
    made = Side(world.desk, book)
    qtbot.addWidget(made)
    made.show()
    made.reload([])
    return made


def test_tabs_count(side: Side) -> None:
    texts = [chip.text() for chip in side.tabs.chips.values()]
    assert texts == ["Session", "Not placed 1", "Clashes 1"]
    assert side.part == SESSION


def test_one_several_or_none(world: World, side: Side) -> None:
    assert side.beside.currentWidget() is side.nobody
    side.show_sessions([world.panel])
    assert side.beside.currentWidget() is side.card
    side.show_sessions([world.panel, world.talk])
    assert side.several.title.text() == "2 sessions selected"
    side.reload([world.talk])
    assert side.card.title.text() == "A talk"


def test_parts_are_filled_when_they_are_turned_to(world: World, side: Side, qtbot: QtBot) -> None:
    assert side.tray.model.ids == []
    with qtbot.waitSignal(side.turned):
        side.tabs.chips[TRAY].click()
    assert side.tray.model.ids == [world.visit]
    side.turn(CLASHES)
    assert side.stack.currentWidget() is side.clashes


def test_several_offers_what_can_be_done(qtbot: QtBot) -> None:
    made = Several(editable=False)
    qtbot.addWidget(made)
    from PySide6.QtWidgets import QPushButton

    assert [b.isEnabled() for b in made.findChildren(QPushButton)] == [False, False]
