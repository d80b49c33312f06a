"""Sessions as entries."""

from datetime import date

from documents.agenda_making import a_row

from app.base.texts import Texts
from app.documents.agenda_entries import Telling
from app.documents.agenda_facts import AgendaDay
from app.documents.agenda_lines import Entry
from app.documents.tongues import tongues
from app.rules.sessions import SessionType

ROW = a_row(title=Texts(en="Youth", pl="Młodzież"), room=Texts(en="Aula"), tone="blue")


def test_a_session() -> None:
    telling = Telling(tongues("en", "pl"), marks={1: "You"})
    assert telling.session(ROW) == Entry(
        ("Youth", "Młodzież"), "09:00–10:00", "Aula", "You", "blue"
    )
    plain = Telling(tongues("en"), colours=False, rooms=False)
    assert plain.session(ROW) == Entry(("Youth",), "09:00–10:00")
    assert not plain.session(a_row(kind=SessionType.MEAL)).strong


def test_days_are_headings() -> None:
    found = list(Telling(tongues("en")).days([AgendaDay(date(2027, 12, 10), (ROW,))]))
    assert found[0] == Entry(("Friday, 10 December 2027",), heading=True)
    assert len(found) == 2
