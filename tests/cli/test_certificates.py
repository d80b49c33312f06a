"""Certificates are looked at and issued by the rule that is said, and printed then."""

import json
from pathlib import Path
from typing import Any

import pytest
from attending import a_held_conference

from app.store import Store
from app.usecases.certificates import edit_certificate_frame
from tests.cli.conftest import Run


@pytest.fixture
def held(path: Path) -> Path:
    """A conference at which Ilze was on three days, Jan and Bo on one, Ute never."""
    with Store.open(path) as store:
        a_held_conference(store)
        edit_certificate_frame(store, {"prefix": "2027/"})
    return path


def facts(run: Run, *arguments: object) -> dict[str, Any]:
    done = run("certificates", *arguments, "--json")
    assert (done.code, done.err) == (0, "")
    found: dict[str, Any] = json.loads(done.out)
    return found


def test_looking_at_another_rule_changes_nothing(run: Run, held: Path) -> None:
    before = held.read_bytes()
    found = facts(run, held, "--rule", "days", "--least", "2")
    assert (found["earned"], found["register"]) == (1, [])
    assert found["to_issue"] == [{"registration": 1, "name": "Ilze Bērziņa"}]
    assert facts(run, held)["earned"] == 3
    assert facts(run, held, "--rule", "sessions")["earned"] == 2
    assert "Say --issue to issue them." in run("certificates", held).out
    assert held.read_bytes() == before


def test_issued_by_the_rule_that_is_kept(run: Run, held: Path) -> None:
    found = facts(run, held, "--issue", "--least", "2")
    assert (found["issued_now"], found["to_issue"], found["not_earned"]) == ([1], [], [])
    [row] = found["register"]
    assert (row["shown"], row["issue"], row["registration"], row["name"]) == (
        "2027/001",
        1,
        1,
        "Ilze Bērziņa",
    )
    assert facts(run, held)["least"] == 2
    lines = run("certificates", held, "--issue", "--least", "1").out.splitlines()
    assert [line.split()[0] for line in lines[2:5]] == ["2027/001", "2027/002", "2027/003"]
    assert lines[-2:] == [
        "Issued 2.",
        "Earned (there on or at 1 days or more): 3. Issued: 3. Still to be issued: 0.",
    ]
    assert (
        "Issued, but not earned by this rule: 2." in run("certificates", held, "--least", "2").out
    )


def test_only_some_people(run: Run, held: Path) -> None:
    found = facts(run, held, "--issue", "--only", "number=2")
    assert ([row["name"] for row in found["register"]], found["to_issue"]) == (["Jan Nowak"], [])
    assert [each["registration"] for each in facts(run, held)["to_issue"]] == [1, 3]
