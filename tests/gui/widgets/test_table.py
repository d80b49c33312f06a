"""Whether the table speaks in ids and never jumps."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.row_model import Column, RowModel
from app.gui.widgets.column_widths import wide_enough
from app.gui.widgets.delegates import ROW_HEIGHT, CellDelegate
from app.gui.widgets.table import RowTable

Key = Qt.Key
COLUMNS = (
    Column[int]("Name", str, sort="name", stretch=True, width=200),
    Column[int]("City", str, sort="city"),
    Column[int]("Notes", str),
)


@pytest.fixture
def table(qtbot: QtBot) -> RowTable:
    model: RowModel[int] = RowModel(COLUMNS, lambda ids: {i: i for i in ids})
    made = RowTable(model, "People")
    model.setParent(made)
    qtbot.addWidget(made)
    model.show_ids(range(1, 201))
    made.resize(600, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def place(table: RowTable, row_id: int) -> int:
    """Where on the screen a row stands."""
    position = table.rows.position_of(row_id)
    assert position is not None
    return table.rowViewportPosition(position)


def test_a_row_is_shown_by_its_id(table: RowTable) -> None:
    told: list[object] = []
    table.current_changed.connect(told.append)
    table.selection_changed.connect(told.append)
    assert table.show_id(150)
    assert told == [150, [150]]
    assert (table.current_id(), table.selected_ids()) == (150, [150])
    assert 0 <= place(table, 150) < table.viewport().height()
    assert not table.show_id(999)


def test_the_same_news_is_not_told_twice(table: RowTable, qtbot: QtBot) -> None:
    table.show_id(3)
    with qtbot.assertNotEmitted(table.current_changed):
        table.show_id(3)


def test_selected_ids_come_in_the_order_shown(table: RowTable) -> None:
    table.select_ids([9, 3, 5, 999])
    assert table.selected_ids() == [3, 5, 9]
    table.rows.show_ids(list(range(200, 0, -1)))
    assert table.selected_ids() == [9, 5, 3]


def test_selection_current_row_and_place_outlive_a_reset(table: RowTable, qtbot: QtBot) -> None:
    table.show_id(100)
    before = place(table, 100)
    with (
        qtbot.assertNotEmitted(table.current_changed),
        qtbot.assertNotEmitted(table.selection_changed),
    ):
        table.rows.show_ids([i for i in range(1, 201) if i % 7 or i == 100])
    assert (table.current_id(), table.selected_ids()) == (100, [100])
    assert place(table, 100) == before


def test_a_refresh_moves_nothing(table: RowTable) -> None:
    table.show_id(100)
    table.verticalScrollBar().setValue(4321)
    table.rows.refresh_rows()
    assert table.verticalScrollBar().value() == 4321
    assert table.selected_ids() == [100]


def test_without_a_current_row_in_sight_the_top_row_stays(table: RowTable) -> None:
    table.verticalScrollBar().setValue(50 * ROW_HEIGHT + 10)
    table.rows.show_ids([0, *range(1, 201)])
    assert place(table, 51) == -10


def test_from_the_very_top_one_stays_at_the_top(table: RowTable) -> None:
    table.rows.show_ids([500, *range(1, 201)])
    assert table.verticalScrollBar().value() == 0


def test_what_has_gone_is_no_longer_selected(table: RowTable, qtbot: QtBot) -> None:
    table.show_id(100)
    with qtbot.waitSignals([table.current_changed, table.selection_changed]):
        table.rows.show_ids([1, 2, 3])
    assert (table.current_id(), table.selected_ids()) == (None, [])


def test_no_rows_at_all(table: RowTable) -> None:
    table.show_id(1)
    table.rows.show_ids([])
    assert (table.current_id(), table.selected_ids()) == (None, [])


def test_enter_and_a_double_click_open(table: RowTable, qtbot: QtBot) -> None:
    table.show_id(2)
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, Key.Key_Return)
    assert told.args == [2]
    middle = table.visualRect(table.rows.index(2, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    with qtbot.waitSignal(table.opened) as told:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert told.args == [3]


def test_home_and_end_go_to_the_first_and_last_row(table: RowTable, qtbot: QtBot) -> None:
    table.show_id(100)
    qtbot.keyClick(table, Key.Key_End)
    assert table.current_id() == 200
    qtbot.keyClick(table, Key.Key_Home)
    assert table.current_id() == 1
    qtbot.keyClick(table, Key.Key_Down)
    assert table.current_id() == 2


def test_letters_are_for_the_search(table: RowTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.typed) as told:
        qtbot.keyClick(table, "n")
    assert told.args == ["n"]


def test_who_comes_with_the_keyboard_starts_at_the_first_row(table: RowTable, qtbot: QtBot) -> None:
    table.clearFocus()
    table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(table.hasFocus)
    assert table.current_id() == 1


def test_a_click_on_a_title_asks_for_an_order(table: RowTable, qtbot: QtBot) -> None:
    header = table.horizontalHeader()

    def click(section: int) -> None:
        spot = QPoint(header.sectionViewportPosition(section) + 20, 10)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    with qtbot.waitSignal(table.sort_asked) as told:
        click(1)
    assert told.args == ["city", False]
    with qtbot.waitSignal(table.sort_asked) as told:
        click(1)
    assert told.args == ["city", True]
    with qtbot.assertNotEmitted(table.sort_asked):
        click(2)
    assert header.sortIndicatorSection() == 1


def test_an_order_is_shown_without_asking_for_it(table: RowTable, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(table.sort_asked):
        table.show_sort("city", descending=True)
    header = table.horizontalHeader()
    assert header.sortIndicatorSection() == 1
    assert header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
    table.show_sort("")
    assert header.sortIndicatorSection() == -1


def test_the_orders_are_a_menu_too(table: RowTable, qtbot: QtBot) -> None:
    menu = table.sort_menu()
    qtbot.addWidget(menu)
    assert [action.text() for action in menu.actions()] == ["Name", "City"]
    with qtbot.waitSignal(table.sort_asked) as told:
        menu.actions()[1].trigger()
    assert told.args == ["city", False]
    with qtbot.waitSignal(table.sort_asked) as told:
        menu.actions()[1].trigger()
    assert told.args == ["city", True]


def test_the_row_under_the_mouse_is_lit_until_it_leaves(table: RowTable, qtbot: QtBot) -> None:
    delegate = table.itemDelegate()
    assert isinstance(delegate, CellDelegate)
    qtbot.mouseMove(table.viewport(), QPoint(30, ROW_HEIGHT + 5))
    qtbot.waitUntil(lambda: delegate.hovered_row == 1)
    QApplication.sendEvent(table, QEvent(QEvent.Type.Leave))
    assert delegate.hovered_row == -1


def test_columns_fill_the_table_and_keep_a_width_given_by_hand(table: RowTable) -> None:
    header = table.horizontalHeader()
    assert header.length() == table.viewport().width()
    table.setColumnWidth(1, 200)
    table.resize(700, 400)
    assert table.columnWidth(1) == 200
    assert header.length() == table.viewport().width()


def test_a_column_grows_until_its_title_fits(qtbot: QtBot) -> None:
    columns = (*COLUMNS, Column[int]("Completeness of all that is known", str, width=60))
    model: RowModel[int] = RowModel(columns, lambda ids: {i: i for i in ids})
    table = RowTable(model, "People")
    model.setParent(table)
    qtbot.addWidget(table)
    table.resize(900, 300)
    table.show()
    assert table.columnWidth(len(COLUMNS)) == wide_enough(columns[-1]) > 150


def test_the_menu_key_asks_for_the_menu_at_the_current_row(table: RowTable, qtbot: QtBot) -> None:
    table.show_id(2)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), table.mapToGlobal(QPoint(0, 0))
    )
    with qtbot.waitSignal(table.menu_asked) as told:
        QApplication.sendEvent(table, event)
    asked = table.viewport().mapFromGlobal(told.args[0])
    assert table.rowAt(asked.y()) == 1


def test_everything_can_be_selected(table: RowTable, qtbot: QtBot) -> None:
    qtbot.keyClick(table, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert table.selected_ids() == list(range(1, 201))
