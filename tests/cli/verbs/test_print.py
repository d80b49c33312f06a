"""`print` writes PDFs, and says in one sentence what it cannot do."""

import json
from pathlib import Path

import pypdfium2
import pytest
from factories import a_delegation, a_person, an_event, mould

from app.documents.document import kinds
from app.store import Store
from tests.cli.conftest import Run


def fill(store: Store) -> None:
    """A conference with three people, two of them of a delegation."""
    an_event(store, languages=("pl", "en"))
    riga = a_delegation(store, "Rīga")
    a_person(store, "Ilze Bērziņa", delegation=riga)
    a_person(store, "Jānis Kalniņš", delegation=riga)
    a_person(store, "Ada Abacka")


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """It, closed."""
    return mould(fill).file(tmp_path)


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def test_badges(run: Run, filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "badges.pdf"
    done = run("print", "badge", filled, "-o", out, "--only", "text=ilze", "--blanks", "0")
    assert (done.code, done.err) == (0, "")
    assert done.out == f"Wrote 1 card on 1 page to “{out}”.\n"
    assert "Ilze" in text_of(out)
    assert "Jānis" not in text_of(out)


def test_every_choice_at_once(run: Run, filled: Path, tmp_path: Path) -> None:
    out, told = tmp_path / "badges.pdf", tmp_path / "report.json"
    done = run(
        *("print", "badge", filled, "-o", out, "--language", "pl", "--language", "en"),
        *("--paper", "L4785", "--set", "design=badge-label", "--set", "separators=no"),
        *("--start-at", "9", "--skip", "10", "--duplex", "long", "--blanks", "1"),
        *("--crop-marks", "--cut-lines", "--only", "delegation=Rīga", "--report", told),
    )
    assert (done.code, done.out) == (0, f"Wrote 3 cards on 4 pages to “{out}”.\n")
    assert isinstance(json.loads(told.read_text(encoding="utf-8")), list)


def test_a_list_in_two_languages(run: Run, filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "list.pdf"
    done = run(
        *("print", "delegate_list", filled, "-o", out, "--language", "pl", "--language", "en")
    )
    assert done.code == 0
    assert "Latvia" in text_of(out)
    assert "Łotwa" in text_of(out)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("report", "Report of the conference"),
        ("Delegate-List", "Delegate list"),
        ("index", "Alphabetical index"),
    ],
)
def test_a_word_of_the_name_is_enough(
    run: Run, filled: Path, tmp_path: Path, said: str, title: str
) -> None:
    done = run("print", said, filled, "-o", tmp_path / "out.pdf", "--language", "en")
    assert done.code == 0
    assert title in text_of(tmp_path / "out.pdf")


def test_the_pack(run: Run, filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "pack"
    done = run("print", "pack", filled, "-o", out)
    numbered = [line for line in done.err.splitlines() if line.startswith("[")]
    assert len(numbered) == len(kinds())
    written = [line for line in numbered if line.endswith(("page", "pages"))]
    assert (done.code, done.out) == (0, f"Wrote {len(written)} documents to “{out}”.\n")
    assert len(list(out.iterdir())) == len(written)
    said = ("Choose other", "There is n", "No certificate was issued yet.")
    for line in numbered:
        assert line in written or any(each in line for each in said), line


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nothing"], "There is no document “nothing”. There are: "),
        (["list"], "There is no document “list”. There are: "),
        (["badge", "--paper", "A99"], "There is no paper “A99”."),
        (["badge", "--paper", "A7", "--set", "design=badge-portrait"], "The card of 105 × 148 mm"),
        (["badge", "--paper", "L4785", "--set", "design=badge-label", "--start-at", "11"],
         "There is no place 11 on “Avery Zweckform L4785”: places go from 1 to 10."),
        (["badge", "--set", "size=1"], "There is no option “size”."),
        (["badge", "--set", "back=perhaps"], "“perhaps” cannot be the option “back”."),
        (["badge", "--only", "delegation=Roma"], "There is no delegation “Roma”."),
        (["badge", "--only", "text=nobody"], "There is nobody to print “Badges” for."),
        (["badge", "--language", "xx"], "xx"),
        (["delegate_list", "--paper", "L4785"], "“Delegate list” is printed on whole pages."),
    ],
)  # fmt: skip
def test_what_it_refuses(
    run: Run, filled: Path, tmp_path: Path, arguments: list[str], sentence: str
) -> None:
    out = tmp_path / "out.pdf"
    out.write_bytes(b"old")
    done = run("print", *arguments[:1], filled, "-o", out, *arguments[1:])
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert sentence in done.err
    assert out.read_bytes() == b"old"


