"""Cells that only delegations have are painted and spoken."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.gui.delegations.cells import DelegationCell, Heading, MemberCell
from app.gui.widgets.brush import Brush, paint_cell
from app.gui.widgets.cells import OwnCell, Pill, spoken

HEADING = Heading("Latvia", "3 delegations")
LED = DelegationCell("Riga", "L V", "Latvia", "Ilze Bērziņa")
ALONE = DelegationCell("Riga", "L V", "", "no head", headless=True)
QUIET = DelegationCell("Riga", "L V", "Latvia", "")
MEMBER = MemberCell(
    "Ilze Bērziņa", "Expert", "Mayor", Pill("Confirmed", "green"), head=False, chosen=True
)


def painted(cell: OwnCell, direction: Qt.LayoutDirection) -> bytes:
    picture = QImage(320, 52, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    paint_cell(cell, Brush(painter, QRect(12, 0, 296, 52), direction))
    painter.end()
    return bytes(picture.constBits())


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (HEADING, "Latvia, 3 delegations"),
        (LED, "Riga\nLatvia, Ilze Bērziņa"),
        (ALONE, "Riga\nno head"),
        (DelegationCell("Riga", "", "", ""), "Riga"),
        (MEMBER, "Ilze Bērziņa, Expert, Mayor, Confirmed"),
    ],
)
def test_cells_in_words(cell: OwnCell, words: str) -> None:
    assert spoken(cell) == words


@pytest.mark.parametrize("cell", [HEADING, LED, ALONE, QUIET, MEMBER])
def test_cells_are_painted_in_both_directions(qapp: QApplication, cell: OwnCell) -> None:
    blank = bytes(320 * 52 * 4 * [255])
    left = painted(cell, Qt.LayoutDirection.LeftToRight)
    right = painted(cell, Qt.LayoutDirection.RightToLeft)
    assert blank not in {left, right}
    assert left != right


def test_a_missing_function_looks_otherwise(qapp: QApplication) -> None:
    missing = MemberCell("Ilze Bērziņa", "Expert", "Mayor", MEMBER.status, head=False, chosen=False)
    ltr = Qt.LayoutDirection.LeftToRight
    assert painted(MEMBER, ltr) != painted(missing, ltr)


def test_the_function_knows_how_wide_it_is(qapp: QApplication) -> None:
    long = MemberCell("I", "Head of delegation", "", MEMBER.status, head=True, chosen=True)
    assert long.function_width > MEMBER.function_width > 0
