"""A day as it is painted."""

from datetime import date

from gui.agenda.world import World

from app.gui.agenda.blocks import Day, day_of
from app.gui.agenda.book import Book

FIRST, SECOND = date(2027, 12, 10), date(2027, 12, 11)


def test_rooms_are_columns_and_sessions_stand_in_them(world: World, book: Book) -> None:
    day = day_of(book, FIRST)
    assert [(c.name, c.venue, c.detail) for c in day.columns] == [
        ("Hall", "Town hall", "40 seats"),
        ("Studio", "Town hall", "10 seats"),
    ]
    placed = {b.id: (b.column, b.lane, b.lanes) for b in day.blocks}
    assert placed == {
        world.opening: (0, 0, 1),
        world.panel: (0, 0, 1),
        world.talk: (1, 0, 1),
        world.coffee: (1, 0, 1),
    }
    panel = day.by_id[world.panel]
    assert (panel.title, panel.time, panel.people) == (
        "Twin cities",
        "10:00–11:00",
        "Bērziņa, Nowak",
    )
    assert (panel.tone, panel.clashes, panel.pause) == ("violet", 1, False)
    assert day.by_id[world.coffee].pause


def test_a_session_without_a_room_has_a_column(world: World, book: Book) -> None:
    day = day_of(book, SECOND)
    assert [column.name for column in day.columns] == ["Hall", "Studio", "No room"]
    assert day.by_id[world.walk].column == 2
    assert day.column_of(None) == 2
    assert day.column_of(99) is None


def test_condensed_leaves_out_what_is_empty(world: World, book: Book) -> None:
    tight = day_of(book, SECOND, tight=True)
    assert [column.name for column in tight.columns] == ["No room"]
    assert [minute - tight.midnight for minute in tight.hours] == [14 * 60, 16 * 60]


def test_others_are_dimmed(world: World, book: Book) -> None:
    day = day_of(book, FIRST, only={world.talk})
    assert [b.id for b in day.blocks if not b.faint] == [world.talk]


def test_no_day_is_empty(book: Book) -> None:
    assert day_of(book, None) == Day()
