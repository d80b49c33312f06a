"""The commitments as a table, with a line above it in which the next is typed fast."""

from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.base.texts import Texts
from app.gui.i18n import _, current_language, localized
from app.gui.outcomes import wording
from app.gui.outcomes.board import Board
from app.gui.outcomes.commitment_sheet import CommitmentSheet
from app.gui.outcomes.commitment_table import ALL, CommitmentTable, chosen
from app.gui.outcomes.doing import Doing
from app.gui.outcomes.who_input import WhoInput
from app.gui.widgets.card import Card
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.date_input import DateInput
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.inputs import TextInput, Unreadable
from app.gui.widgets.layouts import H, V, button, label, menu_of, tool_button
from app.gui.widgets.search_field import SearchField
from app.gui.widgets.stack import Stack
from app.rules.outcomes import COMMITMENT_STATE_NAMES, CommitmentState
from app.usecases.outcomes import add_commitment, order_commitments

WHO_WIDTH, DAY_WIDTH, SESSION_WIDTH = 200, 130, 190


class CommitmentsView(QWidget):
    """What, who, until when: Enter adds, Space ticks."""

    def __init__(self, doing: Doing) -> None:
        super().__init__()
        self.doing, self.desk = doing, doing.desk
        self.board: Board | None = None
        self._by_due = ""
        self._new = 0
        self.what = TextInput(_("What is promised"), _("What? Enter adds it"))
        self.who = WhoInput(self.desk, _("Who"), _("Who?"))
        self.due = DateInput(_("Until when"))
        self.session: ChoiceCombo[int | None] = ChoiceCombo(_("Session"), [(None, "")])
        self.add = button(_("Add"), "plus", on=self.add_typed)
        self.wrong = label("", "error", wrap=True)
        self.which = ChipRow(_("Which commitments"))
        self.search = SearchField(_("Search commitments…"), width=230)
        self.table = CommitmentTable()
        self.edit = tool_button(_("Edit commitment"), "pencil", self.edit_chosen)
        self.remove = tool_button(_("Remove commitment"), "trash-2", self.remove_chosen)
        self._arrange()
        self._listen()

    def _arrange(self) -> None:
        self.who.setFixedWidth(WHO_WIDTH)
        self.due.setFixedWidth(DAY_WIDTH)
        self.session.setFixedWidth(SESSION_WIDTH)
        for entry in (self.what, self.who, self.due, self.session, self.add):
            entry.setEnabled(not self.desk.read_only)
        self.wrong.hide()
        quick = H((self.what, 1), self.who, self.due, self.session, self.add, spacing=6)
        nothing = EmptyState(
            "list-checks",
            _("No commitments here"),
            _("Type above what somebody promised, who it was and until when; Enter adds it."),
        )
        self._found = Stack(self.table, nothing)
        keys = label(
            _("Space: done or open again · Enter: edit · Delete: remove · Alt+↑ ↓: move"),
            "caption",
        )
        foot = H((keys, 1), self.edit, self.remove, spacing=6)
        table = Card(
            V(quick, self.wrong, spacing=4, margins=(12, 8, 12, 4)),
            (self._found, 1),
            V(foot, margins=(14, 0, 10, 2)),
            spacing=4,
            margins=(1, 6, 1, 6),
        )
        bar = H((self.which, 1), self.search, spacing=10)
        self.setLayout(V(bar, (table, 1), spacing=10))

    def _listen(self) -> None:
        self.what.returnPressed.connect(self.add_typed)
        self.who.entered.connect(self.add_typed)
        self.due.returnPressed.connect(self.add_typed)
        self.which.chosen.connect(self._show_table)
        self.search.textChanged.connect(self._show_table)
        self.search.left_down.connect(self.table.setFocus)
        table = self.table
        table.done_wanted.connect(self.switch_done)
        table.remove_wanted.connect(self.remove_chosen)
        table.move_wanted.connect(self.shift)
        table.opened.connect(lambda _id: self.edit_chosen())
        table.menu_asked.connect(self._show_menu)
        table.selection_changed.connect(self._show_possible)
        table.clicked.connect(lambda index: self.switch_done() if index.column() == 0 else None)
        table.sort_asked.connect(self._on_sort)
        table.typed.connect(self._on_typed)

    # showing

    def show_board(self, board: Board) -> None:
        """Show what is in the file now."""
        self.board = board
        kept = self.session.value()
        self.session.set_options(wording.sessions(board))
        self.session.set_value(kept)
        counts = {state: len(chosen(board, state)) for state in CommitmentState}
        self.which.set_choices(
            [
                Choice(ALL, _("All"), len(board.commitments)),
                *(
                    Choice(one, _(COMMITMENT_STATE_NAMES[one]), counts[one])
                    for one in CommitmentState
                ),
            ]
        )
        self._show_table()
        if self._new and self.table.show_id(self._new):
            self._new = 0

    def _show_table(self, *_news: object) -> None:
        if self.board is None:
            return
        rows = chosen(self.board, self.which.key() or ALL, self.search.text())
        if self._by_due:
            rows.sort(key=lambda row: row.due_on or date.max, reverse=self._by_due == "down")
        order = self.desk.settings.name_order
        self.table.show_board(self.board, [row.id for row in rows], order)
        self._found.setCurrentIndex(0 if rows else 1)
        self._show_possible()

    def _show_possible(self, *_news: object) -> None:
        rows = self.table.chosen()
        self.edit.setEnabled(len(rows) == 1 and not self.desk.read_only)
        self.remove.setEnabled(bool(rows) and not self.desk.read_only)

    def _on_sort(self, _key: str, down: bool) -> None:  # noqa: FBT001 - a slot
        self._by_due = "down" if down else "up"
        self._show_table()

    def _on_typed(self, text: str) -> None:
        if text.strip():
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            self.search.insert(text)

    def show_commitment(self, commitment_id: int) -> bool:
        """Choose a commitment, whatever is filtered; False where there is none."""
        if not self.table.show_id(commitment_id):
            self.search.clear()
            self.which.set_chosen(ALL)
            self._show_table()
        return self.table.show_id(commitment_id)

    # what the user does

    def add_typed(self) -> None:
        """Add what is typed in the line; the next one begins at once."""
        text = self.what.value()
        if not text:
            self.what.setFocus()
            return
        try:
            due = self.due.value()
        except Unreadable as problem:
            self._refuse(str(problem))
            self.due.setFocus()
            return
        languages = self.board.languages if self.board else ()
        language = current_language() if current_language() in languages else ""
        language = language or next(iter(languages), current_language())
        facts = {"what": Texts({language: text}), "due_on": due, **self.who.who().facts}
        answer = self.desk.do(add_commitment, {**facts, "session_id": self.session.value()})
        answer.then(self._added).otherwise(self._on_refused)

    def _added(self, commitment_id: int) -> None:
        self._refuse("")
        for entry in (self.what, self.who, self.due):
            entry.set_value(None)
        self.what.setFocus()
        self._new = 0 if self.table.show_id(commitment_id) else commitment_id

    def _on_refused(self, problem: AppError) -> None:
        self._refuse(localized(problem))

    def _refuse(self, text: str) -> None:
        self.wrong.setText(text)
        self.wrong.setVisible(bool(text))

    def switch_done(self) -> None:
        """Mark as done; open again where all of it is done already."""
        rows = self.table.chosen()
        if rows and self.board is not None and not self.desk.read_only:
            every = all(row.done_on is not None for row in rows)
            changed = [row.id for row in rows if every or row.done_on is None]
            self.doing.set_done(changed, None if every else self.board.today)

    def edit_chosen(self) -> None:
        """Open the sheet of the one chosen."""
        rows = self.table.chosen()
        if len(rows) == 1 and self.board is not None and not self.desk.read_only:
            sheet = CommitmentSheet(self, self.doing, self.board, rows[0])
            sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            sheet.open()

    def remove_chosen(self) -> None:
        """Remove what is chosen."""
        ids = self.table.selected_ids()
        if ids and not self.desk.read_only:
            self.doing.remove_commitments(ids)

    def shift(self, by: int) -> None:
        """Move the current one up or down in the list."""
        current = self.table.current_id()
        if current is None or self.board is None or self.desk.read_only or self._by_due:
            return
        ids = list(self.table.rows.ids)
        place = ids.index(current)
        if 0 <= place + by < len(ids):
            other = ids[place + by]
            whole = list(self.board.commitments)
            one, two = whole.index(current), whole.index(other)
            whole[one], whole[two] = whole[two], whole[one]
            self.desk.do(order_commitments, whole)

    def _show_menu(self, at: QPoint) -> None:
        rows = self.table.chosen()
        if not rows:
            return
        entries = [
            (_("Done or open again"), "check", self.switch_done),
            (_("Edit…"), "pencil", self.edit_chosen),
            (_("Move up"), "arrow-up", partial(self.shift, -1)),
            (_("Move down"), "arrow-down", partial(self.shift, 1)),
            None,
            (_("Remove"), "trash-2", self.remove_chosen),
        ]
        menu = menu_of(*entries)
        menu.setEnabled(not self.desk.read_only)
        menu.setParent(self, menu.windowFlags())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
