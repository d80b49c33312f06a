"""The list of members: keys, menus, what is under the mouse, dragging."""

import pytest
from gui.delegations.world import World
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.base.names import NameOrder
from app.gui.delegations.dragging import PEOPLE, unpacked
from app.gui.delegations.members import MemberList
from app.queries import delegations
from app.rules.delegations import FUNCTION_NAMES, MemberFunction


@pytest.fixture
def members(world: World, qtbot: QtBot) -> MemberList:
    made = MemberList()
    qtbot.addWidget(made)
    made.resize(340, 200)
    rows = world.desk.ask(delegations.members, [world.riga])[world.riga]
    made.show_members(rows, NameOrder.GIVEN_FIRST, editable=True)
    made.show()
    qtbot.waitExposed(made)
    return made


def function_at(members: MemberList, person: int) -> QPoint:
    """Where the function of a person is painted."""
    row = members.members.position_of(person)
    assert row is not None
    return QPoint(70, members.rowViewportPosition(row) + 36)


def test_it_is_as_high_as_its_members(members: MemberList) -> None:
    assert members.height() == 3 * 52 + 2
    members.show_members([], NameOrder.GIVEN_FIRST, editable=True)
    assert members.isHidden()


def test_names_in_the_preferred_order(world: World, members: MemberList) -> None:
    rows = world.desk.ask(delegations.members, [world.riga])[world.riga]
    members.show_members(rows, NameOrder.FAMILY_FIRST, editable=True)
    index = members.members.index(0, 0)
    said = "Bērziņa Ilze, Head of delegation, Submitted"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == said
    assert index.data(Qt.ItemDataRole.ToolTipRole) == said


def test_a_click_on_a_function_offers_all(world: World, members: MemberList, qtbot: QtBot) -> None:
    qtbot.mouseClick(
        members.viewport(), Qt.MouseButton.LeftButton, pos=function_at(members, world.janis)
    )
    menu = members.findChild(QMenu)
    assert menu is not None
    texts = [action.text() for action in menu.actions()]
    assert texts == ["No function", *FUNCTION_NAMES.values()]
    with qtbot.waitSignal(members.function_chosen) as told:
        menu.actions()[texts.index("Press")].trigger()
    assert told.args == [[world.janis], MemberFunction.PRESS]
    menu.close()


@pytest.mark.parametrize("where", [QPoint(70, 12), QPoint(300, 36), QPoint(20, 36)])
def test_a_click_elsewhere_only_selects(members: MemberList, qtbot: QtBot, where: QPoint) -> None:
    qtbot.mouseClick(members.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert members.findChild(QMenu) is None
    assert members.selected_ids() == [members.members.id_at(0)]


def test_over_a_function_there_is_a_hand(world: World, members: MemberList, qtbot: QtBot) -> None:
    place = QPointF(function_at(members, world.janis))
    none = Qt.MouseButton.NoButton
    moved = QMouseEvent(
        *(QEvent.Type.MouseMove, place, members.viewport().mapToGlobal(place)),
        *(none, none, Qt.KeyboardModifier.NoModifier),
    )  # sent by hand: the real pointer may stand there already
    QApplication.sendEvent(members.viewport(), moved)
    assert members.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(members.viewport(), QPoint(70, 8))
    assert members.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_mirrored_the_function_is_at_the_other_side(world: World, members: MemberList) -> None:
    at = function_at(members, world.janis)
    assert members._over_function(at) == world.janis
    members.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert members._over_function(at) is None
    mirrored = QPoint(members.viewport().width() - at.x(), at.y())
    assert members._over_function(mirrored) == world.janis


def test_f2_offers_functions_for_several(world: World, members: MemberList, qtbot: QtBot) -> None:
    members.selectAll()
    members.setFocus()
    qtbot.keyClick(members, Qt.Key.Key_F2)
    menu = members.findChild(QMenu)
    assert menu is not None
    with qtbot.waitSignal(members.function_chosen) as told:
        menu.actions()[0].trigger()
    assert told.args == [[world.ilze, world.janis, world.zane], None]
    menu.close()


@pytest.mark.parametrize(("key", "step"), [(Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1)])
def test_alt_and_arrows_step(
    world: World, members: MemberList, qtbot: QtBot, key: Qt.Key, step: int
) -> None:
    members.show_id(world.janis)
    with qtbot.waitSignal(members.stepped) as told:
        qtbot.keyClick(members, key, Qt.KeyboardModifier.AltModifier)
    assert told.args == [[world.janis], step]


def test_plain_arrows_walk(world: World, members: MemberList, qtbot: QtBot) -> None:
    members.show_id(world.ilze)
    qtbot.keyClick(members, Qt.Key.Key_Down)
    assert members.current_id() == world.janis


def test_the_menu_of_several_appoints_nobody(world: World, members: MemberList) -> None:
    members.select_ids([world.ilze, world.janis])
    texts = [action.text() for action in members.context_menu().actions()]
    assert "Appoint head" not in texts
    assert "Move to another delegation…" in texts


def test_the_menu_asks_what_it_says(world: World, members: MemberList, qtbot: QtBot) -> None:
    members.show_id(world.janis)
    actions = {action.text(): action for action in members.context_menu().actions()}
    for text, signal, args in (
        ("Open person", members.opened, [world.janis]),
        ("Appoint head", members.head_wanted, [world.janis]),
        ("Move up", members.stepped, [[world.janis], -1]),
        ("Move down", members.stepped, [[world.janis], 1]),
        ("Move to another delegation…", members.move_wanted, [[world.janis]]),
        ("Remove from delegation", members.leave_wanted, [[world.janis]]),
    ):
        with qtbot.waitSignal(signal) as told:
            actions[text].trigger()
        assert told.args == args


def test_only_looked_at_nothing_can_be_changed(
    world: World, members: MemberList, qtbot: QtBot
) -> None:
    rows = world.desk.ask(delegations.members, [world.riga])[world.riga]
    members.show_members(rows, NameOrder.GIVEN_FIRST, editable=False)
    members.show_id(world.janis)
    menu = members.context_menu()
    assert [action.text() for action in menu.actions()] == ["Open person"]
    with qtbot.assertNotEmitted(members.leave_wanted):
        qtbot.keyClick(members, Qt.Key.Key_Delete)
    members.offer_functions()
    assert members.findChildren(QMenu) == [menu]
    assert not members.members.flags(members.currentIndex()) & Qt.ItemFlag.ItemIsDragEnabled


def test_dragging_carries_people(world: World, members: MemberList) -> None:
    model = members.members
    data = model.mimeData([model.index(0, 0), model.index(2, 0)])
    assert unpacked(PEOPLE, data) == [world.ilze, world.zane]
    assert model.mimeTypes() == [PEOPLE]
    assert model.supportedDragActions() == Qt.DropAction.CopyAction
    assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_without_anybody_chosen_there_is_no_menu(members: MemberList) -> None:
    members.menu_asked.emit(QPoint(0, 0))
    assert members.findChild(QMenu) is None
    members.selectRow(0)
    members.menu_asked.emit(QPoint(0, 0))
    menu = members.findChild(QMenu)
    assert menu is not None
    menu.close()
