"""Measuring a printer: the window for it, and printing the ruler page as the printer is."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from app.base.file_names import safe_name
from app.base.whole_file import write_whole
from app.base.words import N_, words_for
from app.documents.ruler_page import ruler_pdf
from app.gui.documents import saving, work
from app.gui.documents.calibration_sheet import CalibrationSheet
from app.gui.documents.print_sheet import PrintSheet
from app.gui.documents.printers import Station, stations
from app.gui.documents.printing import Ticket
from app.gui.i18n import _, current_language, localized

if TYPE_CHECKING:
    from app.gui.documents.page import DocumentsPage


def calibrate(
    page: "DocumentsPage", found: Sequence[Station] | None = None, asking: PrintSheet | None = None
) -> CalibrationSheet:
    """Open the window in which a printer is measured."""
    known = stations() if found is None else found
    sheet = CalibrationSheet(asking or page.window(), page.desk, known)
    sheet.finished.connect(sheet.deleteLater)
    sheet.page_asked.connect(lambda: ruler_page(page, sheet))
    if asking is not None:
        sheet.kept.connect(asking.follow_calibration)
    sheet.kept.connect(lambda: page.desk.toast(_("The calibration is kept.")))
    sheet.open()
    return sheet


def ruler_page(page: "DocumentsPage", sheet: CalibrationSheet) -> None:
    """Print the ruler page as the printer is by itself, or save it where there is no printer."""
    width, height = sheet.paper
    pdf = ruler_pdf(width, height, words_for(current_language()), both_sides=sheet.both_sides)
    station = sheet.station
    if station is None:
        name = safe_name(_("Ruler page"), "ruler") + saving.PDF
        saving.ask_file(
            sheet, page.desk, name, lambda target: _save_ruler(page, sheet, pdf, target)
        )
        return
    outlet = station.outlet(Ticket(_("Ruler page"), sheet.tray_key, duplex=sheet.duplex))
    answer = page.desk.run(N_("Printing"), lambda progress: work.send_pdf(pdf, outlet, progress))
    answer.then(lambda _none: page.desk.toast(_("Sent to “{printer}”.", printer=station.name)))
    answer.otherwise(lambda problem: sheet.fail(localized(problem)))


def _save_ruler(page: "DocumentsPage", sheet: CalibrationSheet, pdf: bytes, target: Path) -> None:
    def put(out: BinaryIO) -> None:
        out.write(pdf)

    answer = page.desk.run(N_("Writing the document"), lambda _progress: write_whole(target, put))
    answer.then(lambda _none: saving.said_written(sheet, target))
    answer.otherwise(lambda problem: sheet.fail(localized(problem)))
