"""From a file to people: finding the table, mapping, understanding, comparing, importing."""

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from app.base.collecting import collector_at_rest
from app.base.errors import FileProblem
from app.base.progress import Progress
from app.base.words import N_
from app.exchange import nomination
from app.exchange.choices import several_choices
from app.exchange.mapping.as_json import from_json, to_json
from app.exchange.mapping.guess import guess
from app.exchange.mapping.shapes import shape_key
from app.exchange.reading.source import Row, Source
from app.exchange.records import understand
from app.exchange.shape import Table, best_sheet, find_table
from app.queries import events, questions
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

    Without a name it is the sheet that holds people; a nomination form that came back needs
    neither. Raises FileProblem if there is no such sheet, or nothing to import in it.
    """
    form = None if sheet or mapping else store.ask(nomination.recognise, source)
    if form is not None:
        place, table, mapping = form.sheet, form.table, form.mapping
    else:
        place = _sheet(source, sheet)
        table = find_table(source.sheets[place])
    if not table.rows:
        raise FileProblem(N_("There are no lines below the headers. There is nothing to import."))
    mapping = _mapped(store, table) if mapping is None else mapping
    return Prepared(source, place, table, shape_key(table), mapping)


def _mapped(store: Store, table: Table) -> ImportMapping:
    mapping = guess(
        table,
        questions=store.ask(questions.questions),
        remembered=lambda shape: last_mapping(store, shape),
    )
    return with_new_choices(table, mapping)


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


def with_new_choices(table: Table, mapping: ImportMapping) -> ImportMapping:
    """A remembered mapping whose questions know the choices that came since."""
    rows = table.plain
    return replace(
        mapping,
        columns=tuple(
            replace(column, options=_choices(rows, column)) if _chooses(column) else column
            for column in mapping.columns
        ),
    )


def _chooses(column: ColumnMap) -> bool:
    kinds = {QuestionKind.CHOICE, QuestionKind.CHOICES}
    return column.target is Target.NEW_QUESTION and column.kind in kinds and not column.option


def _choices(rows: tuple[Row, ...], column: ColumnMap) -> tuple[str, ...]:
    cells = Counter(row[column.position] for row in rows if len(row) > column.position)
    del cells[""]
    several = column.kind is QuestionKind.CHOICES
    return tuple(dict.fromkeys((*column.options, *(several_choices(cells) if several else cells))))


def preview(
    store: Store,
    prepared: Prepared,
    decisions: Decisions | None = None,
    *,
    progress: Progress | None = None,
) -> DryRun:
    """What importing would do, with all problems at once."""
    event = store.ask(events.event)
    with collector_at_rest():
        found = understand(
            prepared.table,
            prepared.mapping,
            corrections=decisions.corrections if decisions else None,
            zone=event.time_zone if event else "",
        )
        return store.ask(
            compare,
            found,
            prepared.mapping,
            shape=prepared.shape,
            rows=len(prepared.table.rows),
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
    with collector_at_rest():
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
