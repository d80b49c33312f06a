"""The card of a panel: its question, its people, how balanced they are, who has a place."""

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QLabel, QLayout, QSizePolicy, QWidget

from app.base.words import N_
from app.gui.desk import Desk
from app.gui.i18n import _, _n, country_name
from app.gui.panels import wording
from app.gui.panels.board import Board
from app.gui.panels.doing import Doing
from app.gui.panels.shares import Shares
from app.gui.panels.sign_up_table import ALL, SignUpTable
from app.gui.widgets.card import Card
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.fields import Field, number_field
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.layouts import STRETCH, H, V, button, label, line, set_shown, tool_button
from app.gui.widgets.search_field import SearchField
from app.gui.widgets.stack import Stack
from app.queries.agenda import SessionRow
from app.queries.panels import STATES, SignUpRow, balance
from app.rules.sessions import LEADS, SIGN_UP_NAMES, SPEAKS, TYPE_NAMES, RoleType, SignUpState
from app.usecases.agenda import edit_sessions

FIELD_WIDTH = 128
DUTIES = (
    (N_("Moderator"), LEADS),
    (N_("Panellists"), SPEAKS),
    (N_("Rapporteur"), frozenset({RoleType.RAPPORTEUR})),
)
DECISIONS = (
    (SignUpState.PLACED, N_("Give a place")),
    (SignUpState.WISH, N_("Take back")),
    (SignUpState.WAITING, N_("Waiting list")),
    (SignUpState.DECLINED, N_("Decline")),
)


