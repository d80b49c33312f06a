"""The first lines of a list."""

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.exchange.shape import Table
from app.gui.exchange.preview import LINES, PreviewModel, PreviewTable
from app.gui.row_model import CELL
from app.gui.widgets.cells import Plain

TABLE = Table(("Town", ""), (2, 5), (("Riga", "a\nb"), ("Dąbrowa Górnicza", "")))


def test_lines_stand_with_their_numbers_and_on_one_line(qtmodeltester: ModelTester) -> None:
    model = PreviewModel()
    model.show_table(TABLE, TABLE.headers)
    said = [[model.index(line, column).data() for column in range(3)] for line in range(2)]
    assert said == [["2", "Riga", "a b"], ["5", "Dąbrowa Górnicza", ""]]
    assert model.index(1, 0).data(CELL) == Plain("5", "muted", right=True)
    qtmodeltester.check(model)


def test_columns_without_a_header_are_called_by_their_letter() -> None:
    model = PreviewModel()
    model.show_table(TABLE, TABLE.headers)
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(3)]
    assert heads == ["Line", "Town", "B"]


def test_only_the_first_lines_are_shown() -> None:
    model = PreviewModel()
    assert (model.rowCount(), model.columnCount()) == (0, 0)
    rows = (*((("Riga",),) * LINES), ("Dąbrowa Górnicza",))
    model.show_table(Table(("Town",), tuple(range(2, LINES + 3)), rows), ("Town",))
    assert (model.rowCount(), model.columnCount()) == (LINES, 2)
    assert model.longest(0) == 4


def test_columns_are_about_as_wide_as_their_values(qtbot: QtBot) -> None:
    table = PreviewTable()
    qtbot.addWidget(table)
    row = ("Riga", "Dąbrowa Górnicza", "x" * 100)
    table.show_table(Table(("a", "b", "c"), (2,), (row,)), ("a", "b", "c"))
    assert [table.columnWidth(n) for n in range(4)] == [64, 90, 154, 240]
