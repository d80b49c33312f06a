"""The sessions beside the report of one of them."""

from PySide6.QtWidgets import QWidget

from app.gui.i18n import _
from app.gui.outcomes.board import Board
from app.gui.outcomes.doing import Doing
from app.gui.outcomes.filing import Filing
from app.gui.outcomes.outcome_card import OutcomeCard
from app.gui.outcomes.session_list import ALL, EXPECTED, SessionList, chosen
from app.gui.outcomes.split import Split
from app.gui.widgets.card import Card
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import H, V
from app.gui.widgets.search_field import SearchField
from app.gui.widgets.stack import Stack
from app.rules.outcomes import OUTCOME_STATE_NAMES, OutcomeState


class SessionsView(QWidget):
    """A table of sessions and the report of the current one."""

    def __init__(self, doing: Doing, filing: Filing) -> None:
        super().__init__()
        self.board: Board | None = None
        self.which = ChipRow(_("Which sessions"))
        self.which.chosen.connect(self._show_list)
        self.search = SearchField(_("Search sessions…"), width=220)
        self.search.textChanged.connect(self._show_list)
        self.list = SessionList()
        self.search.left_down.connect(self.list.setFocus)
        self.card: OutcomeCard = OutcomeCard(doing, filing)
        self.list.current_changed.connect(self._on_current)
        self.list.opened.connect(lambda _id: self.card.write_here())
        self.list.typed.connect(self._on_typed)
        nothing = EmptyState("search", _("No session like this"), _("Choose others above."))
        self._found = Stack(self.list, nothing)
        table = Card(self._found, margins=(1, 6, 1, 8))
        self.split = Split(doing.desk, "sessions", table, self.card, (520, 500))
        bar = H((self.which, 1), self.search, spacing=10)
        self.setLayout(V(bar, (self.split, 1), spacing=10))

    def show_board(self, board: Board) -> None:
        """Show what is in the file now; selection and place stay."""
        self.board = board
        counts = {state: len(chosen(board, state)) for state in OutcomeState}
        self.which.set_choices(
            [
                Choice(EXPECTED, _("To report on"), sum(counts.values())),
                *(Choice(one, _(OUTCOME_STATE_NAMES[one]), counts[one]) for one in OutcomeState),
                Choice(ALL, _("All sessions"), len(board.outcomes)),
            ]
        )
        self._show_list()
        self._on_current(self.list.current_id())

    def _show_list(self, *_news: object) -> None:
        if self.board is not None:
            self.list.show_board(self.board, self.which.key() or EXPECTED, self.search.text())
            self._found.setCurrentIndex(0 if self.list.rows.ids else 1)

    def _on_current(self, session_id: int | None) -> None:
        if self.board is not None and session_id in self.board.outcomes:
            assert session_id is not None
            self.card.show_session(self.board, session_id)

    def _on_typed(self, text: str) -> None:
        if text.strip():
            self.search.setFocus()
            self.search.insert(text)

    def show_session(self, session_id: int) -> bool:
        """Choose a session, whatever is filtered; False where there is none."""
        if not self.list.show_id(session_id):
            self.search.clear()
            self.which.set_chosen(ALL)
            self._show_list()
        return self.list.show_id(session_id)
