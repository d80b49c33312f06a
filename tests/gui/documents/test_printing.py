"""What is printed is as large as it is, and stands where it stands."""

from pathlib import Path

import pypdfium2
import pytest
from gui.documents.squares import a_sheet, corners, off
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter

from app.base.errors import Cancelled
from app.base.progress import Silent
from app.gui.documents.pdfium import opened
from app.gui.documents.printing import (
    PrinterGone,
    QtOutlet,
    page_layout,
    print_pages,
    resolution_for,
)

A4 = (210.0, 297.0)
PLACES = [(0.0, 0.0), (100.0, 20.0), (205.0, 0.0), (0.0, 292.0), (60.5, 150.25), (205.0, 292.0)]


def a_printer(path: Path, resolution: int = 600) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(resolution)
    return printer


class GivesUp:
    """Gives up at the second page."""

    def report(self, done: int, _total: int, _label: str = "") -> None:
        if done == 1:
            raise Cancelled


@pytest.mark.parametrize(("resolution", "exact"), [(600, 0.1), (300, 0.15), (203, 0.2)])
def test_known_squares_are_where_they_should_be(
    tmp_path: Path, qapp: object, resolution: int, exact: float
) -> None:
    target = tmp_path / "printed.pdf"
    with opened(a_sheet(*A4, PLACES)) as pdf:
        sent = print_pages(pdf, a_printer(target, resolution), Silent())
    assert sent.pages == 1
    assert off(corners(target, 0, PLACES, exact)) < exact


def test_a_card_and_a_landscape_page_keep_their_sizes(tmp_path: Path, qapp: object) -> None:
    for number, (width, height) in enumerate(((90.0, 60.0), (297.0, 210.0), (105.0, 148.0))):
        places = [(0.0, 0.0), (width - 5, height - 5), (40.0, 30.0)]
        target = tmp_path / f"{number}.pdf"
        with opened(a_sheet(width, height, places)) as pdf:
            print_pages(pdf, a_printer(target), Silent())
        with pypdfium2.PdfDocument(target) as document:
            wide, high = document.get_page_size(0)
        assert (wide / 72 * 25.4, high / 72 * 25.4) == pytest.approx((width, height), abs=0.25)
        assert off(corners(target, 0, places)) < 0.1


def test_only_some_pages(tmp_path: Path, qapp: object) -> None:
    target = tmp_path / "printed.pdf"
    with opened(a_sheet(*A4, PLACES, pages=3)) as pdf:
        print_pages(pdf, a_printer(target, 100), Silent(), pages=(0, 2))
    with pypdfium2.PdfDocument(target) as document:
        assert len(document) == 2


def test_pages_that_are_not_there_are_left_out(tmp_path: Path, qapp: object) -> None:
    source, target = tmp_path / "document.pdf", tmp_path / "printed.pdf"
    source.write_bytes(a_sheet(*A4, PLACES, pages=3))
    QtOutlet(a_printer(target, 100)).take(source, (1, 2, 99), Silent())
    with pypdfium2.PdfDocument(target) as document:
        assert len(document) == 2


def test_giving_up_stops_the_printer(tmp_path: Path, qapp: object) -> None:
    printer = a_printer(tmp_path / "printed.pdf", 100)
    with opened(a_sheet(*A4, PLACES, pages=3)) as pdf, pytest.raises(Cancelled):
        print_pages(pdf, printer, GivesUp())
    assert printer.printerState() in {QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Idle}


@pytest.mark.qt_log_ignore("^QPainter::begin", extend=True)  # that is how Qt says it
def test_a_printer_that_is_gone_is_told(tmp_path: Path, qapp: object) -> None:
    printer = a_printer(tmp_path / "nowhere" / "printed.pdf", 100)
    with opened(a_sheet(*A4, PLACES)) as pdf, pytest.raises(PrinterGone, match="does not take"):
        print_pages(pdf, printer, Silent())


def test_papers_that_printers_know_by_name() -> None:
    a4 = page_layout(595.28, 841.89)
    assert a4.pageSize().id() == QPageSize.PageSizeId.A4
    assert a4.orientation() == QPageLayout.Orientation.Portrait
    wide = page_layout(841.89, 595.28)
    assert (wide.pageSize().id(), wide.orientation()) == (
        QPageSize.PageSizeId.A4,
        QPageLayout.Orientation.Landscape,
    )
    narrower = page_layout(297.64, 419.53)  # Qt's own A6 is 297 points wide
    assert narrower.pageSize().id() == QPageSize.PageSizeId.Custom
    assert narrower.pageSize().definitionSize().toTuple() == (297.64, 419.53)
    badge = page_layout(255.118, 170.079)
    assert badge.pageSize().id() == QPageSize.PageSizeId.Custom
    assert badge.orientation() == QPageLayout.Orientation.Portrait


@pytest.mark.parametrize(
    ("supported", "wanted"),
    [([300, 600, 1200], 600), ([203], 203), ([1200, 2400], 1200), ([], 600), ([0, -1], 600)],
)
def test_the_finest_dots_that_make_a_difference(supported: list[int], wanted: int) -> None:
    assert resolution_for(supported) == wanted
