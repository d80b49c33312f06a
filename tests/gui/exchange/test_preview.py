"""The first lines of a list."""

from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.exchange.shape import Table
from app.gui.exchange.preview import LEAST, LINES, MOST, PreviewTable

TABLE = Table(
    ("Name", "", "Notes"),
    tuple(range(3, 203)),
    tuple((f"Anna {n}", "1", "word " * 80) for n in range(200)),
)


def test_it_shows_the_first_lines_as_wide_as_they_need(
    qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    table = PreviewTable()
    qtbot.addWidget(table)
    table.show_table(TABLE, TABLE.headers)
    assert table.lines.rowCount() == LINES
    assert table.lines.heading(1) == "B"
    assert table.lines.index(0, 0).data() == "3"
    assert (table.columnWidth(2), table.columnWidth(3)) == (LEAST, MOST)
    qtmodeltester.check(table.lines)
