"""An order becomes one PDF: the same each time, whole or not there, whatever its people are."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from documents.small_kinds import Options
from factories import a_person, a_store
from pypdfium2 import raw

from app.base.errors import Cancelled, FileProblem, RuleBroken
from app.documents.document import Asked
from app.documents.order import (
    Calibration,
    Duplex,
    Imposition,
    PrintOrder,
    Produced,
    produce,
    save,
)
from app.documents.prepared import prepare
from app.documents.problems import Problem
from app.documents.text.fitting import ProblemKind
from app.store import Store

pytestmark = pytest.mark.usefixtures("small_kinds")
CARDS, LIST = PrintOrder("small_cards"), PrintOrder("small_list")
NO_BLANKS = replace(CARDS, imposition=Imposition(blanks=0))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as store:
        yield store


def made(store: Store, order: PrintOrder) -> tuple[bytes, Produced]:
    """The PDF and what is said of it."""
    out = BytesIO()
    done = store.ask(produce, order, out)
    return out.getvalue(), done


def pages(pdf: bytes) -> list[tuple[int, int, list[str]]]:
    """Width and height in millimetres, and the lines of text of each page."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            width, height = page.get_size()
            lines = page.get_textpage().get_text_bounded().splitlines()
            found.append((round(width * 25.4 / 72), round(height * 25.4 / 72), lines))
    return found


def test_a_card_for_each_and_a_blank_one(store: Store) -> None:
    ilze, ada = a_person(store, "Ilze Bērziņa"), a_person(store, "Ada Abacka")
    pdf, done = made(store, CARDS)
    assert pages(pdf) == [
        (80, 50, ["Ada Abacka", "Names"]),
        (80, 50, ["Ilze Bērziņa", "Names"]),
        (80, 50, ["Names"]),
    ]
    assert done == Produced(3, 3, 3, (), (ada, ilze), people=2)


def test_cards_on_labels(store: Store) -> None:
    ids = [a_person(store, f"Ada {letter}alska") for letter in "ABC"]
    imposition = Imposition(start_at=10, blanks=0)
    pdf, done = made(store, replace(CARDS, paper="L4785", imposition=imposition))
    assert [text for *_, text in pages(pdf)] == [
        ["Ada Aalska", "Names"],
        ["Ada Balska", "Names", "Ada Calska", "Names"],
    ]
    assert done == Produced(2, 3, 2, (), tuple(ids), people=3)


def test_both_sides(store: Store) -> None:
    a_person(store, "Ada Abacka")
    order = replace(CARDS, imposition=Imposition(blanks=0, duplex=Duplex.LONG_EDGE))
    pdf, done = made(store, order)
    assert [text for *_, text in pages(pdf)] == [["Ada Abacka", "Names"], []]
    assert (done.pages, done.sheets, done.cards) == (2, 1, 1)


def test_backs_are_printed_wherever_cards_have_them(store: Store) -> None:
    a_person(store, "Ada Abacka")
    order = replace(NO_BLANKS, options=Options(back=True))
    pdf, done = made(store, order)
    assert [text for *_, text in pages(pdf)] == [["Ada Abacka", "Names"], ["Ada Abacka"]]
    assert (done.pages, done.sheets) == (2, 1)
    turned = replace(order.imposition, duplex=Duplex.LONG_EDGE)
    assert made(store, replace(order, imposition=turned))[0] == pdf


def test_the_file_tells_a_printer_over_which_edge_to_turn(store: Store) -> None:
    a_person(store, "Ada Abacka")
    short = Imposition(blanks=0, duplex=Duplex.SHORT_EDGE)
    asked = {
        NO_BLANKS: raw.Simplex,
        replace(NO_BLANKS, options=Options(back=True)): raw.DuplexFlipLongEdge,
        replace(CARDS, imposition=short): raw.DuplexFlipShortEdge,
        LIST: raw.DuplexUndefined,
        replace(LIST, imposition=short): raw.DuplexFlipShortEdge,
    }
    for order, wanted in asked.items():
        with pypdfium2.PdfDocument(made(store, order)[0]) as document:
            assert raw.FPDF_VIEWERREF_GetDuplex(document.raw) == wanted


def test_a_list(store: Store) -> None:
    a_person(store, "Ada Abacka")
    pdf, done = made(store, replace(LIST, languages=("pl", "en")))
    ((width, height, text),) = pages(pdf)
    assert (width, height) == (210, 297)
    assert "Ada Abacka" in text
    assert done == Produced(1, 0, 1, (), (), people=1)


