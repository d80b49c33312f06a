"""The people of one session: who has a place, waits, wished or was declined, and why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.base.names import NameOrder
from app.base.texts import search_key, sort_key
from app.base.words import N_
from app.gui.i18n import _, current_language
from app.gui.panels import wording
from app.gui.panels.board import Board
from app.gui.row_model import Column, RowModel
from app.gui.widgets.cells import Cell, Mark, Pill, Plain, TwoLines
from app.gui.widgets.table import RowTable
from app.queries.matching import key_matches
from app.queries.panels import STATES, SignUpRow
from app.rules.sessions import LOWEST_RANK, SIGN_UP_NAMES

ALL = "all"
USUAL = "state"


class SignUpTable(RowTable):
    """Wishes for one session, by the ids of the wishes."""

    remove_wanted = Signal()

    def __init__(self) -> None:
        self.board: Board | None = None
        self._order = NameOrder.GIVEN_FIRST
        self._sort, self._descending = USUAL, False
        columns: tuple[Column[SignUpRow], ...] = (
            Column(N_("Person"), self._person, "name", 190, stretch=True),
            Column(N_("Delegation"), self._delegation, "delegation", 120, spare=5),
            Column(N_("Wish"), self._rank, "rank", 56, spare=2),
            Column(N_("State"), self._state, "state", 92, whole=self._states),
            Column(N_("Why"), self._why, "", 190, spare=3),
            Column(N_("Fixed"), self._lock, "locked", 60, spare=4),
        )
        self._model = RowModel(columns, self._rows)
        super().__init__(self._model, _("People of the session"))
        self._model.setParent(self)
        self.show_sort(self._sort)
        self.sort_asked.connect(self._on_sort)
        self._shown: tuple[SignUpRow, ...] = ()

    def show_rows(
        self, board: Board, rows: Sequence[SignUpRow], order: NameOrder, text: str = ""
    ) -> None:
        """Show these, as far as name, place or delegation has the words of `text`."""
        self.board, self._order = board, order
        found = rows
        if text.strip():
            found = [row for row in rows if key_matches(self._key(row), text)]
        self._shown = tuple(found)
        self._arrange()

    def chosen(self) -> list[SignUpRow]:
        """The selected rows, in the order shown."""
        known = self.board.by_id if self.board else {}
        return [known[one] for one in self.selected_ids() if one in known]

    def _key(self, row: SignUpRow) -> str:
        return search_key(f"{row.name.display(self._order)} {self._where(row)}")

    def _where(self, row: SignUpRow) -> str:
        return f"{wording.from_where(row)} {self._delegation_name(row)}"

    def _delegation_name(self, row: SignUpRow) -> str:
        known = self.board.delegations if self.board else {}
        found = known.get(row.delegation_id or 0)
        return wording.said(found.name) if found else ""

    # order

    def _on_sort(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._sort, self._descending = key, descending
        self._arrange()

    def _arrange(self) -> None:
        rows = sorted(self._shown, key=self._order_of, reverse=self._descending)
        self._model.show_ids([row.id for row in rows])

    def _order_of(self, row: SignUpRow) -> tuple[object, ...]:
        state, rank = STATES.index(row.state), row.rank or LOWEST_RANK + 1
        language = current_language()
        match self._sort:
            case "name":
                return (sort_key(self._sorted_name(row), language), row.id)
            case "delegation":
                return (sort_key(self._delegation_name(row), language), state, rank, row.id)
            case "rank":
                return (rank, state, row.position, row.id)
            case "locked":
                return (not row.locked, state, rank, row.id)
        return (state, rank, row.position, row.id)

    @staticmethod
    def _sorted_name(row: SignUpRow) -> str:
        return f"{row.name.family} {row.name.given}"

    # cells

    def _rows(self, ids: Sequence[int]) -> dict[int, SignUpRow]:
        known = self.board.by_id if self.board else {}
        return {one: known[one] for one in ids if one in known}

    def _person(self, row: SignUpRow) -> Cell:
        name = row.name.display(self._order)
        return TwoLines(name, wording.from_where(row), name)

    def _delegation(self, row: SignUpRow) -> Cell:
        name = self._delegation_name(row)
        return Plain(name or "—", "soft" if name else "muted")

    @staticmethod
    def _rank(row: SignUpRow) -> Cell:
        if row.rank is None:
            return Plain("—", "muted")
        return Pill(str(row.rank), wording.RANK_TONES[row.rank])

    @staticmethod
    def _state(row: SignUpRow) -> Cell:
        return Pill(_(SIGN_UP_NAMES[row.state]), wording.STATE_TONES[row.state])

    @staticmethod
    def _states() -> list[Cell]:
        return [Pill(_(name), "neutral") for name in SIGN_UP_NAMES.values()]

    def _why(self, row: SignUpRow) -> Cell:
        if self.board is None:
            return Plain("")
        return wording.reason_cell(self.board, self.board.reason(row))

    @staticmethod
    def _lock(row: SignUpRow) -> Cell:
        return Mark("lock", "", "soft", _("Fixed by hand")) if row.locked else Plain("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Delete takes places back."""
        if event.key() == Qt.Key.Key_Delete and self.selected_ids():
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)
