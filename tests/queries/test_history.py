"""What was done, newest first."""

from datetime import UTC, datetime

import pytest
from factories import a_person, counted

from app.queries import history
from app.store import Store
from app.usecases.erasure import erase_person


@pytest.mark.parametrize("many", [1, 3])
def test_steps_newest_first(store: Store, many: int) -> None:
    before = datetime.now(UTC)
    for _ in range(many):
        a_person(store)
    with store.read() as read, counted(read) as sent:
        rows = history.rows(read)
    assert [row.label for row in rows] == ["Add person"] * many + ["New conference"]
    assert [row.id for row in rows] == list(range(many + 1, 0, -1))
    assert before.replace(microsecond=0) <= rows[0].at <= datetime.now(UTC)
    assert len(sent) == 1


def test_values_and_what_was_undone(store: Store) -> None:
    a_person(store)
    store.undo()
    store.redo()
    kinds = [(row.label, row.kind, row.data) for row in store.ask(history.rows, limit=3)]
    assert kinds == [
        ("Add person", "redone", {}),
        ("Add person", "undone", {}),
        ("Add person", "done", {}),
    ]


def test_only_the_latest(store: Store) -> None:
    for _ in range(3):
        a_person(store)
    assert [row.id for row in store.ask(history.rows, limit=2)] == [4, 3]


def test_when_something_was_erased(store: Store) -> None:
    assert store.ask(history.last_erased) is None
    a_person(store)
    assert store.ask(history.last_erased) is None
    erase_person(store, a_person(store, "Jan Nowak"))
    assert store.ask(history.last_erased) == store.ask(history.rows)[0].at
