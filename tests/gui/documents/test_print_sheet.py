"""The window before printing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from accessibility import nameless
from gui.documents.stations import a_station
from pytestqt.qtbot import QtBot

from app.documents.imposition import Calibration
from app.documents.laying_out import PrintOrder
from app.documents.prepared import Prepared, prepare
from app.gui.desk import Desk
from app.gui.documents import calibration
from app.gui.documents.print_sheet import PrintSheet, said

Make = Callable[..., PrintSheet]


@pytest.fixture
def prepared(desk: Desk) -> Prepared:
    return desk.ask(prepare, PrintOrder("badge", paper="A4"))


@pytest.fixture
def make(desk: Desk, prepared: Prepared, tmp_path: Path, qtbot: QtBot) -> Make:
    found = [a_station(tmp_path / "a.pdf", "Brother"), a_station(tmp_path / "b.pdf", "Zebra")]

    def made(count: int = 2, doubts: int = 0) -> PrintSheet:
        sheet = PrintSheet(None, desk, "Print: Badges", prepared, found[:count], doubts=doubts)
        qtbot.addWidget(sheet)
        sheet.show()
        return sheet

    return made


def test_all_pages_once(make: Make, prepared: Prepared) -> None:
    sheet = make()
    assert nameless(sheet) == []
    assert sheet.paper.text() == f"{prepared.sheet_count} sheets of paper"
    wish = sheet.wish()
    assert wish is not None
    assert (wish.station.name, wish.tray, wish.copies) == ("Brother", "", 1)
    assert wish.pages == tuple(range(prepared.page_count))
    assert wish.calibration == Calibration()


def test_some_pages_twice(make: Make) -> None:
    sheet = make()
    sheet.pages.set_value("1-3")
    sheet.copies.set_value(2)
    assert sheet.paper.text() == "6 sheets of paper"
    sheet.pages.set_value("0")
    assert sheet.wish() is None
    assert "There are pages from 1" in sheet.pages.accessibleDescription()


def test_the_printer_and_its_calibration_are_remembered(make: Make, desk: Desk) -> None:
    calibration.remember(desk.preferences, "Zebra", "upper", Calibration(dx=0.5))
    sheet = make()
    assert "was not measured yet" in sheet.trueness.text()
    sheet.printer.set_value("Zebra")
    sheet.tray.set_value("upper")
    assert sheet.trueness.text() == "Measured: moved by 0.5 × 0 mm, size 100 × 100 %."
    assert sheet.wish() is not None
    again = make()
    assert (again.printer.value(), again.tray.value()) == ("Zebra", "upper")
    wish = again.wish()
    assert wish is not None
    assert wish.calibration == Calibration(dx=0.5)


def test_a_calibration_made_meanwhile_is_shown(make: Make, desk: Desk) -> None:
    sheet = make()
    calibration.remember(desk.preferences, "Brother", "", Calibration(dy=1))
    sheet.follow_calibration()
    assert "moved by 0 × 1 mm" in sheet.trueness.text()


def test_no_printer_at_all(make: Make, qtbot: QtBot) -> None:
    sheet = make(0)
    assert sheet.nobody is not None
    assert sheet.nobody.words.text() == "No printer found: save as PDF."
    assert not sheet.primary.isEnabled()
    assert sheet.wish() is None
    assert sheet.nobody.action is not None
    with qtbot.waitSignal(sheet.save_asked):
        sheet.nobody.action.click()
    assert not sheet.isVisible()


def test_doubts_are_told_before_paper_is_spent(make: Make) -> None:
    from app.gui.widgets.banner import Banner

    (warning,) = make(doubts=3).findChildren(Banner)
    assert warning.words.text() == "3 places should be looked at before paper is spent."


def test_how_true_a_printer_is() -> None:
    found = said(Calibration(dx=-0.25, dy=1, scale_x=1.0012, scale_y=0.999))
    assert found == "Measured: moved by -0.25 × 1 mm, size 100.12 × 99.9 %."
