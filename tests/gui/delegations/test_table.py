"""The table of delegations: headings are passed over, what is dropped arrives."""

import pytest
from gui.delegations.world import World
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from pytestqt.qtbot import QtBot

from app.gui.delegations.dragging import DELEGATIONS, PEOPLE, packed
from app.gui.delegations.page import DelegationsPage
from app.gui.delegations.table import HEADING_HEIGHT, Aim, DelegationTable
from app.rules.precedence import Grouping, Order

COPY, LEFT, NO = (
    Qt.DropAction.CopyAction,
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
)


@pytest.fixture
def table(page: DelegationsPage) -> DelegationTable:
    return page.table


def middle(table: DelegationTable, delegation: int, y: int = 10) -> QPoint:
    row = table.delegations.position_of(delegation)
    assert row is not None
    return QPoint(80, table.rowViewportPosition(row) + y)


def drop(table: DelegationTable, data: QMimeData, at: QPoint) -> QDropEvent:
    event = QDropEvent(QPointF(at), COPY, data, LEFT, NO)
    table.dropEvent(event)
    return event


def move(table: DelegationTable, data: QMimeData, at: QPoint) -> QDragMoveEvent:
    event = QDragMoveEvent(at, COPY, data, LEFT, NO)
    table.dragMoveEvent(event)
    return event


def test_headings_are_low_and_never_chosen(
    world: World, page: DelegationsPage, table: DelegationTable, qtbot: QtBot
) -> None:
    page.standing.group_by(Grouping.COUNTRY)
    assert [table.rowHeight(row) for row in range(4)] == [HEADING_HEIGHT, 52, HEADING_HEIGHT, 52]
    table.show_id(world.riga)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.current_id() == world.bonn
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.current_id() == world.cork
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.current_id() == world.riga
    table.selectAll()
    assert table.selected_ids() == [world.riga, world.bonn, world.cork]
    page.standing.group_by(Grouping.NONE)
    assert [table.rowHeight(row) for row in range(3)] == [52, 52, 52]


def test_people_are_dropped_on_a_row(world: World, table: DelegationTable, qtbot: QtBot) -> None:
    data = packed(PEOPLE, [world.janis])
    at = middle(table, world.cork)
    assert move(table, data, at).isAccepted()
    assert table._target == Aim(2)
    table.grab()
    with qtbot.waitSignal(table.people_dropped) as told:
        assert drop(table, data, at).isAccepted()
    assert told.args == [[world.janis], world.cork]
    assert table._target is None


@pytest.mark.parametrize(("y", "before"), [(10, "bonn"), (40, "cork")])
def test_a_delegation_is_dropped_between_rows(
    world: World, table: DelegationTable, qtbot: QtBot, y: int, before: str
) -> None:
    data = packed(DELEGATIONS, [world.riga])
    at = middle(table, world.bonn, y)
    assert move(table, data, at).isAccepted()
    table.grab()
    with qtbot.waitSignal(table.ranked) as told:
        drop(table, data, at)
    assert told.args == [[world.riga], getattr(world, before)]


def test_below_the_last_row_is_behind_all(
    world: World, table: DelegationTable, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(table.ranked) as told:
        drop(table, packed(DELEGATIONS, [world.riga]), QPoint(80, 500))
    assert told.args == [[world.riga], None]


def test_what_does_not_fit_is_refused(
    world: World, page: DelegationsPage, table: DelegationTable, qtbot: QtBot
) -> None:
    page.standing.group_by(Grouping.COUNTRY)
    heading, nowhere = QPoint(80, 10), QPoint(80, 900)
    people, ranked = packed(PEOPLE, [world.janis]), packed(DELEGATIONS, [world.riga])
    for data, at in ((people, heading), (people, nowhere), (ranked, heading)):
        assert not move(table, data, at).isAccepted()
        with qtbot.assertNotEmitted(table.people_dropped), qtbot.assertNotEmitted(table.ranked):
            assert not drop(table, data, at).isAccepted()
    page.standing.order_by(Order.NAME)
    assert not move(table, ranked, middle(table, world.bonn)).isAccepted()
    assert not move(table, QMimeData(), middle(table, world.bonn)).isAccepted()


def test_only_known_things_may_enter(world: World, table: DelegationTable) -> None:
    for data, welcome in ((packed(PEOPLE, [1]), True), (QMimeData(), False)):
        event = QDragEnterEvent(QPoint(9, 9), COPY, data, LEFT, NO)
        table.dragEnterEvent(event)
        assert event.isAccepted() is welcome


def test_leaving_forgets_the_aim(world: World, table: DelegationTable) -> None:
    move(table, packed(PEOPLE, [1]), middle(table, world.cork))
    table.dragLeaveEvent(QDragLeaveEvent())
    assert table._target is None


def test_keys_ask_for_steps_and_removal(world: World, table: DelegationTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.stepped) as told:
        qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert told.args == [1]
    with qtbot.waitSignal(table.remove_wanted):
        qtbot.keyClick(table, Qt.Key.Key_Delete)
