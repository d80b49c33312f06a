"""An order is looked at page by page, and says what is worth a look."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from documents.small_kinds import Options
from factories import a_person, a_store

from app.base.errors import Cancelled, RuleBroken
from app.documents.cards import Card
from app.documents.deck import Deck
from app.documents.grids import Grid
from app.documents.laying_out import lay_out
from app.documents.order import Calibration, Duplex, Imposition, PrintOrder, produce
from app.documents.prepared import Examined, Prepared, look_into
from app.documents.telling import Telling, Why
from app.store import Store

pytestmark = pytest.mark.usefixtures("small_kinds")
CARDS, LIST = PrintOrder("small_cards"), PrintOrder("small_list")
ON_LABELS = replace(CARDS, paper="L4785", imposition=Imposition(start_at=9, blanks=1))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as store:
        yield store


def prepared(store: Store, order: PrintOrder) -> Prepared:
    """What is looked at."""
    return look_into(store, lambda _read: order)


def text_of(pdf: bytes) -> list[str]:
    """The lines of the only page."""
    with pypdfium2.PdfDocument(pdf) as document:
        (page,) = document
        return str(page.get_textpage().get_text_bounded()).splitlines()


def some_people(store: Store, *names: str) -> list[int]:
    """People of these names; their ids."""
    return [a_person(store, name) for name in names]


def test_nobody(store: Store) -> None:
    found = prepared(store, CARDS)
    assert (found.page_count, found.sheet_count, found.card_count) == (0, 0, 0)
    assert (found.examine(), found.arrangement) == (Examined(), None)
    with pytest.raises(IndexError):
        found.page(0)


def test_pages_of_labels(store: Store) -> None:
    ada, ewa, ilze = some_people(store, "Ada Abacka", "Ewa Bator", "Ilze Celt")
    found = prepared(store, ON_LABELS)
    assert (found.page_count, found.sheet_count, found.card_count) == (2, 2, 4)
    assert text_of(found.pdf_of(0)) == ["Ada Abacka", "Names", "Ewa Bator", "Names"]
    assert text_of(found.pdf_of(1)) == ["Ilze Celt", "Names Names"]
    assert [found.people_on(n) for n in (0, 1)] == [(ada, ewa), (ilze,)]
    assert [found.person_on(n) for n in (0, 1)] == [ada, ilze]
    assert [found.page_of(who) for who in (ada, ewa, ilze, 99)] == [0, 0, 1, None]
    assert found.arrangement
    assert found.grid is found.arrangement.grid
    assert found.grid == Grid(80, 50, 2, 5, 17.5, 13.5, 95, 55)
    for wrong in (-1, 2):
        with pytest.raises(IndexError):
            found.page(wrong)


def test_both_sides(store: Store) -> None:
    ada, ewa, ilze = some_people(store, "Ada Abacka", "Ewa Bator", "Ilze Celt")
    both = replace(ON_LABELS.imposition, duplex=Duplex.SHORT_EDGE)
    found = prepared(store, replace(ON_LABELS, imposition=both))
    assert (found.page_count, found.sheet_count, found.duplex) == (4, 2, Duplex.SHORT_EDGE)
    assert prepared(store, ON_LABELS).duplex is Duplex.NONE
    assert prepared(store, WITH_BACKS).duplex is Duplex.LONG_EDGE
    assert prepared(store, replace(LIST, imposition=both)).duplex is Duplex.SHORT_EDGE
    assert [text_of(found.pdf_of(n)) for n in (1, 3)] == [[], []]
    assert found.people_on(1) == (ada, ewa)
    assert found.page_of(ilze) == 2


WITH_BACKS = replace(ON_LABELS, options=Options(back=True))


@pytest.mark.parametrize("order", [CARDS, ON_LABELS, WITH_BACKS, LIST])
def test_a_page_is_that_of_the_whole_document(store: Store, order: PrintOrder) -> None:
    some_people(store, *(f"Ada Nr{n:03}" for n in range(45)))
    order = replace(order, calibration=Calibration(dx=1))
    found = prepared(store, order)
    out = BytesIO()
    assert found.page_count == store.ask(produce, order, out).pages
    with pypdfium2.PdfDocument(out.getvalue()) as document:
        for number, page in enumerate(document):
            whole = page.render(scale=0.5).to_numpy()
            with pypdfium2.PdfDocument(found.pdf_of(number)) as alone:
                assert (alone[0].render(scale=0.5).to_numpy() == whole).all()


def test_a_list(store: Store) -> None:
    some_people(store, "Ada Abacka")
    found = prepared(store, LIST)
    assert (found.page_count, found.sheet_count, found.card_count) == (1, 1, 0)
    assert "Ada Abacka" in text_of(found.pdf_of(0))
    assert (found.people_on(0), found.page_of(1), found.grid) == ((1,), 0, None)
    assert found.examine() == Examined()
    with pytest.raises(IndexError):
        found.page(1)


def test_a_name_in_a_stack_tells_too(store: Store) -> None:
    (known,) = some_people(store, "Ада Щербаков")
    found = prepared(store, PrintOrder("badge", paper="card"))
    assert [(each.why, each.person_id) for each in found.examine().telling] == [
        (why, known) for why in Why
    ]


def test_the_names_that_tell(store: Store) -> None:
    names = ("Ada Abacka", "Małgorzata Wąsik-Śniegocka", "Li Ek", "Оля Щербаков", "遥 月島")
    ids = dict(zip(names, some_people(store, *names), strict=True))
    found = prepared(store, CARDS)
    assert found.examine().telling == tuple(
        Telling(found.page_of(ids[name]) or 0, why, ids[name], name)
        for why, name in (
            (Why.LONGEST, "Małgorzata Wąsik-Śniegocka"),
            (Why.SHORTEST, "遥 月島"),
            (Why.OTHER_SCRIPT, "Оля Щербаков"),
            (Why.OTHER_SCRIPT, "遥 月島"),
        )
    )


def test_problems_are_those_of_the_whole_document(store: Store) -> None:
    some_people(store, "Ada Abacka", "Wolfeschlegelsteinhausenbergerdorff")
    order = replace(CARDS, options=Options(photo=True))
    found = prepared(store, order)
    problems = found.examine().problems
    assert len(problems) == 3
    assert problems == store.ask(produce, order, BytesIO()).problems


@pytest.mark.parametrize("kind", ["badge", "place_card", "nameplate", "small_cards"])
def test_blank_cards_and_slips_are_counted_beforehand(store: Store, kind: str) -> None:
    some_people(store, *(f"Ada Nr{n:03}" for n in range(45)))
    found = prepared(store, PrintOrder(kind))
    made = store.ask(produce, PrintOrder(kind), BytesIO()) if found.page_count else None
    assert (found.page_count, found.card_count) == ((made.pages, made.cards) if made else (0, 0))


class Watched:
    """Progress that is given up when so much is done."""

    def __init__(self, most: int = 1_000_000) -> None:
        self.told: list[tuple[int, int]] = []
        self._most = most

    def report(self, done: int, total: int, label: str = "") -> None:
        """Note it."""
        assert not label
        self.told.append((done, total))
        if done > self._most:
            raise Cancelled


def test_examining_tells_how_far_it_is_and_can_be_given_up(store: Store) -> None:
    some_people(store, *(f"Ada Nr{n:03}" for n in range(130)))
    found = prepared(store, CARDS)
    count = found.card_count
    watched = Watched()
    found.examine(watched)
    assert watched.told == [(0, count), (128, count), (count, count)]
    given_up = Watched(127)
    with pytest.raises(Cancelled):
        found.examine(given_up)
    assert given_up.told == [(0, count), (128, count)]


def test_a_page_makes_only_its_own_cards(store: Store) -> None:
    ids = some_people(store, *(f"Ada Nr{n:03}" for n in range(45)))
    asked: list[Sequence[int]] = []
    with store.snapshot() as read:
        laid = lay_out(read, PrintOrder("place_card", paper="A4"))
        assert isinstance(laid.content, Deck)
        make = laid.content.make

        def noted(places: range) -> Iterator[Card]:
            asked.append(places)
            return make(places)

        deck = Deck(laid.content.persons, noted)
        found = Prepared(replace(laid, content=deck))
        found.page(9)
    assert asked == [range(25), range(36, 40)]
    assert found.people_on(9) == tuple(ids[36:40])


def test_once_it_is_closed_no_card_is_made(store: Store) -> None:
    (ada,) = some_people(store, "Ada Abacka")
    found = prepared(store, CARDS)
    found.close()
    with pytest.raises(Cancelled):
        found.page(0)
    with pytest.raises(Cancelled):
        found.examine()
    assert (found.page_count, found.people_on(0), found.page_of(ada)) == (2, (ada,), 0)


def test_an_order_that_cannot_be_is_refused_at_once(store: Store) -> None:
    some_people(store, "Ada Abacka")
    with pytest.raises(RuleBroken, match="There is no place 11"):
        prepared(store, replace(ON_LABELS, imposition=Imposition(start_at=11)))
