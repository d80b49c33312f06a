"""CSV as Polish and German spreadsheets open it: UTF-8 with mark, semicolons, CRLF, no formulas."""

import csv
import io
from typing import BinaryIO

from app.base.progress import Progress
from app.base.words import N_
from app.exchange.exporter import Exporter
from app.exchange.spelling import as_text, spelt
from app.exchange.table_out import OutTable, guarded, unique

EVERY = 200


def write(table: OutTable, file: BinaryIO, progress: Progress) -> None:
    """Write the headings and a line for each row."""
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    lines = csv.writer(text, delimiter=";", lineterminator="\r\n")
    lines.writerow(guarded(heading) for heading in unique([h.text for h in table.headings]))
    kinds = [heading.kind for heading in table.headings]
    for done, row in enumerate(table.rows):
        if done % EVERY == 0:
            progress.report(done, len(table.rows))
        cells = (spelt(value, kind, table.words) for value, kind in zip(row, kinds, strict=True))
        lines.writerow(guarded(as_text(cell)) for cell in cells)
    text.detach()
    progress.report(len(table.rows), len(table.rows))


EXPORTER = Exporter("csv", N_("CSV for spreadsheets"), write)
