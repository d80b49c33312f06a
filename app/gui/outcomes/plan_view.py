"""The year's plan: which months, the picture of them, and what its signs mean."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.gui.i18n import _
from app.gui.outcomes import wording
from app.gui.outcomes.board import Board
from app.gui.outcomes.plan_canvas import PlanCanvas
from app.gui.outcomes.plan_painting import Entry, paint_diamond, spoken_day
from app.gui.widgets.card import Card
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.layouts import STRETCH, H, V, label
from app.queries.projects import ProjectRow
from app.rules.outcomes import (
    COMMITMENT_STATE_NAMES,
    OVER,
    PROJECT_FIELDS_OF_WORK,
    PROJECT_STATUS_NAMES,
    CommitmentState,
)
from app.rules.project_plan import Line, plan, span, years

WHOLE = "whole"
SIGN = 20


class Sign(QWidget):
    """A milestone as it is drawn in the calendar, for the legend."""

    def __init__(self, state: CommitmentState) -> None:
        super().__init__()
        self._state = state
        self.setFixedSize(SIGN, SIGN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: one diamond."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_diamond(painter, QPointF(SIGN / 2, SIGN / 2), self._state)
        painter.end()

    def sizeHint(self) -> QSize:
        """Qt: its own size."""
        return QSize(SIGN, SIGN)


class PlanView(Card):
    """The calendar of the projects shown."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__(margins=(1, 8, 1, 6), spacing=4)
        self._board: Board | None = None
        self._rows: Sequence[ProjectRow] = ()
        self.years = ChipRow(_("Which year"))
        self.years.chosen.connect(self._show_plan)
        self.canvas = PlanCanvas()
        self.canvas.opened.connect(self.opened)
        signs = [
            H(Sign(state), label(_(COMMITMENT_STATE_NAMES[state]), "caption"), spacing=2)
            for state in CommitmentState
        ]
        legend = H(label(_("Milestones:"), "caption"), *signs, spacing=10)
        keys = label(_("↑ ↓: project · ← →: milestone · Enter: open the project"), "caption")
        self.column.addLayout(H((self.years, 1), spacing=8, margins=(12, 0, 12, 0)))
        self.column.addWidget(self.canvas, 1)
        foot = V(H(legend, STRETCH, keys, spacing=12), margins=(14, 2, 14, 2))
        self.column.addLayout(foot)

    def show_rows(self, board: Board, rows: Sequence[ProjectRow]) -> None:
        """Show these projects in the year chosen."""
        self._board, self._rows = board, rows
        found = years(rows)
        self.years.set_choices(
            [Choice(WHOLE, _("Whole time")), *(Choice(str(one), str(one)) for one in found)]
        )
        self._show_plan()

    def _show_plan(self, *_news: object) -> None:
        if self._board is None:
            return
        key = self.years.key() or WHOLE
        about = self._board.ends_on
        first, months = span(self._rows, about)
        if key != WHOLE:
            first, months = date(int(key), 1, 1), 12
        made = plan(self._rows, first, months)
        by_id = {row.id: row for row in self._rows}
        today = self._board.today
        entries = [_entry(by_id[line.project_id], line, today) for line in made.lines]
        self.canvas.show_plan(made, entries, today)


def _entry(row: ProjectRow, line: Line, today: date) -> Entry:
    states = {step.id: step.state(today) for step in row.milestones}
    return Entry(
        row.id,
        wording.said(row.title),
        wording.company(row),
        wording.FIELD_TONES[row.field],
        row.status in OVER,
        line,
        _words(row, today),
        tuple(states[mark.milestone_id] for mark in line.marks),
    )


def _words(row: ProjectRow, today: date) -> str:
    """A project for the ear: what, who, when, how far, its milestones."""
    parts = [
        wording.said(row.title),
        _(PROJECT_FIELDS_OF_WORK[row.field]),
        wording.company(row),
        wording.period(row) or _("no dates yet"),
        _(PROJECT_STATUS_NAMES[row.status]),
    ]
    for step in row.milestones:
        day = spoken_day(step.due_on) if step.due_on else _("no day yet")
        state = _(COMMITMENT_STATE_NAMES[step.state(today)])
        parts.append(f"{wording.said(step.title)}, {day}, {state}")
    return "\n".join(part for part in parts if part)
