"""The attendance list: a table for each day, lines to sign on, certified."""

from pathlib import Path

import pytest
from documents.flowing import printed
from factories import a_delegation, a_person, a_store

from app.documents.document import Asked
from app.documents.flow import (
    Block,
    Cell,
    Column,
    Flow,
    Heading,
    Ink,
    Paragraph,
    Row,
    SignatureLines,
    Space,
    Table,
)
from app.documents.kinds.attendance_list import DOCUMENT, Options
from app.documents.tongues import tongues
from app.rules.delegations import MemberFunction
from app.store import Store

COLUMNS = (
    Column("Name", 1.3, name="name", lines=4),
    Column("In the delegation", name="function"),
    Column("Signature", width=66.0, name="signature", sign=True),
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store(tmp_path)


def made(store: Store, *languages: str, **options: object) -> Flow:
    chosen, words = Options(**options), tongues(*languages)  # type: ignore[arg-type] # by name
    with store.read() as read:
        facts = DOCUMENT.collect(read, Asked(), chosen, words)
    flow = DOCUMENT.layout(facts, words, chosen)
    assert isinstance(flow, Flow)
    return flow


def tables(blocks: object) -> list[Table]:
    assert isinstance(blocks, list)
    return [block for block in blocks if isinstance(block, Table)]


def test_one_person_on_one_day(store: Store) -> None:
    ilze = a_person(store, delegation=a_delegation(store), function=MemberFunction.HEAD)

    flow = made(store, "en", days=("2027-12-11",), empty=1)

    expected: list[Block] = [
        Heading("Saturday, 11 December 2027"),
        Table(
            COLUMNS,
            [
                Row((Cell("Riga", "Latvia"),), heading=True, bookmark=True),
                Row(("Ilze Bērziņa", "Head of delegation", ""), ilze, 9.0),
                Row(("", "", ""), height=9.0),
            ],
            zebra=False,
            rules=True,
            numbered=True,
            number_title="No.",
            continued="continued",
            tail=3,
        ),
        Space(8),
        Paragraph(
            "We certify that those who signed above took part on this day.", Ink.SMALL, keep=True
        ),
        SignatureLines(("For the host: name and signature", "Place and date")),
    ]
    assert [*flow.blocks] == expected


def test_three_days_each_on_its_page(store: Store) -> None:
    a_person(store)

    flow = made(store, "en", certified=False, empty=0)

    headings = [block for block in flow.blocks if isinstance(block, Heading)]
    assert [(each.text, each.new_page) for each in headings] == [
        ("Friday, 10 December 2027", False),
        ("Saturday, 11 December 2027", True),
        ("Sunday, 12 December 2027", True),
    ]
    assert [len(table.rows) for table in tables(flow.blocks)] == [2, 2, 2]


def test_each_delegation_on_its_page_with_its_own_certificate(store: Store) -> None:
    for city, country in (("Riga", "LV"), ("Toruń", "PL")):
        a_person(store, f"A {city}", delegation=a_delegation(store, city, country))

    flow = made(store, "en", days=("2027-12-10",), new_pages=True, others=False)

    headings = [block for block in flow.blocks if isinstance(block, Heading)]
    assert headings == [
        Heading(
            "Riga",
            subtitle="Latvia\nFriday, 10 December 2027",
            running="Riga · Friday, 10 December 2027",
        ),
        Heading(
            "Toruń",
            new_page=True,
            subtitle="Poland\nFriday, 10 December 2027",
            running="Toruń · Friday, 10 December 2027",
        ),
    ]
    signed = [block for block in flow.blocks if isinstance(block, SignatureLines)]
    assert [len(each.labels) for each in signed] == [3, 3]


def test_two_languages(store: Store) -> None:
    a_person(store)

    flow = made(store, "pl", "en", days=("2027-12-10",))

    (heading,) = (block for block in flow.blocks if isinstance(block, Heading))
    assert heading == Heading("piątek, 10 grudnia 2027", subtitle="Friday, 10 December 2027")


def test_who_has_no_function_there_has_their_own(store: Store) -> None:
    a_person(store, function="Mayor")

    (table,) = tables(made(store, "en", days=("2027-12-10",), empty=0).blocks)

    assert table.rows[1].cells == ("Ilze Bērziņa", "Mayor", "")


def test_the_page_says_it_all(store: Store) -> None:
    a_person(store, delegation=a_delegation(store))

    (page,) = printed(made(store, "en", days=("2027-12-10",), empty=0))

    for text in ("Attendance list", "10 December", "Riga", "Ilze Bērziņa", "Signature", "certify"):
        assert text in page
