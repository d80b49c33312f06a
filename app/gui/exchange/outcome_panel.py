"""One line in full: what it says, what would change, what is wrong, who it may be."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.desk import Desk
from app.gui.exchange.check_rows import KIND_NAMES, REASONS, TONES, CheckRow
from app.gui.exchange.draft import Draft
from app.gui.exchange.duplicate_box import DuplicateBox
from app.gui.exchange.problem_box import ProblemBox
from app.gui.exchange.saying import facts_of, field_of, said
from app.gui.exchange.targets import TARGET_NAMES
from app.gui.i18n import _, number
from app.gui.widgets.avatar import MIDDLE, Avatar
from app.gui.widgets.card import Card
from app.gui.widgets.elided import ElidedLabel
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import STRETCH, H, V, box, button, clear, label, line, scrolled
from app.gui.widgets.pills import pill
from app.rules.importing.values import Change, Outcome, OutcomeKind


class OutcomePanel(Card):
    """Built anew for each row; says what is typed and decided in signals."""

    corrected = Signal(int, int, str)
    """A cell was typed anew: line, column, text."""
    decided = Signal(int, object)
    """What becomes of a line: (Decision, person id), or None for not decided."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(margins=0)
        self.desk = desk
        self.row: CheckRow | None = None
        self.problems: ProblemBox | None = None
        self.duplicate: DuplicateBox | None = None
        self._content = V(spacing=14, margins=16)
        self._area = scrolled(self._content, _("The line"))
        self.column.addWidget(self._area, 1)

    def show_row(self, row: CheckRow | None, draft: Draft | None) -> None:
        """Show another line."""
        same = row is not None and self.row is not None and row.id == self.row.id
        place = self._area.verticalScrollBar().value()
        clear(self._content)
        self.row, self.problems, self.duplicate = row, None, None
        if row is None or draft is None:
            hint = EmptyState("list-checks", _("Nothing chosen"), _("Choose a line in the table."))
            self._content.addWidget(hint, 1)
            return
        self._content.addWidget(_head(row))
        if row.ignored is not None:
            self._content.addWidget(label(_(REASONS[row.ignored.reason]), "soft", wrap=True))
        elif row.outcome is not None:
            self._show_outcome(row.outcome, draft)
        else:
            self._show_vanished(row)
        self._content.addStretch(1)
        if same:
            self._area.verticalScrollBar().setValue(place)

    def _show_outcome(self, outcome: Outcome, draft: Draft) -> None:
        line_no = outcome.record.line
        if outcome.problems:
            self.problems = ProblemBox(outcome.problems, draft)
            self.problems.corrected.connect(self.corrected)
            self._content.addWidget(self.problems)
        if outcome.kind is OutcomeKind.DUPLICATE or line_no in draft.decisions.duplicates:
            self.duplicate = DuplicateBox(self.desk, outcome, draft)
            self.duplicate.decided.connect(lambda answer: self.decided.emit(line_no, answer))
            self._content.addWidget(self.duplicate)
        if outcome.changes:
            self._add(_("Would change"), [_changed(change, draft) for change in outcome.changes])
        if outcome.kept:
            self._add(_("Edited here, stays"), [_kept(change, draft) for change in outcome.kept])
        if outcome.kind in {OutcomeKind.NEW, OutcomeKind.REFUSED}:
            facts = facts_of(outcome.record).items()
            self._add(_("In the list"), [_fact(_(TARGET_NAMES[t]), text) for t, text in facts])
        if outcome.kind is OutcomeKind.UNCHANGED:
            text = _("Everything in the list stands here already.")
            self._content.addWidget(label(text, "soft", wrap=True))
        if outcome.person_id is not None and outcome.person_id > 0:
            self._add_way(outcome.person_id)

    def _show_vanished(self, row: CheckRow) -> None:
        text = _(
            "This person came with the last list and is not in this one. A missing line is no "
            "cancellation: nothing is changed. Look and decide yourself."
        )
        self._content.addWidget(label(text, "soft", wrap=True))
        if row.person_id is not None:
            self._add_way(row.person_id)

    def _add(self, title: str, rows: "list[QWidget]") -> None:
        self._content.addWidget(line())
        self._content.addWidget(label(title, "section"))
        for row in rows:
            self._content.addWidget(row)

    def _add_way(self, person_id: int) -> None:
        go: Callable[[], object] = lambda: self.desk.go("people", person_id)  # noqa: E731 - one line
        self._content.addWidget(
            box(H(button(_("Open the person"), "id-card", "link", go), STRETCH))
        )


def _head(row: CheckRow) -> QWidget:
    where = _("Line {line}", line=number(row.line)) if row.line is not None else ""
    mark = None
    if row.outcome is not None:
        mark = pill(_(KIND_NAMES[row.outcome.kind]), TONES[row.outcome.kind])
    texts = V(
        ElidedLabel(row.name, "strong"), ElidedLabel(row.place or where, "caption"), spacing=1
    )
    return box(H(Avatar(row.name, MIDDLE), (texts, 1), mark, spacing=10))


def _fact(title: str, text: str) -> QWidget:
    shown = label(text, wrap=True, copy=True)
    return box(V(label(title, "caption"), shown, spacing=1))


def _changed(change: Change, draft: Draft) -> QWidget:
    old, new = said(change.target, change.old), said(change.target, change.new)
    values = label(_("{old} → {new}", old=old, new=new), "medium", wrap=True, copy=True)
    return box(V(label(field_of(change, draft), "caption"), values, spacing=1))


def _kept(change: Change, draft: Draft) -> QWidget:
    here, there = said(change.target, change.old), said(change.target, change.new)
    values = label(
        _("{here} (the list says {there})", here=here, there=there), wrap=True, copy=True
    )
    return box(V(label(field_of(change, draft), "caption"), values, spacing=1))
