"""Remembering a programme and its sessions, so that next week only what is new is told."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import bindparam, delete, update

from app.model import AgendaImportPerson, AgendaImportRow, ImportSource
from app.queries.importing import programmes
from app.rules import fields
from app.rules.importing.agenda_people import NEW, person_keys
from app.rules.importing.agenda_values import AgendaDryRun, SessionOutcome
from app.rules.importing.plain import contents, plain
from app.rules.importing.values import OutcomeKind
from app.store import Reading
from app.usecases.bulk import insert_rows, table_of
from app.usecases.loading import need, put


def remember_agenda(
    change: Reading,
    dry_run: AgendaDryRun,
    became: Mapping[int, int],
    people: Mapping[str, int],
    file_name: str,
) -> None:
    """Keep what was said of each session and whom each person became.

    `became` is by place in the file, `people` by name. Nothing is written where everything
    is as it was last time.
    """
    known = _known(change, dry_run.source_id)
    keys = person_keys(dry_run.file.people.values())
    before = programmes.people_of(change, dry_run.source_id)
    whom = {keys[name]: person_id for name, person_id in people.items()}
    added, changed = _rows(dry_run, became, people, known)
    others = {key: i for key, i in whom.items() if before.get(key) != i}
    if not (added or changed or others):
        return
    source_id = _source(change, dry_run.source_id, file_name)
    insert_rows(change, AgendaImportRow, [{"source_id": source_id, **row} for row in added])
    if changed:
        table = table_of(AgendaImportRow)
        own = (table.c.source_id == source_id, table.c.key == bindparam("its_key"))
        change.execute(update(table).where(*own), changed)
    if others:
        stale = AgendaImportPerson.key.in_([key for key in others if key in before])
        which = (AgendaImportPerson.source_id == source_id, stale)
        change.execute(
            delete(AgendaImportPerson).where(*which).execution_options(synchronize_session=False)
        )
        rows = [{"source_id": source_id, "person_id": i, "key": k} for k, i in others.items()]
        insert_rows(change, AgendaImportPerson, rows)


def _known(change: Reading, source_id: int | None) -> Mapping[str, programmes.LastSession]:
    if source_id is None:
        return {}
    return programmes.sessions_of(change, source_id)


def _rows(
    dry_run: AgendaDryRun,
    became: Mapping[int, int],
    people: Mapping[str, int],
    known: Mapping[str, programmes.LastSession],
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    added, changed = [], []
    for outcome in dry_run.outcomes:
        record = outcome.record
        if outcome.kind is OutcomeKind.REFUSED or record.place not in became:
            continue
        held = _contents(outcome, people)
        row = {"session_id": became[record.place], "contents": held}
        last = known.get(record.key)
        if last is None:
            added.append({"key": record.key, **row})
        elif (last.session_id, dict(last.values), [list(one) for one in last.people]) != (
            row["session_id"],
            held["values"],
            held["people"],
        ):
            changed.append({"its_key": record.key, **row})
    return added, changed


def _contents(outcome: SessionOutcome, people: Mapping[str, int]) -> dict[str, Any]:
    """What the file said of a session; people by their ids, so that no name stays behind."""
    values = {field: plain(value) for field, value in outcome.record.values.items()}
    said = [
        [str(people[who.removeprefix(NEW)]) if who.startswith(NEW) else who, role]
        for who, role in outcome.said
    ]
    return {"values": contents(values), "people": said}


def _source(change: Reading, source_id: int | None, file_name: str) -> int:
    facts = {"file_name": file_name[-fields.NAME :], "last_at": datetime.now(UTC)}
    if source_id is None:
        made = ImportSource(shape=programmes.SHAPE, mapping={}, **facts)
        change.add(made)
        change.flush()
        return made.id
    put(need(change, ImportSource, source_id), facts)
    return source_id
