"""The file of an order, and the cards that are to be kept once it came out."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from app.base.progress import Silent
from app.documents.document import Asked, kind_of
from app.documents.laying_out import PrintOrder
from app.documents.making import make, make_apart, new_cards
from app.rules.printing import PrintReason, Slot
from app.store import Store
from app.usecases.sample import build


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.create(tmp_path_factory.mktemp("sample") / "sample.plenum") as made:
        build(made)
        yield made


BADGES = PrintOrder("badge", paper="A4", asked=Asked((140, 141, 142)))


def test_the_file_and_its_cards(store: Store, tmp_path: Path) -> None:
    made = make(store, BADGES, tmp_path / "badges.pdf", Silent())
    with pypdfium2.PdfDocument(tmp_path / "badges.pdf") as document:
        assert len(document) == made.produced.pages
    assert tuple(card.person_id for card in made.cards) == made.produced.person_ids
    for card in made.cards:
        assert card.code
        assert card.slot is None or card.slot >= Slot(1, 1)
        assert card.reason is PrintReason.FIRST
        assert {"given", "family"} <= set(card.snapshot)


def test_the_same_from_another_process(store: Store, tmp_path: Path) -> None:
    here, there = tmp_path / "here.pdf", tmp_path / "there.pdf"
    made = make(store, BADGES, here, Silent())
    assert make_apart(store.path, BADGES, there, Silent()) == made
    assert here.read_bytes() == there.read_bytes()


def test_what_is_for_no_person_is_not_kept(store: Store) -> None:
    assert store.ask(new_cards, PrintOrder("delegate_list"), (140,)) == ()
    assert store.ask(new_cards, PrintOrder("nameplate"), (140,)) == ()
    assert store.ask(new_cards, BADGES, ()) == ()


def test_languages_are_those_of_the_order_or_the_first_of_the_conference(store: Store) -> None:
    (usual,) = store.ask(new_cards, PrintOrder("badge"), (1,))
    (two,) = store.ask(new_cards, PrintOrder("badge", languages=("pl", "en")), (1,))
    assert len(usual.snapshot["delegation"]) == 1
    assert len(two.snapshot["delegation"]) == 2


def test_sessions_count_where_the_back_that_shows_them_is_printed(store: Store) -> None:
    kind = kind_of("badge")
    for back in (False, True):
        order = PrintOrder("badge", options=kind.options(back=back))
        (card,) = store.ask(new_cards, order, (140,))
        assert ("sessions" in card.snapshot) is back
