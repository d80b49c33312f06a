"""The design follows the paper where it must."""

from collections.abc import Iterator

import pytest
from documents.card_making import a_design
from factories import a_store

from app.documents.designs.design import DesignKind, TextItem
from app.documents.designs.suiting import suiting
from app.documents.designs.writing import write_design
from app.store import Store
from app.usecases.card_designs import save_design

NAME = TextItem(0, 0, 9, 9, "{name}")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with a_store(tmp_path_factory.mktemp("suiting")) as made:
        save_design(made, "Broken", "badge", "{}")
        save_design(made, "Small", "badge", write_design(a_design(NAME, width=20, height=10)))
        yield made


@pytest.mark.parametrize(
    ("name", "paper", "found"),
    [
        ("badge-portrait", "A4", "badge-portrait"),
        ("badge-portrait", "card", "badge-portrait"),
        ("badge-portrait", "L4785", "badge-label"),
        ("badge-portrait", "herma-9012", "badge-landscape"),
        ("badge-butterfly", "A6", "badge-portrait"),
        ("badge-portrait", "30x20", "Small"),
        ("badge-portrait", "10x10", "badge-portrait"),
        ("badge-portrait", "no such paper", "badge-portrait"),
        ("no such design", "L4785", "no such design"),
    ],
)
def test_the_largest_design_that_fits(store: Store, name: str, paper: str, found: str) -> None:
    assert store.ask(suiting, DesignKind.BADGE, name, paper) == found


def test_other_kinds_have_their_own(store: Store) -> None:
    assert store.ask(suiting, DesignKind.LUGGAGE_TAG, "luggage-tag", "L4785") == "luggage-tag"
