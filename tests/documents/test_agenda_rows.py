"""Sessions as rows, a column for each language."""

from datetime import date

from documents.agenda_making import a_row

from app.base.texts import Texts
from app.documents.agenda_facts import AgendaDay, Issue
from app.documents.agenda_rows import agenda_columns, day_heading, session_rows, with_issue
from app.documents.flow import Cell, Ink, Letterhead, Row
from app.documents.tongues import tongues
from app.queries.agenda import ItemRow
from app.rules.sessions import SessionType

EN = tongues("en")


def test_a_column_for_each_language() -> None:
    assert [column.name for column in agenda_columns(EN)] == ["time", "title", "room"]
    assert len(agenda_columns(tongues("pl", "lv"))) == 4


def test_a_session_with_all_that_is_known() -> None:
    row = a_row(
        subtitle=Texts(en="Sub"),
        abstract=Texts(en="Long text"),
        room=Texts(en="Aula"),
        items=(ItemRow(1, 1, Texts(en="Welcome"), 10),),
    )
    cell = Cell("Panel", "Sub\nWelcome\nLong text", Ink.STRONG)
    (made,) = session_rows((row,), EN, abstracts=True, people=True)
    assert made == Row(("09:00–10:00", cell, "Aula"), who="Panel")
    (short,) = session_rows((row,), EN, abstracts=False, people=False)
    assert short.cells[1] == Cell("Panel", "Sub\nWelcome", Ink.STRONG)


def test_two_languages_and_a_pause() -> None:
    texts = {"title": Texts(pl="Kawa", lv="Kafija"), "room": Texts(pl="Sala", lv="Zāle")}
    row = a_row(kind=SessionType.BREAK, **texts)
    (made,) = session_rows((row,), tongues("pl", "lv"), abstracts=False, people=True)
    assert made.cells == ("09:00–10:00", Cell("Kawa"), Cell("Kafija"), Cell("Sala", "Zāle"))


def test_the_heading_of_a_day() -> None:
    heading = day_heading(AgendaDay(date(2027, 12, 10), ()), tongues("en", "pl"), new_page=True)
    cell = Cell("Friday, 10 December 2027", "piątek, 10 grudnia 2027")
    assert heading == Row((cell,), heading=True, bookmark=True, new_page=True)


def test_the_edition_in_the_foot() -> None:
    assert with_issue(Letterhead("x", foot="EU"), Issue(), EN).foot == "Draft\nEU"
    assert with_issue(Letterhead("x"), Issue(), EN).foot == "Draft"
