"""Labels measured with a ruler."""

import pytest
from pytestqt.qtbot import QtBot

from app.documents.sheets import Paper, paper_of
from app.gui.documents.own_stock import OwnStockSheet


@pytest.fixture
def sheet(qtbot: QtBot) -> OwnStockSheet:
    made = OwnStockSheet(None)
    qtbot.addWidget(made)
    return made


def test_the_numbers_make_a_paper(sheet: OwnStockSheet, qtbot: QtBot) -> None:
    numbers = {"name": "Office 24", "columns": 3, "rows": 8, "width": 64.0, "height": 33.9}
    sheet.form.set_values({**numbers, "left": 7.2, "top": 12.9, "pitch_x": 66.0, "pitch_y": 33.9})
    with qtbot.waitSignal(sheet.measured) as told:
        sheet.submit()
    (paper,) = told.args
    assert isinstance(paper, Paper)
    assert paper.name == "Office 24"
    assert paper.grid is not None
    assert (paper.grid.count, paper.grid.pitch_x) == (24, 66.0)
    assert paper_of(paper.key) == paper
    assert sheet.picture._grid == paper.grid


def test_labels_that_do_not_fit_are_refused_at_the_number(
    sheet: OwnStockSheet, qtbot: QtBot
) -> None:
    sheet.form.set_values({"left": 90.0})
    with qtbot.assertNotEmitted(sheet.measured):
        sheet.submit()
    assert sheet.form["left"].widget().accessibleDescription()
    assert sheet.words.text() == sheet.form["left"].widget().accessibleDescription()


def test_what_is_no_number_is_marked(sheet: OwnStockSheet, qtbot: QtBot) -> None:
    sheet.form["width"].set_value(None)
    with qtbot.assertNotEmitted(sheet.measured):
        sheet.submit()
    assert "is not a number" in sheet.form["width"].widget().accessibleDescription()
