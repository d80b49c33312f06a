"""`attendance` lists who was checked in, by number."""

import json
from pathlib import Path

import pytest
from factories import a_person

from app.rules.registrations import RegistrationStatus
from app.store import Store
from tests.cli.conftest import Run


@pytest.mark.parametrize("many", [1, 3])
def test_who_is_in(run: Run, path: Path, many: int) -> None:
    with Store.open(path) as store:
        for number in range(many):
            a_person(store, f"Ada A{number}", status=RegistrationStatus.CONFIRMED)
    for number in range(many, 0, -1):
        assert run("checkin", path, "--person", number).code == 0
    found = json.loads(run("attendance", path, "--json").out)
    assert [(row["number"], row["name"], row["point"]) for row in found] == [
        (number + 1, f"Ada A{number}", "Friday 10 December") for number in range(many)
    ]
    assert {len(row["code"]) for row in found} == {26}
    table = run("attendance", path, "--point", "friday 10 december").out.splitlines()
    assert len(table) == many + 2
    assert run("attendance", path, "--point", "Saturday 11 December", "--json").out == "[]\n"


def test_nobody_yet(run: Run, path: Path) -> None:
    assert json.loads(run("attendance", path, "--json").out) == []
