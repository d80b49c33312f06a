"""Short questions of the desk."""

from accessibility import nameless
from gui.checkin.world import Settle, World
from pytestqt.qtbot import QtBot

from app.gui.checkin.small_sheets import AnywaySheet, NoteSheet, PartySheet, StationSheet
from app.gui.checkin.where import Where
from app.gui.desk import Desk


def test_who_is_let_in_anyway_needs_a_reason(qtbot: QtBot) -> None:
    told: list[str] = []
    sheet = AnywaySheet(None, "Jan Nowak", "The registration is not confirmed yet.", told.append)
    qtbot.addWidget(sheet)
    sheet.open()
    assert nameless(sheet) == []
    sheet.reason.setText("  ")
    sheet.submit()
    assert (told, sheet.isVisible()) == ([], True)
    sheet.reason.setText("The host agreed")
    sheet.submit()
    assert (told, sheet.isVisible()) == (["The host agreed"], False)


def test_the_desk_gets_a_name(desk: Desk, qtbot: QtBot) -> None:
    where = Where(desk)
    where.call("Hall A")
    sheet = StationSheet(None, where)
    qtbot.addWidget(sheet)
    assert sheet.name.text() == "Hall A"
    sheet.name.setText("Hall B")
    sheet.submit()
    assert where.station == "Hall B"


def test_a_delegation_is_chosen_by_its_beginning(desk: Desk, world: World, qtbot: QtBot) -> None:
    chosen: list[int] = []
    sheet = PartySheet(None, desk)
    qtbot.addWidget(sheet)
    sheet.chosen.connect(chosen.append)
    sheet.open()
    sheet.submit()
    assert sheet.isVisible()
    sheet.picker.setText("zzz")
    sheet.submit()
    assert sheet.isVisible()
    sheet.picker.setText("bo")
    sheet.submit()
    assert chosen == [world.bonn]
    assert not sheet.isVisible()


def test_a_note_is_kept_and_taken_away(
    desk: Desk, world: World, qtbot: QtBot, settle: Settle
) -> None:
    for text in ("Ask about the train", ""):
        sheet = NoteSheet(None, desk, world.guest(world.ilze))
        qtbot.addWidget(sheet)
        assert nameless(sheet) == []
        sheet.note.set_value(text)
        sheet.submit()
        settle(desk)
        assert world.guest(world.ilze).note == text
