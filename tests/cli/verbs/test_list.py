"""`list` prints people and delegations, for people and for programs."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from factories import a_delegation, a_person, a_store

from app.rules.delegations import MemberFunction
from app.rules.registrations import RegistrationStatus
from app.store import Store
from tests.cli.conftest import Run


@pytest.mark.parametrize("what", ["people", "delegations"])
def test_nobody(run: Run, path: Path, what: str) -> None:
    assert json.loads(run("list", what, path, "--json").out) == []
    done = run("list", what, path)
    assert (done.code, done.err, done.out.count("\n")) == (0, "", 2)


def test_people_as_a_table(run: Run, tmp_path: Path) -> None:
    with a_store(tmp_path) as store:
        riga = a_delegation(store, "Rīga")
        a_person(store, "Ilze Bērziņa", delegation=riga, function=MemberFunction.HEAD)
        a_person(store, "遥 月島", email="h@example.org", status=RegistrationStatus.WAITING)
        a_person(store, "Sulastri", status=None)
    done = run("list", "people", store.path)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        (
            "No.  Family name  Given name  Function  Delegation  As                  Category  "
            "Status        E-mail"
        ),
        (
            "---  -----------  ----------  --------  ----------  ------------------  --------  "
            "------------  -------------"
        ),
        (
            "  1  Bērziņa      Ilze                  Rīga        Head of delegation            "
            "Submitted"
        ),
        "     Sulastri",
        (
            "  2  月島         遥                                                              "
            "Waiting list  h@example.org"
        ),
    ]


def test_delegations_as_a_table(run: Run, tmp_path: Path) -> None:
    with a_store(tmp_path) as store:
        a_delegation(store, "Rīga", places=4)
        a_delegation(store, "Łódź", "PL", protocol_rank=1, status="confirmed")
    done = run("list", "delegations", store.path)
    assert done.out.splitlines() == [
        (
            "Rank  Delegation  City  Country  Status     Places  Members  Head  Complete %  Arrival"
            "  Departure"
        ),
        (
            "----  ----------  ----  -------  ---------  ------  -------  ----  ----------  -------"
            "  ---------"
        ),
        "   1  Łódź        Łódź  PL       Confirmed                0                12",
        "      Rīga        Rīga  LV       Invited         4        0                12",
    ]


def test_json_for_a_program(run: Run, tmp_path: Path) -> None:
    with a_store(tmp_path) as store:
        a_person(store, "Żaneta Świątek")
    done = run("list", "people", store.path, "--json")
    assert '"given": "Żaneta"' in done.out
    assert [person["number"] for person in json.loads(done.out)] == [1]


@pytest.mark.parametrize("what", ["documents", "papers", "designs"])
def test_what_can_be_printed(run: Run, path: Path, what: str) -> None:
    alone, of_a_file = run("list", what), run("list", what, path)
    assert (alone.code, alone.err) == (0, "")
    assert alone.out == of_a_file.out
    found = json.loads(run("list", what, "--json").out)
    assert alone.out.count("\n") == len(found) + 2


@pytest.mark.parametrize("what", ["people", "delegations"])
def test_no_file_where_one_is_needed(run: Run, what: str) -> None:
    done = run("list", what)
    assert (done.code, done.out) == (2, "")
    assert done.err == f"error: name the conference too: list {what} FILE\n"


def test_a_file_that_is_none(run: Run, tmp_path: Path) -> None:
    done = run("list", "people", tmp_path / "no.plenum")
    assert (done.code, done.out) == (1, "")
    assert done.err == f"There is no file “no.plenum” in “{tmp_path}”. Choose another file.\n"


def test_beside_an_open_window(tmp_path: Path) -> None:
    with a_store(tmp_path) as store:
        a_person(store, "Ilze Bērziņa")
        command = [sys.executable, "-m", "app", "list", "people", str(store.path), "--json"]
        root = Path(__file__).parents[3]
        done = subprocess.run(command, cwd=root, capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (0, b"")
        assert [person["family"] for person in json.loads(done.stdout)] == ["Bērziņa"]
        assert (store.notice_others(), store.undo_step is None) == (False, False)
    with Store.open(store.path):
        pass
