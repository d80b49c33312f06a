"""Whether rows look selected, lit and focused, and tell what was shortened."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot

from app.gui.colors import LIGHT
from app.gui.row_model import Column, RowModel
from app.gui.widgets.cells import Cell, Mark, Plain
from app.gui.widgets.delegates import ROW_HEIGHT, CellDelegate
from app.gui.widgets.table import RowTable

State = QStyle.StateFlag
WIDTH = 120


def table_of(qtbot: QtBot, cell: Cell) -> RowTable:
    model: RowModel[int] = RowModel(
        [Column("A", lambda _row: cell), Column("B", str)], lambda ids: {i: i for i in ids}
    )
    table = RowTable(model, "Things")
    qtbot.addWidget(table)
    model.show_ids([1, 2])
    table.resize(400, 300)
    return table


def option(table: RowTable, state: State, direction: Qt.LayoutDirection) -> QStyleOptionViewItem:
    made = QStyleOptionViewItem()
    made.rect = QRect(0, 0, WIDTH, ROW_HEIGHT)
    made.state = state
    made.direction = direction
    made.widget = table
    return made


def painted(
    table: RowTable,
    state: State,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
    column: int = 0,
) -> QImage:
    paper = QImage(WIDTH, ROW_HEIGHT, QImage.Format.Format_ARGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    try:
        index = table.rows.index(0, column)
        table.itemDelegate().paint(painter, option(table, state, direction), index)
    finally:
        painter.end()
    return paper


def at(paper: QImage, x: int, y: int = 25) -> str:
    return paper.pixelColor(x, y).name()


@pytest.fixture
def table(qtbot: QtBot) -> RowTable:
    return table_of(qtbot, Plain(""))


def test_a_selected_row_has_a_fill_and_a_bar_where_reading_starts(table: RowTable) -> None:
    paper = painted(table, State.State_Selected)
    assert (at(paper, 1), at(paper, 60)) == (LIGHT.accent.lower(), LIGHT.selected.lower())
    mirrored = painted(table, State.State_Selected, Qt.LayoutDirection.RightToLeft)
    assert (at(mirrored, 1), at(mirrored, WIDTH - 2)) == (
        LIGHT.selected.lower(),
        LIGHT.accent.lower(),
    )


def test_only_the_first_column_has_the_bar(table: RowTable) -> None:
    assert at(painted(table, State.State_Selected, column=1), 1) == LIGHT.selected.lower()


def test_the_whole_row_under_the_mouse_is_lit(table: RowTable) -> None:
    assert at(painted(table, State.State_None), 60) == "#ffffff"
    delegate = table.itemDelegate()
    assert isinstance(delegate, CellDelegate)
    delegate.hovered_row = 0
    assert at(painted(table, State.State_None), 60) == LIGHT.hover.lower()


def test_a_thin_line_parts_the_rows(table: RowTable) -> None:
    assert at(painted(table, State.State_None), 60, ROW_HEIGHT - 1) == LIGHT.border.lower()


def test_the_row_with_the_keyboard_is_framed(table: RowTable, qtbot: QtBot) -> None:
    with qtbot.waitExposed(table):
        table.show()
    table.show_id(1)
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    assert at(painted(table, State.State_Selected), 60, 0) == LIGHT.focus.lower()


def test_a_painter_comes_back_as_it_was_after_a_cell_that_fails(qtbot: QtBot) -> None:
    table = table_of(qtbot, 7)  # type: ignore[arg-type]
    paper = QImage(WIDTH, ROW_HEIGHT, QImage.Format.Format_ARGB32)
    painter = QPainter(paper)
    try:
        before = painter.font()
        left = option(table, State.State_None, Qt.LayoutDirection.LeftToRight)
        with pytest.raises(TypeError):
            table.itemDelegate().paint(painter, left, table.rows.index(0, 0))
        assert painter.font() == before
        assert not painter.hasClipping()
    finally:
        painter.end()


@pytest.mark.parametrize(
    ("cell", "tip"),
    [
        (Plain("short"), ""),
        (Plain("much too long for a column of 120"), "much too long for a column of 120"),
        (Plain("<b>much too long</b> & not bold at all"), "&lt;b&gt;"),
        (Mark("check", meaning="Consent given"), "Consent given"),
    ],
    ids=repr,
)
def test_a_tool_tip_says_what_is_not_seen(qtbot: QtBot, cell: Cell, tip: str) -> None:
    table = table_of(qtbot, cell)
    with qtbot.waitExposed(table):
        table.show()
    QToolTip.hideText()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(5, 5), table.mapToGlobal(QPoint(5, 5)))
    left = option(table, State.State_None, Qt.LayoutDirection.LeftToRight)
    assert table.itemDelegate().helpEvent(event, table, left, table.rows.index(0, 0))
    assert QToolTip.text().startswith(tip) if tip else not QToolTip.isVisible()
    QToolTip.hideText()
