"""A document that was saved is noted, unless it names nobody."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import a_person, a_store

from app.documents.document import Asked, kinds
from app.documents.laying_out import PrintOrder
from app.documents.noting import NAMES_NOBODY, note_document
from app.documents.order import save
from app.documents.pack import write_pack
from app.queries import disclosures
from app.rules.closing import DisclosureKind
from app.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An open conference."""
    with a_store(tmp_path) as made:
        yield made


def noted(store: Store) -> list[tuple[DisclosureKind, str, int, str]]:
    rows = store.ask(disclosures.rows)
    return [(row.kind, row.what, row.people, row.file_name) for row in rows[::-1]]


def test_cards_that_were_saved(store: Store, tmp_path: Path) -> None:
    for name in ("Ada A", "Bo B", "Cy C"):
        a_person(store, name)
    save(store, PrintOrder("badge", languages=("en",)), tmp_path / "badges.pdf")
    assert noted(store) == [(DisclosureKind.DOCUMENT, "Badges", 3, "badges.pdf")]


def test_a_pack_is_noted_document_by_document(store: Store, tmp_path: Path) -> None:
    a_person(store)
    orders = [PrintOrder(key, languages=("en",)) for key in ("badge", "statistics", "panel_sheet")]
    done = list(write_pack(store, orders, tmp_path / "pack"))
    assert [row[1] for row in noted(store)] == [
        title
        for title, packed in zip(("Badges", "", "Panel sheets"), done, strict=True)
        if title and packed.produced
    ]


def test_what_is_about_one_person(store: Store, tmp_path: Path) -> None:
    order = PrintOrder("personal_data", asked=Asked((a_person(store),)))
    note_document(store, order, tmp_path / "Ilze.pdf")
    assert noted(store) == [(DisclosureKind.ONE_PERSON, "Data about one person", 1, "")]


def test_what_names_nobody_is_not_noted(store: Store, tmp_path: Path) -> None:
    note_document(store, PrintOrder("statistics"), tmp_path / "x.pdf")
    assert noted(store) == []


def test_kinds_that_name_nobody_exist() -> None:
    coming = {"attendance_summary", "project_plan"}
    assert set(kinds()) | coming >= NAMES_NOBODY


def test_a_list_says_what_it_holds_of_how_many(store: Store, tmp_path: Path) -> None:
    """Columns are those chosen; an index has a number of columns, which is none."""
    a_person(store)
    a_person(store, "Bo B")
    for kind in ("alphabetical_index", "participants_list"):
        save(store, PrintOrder(kind, languages=("en",)), tmp_path / f"{kind}.pdf")
    rows = store.ask(disclosures.rows)
    assert [(row.people, row.columns) for row in rows[::-1]] == [
        (2, ("name", "reference")),
        (2, ("function", "organisation", "country")),
    ]
