"""From a file to people: reading, finding the table, mapping, understanding, comparing, importing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.base.errors import FileProblem
from app.base.progress import Progress
from app.base.words import N_
from app.exchange.choices import learn_options, separator_of
from app.exchange.mapping.as_json import from_json, to_json
from app.exchange.mapping.guess import guess
from app.exchange.mapping.shapes import shape_key
from app.exchange.reading.source import Source
from app.exchange.records import understand
from app.exchange.shape import Table, best_sheet, find_table
from app.queries import questions
from app.queries.importing import sources
from app.queries.importing.comparison import compare
from app.rules.importing.values import (
    ColumnMap,
    Decisions,
    DryRun,
    ImportMapping,
    Target,
)
from app.rules.questions import QuestionKind
from app.store import Store
from app.usecases.importing import import_people

NAMES = frozenset({Target.GIVEN, Target.FAMILY, Target.FULL_NAME, Target.ORIGINAL})


@dataclass(frozen=True)
class Prepared:
    """A table of a file with what its columns are; `sheet` counts from 0."""

    source: Source
    sheet: int
    table: Table
    shape: str
    mapping: ImportMapping

    @property
    def sheet_name(self) -> str:
        """The sheet's name; files of text have none."""
        return self.source.sheets[self.sheet].name


def prepare(
    store: Store, source: Source, *, sheet: str = "", mapping: ImportMapping | None = None
) -> Prepared:
    """The table of a sheet, and its mapping as remembered or guessed unless one is given.

    Without a name it is the sheet that holds people. Raises FileProblem if there is none of
    that name, or nothing to import in it.
    """
    place = _sheet(source, sheet)
    table = find_table(source.sheets[place])
    if not table.rows:
        raise FileProblem(N_("There are no lines below the headers. There is nothing to import."))
    shape = shape_key(table)
    if mapping is None:
        known = last_mapping(store, shape)
        mapping = with_new_choices(table, known) if known else _guessed(store, table)
    return Prepared(source, place, table, shape, mapping)


def _sheet(source: Source, name: str) -> int:
    names = [sheet.name for sheet in source.sheets]
    if not name:
        return best_sheet(source)
    if name not in names:
        raise FileProblem(
            N_("There is no sheet “{name}”. There are: {names}."), name=name, names=", ".join(names)
        )
    return names.index(name)


def last_mapping(store: Store, shape: str) -> ImportMapping | None:
    """How such a file was understood last time, if one was imported."""
    stored = store.ask(sources.last_mapping, shape)
    try:
        return from_json(stored) if stored else None
    except FileProblem:  # another version of the program wrote it
        return None


def _guessed(store: Store, table: Table) -> ImportMapping:
    return guess(table, questions=store.ask(questions.questions))


def with_new_choices(table: Table, mapping: ImportMapping) -> ImportMapping:
    """A remembered mapping whose questions know the choices that came since."""
    columns = [
        replace(column, options=_choices(table, column)) if _chooses(column) else column
        for column in mapping.columns
    ]
    return replace(mapping, columns=tuple(columns))


def _chooses(column: ColumnMap) -> bool:
    kinds = {QuestionKind.CHOICE, QuestionKind.CHOICES}
    return column.target is Target.NEW_QUESTION and column.kind in kinds and not column.option


def _choices(table: Table, column: ColumnMap) -> tuple[str, ...]:
    cells: Sequence[str] = [row[column.position].strip() for row in table.rows]
    cells = [cell for cell in cells if cell]
    if column.kind is QuestionKind.CHOICE:
        return tuple(dict.fromkeys((*column.options, *cells)))
    separator = separator_of(cells)
    return (
        tuple(dict.fromkeys((*column.options, *learn_options(cells, separator))))
        if separator
        else column.options
    )


def preview(
    store: Store,
    prepared: Prepared,
    decisions: Decisions | None = None,
    *,
    progress: Progress | None = None,
) -> DryRun:
    """What importing would do, with all problems at once; raises FileProblem without names."""
    mapping, table = prepared.mapping, prepared.table
    targets = {column.target for column in mapping.columns} | set(mapping.fixed)
    if NAMES.isdisjoint(targets):
        raise FileProblem(
            N_("No column holds names, so these lines are not people. Say which column does.")
        )
    corrections = decisions.corrections if decisions else None
    found = understand(table, mapping, corrections=corrections)
    return store.ask(
        compare,
        found,
        mapping,
        shape=prepared.shape,
        rows=len(table.rows),
        decisions=decisions,
        progress=progress,
    )


def carry_out(
    store: Store,
    prepared: Prepared,
    dry_run: DryRun,
    decisions: Decisions | None = None,
    *,
    file_name: str,
    backups: Path | None = None,
    progress: Progress | None = None,
) -> dict[int, int]:
    """Do what the preview said in one step; line → person. Raises RuleBroken, Cancelled."""
    return import_people(
        store,
        dry_run,
        prepared.mapping,
        decisions,
        shape=prepared.shape,
        file_name=file_name,
        as_json=to_json,
        progress=progress,
        backups=backups,
    )
