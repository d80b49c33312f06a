"""The book of names and the search that never waits."""

from gui.checkin.world import Settle, World

from app.gui.checkin.searching import Book, Hits, Searcher
from app.gui.desk import Desk
from app.store import Store
from app.usecases.people import edit_people, remove_people


def test_the_book_follows_the_file(store: Store, world: World) -> None:
    book = Book(store)
    assert book.find("ozols") == [world.janis]
    assert book.find("riga") == []  # the words are not read yet, and the file knows names only
    book.refresh()
    assert book.find("ozols") == [world.janis]
    assert book.find("riga", 2) == [world.ilze, world.janis]
    edit_people(store, [world.janis], {"family": "Kalns"})
    remove_people(store, [world.zane])
    book.refresh()
    assert (book.find("ozols"), book.find("kalns")) == ([], [world.janis])
    assert book.find("zane") == []


def test_only_the_newest_question_is_answered(desk: Desk, world: World, settle: Settle) -> None:
    found: list[Hits] = []
    searcher = Searcher(desk)
    searcher.found.connect(found.append)
    searcher.read()
    for text in ("z", "zan", "ilze"):
        searcher.search(text, world.day)
    settle(desk)
    assert {hits.text for hits in found} == {"ilze"}
    assert [row.person_id for row in found[-1].rows] == [world.ilze]


def test_what_was_asked_before_the_book_was_read_is_asked_of_the_file(
    desk: Desk, world: World, settle: Settle
) -> None:
    found: list[Hits] = []
    searcher = Searcher(desk)
    searcher.found.connect(found.append)
    for text in ("zane", "riga"):
        searcher.search(text, world.day)
        settle(desk)
    assert [[row.person_id for row in hits.rows] for hits in found] == [[world.zane], []]
    searcher.read()
    settle(desk)
    settle(desk)
    assert [row.person_id for row in found[-1].rows] == [world.ilze, world.janis, world.zane]


def test_nothing_is_said_of_what_was_forgotten(desk: Desk, world: World, settle: Settle) -> None:
    found: list[Hits] = []
    searcher = Searcher(desk)
    searcher.found.connect(found.append)
    searcher.search("zane", world.day)
    searcher.forget()
    searcher.again()
    settle(desk)
    assert found == []
