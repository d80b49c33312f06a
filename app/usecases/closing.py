"""Closing a conference: freezing the programme as held, ticking off tasks, days of retention."""

from typing import Any

from sqlalchemy import delete, select

from app.base.words import N_
from app.model import ClosingStep, Retention
from app.model.base import utc_now
from app.rules import fields
from app.rules.closing import ClosingTask, DataCategory, check_days
from app.store import Reading, Store
from app.usecases.editions import edition_words, insert_edition
from app.usecases.loading import put


def freeze_programme(store: Store, name: str, note: str = "") -> int:
    """Release the programme as it was held, which ends the first task; the edition's id.

    Raises RuleBroken where the name is missing or taken, or nothing has a time.
    """
    known, said = edition_words(name, note)
    with store.change(N_("Freeze the programme as held")) as change:
        edition_id = insert_edition(change, known, said)
        _put_step(change, ClosingTask.FREEZE, {"edition_id": edition_id})
        return edition_id


def mark_task(store: Store, task: ClosingTask, note: str = "") -> None:
    """Say that a task is done, or change the note of one that is; its first moment stays."""
    said = fields.clean_text(note, N_("Note"), limit=fields.LONG, field="note")
    with store.change(N_("Mark a closing task as done")) as change:
        _put_step(change, task, {"note": said})


def reopen_task(store: Store, task: ClosingTask) -> None:
    """Say that a task is not done after all; an edition that was frozen stays released."""
    with store.change(N_("Open a closing task again")) as change:
        change.execute(delete(ClosingStep).where(ClosingStep.task == task))


def set_retention(store: Store, category: DataCategory, days: int | None) -> None:
    """Choose after how many days a category is due; None is the usual. Raises RuleBroken."""
    kept = None if days is None else check_days(days)
    with store.change(N_("Change when data is to be erased")) as change:
        row = change.scalar(select(Retention).where(Retention.category == category))
        if kept is None:
            if row is not None:
                change.delete(row)
        elif row is None:
            change.add(Retention(category=category, days=kept))
        else:
            put(row, {"days": kept})


def _put_step(change: Reading, task: ClosingTask, values: dict[str, Any]) -> None:
    row = change.scalar(select(ClosingStep).where(ClosingStep.task == task))
    if row is None:
        change.add(ClosingStep(task=task, done_at=utc_now(), **values))
    else:
        put(row, values)
