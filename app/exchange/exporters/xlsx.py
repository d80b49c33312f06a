"""Excel workbooks: text stays text, headings stay in sight, nothing is a formula."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from itertools import islice
from typing import Any, BinaryIO

import xlsxwriter

from app.base.progress import Progress
from app.base.words import N_
from app.exchange.exporter import Exporter
from app.exchange.spelling import Cell, as_text, spelt
from app.exchange.table_out import Kind, OutTable, unique
from app.exchange.widths import width_of

EVERY = 200
SAMPLE = 1_000
NARROWEST, WIDEST = 6, 48
LEGIBLE = 200
"""Wider tables, in characters, are printed on several pages side by side."""
FORMATS: Mapping[Kind, dict[str, object]] = {
    Kind.NUMBER: {"align": "left"},
    Kind.DAY: {"num_format": "yyyy-mm-dd", "align": "left"},
    Kind.MOMENT: {"num_format": "yyyy-mm-dd hh:mm", "align": "left"},
    Kind.LONG: {"num_format": "@", "text_wrap": True},
}
TEXT: dict[str, object] = {"num_format": "@"}
HEADER = {"bold": True, "bg_color": "#E8EDF4", "bottom": 1, "valign": "vcenter", "num_format": "@"}
EXCEL_BEGINS = 1900
CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 - as the library takes it
"""When each is said to be written: the same table gives the same bytes, with the same checksum."""


def write(table: OutTable, file: BinaryIO, progress: Progress) -> None:
    """Write one sheet; rows go to the disk as they come."""
    book = xlsxwriter.Workbook(file, {"constant_memory": True})
    book.set_properties({"created": CREATED})
    sheet = book.add_worksheet(sheet_name(table.name))
    try:
        _fill(book, sheet, table, progress)
    except BaseException:
        book.fileclosed = True  # or it would complain when it is thrown away
        if sheet.row_data_fh is not None:
            sheet.row_data_fh.close()
        raise
    book.close()


def _fill(book: Any, sheet: Any, table: OutTable, progress: Progress) -> None:  # noqa: ANN401 - the library has no types
    headings = unique([heading.text for heading in table.headings])
    last = max(len(headings) - 1, 0)
    formats = [
        book.add_format({**FORMATS.get(h.kind, TEXT), "valign": "top"}) for h in table.headings
    ]
    widths = _widths(table, headings)
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width, formats[place])
    header = book.add_format(HEADER)
    for place, heading in enumerate(headings):
        sheet.write_string(0, place, heading, header)
    kinds = [heading.kind for heading in table.headings]
    for done, row in enumerate(table.rows, start=1):
        if done % EVERY == 1:
            progress.report(done - 1, len(table.rows))
        for place, (value, kind) in enumerate(zip(row, kinds, strict=True)):
            put(sheet, done, place, spelt(value, kind, table.words), formats[place])
    progress.report(len(table.rows), len(table.rows))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), last)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{len(table.rows) + 1}"})
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    if sum(widths) <= LEGIBLE:
        sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def put(sheet: Any, row: int, place: int, cell: Cell, form: Any) -> None:  # noqa: ANN401 - the library has no types
    """Write one cell as what it is; text is never looked at for formulas or addresses."""
    if cell is None:
        return
    if isinstance(cell, date) and cell.year >= EXCEL_BEGINS:
        moment = cell if isinstance(cell, datetime) else datetime(*cell.timetuple()[:3])  # noqa: DTZ001 - local times
        sheet.write_datetime(row, place, moment, form)
    elif isinstance(cell, int | float):
        sheet.write_number(row, place, cell, form)
    else:
        sheet.write_string(row, place, as_text(cell), form)


def _widths(table: OutTable, headings: Sequence[str]) -> list[float]:
    """As wide as the widest of the first rows, within reason; in characters."""
    widest = [width_of(heading) + 3 for heading in headings]  # the arrow of the filter
    for row in islice(table.rows, SAMPLE):
        for place, (value, heading) in enumerate(zip(row, table.headings, strict=True)):
            text = as_text(spelt(value, heading.kind, table.words))
            widest[place] = max(widest[place], max(map(width_of, text.split("\n"))) + 1)
    return [min(max(width, NARROWEST), WIDEST) for width in widest]


FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))
LONGEST_NAME = 31


def sheet_name(text: str) -> str:
    """The text as a name Excel accepts for a sheet."""
    return text.translate(FORBIDDEN).strip(" '")[:LONGEST_NAME].strip(" '") or "1"


EXPORTER = Exporter("xlsx", N_("Excel workbook"), write)
