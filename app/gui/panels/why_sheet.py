"""All that one person wished, what became of it, and why."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.base.words import N_
from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.panels import wording
from app.gui.panels.board import Board
from app.gui.row_model import Column, RowModel
from app.gui.widgets.card import Card
from app.gui.widgets.cells import Cell, Pill, TwoLines
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.table import RowTable
from app.queries.panels import SignUpRow
from app.rules.sessions import SIGN_UP_NAMES


class WhySheet(Sheet):
    """Explains the places of one person."""

    def __init__(self, parent: QWidget, desk: Desk, board: Board, row: SignUpRow) -> None:
        self._board = board
        columns: tuple[Column[SignUpRow], ...] = (
            Column(N_("Session"), self._session, width=200, stretch=True),
            Column(N_("Wish"), self._rank, width=92),
            Column(N_("State"), self._state, width=92),
            Column(N_("Why"), self._why, width=270),
        )
        self.model = RowModel(columns, self._rows)
        self.table = RowTable(self.model, _("Wishes and places"))
        self.model.setParent(self.table)
        self.table.setMinimumHeight(250)
        name = row.name.display(desk.settings.name_order)
        super().__init__(
            parent,
            name,
            Card(self.table, margins=(1, 6, 1, 6)),
            text=_("What was wished, what became of it, and why."),
            primary=_("Close"),
            width=760,
        )
        self.secondary.hide()
        self.submitted.connect(self.accept)
        self.model.show_ids([one.id for one in board.by_person.get(row.person_id, ())])

    def _rows(self, ids: Sequence[int]) -> dict[int, SignUpRow]:
        return {one: self._board.by_id[one] for one in ids}

    def _session(self, row: SignUpRow) -> Cell:
        session = self._board.sessions[row.session_id]
        return TwoLines(wording.said(session.title), wording.place_line(session))

    @staticmethod
    def _rank(row: SignUpRow) -> Cell:
        return Pill(wording.rank_name(row.rank), wording.RANK_TONES[row.rank])

    @staticmethod
    def _state(row: SignUpRow) -> Cell:
        return Pill(_(SIGN_UP_NAMES[row.state]), wording.STATE_TONES[row.state])

    def _why(self, row: SignUpRow) -> Cell:
        return wording.reason_cell(self._board, self._board.reason(row))
