"""The joint projects: what, who with whom, when, for how much and how many, how far."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.base.texts import search_key
from app.base.words import N_
from app.gui.i18n import _, number
from app.gui.outcomes import wording
from app.gui.outcomes.board import Board
from app.gui.row_model import Column, RowModel
from app.gui.widgets.cells import Cell, Pill, Plain, TwoLines
from app.gui.widgets.table import RowTable
from app.queries.matching import key_matches
from app.queries.projects import ProjectRow
from app.rules.outcomes import (
    PROJECT_FIELDS_OF_WORK,
    PROJECT_STATUS_NAMES,
    CommitmentState,
)

ALL = "all"
MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ProjectTable(RowTable):
    """Projects by their ids; Delete removes, Alt+arrows move."""

    remove_wanted = Signal()
    move_wanted = Signal(int)

    def __init__(self) -> None:
        self._board: Board | None = None
        columns: tuple[Column[ProjectRow], ...] = (
            Column(N_("Project"), self._title, width=250, stretch=True),
            Column(N_("Status"), self._status, width=152),
            Column(N_("Lead and partners"), self._company, width=150, spare=1),
            Column(N_("Period"), self._period, width=150, spare=2),
            Column(N_("Budget"), self._budget, width=104, spare=3),
            Column(N_("People"), self._people, width=66, spare=4),
        )
        self._model = RowModel(columns, self._rows)
        super().__init__(self._model, _("Joint projects"))
        self._model.setParent(self)

    def show_board(self, board: Board, ids: Sequence[int]) -> None:
        """Show these projects; the one selected stays, else the first is."""
        self._board = board
        self._model.show_ids(list(ids))
        if self.current_id() is None and ids:
            self.show_id(ids[0])

    def _rows(self, ids: Sequence[int]) -> dict[int, ProjectRow]:
        known = self._board.projects if self._board else {}
        return {one: known[one] for one in ids if one in known}

    @staticmethod
    def _title(row: ProjectRow) -> Cell:
        born = wording.said(row.session)
        field = _(PROJECT_FIELDS_OF_WORK[row.field])
        return TwoLines(wording.said(row.title), " · ".join(p for p in (field, born) if p))

    @staticmethod
    def _company(row: ProjectRow) -> Cell:
        partners = ", ".join(wording.city(one) for one in row.partners)
        return TwoLines(wording.city(row.lead) or "—", partners, strong=False)

    def _period(self, row: ProjectRow) -> Cell:
        assert self._board is not None
        step = wording.next_step(row)
        period = wording.period(row) or "—"
        if step is None:
            return Plain(period, "soft" if period != "—" else "muted")
        late = step.state(self._board.today) is CommitmentState.LATE
        day = wording.short_day(step.due_on)
        what = wording.said(step.title)
        text = _("late: {what}", what=what) if late else f"{day} {what}".strip()
        return TwoLines(period, text, strong=False)

    @staticmethod
    def _budget(row: ProjectRow) -> Cell:
        text = wording.money(row.budget, row.currency)
        return Plain(text or "—", "soft" if text else "muted")

    @staticmethod
    def _people(row: ProjectRow) -> Cell:
        if row.people_reached is None:
            return Plain("—", "muted")
        return Plain(number(row.people_reached))

    @staticmethod
    def _status(row: ProjectRow) -> Cell:
        return Pill(_(PROJECT_STATUS_NAMES[row.status]), wording.STATUS_TONES[row.status])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Delete, and Alt with the arrows."""
        key, held = Qt.Key(event.key()), event.modifiers()
        if key == Qt.Key.Key_Delete and not held:
            self.remove_wanted.emit()
        elif key in MOVES and held == Qt.KeyboardModifier.AltModifier:
            self.move_wanted.emit(MOVES[key])
        else:
            super().keyPressEvent(event)


def chosen(board: Board, which: str, search: str = "") -> list[ProjectRow]:
    """The projects of a status, or all, whose words are sought."""
    rows = board.projects.values()
    return [row for row in rows if which in {ALL, row.status} and key_matches(_key(row), search)]


def _key(row: ProjectRow) -> str:
    bodies = [*row.partners, *((row.lead,) if row.lead else ())]
    words = [text for one in bodies for text in (one.city, *one.name.values())]
    people = [one.name.display() for one in row.contacts]
    texts = (*row.title.values(), *row.session.values(), row.fund, row.call)
    return search_key(" ".join((*texts, *words, *people)))
