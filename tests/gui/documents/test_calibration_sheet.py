"""Measuring a printer."""

from pathlib import Path

import pytest
from accessibility import nameless
from gui.documents.stations import a_station
from pytestqt.qtbot import QtBot

from app.documents.imposition import Calibration, Duplex
from app.gui.desk import Desk
from app.gui.documents import calibration
from app.gui.documents.calibration_sheet import CalibrationSheet


@pytest.fixture
def sheet(desk: Desk, tmp_path: Path, qtbot: QtBot) -> CalibrationSheet:
    made = CalibrationSheet(None, desk, [a_station(tmp_path / "out.pdf")])
    qtbot.addWidget(made)
    made.show()
    return made


def test_four_numbers_are_kept(sheet: CalibrationSheet, desk: Desk, qtbot: QtBot) -> None:
    assert nameless(sheet) == []
    sheet.tray.set_value("upper")
    sheet.numbers.set_values({"left": 21.0, "top": 19.5})
    assert sheet.now.text() == "Measured: moved by -1 × 0.5 mm, size 100 × 100 %."
    with qtbot.waitSignal(sheet.kept):
        sheet.submit()
    assert calibration.recall(desk.preferences, "Brother", "upper") == Calibration(-1, 0.5)
    assert calibration.recall(desk.preferences, "Brother", "") == Calibration()


def test_what_is_known_is_shown(desk: Desk, sheet: CalibrationSheet) -> None:
    assert sheet.now.text() == "Nothing is changed: this printer is taken as exact."
    calibration.remember(desk.preferences, "Brother", "lower", Calibration(-1, 0.5))
    sheet.tray.set_value("lower")
    assert [sheet.numbers[name].value() for name in ("left", "top")] == [21.0, 19.5]


def test_a_slip_of_the_pen_is_noticed(sheet: CalibrationSheet, qtbot: QtBot) -> None:
    sheet.numbers.set_values({"across": 17.0})
    with qtbot.assertNotEmitted(sheet.kept):
        sheet.submit()
    field = sheet.numbers["across"].widget()
    assert field.accessibleDescription() == "It should be about 170 mm."
    sheet.numbers["left"].set_value(None)
    assert sheet.measured() is None


def test_another_paper_and_both_sides(sheet: CalibrationSheet) -> None:
    assert (sheet.paper, sheet.duplex) == ((210, 297), Duplex.NONE)
    sheet.paper_key.set_value("A5")
    sheet.back.set_value(True)
    assert (sheet.paper, sheet.both_sides, sheet.duplex) == ((148, 210), True, Duplex.LONG_EDGE)
    assert sheet.numbers["across"].value() == 108.0


def test_without_a_printer_the_page_is_saved(desk: Desk, qtbot: QtBot) -> None:
    made = CalibrationSheet(None, desk, [])
    qtbot.addWidget(made)
    assert made.station is None
    assert not made.primary.isEnabled()
    with qtbot.waitSignal(made.page_asked):
        made.page.click()
    assert made.page.text() == "Save the ruler page…"
