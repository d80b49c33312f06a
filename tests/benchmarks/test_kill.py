"""A short run of the killing: nothing acknowledged is lost, nothing is half."""

import random
import sys
from pathlib import Path

import pytest
from sqlalchemy import update

from app.model import Organisation, Person
from app.queries import erasing
from app.store import Store
from benchmarks import kill


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
def test_a_program_killed_at_any_moment_loses_nothing() -> None:
    found = kill.edits(3)
    assert found["acknowledged"] >= 3
    assert (found["lost"], found["half"], found["damaged"]) == (0, 0, 0)


def test_a_half_change_would_be_found(tmp_path: Path) -> None:
    with Store.create(tmp_path / "x.plenum") as store:
        for number in range(1, 6):
            kill.change(store, number, random.Random(number))
        assert (store.ask(kill.newest), store.ask(kill.halves)) == (5, 0)

        with store.change("Half") as change:
            change.execute(update(Organisation).where(Organisation.id == 2).values(population=7))
            change.execute(update(Organisation).where(Organisation.id == 4).values(website="?"))
        assert store.ask(kill.halves) == 2


def test_a_lost_change_would_be_counted(tmp_path: Path) -> None:
    Store.create(tmp_path / "x.plenum").close()
    assert kill.after_edits(tmp_path / "x.plenum", ["1", "2"])["lost"] == 2

    (tmp_path / "x.plenum").write_text("nonsense")
    assert kill.after_edits(tmp_path / "x.plenum", ["1"])["damaged"] == 1


def test_a_half_erasure_would_be_found(tmp_path: Path) -> None:
    path = tmp_path / "x.plenum"
    kill.fill(path, 3)
    with Store.open(path) as store:
        known = store.ask(erasing.held)
    nothing = {"acknowledged": 0, "lost": 0, "half": 0}
    assert kill.after_erasure(path, ["begin"], known) == nothing
    assert kill.after_erasure(path, ["begin", "done"], known)["lost"] == 1
    with Store.open(path) as store, store.change("Half") as change:
        change.execute(update(Person).values(notes=""))
    assert kill.after_erasure(path, ["begin"], known) == {**nothing, "half": 1}
    kill.erase(path)
    assert kill.after_erasure(path, ["begin", "done"], known) == {**nothing, "acknowledged": 1}
    path.with_name("x.plenum-copy").write_text(kill.TELLING)
    assert kill.after_erasure(path, ["begin", "done"], known)["half"] == 1
