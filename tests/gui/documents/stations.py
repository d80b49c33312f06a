"""Printers that print into files, so that nothing comes out of a real one."""

from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from app.gui.documents.printers import Station


def a_station(target: Path, name: str = "Brother") -> Station:
    """A printer that writes a PDF."""

    def begin() -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        printer.setResolution(72)
        return printer

    return Station(name, begin, default=True)
