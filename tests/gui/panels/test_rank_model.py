"""The model of the grid: what the file says, and what was typed last."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.panels.rank_model import CELL, Grid, Head, RankCell, RankModel

ADA, BEN = Head(1, "Ada", "Riga"), Head(2, "Ben")
FUNDS, YOUTH = Head(7, "Funds", "Fri"), Head(8, "Youth")
GRID = Grid((ADA, BEN), (FUNDS, YOUTH), {1: {7: 1}}, {(1, 7): "Placed"}, frozenset({(1, 7)}))


def a_model() -> RankModel:
    model = RankModel()
    model.show_grid(GRID)
    return model


def test_cells_and_heads() -> None:
    model = a_model()
    assert model.data(model.index(0, 0), CELL) == RankCell(True, 1, "Placed")
    accessible = Qt.ItemDataRole.AccessibleTextRole
    assert model.data(model.index(0, 0), accessible) == "Ada, Funds: 1, Placed"
    assert model.data(model.index(1, 1), accessible) == "Ben, Youth: no wish"
    assert model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole) == "Placed"
    assert RankCell(True, None).words == "wish without a rank"
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert model.headerData(0, across, Qt.ItemDataRole.ToolTipRole) == "Funds\nFri"
    assert model.headerData(1, down) == "Ben"
    assert model.headerData(5, down) is None
    assert (model.is_firm(1, 7), model.is_firm(2, 7)) == (True, False)


def test_what_is_typed_stays_until_it_is_in_the_file() -> None:
    model = a_model()
    model.begin(2, {8: 2})
    model.begin(2, {8: 3})
    model.end(2)
    model.show_grid(GRID)
    assert model.wishes(2) == {8: 3}
    model.end(2)
    assert model.cell(1, 1) == RankCell(True, 3)
    model.show_grid(GRID)
    assert model.wishes(2) == {}


def test_what_was_refused_is_forgotten() -> None:
    model = a_model()
    model.begin(1, {7: 3})
    model.forget(1)
    model.end(1)
    assert model.wishes(1) == {7: 1}
    model.begin(1, {})
    model.start_over()
    model.end(1)
    assert model.wishes(1) == {7: 1}


def test_the_same_rows_keep_their_place(qtbot: QtBot) -> None:
    model = a_model()
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show_grid(Grid((ADA, BEN), (FUNDS, YOUTH), {2: {7: 1}}))
    with qtbot.waitSignal(model.modelReset):
        model.show_grid(GRID, [BEN])
    assert model.rows == (BEN,)
    assert (model.rowCount(), model.columnCount()) == (1, 2)
