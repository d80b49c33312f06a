"""Between the field and what it finds."""

import pytest
from gui.checkin.world import Settle, World, press, scan
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.checkin import searching
from app.gui.checkin.field import DeskField
from app.gui.checkin.front import Front
from app.gui.checkin.line import Line
from app.gui.checkin.searching import Searcher
from app.gui.checkin.where import Where
from app.gui.desk import Desk

ENTER = Qt.Key.Key_Return


class Heard:
    """A line, and what it handed on."""

    def __init__(self, desk: Desk, point: int | None) -> None:
        self.field, self.front = DeskField(), Front(desk)
        where, searcher = Where(desk), Searcher(desk)
        where.stand(point)
        searcher.read()
        self.parts = (where, searcher)
        self.line = Line(self.field, searcher, self.front, where)
        self.told: list[object] = []
        self.line.scanned.connect(self.told.append)
        self.line.chosen.connect(self.told.append)
        self.line.entered.connect(lambda: self.told.append("enter"))


@pytest.fixture
def heard(desk: Desk, world: World, qtbot: QtBot, settle: Settle) -> Heard:
    made = Heard(desk, world.day)
    for widget in (made.field, made.front):
        qtbot.addWidget(widget)
    made.field.show()
    settle(desk)
    return made


def test_codes_and_words_go_their_ways(
    heard: Heard, desk: Desk, world: World, settle: Settle
) -> None:
    code = world.code(world.ilze)
    scan(heard.field, code)
    press(heard.field, ENTER)
    heard.field.setText("zane")
    settle(desk)
    press(heard.field, ENTER)
    assert heard.told == [code, "enter", world.zane]
    assert heard.field.text() == ""


def test_nothing_is_looked_for_while_a_scanner_types(
    heard: Heard, desk: Desk, world: World, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[object] = []
    heard.parts[1].found.connect(found.append)
    monkeypatch.setattr(searching, "PAUSE", 60)  # longer than any scanner needs
    code = world.code(world.ilze)
    scan(heard.field, code)
    settle(desk)
    assert (heard.told, found) == ([code], [])


def test_a_long_word_nobody_is_called_by_is_told_as_a_code(
    heard: Heard, desk: Desk, settle: Settle
) -> None:
    heard.field.setText("Wrongwrongwrong")
    settle(desk)
    press(heard.field, ENTER)
    assert heard.told == ["Wrongwrongwrong"]


def test_half_a_code_is_told_as_one(heard: Heard, desk: Desk, world: World, settle: Settle) -> None:
    parts = ("T7AXW", "ЕУЫЕ23", "Quentin")
    for part in parts:
        heard.field.setText(part)
        press(heard.field, ENTER)
        settle(desk)
    assert heard.told == ["T7AXW", "ЕУЫЕ23"]
    assert heard.field.text() == "Quentin"


def test_enter_is_forgotten_where_one_types_on(heard: Heard, desk: Desk, settle: Settle) -> None:
    heard.field.setText("zane")
    press(heard.field, ENTER)
    heard.field.setText("ilze")
    settle(desk)
    assert heard.told == []


def test_without_a_point_nothing_is_looked_for(
    desk: Desk, world: World, qtbot: QtBot, settle: Settle
) -> None:
    made = Heard(desk, None)
    for widget in (made.field, made.front):
        qtbot.addWidget(widget)
    made.field.setText("zane")
    settle(desk)
    assert made.front.found is None
