"""Reconciliation: who signed, checked in, did both or neither, day by day."""

from PySide6.QtWidgets import QWidget

from app.gui.attendance import words
from app.gui.attendance.board import Board
from app.gui.attendance.proof_table import ProofTable, chosen
from app.gui.attendance.scans_box import ScansBox
from app.gui.attendance.signatures_sheet import SignaturesSheet, sheet_of
from app.gui.desk import Desk
from app.gui.i18n import _, _n
from app.gui.widgets.card import Card
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import STRETCH, H, V, button, set_shown
from app.gui.widgets.search_field import SearchField
from app.rules.attendance import TRACE_NAMES, Occasion, Trace
from app.usecases.attendance import sign, withdraw_signatures

ALL = "all"


class ProofsView(QWidget):
    """The table with its filters, and the scans beside it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._board: Board | None = None
        self.search = SearchField(_("Name, number or delegation"), width=220)
        self.search.textChanged.connect(self._show)
        self.occasion: ChoiceCombo[Occasion | None] = ChoiceCombo(
            _("Day or session"), placeholder=_("All days")
        )
        self.occasion.setFixedWidth(230)
        self.occasion.chosen.connect(lambda _value: self._show())
        choices = [Choice(ALL, _("Everybody"))]
        choices += [Choice(trace.value, _(TRACE_NAMES[trace])) for trace in Trace]
        self.traces = ChipRow(_("What shows that they were there"), choices)
        self.traces.chosen.connect(lambda _key: self._show())
        self.type = button(_("Type signatures back…"), "pencil", "primary", self.type_back)
        self.type.setEnabled(not desk.read_only)
        self.signed = button(_("Signed"), "check", on=self.mark_signed)
        self.unsigned = button(_("Take signature back"), "rotate-ccw", on=self.take_back)
        self.table = ProofTable()
        self.table.selection_changed.connect(lambda _ids: self._follow())
        self.scans = ScansBox(desk)
        self.card = Card(self.table, margins=(1, 6, 1, 8))
        self.empty = EmptyState(
            "users",
            _("Nobody is registered yet"),
            _("Everybody who is registered stands here with what shows that they were there."),
            button(_("Go to the people"), "users", on=lambda: desk.go("people")),
        )
        self.search.left_down.connect(self.table.setFocus)
        top = H(self.search, self.occasion, STRETCH, self.signed, self.unsigned, self.type)
        body = H((self.card, 1), self.scans, spacing=14)
        self.setLayout(V(top, self.traces, (body, 1), (self.empty, 1), spacing=12))
        self._follow()

    @property
    def where(self) -> Occasion | None:
        """The day or session that is chosen, if one is."""
        value = self.occasion.value()
        return value if isinstance(value, Occasion) else None

    def show_board(self, board: Board) -> None:
        """Show what was read; filters stay."""
        before = self.where
        if self._board is None or words.occasions(self._board) != words.occasions(board):
            self.occasion.set_options([(None, _("All days")), *words.occasions(board)])
            self.occasion.set_value(before)
        self._board = board
        self._show()

    def _show(self) -> None:
        board = self._board
        if board is None:
            return
        key = self.traces.key()
        trace = Trace(key) if key not in {None, ALL} else None
        text = self.search.text()
        rows = chosen(board, self.where, trace, text)
        self.traces.set_counts(
            {ALL: len(chosen(board, self.where, None, text))}
            | {each.value: len(chosen(board, self.where, each, text)) for each in Trace}
        )
        self.table.show_board(board, [row.person_id for row in rows], self.where)
        self.scans.show_board(board, self.where)
        set_shown(self.card, bool(board.attendees))
        set_shown(self.empty, not board.attendees)
        self._follow()

    def _follow(self) -> None:
        """Signing by hand is for a chosen day or session and some people."""
        able = self.where is not None and bool(self.table.selected_ids())
        for each in (self.signed, self.unsigned):
            each.setEnabled(able and not self._desk.read_only)

    def mark_signed(self) -> None:
        """Those selected signed the sheet of what is chosen."""
        if self.where is not None and self.table.selected_ids():
            answer = self._desk.do(sign, sheet_of(self.where), self.table.selected_ids())
            answer.then(self._say_signed)

    def _say_signed(self, count: int) -> None:
        text = _n("{n} signature was kept.", "{n} signatures were kept.", count)
        self._desk.toast(text, undo=bool(count))

    def take_back(self) -> None:
        """Those selected did not sign there."""
        if self.where is not None and self.table.selected_ids():
            ids = self.table.selected_ids()
            self._desk.do(withdraw_signatures, sheet_of(self.where), ids).then(self._say_back)

    def _say_back(self, count: int) -> None:
        text = _n("{n} signature was taken back.", "{n} signatures were taken back.", count)
        self._desk.toast(text, undo=bool(count))

    def type_back(self) -> SignaturesSheet | None:
        """Ask for the numbers on a signed paper."""
        if self._board is None:
            return None
        sheet = SignaturesSheet(self.window(), self._desk, self._board, self.where)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
        return sheet
