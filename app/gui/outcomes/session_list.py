"""The sessions with how far the report of each is."""

from collections.abc import Sequence

from app.base.texts import search_key
from app.base.words import N_
from app.gui.i18n import _, number
from app.gui.outcomes import wording
from app.gui.outcomes.board import Board
from app.gui.row_model import Column, RowModel
from app.gui.widgets.cells import Cell, Pill, Plain, TwoLines
from app.gui.widgets.table import RowTable
from app.queries.matching import key_matches
from app.queries.outcomes import OutcomeRow
from app.rules.outcomes import OUTCOME_STATE_NAMES, OutcomeState

EXPECTED, ALL = "expected", "all"
"""Sessions a report is expected of, and all."""


class SessionList(RowTable):
    """A table of sessions; choosing one shows its report."""

    def __init__(self) -> None:
        self._board: Board | None = None
        columns: tuple[Column[OutcomeRow], ...] = (
            Column(N_("Session"), self._title, width=220, stretch=True),
            Column(N_("Report"), self._state, width=100),
            Column(N_("Promised"), self._promised, width=74, spare=2),
            Column(N_("Materials"), self._materials, width=78, spare=1),
        )
        self._model = RowModel(columns, self._rows)
        super().__init__(self._model, _("Sessions"))
        self._model.setParent(self)

    def show_board(self, board: Board, which: str, search: str) -> None:
        """Show these sessions; the one selected stays, else the first is."""
        self._board = board
        self._model.show_ids([row.session_id for row in chosen(board, which, search)])
        if self.current_id() is None and self._model.ids:
            self.show_id(self._model.id_at(0))

    def _rows(self, ids: Sequence[int]) -> dict[int, OutcomeRow]:
        known = self._board.outcomes if self._board else {}
        return {one: known[one] for one in ids if one in known}

    @staticmethod
    def _title(row: OutcomeRow) -> Cell:
        return TwoLines(wording.said(row.title), wording.session_line(row))

    @staticmethod
    def _state(row: OutcomeRow) -> Cell:
        if row.state is OutcomeState.EMPTY:
            return Plain(_(OUTCOME_STATE_NAMES[row.state]), "muted")
        return Pill(_(OUTCOME_STATE_NAMES[row.state]), wording.STATE_TONES[row.state])

    @staticmethod
    def _promised(row: OutcomeRow) -> Cell:
        return _count(row.commitments + row.projects)

    @staticmethod
    def _materials(row: OutcomeRow) -> Cell:
        return _count(row.materials)


def _count(many: int) -> Cell:
    return Plain(number(many)) if many else Plain("—", "muted")


def chosen(board: Board, which: str, search: str = "") -> list[OutcomeRow]:
    """The sessions with a report of this state, or those one is expected of, or all."""
    rows = list(board.outcomes.values())
    if which == EXPECTED:
        rows = [row for row in rows if row.asked_for]
    elif which in set(OutcomeState):
        rows = [row for row in rows if row.state == which and row.asked_for]
    return [row for row in rows if key_matches(_key(row), search)]


def _key(row: OutcomeRow) -> str:
    return search_key(" ".join((*row.title.values(), *row.room.values())))
