"""Remembering a list and its lines, so that next week only what is new is asked about."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import bindparam, delete, update

from app.model import ImportRow, ImportSource
from app.queries.importing import sources
from app.rules.importing.plain import contents
from app.rules.importing.recognising import LastLine
from app.rules.importing.values import DryRun, Record, Target
from app.rules.registrations import RegistrationStatus
from app.store import Reading
from app.usecases.bulk import insert_rows, table_of
from app.usecases.loading import need, put

MOST = 90_000
"""Characters of a mapping that are remembered; a longer one is guessed anew."""


def remember(
    change: Reading,
    dry_run: DryRun,
    became: Mapping[int, int],
    answers: Callable[[Record], Mapping[int, Any]],
    of_list: Mapping[str, Any],
) -> None:
    """Keep what each line held and whom it became; `became` is by line.

    Nothing is written where everything is as it was last time.
    """
    known = sources.lines(change, dry_run.source_id) if dry_run.source_id is not None else {}
    added, changed = [], []
    for outcome in dry_run.outcomes:
        record = outcome.record
        if record.line not in became:
            continue
        line = known.get(record.key)
        held = _contents(record, answers, line)
        row = {"person_id": became[record.line], "contents": held}
        if line is None:
            added.append({"key": record.key, **row})
        elif (line.person_id, line.values, line.answers) != (
            row["person_id"],
            held["values"],
            held["answers"],
        ):
            changed.append({"its_key": record.key, **row})
    present = {outcome.record.key for outcome in dry_run.outcomes}
    people = set(became.values())
    renamed = [k for k, line in known.items() if k not in present and line.person_id in people]
    touched = bool(added or changed or renamed)
    if dry_run.source_id is None and not touched:
        return
    source_id = _source(change, dry_run.source_id, dict(of_list), touched=touched)
    if renamed:  # whoever is in another line now is not in the old one
        which = (ImportRow.source_id == source_id, ImportRow.key.in_(renamed))
        change.execute(delete(ImportRow).where(*which).execution_options(synchronize_session=False))
    if added:
        insert_rows(change, ImportRow, [{"source_id": source_id, **row} for row in added])
    if changed:
        table = table_of(ImportRow)
        own = (table.c.source_id == source_id, table.c.key == bindparam("its_key"))
        change.execute(update(table).where(*own), changed)


def _contents(
    record: Record, answers: Callable[[Record], Mapping[int, Any]], line: LastLine | None
) -> dict[str, Any]:
    """What a line held; one that is gone held what it held before, and is cancelled now."""
    if record.gone and line is not None:
        status = {Target.STATUS.value: RegistrationStatus.CANCELLED.value}
        return {"values": {**line.values, **status}, "answers": dict(line.answers)}
    return {"values": contents(record.values), "answers": contents(answers(record))}


def _source(
    change: Reading, source_id: int | None, of_list: dict[str, Any], *, touched: bool
) -> int:
    if len(json.dumps(of_list["mapping"], ensure_ascii=False)) > MOST:
        of_list["mapping"] = {}
    if source_id is None:
        made = ImportSource(**of_list, last_at=datetime.now(UTC))
        change.add(made)
        change.flush()
        return made.id
    known = need(change, ImportSource, source_id)
    if touched or known.mapping != json.loads(json.dumps(of_list["mapping"])):
        put(known, {**of_list, "last_at": datetime.now(UTC)})
    return source_id
