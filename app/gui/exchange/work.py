"""The long stages of an import, as they run on other threads; nothing here touches the window."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.base.errors import FileProblem
from app.base.progress import Progress
from app.base.words import N_
from app.exchange.importing import Prepared, carry_out, last_mapping, preview, with_new_choices
from app.exchange.mapping.answers import as_question, question_kind
from app.exchange.mapping.column import columns_of
from app.exchange.mapping.guess import guess
from app.exchange.mapping.shapes import shape_key
from app.exchange.nomination import recognise
from app.exchange.nomination_out import write_nominations
from app.exchange.reading import guards
from app.exchange.reading.open import read_data, read_pasted
from app.exchange.reading.source import Source
from app.exchange.records import lost_plus, understand
from app.exchange.shape import best_sheet, find_table
from app.exchange.subject import OtherSubject, Subject, is_programme, subject_of_source
from app.exchange.vocabulary import status_key
from app.gui.exchange.draft import Draft, Origin
from app.gui.exchange.targets import column_letter
from app.queries import people
from app.queries.questions import questions
from app.rules.importing.values import (
    ColumnMap,
    DryRun,
    ImportMapping,
    OutcomeKind,
    Reading,
    Target,
)
from app.rules.questions import QuestionKind
from app.store import Store


def begin(
    store: Store, origin: Origin, progress: Progress, *, encoding: str = "", delimiter: str = ""
) -> Draft:
    """Read a list and guess what its columns are; raises FileProblem, OtherSubject."""
    progress.report(0, 2)
    if origin.path is None:
        source = read_pasted(origin.text)
    else:
        data = guards.read_bytes(origin.path)
        if is_programme(data, origin.name):
            raise OtherSubject(Subject.AGENDA, origin.name)
        source = read_data(data, origin.name, encoding=encoding, delimiter=delimiter)
    progress.report(1, 2)
    form = store.ask(recognise, source)
    if form is not None:
        asked = tuple(store.ask(questions))
        made = Draft(origin, source, form.sheet, form.table, form.mapping, asked)
        made = replace(made, nomination=form.delegation)
    else:
        made = _looked_at(store, origin, source, best_sheet(source))
        made = replace(made, subject=subject_of_source(source))
    return replace(made, encoding=encoding, delimiter=delimiter)


def other_sheet(store: Store, draft: Draft, sheet: int) -> Draft:
    """The same file, another of its sheets."""
    made = _looked_at(store, draft.origin, draft.source, sheet)
    return replace(made, encoding=draft.encoding, delimiter=draft.delimiter, subject=draft.subject)


def _looked_at(store: Store, origin: Origin, source: Source, sheet: int) -> Draft:
    table = find_table(source.sheets[sheet])
    known = last_mapping(store, shape_key(table))
    if known is not None:
        known = with_new_choices(table, known)
    asked = tuple(store.ask(questions))
    mapping = guess(table, questions=asked, remembered=lambda _shape: known)
    return Draft(origin, source, sheet, table, mapping, asked, remembered=known is not None)


@dataclass(frozen=True)
class Understood:
    """Who the mapped lines are, and what is to be asked once.

    `lost_plus` counts phone numbers; `status_words` are those of the list that mean nothing
    here or were given a meaning: key → as it is written.
    """

    reading: Reading
    lost_plus: int
    status_words: Mapping[str, str]


def read_again(draft: Draft) -> Understood:
    """Look at the lines as they are mapped now."""
    mapping = draft.usable
    reading = understand(draft.table, mapping, corrections=draft.decisions.corrections)
    words = {status_key(word): word for word in reading.unknown_statuses}
    for position in mapping.positions(Target.STATUS):
        texts = {row[position] for row in draft.table.rows}
        words |= {status_key(t): t for t in texts if status_key(t) in mapping.status_words}
    return Understood(reading, lost_plus(draft.table, mapping), words)


def as_new_question(draft: Draft, position: int) -> ColumnMap:
    """A column as a new question that fits its values."""
    column = columns_of(draft.table)[position]
    label = column.header or column_letter(position)
    made = as_question(replace(column, header=label))
    if made.target is Target.NEW_QUESTION:
        return replace(made, sure=True)
    kind, options = question_kind(column) if column.filled else (QuestionKind.TEXT, ())
    return ColumnMap(position, Target.NEW_QUESTION, label=label, kind=kind, options=options)


def guessed(draft: Draft) -> ImportMapping:
    """The mapping as it is guessed, without what was remembered of the last time."""
    return guess(draft.table, questions=draft.questions)


def prepared(draft: Draft) -> Prepared:
    """The draft as the import wants it."""
    shape = shape_key(draft.table)
    return Prepared(draft.source, draft.sheet, draft.table, shape, draft.usable)


def check(store: Store, draft: Draft, progress: Progress) -> tuple[DryRun, dict[int, str]]:
    """What the import would do, and the names of people no longer in the list."""
    dry = preview(store, prepared(draft), draft.decisions, progress=progress)
    gone = store.ask(people.rows, dry.vanished) if dry.vanished else {}
    return dry, {person_id: row.name.display() for person_id, row in gone.items()}


def perform(store: Store, draft: Draft, backups: Path | None, progress: Progress) -> list[int]:
    """Import what the dry run said, the rest is left out; the people concerned, by line."""
    assert draft.dry is not None
    became = carry_out(
        store,
        prepared(draft),
        draft.dry,
        replace(draft.decisions, skip_refused=True),
        file_name=draft.origin.name,
        backups=backups,
        progress=progress,
    )
    kinds = {OutcomeKind.NEW, OutcomeKind.CHANGED}
    lines = [o.record.line for o in draft.dry.outcomes if o.kind in kinds]
    return list(dict.fromkeys(became[line] for line in lines if line in became))


def write_forms(
    store: Store, folder: Path, ids: Sequence[int], language: str, progress: Progress
) -> list[Path]:
    """Write nomination forms into a folder, made if need be; raises FileProblem."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise FileProblem(
            N_("The folder “{folder}” could not be made: {reason}. Choose another place."),
            folder=str(folder),
            reason=problem.strerror or "",
        ) from problem
    return write_nominations(
        store, folder, delegation_ids=ids, language=language, progress=progress
    )
