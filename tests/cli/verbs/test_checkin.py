"""`checkin` answers each after it is written, by code, by name, by list."""

import io
import json
from contextlib import closing
from pathlib import Path

import pytest
from factories import a_person

from app.queries import checkins
from app.rules.registrations import RegistrationStatus
from app.store import Store, connections
from tests.cli.conftest import Done, Run

CODE = "ABCDEFGHJKLMNPQRSTUVWXYZ23"
CONFIRMED = RegistrationStatus.CONFIRMED


@pytest.fixture
def guests(path: Path) -> Path:
    """A file with three people, one of whom does not come."""
    with Store.open(path) as store:
        a_person(store, "Ada Abel", status=CONFIRMED, code=CODE)
        a_person(store, "Bo Abel", status=CONFIRMED)
        a_person(store, "Cy Cramer", status=RegistrationStatus.CANCELLED)
    return path


def test_by_code_and_again(run: Run, guests: Path) -> None:
    done = run("checkin", guests, "--code", CODE.lower())
    assert (done.code, done.out, done.err) == (0, "Ada Abel (1): In\n", "")
    again = run("checkin", guests, "--code", CODE)
    assert again.code == 0
    assert again.out.startswith("Ada Abel (1): Already in (since ")
    assert again.out.endswith(", Friday 10 December, command line)\n")


def test_by_name_or_number(run: Run, guests: Path) -> None:
    assert run("checkin", guests, "--person", "bo abel").out == "Bo Abel (2): In\n"
    done = run("checkin", guests, "--person", "3")
    assert (done.code, done.out) == (1, "Cy Cramer (3): The registration was cancelled.\n")
    assert run("checkin", guests, "--person", "3", "--anyway").out == "Cy Cramer (3): In\n"
    assert run("checkin", guests, "--person", "3", "--out").out == "Cy Cramer (3): Out\n"


def test_a_name_that_fits_two_and_one_that_fits_nobody(run: Run, guests: Path) -> None:
    done = run("checkin", guests, "--person", "Abel")
    assert (done.code, done.out) == (1, "")
    assert done.err == (
        "“Abel” fits 2 people: Ada Abel (1), Bo Abel (2). Say the number in brackets.\n"
    )
    assert run("checkin", guests, "--person", "Zzz").err.startswith("Nobody is called “Zzz” here")


def test_as_json(run: Run, guests: Path) -> None:
    found = json.loads(run("checkin", guests, "--code", CODE, "--json").out)
    assert found.pop("at").endswith("+00:00")
    assert found == {
        "code": CODE,
        "number": 1,
        "name": "Ada Abel",
        "result": "in",
        "reason": "",
        "point": "Friday 10 December",
        "station": "command line",
    }


def test_a_list_is_answered_line_by_line(
    run: Run, guests: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = f"\ufeff{CODE}\r\n\r\n 2 \nnonsense\n3\n{CODE}\n{CODE[:20]}\n".encode()
    done = run_list(run, guests, monkeypatch, known + b"\xff\xfe\n" + CODE.lower().encode() * 2)
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert [(a["result"], a["reason"]) for a in answers] == [
        ("in", ""),
        ("refused", "empty"),
        ("in", ""),
        ("refused", "unknown"),
        ("refused", "cancelled"),
        ("already", ""),
        ("refused", "cut"),
        ("refused", "unknown"),
        ("already", ""),
    ]
    assert [a["code"] for a in answers][1:4:2] == ["", "nonsense"]
    assert done.err == ""
    assert done.code == 1
    with Store.open(guests) as store:
        assert [row.number for row in store.ask(checkins.inside)] == [1, 2]
        assert len(store.ask(checkins.attempts)) == 6


def run_list(run: Run, path: Path, monkeypatch: pytest.MonkeyPatch, lines: bytes) -> Done:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines)))
    return run("checkin", path, "--list")


def test_a_line_that_could_not_be_written_is_answered_too(
    run: Run, guests: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("checkin", guests, "--code", "X").code == 1  # makes the points
    monkeypatch.setattr(connections, "WRITER_PATIENCE", 0)
    with closing(connections.connect(guests, "rw")) as other:
        other.execute("BEGIN IMMEDIATE")
        done = run_list(run, guests, monkeypatch, CODE.encode() + b"\n\n")
    first, second = (json.loads(line) for line in done.out.splitlines())
    assert (first["result"], first["reason"], second["reason"]) == ("refused", "error", "empty")
    assert "another program" in first["message"]
    assert (done.code, done.err) == (1, f"{first['message']}\n")


def test_a_closed_input_has_no_lines(
    run: Run, guests: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert run("checkin", guests, "--list") == Done(0, "", "")


def test_the_days_are_the_first_points(run: Run, guests: Path) -> None:
    point = ("--point", "sobota 11 grudnia")
    assert run("checkin", guests, "--code", CODE, *point).out == (
        "Ada Abel (1): This is for another day.\n"
    )
    assert run("checkin", guests, "--code", CODE, *point, "--anyway").code == 0
    done = run("checkin", guests, "--code", CODE, "--point", "Monday")
    assert done.code == 1
    assert done.err.startswith("There is no check-in point “Monday”. There are: Friday 10")


def test_without_a_conference_there_is_no_day(run: Run, tmp_path: Path) -> None:
    with Store.create(tmp_path / "bare.plenum"):
        pass
    done = run("checkin", tmp_path / "bare.plenum", "--code", CODE)
    assert (done.code, done.err[:37]) == (1, "There is no conference in this file, ")


def test_marks_from_paper(run: Run, guests: Path) -> None:
    run("checkin", guests, "--person", "2")
    done = run("checkin", guests, "--marks", "1-3", "--tally", "3", "--point", "")
    assert (done.code, done.err) == (1, "")
    first, second, third = done.out.splitlines()
    assert (first, third) == ("Ada Abel (1): In", "Cy Cramer (3): The registration was cancelled.")
    assert second.startswith("Bo Abel (2): Already in (since ")
    again = json.loads(run("checkin", guests, "--marks", "1", "--json").out)
    assert [(each["number"], each["result"]) for each in again] == [(1, "already")]


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (("--marks", "1 2", "--tally", "3"), "The sums do not match: read 2, on the paper 3."),
        (("--marks", "1, 7"), "Not on the list: 7."),
        (("--marks", ""), "No number was read."),
        (("--marks", "1, 1"), "Marked twice: 1."),
        (("--person", "1", "--tally", "1"), "A tally belongs to marks"),
    ],
)
def test_marks_that_do_not_add_up(
    run: Run, guests: Path, given: tuple[str, ...], sentence: str
) -> None:
    done = run("checkin", guests, *given)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith(sentence)
    with Store.open(guests) as store:
        assert store.ask(checkins.inside) == []
