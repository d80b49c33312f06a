"""Everything about one person leaves as JSON or PDF, and that it left is noted."""

import json
from pathlib import Path

import pytest
from factories import a_person

from app.queries import disclosures
from app.rules.closing import DisclosureKind
from app.store import Store
from tests.cli.conftest import Run


@pytest.fixture
def filled(path: Path) -> Path:
    """A conference with two people."""
    with Store.open(path) as store:
        for name in ("Ada Alpha", "Bo Beta"):
            a_person(store, name, email=f"{name[0]}@example.org")
    return path


def test_as_json(run: Run, filled: Path, tmp_path: Path) -> None:
    target = tmp_path / "ada.json"
    done = run("person", filled, "--person", "alpha", "-o", target)
    assert (done.code, done.out) == (0, f"Wrote “{target}”.\n")
    assert json.loads(target.read_text(encoding="utf-8"))["name"] == "Ada Alpha"


def test_as_pdf(run: Run, filled: Path, tmp_path: Path) -> None:
    target = tmp_path / "bo.PDF"
    done = run("person", filled, "--person", "2", "-o", target, "--language", "pl")
    assert done.code == 0
    assert target.read_bytes().startswith(b"%PDF")
    with Store.open(filled) as store:
        assert [row.kind for row in store.ask(disclosures.rows)] == [DisclosureKind.ONE_PERSON]


@pytest.mark.parametrize(
    ("text", "name", "sentence"),
    [
        ("alpha", "x.txt", "give it the ending .json or .pdf"),
        ("nobody", "x.json", "Nobody is called"),
        ("example", "x.json", "fits 2 people"),
    ],
)
def test_refused(
    run: Run, filled: Path, tmp_path: Path, text: str, name: str, sentence: str
) -> None:
    done = run("person", filled, "--person", text, "-o", tmp_path / name)
    assert (done.code, sentence in done.err) == (1, True)
    assert not (tmp_path / name).exists()
