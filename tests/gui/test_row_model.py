"""Whether the table reads no more than it shows."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.gui import i18n
from app.gui.row_model import CELL, ID, WINDOW, Column, RowModel
from app.gui.widgets.cells import Pill, Plain

Names = RowModel[str]
COLUMNS = (
    Column[str]("Name", str, sort="name"),
    Column[str]("Status", lambda row: Pill(f"{row}!", "green")),
)


class Shelf:
    """Rows by id, and what was asked for."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []
        self.words = "row {}"
        self.gone: set[int] = set()

    def fetch(self, ids: Sequence[int]) -> dict[int, str]:
        self.asked.append(list(ids))
        return {i: self.words.format(i) for i in ids if i not in self.gone}


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def model(shelf: Shelf) -> Names:
    return RowModel(COLUMNS, shelf.fetch)


def text(model: Names, row: int, column: int = 0) -> object:
    return model.data(model.index(row, column))


@pytest.mark.parametrize("count", [0, 1, 3, 300])
def test_the_model_keeps_qts_contract(model: Names, count: int) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_ids(range(count))
    model.refresh_rows()
    model.show_ids([7])
    assert tester.model() is model
    assert model.rowCount() == 1


def test_rows_are_fetched_by_the_window(model: Names, shelf: Shelf) -> None:
    model.show_ids(range(1000))
    assert shelf.asked == []
    assert text(model, 130) == "row 130"
    assert text(model, 255) == "row 255"
    assert shelf.asked == [list(range(WINDOW, 2 * WINDOW))]


def test_ids_are_found_both_ways(model: Names) -> None:
    model.show_ids([30, 10, 20])
    assert list(model.ids) == [30, 10, 20]
    assert model.id_at(1) == 10
    assert model.position_of(20) == 2
    assert model.position_of(99) is None
    assert model.data(model.index(0, 1), ID) == 30


def test_the_same_ids_are_only_fetched_again(model: Names, shelf: Shelf, qtbot: QtBot) -> None:
    model.show_ids([1, 2])
    assert text(model, 0) == "row 1"
    shelf.words = "other {}"
    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.waitSignal(model.dataChanged) as changed,
    ):
        model.show_ids((1, 2))
    first, last = changed.args[0], changed.args[1]
    assert (first.row(), last.row(), last.column()) == (0, 1, 1)
    assert text(model, 0) == "other 1"


def test_other_ids_forget_where_the_old_ones_stood(model: Names) -> None:
    model.show_ids([1, 2, 3])
    assert model.position_of(3) == 2
    model.show_ids([3])
    assert model.position_of(3) == 0
    assert model.position_of(1) is None


def test_a_row_that_has_gone_is_empty_and_asked_for_once(model: Names, shelf: Shelf) -> None:
    shelf.gone = {2}
    model.show_ids([1, 2, 3])
    assert [text(model, row) for row in (0, 1, 1, 2)] == ["row 1", "", "", "row 3"]
    assert model.data(model.index(1, 1), CELL) == Plain("")
    assert len(shelf.asked) == 1


def test_a_cell_is_painted_as_a_value_and_read_as_words(model: Names) -> None:
    model.show_ids([5])
    cell = model.index(0, 1)
    assert model.data(cell, CELL) == Pill("row 5!", "green")
    assert model.data(cell) == "row 5!"
    assert model.data(cell, Qt.ItemDataRole.AccessibleTextRole) == "row 5!"
    assert model.data(cell, Qt.ItemDataRole.ToolTipRole) is None
    assert model.data(QModelIndex()) is None


def test_titles_are_said_in_the_language_of_the_window(
    model: Names, monkeypatch: pytest.MonkeyPatch
) -> None:
    horizontal = Qt.Orientation.Horizontal
    assert model.headerData(0, horizontal) == "Name"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(9, horizontal) is None
    assert model.headerData(0, horizontal, Qt.ItemDataRole.DecorationRole) is None
    monkeypatch.setattr(i18n._Current.catalogue, "gettext", str.upper)
    assert model.headerData(0, horizontal) == "NAME"


def test_a_table_has_no_rows_below_its_rows(model: Names) -> None:
    model.show_ids([1])
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0
