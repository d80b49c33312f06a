"""A half-done import as a plain value: what was chosen so far, and what was found out."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.exchange.mapping.system import systems
from app.exchange.reading.source import Sheet, Source
from app.exchange.shape import Table
from app.exchange.subject import Subject
from app.queries.questions import QuestionRow
from app.rules.importing.values import (
    Decision,
    Decisions,
    DryRun,
    ImportMapping,
    OutcomeKind,
    Reading,
)

Decided = tuple[Decision, int | None]


@dataclass(frozen=True)
class Origin:
    """Where a list comes from: a file, or a block that was pasted."""

    path: Path | None = None
    text: str = ""

    @property
    def name(self) -> str:
        """The name of the file, "" for a block that was pasted."""
        return self.path.name if self.path else ""


@dataclass(frozen=True)
class Draft:
    """Everything about an import that was begun; nothing of it is in the conference yet.

    `encoding` and `delimiter` are the user's own choices, "" leaves them to the guess;
    `nomination` is the delegation whose form it is, `gone` are the names of people no longer
    in the list; `subject` is what the file speaks of, as far as that is clear.
    """

    origin: Origin
    source: Source
    sheet: int
    table: Table
    mapping: ImportMapping
    questions: tuple[QuestionRow, ...] = ()
    remembered: bool = False
    nomination: str = ""
    encoding: str = ""
    delimiter: str = ""
    subject: Subject | None = None
    reading: Reading | None = None
    lost_plus: int = 0
    status_words: Mapping[str, str] = field(default_factory=dict)
    dry: DryRun | None = None
    gone: Mapping[int, str] = field(default_factory=dict)
    decisions: Decisions = field(default_factory=Decisions)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets of the file."""
        return self.source.sheets

    @property
    def system(self) -> str:
        """The name of the program whose export this is, "" where none is recognised."""
        found = systems().get(self.mapping.system)
        return found.name if found else ""

    @property
    def usable(self) -> ImportMapping:
        """The mapping without values for all that were begun and not given yet."""
        fixed = {target: text for target, text in self.mapping.fixed.items() if text.strip()}
        return replace(self.mapping, fixed=fixed)

    def with_mapping(self, mapping: ImportMapping) -> "Draft":
        """The same list, understood in another way: what was found out is found out anew."""
        return replace(self, mapping=mapping, dry=None)

    def with_correction(self, line: int, position: int, text: str) -> "Draft":
        """A cell typed anew; the file itself is not touched."""
        corrections = {**self.decisions.corrections, (line, position): text}
        return replace(self, decisions=replace(self.decisions, corrections=corrections))

    def with_decisions(self, decided: Mapping[int, Decided | None]) -> "Draft":
        """What becomes of probable duplicates, by line; None takes a decision back."""
        duplicates = {**self.decisions.duplicates}
        for line, answer in decided.items():
            duplicates.pop(line, None)
            if answer is not None:
                duplicates[line] = answer
        return replace(self, decisions=replace(self.decisions, duplicates=duplicates))


def counts(dry: DryRun) -> dict[OutcomeKind, int]:
    """How many lines have each outcome."""
    found = Counter(outcome.kind for outcome in dry.outcomes)
    return {kind: found[kind] for kind in OutcomeKind}
