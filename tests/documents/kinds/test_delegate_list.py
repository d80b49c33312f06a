"""The delegate list: exact blocks for one and three, contacts by consent, a page to look at."""

import io
from pathlib import Path

import pytest
from documents.flowing import printed
from factories import a_delegation, a_person, a_store, counted
from PIL import Image

from app.documents.document import Asked, kind_of
from app.documents.flow import Cell, Column, Flow, Ink, Paragraph, Row, Table
from app.documents.kinds.delegate_list import DOCUMENT, PHOTO_ROW, PHOTO_WIDTH, Options
from app.documents.list_look import Lines
from app.documents.tongues import tongues
from app.rules.consents import ConsentPurpose
from app.rules.delegations import MemberFunction
from app.store import Store
from app.usecases.registrations import set_photo


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store(tmp_path)


def made(store: Store, *languages: str, asked: Asked | None = None, **options: object) -> Flow:
    chosen, words = Options(**options), tongues(*languages)  # type: ignore[arg-type] # by name
    with store.read() as read:
        facts = DOCUMENT.collect(read, asked or Asked(), chosen, words)
    flow = DOCUMENT.layout(facts, words, chosen)
    assert isinstance(flow, Flow)
    return flow


def table_of(flow: Flow) -> Table:
    (table,) = flow.blocks
    assert isinstance(table, Table)
    return table


def test_one_person(store: Store) -> None:
    ilze = a_person(store, delegation=a_delegation(store), function=MemberFunction.HEAD, title="Dr")

    flow = made(store, "en")

    assert flow.head.title == "Delegate list"
    assert flow.blocks == (
        Table(
            (
                Column("Name", 1.3, name="name", lines=5),
                Column("In the delegation", name="function"),
                Column("Function", 1.4, name="job"),
            ),
            [
                Row((Cell("Riga", "Latvia"), "People: 1"), heading=True, bookmark=True),
                Row((Cell("Dr Ilze Bērziņa", ink=Ink.STRONG), "Head of delegation", ""), ilze),
            ],
            zebra=False,
            rules=True,
            numbered=True,
            number_title="No.",
            continued="continued",
        ),
    )


def test_three_people_of_two_delegations(store: Store) -> None:
    riga, torun = a_delegation(store, protocol_rank=2), a_delegation(store, "Toruń", "PL")
    jan = a_person(store, "Jan Nowak", delegation=torun, function="Councillor")
    zane = a_person(store, "Zane Abele", delegation=riga, function=MemberFunction.DEPUTY)
    wang = a_person(store, "Ming Wang", delegation=riga, original="王明")

    table = table_of(made(store, "en", lines=Lines.ZEBRA, numbered=False))

    assert table.rows == [
        Row((Cell("Riga", "Latvia"), "People: 2"), heading=True, bookmark=True),
        Row(("Zane Abele", "Deputy head", ""), zane),
        Row((Cell("Ming Wang", "王明"), "", ""), wang),
        Row((Cell("Toruń", "Poland"), "People: 1"), heading=True, bookmark=True),
        Row(("Jan Nowak", "", "Councillor"), jan),
    ]
    assert (table.zebra, table.rules, table.numbered) == (True, False, False)


def test_contacts_only_of_those_who_agreed(store: Store) -> None:
    riga = a_delegation(store)
    facts = {"delegation": riga, "email": "x@riga.example", "phone": "+371 00 1"}
    a_person(store, "A Silent", **facts)
    a_person(store, "B Agreed", consents={ConsentPurpose.CONTACT_LIST: True}, **facts)
    a_person(store, "C Refused", consents={ConsentPurpose.CONTACT_LIST: False}, **facts)

    told = table_of(made(store, "en", contacts=True))
    silent = table_of(made(store, "en"))

    assert [row.cells[3:] for row in told.rows[1:]] == [
        (Cell("x@riga.example", "+371 00 1", Ink.SMALL),),
        ("",),
        ("",),
    ]
    assert told.columns[3].name == "contact"
    assert "contact" not in DOCUMENT.third_party
    assert "x@riga.example" not in repr(silent)


def test_photos_of_those_who_agreed_make_their_rows_higher(store: Store) -> None:
    riga = a_delegation(store)
    shown = a_person(store, "A Agreed", delegation=riga, consents={ConsentPurpose.PHOTOS: True})
    hidden = a_person(store, "B Hidden", delegation=riga)
    for person in (shown, hidden):
        set_photo(store, person, a_photo())

    table = table_of(made(store, "pl", "en", photos=True))

    assert (table.columns[0].title, table.columns[0].width) == ("Zdjęcie", PHOTO_WIDTH)
    first, second = table.rows[1:]
    assert isinstance(first.cells[0], Cell)
    assert first.cells[0].picture is not None
    assert first.cells[0].picture.alt == "A Agreed"
    assert (first.height, first.who, first.cells[1]) == (PHOTO_ROW, "A Agreed", "A Agreed")
    assert second == Row((Cell(), "B Hidden", "", ""), hidden, who="B Hidden")
    assert "photo" not in DOCUMENT.third_party
    assert table_of(made(store, "en")).columns[0].name == "name"


def a_photo() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (30, 40), "red").save(out, "JPEG")
    return out.getvalue()


def test_each_delegation_on_a_new_page_but_the_first(store: Store) -> None:
    for city in ("Riga", "Toruń", "Angers"):
        a_person(store, f"A {city}", delegation=a_delegation(store, city))

    rows = table_of(made(store, "en", new_pages=True)).rows

    assert [row.new_page for row in rows if row.heading] == [False, True, True]


def test_people_without_a_delegation_have_their_own_heading(store: Store) -> None:
    a_person(store, "A Guest")

    assert made(store, "en").blocks == (Paragraph("There is nobody on this list yet.", Ink.NOTE),)
    rows = table_of(made(store, "en", others=True)).rows
    assert rows[0].cells == (Cell("Without a delegation"), "People: 1")


def test_two_languages_stand_over_each_other(store: Store) -> None:
    a_person(store, delegation=a_delegation(store), function=MemberFunction.MEMBER)

    table = table_of(made(store, "pl", "en"))

    assert (table.columns[0].title, table.columns[0].second) == ("Imię i nazwisko", "Name")
    assert table.rows[0].cells[0] == Cell("Riga", "Łotwa / Latvia")
    assert table.rows[1].cells[1] == Cell("Członek", "Member")


def test_the_page_says_it_all(store: Store) -> None:
    riga = a_delegation(store)
    a_person(store, delegation=riga, function=MemberFunction.HEAD)
    a_person(store, "Līga Kalniņa", delegation=riga)

    (page,) = printed(made(store, "en"))

    said = [" ".join(line.split()) for line in page.splitlines()]
    assert said == [
        "Partner cities",
        "Delegate list",
        "10–12 December 2027",
        "No. Name In the delegation Function",
        "Riga People: 2",
        "Latvia",
        "1 Ilze Bērziņa Head of delegation",
        "2 Līga Kalniņa",
        "Page 1 of 1",
    ]


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_queries_for_one_as_for_three(store: Store, many: int) -> None:
    for i in range(many):
        a_person(store, f"Anna {i}Nowak", delegation=a_delegation(store, f"City {i}"))

    with store.read() as read, counted(read) as sent:
        DOCUMENT.collect(read, Asked(), Options(contacts=True), tongues("en"))

    assert len(sent) == 9


def test_it_is_found_by_its_key() -> None:
    assert kind_of("delegate_list") is DOCUMENT
