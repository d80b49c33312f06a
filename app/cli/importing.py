"""What `import` does and prints: the dry run in counts and problems, then the import itself."""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.base.errors import FileProblem
from app.base.words import N_
from app.cli import output
from app.cli.files import backup_folder
from app.exchange.importing import Prepared, carry_out, prepare, preview
from app.exchange.mapping.as_json import from_json
from app.exchange.reading.open import read_file
from app.exchange.vocabulary import status_key
from app.rules.importing.values import (
    COUNTRY_ALONE,
    DateOrder,
    Decision,
    Decisions,
    DryRun,
    ImportMapping,
    OutcomeKind,
)
from app.rules.registrations import RegistrationStatus
from app.store import Store

DECISIONS = {"merge": Decision.MERGE, "keep": Decision.KEEP_BOTH, "skip": Decision.SKIP}
COUNTED = (
    ("rows", "Lines"),
    ("people", "People"),
    ("new", "New"),
    ("changed", "Changed"),
    ("unchanged", "Unchanged"),
    ("duplicates", "Probable duplicates"),
    ("refused", "Refused"),
)
GONE = "gone"
FIRST_LINES = 10


def import_people(store: Store, given: argparse.Namespace) -> int:
    """Print the dry run, and carry it out unless only that was asked for; the exit code."""
    prepared = _prepared(store, given)
    decisions = Decisions(skip_refused=given.skip_refused)
    dry_run = preview(store, prepared, decisions)
    if given.duplicates:
        decisions = replace(decisions, duplicates=_decided(dry_run, given.duplicates))
        dry_run = preview(store, prepared, decisions)
    if given.json:
        output.print_json(facts(prepared, dry_run))
    else:
        _print(prepared, dry_run)
    if not given.dry_run:
        done = carry_out(
            store,
            prepared,
            dry_run,
            decisions,
            file_name=given.file.name,
            backups=backup_folder(),
        )
        if not given.json:
            print(f"Imported {_counted(len(done))} from “{given.file.name}”.")
    return 0


def _counted(people: int) -> str:
    return f"{people} person" if people == 1 else f"{people} people"


def _prepared(store: Store, given: argparse.Namespace) -> Prepared:
    source = read_file(given.file, encoding=given.encoding, delimiter=given.delimiter)
    mapping = _mapping_of(given.mapping) if given.mapping else None
    prepared = prepare(store, source, sheet=given.sheet, mapping=mapping)
    return replace(prepared, mapping=_told(prepared.mapping, given))


def _mapping_of(path: Path) -> ImportMapping:
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise FileProblem(
            N_("“{file}” cannot be read as a mapping. Choose a JSON file."), file=path.name
        ) from None
    return from_json(stored)


def _told(mapping: ImportMapping, given: argparse.Namespace) -> ImportMapping:
    """The mapping with what was said on the command line."""
    words = {
        status_key(word): None if status == GONE else RegistrationStatus(status)
        for word, status in given.status_words.items()
    }
    order = DateOrder(given.date_order) if given.date_order else mapping.date_order
    return replace(mapping, status_words={**mapping.status_words, **words}, date_order=order)


def _decided(dry_run: DryRun, answer: str) -> dict[int, tuple[Decision, int | None]]:
    """The same answer for every probable duplicate; the likeliest person where merged."""
    decision = DECISIONS[answer]
    return {
        outcome.record.line: (
            decision,
            outcome.candidates[0].person_id if decision is Decision.MERGE else None,
        )
        for outcome in dry_run.of(OutcomeKind.DUPLICATE)
    }


def facts(prepared: Prepared, dry_run: DryRun) -> dict[str, Any]:
    """The dry run as `--json` prints it; lines count from 1, columns too."""
    kinds = Counter(outcome.kind for outcome in dry_run.outcomes)
    return {
        "rows": dry_run.rows,
        "people": len(dry_run.outcomes),
        "new": kinds[OutcomeKind.NEW],
        "changed": kinds[OutcomeKind.CHANGED],
        "unchanged": kinds[OutcomeKind.UNCHANGED],
        "duplicates": kinds[OutcomeKind.DUPLICATE],
        "refused": kinds[OutcomeKind.REFUSED],
        "ignored": [
            {"line": ignored.line, "reason": ignored.reason.value} for ignored in dry_run.ignored
        ],
        "vanished": len(dry_run.vanished),
        "encoding": prepared.source.encoding,
        "delimiter": prepared.source.delimiter,
        "sheet": prepared.sheet_name,
        "system": prepared.mapping.system,
        "notes": [*map(str, prepared.source.notes), *_lost(prepared)],
        "dates_ambiguous": dry_run.dates_ambiguous,
        "problems": _problems(prepared, dry_run),
    }


def _lost(prepared: Prepared) -> Iterator[str]:
    """What the list says that would not be kept, or may not be read as it was meant."""
    if not prepared.source.encoding_sure:
        yield f"The encoding is only guessed: {prepared.source.encoding}. --encoding says another."
    if prepared.table.longer:
        lines = ", ".join(map(str, prepared.table.longer[:FIRST_LINES]))
        more = ", …" if len(prepared.table.longer) > FIRST_LINES else ""
        yield f"More cells than there are columns, the rest is left out: line {lines}{more}."
    if prepared.mapping.country_alone:
        yield COUNTRY_ALONE


def _problems(prepared: Prepared, dry_run: DryRun) -> list[dict[str, Any]]:
    """Every problem once, with the line and the column it stands in."""
    found = dict.fromkeys(
        (
            *dry_run.problems,
            *(problem for outcome in dry_run.outcomes for problem in outcome.problems),
        )
    )
    return [
        {
            "line": problem.line,
            "column": None if problem.position is None else problem.position + 1,
            "header": "" if problem.position is None else prepared.table.headers[problem.position],
            "value": problem.value,
            "text": str(problem.error),
        }
        for problem in sorted(found, key=lambda p: (p.line, p.position or 0))
    ]


def _print(prepared: Prepared, dry_run: DryRun) -> None:
    said: Mapping[str, Any] = facts(prepared, dry_run)
    for note in said["notes"]:
        print(note)
    if said["dates_ambiguous"]:
        print("Day and month of the dates could be swapped: --date-order says which comes first.")
    rows = [(title, said[key]) for key, title in COUNTED]
    reasons = Counter(ignored["reason"] for ignored in said["ignored"])
    rows += [(f"Not a person: {reason}", count) for reason, count in sorted(reasons.items())]
    if said["vanished"]:
        rows.append(("No longer in the list", said["vanished"]))
    output.print_table((output.Column("Outcome"), output.Column("Count", right=True)), rows)
    if said["problems"]:
        print()
        columns = (
            output.Column("Line", right=True),
            output.Column("Column"),
            output.Column("Value"),
            output.Column("Problem"),
        )
        lines = [(p["line"], p["header"], p["value"], p["text"]) for p in said["problems"]]
        output.print_table(columns, lines)
