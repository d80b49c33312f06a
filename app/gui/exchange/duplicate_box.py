"""Somebody of the list beside whom it may be, and what is to become of the two."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.gui.desk import Desk
from app.gui.exchange.draft import Decided, Draft
from app.gui.exchange.saying import SIDE_BY_SIDE, facts_of, name_of, standing_of
from app.gui.exchange.targets import TARGET_NAMES
from app.gui.i18n import NOTHING_TO_SHOW, _, current_language, number
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.layouts import V, label
from app.queries import person
from app.rules.importing.values import Candidate, Decision, Outcome, Target

APART = 6
UNDECIDED = "undecided"
ANSWERS = {
    UNDECIDED: None,
    Decision.MERGE.value: Decision.MERGE,
    Decision.KEEP_BOTH.value: Decision.KEEP_BOTH,
    Decision.SKIP.value: Decision.SKIP,
}


class DuplicateBox(QWidget):
    """Both side by side; with several candidates one is looked at at a time."""

    decided = Signal(object)
    """(Decision, person id), or None for not decided."""

    def __init__(self, desk: Desk, outcome: Outcome, draft: Draft) -> None:
        super().__init__()
        self.desk, self._outcome, self._draft = desk, outcome, draft
        self._answer: Decided | None = draft.decisions.duplicates.get(outcome.record.line)
        self.candidate = self._first()
        self.who = ChipRow(_("Who it may be"), self._people())
        self.who.setVisible(len(outcome.candidates) > 1)
        self.who.set_chosen(str(self.candidate.person_id) if self.candidate else "")
        self.who.chosen.connect(self._on_who)
        self.what = ChipRow(_("What becomes of the line"), _answers())
        self.what.set_chosen(self._answer[0].value if self._answer else UNDECIDED)
        self.what.chosen.connect(self._on_what)
        self._reason = label("", "caption", wrap=True)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.setLayout(V(self._reason, self.what, self.who, self._grid, spacing=10))
        self._show()

    def _first(self) -> Candidate | None:
        chosen = self._answer[1] if self._answer else None
        candidates = self._outcome.candidates
        found = (each for each in candidates if each.person_id == chosen)
        return next(found, candidates[0] if candidates else None)

    def _people(self) -> list[Choice]:
        return [
            Choice(str(each.person_id), self._name(each.person_id))
            for each in self._outcome.candidates
        ]

    def _name(self, person_id: int) -> str:
        order = self.desk.settings.name_order
        if person_id < 0:
            return _("Line {line}", line=number(-person_id))
        card = self.desk.ask(person.card, person_id)
        return card.name.display(order) if card is not None else NOTHING_TO_SHOW

    def _facts(self, person_id: int) -> dict[Target, str]:
        """What is known of a candidate: somebody of the conference, or of an earlier line."""
        if person_id < 0 and self._draft.dry is not None:
            lines = (each.record for each in self._draft.dry.outcomes)
            record = next((each for each in lines if each.line == -person_id), None)
            return facts_of(record) if record is not None else {}
        card = self.desk.ask(person.card, person_id)
        languages = (current_language(), "en")
        if card is None:
            return {}
        return standing_of(card, lambda texts: texts.best(languages) if texts else "")

    def _show(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if self.candidate is None:
            return
        self._reason.setText(_(self.candidate.reason))
        order = self.desk.settings.name_order
        mine, theirs = facts_of(self._outcome.record), self._facts(self.candidate.person_id)
        heads = (_("In the list"), self._side())
        names = (name_of(self._outcome.record, order), self._name(self.candidate.person_id))
        for column in range(2):
            self._grid.addWidget(label(heads[column], "section"), 0, column)
            self._grid.addWidget(label(names[column], "strong", wrap=True), 1, column)
        self._grid.setRowMinimumHeight(2, APART)
        row = 3
        for target in SIDE_BY_SIDE:
            pair = (mine.get(target, ""), theirs.get(target, ""))
            if any(pair):
                self._put(row, target, pair)
                self._grid.setRowMinimumHeight(row + 2, APART)
                row += 3

    def _side(self) -> str:
        assert self.candidate is not None
        earlier = self.candidate.person_id < 0
        return _("Earlier in the list") if earlier else _("In the conference")

    def _put(self, row: int, target: Target, pair: tuple[str, str]) -> None:
        """A field over both columns; where the two differ they stand out."""
        kind = "medium" if all(pair) and pair[0].casefold() != pair[1].casefold() else "soft"
        self._grid.addWidget(label(_(TARGET_NAMES[target]), "caption"), row, 0, 1, 2)
        for column, text in enumerate(pair):
            shown = label(text or NOTHING_TO_SHOW, kind, wrap=True)
            self._grid.addWidget(shown, row + 1, column)

    def take_focus(self) -> None:
        """Begin with what is to become of it."""
        self.what.chips[self.what.key()].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_who(self, key: str) -> None:
        found = (each for each in self._outcome.candidates if str(each.person_id) == key)
        self.candidate = next(found, self.candidate)
        self._show()
        if self._answer is not None and self._answer[0] is Decision.MERGE:
            self._on_what(Decision.MERGE.value)

    def _on_what(self, key: str) -> None:
        decision = ANSWERS[key]
        if decision is None:
            self.decided.emit(None)
            return
        merges = decision is Decision.MERGE and self.candidate is not None
        self.decided.emit(
            (decision, self.candidate.person_id if merges and self.candidate else None)
        )


def _answers() -> list[Choice]:
    return [
        Choice(UNDECIDED, _("Not decided")),
        Choice(Decision.MERGE.value, _("The same person")),
        Choice(Decision.KEEP_BOTH.value, _("Somebody else")),
        Choice(Decision.SKIP.value, _("Leave out")),
    ]
