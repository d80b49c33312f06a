"""The printers of this computer."""

from pathlib import Path

from gui.documents.stations import a_station
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from app.documents.imposition import Duplex
from app.gui.documents.printers import SIDES, TRAYS, set_up, stations


def test_the_usual_printer_comes_first(qtbot: QtBot) -> None:
    found = stations()
    assert [each.default for each in found] == sorted((s.default for s in found), reverse=True)


def test_a_printer_is_told_how(tmp_path: Path, qtbot: QtBot) -> None:
    printer = set_up(
        a_station(tmp_path / "out.pdf").begin(),
        title="Badges",
        tray="manual",
        copies=3,
        duplex=Duplex.LONG_EDGE,
    )
    assert (printer.docName(), printer.copyCount()) == ("Badges", 3)
    assert printer.duplex() == QPrinter.DuplexMode.DuplexNone  # a PDF has no other side
    set_up(printer, title="Badges", tray="no such tray")
    assert printer.paperSource() == QPrinter.PaperSource.Auto


def test_every_way_has_its_name() -> None:
    assert set(SIDES) == set(Duplex)
    assert all(name for name, _source in TRAYS.values())
