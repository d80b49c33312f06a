"""What can be printed, on what, and how it looks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import a_store

from app.cli.catalogues import CATALOGUES, all_designs, all_documents, all_papers
from app.documents.designs.shipped import SHIPPED, shipped
from app.documents.designs.writing import write_design
from app.documents.document import kinds
from app.documents.sheets import papers
from app.store import Store
from app.usecases.card_designs import save_design


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as store:
        yield store


def test_every_document_with_its_options() -> None:
    found = {facts["document"]: facts for facts in all_documents(None)}
    assert found.keys() == kinds().keys()
    badge = found["badge"]
    assert (badge["title"], badge["family"]) == ("Badges", "cards")
    assert {"option": "back", "usual": "no", "takes": "yes, no"} in badge["options"]


def test_every_paper_with_its_numbers() -> None:
    found = {facts["paper"]: facts for facts in all_papers(None)}
    assert found.keys() == papers().keys()
    assert found["avery-zweckform-l4785"] == {
        "paper": "avery-zweckform-l4785",
        "name": "Avery Zweckform L4785",
        "kind": "labels",
        "page": "210 × 297",
        "label": "80 × 50",
        "labels": "2 × 5",
        "left": 17.5,
        "top": 13.5,
        "pitch": "95 × 55",
        "verified": "yes",
        "sources": "gLabels 3.4, pretix 2026.8",
    }
    assert (found["A4"]["page"], found["A4"]["verified"]) == ("210 × 297", "")
    assert (found["card"]["page"], found["card"]["label"]) == ("", "")


def test_the_designs_of_the_program(store: Store) -> None:
    found = all_designs(None)
    assert [facts["design"] for facts in found] == list(SHIPPED)
    assert {facts["own"] for facts in found} == {"no"}
    assert store.ask(all_designs) == found


def test_designs_of_the_file_come_first(store: Store) -> None:
    save_design(store, "Gości", "badge", write_design(shipped("badge-label")))
    assert store.ask(all_designs)[0] == {
        "design": "Gości",
        "title": "Gości",
        "kind": "badge",
        "size": "80 × 50",
        "own": "yes",
    }


@pytest.mark.parametrize("what", sorted(CATALOGUES))
def test_every_column_is_a_fact(what: str) -> None:
    listing = CATALOGUES[what]
    for facts in listing.collect(None):
        assert len(listing.cells(facts)) == len(listing.columns)
