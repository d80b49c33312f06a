"""The printers of this computer and their trays."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.base.words import N_
from app.documents.imposition import Duplex
from app.gui.documents.printing import resolution_for

AUTOMATIC = ""
TRAYS = {
    AUTOMATIC: (N_("Automatic"), QPrinter.PaperSource.Auto),
    "upper": (N_("Tray 1"), QPrinter.PaperSource.Upper),
    "middle": (N_("Tray 2"), QPrinter.PaperSource.Middle),
    "lower": (N_("Tray 3"), QPrinter.PaperSource.Lower),
    "manual": (N_("Manual feed"), QPrinter.PaperSource.Manual),
    "envelope": (N_("Envelopes"), QPrinter.PaperSource.Envelope),
    "large": (N_("Large capacity"), QPrinter.PaperSource.LargeCapacity),
}
SIDES = {
    Duplex.NONE: QPrinter.DuplexMode.DuplexNone,
    Duplex.LONG_EDGE: QPrinter.DuplexMode.DuplexLongSide,
    Duplex.SHORT_EDGE: QPrinter.DuplexMode.DuplexShortSide,
}


@dataclass(frozen=True)
class Station:
    """A printer by name, and how to begin with it."""

    name: str
    begin: Callable[[], QPrinter]
    default: bool = False


def stations() -> list[Station]:
    """The printers of this computer, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    found = [Station(name, _beginner(name), name == usual) for name in names]
    return sorted(found, key=lambda station: not station.default)


def _beginner(name: str) -> Callable[[], QPrinter]:
    def begin() -> QPrinter:
        printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
        printer.setResolution(resolution_for(printer.supportedResolutions()))
        return printer

    return begin


def set_up(
    printer: QPrinter, *, title: str, tray: str = AUTOMATIC, copies: int = 1,
    duplex: Duplex = Duplex.NONE,
) -> QPrinter:  # fmt: skip
    """Tell a printer how; returns it."""
    printer.setDocName(title)
    printer.setCreator("Plenum")
    printer.setPaperSource(TRAYS.get(tray, TRAYS[AUTOMATIC])[1])
    printer.setCopyCount(copies)
    printer.setCollateCopies(True)
    printer.setDuplex(SIDES[duplex])
    return printer
