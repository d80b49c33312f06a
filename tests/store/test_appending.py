"""Many rows come in at once and are noted as if one by one."""

from pathlib import Path

import pytest
from factories import a_store
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from app.model import Tag
from app.store import Reading, Store
from app.store.appending import MANY, append
from app.usecases.bulk import table_of

TAGS = table_of(Tag)


def names(store: Store) -> list[str]:
    with store.read() as read:
        return list(read.scalars(select(Tag.name).order_by(Tag.id)))


def put(change: Reading, first: int, count: int) -> None:
    numbers = range(first, first + count)
    words = [f"tag {number}" for number in numbers]
    append(change, TAGS, {"id": numbers, "name": words, "tone": ["neutral"] * count})


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store(tmp_path)


@pytest.mark.parametrize("count", [1, 3, MANY, 3 * MANY])
def test_rows_go_with_undo_and_come_back_with_redo(store: Store, count: int) -> None:
    with store.change("Add") as change:
        put(change, 5, count)
    there = [f"tag {number}" for number in range(5, 5 + count)]
    assert names(store) == there

    store.undo()
    assert names(store) == []

    store.redo()
    assert names(store) == there


def test_rows_that_go_between_others_are_undone_alone(store: Store) -> None:
    with store.change("Add") as change:
        put(change, 1000, 1)
    with store.change("Add") as change:
        put(change, 1, MANY)

    store.undo()

    assert names(store) == ["tag 1000"]


def test_a_refused_row_leaves_nothing_and_the_next_change_is_noted(store: Store) -> None:
    with pytest.raises(IntegrityError), store.change("Add") as change:
        put(change, 1, MANY)
        put(change, 2, MANY)
    assert names(store) == []
    with store.change("Add") as change:
        put(change, 1, 1)

    store.undo()

    assert names(store) == []
