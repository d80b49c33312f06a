"""The printers of this computer."""

from pathlib import Path

from gui.documents.stations import a_station
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from app.documents.imposition import Duplex
from app.gui.documents.cups import CupsOutlet
from app.gui.documents.printers import SIDES, TRAYS, both_ways, set_up, stations
from app.gui.documents.printing import QtOutlet, Ticket


def test_the_usual_printer_comes_first(qtbot: QtBot) -> None:
    found = stations()
    assert [each.default for each in found] == sorted((s.default for s in found), reverse=True)


def test_a_printer_is_told_how(tmp_path: Path, qtbot: QtBot) -> None:
    ticket = Ticket("Badges", "manual", 3, Duplex.LONG_EDGE)
    printer = set_up(a_station(tmp_path / "out.pdf").begin(), ticket)
    assert (printer.docName(), printer.copyCount()) == ("Badges", 3)
    assert printer.duplex() == QPrinter.DuplexMode.DuplexNone  # a PDF has no other side
    set_up(printer, Ticket("Badges", "no such tray"))
    assert printer.paperSource() == QPrinter.PaperSource.Auto


def test_every_way_has_its_name() -> None:
    assert set(SIDES) == set(Duplex)
    assert all(name for name, _source in TRAYS.values())


def test_each_printer_of_cups_is_offered_without_scaling_first(tmp_path: Path) -> None:
    found = [a_station(tmp_path / "a.pdf", "Brother"), a_station(tmp_path / "b.pdf", "Zebra")]
    ways = both_ways(found, "/usr/bin/lp")
    assert [(each.key, each.title) for each in ways] == [
        ("lp:Brother", "Brother – without scaling"),
        ("Brother", "Brother"),
        ("lp:Zebra", "Zebra – without scaling"),
        ("Zebra", "Zebra"),
    ]
    assert both_ways(found, None) == found


def test_each_way_has_its_outlet(tmp_path: Path, qtbot: QtBot) -> None:
    ticket = Ticket("Badges")
    by_lp, by_qt = both_ways([a_station(tmp_path / "a.pdf")], "/usr/bin/lp")
    assert by_lp.outlet(ticket) == CupsOutlet("/usr/bin/lp", "Brother", ticket)
    assert isinstance(by_qt.outlet(ticket), QtOutlet)
