"""What holds for the whole agenda."""

import pytest
from accessibility import nameless
from gui.agenda.world import World
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.agenda.book import Book
from app.gui.agenda.setup_sheet import SetupSheet, TrackLine
from app.queries import agenda
from app.queries.agenda import FrameRow


@pytest.fixture
def sheet(world: World, book: Book, qtbot: QtBot) -> SetupSheet:
    made = SetupSheet(None, world.desk, book)
    qtbot.addWidget(made)
    made.open()
    return made


def test_minutes_and_the_beginning_of_a_day(world: World, sheet: SetupSheet) -> None:
    assert nameless(sheet) == []
    sheet.form.set_values({"change_minutes": 12, "day_begins": 300})
    sheet.submit()
    world.settle()
    assert world.desk.ask(agenda.frame) == FrameRow(12, 300)
    assert not sheet.isVisible()


def test_a_number_is_needed(world: World, sheet: SetupSheet) -> None:
    sheet.form.set_values({"change_minutes": None})
    sheet.submit()
    world.settle()
    assert sheet.isVisible()
    assert world.desk.ask(agenda.frame) == FrameRow()
    sheet.reject()


def test_tracks(world: World, sheet: SetupSheet) -> None:
    sheet.tracks.new.setText("Work")
    sheet.tracks.new.returnPressed.emit()
    world.settle()
    rows = world.desk.ask(agenda.tracks)
    assert [(row.name["en"], row.tone) for row in rows] == [("Culture", "violet"), ("Work", "blue")]
    line = next(each for each in sheet.findChildren(TrackLine) if each._id == rows[1].id)
    line.tone.chosen.emit("red")
    line.name.edited.emit(Texts(en="Jobs"))
    world.settle()
    assert world.desk.ask(agenda.tracks)[1].name == Texts(en="Jobs")
    assert world.desk.ask(agenda.tracks)[1].tone == "red"
    line = next(each for each in sheet.findChildren(TrackLine) if each._id == rows[1].id)
    bins = [b for b in line.findChildren(QToolButton) if b.accessibleName() == "Remove track"]
    bins[-1].click()
    world.settle()
    assert [row.name["en"] for row in world.desk.ask(agenda.tracks)] == ["Culture"]
    sheet.reject()
