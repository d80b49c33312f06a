"""Who is shown by which trace, and what stands in the columns."""

import pytest
from attending import FRIDAY, SATURDAY, Held
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.attendance.board import Board
from app.gui.attendance.proof_table import ProofTable, chosen, delegation_of
from app.rules.attendance import Trace


def ids(read: Board, *about: object) -> list[int]:
    return [row.person_id for row in chosen(read, *about)]  # type: ignore[arg-type] # in order


def test_by_trace_and_by_word(read: Board, held: Held) -> None:
    everybody = [held.ilze, held.jan, held.bo, held.ute]
    assert ids(read, None, None, "") == everybody
    assert ids(read, None, Trace.CHECKED_IN, "") == [held.ilze]
    assert ids(read, FRIDAY, Trace.NEITHER, "") == [held.bo, held.ute]
    assert ids(read, held.panel, Trace.CHECKED_IN, "") == [held.ilze, held.jan]
    assert ids(read, SATURDAY, None, "torun") == [held.jan, held.ute]
    assert ids(read, SATURDAY, None, "bo ek") == [held.bo]
    assert ids(read, None, None, "nobody") == []


def test_delegations(read: Board, held: Held) -> None:
    assert delegation_of(read, read.attendees[held.jan]) == "Toruń"
    assert delegation_of(read, read.attendees[held.bo]) == ""
    assert delegation_of(None, read.attendees[held.jan]) == ""


@pytest.mark.parametrize(
    ("which", "titles", "cells"),
    [
        (None, ["10 Dec", "11 Dec", "12 Dec"], ["Both", "Both", "Only desk"]),
        (FRIDAY, ["10 Dec"], ["Both"]),
        ("panel", ["Youth"], ["Only desk"]),
    ],
)
def test_the_columns(
    read: Board, held: Held, qtbot: QtBot, which: object, titles: list[str], cells: list[str]
) -> None:
    table = ProofTable()
    qtbot.addWidget(table)
    where = held.panel if which == "panel" else which
    table.show_board(read, [held.ilze, held.bo], where)  # type: ignore[arg-type] # an occasion
    model, across = table.model(), Qt.Orientation.Horizontal
    heads = [model.headerData(place, across) for place in range(model.columnCount())]
    assert heads == ["No.", "Name", *titles]
    row = [model.index(0, place).data() for place in range(model.columnCount())]
    assert row[0] == "1"
    assert row[2:] == cells


def test_other_columns_share_the_width_anew(read: Board, held: Held, qtbot: QtBot) -> None:
    table = ProofTable()
    qtbot.addWidget(table)
    table.resize(900, 300)
    with qtbot.waitExposed(table):
        table.show()
    for where in (None, FRIDAY, None):
        table.show_board(read, [held.ilze], where)
        header = table.horizontalHeader()
        assert header.length() == table.viewport().width()
