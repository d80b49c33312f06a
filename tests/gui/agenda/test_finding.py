"""Finding people, sessions and delegations by a few letters."""

from gui.agenda.world import World

from app.gui.agenda.book import Book
from app.gui.agenda.finding import (
    find_anybody,
    find_delegations,
    find_people_of,
    find_sessions,
)


def test_sessions(world: World, book: Book) -> None:
    found = find_sessions(book.agenda, "a")
    assert [each for each, _t, _d in found] == [world.talk, world.walk]
    assert find_sessions(book.agenda, "tal", without=[world.talk]) == []
    assert find_sessions(book.agenda, "talk")[0][2] == "Fri 10 Dec, 10:30–11:00, Studio"


def test_delegations_and_people(world: World, book: Book) -> None:
    assert find_delegations(book.agenda, "ri") == [(world.riga, "Riga", "")]
    assert [each for each, _n, _d in find_people_of(world.desk, "berz")] == [world.ilze]
    assert [each for each, _n, _d in find_anybody(world.desk, "berz")] == [0, world.ilze]
