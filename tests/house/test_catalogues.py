"""The translations fit the texts in the code."""

import io
import re
import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from house.places import APP, ROOT

import run
from app.base.words import PAPER_LANGUAGES

LOCALE = ROOT / "resources" / "locale"
CATALOGUES = sorted(LOCALE.glob("*/LC_MESSAGES/*.po"))
SHIPPED = [path for path in CATALOGUES if path.with_suffix(".mo").exists()]
KEYWORDS = {"_": None, "_n": (1, 2), "N_": None}
SAID = re.compile(r"(words|tongues|first)\(\s*N_\(")
"""Where a text is marked and said on paper in one go."""
AGAIN = "run: python3 run.py translations"


def name(path: Path) -> str:
    """How a test names a catalogue: pl/ui."""
    return f"{path.parts[-3]}/{path.stem}"


def catalogue(path: Path) -> Catalog:
    """The catalogue as its file has it."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parts[-3])


def sources(message: Message) -> tuple[str, ...]:
    """The English text, or the singular and the plural."""
    return message.id if isinstance(message.id, tuple) else (message.id,)


def translations(message: Message) -> tuple[str, ...]:
    """What stands for it, one for each form of the plural."""
    return message.string if isinstance(message.string, tuple) else (message.string,)


def fields(text: str) -> set[str]:
    """The names of the placeholders."""
    return {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}


def texts_in_the_code() -> set[tuple[str, ...]]:
    """Every text the code marks for the window."""
    found = extract_from_dir(APP, keywords=KEYWORDS)
    return {message if isinstance(message, tuple) else (message,) for _, _, message, _, _ in found}


def files_for_paper() -> list[Path]:
    """The modules whose texts stand on paper."""
    sources = (ROOT / source for source in run.PAPER.split())
    return [file for each in sources for file in (each.rglob("*.py") if each.is_dir() else [each])]


@pytest.mark.parametrize("path", CATALOGUES, ids=name)
def test_placeholders_are_those_of_the_source(path: Path) -> None:
    wrong = []
    for message in catalogue(path):
        originals = [fields(text) for text in sources(message)]
        for translation in filter(None, translations(message)) if message.id else ():
            kept = set.intersection(*originals) <= fields(translation) <= set.union(*originals)
            if not kept:
                wrong.append((sources(message)[0], translation))
    assert wrong == []


@pytest.mark.parametrize("path", [p for p in CATALOGUES if p.stem == "ui"], ids=name)
def test_a_catalogue_has_the_texts_of_the_code(path: Path) -> None:
    listed = {sources(message) for message in catalogue(path) if message.id}
    assert sorted(texts_in_the_code() ^ listed) == [], AGAIN


@pytest.mark.parametrize("path", [p for p in CATALOGUES if p.stem == "documents"], ids=name)
def test_a_catalogue_of_paper_has_the_texts_for_paper(path: Path) -> None:
    keywords = {"words": None, "N_": None}
    marked = {
        message
        for source in files_for_paper()
        for _, message, _, _ in extract_from_file("python", source, keywords=keywords)
    }
    listed = {message.id for message in catalogue(path) if message.id}
    assert sorted(marked ^ listed) == [], AGAIN


def test_what_is_said_on_paper_is_collected_for_paper() -> None:
    paper = set(files_for_paper())
    elsewhere = [
        str(module.relative_to(ROOT))
        for module in (APP / "documents").rglob("*.py")
        if module not in paper and SAID.search(module.read_text(encoding="utf-8"))
    ]
    assert elsewhere == [], "add it to PAPER in run.py, and run: python3 run.py translations"


def test_paper_has_texts_in_these_languages() -> None:
    shipped = {path.parts[-3] for path in SHIPPED if path.stem == "documents"}
    assert {"en", *shipped} == set(PAPER_LANGUAGES)


@pytest.mark.parametrize("path", SHIPPED, ids=name)
def test_a_shipped_language_is_complete(path: Path) -> None:
    open_ones = [
        sources(message)[0]
        for message in catalogue(path)
        if message.id and (message.fuzzy or not all(translations(message)))
    ]
    assert open_ones == []


@pytest.mark.parametrize("path", SHIPPED, ids=name)
def test_the_compiled_catalogue_is_the_written_one(path: Path) -> None:
    compiled = io.BytesIO()
    write_mo(compiled, catalogue(path))
    assert path.with_suffix(".mo").read_bytes() == compiled.getvalue(), AGAIN


def test_the_window_speaks_polish() -> None:
    assert "pl/ui" in [name(path) for path in SHIPPED]
