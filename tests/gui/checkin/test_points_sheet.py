"""The check-in points."""

import pytest
from accessibility import nameless
from gui.checkin.world import DAY, Settle, World
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.checkin.points_sheet import PointSheet, PointsSheet
from app.gui.checkin.scene import Scene, scene
from app.gui.desk import Desk
from app.queries import checkins
from app.queries.checkins import PointRow
from app.rules.checkins import PointKind
from app.usecases.checkins import Door, check_in_person


@pytest.fixture
def shown(desk: Desk, world: World) -> Scene:
    return desk.ask(scene, world.day)


@pytest.fixture
def sheet(desk: Desk, shown: Scene, qtbot: QtBot) -> PointsSheet:
    made = PointsSheet(None, desk, shown)
    qtbot.addWidget(made)
    made.open()
    return made


def points(desk: Desk) -> list[PointRow]:
    return desk.ask(checkins.points)


def lines(sheet: PointsSheet) -> list[str]:
    return [sheet.list.item(row).text() for row in range(sheet.list.count())]


def test_the_points_with_who_is_in(sheet: PointsSheet, desk: Desk, world: World) -> None:
    check_in_person(desk.store, Door(world.dinner), world.ilze)
    sheet.reload()
    assert lines(sheet) == ["Friday · Day of the conference", "Dinner · Meal · 1 in"]
    assert nameless(sheet) == []


def test_they_are_put_in_order(
    sheet: PointsSheet, desk: Desk, world: World, settle: Settle
) -> None:
    assert (sheet.up.isEnabled(), sheet.down.isEnabled()) == (False, True)
    sheet.down.click()
    settle(desk)
    assert [row.id for row in points(desk)] == [world.dinner, world.day]
    current = sheet.current()
    assert current is not None
    assert current.id == world.day
    assert (sheet.up.isEnabled(), sheet.down.isEnabled()) == (True, False)


def test_one_is_removed_and_comes_back(
    sheet: PointsSheet, desk: Desk, world: World, settle: Settle
) -> None:
    sheet.remove.click()
    settle(desk)
    assert [row.id for row in points(desk)] == [world.dinner]
    assert world.toasts == ["“Friday” was removed."]
    desk.undo()
    settle(desk)
    assert len(lines(sheet)) == 2


def test_the_days_that_have_none_are_made(sheet: PointsSheet, desk: Desk, settle: Settle) -> None:
    assert sheet.days.isVisible()
    sheet.days.click()
    settle(desk)
    assert len(points(desk)) == 4
    assert not sheet.days.isVisible()


def test_a_point_is_added(desk: Desk, shown: Scene, qtbot: QtBot, settle: Settle) -> None:
    sheet = PointSheet(None, desk, shown)
    qtbot.addWidget(sheet)
    sheet.open()
    assert nameless(sheet) == []
    sheet.submit()
    settle(desk)
    assert sheet.isVisible()
    sheet.form.set_values({"name": Texts(en="Bus"), "kind": PointKind.TRANSFER})
    sheet.submit()
    settle(desk)
    assert not sheet.isVisible()
    row = points(desk)[-1]
    assert (row.name, row.kind, row.day) == (Texts(en="Bus"), PointKind.TRANSFER, None)


def test_a_point_is_changed(
    desk: Desk, world: World, shown: Scene, qtbot: QtBot, settle: Settle
) -> None:
    row = points(desk)[1]
    sheet = PointSheet(None, desk, shown, row)
    qtbot.addWidget(sheet)
    assert sheet.form.values() == {
        "name": Texts(en="Dinner"), "kind": PointKind.MEAL, "day": None, "session_id": None,
    }  # fmt: skip
    sheet.form.set_values({"name": Texts(en="Gala"), "day": DAY})
    sheet.submit()
    settle(desk)
    changed = points(desk)[1]
    assert (changed.name, changed.day) == (Texts(en="Gala"), DAY)


def test_the_sheets_open_from_the_list(sheet: PointsSheet) -> None:
    for ask in (sheet.add, sheet.edit):
        ask()
        (opened,) = (each for each in sheet.findChildren(PointSheet) if each.isVisible())
        opened.reject()
