"""A half-done import as a value."""

from pathlib import Path

from app.exchange.reading.source import Sheet, Source, SourceKind
from app.exchange.shape import Table
from app.gui.exchange.draft import Draft, Origin, counts
from app.rules.importing.values import (
    Decision,
    DryRun,
    ImportMapping,
    Outcome,
    OutcomeKind,
    Record,
    Target,
)

SOURCE = Source(SourceKind.CSV, (Sheet("", ()),))
DRAFT = Draft(Origin(Path("a/list.csv")), SOURCE, 0, Table((), (), ()), ImportMapping())


def test_a_block_that_was_pasted_has_no_name() -> None:
    assert (Origin(Path("a/list.csv")).name, Origin(text="x").name) == ("list.csv", "")


def test_another_mapping_forgets_what_was_compared() -> None:
    checked = Draft(**{**vars(DRAFT), "dry": DryRun()})
    assert checked.with_mapping(ImportMapping(add_plus=True)).dry is None


def test_values_not_given_yet_are_left_out() -> None:
    mapping = ImportMapping(fixed={Target.TAGS: "choir", Target.CITY: " "})
    assert DRAFT.with_mapping(mapping).usable.fixed == {Target.TAGS: "choir"}


def test_decisions_and_corrections_gather() -> None:
    draft = DRAFT.with_correction(2, 0, "Anna").with_correction(3, 1, "Nowak")
    draft = draft.with_decisions({5: (Decision.MERGE, 7), 6: (Decision.SKIP, None)})
    draft = draft.with_decisions({6: None})
    assert draft.decisions.corrections == {(2, 0): "Anna", (3, 1): "Nowak"}
    assert draft.decisions.duplicates == {5: (Decision.MERGE, 7)}


def test_the_system_is_called_by_its_name() -> None:
    assert DRAFT.with_mapping(ImportMapping(system="pretix")).system == "pretix"
    assert DRAFT.with_mapping(ImportMapping(system="unheard of")).system == ""


def test_outcomes_are_counted() -> None:
    new = [Outcome(Record(line, {}), OutcomeKind.NEW) for line in (2, 3)]
    found = counts(DryRun(tuple(new)))
    assert (found[OutcomeKind.NEW], found[OutcomeKind.CHANGED]) == (2, 0)
