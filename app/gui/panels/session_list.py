"""The sessions one signs up for, with how full they are and how much they are wished."""

from collections.abc import Sequence

from app.base.words import N_
from app.gui.i18n import _, number
from app.gui.panels import wording
from app.gui.panels.board import Board, seats
from app.gui.row_model import Column, RowModel
from app.gui.widgets.card import Card
from app.gui.widgets.cells import Bar, Cell, Plain, TwoLines
from app.gui.widgets.table import RowTable
from app.queries.agenda import SessionRow
from app.rules.sessions import SignUpState


class SessionList(Card):
    """A table of sessions; choosing one shows its card."""

    def __init__(self) -> None:
        super().__init__(margins=(1, 6, 1, 8))
        self._board: Board | None = None
        columns: tuple[Column[SessionRow], ...] = (
            Column(N_("Session"), self._title, width=205, stretch=True),
            Column(N_("Places given"), self._full, width=138),
            Column(N_("Waiting"), self._waiting, width=74, spare=1),
            Column(N_("Wishes 1 · 2 · 3"), self._wishes, width=112, spare=2),
        )
        self.model = RowModel(columns, self._rows, self)
        self.table = RowTable(self.model, _("Panels and workshops"))
        self.table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.column.addWidget(self.table, 1)

    def show_board(self, board: Board) -> None:
        """Show these sessions; the one selected stays, else the first is."""
        self._board = board
        self.model.show_ids(list(board.sessions))
        if self.table.current_id() is None and board.sessions:
            self.table.show_id(next(iter(board.sessions)))

    def _rows(self, ids: Sequence[int]) -> dict[int, SessionRow]:
        known = self._board.sessions if self._board else {}
        return {one: known[one] for one in ids if one in known}

    @staticmethod
    def _title(row: SessionRow) -> Cell:
        return TwoLines(wording.said(row.title), wording.place_line(row))

    def _count(self, row: SessionRow, state: SignUpState) -> int:
        return self._board.count(row.id, state) if self._board else 0

    def _full(self, row: SessionRow) -> Cell:
        placed, many = self._count(row, SignUpState.PLACED), seats(row)
        if many is None:
            return Plain(number(placed))
        if placed > many:
            return Plain(_("{placed} of {seats}", placed=placed, seats=many), "danger_text")
        return Bar(placed, many)

    def _waiting(self, row: SessionRow) -> Cell:
        waiting = self._count(row, SignUpState.WAITING)
        return Plain(number(waiting), "warn_text") if waiting else Plain("—", "muted")

    def _wishes(self, row: SessionRow) -> Cell:
        ranks = self._board.ranks(row.id) if self._board else ()
        if not any(ranks):
            return Plain("—", "muted")
        return Plain(" · ".join(number(many) for many in ranks))
