"""The ways to rearrange sessions."""

from datetime import date

from gui.agenda.world import World

from app.gui.agenda.book import Book
from app.gui.agenda.reading import midnight
from app.gui.agenda.ripples import Way, Wish, moves, of_day, pauses

DAY = date(2027, 12, 10)
START = midnight(DAY)


def done(book: Book, way: Way, **facts: object) -> list[tuple[int, int, int, int | None]]:
    after, before = START + 240, START + 1680
    wish = Wish(way, DAY, after, before, **facts)  # type: ignore[arg-type] # facts of the test
    known = list(book.judge.facts.placements.values())
    found = moves(book.agenda, known, wish)
    return [(m.id, (m.start or START) - START, m.end - START, m.room_id) for m in found]


def test_a_shift_leaves_breaks_where_they_are(world: World, book: Book) -> None:
    kept = frozenset({world.coffee})
    assert done(book, Way.SHIFT, by=15, keep=kept) == [
        (world.opening, 555, 615, world.hall),
        (world.panel, 615, 675, world.hall),
        (world.talk, 645, 675, world.studio),
    ]
    only = frozenset({world.studio})
    assert done(book, Way.SHIFT, by=-30, room_ids=only, keep=kept) == [
        (world.talk, 600, 630, world.studio)
    ]


def test_gaps_are_closed_and_time_is_filled(world: World, book: Book) -> None:
    assert done(book, Way.CLOSE, pause=10) == [
        (world.panel, 610, 670, world.hall),
        (world.coffee, 670, 700, world.studio),
    ]
    room = frozenset({world.studio})
    assert done(book, Way.STRETCH, until=START + 750, room_ids=room) == [
        (world.talk, 630, 690, world.studio),
        (world.coffee, 690, 750, world.studio),
    ]


def test_rooms_are_swapped(world: World, book: Book) -> None:
    assert done(book, Way.SWAP, one=world.hall, other=world.studio) == [
        (world.opening, 540, 600, world.studio),
        (world.panel, 600, 660, world.studio),
        (world.talk, 630, 660, world.hall),
        (world.coffee, 660, 690, world.hall),
    ]
    assert done(book, Way.SWAP, one=world.hall) == []


def test_a_break_is_copied_into_free_rooms(world: World, book: Book) -> None:
    assert done(book, Way.COPY, session_id=world.coffee) == [(world.coffee, 660, 690, world.hall)]
    assert done(book, Way.COPY, session_id=None) == []


def test_breaks_of_the_day(world: World, book: Book) -> None:
    held = of_day(book.agenda, DAY, list(book.judge.facts.placements.values()))
    assert [one.id for one in pauses(held)] == [world.coffee]
    assert len(held) == 4
