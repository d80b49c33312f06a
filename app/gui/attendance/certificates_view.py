"""Certificates: the rule, who earns one, the register, and issuing anew."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.base.words import N_
from app.gui.attendance.board import Board
from app.gui.attendance.frame_sheet import FrameSheet, ReissueSheet, rule_said
from app.gui.attendance.sessions_sheet import SessionsSheet
from app.gui.desk import Desk
from app.gui.i18n import _, _n, moment
from app.gui.row_model import Column, RowModel
from app.gui.widgets.card import Card
from app.gui.widgets.cells import Cell, Pill, Plain, TwoLines
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import STRETCH, H, V, button, label, set_shown
from app.gui.widgets.table import RowTable
from app.queries.certificates import CertificateRow
from app.rules.certificates import full_number
from app.usecases.certificates import issue_certificates


def _number(row: CertificateRow) -> Cell:
    return Plain(full_number(row.contents.get("prefix", ""), row.number), "text", strong=True)


def _name(row: CertificateRow) -> Cell:
    name = row.contents.get("name") or row.name.display()
    return TwoLines(name, row.contents.get("city", ""), avatar=name)


def _issue(row: CertificateRow) -> Cell:
    if not row.corrected:
        return Plain(_("First issue"), "muted")
    return Pill(_("Corrected, issue {issue}", issue=row.issue), "amber")


COLUMNS: tuple[Column[CertificateRow], ...] = (
    Column(N_("Number"), _number, width=110),
    Column(N_("Person"), _name, width=240, stretch=True),
    Column(N_("Issue"), _issue, width=150),
    Column(N_("Reason"), lambda row: Plain(row.reason), width=180, spare=1),
    Column(N_("Issued"), lambda row: Plain(moment(row.at), "muted"), width=220),
)


class CertificatesView(QWidget):
    """The rule in a card over the register."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._board: Board | None = None
        self.rule = label("", "strong", wrap=True)
        self.earned = label("", "soft", wrap=True)
        self.frame = button(_("Rule and wording…"), "settings", on=self.edit_frame)
        self.sessions = button(_("Sessions that count…"), "list-checks", on=self.edit_sessions)
        self.issue = button(_("Issue certificates"), "badge-check", "primary", self.issue_all)
        self.again = button(_("Issue anew…"), "rotate-ccw", on=self.reissue)
        self.print = button(_("Print…"), "printer", on=lambda: desk.go("documents", "certificate"))
        said = V(self.rule, self.earned, spacing=4)
        card = Card(H((said, 1), self.sessions, self.frame, spacing=8), margins=(18, 14, 18, 14))
        self.model: RowModel[CertificateRow] = RowModel(COLUMNS, self._fetch, self)
        self.table = RowTable(self.model, _("Register of certificates"))
        self.table.selection_changed.connect(lambda _ids: self._follow())
        self.table.opened.connect(lambda _id: self.reissue())
        self.register = Card(self.table, margins=(1, 6, 1, 8))
        self.empty = EmptyState(
            "badge-check",
            _("No certificate was issued yet"),
            _(
                "All who earned one by the rule get the next numbers in one step; each is a line "
                "of the register that is never changed."
            ),
        )
        doing = H(
            label(_("Register of certificates"), "heading"),
            STRETCH,
            self.again,
            self.print,
            self.issue,
        )
        self.setLayout(V(card, doing, (self.register, 1), (self.empty, 1), spacing=14))
        self._follow()

    def show_board(self, board: Board) -> None:
        """Show the rule, who earned one, and the register."""
        self._board = board
        self.rule.setText(rule_said(board))
        self.earned.setText(self._earned(board))
        self.model.show_ids(list(board.register))
        self.model.refresh_rows()
        set_shown(self.register, bool(board.register))
        set_shown(self.empty, not board.register)
        self._follow()

    @staticmethod
    def _earned(board: Board) -> str:
        standing = board.standing
        earned = len(standing.earned)
        parts = [_n("{n} person earned one", "{n} people earned one", earned)]
        if standing.to_issue:
            count = len(standing.to_issue)
            parts.append(_n("{n} is still to be issued", "{n} are still to be issued", count))
        if standing.unearned:
            count = len(standing.unearned)
            parts.append(_n("{n} has one without", "{n} have one without", count))
        return " · ".join(parts)

    def _follow(self) -> None:
        board, writes = self._board, not self._desk.read_only
        self.issue.setEnabled(writes and board is not None and bool(board.standing.to_issue))
        self.again.setEnabled(writes and self.chosen() is not None)
        self.print.setEnabled(board is not None and bool(board.register))
        for each in (self.frame, self.sessions):
            each.setEnabled(writes and board is not None)

    def chosen(self) -> CertificateRow | None:
        """The line of the register that is selected, if it is one."""
        ids = self.table.selected_ids()
        known = self._board.register if self._board else {}
        return known.get(ids[0]) if len(ids) == 1 else None

    def _fetch(self, ids: Sequence[int]) -> dict[int, CertificateRow]:
        known = self._board.register if self._board else {}
        return {each: known[each] for each in ids if each in known}

    def issue_all(self) -> None:
        """Issue one to all who earned one and have none."""
        self._desk.do(issue_certificates).then(self._say_issued)

    def _say_issued(self, numbers: list[int]) -> None:
        text = _n("{n} certificate was issued.", "{n} certificates were issued.", len(numbers))
        self._desk.toast(text, undo=bool(numbers))

    def reissue(self) -> ReissueSheet | None:
        """Ask why the one selected is issued anew."""
        row = self.chosen()
        if row is None or self._desk.read_only:
            return None
        sheet = ReissueSheet(self.window(), self._desk, row)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
        return sheet

    def edit_frame(self) -> FrameSheet | None:
        """Ask for the rule and the wording."""
        if self._board is None:
            return None
        sheet = FrameSheet(self.window(), self._desk, self._board)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
        return sheet

    def edit_sessions(self) -> SessionsSheet | None:
        """Ask which sessions count."""
        if self._board is None:
            return None
        sheet = SessionsSheet(self.window(), self._desk, self._board)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
        return sheet
