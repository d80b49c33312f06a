"""`export` writes files for others and says how many rows."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from factories import a_delegation, a_person, a_store, an_event, mould

from app.rules.registrations import RegistrationStatus
from app.store import Store
from tests.cli.conftest import Run
from tests.exchange.agenda.a_conference import fill


def fill_conference(store: Store) -> None:
    """A closed file with three people and two delegations."""
    an_event(store)
    riga = a_delegation(store, "Rīga", places=2)
    a_delegation(store, "Toruń", "PL", places=1)
    a_person(
        store,
        delegation=riga,
        organisation_id=1,
        email="ilze@riga.example",
        status=RegistrationStatus.CONFIRMED,
    )
    a_person(store, "Anna Ozola", organisation_id=1)
    a_person(store, "Jan Nowak", organisation_id=2, status=RegistrationStatus.CONFIRMED)


@pytest.fixture
def conference(tmp_path: Path) -> Path:
    """It, closed."""
    return mould(fill_conference).file(tmp_path)


def rows(path: Path) -> list[list[str]]:
    text = path.read_text("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def test_people_of_a_filter_in_some_columns(run: Run, conference: Path, tmp_path: Path) -> None:
    target = tmp_path / "people.csv"
    done = run(
        *("export", "people", conference, "-o", target, "--columns", "family, given,country"),
        *("--filter", "status=confirmed", "--filter", "country=LV", "--language", "pl"),
    )
    assert (done.code, done.out, done.err) == (0, f"Wrote 1 row to “{target}”.\n", "")
    assert rows(target) == [["Nazwisko", "Imię", "Kraj"], ["Bērziņa", "Ilze", "Łotwa"]]


def test_everybody_in_every_format(run: Run, conference: Path, tmp_path: Path) -> None:
    for ending in ("xlsx", "csv", "vcf", "json"):
        target = tmp_path / f"all.{ending}"
        done = run("export", "people", conference, "--output", target, "--preset", "everything")
        assert (done.code, done.out) == (0, f"Wrote 3 rows to “{target}”.\n")
    found = json.loads((tmp_path / "all.json").read_text("utf-8"))
    assert [person["given"] for person in found] == ["Ilze", "Jan", "Anna"]
    assert (tmp_path / "all.vcf").read_text("utf-8").count("BEGIN:VCARD") == 3
    sheet = openpyxl.load_workbook(tmp_path / "all.xlsx").worksheets[0]
    assert sheet.max_row == 4


def test_a_list_for_the_hotel(run: Run, conference: Path, tmp_path: Path) -> None:
    target = tmp_path / "hotel.csv"
    done = run("export", "people", conference, "-o", target, "--preset", "hotel")
    assert done.out == f"Wrote 0 rows to “{target}”.\n"
    assert rows(target)[0][:3] == ["Title", "Given name", "Family name"]


def test_delegations(run: Run, conference: Path, tmp_path: Path) -> None:
    target = tmp_path / "delegations.csv"
    done = run("export", "delegations", conference, "-o", target, "--columns", "delegation,places")
    assert (done.code, done.out) == (0, f"Wrote 2 rows to “{target}”.\n")
    assert rows(target) == [["Delegation", "Places promised"], ["Rīga", "2"], ["Toruń", "1"]]


def test_forms_in_a_folder(run: Run, conference: Path, tmp_path: Path) -> None:
    folder = tmp_path / "forms"
    done = run("export", "nomination", conference, "-o", folder)
    assert (done.code, done.out) == (0, f"Wrote 2 forms to “{folder}”.\n")
    titles = {
        path.name: openpyxl.load_workbook(path).worksheets[0].title for path in folder.iterdir()
    }
    assert titles == {"Rīga.xlsx": "Pieteikums", "Toruń.xlsx": "Zgłoszenie"}


def test_one_form_in_another_language(run: Run, conference: Path, tmp_path: Path) -> None:
    done = run(
        *("export", "nomination", conference, "-o", tmp_path / "one"),
        *("--delegation", "torun", "--language", "de"),
    )
    assert done.out == f"Wrote 1 form to “{tmp_path / 'one'}”.\n"
    (path,) = (tmp_path / "one").iterdir()
    assert openpyxl.load_workbook(path).worksheets[0].title == "Anmeldung"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("people", "-o", "x.pdf"), "“x.pdf” does not say what it is to be."),
        (("people", "-o", "x.csv", "--columns", "shoe"), "There is no column “shoe”."),
        (("people", "-o", "x.csv", "--filter", "tag=VIP"), "There is no tag “VIP”."),
        (("people", "-o", "x.csv", "--language", "xx"), "“xx” is not a language code."),
        (("people", "-o", "no/x.csv"), "The folder “"),
        (("nomination", "-o", "forms", "--delegation", "Atlantis"), "There is no delegation “At"),
        (("nomination", "-o", "conference.plenum"), "“conference.plenum” is a file."),
        (("nomination", "-o", "no/forms"), "The folder “"),
    ],
)
def test_what_is_refused(
    run: Run,
    conference: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    sentence: str,
) -> None:
    monkeypatch.chdir(conference.parent)
    what, *others = arguments
    done = run("export", what, conference, *others)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith(sentence)
    assert done.err.count("\n") == 1
    assert sorted(path.name for path in conference.parent.iterdir()) == ["conference.plenum"]


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("people",),
        ("people", "x.plenum"),
        ("people", "x.plenum", "-o", "x.csv", "--preset", "police"),
        ("people", "x.plenum", "-o", "x.csv", "--filter", "shoe=42"),
        ("people", "x.plenum", "-o", "x.csv", "--filter", "status"),
        ("people", "x.plenum", "-o", "x.csv", "--filter", "status= "),
        ("people", "x.plenum", "-o", "x.csv", "--columns", " ,"),
        ("delegations", "x.plenum", "-o", "x.csv", "--filter", "status=confirmed"),
        ("shoes", "x.plenum", "-o", "x.csv"),
    ],
)
def test_wrong_usage(run: Run, arguments: tuple[str, ...]) -> None:
    done = run("export", *arguments)
    assert (done.code, done.out) == (2, "")
    assert "usage: " in done.err


@pytest.mark.parametrize("what", [(), ("people",), ("delegations",), ("nomination",)])
def test_help_has_an_example_and_imports_nothing_heavy(what: tuple[str, ...]) -> None:
    root = Path(__file__).parents[3]
    command = [sys.executable, "-X", "importtime", "-m", "app", "export", *what, "--help"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "example:\n  python3 run.py export " in done.stdout
    for heavy in ("sqlalchemy", "xlsxwriter", "babel", "icu", "PySide6"):
        assert f" {heavy}\n" not in done.stderr


@pytest.fixture
def with_agenda(tmp_path: Path) -> Path:
    """A closed file with an agenda."""
    with a_store(tmp_path, "agenda.plenum") as store:
        fill(store)
        return store.path


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ((), "Wrote 3 sessions to “{out}”. 1 session has no time yet and could not be written."),
        (("--person", "NG Li"), "Wrote 1 session to “{out}”."),
        (("--room", "sala"), "Wrote 2 sessions to “{out}”."),
    ],
)
def test_the_agenda_or_a_part_of_it(
    run: Run, with_agenda: Path, tmp_path: Path, more: tuple[str, ...], said: str
) -> None:
    out = tmp_path / "a.ics"
    done = run("export", "agenda", with_agenda, "-o", out, *more, "--language", "pl")
    assert (done.code, done.out) == (0, said.format(out=out) + "\n")
    assert out.exists()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--person", "Nobody"), "There is nobody called “Nobody”.\n"),
        (("--room", "Cellar"), "There is no room “Cellar”.\n"),
    ],
)
def test_parts_that_are_not_there(
    run: Run, with_agenda: Path, tmp_path: Path, more: tuple[str, ...], said: str
) -> None:
    done = run("export", "agenda", with_agenda, "-o", tmp_path / "a.ics", *more)
    assert (done.code, done.err) == (1, said)


@pytest.mark.parametrize("what", ["materials", "evidence"])
def test_a_whole_folder(run: Run, conference: Path, tmp_path: Path, what: str) -> None:
    target = tmp_path / "out"
    done = run("export", what, conference, "-o", target, "--language", "pl")
    assert (done.code, done.err) == (0, "")
    count = sum(path.is_file() for path in target.rglob("*"))
    assert done.out.startswith(f"Wrote {count} files to “{target}”.\n")
    assert 'lang="pl"' in (target / "index.html").read_text(encoding="utf-8")
    again = run("export", what, conference, "-o", tmp_path / "out.zip")
    assert again.code == 0
    assert (tmp_path / "out.zip").read_bytes().startswith(b"PK")


def test_a_language_that_is_none(run: Run, conference: Path, tmp_path: Path) -> None:
    done = run("export", "materials", conference, "-o", tmp_path / "out", "--language", "q9")
    assert (done.code, done.out, done.err) == (1, "", "“q9” is not a language code.\n")
    assert not (tmp_path / "out").exists()
