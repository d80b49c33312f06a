"""Badges: whom they are for, in which order, where they stand, and that they are read back."""

from io import BytesIO

import pypdfium2 as pdfium
import pytest
import zxingcpp
from documents.kinds.carding import cards, said
from factories import a_delegation, a_person, counted

from app.base.errors import RuleBroken
from app.base.names import NameOrder
from app.documents.card_order import CardOrder
from app.documents.cards import QrBox, ShapeBox
from app.documents.designs.shipped import SHIPPED
from app.documents.document import Asked, kind_of
from app.documents.imposition import Imposition
from app.documents.kinds.badge import Options, blank, collect, layout
from app.documents.order import PrintOrder, produce
from app.documents.tongues import tongues
from app.queries.events import categories
from app.queries.printing import new_cards
from app.rules.delegations import MemberFunction
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.printing import NewRun, record_run

BADGES = [key for key in SHIPPED if key.startswith("badge")]
CODE = "ABCDEFGHJKLMNPQRSTUVWXYZ23"


def delegate(store: Store) -> int:
    """The id of the first category, which is blue."""
    with store.read() as read:
        return categories(read)[0].id


def test_one_badge(store: Store) -> None:
    ilze = a_person(
        store,
        delegation=a_delegation(store),
        function=MemberFunction.HEAD,
        category_id=delegate(store),
        code=CODE,
    )
    (card,) = cards(store, "badge")
    assert said(card) == [
        "Ilze",
        "Bērziņa",
        "Head of delegation",
        "Riga",
        "Latvia",
        "Box 1 · 1",
    ]
    assert (card.person_id, card.who, card.group) == (ilze, "Ilze Bērziņa", "Riga")
    assert (card.width, card.height, card.back) == (105, 148, None)
    assert [box.data for box in card.boxes if isinstance(box, QrBox)] == [CODE]
    assert card.ground is not None
    assert card.ground.boxes[0] == ShapeBox(0, 0, 105, 36, "#1F55B5")


def test_three_badges_behind_the_slips_of_their_delegations(store: Store) -> None:
    riga = a_delegation(store, "Riga", protocol_rank=2)
    lodz = a_delegation(store, "Łódź", "PL", protocol_rank=1)
    anna = a_person(store, "Anna Ozola", delegation=riga)
    ilze = a_person(store, delegation=riga, function=MemberFunction.HEAD)
    jan = a_person(store, "Jan Nowak", delegation=lodz)
    made = cards(store, "badge")
    assert [card.person_id for card in made] == [None, jan, None, ilze, anna]
    assert [card.group for card in made] == ["Łódź", "Łódź", "Riga", "Riga", "Riga"]
    assert said(made[2])[0] == "Riga"
    assert said(made[2])[-1] == "Cards: 2 · Box 1 · 2"
    assert [said(card)[-1] for card in made if card.person_id] == [
        "Box 1 · 1",
        "Box 1 · 2",
        "Box 1 · 3",
    ]
    plain = cards(store, "badge", separators=False)
    assert [card.person_id for card in plain] == [jan, ilze, anna]


def test_order_by_surname_names_and_states(store: Store) -> None:
    a_person(store, "Anna Zet", status=RegistrationStatus.CONFIRMED)
    a_person(store, "Ewa Adam")
    made = cards(store, "badge", order=CardOrder.SURNAME, names=NameOrder.FAMILY_FIRST)
    assert [card.who for card in made] == ["", "Adam Ewa", "", "Zet Anna"]
    assert [card.group for card in made] == ["A", "A", "Z", "Z"]
    assert said(made[1])[:2] == ["Adam", "Ewa"]
    assert said(made[2]) == ["Z", "Cards: 1 · Box 1 · 2"]
    plain = cards(store, "badge", order=CardOrder.SURNAME, separators=False)
    assert [card.who for card in plain] == ["Ewa Adam", "Anna Zet"]
    assert [card.who for card in cards(store, "badge", only_confirmed=True)] == ["Anna Zet"]


