"""What looks the same in a table after its rows were read again: selection and place."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QTableView

from app.gui.row_model import RowModel


@dataclass(frozen=True)
class Kept:
    """Ids of what was selected and current, and the row whose place on the screen stays."""

    selected: list[int]
    current: int | None
    anchor: int | None
    offset: int
    scroll: int


def remember(
    view: QTableView, rows: RowModel[Any], selected: list[int], current: int | None
) -> Kept:
    """What there is to keep: the current row's place if it is in sight, else the top row's."""
    index, top = view.currentIndex(), view.rowAt(0)
    scroll = view.verticalScrollBar().value()
    anchored = -1
    if current is not None:
        in_sight = 0 <= view.rowViewportPosition(index.row()) < view.viewport().height()
        anchored = index.row() if in_sight else -1
    if anchored < 0 and top >= 0 and scroll > 0:
        anchored = top
    anchor = rows.id_at(anchored) if anchored >= 0 else None
    offset = view.rowViewportPosition(anchored) if anchored >= 0 else 0
    return Kept(selected, current, anchor, offset, scroll)


def restore(view: QTableView, rows: RowModel[Any], kept: Kept) -> None:
    """Make the row current again and bring the anchor to where it stood."""
    current = None if kept.current is None else rows.position_of(kept.current)
    if current is not None:
        index = rows.index(current, 0)
        view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
    anchor = None if kept.anchor is None else rows.position_of(kept.anchor)
    bar, header = view.verticalScrollBar(), view.verticalHeader()
    bar.setValue(kept.scroll if anchor is None else header.sectionPosition(anchor) - kept.offset)


def selection(rows: RowModel[Any], ids: Iterable[int]) -> QItemSelection:
    """The rows of `ids` as far as they are shown, neighbours joined into one range."""
    found = (rows.position_of(row_id) for row_id in ids)
    positions = sorted(place for place in found if place is not None)
    made, last, start = QItemSelection(), len(rows.columns) - 1, 0
    for at, place in enumerate(positions):
        if at + 1 == len(positions) or positions[at + 1] != place + 1:
            made.select(rows.index(positions[start], 0), rows.index(place, last))
            start = at + 1
    return made
