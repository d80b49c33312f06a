"""The programme as a list: exact rows for one and three, two languages, hostile titles."""

import pytest
from documents.agenda_making import a_room, a_session, flow_of
from documents.flowing import printed
from factories import a_person, at, counted

from app.base.texts import Texts
from app.documents.document import Asked, kind_of
from app.documents.flow import Cell, Column, Ink, Paragraph, Row, Table
from app.documents.flow_pages import paginate
from app.documents.kinds.programme_list import DOCUMENT, Options
from app.documents.tongues import tongues
from app.rules.sessions import SessionType
from app.store import Store
from app.usecases.agenda import add_role, edit_sessions
from app.usecases.closing import freeze_programme

FRIDAY = Row((Cell("Friday, 10 December 2027"),), heading=True, bookmark=True)


def table_of(store: Store, *languages: str, **options: object) -> Table:
    (table,) = flow_of(store, "programme_list", *languages, **options).blocks
    assert isinstance(table, Table)
    return table


def test_nothing_yet(store: Store) -> None:
    nothing = Paragraph("Nothing is on the agenda yet.", Ink.NOTE)
    assert [*flow_of(store, "programme_list", "en").blocks] == [nothing]


def test_one_session(store: Store) -> None:
    session = a_session(store, "Youth", room_id=a_room(store))
    add_role(store, session, a_person(store), {"role": "moderator"})

    assert table_of(store, "en") == Table(
        (
            Column("Time", width=24.0, name="time"),
            Column("Session", 3.0, lines=40, name="title"),
            Column("Where", width=30.0, lines=6, name="room"),
        ),
        [
            FRIDAY,
            Row(
                ("09:00–10:00", Cell("Youth", "Moderator: Ilze Bērziņa", Ink.STRONG), "Aula"),
                who="Youth",
            ),
        ],
        zebra=False,
        rules=True,
        continued="continued",
    )


def test_three_sessions_on_two_days(store: Store) -> None:
    a_session(store, "Lunch", at(11, 12), kind=SessionType.MEAL)
    a_session(store, "Second", at(10, 11), abstract=Texts(en="About it"))
    a_session(store, "First")

    rows = table_of(store, "en", abstracts=True, new_pages=True).rows
    assert rows == [
        FRIDAY,
        Row(("09:00–10:00", Cell("First", ink=Ink.STRONG), ""), who="First"),
        Row(("11:00–12:00", Cell("Second", "About it", Ink.STRONG), ""), who="Second"),
        Row((Cell("Saturday, 11 December 2027"),), heading=True, bookmark=True, new_page=True),
        Row(("12:00–13:00", Cell("Lunch"), ""), who="Lunch"),
    ]


def test_two_languages_side_by_side(store: Store) -> None:
    a_session(store, Texts(en="Youth", pl="Młodzież"), room_id=a_room(store, "Aula", pl="Sala"))

    row = table_of(store, "pl", "en").rows[1]
    assert row.cells[1:] == (
        Cell("Młodzież", ink=Ink.STRONG),
        Cell("Youth", ink=Ink.STRONG),
        Cell("Sala", "Aula"),
    )


def test_the_page_says_it_all(store: Store) -> None:
    a_session(store, "Youth")
    (page,) = printed(flow_of(store, "programme_list", "en"))
    for text in ("Programme", "Friday, 10 December 2027", "09:00–10:00", "Youth", "Draft"):
        assert text in page


@pytest.mark.parametrize("title", ["x" * 200, "<b>{title}</b>", "A\u202eB\x07C", "会議" * 60])
def test_hostile_titles_stand_on_the_page(store: Store, title: str) -> None:
    a_session(store, title)
    pages = paginate(flow_of(store, "programme_list", "en", "pl"), 210, 297)
    assert pages.count == 1
    assert not any(problem.box == "row" for problem in pages.problems)


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_queries_for_one_as_for_three(store: Store, many: int) -> None:
    for number in range(many):
        session = a_session(store, f"S{number}", room_id=a_room(store, f"R{number}"))
        add_role(store, session, a_person(store, f"Anna A{number}"), {})
    with store.read() as read, counted(read) as sent:
        DOCUMENT.collect(read, Asked(), Options(), tongues("en"))
    assert len(sent) == 11


def test_it_is_found_by_its_key() -> None:
    assert kind_of("programme_list") is DOCUMENT


def test_the_programme_as_it_was_held(store: Store) -> None:
    session = a_session(store, "Youth")
    now = flow_of(store, "programme_list", "en", held=True)
    assert now.head.title == "Programme as held"
    assert isinstance(now.blocks[0], Paragraph)
    assert now.blocks[0].text.startswith("The programme was not frozen as it was held")
    freeze_programme(store, "As held")
    frozen = flow_of(store, "programme_list", "en", held=True)
    edit_sessions(store, [session], {"title": Texts(en="Never")})
    assert flow_of(store, "programme_list", "en", held=True) == frozen
    note, table = frozen.blocks
    assert isinstance(note, Paragraph)
    assert note.text.startswith("As it was frozen after the conference: Edition 1 · As held")
    assert isinstance(table, Table)
    assert [row.who for row in table.rows] == ["", "Youth"]
    assert frozen.head.foot.startswith("Edition 1 · As held · ")
