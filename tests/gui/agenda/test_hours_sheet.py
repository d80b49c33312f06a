"""Hours of rooms and absences of people."""

from factories import at
from gui.agenda.world import World
from pytestqt.qtbot import QtBot

from app.gui.agenda.book import Book
from app.gui.agenda.hours_sheet import person_sheet, room_sheet
from app.queries import agenda
from app.queries.agenda import SpanRow
from app.usecases.agenda import set_absences


def hours(rows: list[SpanRow]) -> list[tuple[object, object]]:
    return [(row.starts_at, row.ends_at) for row in rows]


def test_a_room_is_open_every_day(world: World, book: Book, qtbot: QtBot) -> None:
    sheet = room_sheet(None, world.desk, book, world.hall)
    qtbot.addWidget(sheet)
    sheet.open()
    assert sheet.windowTitle() == "Hours of Hall"
    sheet.hours.add_days()
    sheet.hours._remove(sheet.hours.lines[2])
    sheet.submit()
    world.settle()
    assert hours(world.desk.ask(agenda.room_hours)) == [
        (at(10, 8), at(10, 18)),
        (at(11, 8), at(11, 18)),
    ]
    assert not sheet.isVisible()


def test_an_absence_is_changed_and_taken_back(world: World, book: Book, qtbot: QtBot) -> None:
    set_absences(world.desk.store, world.jan, [(at(10, 9), at(10, 12))])
    sheet = person_sheet(None, world.desk, book, world.jan)
    qtbot.addWidget(sheet)
    sheet.open()
    (line,) = sheet.hours.lines
    line.end.set_value(at(10, 13))
    sheet.submit()
    world.settle()
    assert hours(world.desk.ask(agenda.absences, world.jan)) == [(at(10, 9), at(10, 13))]
    again = person_sheet(None, world.desk, book, world.jan)
    qtbot.addWidget(again)
    again.hours._remove(again.hours.lines[0])
    assert not again.hours.none.isHidden()
    again.submit()
    world.settle()
    assert world.desk.ask(agenda.absences, world.jan) == []


def test_what_is_wrong_is_said(world: World, book: Book, qtbot: QtBot) -> None:
    sheet = room_sheet(None, world.desk, book, world.studio)
    qtbot.addWidget(sheet)
    sheet.open()
    sheet.hours.add_next()
    (line,) = sheet.hours.lines
    line.end.set_value(None)
    sheet.submit()
    assert sheet._error.text() == "Write both the beginning and the end."
    line.end.set_value(at(10, 7))
    sheet.submit()
    world.settle()
    assert "end is before the beginning" in sheet._error.text()
    line.start.set_value(None)
    line.end.set_value(None)
    sheet.submit()
    world.settle()
    assert world.desk.ask(agenda.room_hours) == []
