"""`check` fails for a damaged file and for nothing else."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from factories import a_store, at

from app.base.texts import Texts
from app.rules.sessions import SessionType
from app.usecases.agenda import add_session
from app.usecases.venues import add_room, add_venue
from tests.cli.conftest import Run


def test_something_missing_is_no_failure(run: Run, path: Path) -> None:
    done = run("check", path)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[0] == "“conference.plenum” is sound."
    assert "No rooms yet" in done.out


def test_as_json(run: Run, path: Path) -> None:
    done = run("check", path, "--json")
    assert (done.code, done.err) == (0, "")
    found = json.loads(done.out)
    assert (found["sound"], found["problems"]) == (True, [])
    assert [missing["kind"] for missing in found["missing"]] == ["no_rooms", "no_deadline"]


@pytest.mark.parametrize("damage", ["empty", "cut", "junk", "zeros"])
def test_a_damaged_file_is_refused(run: Run, path: Path, damage: str) -> None:
    data = path.read_bytes()
    kept = {
        "empty": b"",
        "cut": data[:5_000],
        "junk": b"no database at all",
        "zeros": data[:8192] + bytes(8192) + data[16384:],
    }
    path.write_bytes(kept[damage])
    done = run("check", path)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert "“conference.plenum”" in done.err
    done = run("check", path, "--json")
    found = json.loads(done.out)
    assert (done.code, found["sound"], found["missing"]) == (1, False, [])
    assert found["problems"] == [done.err.rstrip("\n")]
    assert path.read_bytes() == kept[damage]


def test_text_that_is_no_text_is_damage(run: Run, path: Path) -> None:
    with closing(sqlite3.connect(path)) as bare, bare:
        bare.execute("UPDATE event SET contact_name = CAST(x'ff' AS TEXT)")
        bare.execute("UPDATE registration_category SET tone = CAST(x'ff' AS TEXT)")
    done = run("check", path)
    assert (done.code, done.out.count("\n"), done.err.count("\n")) == (1, 2, 1)
    assert done.out.startswith(done.err)


def test_beside_an_open_window(run: Run, tmp_path: Path) -> None:
    with a_store(tmp_path) as store:
        assert run("check", store.path).code == 0


def test_a_file_that_is_none(run: Run, tmp_path: Path) -> None:
    done = run("check", tmp_path / "no.plenum")
    assert (done.code, done.out) == (1, "")
    assert done.err == f"There is no file “no.plenum” in “{tmp_path}”. Choose another file.\n"


def test_clashes_of_the_agenda(run: Run, tmp_path: Path) -> None:
    with a_store(tmp_path, "agenda.plenum") as store:
        venue = add_venue(store, {"name": Texts(en="Town hall")})
        hall = add_room(store, venue, {"name": Texts(en="Hall")})
        for title in ("One", "Two", "Three"):
            facts = {"title": Texts(en=title), "kind": SessionType.MEETING, "room_id": hall}
            add_session(store, {**facts, "starts_at": at(10, 9)})
    found = json.loads(run("check", store.path, "--json").out)["clashes"]
    assert [(one["kind"], one["sessions"], one["who"], one["room"]) for one in found] == [
        ("room_taken", ["One", "Two"], "", "Hall"),
        ("room_taken", ["One", "Three"], "", "Hall"),
        ("room_taken", ["Two", "Three"], "", "Hall"),
    ]
    assert found[0]["text"] == ("Hall is taken twice: “One” and “Two”, 2027-12-10 09:00–10:00.")
    assert run("check", store.path).out.splitlines()[-1].split() == ["Room", "taken", "twice", "3"]
