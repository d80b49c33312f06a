"""What would happen to the agenda, as rows."""

from pathlib import Path

from factories import at
from programme_files import a_programme, a_record, dry

from app.exchange.agenda.drafts import Into
from app.exchange.agenda.importing import Programme
from app.exchange.agenda.times import Clock
from app.gui.exchange.agenda.draft import AgendaDraft
from app.gui.exchange.agenda.rows import AgendaRows, totals
from app.rules.importing.agenda_values import SessionRecord
from app.store import Store


def draft(store: Store, *records: SessionRecord) -> AgendaDraft:
    """A draft of these sessions."""
    programme = Programme("programme.xml", a_programme(*records))
    path = Path("programme.xml")
    return AgendaDraft(path, programme, Into(Clock("UTC")), dry(store, *records))


def test_each_session_is_under_its_chip(store: Store) -> None:
    made = AgendaRows(
        draft(
            store,
            a_record(1, "Opening", "Anna Nowak", room="Hall"),
            a_record(2, ""),
            a_record(3, "Panel", start=at(10, 10), minutes=90),
        )
    )
    assert {key: ids for key, ids in made.ids.items() if ids} == {
        "all": [1, 2, 3],
        "new": [1, 3],
        "refused": [2],
    }
    rows = made.rows([1, 2, 3])
    assert (rows[1].title, rows[1].detail) == ("Opening", "Anna Nowak")
    assert rows[1].when == "Fri 10 Dec, 09:00–09:30 · Hall"
    assert rows[2].title == "–" or rows[2].title == "—"
    assert rows[2].detail
    assert rows[3].when == "Fri 10 Dec, 10:00–11:30"


def test_the_numbers_of_one_and_of_several(store: Store) -> None:
    one = draft(store, a_record(1, "Opening", "Anna Nowak"))
    assert totals(one) == "0 days · 0 rooms · 1 session · 1 person (1 new)"
    several = draft(store, a_record(1), a_record(2, start=at(11)), a_record(3))
    assert totals(several) == "0 days · 0 rooms · 3 sessions · 0 people"
