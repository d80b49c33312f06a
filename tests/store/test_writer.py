"""The writer leaves nothing beside the file, and lets go even when others hold on."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.base.errors import FileProblem
from app.store import Store
from tests.store.conftest import a_city, cities


def test_an_empty_journal_does_not_stay_behind(path: Path) -> None:
    with Store.open(path, alone=False) as store:
        with store.change("Add") as change:
            change.add(a_city("Łódź"))
        assert [found.name for found in sorted(path.parent.iterdir())] == [
            path.name,
            f"{path.name}-journal",
        ]
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_closing_does_not_fail_while_another_program_writes(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.store.connections.WRITER_PATIENCE", 0.01)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        with Store.open(path) as store:
            other.execute("BEGIN EXCLUSIVE")
        other.execute("ROLLBACK")
        store.close()
    with Store.open(path) as store:
        assert store.ask(cities) == ["Rīga"]


def test_a_change_that_could_not_begin_is_begun_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.store.connections.WRITER_PATIENCE", 0.01)
    with closing(sqlite3.connect(path, isolation_level=None)) as other, Store.open(path) as store:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(FileProblem), store.change("Add") as change:
            change.add(a_city("Łódź"))
        other.execute("ROLLBACK")
        with store.change("Add") as change:
            change.add(a_city("Łódź"))
        assert store.ask(cities) == ["Rīga", "Łódź"]
        assert store.undo()
        assert store.ask(cities) == ["Rīga"]
