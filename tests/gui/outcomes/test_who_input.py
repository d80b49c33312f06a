"""A person, a body or any words, in one line."""

import pytest
from gui.outcomes.world import World
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.outcomes.who_input import Who, WhoInput, find


@pytest.fixture
def entry(desk: Desk, world: World, qtbot: QtBot) -> WhoInput:
    made = WhoInput(desk, "Who")
    qtbot.addWidget(made)
    made.show()
    return made


def test_people_come_before_bodies(desk: Desk, world: World) -> None:
    assert [found[:2] for found in find(desk, "r")] == [(-world.riga, "Riga")]
    assert [found[:2] for found in find(desk, "ilz")] == [(world.ilze, "Ilze Bērziņa")]
    assert find(desk, "nobody") == []


def test_what_is_not_picked_stays_as_words(entry: WhoInput) -> None:
    assert entry.who() == Who()
    entry.setText(" The mayor ")
    assert entry.who() == Who(who="The mayor")


def test_what_is_picked(entry: WhoInput) -> None:
    entry.set_value((3, "Ilze"))
    assert entry.who() == Who(person_id=3)
    entry.set_value((-4, "Ogre"))
    assert entry.who() == Who(organisation_id=4)
    assert entry.who().facts == {"person_id": None, "organisation_id": 4, "who": ""}


@pytest.mark.parametrize("who", [Who(), Who(1), Who(None, 2), Who(who="The mayor")])
def test_it_shows_whose_it_is(entry: WhoInput, who: Who) -> None:
    entry.show_who(who, "Somebody")
    assert entry.who() == who


def test_enter_is_told_where_nobody_is_marked(entry: WhoInput, world: World, qtbot: QtBot) -> None:
    told: list[bool] = []
    entry.entered.connect(lambda: told.append(True))
    qtbot.keyClicks(entry, "ilz")
    popup = entry.completer().popup()
    assert popup is not None
    popup.setCurrentIndex(popup.model().index(0, 0))
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert entry.who() == Who(person_id=world.ilze)
    assert told == []
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert told == [True]
    popup.hide()
