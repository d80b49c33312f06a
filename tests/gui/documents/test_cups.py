"""Whole documents to CUPS, by a program of ours that stands for `lp`."""

import os
import sys
from pathlib import Path

import pytest
from gui.documents.lp import a_program, told
from gui.documents.squares import a_sheet

from app.base.progress import Silent
from app.documents.imposition import Duplex
from app.gui.documents.cups import CupsOutlet, media, program, ranges, surroundings
from app.gui.documents.printing import PrinterGone, Ticket

MM = 72 / 25.4
REFUSING = "#!{python}\nraise SystemExit('lp: The printer or class does not exist.')\n"

unix = pytest.mark.skipif(sys.platform == "win32", reason="there is no CUPS")


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    """Three pages of A4."""
    made = tmp_path / "document.pdf"
    made.write_bytes(a_sheet(210.0, 297.0, [(20.0, 20.0)], pages=3))
    return made


@unix
def test_the_whole_file_goes_as_it_is(tmp_path: Path, pdf: Path) -> None:
    outlet = CupsOutlet(a_program(tmp_path), "Brother", Ticket("Badges"))
    outlet.take(pdf, (0, 1, 2), Silent())
    assert (tmp_path / "taken.pdf").read_bytes() == pdf.read_bytes()
    assert told(tmp_path) == [
        *("-d", "Brother", "-t", "Badges", "-n", "1", "-o", "media=A4"),
        *("-o", "print-scaling=none", "-o", "sides=one-sided", "-o", "collate=true", "--"),
    ]


@unix
def test_a_ticket_is_told(tmp_path: Path, pdf: Path) -> None:
    ticket = Ticket("Odznaki", "manual", 3, Duplex.SHORT_EDGE)
    CupsOutlet(a_program(tmp_path), "Zebra", ticket).take(pdf, (0, 2, 99), Silent())
    assert told(tmp_path) == [
        *("-d", "Zebra", "-t", "Odznaki", "-n", "3", "-P", "1,3", "-o", "media=A4,Manual"),
        *("-o", "print-scaling=none", "-o", "sides=two-sided-short-edge"),
        *("-o", "collate=true", "--"),
    ]


@unix
def test_a_printer_that_is_gone_is_told(tmp_path: Path, pdf: Path) -> None:
    for lp in (a_program(tmp_path, REFUSING), str(tmp_path / "nowhere")):
        outlet = CupsOutlet(lp, "Brother", Ticket("Badges"))
        with pytest.raises(PrinterGone, match="“Brother” does not take the pages"):
            outlet.take(pdf, None, Silent())


@pytest.mark.parametrize(
    ("pages", "said"),
    [((), ""), ((4,), "5"), ((0, 1, 2), "1-3"), ((6, 0, 1, 2, 6, 8, 9), "1-3,7,9-10")],
)
def test_pages_as_lp_writes_them(pages: tuple[int, ...], said: str) -> None:
    assert ranges(pages) == said


@pytest.mark.parametrize(
    ("size", "said"),
    [
        ((210.0, 297.0), "A4"),
        ((297.0, 210.0), "A4"),
        ((105.0, 148.0), "A6"),
        ((215.9, 279.4), "Letter"),
        ((90.0, 60.0), "Custom.90x60mm"),
        ((62.25, 29.0), "Custom.62.25x29mm"),
    ],
)
def test_papers_as_cups_calls_them(size: tuple[float, float], said: str) -> None:
    assert media(size[0] * MM, size[1] * MM) == said


def test_pages_of_several_sizes_name_no_paper() -> None:
    outlet = CupsOutlet("lp", "Brother", Ticket("Cards"))
    sizes = [(210 * MM, 297 * MM), (105 * MM, 148 * MM)]
    assert not any(each.startswith("media=") for each in outlet.command(sizes, (0, 1)))
    assert "media=A6" in outlet.command(sizes, (1,))


def test_the_program_does_not_get_our_libraries() -> None:
    given = {"PATH": "/bin", "LD_LIBRARY_PATH": "/ours", "LD_LIBRARY_PATH_ORIG": "/theirs"}
    assert surroundings(given) == {
        "PATH": "/bin",
        "LD_LIBRARY_PATH": "/theirs",
        "LD_LIBRARY_PATH_ORIG": "/theirs",
    }
    assert surroundings({"DYLD_LIBRARY_PATH": "/ours"}) == {}


@unix
def test_where_the_program_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert program() is None
    wanted = a_program(tmp_path)
    monkeypatch.setenv("PATH", os.pathsep.join([str(tmp_path), "/nowhere"]))
    assert program() == wanted
