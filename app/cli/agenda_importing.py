"""What `import agenda` does and prints: the dry run in counts and problems, then the import."""

import argparse
from collections.abc import Sequence
from typing import Any

from app.cli import output
from app.cli.files import backup_folder
from app.exchange.agenda.importing import carry_out_agenda, open_programme, preview_agenda
from app.queries import agenda
from app.rules.importing.agenda_values import AgendaDryRun, FieldChange
from app.rules.importing.values import OutcomeKind
from app.store import Reading, Store

COUNTED = (
    ("days", "Days"),
    ("rooms", "Rooms"),
    ("sessions", "Sessions"),
    ("people", "People"),
    ("new", "New"),
    ("changed", "Changed"),
    ("unchanged", "Unchanged"),
    ("refused", "Refused"),
)
SHOWN = 60
"""Letters of a title that fit in a line of problems."""


def import_agenda(store: Store, given: argparse.Namespace) -> int:
    """Print the dry run, and carry it out unless only that was asked for; the exit code."""
    programme = open_programme(store, given.file)
    dry_run = preview_agenda(store, programme)
    said = store.ask(facts, dry_run)
    if given.json:
        output.print_json(said)
    else:
        _print(said)
    if not given.dry_run:
        done = carry_out_agenda(store, programme, dry_run, backups=backup_folder())
        if not given.json:
            count = "1 session" if len(done) == 1 else f"{len(done)} sessions"
            print(f"Imported {count} from “{given.file.name}”.")
    return 0


def facts(read: Reading, dry_run: AgendaDryRun) -> dict[str, Any]:
    """The dry run as `--json` prints it; sessions count from 1 in the file's own order."""
    file = dry_run.file
    kinds = {kind: dry_run.of(kind) for kind in OutcomeKind}
    return {
        "format": file.kind,
        "days": len(file.days),
        "rooms": len(file.rooms),
        "sessions": len(file.records),
        "people": len(file.people),
        "new": len(kinds[OutcomeKind.NEW]),
        "changed": len(kinds[OutcomeKind.CHANGED]),
        "unchanged": len(kinds[OutcomeKind.UNCHANGED]),
        "refused": len(kinds[OutcomeKind.REFUSED]),
        "new_rooms": list(dry_run.new_rooms),
        "new_people": len(file.people) - len(dry_run.known),
        "changes": [
            {"session": outcome.record.title, **_change(change)}
            for outcome in kinds[OutcomeKind.CHANGED]
            for change in outcome.changes
        ],
        "kept": [
            {"session": outcome.record.title, **_change(change)}
            for outcome in dry_run.outcomes
            for change in outcome.kept
        ],
        "vanished": [
            {
                "title": row.title.best(("en",)),
                "starts_at": row.starts_at,
                "room": row.room.best(("en",)),
            }
            for row in agenda.sessions(read, dry_run.vanished)
        ],
        "problems": [
            {
                "place": problem.place or None,
                "session": problem.title,
                "refused": problem.refuses,
                "text": str(problem.error),
            }
            for problem in dry_run.problems
        ],
    }


def _change(change: FieldChange) -> dict[str, str]:
    return {"field": change.field.value, "old": change.old, "new": change.new}


def _print(said: dict[str, Any]) -> None:
    rows = [(title, said[key]) for key, title in COUNTED]
    if said["vanished"]:
        rows.append(("No longer in the file", len(said["vanished"])))
    output.print_table((output.Column("Outcome"), output.Column("Count", right=True)), rows)
    for key, title in (("changes", "Changes"), ("kept", "Edited here, kept")):
        names = ("session", "field", "old", "new")
        lines = [[_short(each[name]) for name in names] for each in said[key]]
        _print_part((title, "Field", "Here", "In the file"), lines)
    vanished = [[each["title"], each["starts_at"], each["room"]] for each in said["vanished"]]
    _print_part(("No longer in the file", "Time", "Room"), vanished)
    problems = [
        [p["place"], _short(p["session"]), "refused" if p["refused"] else "note", p["text"]]
        for p in said["problems"]
    ]
    _print_part(("Session", "Title", "", "Problem"), problems)


def _print_part(headings: Sequence[str], lines: Sequence[Sequence[object]]) -> None:
    if lines:
        print()
        output.print_table([output.Column(heading) for heading in headings], lines)


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
