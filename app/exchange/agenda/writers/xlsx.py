"""The agenda as an Excel workbook, written as lists of people are."""

from typing import BinaryIO

from app.base.progress import Progress
from app.exchange.agenda.agenda_table import agenda_table
from app.exchange.agenda.leaving import AgendaOut
from app.exchange.agenda.writer import AgendaWriter
from app.exchange.exporters.xlsx import EXPORTER


def write(leaving: AgendaOut, file: BinaryIO, progress: Progress) -> None:
    """Write a line for each session, those without a time last."""
    EXPORTER.write(agenda_table(leaving), file, progress)


WRITER = AgendaWriter("xlsx", EXPORTER.title, write, whole=True)
