"""Somebody who came without being announced."""

import pytest
from accessibility import nameless
from gui.checkin.world import Settle, World
from pytestqt.qtbot import QtBot

from app.gui.checkin.doing import Doing
from app.gui.checkin.walk_in_sheet import WalkInSheet
from app.gui.checkin.where import Where
from app.gui.desk import Desk
from app.gui.people.quick_add import DELEGATION, KINDS
from app.queries import people


class Sheet(WalkInSheet):
    """A sheet that notes whose badge is to be printed."""

    def __init__(self, desk: Desk, point: int, typed: str = "") -> None:
        where = Where(desk)
        where.stand(point)
        self.printed: list[int] = []
        super().__init__(None, desk, Doing(desk, where), self.printed.append, typed)


@pytest.fixture
def sheet(desk: Desk, world: World, qtbot: QtBot) -> Sheet:
    made = Sheet(desk, world.day, "anna de kalniņa")
    qtbot.addWidget(made)
    made.open()
    return made


def test_what_was_typed_is_the_name(sheet: Sheet) -> None:
    assert (sheet.given.text(), sheet.family.text()) == ("Anna De", "Kalniņa")
    assert nameless(sheet) == []


def test_a_name_is_enough(sheet: Sheet, desk: Desk, world: World, settle: Settle) -> None:
    sheet.submit()
    settle(desk)
    assert not sheet.isVisible()
    (person,) = world.inside()
    assert sheet.printed == [person]
    assert world.guest(person).name.display(desk.settings.name_order) == "Anna De Kalniņa"


def test_the_badge_may_wait_and_that_is_remembered(
    sheet: Sheet, desk: Desk, world: World, settle: Settle, qtbot: QtBot
) -> None:
    sheet.print_at_once.set_value(False)
    sheet.place.set_value((world.riga * KINDS + DELEGATION, "Riga"))
    sheet.function.setText("Choir")
    sheet.submit()
    settle(desk)
    assert sheet.printed == []
    (person,) = world.inside()
    guest = world.guest(person)
    assert (guest.delegation_id, guest.function) == (world.riga, "Choir")
    again = Sheet(desk, world.day)
    qtbot.addWidget(again)
    assert again.print_at_once.value() is False


def test_without_a_name_nobody_comes(
    sheet: Sheet, desk: Desk, world: World, settle: Settle
) -> None:
    sheet.given.clear()
    sheet.family.clear()
    sheet.submit()
    settle(desk)
    assert sheet.isVisible()
    assert sheet.primary.isEnabled()
    assert (world.inside(), desk.ask(people.count)) == ([], 4)


def test_words_nothing_was_picked_for_are_marked(sheet: Sheet, desk: Desk) -> None:
    sheet.place.setText("Rig")
    sheet.submit()
    assert sheet.isVisible()
    assert not desk.jobs.open


def test_a_number_is_no_name(desk: Desk, world: World, qtbot: QtBot) -> None:
    made = Sheet(desk, world.day, "4711")
    qtbot.addWidget(made)
    assert (made.given.text(), made.family.text()) == ("", "")
