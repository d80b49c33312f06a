"""Which organisations make up a partnership."""

import pytest
from accessibility import nameless
from factories import an_organisation
from gui.delegations.world import World
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.gui.delegations.partners import Partners

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def bodies(world: World) -> list[int]:
    return [an_organisation(world.desk.store, city) for city in ("Hemer", "Menden", "Schwerte")]


@pytest.fixture
def partners(world: World, bodies: list[int], qtbot: QtBot) -> Partners:
    made = Partners(world.desk)
    qtbot.addWidget(made)
    made.changed.connect(made.show_ids)
    made.show_ids(bodies)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_they_stand_in_order(partners: Partners, bodies: list[int]) -> None:
    assert partners.ids == bodies
    assert partners.table.height() == 3 * 52 + 2
    assert nameless(partners) == []
    partners.show_ids(bodies[:1])
    assert partners.table.height() == 52 + 2
    partners.show_ids([])
    assert partners.table.isHidden()


def test_keys_order_and_take_out(partners: Partners, bodies: list[int], qtbot: QtBot) -> None:
    first, second, third = bodies
    partners.table.show_id(third)
    qtbot.keyClick(partners.table, Qt.Key.Key_Up, ALT)
    assert partners.ids == [first, third, second]
    qtbot.keyClick(partners.table, Qt.Key.Key_Down, ALT)
    assert partners.ids == [first, second, third]
    qtbot.keyClick(partners.table, Qt.Key.Key_Up)
    assert partners.table.current_id() == second
    qtbot.keyClick(partners.table, Qt.Key.Key_Delete)
    assert partners.ids == [first, third]


def test_the_menu_does_the_same(partners: Partners, bodies: list[int]) -> None:
    first, second, third = bodies
    partners.table.show_id(second)
    menu = partners.menu()
    up, down, out = (action for action in menu.actions() if action.text())
    up.trigger()
    assert partners.ids == [second, first, third]
    down.trigger()
    assert partners.ids == bodies
    out.trigger()
    assert partners.ids == [first, third]


def test_the_menu_opens_over_somebody(partners: Partners, bodies: list[int]) -> None:
    partners.table.clearSelection()
    partners.table.menu_asked.emit(QPoint(0, 0))
    assert not hasattr(partners, "_menu")
    partners.table.show_id(bodies[0])
    partners.table.menu_asked.emit(QPoint(0, 0))
    partners._menu.close()


def test_one_of_the_file_is_added_and_a_new_one_is_asked_for(
    world: World, partners: Partners, bodies: list[int], qtbot: QtBot
) -> None:
    cork = world.row(world.cork).organisation_id
    partners.adder.added.emit(cork, "cork")
    assert partners.ids == [*bodies, cork]
    with qtbot.waitSignal(partners.new_wanted) as told:
        partners.adder.added.emit(0, "Hagen")
    assert told.args == ["Hagen"]


def test_members_and_the_partnership_itself_are_not_found(
    world: World, partners: Partners, bodies: list[int]
) -> None:
    partners.partnership_id = world.row(world.cork).organisation_id
    for text in ("hemer", "cork"):
        assert [found[0] for found in partners._find(text)] == [0]


def test_only_looked_at_nothing_changes(world: World, bodies: list[int], qtbot: QtBot) -> None:
    shown = Partners(world.desk, editable=False)
    qtbot.addWidget(shown)
    shown.show_ids(bodies)
    shown.table.show_id(bodies[1])
    assert shown.adder.isHidden()
    with qtbot.assertNotEmitted(shown.changed):
        qtbot.keyClick(shown.table, Qt.Key.Key_Delete)
        qtbot.keyClick(shown.table, Qt.Key.Key_Up, ALT)
