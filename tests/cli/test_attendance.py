"""`attendance --counters` and `--days`: the proofs of presence, summed up and each."""

import json
from pathlib import Path

import pytest
from attending import a_held_conference

from app.rules.attendance import CounterKind
from app.store import Store
from app.usecases.attendance import set_threshold
from tests.cli.conftest import Run


@pytest.fixture
def held(path: Path) -> Path:
    """A conference that was held."""
    with Store.open(path) as store:
        a_held_conference(store)
        set_threshold(store, CounterKind.FROM_ABROAD, 2)
    return path


def test_counters(run: Run, held: Path) -> None:
    found = json.loads(run("attendance", held, "--counters", "--json").out)
    assert found[0] == {
        "counted": "from_abroad",
        "expected": 2,
        "checked_in": 1,
        "signed": 1,
        "there": 1,
        "threshold": 2,
        "reached": False,
    }
    assert [row["reached"] for row in found[1:]] == [None] * 6
    lines = run("attendance", held, "--counters").out.splitlines()
    assert lines[2].split() == ["Invited", "from", "abroad", "2", "1", "1", "1", "2"]


def test_days(run: Run, held: Path) -> None:
    found = json.loads(run("attendance", held, "--days", "--json").out)
    assert [row["number"] for row in found] == [1, 2, 3, 4]
    assert found[0] == {
        "number": 1,
        "name": "Ilze Bērziņa",
        "days": {"2027-12-10": "both", "2027-12-11": "both", "2027-12-12": "checked_in"},
    }
    assert set(found[3]["days"].values()) == {"neither"}
    lines = run("attendance", held, "--days").out.splitlines()
    assert len(lines) == 6
    assert "Only signed" in lines[4]


def test_only_one_of_them(run: Run, held: Path) -> None:
    assert run("attendance", held, "--days", "--counters").code == 2
