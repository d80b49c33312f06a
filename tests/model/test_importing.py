"""A line of a list is remembered once, and goes with its person and with its list."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from factories import a_person, a_store
from sqlalchemy import delete, func, select
from sqlalchemy.exc import IntegrityError

from app.model import ImportRow, ImportSource, Person
from app.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = a_store(tmp_path)
    a_person(store)
    facts = {"shape": "s", "file_name": "f.xlsx", "mapping": {}, "last_at": datetime.now(UTC)}
    with store.change("Import") as change:
        change.add(ImportSource(id=1, **facts))
        change.flush()
        change.add(ImportRow(source_id=1, person_id=1, key="k", contents={"values": {"a": ["b"]}}))
    return store


def count(store: Store) -> int:
    with store.read() as read:
        return read.scalar(select(func.count(ImportRow.id))) or 0


def test_contents_come_back_as_they_were(store: Store) -> None:
    with store.read() as read:
        assert read.scalars(select(ImportRow.contents)).one() == {"values": {"a": ["b"]}}


def test_a_key_stands_once_in_a_list(store: Store) -> None:
    with pytest.raises(IntegrityError), store.change("Again") as change:
        change.add(ImportRow(source_id=1, person_id=1, key="k", contents={}))


@pytest.mark.parametrize("kind", [Person, ImportSource])
def test_a_line_goes_with_its_person_and_its_list(
    store: Store, kind: type[Person | ImportSource]
) -> None:
    with store.change("Remove") as change:
        change.execute(delete(kind).where(kind.id == 1))
    assert count(store) == 0
    store.undo()
    assert count(store) == 1
