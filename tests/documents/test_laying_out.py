"""An order is collected and laid out in the languages, for the people and on the paper asked."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from factories import a_person, a_store, an_empty_store

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.documents.cards import Card, TextBox
from app.documents.document import Asked, kinds
from app.documents.flow import Flow
from app.documents.imposition import Calibration, Duplex, Imposition
from app.documents.laying_out import LaidOut, PrintOrder, calibrated_page, lay_out
from app.documents.marks import Page, Turned
from app.documents.write import About
from app.store import Store

pytestmark = pytest.mark.usefixtures("small_kinds")
CARDS, LIST = PrintOrder("small_cards"), PrintOrder("small_list")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path, host=Texts(en="City of Toruń", pl="Miasto Toruń")) as store:
        yield store


def texts(laid: LaidOut) -> list[tuple[str, ...]]:
    """What stands in the boxes of each card, blank ones too."""
    assert not isinstance(laid.content, Flow)
    return [_texts(card) for card in laid.cards(laid.content)]


def _texts(card: Card) -> tuple[str, ...]:
    return tuple(box.text for box in card.boxes if isinstance(box, TextBox))


def test_everybody_and_a_blank_one(store: Store) -> None:
    for name in ("Ilze Bērziņa", "Ada Abacka"):
        a_person(store, name)
    laid = store.ask(lay_out, CARDS)
    assert texts(laid) == [("Ada Abacka", "Names"), ("Ilze Bērziņa", "Names"), ("Names",)]
    assert (laid.paper.key, laid.expected, laid.sides) == ("card", 2, 1)
    assert laid.about == About("Names – Partner cities", "en", author="City of Toruń")


def test_as_many_blank_ones_as_wanted(store: Store) -> None:
    a_person(store, "Ada Abacka")
    order = replace(CARDS, imposition=Imposition(blanks=0))
    assert len(texts(store.ask(lay_out, order))) == 1
    order = replace(CARDS, imposition=Imposition(blanks=3))
    assert len(texts(store.ask(lay_out, order))) == 4


def test_a_kind_without_blank_ones(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    a_person(store, "Ada Abacka")
    monkeypatch.setitem(kinds(), "small_cards", replace(kinds()["small_cards"], blank=None))
    assert len(texts(store.ask(lay_out, CARDS))) == 1


def test_only_those_asked_for(store: Store) -> None:
    ids = [a_person(store, name) for name in ("Ilze Bērziņa", "Ada Abacka", "Ewa Celt")]
    order = replace(CARDS, asked=Asked((ids[2], ids[0])), imposition=Imposition(blanks=0))
    laid = store.ask(lay_out, order)
    assert [name for name, _ in texts(laid)] == ["Ilze Bērziņa", "Ewa Celt"]
    assert laid.expected == 2


@pytest.mark.parametrize(
    ("languages", "language", "title"),
    [((), "pl", "Wszyscy"), (("en",), "en", "All"), (("en", "pl"), "en", "All")],
)
def test_the_languages_of_an_order(
    tmp_path: Path, languages: tuple[str, ...], language: str, title: str
) -> None:
    with a_store(tmp_path, languages=("pl", "de"), title=Texts(pl="Wszyscy", en="All")) as store:
        laid = store.ask(lay_out, replace(LIST, languages=languages))
    assert (laid.about.language, laid.about.title[-len(title) :]) == (language, title)


def test_what_one_language_lacks_is_said_in_the_conferences_own(tmp_path: Path) -> None:
    with a_store(tmp_path, languages=("lv",), title=Texts(lv="Visi")) as store:
        assert store.ask(lay_out, replace(LIST, languages=("de",))).about.title == "Namen – Visi"


def test_a_file_without_a_conference_yet(tmp_path: Path) -> None:
    with an_empty_store(tmp_path) as store:
        assert store.ask(lay_out, LIST).about == About("Names", "en")


@pytest.mark.parametrize(
    ("order", "sentence"),
    [
        (PrintOrder("no_kind"), "There is no document “no_kind”."),
        (replace(LIST, paper="A99"), "There is no paper “A99”."),
        (replace(LIST, languages=("xx",)), "“xx”"),
        (replace(LIST, paper="L4785"), "“Names” is printed on whole pages. Choose a paper such"),
        (replace(LIST, paper="card"), "“Names” is printed on whole pages."),
    ],
)
def test_an_order_that_cannot_be(store: Store, order: PrintOrder, sentence: str) -> None:
    with pytest.raises(RuleBroken, match=sentence):
        store.ask(lay_out, order)


def test_a_list_on_its_paper(store: Store) -> None:
    laid = store.ask(
        lay_out, replace(LIST, paper="A5", imposition=Imposition(duplex=Duplex.LONG_EDGE))
    )
    assert isinstance(laid.content, Flow)
    (page,) = laid.flow_pages(laid.content).pages
    assert (round(page.width), round(page.height), laid.sides) == (420, 595, 2)


def test_a_page_for_a_printer_that_is_not_true() -> None:
    page = Page(100, 200, ())
    (turned,) = calibrated_page(page, Calibration(dx=1)).marks
    assert isinstance(turned, Turned)
    assert calibrated_page(page, Calibration()) == page


@pytest.mark.parametrize(
    ("kind", "design", "paper", "key"),
    [
        ("badge", "badge-portrait", "", "A4"),
        ("badge", "badge-label", "", "avery-zweckform-l4785"),
        ("badge", "badge-label", "A4", "A4"),
        ("badge", "badge-landscape", "", "herma-9012"),
        ("place_card", "place-card", "", "A4"),
    ],
)
def test_a_design_brings_its_paper(
    store: Store, kind: str, design: str, paper: str, key: str
) -> None:
    options = kinds()[kind].options(design=design)
    assert store.ask(lay_out, PrintOrder(kind, options, paper=paper)).paper.key == key
