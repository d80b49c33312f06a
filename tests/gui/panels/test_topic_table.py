"""The table of proposals."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.base.names import NameOrder, PersonalName
from app.base.texts import Texts
from app.gui.panels.choosing import Choosing, Condition
from app.gui.panels.topic_table import TopicTable
from app.gui.widgets.cells import Mark, Pill, Plain, TwoLines
from app.queries.panels import TopicRow

BREAD = TopicRow(1, Texts(en="Bread"), Texts(), 5, PersonalName("Ada", "Adams"), None, {1: 1})
BOOKS = TopicRow(2, Texts(en="Books"), Texts(), None, None, 7, {1: 2, 3: 1})
BUSES = TopicRow(3, Texts(en="Buses"), Texts(), None, None, None)


@pytest.fixture
def table(qtbot: QtBot) -> TopicTable:
    made = TopicTable()
    qtbot.addWidget(made)
    made.show_topics([BREAD, BOOKS, BUSES], NameOrder.GIVEN_FIRST)
    return made


def cells(table: TopicTable, row: int) -> list[object]:
    return [table.rows.cell_at(row, column) for column in range(5)]


def test_the_most_wanted_first(table: TopicTable) -> None:
    table.show_choice(Choosing(always=frozenset({1})), (1,))
    assert list(table.rows.ids) == [2, 1, 3]
    assert cells(table, 0)[1:] == [
        Plain("3", strong=True),
        Plain("2 · 0 · 1"),
        Plain("By votes", "muted"),
        Pill("Workshop", "blue"),
    ]
    assert cells(table, 1)[0] == TwoLines("Bread", "proposed by Ada Adams")
    assert cells(table, 1)[3:] == [Pill("Always", "green"), Mark("check", "chosen", "ok_text")]
    assert cells(table, 2)[2] == Plain("—", "muted")


def test_keys_say_conditions(table: TopicTable, qtbot: QtBot) -> None:
    said: list[object] = []
    table.condition_wanted.connect(said.append)
    qtbot.keyClick(table, Qt.Key.Key_Plus)
    assert (said, table.current()) == ([], None)
    table.show_id(1)
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0):
        qtbot.keyClick(table, key)
    assert said == [Condition.ALWAYS, Condition.NEVER, Condition.OPEN]
    assert table.current() == BREAD
    with qtbot.waitSignal(table.remove_wanted):
        qtbot.keyClick(table, Qt.Key.Key_Delete)
