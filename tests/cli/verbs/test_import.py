"""`import` shows what a list would change, and imports it whole or not at all."""

import json
from pathlib import Path

import pytest
from factories import a_person, an_event, mould

from app.cli.verbs.import_ import status_words
from app.queries import people
from app.store import Store
from tests.cli.conftest import Run

LIST = "Given name,Family name,E-mail,Status\nAna,Ek,ana@example.org,confirmed\n"
MORE = f"{LIST}Li,Ng,li@example.org,maybe so\n,,,\nJan,Nowak,not an address,confirmed\n"


def fill(store: Store) -> None:
    """A closed file with one person."""
    an_event(store)
    a_person(store, "Ilze Bērziņa", email="ilze@example.org")


@pytest.fixture
def conference(tmp_path: Path) -> Path:
    """It, closed."""
    return mould(fill).file(tmp_path)


def names(path: Path) -> list[str]:
    with Store.open(path, alone=False) as store:
        ids = store.ask(people.find_ids)
        rows = store.ask(people.rows, ids)
    return [rows[person_id].name.display() for person_id in ids]


def a_list(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_dry_run_changes_nothing(run: Run, conference: Path, tmp_path: Path) -> None:
    done = run("import", "people", a_list(tmp_path, LIST), "--into", conference, "--dry-run")
    assert (done.code, done.err) == (0, "")
    assert [line.split("  ")[0] for line in done.out.splitlines()] == [
        *("Outcome", "-------------------", "Lines", "People", "New", "Changed", "Unchanged"),
        *("Probable duplicates", "Refused"),
    ]
    assert [line.split()[-1] for line in done.out.splitlines()[2:]] == [*"1110000"]
    assert names(conference) == ["Ilze Bērziņa"]


def test_a_list_is_imported_and_then_unchanged(run: Run, conference: Path, tmp_path: Path) -> None:
    path = a_list(tmp_path, LIST)
    done = run("import", "people", path, "--into", conference)
    assert (done.code, done.out.splitlines()[-1]) == (0, "Imported 1 person from “list.csv”.")
    assert names(conference) == ["Ilze Bērziņa", "Ana Ek"]
    again = json.loads(run("import", "people", path, "--into", conference, "--json").out)
    assert (again["rows"], again["new"], again["changed"], again["unchanged"]) == (1, 0, 0, 1)


def test_every_problem_is_told_with_line_and_column(
    run: Run, conference: Path, tmp_path: Path
) -> None:
    path = a_list(tmp_path, MORE)
    told = json.loads(
        run("import", "people", path, "--into", conference, "--dry-run", "--json").out
    )
    assert {key: told[key] for key in ("rows", "people", "new", "refused", "ignored")} == {
        "rows": 4,
        "people": 3,
        "new": 1,
        "refused": 2,
        "ignored": [{"line": 4, "reason": "empty"}],
    }
    assert [(p["line"], p["column"], p["header"], p["value"]) for p in told["problems"]] == [
        (3, 4, "Status", "maybe so"),
        (5, 3, "E-mail", "not an address"),
    ]
    assert (told["encoding"], told["delimiter"], told["sheet"]) == ("utf-8-sig", ",", "")


def test_days_and_months_that_could_be_swapped_are_told(
    run: Run, conference: Path, tmp_path: Path
) -> None:
    path = a_list(tmp_path, "Given name,Family name,Arrival\nAna,Ek,05/06/2027\n")
    done = run("import", "people", path, "--into", conference, "--dry-run")
    assert done.out.splitlines()[0] == (
        "Day and month of the dates could be swapped: --date-order says which comes first."
    )
    known = run("import", "people", path, "--into", conference, "--dry-run", "--date-order", "dmy")
    assert known.out.splitlines()[0].startswith("Outcome")


def test_one_refused_line_keeps_all_out(run: Run, conference: Path, tmp_path: Path) -> None:
    done = run("import", "people", a_list(tmp_path, MORE), "--into", conference)
    sentence = (
        "Nothing was imported: some lines cannot be taken over as they are, the first is line 3. "
        "Correct them, or leave them out.\n"
    )
    assert (done.code, done.err) == (1, sentence)
    assert names(conference) == ["Ilze Bērziņa"]


def test_the_rest_is_imported_on_request(run: Run, conference: Path, tmp_path: Path) -> None:
    done = run(
        *("import", "people", a_list(tmp_path, MORE), "--into", conference, "--skip-refused"),
        *("--status-words", "maybe so=submitted"),
    )
    assert (done.code, done.err) == (0, "")
    assert names(conference) == ["Ilze Bērziņa", "Ana Ek", "Li Ng"]


@pytest.mark.parametrize(
    ("answer", "found"),
    [("merge", 1), ("keep", 2), ("skip", 1)],
)
def test_probable_duplicates_are_decided_for_all(
    run: Run, conference: Path, tmp_path: Path, answer: str, found: int
) -> None:
    path = a_list(tmp_path, "Given name,Family name,E-mail\nIlze,Berzina,other@example.org\n")
    refused = run("import", "people", path, "--into", conference)
    assert (refused.code, "probable duplicates" in refused.err) == (1, True)
    done = run("import", "people", path, "--into", conference, "--duplicates", answer)
    assert (done.code, done.err, len(names(conference))) == (0, "", found)


def test_a_mapping_is_taken_from_a_file(run: Run, conference: Path, tmp_path: Path) -> None:
    mapping = tmp_path / "mapping.json"
    columns = [{"position": 1, "target": "given"}, {"position": 0, "target": "family"}]
    mapping.write_text(json.dumps({"columns": columns}), encoding="utf-8")
    path = a_list(tmp_path, "A,B\nEk,Ana\n")
    done = run("import", "people", path, "--into", conference, "--mapping", mapping)
    assert (done.code, names(conference)) == (0, ["Ilze Bērziņa", "Ana Ek"])
    mapping.write_text("no mapping", encoding="utf-8")
    refused = run("import", "people", path, "--into", conference, "--mapping", mapping)
    assert (refused.code, refused.err) == (
        1,
        "“mapping.json” cannot be read as a mapping. Choose a JSON file.\n",
    )


@pytest.mark.parametrize("text", ["paid", "paid=perhaps", "=confirmed"])
def test_a_status_word_needs_a_status(run: Run, conference: Path, text: str) -> None:
    done = run("import", "people", "x.csv", "--into", conference, "--status-words", text)
    assert (done.code, "is not WORD=STATUS" in done.err) == (2, True)


def test_status_words_are_read() -> None:
    assert status_words("paid=confirmed, void = gone") == {"paid": "confirmed", "void": "gone"}


PROGRAMME = (
    '<schedule><day date="2027-12-10"><room name="Hall"><event id="1" guid="g">'
    "<start>09:00</start><duration>{duration}</duration><title>Opening</title></event>"
    "{more}</room></day></schedule>"
)
BROKEN = (
    '<event id="2" guid="h"><start>10:00</start><duration>-1:00</duration>'
    "<title>Odd</title></event>"
)


def a_schedule(tmp_path: Path, duration: str = "0:30", more: str = "") -> Path:
    path = tmp_path / "schedule.xml"
    path.write_text(PROGRAMME.format(duration=duration, more=more), encoding="utf-8")
    return path


def test_a_programme_is_imported_and_then_updated(
    run: Run, conference: Path, tmp_path: Path
) -> None:
    done = run("import", "agenda", a_schedule(tmp_path), "--into", conference, "--dry-run")
    assert [line.split()[-1] for line in done.out.splitlines()[2:]] == [*"11101000"]
    done = run("import", "agenda", a_schedule(tmp_path), "--into", conference)
    assert done.out.splitlines()[-1] == "Imported 1 session from “schedule.xml”."
    newer = a_schedule(tmp_path, "0:45", BROKEN)
    done = run("import", "agenda", newer, "--into", conference)
    assert done.out.splitlines()[-8:] == [
        "Changes  Field    Here  In the file",
        "-------  -------  ----  -----------",
        "Opening  minutes  30    45",
        "",
        "Session  Title           Problem",
        "-------  -----  -------  ----------------------------------",
        "2        Odd    refused  The session ends before it begins.",
        "Imported 1 session from “schedule.xml”.",
    ]
    again = json.loads(run("import", "agenda", newer, "--into", conference, "--json").out)
    assert (again["sessions"], again["unchanged"], again["refused"]) == (2, 1, 1)


def test_what_is_no_programme_is_refused(run: Run, conference: Path, tmp_path: Path) -> None:
    path = tmp_path / "letter.xml"
    path.write_text("<schedule><day>", encoding="utf-8")
    done = run("import", "agenda", path, "--into", conference)
    assert (done.code, done.out) == (1, "")
    assert "broken XML" in done.err
