"""The table of the people of a session."""

import pytest
from gui.panels.world import World
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.base.names import NameOrder
from app.gui.panels.sign_up_table import SignUpTable
from app.gui.widgets.cells import Pill, Plain, spoken
from app.rules.sessions import SignUpState
from app.usecases.panels import lock_places


@pytest.fixture
def table(world: World, qtbot: QtBot) -> SignUpTable:
    made = SignUpTable()
    qtbot.addWidget(made)
    show(made, world)
    return made


def show(table: SignUpTable, world: World, text: str = "") -> None:
    found = world.board()
    table.show_rows(found, found.of_session(world.funds), NameOrder.GIVEN_FIRST, text)


def people(table: SignUpTable) -> list[int]:
    table.selectAll()
    return [row.person_id for row in table.chosen()]


def test_a_row_says_who_what_and_why(table: SignUpTable, world: World) -> None:
    world.place(world.zane)
    lock_places(world.store, [(world.zane, world.funds)])
    show(table, world)
    said = [spoken(table.rows.cell_at(0, column)) for column in range(6)]
    name = "Zane Zariņa\nRiga, Latvia"
    assert said == [name, "Riga", "1", "Placed", "Fixed by hand", "Fixed by hand"]
    assert table.rows.cell_at(0, 3) == Pill("Placed", "green")
    assert table.rows.cell_at(1, 4) == Plain("The session is full")


@pytest.mark.parametrize(
    ("key", "order"),
    [("name", "jan janis zane"), ("rank", "janis zane jan"), ("delegation", "jan janis zane")],
)
def test_orders(table: SignUpTable, world: World, key: str, order: str) -> None:
    table.sort_asked.emit(key, False)
    wanted = [getattr(world, name) for name in order.split()]
    assert people(table) == wanted
    if key == "name":
        table.sort_asked.emit(key, True)
        assert people(table) == wanted[::-1]


def test_what_is_fixed_can_stand_first(table: SignUpTable, world: World) -> None:
    lock_places(world.store, [(world.jan, world.funds)])
    show(table, world)
    table.sort_asked.emit("locked", False)
    assert people(table)[0] == world.jan


def test_words_narrow(table: SignUpTable, world: World) -> None:
    show(table, world, "bonn")
    assert people(table) == [world.jan]


def test_delete_asks_to_take_back(table: SignUpTable, qtbot: QtBot) -> None:
    table.selectAll()
    with qtbot.waitSignal(table.remove_wanted):
        qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert {row.state for row in table.chosen()} == {SignUpState.WISH}
