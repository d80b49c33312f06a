"""An order is looked at page by page, and says what is worth a look."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from documents.small_kinds import Options
from factories import a_person, a_store

from app.base.errors import RuleBroken
from app.documents.grids import Grid
from app.documents.order import Calibration, Duplex, Imposition, PrintOrder, produce
from app.documents.prepared import Prepared, Telling, Why, prepare
from app.store import Store

pytestmark = pytest.mark.usefixtures("small_kinds")
CARDS, LIST = PrintOrder("small_cards"), PrintOrder("small_list")
ON_LABELS = replace(CARDS, paper="L4785", imposition=Imposition(start_at=9, blanks=1))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as store:
        yield store


def prepared(store: Store, order: PrintOrder) -> Prepared:
    """What is looked at once nothing is read any more."""
    with store.snapshot() as read:
        return prepare(read, order)


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
    assert (found.problems, found.telling_pages(), found.arrangement) == ((), (), None)
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
    assert (found.page_count, found.sheet_count) == (4, 2)
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
    assert (found.problems, found.telling_pages()) == ((), ())
    with pytest.raises(IndexError):
        found.page(1)


def test_a_name_in_a_stack_tells_too(store: Store) -> None:
    (known,) = some_people(store, "Ада Щербаков")
    found = prepared(store, PrintOrder("badge", paper="card"))
    assert [(each.why, each.person_id) for each in found.telling_pages()] == [
        (why, known) for why in Why
    ]


def test_the_names_that_tell(store: Store) -> None:
    names = ("Ada Abacka", "Małgorzata Wąsik-Śniegocka", "Li Ek", "Оля Щербаков", "遥 月島")
    ids = dict(zip(names, some_people(store, *names), strict=True))
    found = prepared(store, CARDS)
    assert found.telling_pages() == tuple(
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
    assert len(found.problems) == 3
    assert found.problems == store.ask(produce, order, BytesIO()).problems


def test_an_order_that_cannot_be_is_refused_at_once(store: Store) -> None:
    some_people(store, "Ada Abacka")
    with pytest.raises(RuleBroken, match="There is no place 11"):
        prepared(store, replace(ON_LABELS, imposition=Imposition(start_at=11)))
