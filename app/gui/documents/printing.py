"""Sending a PDF to a printer exactly as large as it is: page by page, in strips, never scaled."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from app.base.errors import AppError, Cancelled
from app.base.progress import Progress
from app.base.words import N_
from app.documents.imposition import Calibration
from app.gui.documents.pdfium import Pdf

MM_PER_INCH = 25.4
POINTS_PER_INCH = 72.0
FINE = 600
"""Dots per inch that are asked of a printer; more only takes longer."""
STRIP = 1_024
"""Rows of dots that are drawn at once: a page of A4 would be 140 MB."""
SAME = 1.5
"""Points by which a page may differ from a size that printers know by name."""
NAMED = tuple(
    QPageSize.PageSizeId(number)
    for number in range(QPageSize.PageSizeId.LastPageSize.value + 1)
    if number != QPageSize.PageSizeId.Custom.value
)


class PrinterGone(AppError):
    """The printer does not take the pages (any more)."""


@dataclass(frozen=True)
class Sent:
    """What was given to the printer: how many pages, of which sizes in points."""

    pages: int


def resolution_for(supported: Sequence[int]) -> int:
    """The dots per inch to print with: the finest up to `FINE`, else the coarsest."""
    known = [dots for dots in supported if dots > 0]
    fine = [dots for dots in known if dots <= FINE]
    return max(fine) if fine else min(known, default=FINE)


def page_layout(width: float, height: float) -> QPageLayout:
    """A page of this size in points without margins, by its name where printers know it."""
    landscape = width > height
    upright = QSizeF(min(width, height), max(width, height))
    named = _named(upright)
    turn = QPageLayout.Orientation
    if named is not None:
        size, orientation = named, turn.Landscape if landscape else turn.Portrait
    else:
        points = QPageSize.Unit.Point
        exact = QPageSize.SizeMatchPolicy.ExactMatch
        size, orientation = QPageSize(QSizeF(width, height), points, "", exact), turn.Portrait
    made = QPageLayout(size, orientation, QMarginsF(), QPageLayout.Unit.Point, QMarginsF())
    made.setMode(QPageLayout.Mode.FullPageMode)
    return made


def _named(upright: QSizeF) -> QPageSize | None:
    for page_id in NAMED:
        size = QPageSize.size(page_id, QPageSize.Unit.Point)
        near = abs(size.width() - upright.width()), abs(size.height() - upright.height())
        if max(near) <= SAME:
            return QPageSize(page_id)
    return None


def print_pages(
    pdf: Pdf,
    printer: QPrinter,
    progress: Progress,
    *,
    pages: Sequence[int] | None = None,
    calibration: Calibration | None = None,
) -> Sent:
    """Draw pages (from 0; None: all) on the printer; raises PrinterGone and Cancelled.

    A calibration moves and stretches each page by what the printer was measured to need.
    """
    wanted = list(range(len(pdf))) if pages is None else list(pages)
    printer.setFullPage(True)
    painter = QPainter()
    try:
        for done, page in enumerate(wanted):
            progress.report(done, len(wanted))
            _new_page(printer, painter, page_layout(*pdf.size(page)), first=done == 0)
            _draw(pdf, page, painter, printer.resolution(), calibration or Calibration())
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
        raise PrinterGone(
            N_(
                "“{printer}” does not take the pages. See whether it is switched on and connected, "
                "or save the document as PDF."
            ),
            printer=printer.printerName() or printer.outputFileName(),
        )
    if first:
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)


def _draw(pdf: Pdf, page: int, painter: QPainter, dots: int, calibration: Calibration) -> None:
    width, height = pdf.size(page)
    whole = QSize(
        round(width / POINTS_PER_INCH * dots * calibration.scale_x),
        round(height / POINTS_PER_INCH * dots * calibration.scale_y),
    )
    left = round(calibration.dx / MM_PER_INCH * dots)
    top = round(calibration.dy / MM_PER_INCH * dots)
    for row in range(0, whole.height(), STRIP):
        rows = min(STRIP, whole.height() - row)
        strip = pdf.band(page, whole, row, rows, sharp=True)
        painter.drawImage(left, top + row, _without_colour(strip))


def _without_colour(strip: QImage) -> QImage:
    """A third of the bytes where there is nothing but grey."""
    return strip.convertToFormat(QImage.Format.Format_Grayscale8) if strip.isGrayscale() else strip
