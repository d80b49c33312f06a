"""The names of thirty languages on badges and lists: all drawn, all found again by a search."""

import json
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from factories import a_store

from app.documents.imposition import Imposition
from app.documents.order import PrintOrder, produce
from app.documents.text.fitting import ProblemKind
from app.store import Store
from app.usecases.people import NewPerson, add_person

CASES = Path(__file__).resolve().parents[3] / "shared" / "cases" / "names"
KNOWN = CASES / "cldr48_person_names.json"
pytestmark = pytest.mark.skipif(not KNOWN.exists(), reason="the names lie beside the checkout")


def names() -> list[tuple[str, str]]:
    """Given and family names, each pair once."""
    found: dict[tuple[str, str], None] = {}
    for facts in json.loads(KNOWN.read_text(encoding="utf-8")).values():
        for parts in facts["sampleName"].values():
            given = [parts.get(key, "") for key in ("given", "given2")]
            family = [parts.get(f"surname{key}", "") for key in ("-prefix", "", "-core", "2")]
            found[" ".join(filter(None, given)), " ".join(filter(None, family))] = None
    return list(found)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with a_store(tmp_path_factory.mktemp("names")) as made:
        for given, family in names():
            add_person(made, NewPerson({"given": given, "family": family}))
        yield made


def plain(text: str) -> str:
    """What somebody who searches compares: letters alone."""
    letters = unicodedata.normalize("NFKC", text)
    return "".join(each for each in letters if not each.isspace() and each.isprintable())


def by_pdfium(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


def by_poppler(data: bytes) -> str:
    done = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True)
    return done.stdout.decode()


@pytest.mark.parametrize("kind", ["badge", "place_card", "alphabetical_index", "luggage_tag"])
def test_every_name_is_drawn_and_found_again(store: Store, kind: str) -> None:
    out = BytesIO()
    with store.snapshot() as read:
        done = produce(read, PrintOrder(kind, imposition=Imposition(blanks=0)), out)
    assert [each for each in done.problems if each.kind is ProblemKind.MISSING_GLYPH] == []
    readers = [by_pdfium] + [by_poppler] * (shutil.which("pdftotext") is not None)
    for read_back in readers:
        found = plain(read_back(out.getvalue()))
        lost = [part for name in names() for part in name if plain(part) not in found]
        assert lost == [], read_back.__name__
