"""What would happen, line by line, as rows of a table under their chips."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from app.base.names import NameOrder
from app.base.words import N_
from app.gui.exchange.draft import Draft
from app.gui.exchange.saying import field_of, heading, name_of, place_of, said
from app.gui.i18n import _, _n, localized, number
from app.gui.row_model import Column
from app.gui.widgets.cells import Cell, Pill, Plain, TwoLines
from app.rules.importing.values import (
    Decision,
    Ignored,
    IgnoredReason,
    Outcome,
    OutcomeKind,
    Target,
)

ALL, NOT_PEOPLE, VANISHED = "all", "ignored", "vanished"
KIND_NAMES = MappingProxyType(
    {
        OutcomeKind.NEW: N_("New"),
        OutcomeKind.CHANGED: N_("Changed"),
        OutcomeKind.UNCHANGED: N_("Unchanged"),
        OutcomeKind.DUPLICATE: N_("Probable duplicate"),
        OutcomeKind.REFUSED: N_("Refused"),
    }
)
CHIP_NAMES = MappingProxyType(
    {
        ALL: N_("All"),
        OutcomeKind.NEW.value: N_("New"),
        OutcomeKind.CHANGED.value: N_("Changed"),
        OutcomeKind.UNCHANGED.value: N_("Unchanged"),
        OutcomeKind.DUPLICATE.value: N_("Probable duplicates"),
        OutcomeKind.REFUSED.value: N_("Refused"),
        NOT_PEOPLE: N_("Not people"),
        VANISHED: N_("No longer in the list"),
    }
)
TONES = MappingProxyType(
    {
        OutcomeKind.NEW: "green",
        OutcomeKind.CHANGED: "blue",
        OutcomeKind.UNCHANGED: "neutral",
        OutcomeKind.DUPLICATE: "amber",
        OutcomeKind.REFUSED: "red",
    }
)
REASONS = MappingProxyType(
    {
        IgnoredReason.EMPTY: N_("Nothing stands in this line."),
        IgnoredReason.UNNAMED: N_("Nobody is named: an order or a seat without a person."),
        IgnoredReason.ADD_ON: N_("An extra of somebody in another line, such as a dinner."),
        IgnoredReason.COMPANION: N_("An unnamed companion of the person in this line."),
        IgnoredReason.CANCELLED: N_("Cancelled before being known here."),
    }
)
DECIDED = MappingProxyType(
    {
        Decision.MERGE: N_("Merged with whom you chose"),
        Decision.KEEP_BOTH: N_("Added as somebody else"),
        Decision.SKIP: N_("Left out"),
    }
)
IGNORED_IDS, VANISHED_IDS = 1_000_000_000, 1_500_000_000
"""Where the ids of rows begin that are no outcome; those of outcomes are their lines."""


@dataclass(frozen=True)
class CheckRow:
    """One line of the list, or a person that is no longer in it, and what happens."""

    id: int
    line: int | None
    name: str
    place: str
    what: Cell
    detail: str
    outcome: Outcome | None = None
    ignored: Ignored | None = None
    person_id: int | None = None


class CheckRows:
    """The rows of a dry run: ids by chip at once, rows when they are looked at."""

    def __init__(self, draft: Draft, order: NameOrder) -> None:
        dry = draft.dry
        assert dry is not None
        self._draft, self._order = draft, order
        self._outcomes = {outcome.record.line: outcome for outcome in dry.outcomes}
        self._ignored = {IGNORED_IDS + n: each for n, each in enumerate(dry.ignored)}
        self._vanished = {VANISHED_IDS + n: each for n, each in enumerate(dry.vanished)}
        self.ids: dict[str, list[int]] = {key: [] for key in CHIP_NAMES}
        decided = draft.decisions.duplicates
        for line, outcome in self._outcomes.items():
            doubtful = outcome.kind is OutcomeKind.DUPLICATE or line in decided
            kind = OutcomeKind.DUPLICATE if doubtful else outcome.kind
            self.ids[kind.value].append(line)
        self.ids[NOT_PEOPLE] = list(self._ignored)
        self.ids[VANISHED] = list(self._vanished)
        lines = {**{line: line for line in self._outcomes}}
        lines |= {id_: each.line for id_, each in self._ignored.items()}
        self.ids[ALL] = [*sorted(lines, key=lambda id_: (lines[id_], id_)), *self._vanished]

    @property
    def undecided(self) -> list[int]:
        """The lines of probable duplicates nothing was decided about."""
        decided = self._draft.decisions.duplicates
        return [line for line in self.ids[OutcomeKind.DUPLICATE.value] if line not in decided]

    def outcome(self, line: int) -> Outcome | None:
        """What would happen to a line."""
        return self._outcomes.get(line)

    def rows(self, ids: Sequence[int]) -> dict[int, CheckRow]:
        """The rows of these ids."""
        return {id_: self._row(id_) for id_ in ids}

    def _row(self, id_: int) -> CheckRow:
        if id_ in self._vanished:
            return self._gone(id_)
        if id_ in self._ignored:
            ignored = self._ignored[id_]
            reason = _(REASONS[ignored.reason])
            return CheckRow(
                id_, ignored.line, "—", "", Pill(_("Not a person")), reason, ignored=ignored
            )
        outcome = self._outcomes[id_]
        record = outcome.record
        return CheckRow(
            id_,
            record.line,
            name_of(record, self._order),
            place_of(record),
            self._what(outcome),
            self._detail(outcome),
            outcome,
            person_id=outcome.person_id,
        )

    def _gone(self, id_: int) -> CheckRow:
        person_id = self._vanished[id_]
        return CheckRow(
            id_,
            None,
            self._draft.gone.get(person_id, "—"),
            "",
            Pill(_("Stays"), "neutral"),
            _("Came with the last list and is not in this one; nobody is removed."),
            person_id=person_id,
        )

    def _what(self, outcome: Outcome) -> Cell:
        return Pill(_(KIND_NAMES[outcome.kind]), TONES[outcome.kind])

    def _detail(self, outcome: Outcome) -> str:
        if outcome.problems:
            return self._refusal(outcome)
        decided = self._draft.decisions.duplicates.get(outcome.record.line)
        if decided is not None:
            return _(DECIDED[decided[0]])
        if outcome.kind is OutcomeKind.DUPLICATE:
            return _(outcome.candidates[0].reason)
        if outcome.changes:
            return " · ".join(
                f"{field_of(change, self._draft)}: {said(change.target, change.new)}"
                for change in outcome.changes
            )
        return self._quiet(outcome)

    def _refusal(self, outcome: Outcome) -> str:
        first = outcome.problems[0]
        text = localized(first.error)
        if first.position is None:
            return text
        return f"{heading(self._draft, first.position)}: {text}"

    @staticmethod
    def _quiet(outcome: Outcome) -> str:
        if outcome.kept:
            return _n("{n} edit made here stays", "{n} edits made here stay", len(outcome.kept))
        new = outcome.kind is OutcomeKind.NEW
        return str(outcome.record.values.get(Target.EMAIL) or "") if new else ""


def columns() -> Sequence[Column[CheckRow]]:
    """The columns of the table of lines."""
    return (
        Column(N_("Line"), _line, width=58),
        Column(N_("Person"), lambda row: TwoLines(row.name, row.place), width=150),
        Column(N_("Outcome"), lambda row: row.what, width=160),
        Column(N_("What happens"), _detail, width=110, stretch=True, spare=1),
    )


def _line(row: CheckRow) -> Cell:
    return Plain("—" if row.line is None else number(row.line), "muted", right=True)


def _detail(row: CheckRow) -> Cell:
    refused = row.outcome is not None and row.outcome.kind is OutcomeKind.REFUSED
    return Plain(row.detail, "danger_text" if refused else "soft")
