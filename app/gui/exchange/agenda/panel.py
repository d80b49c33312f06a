"""One session of the file in full: what is wrong, what would change, what it says."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app.gui.desk import Desk
from app.gui.exchange.agenda.rows import AgendaRow
from app.gui.exchange.agenda.saying import facts_of, field_name, people_of, said
from app.gui.i18n import _, localized
from app.gui.widgets.card import Card
from app.gui.widgets.elided import ElidedLabel
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import STRETCH, H, V, box, button, clear, label, line, scrolled
from app.gui.widgets.pills import pill
from app.rules.importing.agenda_values import FieldChange, SessionOutcome
from app.rules.importing.values import OutcomeKind


class SessionPanel(Card):
    """Built anew for each row."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(margins=0)
        self.desk = desk
        self.row: AgendaRow | None = None
        self._content = V(spacing=14, margins=16)
        self._area = scrolled(self._content, _("The session"))
        self.column.addWidget(self._area, 1)

    def show_row(self, row: AgendaRow | None) -> None:
        """Show another session."""
        same = row is not None and self.row is not None and row.id == self.row.id
        place = self._area.verticalScrollBar().value()
        clear(self._content)
        self.row = row
        if row is None:
            text = _("Choose a session in the table.")
            self._content.addWidget(EmptyState("list-checks", _("Nothing chosen"), text), 1)
            return
        self._content.addWidget(_head(row))
        for problem in row.problems:
            kind = "error" if problem.refuses else "warn"
            self._content.addWidget(label(localized(problem.error), kind, wrap=True))
        if row.outcome is None:
            self._content.addWidget(label(row.detail, "soft", wrap=True))
        else:
            self._show_outcome(row.outcome)
        if row.session_id is not None:
            go = partial(self.desk.go, "agenda", row.session_id)
            way = button(_("Open the session"), "calendar-range", "link", go)
            self._content.addWidget(box(H(way, STRETCH)))
        self._content.addStretch(1)
        if same:
            self._area.verticalScrollBar().setValue(place)

    def _show_outcome(self, outcome: SessionOutcome) -> None:
        self._part(_("Would change"), [_changed(change) for change in outcome.changes])
        self._part(_("Edited here, stays"), [_kept(change) for change in outcome.kept])
        if outcome.kind is not OutcomeKind.CHANGED:
            facts = [_fact(field_name(f), text) for f, text in facts_of(outcome.record).items()]
            people = people_of(outcome.record)
            facts += [_fact(_("People"), "\n".join(people))] if people else []
            self._part(_("In the file"), facts)

    def _part(self, title: str, rows: Sequence[QWidget]) -> None:
        if rows:
            self._content.addWidget(line())
            self._content.addWidget(label(title, "section"))
        for row in rows:
            self._content.addWidget(row)


def _head(row: AgendaRow) -> QWidget:
    title = label(row.title, "strong", wrap=True, copy=True)
    when = ElidedLabel(row.when, "caption") if row.when else None
    mark = pill(row.what.text, row.what.tone)
    return box(H((V(title, when, spacing=1), 1), V(mark, STRETCH), spacing=10))


def _fact(title: str, text: str) -> QWidget:
    return box(V(label(title, "caption"), label(text, wrap=True, copy=True), spacing=1))


def _changed(change: FieldChange) -> QWidget:
    old, new = said(change.field, change.old), said(change.field, change.new)
    values = label(_("{old} → {new}", old=old, new=new), "medium", wrap=True, copy=True)
    return box(V(label(field_name(change.field), "caption"), values, spacing=1))


def _kept(change: FieldChange) -> QWidget:
    here, there = said(change.field, change.old), said(change.field, change.new)
    text = _("{here} (the file says {there})", here=here, there=there)
    values = label(text, wrap=True, copy=True)
    return box(V(label(field_name(change.field), "caption"), values, spacing=1))