@pytest.mark.parametrize(
    "useless",
    [["--start-at", "2"], ["--skip", "1"], ["--blanks", "3"], ["--crop-marks"], ["--cut-lines"]],
)
def test_a_list_has_no_places_on_a_sheet(
    run: Run, filled: Path, tmp_path: Path, useless: list[str]
) -> None:
    done = run("print", "delegate_list", filled, "-o", tmp_path / "out.pdf", *useless)
    assert (done.code, done.out) == (1, "")
    assert done.err == (
        "“Delegate list” is printed on whole pages, not on cards or labels. "
        f"Leave out {useless[0]}.\n"
    )
    assert not (tmp_path / "out.pdf").exists()


@pytest.mark.parametrize(
    ("arguments", "wrong"),
    [
        (["badge"], "the following arguments are required: FILE, -o/--output"),
        (["badge", "x", "-o", "y", "--start-at", "0"], "'0' is not a whole number from 1 to 500"),
        (["badge", "x", "-o", "y", "--start-at", "²"], "'²' is not a whole number from 1 to 500"),
        (["badge", "x", "-o", "y", "--skip", "1,b"], "'b' is not a whole number from 1 to 500"),
        (["badge", "x", "-o", "y", "--blanks", "-1"], "'-1' is not a whole number from 0 to 10000"),
        (["badge", "x", "-o", "y", "--set", "back"], "'back' is not OPTION=VALUE"),
        (["badge", "x", "-o", "y", "--set", "=yes"], "'=yes' is not OPTION=VALUE"),
        (["badge", "x", "-o", "y", "--only", "size=1"], "'size=1' is not KEY=VALUE"),
        (["badge", "x", "-o", "y", "--duplex", "both"], "invalid choice: 'both'"),
    ],
)
def test_wrong_usage(run: Run, arguments: list[str], wrong: str) -> None:
    done = run("print", *arguments)
    assert (done.code, done.out) == (2, "")
    assert wrong in done.err


def test_the_pack_for_some(run: Run, filled: Path, tmp_path: Path) -> None:
    done = run("print", "pack", filled, "-o", tmp_path / "pack", "--only", "text=ada")
    assert done.code == 0
    assert "Nameplates of delegations.pdf: There is nobody to print" in done.err
    assert "Jānis" not in text_of(tmp_path / "pack" / "Badges.pdf")


@pytest.mark.parametrize(
    "arguments", [["--set", "back=yes"], ["--paper", "A4"], ["--crop-marks"], ["--blanks", "0"]]
)
def test_a_pack_takes_no_choices_of_one_document(
    run: Run, filled: Path, tmp_path: Path, arguments: list[str]
) -> None:
    done = run("print", "pack", filled, "-o", tmp_path / "pack", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err == f"error: {arguments[0]} is for one document: a pack has the usual ones.\n"


def test_quiet(run: Run, filled: Path, tmp_path: Path) -> None:
    told = tmp_path / "report.json"
    with Store.open(filled) as store:
        a_person(store, "Ada Wolfeschlegelsteinhausenbergerdorff" * 2)
    done = run("print", "pack", filled, "-o", tmp_path / "pack", "--quiet", "--report", told)
    assert (done.code, done.err) == (0, "")
    assert json.loads(told.read_text(encoding="utf-8"))
    done = run("print", "badge", filled, "-o", tmp_path / "out.pdf", "--quiet")
    assert (done.code, done.err) == (0, "")


def test_no_folder_to_write_in(run: Run, filled: Path, tmp_path: Path) -> None:
    done = run("print", "badge", filled, "-o", tmp_path / "none" / "out.pdf")
    assert (done.code, done.out) == (1, "")
    assert "does not exist" in done.err