def test_groups_are_in_the_outline(store: Store) -> None:
    for name in ("Ada Abacka", "Ewa Abacka", "Ilze Bērziņa"):
        a_person(store, name)
    pdf, _ = made(store, NO_BLANKS)
    with pypdfium2.PdfDocument(pdf) as document:
        found = [(mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]
    assert found == [("A", 0), ("B", 2)]


@pytest.mark.parametrize("order", [CARDS, LIST])
def test_the_same_order_gives_the_same_bytes(store: Store, order: PrintOrder) -> None:
    for name in ("Ada Abacka", "محمد", "月島 遥"):
        a_person(store, name)
    assert made(store, order)[0] == made(store, order)[0]


def test_a_printer_that_is_not_true_changes_the_page(store: Store) -> None:
    a_person(store, "Ada Abacka")
    for order in (CARDS, LIST):
        moved = replace(order, calibration=Calibration(dx=1, dy=2, scale_x=1.01))
        assert made(store, moved)[0] != made(store, order)[0]
        assert len(pages(made(store, moved)[0])) == len(pages(made(store, order)[0]))


def test_problems_name_their_person(store: Store) -> None:
    a_person(store, "Ada Abacka")
    long = a_person(store, "Wolfeschlegelsteinhausenbergerdorff")
    order = replace(NO_BLANKS, options=Options(photo=True))
    _, done = made(store, order)
    assert [(p.kind, p.box, p.who) for p in done.problems] == [
        ("missing_picture", "photo", "Ada Abacka"),
        ("below_floor", "name", "Wolfeschlegelsteinhausenbergerdorff"),
        ("missing_picture", "photo", "Wolfeschlegelsteinhausenbergerdorff"),
    ]
    assert done.problems[2] == Problem(
        ProblemKind.MISSING_PICTURE, "photo", long, done.problems[2].who, 0.0, "photo"
    )


HOSTILE = (
    "Jan <Kowalski>",
    "</para><img src='file:///etc/passwd'/>",
    "A" * 200,
    "a\u0301\u0301\u0301",
    "👩‍👩‍👧 Ada",
    "Ada \u202egnorw",
    "Ada \u0378\U0001f9ff",
    "%PDF (\\) >> endobj",
)


def test_no_name_stops_the_others(store: Store) -> None:
    for name in (*HOSTILE, "Ewa Nowak"):
        a_person(store, name)
    pdf, done = made(store, NO_BLANKS)
    texts = [text for *_, text in pages(pdf)]
    assert (len(texts), done.cards) == (9, 9)
    assert ["Ewa Nowak", "Names"] in texts
    assert ["Jan <Kowalski>", "Names"] in texts


@pytest.mark.parametrize("order", [CARDS, replace(CARDS, asked=Asked(()))])
def test_an_order_for_nobody(store: Store, order: PrintOrder) -> None:
    with pytest.raises(RuleBroken, match="There is nobody to print “Names” for"):
        made(store, order)


class Watched:
    """Progress that is written down, and gives up after so many reports."""

    def __init__(self, after: int = 1_000) -> None:
        self.seen: list[tuple[int, int]] = []
        self._after = after

    def report(self, done: int, total: int, label: str = "") -> None:
        del label
        self.seen.append((done, total))
        if len(self.seen) > self._after:
            raise Cancelled


def some_people(store: Store, count: int) -> None:
    for number in range(count):
        a_person(store, f"Ada Nr{number:03}")


@pytest.mark.parametrize(
    ("order", "seen"),
    [(NO_BLANKS, [(0, 30), (25, 30), (30, 30)]), (LIST, [(0, 1), (1, 1)])],
)
def test_progress(store: Store, order: PrintOrder, seen: list[tuple[int, int]]) -> None:
    some_people(store, 30)
    progress = Watched()
    store.ask(produce, order, BytesIO(), progress)
    assert progress.seen == seen


def test_saving(store: Store, tmp_path: Path) -> None:
    a_person(store, "Ada Abacka")
    target = tmp_path / "names.pdf"
    done = save(store, CARDS, target)
    assert (target.read_bytes(), done) == made(store, CARDS)


def test_giving_up_leaves_the_old_file(store: Store, tmp_path: Path) -> None:
    some_people(store, 30)
    target = tmp_path / "names.pdf"
    target.write_bytes(b"old")
    with pytest.raises(Cancelled):
        save(store, CARDS, target, Watched(after=1))
    assert target.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.glob(".*.tmp")) == []


def test_what_cannot_be_made_leaves_the_old_file(store: Store, tmp_path: Path) -> None:
    a_person(store, "Ada Abacka")
    target = tmp_path / "names.pdf"
    target.write_bytes(b"old")
    with pytest.raises(RuleBroken, match="does not fit on “A7”"):
        save(store, replace(CARDS, paper="A7", options=Options(width=120)), target)
    with pytest.raises(RuleBroken, match="There is no place 11"):
        order = replace(CARDS, paper="L4785", imposition=Imposition(start_at=11))
        save(store, order, target)
    assert target.read_bytes() == b"old"


def test_no_folder_to_write_in(store: Store, tmp_path: Path) -> None:
    a_person(store, "Ada Abacka")
    with pytest.raises(FileProblem, match="does not exist"):
        save(store, CARDS, tmp_path / "none" / "names.pdf")


EMPTY = {
    *("address_label", "badge", "door_list_label", "envelope", "luggage_tag", "mailing_labels"),
    *("nameplate", "personal_programme", "place_card", "planning_cards"),
}
"""What nobody is there for has no card at all."""
SAYS_SO = {
    *("alphabetical_index", "certificate", "contact_directory"),
    *("delegate_list", "door_sign", "edition_changes", "erasure_proof", "meals_list"),
    *("panel_sheet", "participants_list", "personal_data", "programme_grid"),
    *("programme_leaflet", "programme_list", "programme_poster", "project_plan", "rooming_list"),
    *("session_signature_sheet", "sign_up_list", "statistics", "thank_you_letter"),
    "transfer_list",
}
"""What would only say that there is nothing."""


@pytest.mark.parametrize("kind", sorted(EMPTY | SAYS_SO))
def test_what_has_nothing_to_say_is_not_made(store: Store, tmp_path: Path, kind: str) -> None:
    order, target = PrintOrder(kind, languages=("en",)), tmp_path / "x.pdf"
    target.write_bytes(b"old")
    with pytest.raises(RuleBroken):
        save(store, order, target)
    assert target.read_bytes() == b"old"
    prepared = store.ask(prepare, order)
    assert prepared.says_nothing is (kind in SAYS_SO)
    if kind in SAYS_SO:
        assert store.ask(produce, order, BytesIO(), even_empty=True).pages > 0
