"""Tasks of the closing are ticked off, the programme is frozen, days are chosen."""

import pytest
from documents.agenda_making import a_session
from factories import at

from app.base.errors import RuleBroken
from app.queries import closing, editions
from app.rules.closing import ClosingTask, DataCategory
from app.store import Store
from app.usecases.closing import freeze_programme, mark_task, reopen_task, set_retention
from app.usecases.editions import release_edition


def step(store: Store, task: ClosingTask) -> tuple[bool, str, str]:
    row = next(row for row in store.ask(closing.tasks) if row.task is task)
    return row.done, row.note, row.edition


def test_the_programme_is_frozen_in_one_step(store: Store) -> None:
    a_session(store, starts_at=at(10, 9))
    edition = freeze_programme(store, " As held ", "After the last day")
    assert step(store, ClosingTask.FREEZE) == (True, "", "As held")
    row = store.ask(editions.newest)
    assert row is not None
    assert (row.id, row.name, row.note) == (edition, "As held", "After the last day")
    store.undo()
    assert step(store, ClosingTask.FREEZE) == (False, "", "")
    assert store.ask(editions.newest) is None


def test_what_cannot_be_frozen(store: Store) -> None:
    with pytest.raises(RuleBroken, match="No session has a time"):
        freeze_programme(store, "As held")
    a_session(store, starts_at=at(10, 9))
    release_edition(store, "As held")
    with pytest.raises(RuleBroken, match="already"):
        freeze_programme(store, "As held")
    assert step(store, ClosingTask.FREEZE) == (False, "", "")


def test_a_task_is_done_and_not_done(store: Store) -> None:
    mark_task(store, ClosingTask.RECONCILE, "All sheets")
    first = store.ask(closing.tasks)[1].done_at
    mark_task(store, ClosingTask.RECONCILE, "All sheets but one")
    assert step(store, ClosingTask.RECONCILE) == (True, "All sheets but one", "")
    assert store.ask(closing.tasks)[1].done_at == first
    assert store.ask(closing.next_open) is ClosingTask.FREEZE
    reopen_task(store, ClosingTask.RECONCILE)
    assert step(store, ClosingTask.RECONCILE) == (False, "", "")


def test_days_of_retention(store: Store) -> None:
    set_retention(store, DataCategory.PHONES, 10)
    set_retention(store, DataCategory.PHONES, 30)
    assert store.ask(closing.own_days) == {DataCategory.PHONES: 30}
    with pytest.raises(RuleBroken):
        set_retention(store, DataCategory.PHONES, -1)
    set_retention(store, DataCategory.PHONES, None)
    set_retention(store, DataCategory.EMAILS, None)
    assert store.ask(closing.own_days) == {}