class SessionCard(Card):
    """One session; what is chosen in its table can be decided by hand."""

    add_asked = Signal()
    why_asked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, desk: Desk, doing: Doing) -> None:
        super().__init__(spacing=10, margins=(18, 16, 18, 12))
        self.desk, self.doing = desk, doing
        self.board: Board | None = None
        self.session_id: int | None = None
        self.chips = ChipRow(_("Which people"))
        self.search = SearchField(_("Search people…"), width=190)
        self.table = SignUpTable()
        self.decisions = {
            state: button(_(name), on=partial(self.decide, state)) for state, name in DECISIONS
        }
        self.lock = tool_button(_("Fix or let move"), "lock", self.fix)
        self.why = tool_button(_("Why?"), "circle-question-mark", self.why_asked.emit)
        self._arrange()
        self._listen()

    def _arrange(self) -> None:
        nobody = EmptyState("users-round", _("Nobody here"), _("Wishes are typed under “Wishes”."))
        self.people = Stack(self.table, nobody)
        self.people.setMinimumHeight(100)
        self.add = tool_button(_("Give somebody a place…"), "user-plus", self.add_asked.emit)
        self.promote = button("", "arrow-up", on=self._promote)
        self.column.addLayout(self._head())
        self.column.addWidget(line())
        self.column.addLayout(H((self.chips, 1), self.search, self.add, spacing=6))
        self.column.addWidget(self.promote)
        self.column.addWidget(self.people, 1)
        self.column.addLayout(H((self._decisions(), 1), self.why, self.lock, spacing=6))

    def _decisions(self) -> QWidget:
        """The buttons, on two lines where the card is narrow."""
        made = QWidget()
        flow = FlowLayout(made)
        for each in self.decisions.values():
            flow.addWidget(each)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
        return made

    def _head(self) -> QLayout:
        self.title = label("", "heading", wrap=True)
        self.place = label("", "subtitle", wrap=True)
        self.question = label("", "soft", wrap=True)
        self.duties: dict[str, QLabel] = {}
        lines: list[QLayout] = []
        for name, _roles in DUTIES:
            self.duties[name] = label("", "body", wrap=True)
            lines.append(V(label(_(name), "caption"), self.duties[name], STRETCH, spacing=0))
        first, *rest, last = lines
        self.seats = number_field(_("Seats"))
        self.most = number_field(_("Per delegation"), least=1)
        for field in (self.seats, self.most):
            field.setFixedWidth(FIELD_WIDTH)
            field.setEnabled(not self.desk.read_only)
        self.cities, self.countries = Shares(_("Cities")), Shares(_("Countries"))
        limits = H(self.seats, self.most, STRETCH, spacing=8)
        left = V(H((first, 1), (last, 1), spacing=10), *rest, limits, STRETCH, spacing=5)
        right = V(
            *(label(_("Countries placed"), "caption"), self.countries, 2),
            *(label(_("Cities placed"), "caption"), self.cities, STRETCH),
            spacing=4,
        )
        head = V(self.title, self.place, self.question, spacing=3)
        return V(head, H((left, 5), (right, 4), spacing=18), spacing=10)

    def _listen(self) -> None:
        self.chips.chosen.connect(self._show_people)
        self.search.textChanged.connect(self._show_people)
        self.search.left_down.connect(self.to_table)
        self.table.selection_changed.connect(self._show_possible)
        self.table.menu_asked.connect(self.menu_asked)
        self.table.typed.connect(self._on_typed)
        self.table.opened.connect(lambda _id: self.why_asked.emit())
        self.table.remove_wanted.connect(partial(self.decide, SignUpState.WISH))
        self.seats.edited.connect(partial(self._edit, self.seats, "capacity"))
        self.most.edited.connect(partial(self._edit, self.most, "most_per_delegation"))

    # what is shown

    def show_session(self, board: Board, session_id: int) -> None:
        """Show a session; another one's people begin with all."""
        session = board.sessions[session_id]
        if session_id != self.session_id:
            self.search.clear()
        self.board, self.session_id = board, session_id
        self._show_head(session)
        rows = board.of_session(session_id)
        counts = {state: board.count(session_id, state) for state in STATES}
        self.chips.set_choices(
            [
                Choice(ALL, _("All"), len(rows)),
                *(Choice(s, _(SIGN_UP_NAMES[s]), counts[s]) for s in STATES if counts[s]),
            ]
        )
        self._show_balance(rows)
        self._show_promotions(board, session_id)
        self._show_people()

    def _show_head(self, session: SessionRow) -> None:
        self.title.setText(wording.said(session.title))
        self.place.setText(f"{_(TYPE_NAMES[session.kind])} · {wording.place_line(session)}")
        question = wording.said(session.question)
        self.question.setText(question)
        set_shown(self.question, bool(question))
        order = self.desk.settings.name_order
        for name, roles in DUTIES:
            self.duties[name].setText(wording.people_of(session, roles, order) or "—")
        self.seats.set_value(session.capacity)
        self.most.set_value(session.most_per_delegation)
        held = session.seats
        self.seats.setToolTip("" if held is None else _("The room has {seats}.", seats=held))

    def _show_balance(self, rows: tuple[SignUpRow, ...]) -> None:
        found = balance(rows)
        self.cities.show_shares([(name, many) for name, many in found.cities if name])
        self.countries.show_shares([(country_name(code), many) for code, many in found.countries])

    def _show_promotions(self, board: Board, session_id: int) -> None:
        many = sum(one[1] == session_id for one in board.promotable)
        text = _n(
            "Give the free place to {n} who waits", "Give the free places to {n} who wait", many
        )
        self.promote.setText(text)
        self.promote.setAccessibleName(text)
        set_shown(self.promote, many > 0 and not self.desk.read_only)

    def _show_people(self, *_news: object) -> None:
        if self.board is None or self.session_id is None:
            return
        key = self.chips.key() or ALL
        rows = [r for r in self.board.of_session(self.session_id) if key in {ALL, r.state}]
        self.table.show_rows(self.board, rows, self.desk.settings.name_order, self.search.text())
        self.people.setCurrentIndex(0 if self.table.rows.ids else 1)
        self._show_possible()

    def _show_possible(self, *_news: object) -> None:
        rows = self.table.chosen()
        for state, made in self.decisions.items():
            made.setEnabled(self.can_decide(state))
        self.lock.setEnabled(bool(rows) and not self.desk.read_only)
        self.why.setEnabled(len(rows) == 1)
        self.add.setEnabled(not self.desk.read_only)

    def _on_typed(self, text: str) -> None:
        if text.strip():
            self.search.setFocus()
            self.search.insert(text)

    def to_table(self) -> None:
        """Go on in the table of people."""
        self.table.setFocus()
        if self.table.current_id() is None and self.table.rows.ids:
            self.table.show_id(self.table.rows.id_at(0))

    # what can be done

    def can_decide(self, state: SignUpState) -> bool:
        """Whether somebody chosen is not so yet."""
        return not self.desk.read_only and any(r.state is not state for r in self.table.chosen())

    def decide(self, state: SignUpState) -> None:
        """Give, take back, put on the waiting list or decline what is chosen."""
        if self.can_decide(state):
            self.doing.decide(self.table.chosen(), state)

    def fix(self) -> None:
        """Fix what is chosen, or let it move."""
        if not self.desk.read_only:
            self.doing.lock(self.table.chosen())

    def _promote(self) -> None:
        if self.board is not None:
            self.doing.promote(self.board, self.session_id)

    def _edit(self, field: Field, name: str, value: object) -> None:
        if self.session_id is not None:
            answer = self.desk.do(edit_sessions, [self.session_id], {name: value})
            answer.otherwise(field.refuse)
