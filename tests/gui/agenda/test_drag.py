"""Where something dragged would go."""

from datetime import date

from factories import at
from gui.agenda.world import World

from app.gui.agenda.blocks import day_of
from app.gui.agenda.book import Book
from app.gui.agenda.drag import Drag, Way
from app.rules.clash_values import ClashKind, minute_of
from app.rules.ripple import Move

FIRST = date(2027, 12, 10)
START = minute_of(at(10, 0))


def a_drag(book: Book, way: Way, *ids: int) -> Drag:
    anchor = book.placement(ids[0])
    assert anchor is not None
    return Drag(way, ids, anchor)


def clock(moves: tuple[Move, ...]) -> list[tuple[int, int, int | None]]:
    return [((m.start or START) - START, m.end - START, m.room_id) for m in moves]


def test_several_move_together(world: World, book: Book) -> None:
    drag = a_drag(book, Way.MOVE, world.opening, world.panel)
    day = day_of(book, FIRST)
    assert drag.target(book, day, START + 9 * 60 + 32, 1, 15)
    assert clock(drag.moves) == [(570, 630, world.studio), (630, 690, world.studio)]
    assert not drag.target(book, day, START + 9 * 60 + 31, 1, 15)
    assert drag.judged is not None
    assert ClashKind.ROOM_TAKEN in {clash.kind for clash in drag.judged.come}


def test_the_edge_makes_all_longer_but_none_shorter_than_a_step(world: World, book: Book) -> None:
    drag = a_drag(book, Way.LENGTHEN, world.panel, world.coffee)
    day = day_of(book, FIRST)
    drag.target(book, day, START + 690, 0, 15)
    assert clock(drag.moves) == [(600, 690, world.hall), (660, 720, world.studio)]
    drag.target(book, day, START + 500, 0, 15)
    assert clock(drag.moves) == [(600, 615, world.hall), (660, 675, world.studio)]


def test_from_the_tray_one_after_the_other(world: World, book: Book) -> None:
    drag = a_drag(book, Way.PLACE, world.visit)
    drag.target(book, day_of(book, FIRST), START + 721, 1, 30)
    assert clock(drag.moves) == [(720, 840, world.studio)]


def test_a_copy_leaves_the_original_where_it_is(world: World, book: Book) -> None:
    drag = a_drag(book, Way.COPY, world.opening)
    drag.target(book, day_of(book, FIRST), START + 540, 0, 15)
    assert drag.judged is not None
    assert {clash.kind for clash in drag.judged.come} >= {ClashKind.ROOM_TAKEN}
    assert len(book.judge.facts.placements) == 6


def test_times_at_which_it_cannot_be_there(world: World, book: Book) -> None:
    drag = a_drag(book, Way.MOVE, world.talk)
    assert [(s - START, e - START) for s, e in drag.shut(book, world.studio)] == [(600, 690)]
    together = a_drag(book, Way.MOVE, world.talk, world.panel)
    assert [(s - START, e - START) for s, e in together.shut(book, world.studio)] == [
        (540, 600),
        (660, 690),
    ]


def test_nobody_asks_what_would_not_fit(world: World, book: Book) -> None:
    drag = a_drag(book, Way.MOVE, world.talk)
    drag.target(book, day_of(book, FIRST), START + 600, 0, 15, judged=False)
    assert drag.judged is None