def test_badges_that_are_printed_again_keep_their_slots(store: Store) -> None:
    zet, adam = a_person(store, "Anna Zet"), a_person(store, "Ewa Adam")
    with store.read() as read:
        first = new_cards(read, [zet, adam], per_box=1)
    record_run(store, NewRun("badge"), first)
    berg = a_person(store, "Jan Berg")
    by_slot = cards(store, "badge", order=CardOrder.SLOT, per_box=1)
    assert [(card.person_id, said(card)[-1]) for card in by_slot] == [
        (zet, "Box 1 · 1"),
        (adam, "Box 2 · 1"),
        (berg, "Box 3 · 1"),
    ]


def test_without_boxes_there_are_no_slots(store: Store) -> None:
    a_person(store)
    assert said(cards(store, "badge", per_box=0)[0]) == ["Ilze", "Bērziņa"]


def test_just_those_asked_for_in_the_order_given(store: Store) -> None:
    one, two = a_person(store, "A Eins"), a_person(store, "B Zwei")
    gone = a_person(store, "C Drei", status=RegistrationStatus.CANCELLED)
    asked = Asked((two, gone, one), as_given=True)
    assert [card.person_id for card in cards(store, "badge", asked=asked)] == [two, gone, one]


def test_a_blank_badge_in_the_colour_of_most(store: Store) -> None:
    options, words = Options(back=True), tongues("en")
    with store.read() as read:
        press = categories(read)[3]
    a_person(store, "A Eins", category_id=press.id)
    with store.read() as read:
        card = blank(collect(read, Asked(), options, words), words, options)
        nobody = blank(collect(read, Asked(()), options, words), words, options)
    assert card.ground is not None
    assert card.ground.boxes[0] == ShapeBox(0, 0, 105, 36, "#F3B229")
    assert [type(box) for box in card.boxes] == [ShapeBox] * 3
    assert card.back is not None
    assert nobody.ground is not None
    assert nobody.ground.boxes[0] == ShapeBox(0, 0, 105, 36, "#4B5566")


def test_a_design_that_is_not_there_is_refused(store: Store) -> None:
    with pytest.raises(RuleBroken, match="There is no design “Mine”. There are: badge-portrait,"):
        cards(store, "badge", design="Mine")


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_queries_for_one_as_for_many(store: Store, many: int) -> None:
    riga = a_delegation(store)
    for number in range(many):
        a_person(store, f"Anna O{number}", delegation=riga)
    options = Options()
    with store.read() as read, counted(read) as sent:
        badges = collect(read, Asked(), options, tongues("en"))
        assert len(list(layout(badges, tongues("en"), options))) == many
        assert len(sent) == 17


HOSTILE = (
    "<b>Ilze</b> & {name}",
    "x" * 200,
    "Ilze \u202eevil\u202c",
    "\u0301\u0301\u0301 \u0301",
    "😀 Smile",
    "Ilze\nBērziņa\tX",
    "A \U000e0001\u0378",
)


@pytest.mark.parametrize(
    ("design", "languages"),
    [*((design, ("pl", "en")) for design in BADGES), ("badge-portrait", ("lv",))],
)
def test_every_design_prints_everybody_and_the_code_is_read_back(
    store: Store, design: str, languages: tuple[str, ...]
) -> None:
    riga = a_delegation(store)
    for name in HOSTILE:
        a_person(store, name, delegation=riga, original="יעל כהן")
    known = a_person(store, code=CODE, delegation=riga, function=MemberFunction.HEAD)
    out = BytesIO()
    imposition = Imposition(blanks=1)
    order = PrintOrder(
        "badge", Options(design=design), languages, paper="card", imposition=imposition
    )
    with store.read() as read:
        made = produce(read, order, out)
    assert made.cards == len(HOSTILE) + 2
    assert made.person_ids[0] == known
    page = pdfium.PdfDocument(out.getvalue())[0]
    image = page.render(scale=150 / 72).to_pil()
    assert CODE in {found.text for found in zxingcpp.read_barcodes(image)}


def test_what_the_kind_says_of_itself() -> None:
    kind = kind_of("badge")
    assert (kind.design_kind, kind.paper, kind.once_per) == ("badge", "A4", "person")
    assert kind.options() == Options()
