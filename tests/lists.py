"""Lists of people as the import understands them, made without a file."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.base.errors import AppError
from app.queries.importing.comparison import compare
from app.rules.importing.values import (
    ColumnMap,
    Decisions,
    DryRun,
    ImportMapping,
    Outcome,
    OutcomeKind,
    Problem,
    Reading,
    Record,
    Target,
)
from app.store import Store
from app.usecases.importing import import_people

SHAPE = "shape of the list"


class AList:
    """Lines with a value per field; what has no column of its own is an answer to a question."""

    def __init__(
        self,
        *lines: Mapping[str, Any],
        questions: Sequence[ColumnMap] = (),
        problems: Mapping[int, AppError] | None = None,
    ) -> None:
        names = list(dict.fromkeys(name for line in lines for name in line if name in Fields))
        columns = [ColumnMap(place, Target(name)) for place, name in enumerate(names)]
        self.mapping = ImportMapping((*columns, *questions))
        self.records = tuple(_record(place, line) for place, line in enumerate(lines, start=2))
        found = [Problem(line, 0, "?", error) for line, error in (problems or {}).items()]
        self.reading = Reading(self.records, (), tuple(found))

    def dry_run(
        self, store: Store, decisions: Decisions | None = None, *, shape: str = SHAPE
    ) -> DryRun:
        """What importing would do."""
        rows = len(self.records)
        return store.ask(
            compare, self.reading, self.mapping, shape=shape, rows=rows, decisions=decisions
        )

    def bring_in(
        self, store: Store, decisions: Decisions | None = None, *, shape: str = SHAPE
    ) -> dict[int, int]:
        """Import it; line → person id."""
        return import_people(
            store,
            self.dry_run(store, decisions, shape=shape),
            self.mapping,
            decisions,
            shape=shape,
            file_name="list.xlsx",
            as_json=lambda mapping: {"columns": len(mapping.columns)},
        )


Fields = frozenset(target.value for target in Target) - {"question", "new_question"}
OF_RECORD = frozenset({"key", "gone", "answers", "group"})


def _record(line: int, given: Mapping[str, Any]) -> Record:
    values = {Target(name): value for name, value in given.items() if name not in OF_RECORD}
    values = {target: value for target, value in values.items() if value is not None}
    key = given.get("key") or f"name:{given.get('email', '')}/{given.get('family', '')}"
    answers = given.get("answers", {})
    return Record(line, values, answers, key, given.get("group", ""), given.get("gone", False))


def kinds(dry_run: DryRun) -> list[str]:
    """What would happen to each line, in order."""
    return [outcome.kind.value for outcome in dry_run.outcomes]


def changes(outcome: Outcome) -> dict[str, tuple[str, str]]:
    """Field → old and new text."""
    return {change.target.value: (change.old, change.new) for change in outcome.changes}


def changed(dry_run: DryRun) -> list[dict[str, tuple[str, str]]]:
    """The changes of each line that has some."""
    return [changes(outcome) for outcome in dry_run.of(OutcomeKind.CHANGED)]
