"""Sending a PDF to a printer exactly as large as it is: page by page, in strips, never scaled."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QMarginsF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from app.base.errors import AppError, Cancelled
from app.base.progress import Progress
from app.base.words import N_
from app.documents.imposition import Duplex
from app.gui.documents.pdfium import Pdf, opened

MM_PER_INCH = 25.4
POINTS_PER_INCH = 72.0
FINE = 600
"""Dots per inch that are asked of a printer; more only takes longer."""
STRIP = 1_024
"""Rows of dots that are drawn at once: a page of A4 would be 140 MB."""
SAME = 1.5
"""Points by which a page may differ from a size that printers know by name."""
WHOLE_POINT = 0.5
"""Qt keeps sizes in whole points, and says A6 0.6 narrower than it is: that one goes as its mm."""
NAMED = tuple(
    QPageSize.PageSizeId(number)
    for number in range(QPageSize.PageSizeId.LastPageSize.value + 1)
    if number != QPageSize.PageSizeId.Custom.value
)


class PrinterGone(AppError):
    """The printer does not take the pages (any more)."""


def gone(printer: str) -> PrinterGone:
    """What is said where a printer does not take the pages."""
    return PrinterGone(
        N_(
            "“{printer}” does not take the pages. See whether it is switched on and connected, "
            "or save the document as PDF."
        ),
        printer=printer,
    )


@dataclass(frozen=True)
class Ticket:
    """How a document is printed: its name, from which tray, how often, on one side or both."""

    title: str
    tray: str = ""
    copies: int = 1
    duplex: Duplex = Duplex.NONE


class Outlet(Protocol):
    """What takes a written PDF to a printer."""

    def take(self, pdf: Path, pages: Sequence[int] | None, progress: Progress) -> None:
        """Print pages of it, from 0 (None: all), as large as they are; raises PrinterGone."""


@dataclass(frozen=True)
class Sent:
    """What was given to the printer: how many pages."""

    pages: int


@dataclass(frozen=True)
class QtOutlet:
    """A printer as Qt knows it, which gets a picture of each page."""

    printer: QPrinter

    def take(self, pdf: Path, pages: Sequence[int] | None, progress: Progress) -> None:
        """Draw the pages there are; raises PrinterGone and Cancelled."""
        with opened(pdf) as document:
            count = len(document)
            whole = None if pages is None else [page for page in pages if page < count]
            print_pages(document, self.printer, progress, pages=whole)


def resolution_for(supported: Sequence[int]) -> int:
    """The dots per inch to print with: the finest up to `FINE`, else the coarsest."""
    known = [dots for dots in supported if dots > 0]
    fine = [dots for dots in known if dots <= FINE]
    return max(fine) if fine else min(known, default=FINE)


def page_layout(width: float, height: float) -> QPageLayout:
    """A page of this size in points without margins, by its name where printers know it."""
    upright = QSizeF(min(width, height), max(width, height))
    named = _named(upright)
    turn = QPageLayout.Orientation
    if named is not None:
        landscape = width > height
        size, orientation = named, turn.Landscape if landscape else turn.Portrait
    else:
        size, orientation = _exact(width, height), turn.Portrait
    made = QPageLayout(size, orientation, QMarginsF(), QPageLayout.Unit.Point, QMarginsF())
    made.setMode(QPageLayout.Mode.FullPageMode)
    return made


def _exact(width: float, height: float) -> QPageSize:
    """The size itself; in points, for in millimetres Qt would take its own A6 again."""
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    return QPageSize(QSizeF(width, height), QPageSize.Unit.Point, "", exact)


def _named(upright: QSizeF) -> QPageSize | None:
    """The size by its name; None where there is none, or one that Qt makes too small."""
    for page_id in NAMED:
        size = QPageSize.size(page_id, QPageSize.Unit.Point)
        wide, high = upright.width() - size.width(), upright.height() - size.height()
        if max(abs(wide), abs(high)) <= SAME:
            return QPageSize(page_id) if max(wide, high) <= WHOLE_POINT else None
    return None


def print_pages(
    pdf: Pdf,
    printer: QPrinter,
    progress: Progress,
    *,
    pages: Sequence[int] | None = None,
) -> Sent:
    """Draw pages (from 0; None: all) on the printer; raises PrinterGone and Cancelled."""
    wanted = list(range(len(pdf))) if pages is None else list(pages)
    printer.setFullPage(True)
    painter = QPainter()
    try:
        for done, page in enumerate(wanted):
            progress.report(done, len(wanted))
            _new_page(printer, painter, page_layout(*pdf.size(page)), first=done == 0)
            _draw(pdf, page, painter, printer.resolution())
    except (AppError, Cancelled):
        printer.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()
    progress.report(len(wanted), len(wanted))
    return Sent(len(wanted))


def _new_page(printer: QPrinter, painter: QPainter, layout: QPageLayout, *, first: bool) -> None:
    same = printer.pageLayout().isEquivalentTo(layout)
    if not same:
        printer.setPageLayout(layout)
        printer.setFullPage(True)
    ready = painter.begin(printer) if first else printer.newPage()
    if not ready:
        raise gone(printer.printerName() or printer.outputFileName())
    if first:
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)


def _draw(pdf: Pdf, page: int, painter: QPainter, dots: int) -> None:
    width, height = pdf.size(page)
    whole = QSize(*(round(each / POINTS_PER_INCH * dots) for each in (width, height)))
    for row in range(0, whole.height(), STRIP):
        rows = min(STRIP, whole.height() - row)
        strip = pdf.band(page, whole, row, rows, sharp=True)
        painter.drawImage(0, row, _without_colour(strip))


def _without_colour(strip: QImage) -> QImage:
    """A third of the bytes where there is nothing but grey."""
    return strip.convertToFormat(QImage.Format.Format_Grayscale8) if strip.isGrayscale() else strip
