"""The wishes of people and of delegations, typed in as in a spreadsheet."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.base.texts import search_key, sort_key
from app.gui.desk import Desk
from app.gui.i18n import _, current_language
from app.gui.panels import wording
from app.gui.panels.board import Board
from app.gui.panels.rank_grid import RankGrid
from app.gui.panels.rank_model import Grid, Head
from app.gui.widgets.card import Card
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import H, V, label, set_shown
from app.gui.widgets.search_field import SearchField
from app.gui.widgets.stack import Stack
from app.queries.matching import key_matches
from app.rules.sessions import SIGN_UP_NAMES, SignUpState
from app.usecases.panels import set_delegation_wishes, set_wishes

PEOPLE, DELEGATIONS = "people", "delegations"
WHOSE = "panels.whose_wishes"


class WishesView(QWidget):
    """A grid of sessions for people or for delegations; each key is saved at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.board: Board | None = None
        self.whose = ChipRow(
            _("Whose wishes"),
            [Choice(PEOPLE, _("People")), Choice(DELEGATIONS, _("Delegations"))],
        )
        if desk.preferences.recall(WHOSE) == DELEGATIONS:
            self.whose.set_chosen(DELEGATIONS)
        self.search = SearchField(_("Search…"), width=230)
        self.delegation: ChoiceCombo[int | None] = ChoiceCombo(
            _("Delegation"), placeholder=_("All delegations")
        )
        self.delegation.setMaximumWidth(220)
        self.grid = RankGrid(_("Wishes"))
        self.grid.read_only = desk.read_only
        hint = _(
            "1, 2, 3: the rank of a wish · Space: a wish without a rank · Delete: no wish · "
            "green dot: a place given"
        )
        nobody = EmptyState("search", _("Nobody found"), _("No one matches this search."))
        self._stack = Stack(self.grid, nobody)
        bar = H((self.whose, 1), self.delegation, self.search, spacing=8)
        card = Card(self._stack, margins=(1, 6, 1, 6))
        self.setLayout(V(bar, (card, 1), label(hint, "caption"), spacing=8))
        self.whose.chosen.connect(self._on_whose)
        self.search.textChanged.connect(lambda _text: self._show())
        self.search.left_down.connect(self.to_grid)
        self.delegation.changed.connect(self._show)
        self.grid.ranked.connect(self._save)
        self.grid.kept.connect(self._on_kept)
        self.grid.typed.connect(self._on_typed)

    @property
    def of_people(self) -> bool:
        """Whether people are in the rows, else delegations."""
        return self.whose.key() != DELEGATIONS

    def show_board(self, board: Board) -> None:
        """Show what is in the file now; the place and what is on its way there stay."""
        self.board = board
        names = sorted(self._delegation_names(board).items(), key=_by_name)
        self.delegation.set_options([(None, _("All delegations")), *names])
        if self.delegation.value() is None:
            self.delegation.set_value(None)
        self._show()

    def _show(self) -> None:
        if self.board is None:
            return
        set_shown(self.delegation, self.of_people)
        grid = self._of_people(self.board) if self.of_people else self._of_delegations(self.board)
        self.grid.ranks.show_grid(grid)
        self._stack.setCurrentIndex(0 if grid.rows else 1)

    def _on_whose(self, key: str) -> None:
        self.desk.preferences.remember(WHOSE, key)
        self.grid.ranks.start_over()
        self._show()

    # the grids

    @staticmethod
    def _columns(board: Board) -> tuple[Head, ...]:
        return tuple(
            Head(one.id, wording.said(one.title), wording.begins(one))
            for one in board.sessions.values()
        )

    def _of_people(self, board: Board) -> Grid:
        order = self.desk.settings.name_order
        found = board.found_people(self.search.text(), self.delegation.value())
        notes = {
            (row.person_id, row.session_id): _(SIGN_UP_NAMES[row.state])
            for row in board.rows
            if row.state is SignUpState.PLACED
        }
        wishes = {
            person_id: {row.session_id: row.rank for row in rows}
            for person_id, rows in board.by_person.items()
        }
        rows = tuple(
            Head(one.person_id, one.name.display(order), wording.from_where(one)) for one in found
        )
        firm = frozenset(
            (row.person_id, row.session_id)
            for row in board.rows
            if row.state is SignUpState.PLACED or row.locked
        )
        return Grid(rows, self._columns(board), wishes, notes, firm)

    @staticmethod
    def _delegation_names(board: Board) -> dict[int, str]:
        return {row.id: wording.said(row.name) for row in board.delegations.values()}

    def _of_delegations(self, board: Board) -> Grid:
        wishes: dict[int, dict[int, int | None]] = {}
        for wish in board.delegation_wishes:
            wishes.setdefault(wish.delegation_id, {})[wish.session_id] = wish.rank
        present = {
            (row.delegation_id, row.session_id): _("is present")
            for row in board.rows
            if row.state is SignUpState.PLACED and row.delegation_id is not None
        }
        notes = {(one, session): text for (one, session), text in present.items() if one}
        names = sorted(self._delegation_names(board).items(), key=_by_name)
        rows = tuple(
            Head(row_id, name, wording.country(board.delegations[row_id].country))
            for row_id, name in names
            if key_matches(search_key(name), self.search.text())
        )
        return Grid(rows, self._columns(board), wishes, notes)

    # saving

    def _save(self, row_id: int, wishes: Mapping[int, int | None]) -> None:
        ranks = self.grid.ranks
        ranks.begin(row_id, wishes)
        use_case = set_wishes if self.of_people else set_delegation_wishes
        answer = self.desk.do(use_case, row_id, dict(wishes))

        def refused(problem: AppError) -> None:
            ranks.forget(row_id)
            self.desk.failed.emit(problem)

        answer.lastly(lambda: ranks.end(row_id)).otherwise(refused)

    def _on_kept(self, row_id: int, session_id: int) -> None:
        if self.board is not None and self.of_people:
            person = self.board.people[row_id].name.display(self.desk.settings.name_order)
            session = wording.title(self.board, session_id)
            self.desk.toast(
                _(
                    "It was decided about {person} in “{session}”. Change that under “Panels”.",
                    person=person,
                    session=session,
                )
            )

    def _on_typed(self, text: str) -> None:
        self.search.setFocus()
        self.search.insert(text)

    def to_grid(self) -> None:
        """Go on in the grid."""
        self.grid.setFocus(Qt.FocusReason.TabFocusReason)


def _by_name(pair: tuple[int, str]) -> bytes:
    return sort_key(pair[1], current_language())
