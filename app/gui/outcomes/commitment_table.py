"""The commitments: what, who, until when, done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.base.names import NameOrder
from app.base.texts import search_key
from app.base.words import N_
from app.gui.i18n import _
from app.gui.outcomes import wording
from app.gui.outcomes.board import Board
from app.gui.row_model import Column, RowModel
from app.gui.widgets.cells import Cell, Mark, Pill, Plain, TwoLines
from app.gui.widgets.table import RowTable
from app.queries.matching import key_matches
from app.queries.outcomes import CommitmentRow
from app.rules.outcomes import COMMITMENT_STATE_NAMES, CommitmentState

ALL = "all"
MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CommitmentTable(RowTable):
    """Commitments by their ids; Space is done or not, Delete removes, Alt+arrows move."""

    done_wanted = Signal()
    remove_wanted = Signal()
    move_wanted = Signal(int)

    def __init__(self) -> None:
        self._board: Board | None = None
        self._order = NameOrder.GIVEN_FIRST
        columns: tuple[Column[CommitmentRow], ...] = (
            Column(N_("Done"), self._done, width=56),
            Column(N_("What"), self._what, width=260, stretch=True),
            Column(N_("Who"), self._who, width=200),
            Column(N_("Until when"), self._due, width=120, sort="due"),
            Column(N_("Status"), self._state, width=90, spare=1),
        )
        self._model = RowModel(columns, self._rows)
        super().__init__(self._model, _("Commitments"))
        self._model.setParent(self)

    def show_board(self, board: Board, ids: Sequence[int], order: NameOrder) -> None:
        """Show these commitments."""
        self._board, self._order = board, order
        self._model.show_ids(list(ids))

    def chosen(self) -> list[CommitmentRow]:
        """Those selected."""
        known = self._board.commitments if self._board else {}
        return [known[one] for one in self.selected_ids() if one in known]

    def _rows(self, ids: Sequence[int]) -> dict[int, CommitmentRow]:
        known = self._board.commitments if self._board else {}
        return {one: known[one] for one in ids if one in known}

    def _state_of(self, row: CommitmentRow) -> CommitmentState:
        assert self._board is not None
        return row.state(self._board.today)

    def _done(self, row: CommitmentRow) -> Cell:
        if row.done_on is not None:
            return Mark("square-check", tone="ok_text", meaning=_("done"))
        return Mark("square", tone="muted", meaning=_("not done"))

    @staticmethod
    def _what(row: CommitmentRow) -> Cell:
        return TwoLines(wording.said(row.what), wording.said(row.session))

    def _who(self, row: CommitmentRow) -> Cell:
        name = row.person.display(self._order) if row.person else ""
        rest = ", ".join(part for part in (wording.said(row.organisation), row.who) if part)
        if name and rest:
            return TwoLines(name, rest, strong=False)
        return Plain(name or rest or "—", "soft" if name or rest else "muted")

    def _due(self, row: CommitmentRow) -> Cell:
        late = self._state_of(row) is CommitmentState.LATE
        text = wording.short_day(row.due_on)
        return Plain(text or "—", "danger_text" if late else "soft" if text else "muted", late)

    def _state(self, row: CommitmentRow) -> Cell:
        state = self._state_of(row)
        if state is CommitmentState.OPEN:
            return Plain(_(COMMITMENT_STATE_NAMES[state]), "muted")
        return Pill(_(COMMITMENT_STATE_NAMES[state]), wording.COMMITMENT_TONES[state])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Space, Delete and Alt with the arrows."""
        key, held = Qt.Key(event.key()), event.modifiers()
        if key == Qt.Key.Key_Space and not held:
            self.done_wanted.emit()
        elif key == Qt.Key.Key_Delete and not held:
            self.remove_wanted.emit()
        elif key in MOVES and held == Qt.KeyboardModifier.AltModifier:
            self.move_wanted.emit(MOVES[key])
        else:
            super().keyPressEvent(event)


def chosen(board: Board, which: str, search: str = "") -> list[CommitmentRow]:
    """The commitments of a state, or all, whose words are sought."""
    rows = board.commitments.values()
    return [
        row
        for row in rows
        if which in {ALL, row.state(board.today)} and key_matches(_key(row), search)
    ]


def _key(row: CommitmentRow) -> str:
    name = row.person.display() if row.person else ""
    texts = (*row.what.values(), *row.organisation.values(), *row.session.values())
    return search_key(" ".join((*texts, name, row.who)))
