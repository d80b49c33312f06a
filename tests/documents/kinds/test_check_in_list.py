"""The paper twin of the desk: numbers and boxes, in three orders, with sums."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from documents.flowing import printed
from factories import a_delegation, a_person, a_store

from app.base.texts import Texts
from app.documents.cards import Across
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
    Table,
)
from app.documents.kinds.check_in_list import DOCUMENT, By, Options
from app.documents.tongues import tongues
from app.rules.checkins import PointKind
from app.rules.delegations import MemberFunction
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.checkins import add_point

CONFIRMED = RegistrationStatus.CONFIRMED
HOW = (
    "Tick the box of whoever comes. Later type the numbers back at the desk, "
    "and the sum of all ticks with them."
)
COLUMNS = (
    Column("Number", width=15.0, name="number", across=Across.RIGHT),
    Column("", width=7.0, name="tick"),
    Column("Name", 1.3, name="name", lines=4),
    Column("Function", name="delegation"),
    Column("In at", width=26.0, name="time", sign=True),
)
TICK = Cell(tick=True)


def number(text: str) -> Cell:
    return Cell(text, ink=Ink.STRONG)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store(tmp_path)


@pytest.fixture
def people(store: Store) -> tuple[int, int, int]:
    """A member and the head of Riga, and one on their own."""
    riga = a_delegation(store)
    return (
        a_person(store, "Zane Abele", delegation=riga, status=CONFIRMED),
        a_person(
            store, "Ilze Bērziņa", delegation=riga, function=MemberFunction.HEAD, status=CONFIRMED
        ),
        a_person(store, "Anna Ek", status=CONFIRMED, function="Guest"),
    )


def made(store: Store, *languages: str, **options: object) -> Flow:
    chosen, words = Options(**options), tongues(*languages)  # type: ignore[arg-type] # by name
    with store.read() as read:
        facts = DOCUMENT.collect(read, Asked(), chosen, words)
    flow = DOCUMENT.layout(facts, words, chosen)
    assert isinstance(flow, Flow)
    return flow


def tables(flow: Flow) -> list[Table]:
    return [block for block in flow.blocks if isinstance(block, Table)]


def test_a_conference_without_points(store: Store, people: tuple[int, int, int]) -> None:
    zane, ilze, anna = people
    flow = made(store, "en", empty=1)
    expected: list[Block] = [
        Paragraph(HOW, Ink.NOTE),
        Table(
            COLUMNS,
            [
                Row((Cell("Riga", "Latvia"),), heading=True, bookmark=True),
                Row((number("2"), TICK, "Bērziņa Ilze", "Head of delegation", ""), ilze, 8.0),
                Row((number("1"), TICK, "Abele Zane", "", ""), zane, 8.0),
                Row((Cell("Without a delegation"),), heading=True, bookmark=True),
                Row((number("3"), TICK, "Ek Anna", "Guest", ""), anna, 8.0),
                Row(("", "", "", "", ""), height=8.0),
            ],
            zebra=False,
            rules=True,
            continued="continued",
        ),
        SignatureLines(
            (
                "Boxes ticked in all",
                "Counted by: name and signature",
                "Typed back by: name and time",
            )
        ),
    ]
    [table] = tables(flow)
    rows = [row._replace(who="") for row in table.rows]
    assert [replace(each, rows=rows) if each is table else each for each in flow.blocks] == expected
    assert [row.who for row in table.rows] == ["", "Ilze Bērziņa", "Zane Abele", "", "Anna Ek", ""]
    assert flow.tally == "Boxes ticked on this page"


def test_each_point_on_its_page(store: Store, people: tuple[int, int, int]) -> None:
    add_point(store, {"name": Texts(en="Day one"), "day": date(2027, 12, 10)})
    add_point(store, {"name": Texts(en="Saturday"), "day": date(2027, 12, 11)})
    add_point(store, {"name": Texts(en="Dinner", pl="Kolacja"), "kind": PointKind.MEAL})
    headings = [each for each in made(store, "en").blocks if isinstance(each, Heading)]
    assert headings == [
        Heading("Friday, 10 December 2027"),
        Heading("Saturday, 11 December 2027", new_page=True),
    ]
    flow = made(store, "pl", "en", points=("Dinner",))
    assert [each for each in flow.blocks if isinstance(each, Heading)] == [
        Heading("Kolacja", subtitle="Dinner")
    ]
    assert len(people) == len([row for row in tables(flow)[0].rows if row.person_id])


@pytest.mark.parametrize(("by", "order"), [(By.NAME, (0, 1, 2)), (By.NUMBER, (0, 1, 2))])
def test_in_another_order(
    store: Store, people: tuple[int, int, int], by: By, order: tuple[int, ...]
) -> None:
    adam = a_person(store, "Adam Aalto", status=CONFIRMED)
    [table] = tables(made(store, "en", by=by, empty=0, time=False))
    first = [people[each] for each in order]
    assert [row.person_id for row in table.rows] == (
        [adam, *first] if by is By.NAME else [*first, adam]
    )
    assert [column.title for column in table.columns] == ["Number", "", "Name", "Delegation"]
    assert [row.cells[3] for row in table.rows if row.person_id in people] == ["Riga", "Riga", ""]


def test_each_delegation_on_its_page(store: Store, people: tuple[int, int, int]) -> None:
    [table] = tables(made(store, "en", new_pages=True, empty=0))
    assert [row.new_page for row in table.rows if row.heading] == [False, True]
    assert len(people) == len(table.rows) - 2


def test_nobody(store: Store) -> None:
    assert made(store, "en", empty=0).blocks == [Paragraph("Nobody is expected.", Ink.NOTE)]


def test_the_page_says_it_all(store: Store, people: tuple[int, int, int]) -> None:
    assert people
    (page,) = printed(made(store, "en"))
    for text in ("Check-in list", "Riga", "Bērziņa Ilze", "Boxes ticked on this page", "in all"):
        assert text in page
