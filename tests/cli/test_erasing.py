"""What `erase` says and does: nothing without --yes, backups named or deleted."""

import json
from pathlib import Path

import pytest
from factories import a_person

from app.base.texts import Texts
from app.cli.files import backup_folder
from app.queries import agenda, people
from app.store import Store
from app.usecases.agenda import add_session
from tests.cli.conftest import Run


@pytest.fixture
def filled(path: Path) -> Path:
    """A conference with three people of whom something is known."""
    with Store.open(path) as store:
        for name in ("Ada A", "Bo B", "Cy C"):
            a_person(store, name, phone="+49 1234567", logistics={"diet": "quetzaldiet"})
    return path


def phones(path: Path) -> list[str]:
    with Store.open(path) as store:
        rows = store.ask(people.rows, store.ask(people.find_ids))
    return [row.phone for row in rows.values()]


def test_a_dry_run_changes_nothing(run: Run, filled: Path) -> None:
    before = filled.read_bytes()
    done = run("erase", filled, "--category", "phones", "--category", "health", "--dry-run")
    assert (done.code, done.err) == (0, "")
    assert "Would erase: Diet and health, Phone numbers." in done.out
    assert [line.split() for line in done.out.splitlines()[3:5]] == [["Diet", "3"], ["Phone", "3"]]
    assert "Nothing was changed." in done.out
    assert filled.read_bytes() == before


def test_erased_with_yes(run: Run, filled: Path) -> None:
    assert run("backup", filled).code == 0
    done = run("erase", filled, "--category", "health", "--yes", "--json")
    found = json.loads(done.out)
    assert (done.code, found["erased"]) == (0, True)
    assert found["going"] == {"logistics.diet": 3}
    assert found["staying"] == {"person": 3}
    assert [each["category"] for each in found["categories"]] == ["health"]
    assert found["categories"][0]["due_on"] == "2027-12-19"
    made = [Path(backup["file"]) for backup in found["backups"]]
    assert [file.exists() for file in made] == [True, True]
    assert (made[0].stem.endswith("erasure"), found["backups_deleted"]) == (True, 0)
    assert b"quetzaldiet" not in filled.read_bytes()
    assert phones(filled) == ["+49 1234567"] * 3


def test_backups_too(run: Run, filled: Path) -> None:
    run("backup", filled)
    done = run("erase", filled, "--category", "all_but_evidence", "--yes", "--backups")
    assert (done.code, "Deleted 2 backups that held the data." in done.out) == (0, True)
    assert list(backup_folder().glob("*.plenum")) == []
    assert phones(filled) == [""] * 3


def test_backups_are_named(run: Run, filled: Path) -> None:
    run("backup", filled)
    done = run("erase", filled, "--category", "notes", "--yes")
    assert "The file held nothing of this." in done.out
    assert "--backups deletes them too" in done.out


@pytest.fixture
def named(filled: Path) -> Path:
    """The same; a session names Bo, and the number of all three."""
    with Store.open(filled) as store:
        a_person(store, "Bo Berglind", email="bo@quetzal.example")
        add_session(store, {"title": Texts(en="Bo Berglind speaks"), "notes": "+49 1234567"})
    return filled


def test_where_a_person_is_named(run: Run, named: Path) -> None:
    done = run("erase", named, "--person", "Berglind", "--dry-run", "--json")
    found = json.loads(done.out)
    assert (done.code, found["erased"], found["person"]) == (0, False, "Bo Berglind")
    assert found["going"] == {"person": 1, "registration": 1}
    assert found["mentions"] == [
        {
            "table": "session",
            "id": 1,
            "column": "title",
            "record": "Bo Berglind speaks",
            "excerpt": "Bo Berglind speaks",
            "count": 1,
            "page": "agenda",
            "target": 1,
            "may_mean_another": False,
            "replaced": False,
        }
    ]
    assert "Named in texts written by hand" in run("erase", named, "--person", "4", "--dry-run").out
    assert "Still named" in run("erase", named, "--person", "4", "--yes").out
    assert b"Berglind" in named.read_bytes()
    assert run("erase", named, "--person", "Berglind", "--dry-run").code == 1


def test_another_word_there(run: Run, named: Path) -> None:
    done = run("erase", named, "--person", "Berglind", "--yes", "--replace", "a guest", "--json")
    [mention] = json.loads(done.out)["mentions"]
    assert (mention["replaced"], mention["excerpt"], mention["record"]) == (True, "", "")
    assert "Berglind" not in str(mention)
    done = run("erase", named, "--category", "phones", "--yes", "--replace")
    assert "in which another word stands now:" in done.out
    with Store.open(named) as store:
        [row] = store.ask(agenda.sessions)
    assert (row.title, row.notes) == (Texts(en="a guest speaks"), "[…]")
    left = named.read_bytes().lower()
    assert (b"berglind" in left, b"quetzal.example" in left, b"1234567" in left) == (False,) * 3
