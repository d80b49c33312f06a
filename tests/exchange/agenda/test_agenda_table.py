"""The agenda as a table in the language of its readers."""

from factories import at

from app.exchange.agenda.agenda_table import agenda_table
from app.exchange.agenda.leaving import AgendaWish, collected
from app.exchange.agenda.table_words import meanings
from app.store import Store
from tests.exchange.agenda.a_conference import fill


def test_a_line_for_each_session(store: Store) -> None:
    fill(store)
    table = agenda_table(store.ask(collected, AgendaWish()))
    assert [heading.text for heading in table.headings] == [
        *("Date", "Start", "End", "Length in minutes", "Title", "Subtitle", "Room", "Track"),
        *("Kind", "Languages", "Moderator", "Speaker", "Panellist", "Abstract", "UID"),
    ]
    assert table.rows[1][:13] == (
        *(at(10, 9).date(), "10:00", "11:30", 90, "=Panel; of “cities”, old", "Łódź, Rīga"),
        *("Hall", "Cities, water", "Panel", "pl, en", "Li Ng", "", "Ana van der Ek"),
    )
    assert table.rows[3][:5] == (None, "", "", 45, "Someday")


def test_every_heading_is_understood_in_every_language(store: Store) -> None:
    fill(store)
    for language in ("en", "pl", "de", "lv"):
        table = agenda_table(store.ask(collected, AgendaWish(language=language)))
        meant = meanings([heading.text for heading in table.headings])
        assert [found[0].value if found else None for found in meant] == [
            "people" if heading.key in {"moderator", "speaker", "panellist"} else heading.key
            for heading in table.headings
        ]
