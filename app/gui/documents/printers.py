"""The printers of this computer and their trays."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.base.words import N_
from app.documents.imposition import Duplex
from app.gui.documents import cups
from app.gui.documents.cups import CupsOutlet
from app.gui.documents.printing import Outlet, QtOutlet, Ticket, resolution_for
from app.gui.i18n import _

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
    """A printer by name, one way of printing on it, and how to begin with it.

    `lp` is the path of the program that hands it whole documents, without scaling; empty where
    Qt draws the pages.
    """

    name: str
    begin: Callable[[], QPrinter]
    default: bool = False
    lp: str = ""

    @property
    def key(self) -> str:
        """What it is remembered by: what is measured one way is not true of the other."""
        return f"{cups.PROGRAM}:{self.name}" if self.lp else self.name

    @property
    def title(self) -> str:
        """What it is called where one of them is chosen."""
        return _("{printer} – without scaling", printer=self.name) if self.lp else self.name

    def outlet(self, ticket: Ticket) -> Outlet:
        """What takes one document to it."""
        if self.lp:
            return CupsOutlet(self.lp, self.name, ticket)
        return QtOutlet(set_up(self.begin(), ticket))


def stations() -> list[Station]:
    """The printers of this computer, the usual one first, of its ways the exact one first."""
    usual = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    found = [Station(name, _beginner(name), name == usual) for name in names]
    return both_ways(sorted(found, key=lambda station: not station.default), cups.program())


def both_ways(found: Iterable[Station], lp: str | None) -> list[Station]:
    """Each printer by `lp` and by Qt; only by Qt where there is no `lp`."""
    ways = [lp, ""] if lp else [""]
    return [replace(station, lp=way) for station in found for way in ways]


def _beginner(name: str) -> Callable[[], QPrinter]:
    def begin() -> QPrinter:
        printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
        printer.setResolution(resolution_for(printer.supportedResolutions()))
        return printer

    return begin


def set_up(printer: QPrinter, ticket: Ticket) -> QPrinter:
    """Tell a printer how; returns it."""
    printer.setDocName(ticket.title)
    printer.setCreator("Plenum")
    printer.setPaperSource(TRAYS.get(ticket.tray, TRAYS[AUTOMATIC])[1])
    printer.setCopyCount(ticket.copies)
    printer.setCollateCopies(True)
    printer.setDuplex(SIDES[ticket.duplex])
    return printer
