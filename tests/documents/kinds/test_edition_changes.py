"""What changed since an edition: moved with old and new, new, cancelled, renamed."""

import pytest
from documents.agenda_making import a_room, a_session, flow_of
from factories import at

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.documents.document import kind_of
from app.documents.flow import Cell, Heading, Ink, Paragraph, Row, Table
from app.documents.kinds.edition_changes import DOCUMENT
from app.store import Store
from app.usecases.agenda import edit_sessions, unschedule
from app.usecases.editions import release_edition


def strong(text: str) -> Cell:
    return Cell(text, ink=Ink.STRONG)


def test_no_edition_yet(store: Store) -> None:
    none = flow_of(store, "edition_changes", "en")
    assert none.head.title == "What changed"
    assert [*none.blocks] == [Paragraph("No edition was released yet.", Ink.NOTE)]
    a_session(store)
    release_edition(store, "First")
    with pytest.raises(RuleBroken, match="There is no edition 7"):
        flow_of(store, "edition_changes", "en", edition=7)
    flow = flow_of(store, "edition_changes", "en")
    assert flow.head.title == "What changed since edition 1"
    assert [*flow.blocks] == [Paragraph("Nothing has changed.", Ink.NOTE)]


def test_the_note_of_the_newer_edition_stands_above_its_changes(store: Store) -> None:
    a_session(store, "Opening")
    release_edition(store, "First", "As invited")
    fresh = a_session(store, "Fresh", at(11, 9))
    release_edition(store, "Second", "One more session")
    told, heading, *_table = flow_of(store, "edition_changes", "en", edition=1).blocks
    assert told == Paragraph("One more session")
    assert heading == Heading("New sessions", 2)
    unschedule(store, [fresh])
    first, *_rest = flow_of(store, "edition_changes", "en").blocks
    assert first == Heading("Cancelled sessions", 2)


def test_each_kind_of_change(store: Store) -> None:
    aula, cellar = a_room(store), a_room(store, "Cellar")
    moved = a_session(store, "Moved", room_id=aula)
    gone, named = a_session(store, "Gone", at(10, 10)), a_session(store, "Old", at(10, 11))
    release_edition(store, "First")
    edit_sessions(store, [moved], {"starts_at": at(10, 14), "room_id": cellar})
    edit_sessions(store, [named], {"title": Texts(en="Young")})
    unschedule(store, [gone])
    a_session(store, "Fresh", at(11, 9), room_id=aula)

    blocks = flow_of(store, "edition_changes", "en").blocks
    parts = dict(zip(blocks[::2], blocks[1::2], strict=True))
    rows = {
        heading.text: list(table.rows)
        for heading, table in parts.items()
        if isinstance(heading, Heading) and isinstance(table, Table)
    }
    assert rows == {
        "Moved sessions": [
            Row(
                (
                    strong("Moved"),
                    Cell("10 Dec 2027, 09:00–10:00", "Aula"),
                    Cell("10 Dec 2027, 14:00–15:00", "Cellar", Ink.STRONG),
                ),
                who="Moved",
            )
        ],
        "New sessions": [
            Row((strong("Fresh"), Cell("11 Dec 2027, 09:00–10:00", "Aula")), who="Fresh")
        ],
        "Cancelled sessions": [Row((strong("Gone"), Cell("10 Dec 2027, 10:00–11:00")), who="Gone")],
        "Renamed sessions": [
            Row((strong("Young"), "Old", Cell("10 Dec 2027, 11:00–12:00")), who="Young")
        ],
    }


def test_it_is_found_by_its_key() -> None:
    assert kind_of("edition_changes") is DOCUMENT
