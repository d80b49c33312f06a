"""Printing and saving the ruler page."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from gui.documents.stations import a_station
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.documents import doing, measuring
from app.gui.documents.page import DocumentsPage
from app.gui.documents.print_sheet import PrintSheet
from app.gui.documents.workshop import Workshop
from app.gui.message import Message

Settle = Callable[[Desk], None]
Opened = Callable[[str], Workshop]


def pages(path: Path) -> int:
    with pypdfium2.PdfDocument(path) as document:
        return len(document)


def test_the_page_is_printed_with_its_back(
    still: DocumentsPage, desk: Desk, tmp_path: Path, settle: Settle
) -> None:
    target = tmp_path / "ruler.pdf"
    sheet = measuring.calibrate(still, [a_station(target)])
    sheet.page.click()
    settle(desk)
    assert pages(target) == 1
    sheet.back.set_value(True)
    sheet.page.click()
    settle(desk)
    assert pages(target) == 2
    sheet.reject()


@pytest.mark.qt_log_ignore("^QPainter::begin", extend=True)  # that is how Qt says it
def test_a_printer_that_is_gone(
    still: DocumentsPage, desk: Desk, tmp_path: Path, settle: Settle
) -> None:
    sheet = measuring.calibrate(still, [a_station(tmp_path / "nowhere" / "ruler.pdf")])
    sheet.page.click()
    settle(desk)
    assert "does not take the pages" in sheet._error.text()
    sheet.reject()


def test_without_a_printer_it_is_saved(
    still: DocumentsPage, desk: Desk, tmp_path: Path, settle: Settle
) -> None:
    sheet = measuring.calibrate(still, [])
    sheet.page.click()
    (dialog,) = sheet.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "ruler.pdf"))
    dialog.reject()
    settle(desk)
    assert pages(tmp_path / "ruler.pdf") == 1
    (message,) = sheet.findChildren(Message)
    message.reject()
    measuring._save_ruler(still, sheet, b"%PDF", tmp_path / "no" / "ruler.pdf")
    settle(desk)
    assert "does not exist" in sheet._error.text()
    sheet.reject()


def test_it_is_reached_from_printing(
    shown: DocumentsPage, opened: Opened, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    opened("delegate_list")
    doing.print_it(shown, [a_station(tmp_path / "out.pdf")])
    (asking,) = shown.window().findChildren(PrintSheet)
    asking.calibrate_asked.emit()
    (sheet,) = asking.findChildren(measuring.CalibrationSheet)
    sheet.numbers.set_values({"left": 21.0})
    with qtbot.waitSignal(desk.toasted):
        sheet.submit()
    assert "moved by -1 × 0 mm" in asking.trueness.text()
    asking.reject()
