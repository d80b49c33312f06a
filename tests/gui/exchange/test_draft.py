"""An import that was begun."""

from dataclasses import replace
from pathlib import Path

from app.exchange.reading.source import Source, SourceKind
from app.exchange.shape import Table
from app.gui.exchange.draft import Draft, Origin, counts
from app.rules.importing.values import (
    ColumnMap,
    Decision,
    DryRun,
    ImportMapping,
    Outcome,
    OutcomeKind,
    Record,
    Target,
)

TABLE = Table(("Town",), (2, 3), (("Riga",), ("Płock",)))
BEGUN = Draft(
    Origin(Path("lists") / "town.csv"), Source(SourceKind.CSV, ()), 0, TABLE, ImportMapping()
)


def test_a_file_has_a_name_and_a_pasted_block_has_none() -> None:
    assert BEGUN.origin.name == "town.csv"
    assert Origin(text="Town\nRiga").name == ""


def test_another_mapping_forgets_what_was_found_out_but_no_decision() -> None:
    corrected = replace(BEGUN, dry=DryRun(rows=2)).with_correction(3, 0, "Plock")
    mapping = ImportMapping((ColumnMap(0, Target.CITY),))
    changed = corrected.with_mapping(mapping)
    assert corrected.dry == DryRun(rows=2)
    assert changed.dry is None
    assert changed.mapping == mapping
    assert changed.decisions.corrections == {(3, 0): "Plock"}
    assert changed.table == TABLE


def test_decisions_are_added_and_taken_back() -> None:
    merge, skip = (Decision.MERGE, 7), (Decision.SKIP, None)
    decided = BEGUN.with_decisions({2: merge, 3: skip})
    assert decided.decisions.duplicates == {2: merge, 3: skip}
    assert decided.with_decisions({2: None}).decisions.duplicates == {3: skip}
    assert BEGUN.decisions.duplicates == {}


def test_every_outcome_is_counted_even_if_there_is_none() -> None:
    kinds = (OutcomeKind.NEW, OutcomeKind.REFUSED, OutcomeKind.NEW)
    dry = DryRun(tuple(Outcome(Record(line, {}), kind) for line, kind in enumerate(kinds, 2)))
    assert counts(dry) == {
        OutcomeKind.NEW: 2,
        OutcomeKind.CHANGED: 0,
        OutcomeKind.UNCHANGED: 0,
        OutcomeKind.DUPLICATE: 0,
        OutcomeKind.REFUSED: 1,
    }
