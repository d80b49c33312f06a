"""Everybody, and what shows on each day that they were there."""

from collections.abc import Sequence
from functools import partial

from app.base.texts import Texts, search_key
from app.base.words import N_
from app.gui.attendance import words
from app.gui.attendance.board import Board
from app.gui.i18n import _
from app.gui.row_model import Column, RowModel
from app.gui.widgets.cells import Cell, Pill, Plain, TwoLines
from app.gui.widgets.table import RowTable
from app.queries.attendance import AttendeeRow
from app.queries.matching import key_matches
from app.rules.attendance import Occasion, Trace

MOST_DAYS = 5
"""Days that find room beside each other; of longer conferences one is chosen."""


class ProofTable(RowTable):
    """People by their ids; a column for each day, or for what was chosen."""

    def __init__(self) -> None:
        self._board: Board | None = None
        self._model: RowModel[AttendeeRow] = RowModel(self._columns(()), self._rows)
        super().__init__(self._model, _("Proofs of presence"))
        self._model.setParent(self)
        self._shown: tuple[Occasion, ...] = ()

    def show_board(self, board: Board, ids: Sequence[int], occasion: Occasion | None) -> None:
        """Show these people with every day, or with one day or session."""
        self._board = board
        shown: tuple[Occasion, ...] = board.days if occasion is None else (occasion,)
        if shown[:MOST_DAYS] != self._shown:
            self._shown = shown[:MOST_DAYS]
            self._model.show_columns(self._columns(self._shown))
            self._widths.clear()  # they were those of other columns
            self._lay_out_columns()
        self._model.show_ids(list(ids))

    def _columns(self, shown: Sequence[Occasion]) -> tuple[Column[AttendeeRow], ...]:
        return (
            Column(N_("No."), lambda row: Plain(str(row.number), "muted", right=True), width=52),
            Column(N_("Name"), self._name, width=240, stretch=True),
            *(
                Column(self._title(each), partial(self._trace, occasion=each), width=122)
                for each in shown
            ),
        )

    def _title(self, occasion: Occasion) -> str:
        assert self._board is not None
        return words.short_name(self._board, occasion)

    def _rows(self, ids: Sequence[int]) -> dict[int, AttendeeRow]:
        known = self._board.attendees if self._board else {}
        return {one: known[one] for one in ids if one in known}

    def _name(self, row: AttendeeRow) -> Cell:
        name = row.name.display()
        return TwoLines(name, delegation_of(self._board, row), avatar=name)

    @staticmethod
    def _trace(row: AttendeeRow, occasion: Occasion) -> Cell:
        trace = row.presence.trace(occasion)
        if trace is Trace.NEITHER:
            return Plain(_(words.SHORT[trace]), "muted")
        return Pill(_(words.SHORT[trace]), words.TONES[trace])


def delegation_of(board: Board | None, row: AttendeeRow) -> str:
    """What the delegation is called; nothing without one."""
    known = board.delegations if board else {}
    return words.said(known.get(row.presence.delegation_id or 0, Texts()))


def chosen(
    board: Board, occasion: Occasion | None, trace: Trace | None, search: str
) -> list[AttendeeRow]:
    """Those whose trace at the occasion, or on any day, is this one, and who are sought."""
    where: Sequence[Occasion] = board.days if occasion is None else (occasion,)
    return [
        row
        for row in board.attendees.values()
        if (trace is None or any(row.presence.trace(each) is trace for each in where))
        and key_matches(_key(board, row), search)
    ]


def _key(board: Board, row: AttendeeRow) -> str:
    delegation = board.delegations.get(row.presence.delegation_id or 0, Texts())
    name = f"{row.name.display()} {row.name.original}"
    return search_key(" ".join((str(row.number), name, *delegation.values())))
