"""Rearranging with a preview."""

from collections.abc import Iterator

import pytest
from accessibility import nameless
from gui.agenda.world import World
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.gui.agenda.page import AgendaPage
from app.gui.agenda.ripple_sheet import RippleSheet
from app.gui.agenda.ripples import Way
from app.queries import agenda


@pytest.fixture
def sheet(world: World, page: AgendaPage, qtbot: QtBot) -> Iterator[RippleSheet]:
    page.grid.choose(world.panel)
    made = RippleSheet(page, page)
    qtbot.addWidget(made)
    made.open()
    yield made
    made.reject()


def said(sheet: RippleSheet) -> list[str]:
    QApplication.processEvents()
    holder = sheet.area.widget()
    assert holder is not None
    return [each.text() for each in holder.findChildren(QLabel) if each.text() and each.isVisible()]


def test_the_preview_says_what_moves(world: World, sheet: RippleSheet) -> None:
    assert sheet.after.text() == "10:00"
    assert sheet.summary.text() == "2 sessions move."
    assert "10:00–11:00 → 10:15–11:15" in said(sheet)
    assert nameless(sheet) == []


def test_apply_is_one_step(world: World, sheet: RippleSheet) -> None:
    sheet.forms[Way.SHIFT].set_values({"by": 30, "keep": False})
    assert sheet.summary.text() == "3 sessions move."
    sheet.submit()
    world.settle()
    assert world.place(world.coffee)[0] == "10 11:30"
    world.desk.undo()
    world.settle()
    assert world.place(world.talk)[0] == "10 10:30"


def test_clashes_that_come_and_go_are_shown(world: World, sheet: RippleSheet) -> None:
    sheet._turn(Way.SWAP)
    assert sheet.summary.text() == "Nothing would move."
    assert not sheet.primary.isEnabled()
    sheet.forms[Way.SHIFT].set_values({"by": 60, "room": world.studio, "keep": False})
    sheet._turn(Way.SHIFT)
    assert "1 clash is gone" in said(sheet)


def test_a_break_into_all_rooms(world: World, sheet: RippleSheet) -> None:
    sheet._turn(Way.COPY)
    assert sheet.summary.text() == "1 copy is made."
    sheet.submit()
    world.settle()
    rows = [row for row in world.desk.ask(agenda.sessions) if row.title["en"] == "Coffee"]
    assert [row.room_id for row in rows] == [world.hall, world.studio]


def test_every_way_has_its_form(world: World, sheet: RippleSheet) -> None:
    for way in Way:
        sheet.ways.chips[way].click()
        assert sheet.way is way
        assert sheet.help.text()
    sheet.forms[Way.SHIFT].set_values({"by": 0})
    sheet._turn(Way.SHIFT)
    assert sheet.moves == []


def test_what_cannot_be_read_is_said(sheet: RippleSheet) -> None:
    sheet.after.setText("noon")
    assert "is not a time" in sheet.summary.text()
    sheet.submit()
    assert sheet.isVisible()


def test_another_day(world: World, page: AgendaPage, sheet: RippleSheet) -> None:
    sheet.day.set_value(page.book.agenda.days[1])
    sheet._on_day()
    assert sheet.after.text() == "14:00"
    assert sheet.summary.text() == "1 session moves."
