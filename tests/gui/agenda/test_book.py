"""The agenda in the page's hands: moves are seen at once, others' changes follow."""

from threading import Event

from factories import at
from gui.agenda.world import World

from app.gui.agenda.book import Book
from app.rules.clash_values import ClashKind, minute_of
from app.rules.clashes import Judge, clashes
from app.rules.ripple import Move
from app.usecases.agenda import edit_sessions, remove_sessions, set_room_hours
from app.usecases.editions import accept_clash


def kinds(book: Book) -> list[ClashKind]:
    return sorted(clash.kind for clash in book.open)


def test_clashes_are_known_by_their_sessions(world: World, book: Book) -> None:
    assert kinds(book) == [ClashKind.PERSON_TWICE]
    assert set(book.by_session) == {world.panel, world.talk}
    assert book.person(world.jan) == "Jan Nowak"
    assert book.person(0) == ""


def test_a_move_is_judged_at_once_and_written_meanwhile(world: World, book: Book) -> None:
    start, writer_free, heard = minute_of(at(10, 12)), Event(), list[bool]()
    world.desk.jobs.start("held", lambda _progress: writer_free.wait(), writes=True)
    book.changed.connect(lambda: heard.append(writer_free.is_set()))
    judged, _answer = book.move([Move(world.talk, start, start + 30, world.studio)], "Move")
    assert [clash.kind for clash in judged.gone] == [ClashKind.PERSON_TWICE]
    assert (book.open, heard) == ([], [False])
    assert world.place(world.talk)[0] == "10 10:30"
    writer_free.set()
    world.settle()
    assert world.place(world.talk)[0] == "10 12:00"


def test_asking_changes_nothing(world: World, book: Book) -> None:
    before = sorted(clash.key for clash in book.judge.clashes())
    start = minute_of(at(10, 9))
    judged = book.preview_moves([Move(world.talk, start, start + 30, world.hall)])
    assert ClashKind.ROOM_TAKEN in {clash.kind for clash in judged.come}
    assert sorted(clash.key for clash in book.judge.clashes()) == before


def test_what_others_change_is_judged_again_where_it_is(world: World, book: Book) -> None:
    judge = book.judge
    store = world.desk.store
    edit_sessions(store, [world.talk], {"room_id": world.hall})
    remove_sessions(store, [world.coffee])
    book.reload()
    world.settle()
    assert book.judge is judge
    assert kinds(book) == [ClashKind.PERSON_TWICE, ClashKind.ROOM_TAKEN]
    assert book.row(world.coffee) is None
    assert sorted(c.key for c in judge.clashes()) == sorted(c.key for c in clashes(judge.facts))


def test_other_facts_make_another_judge(world: World, book: Book) -> None:
    judge = book.judge
    set_room_hours(world.desk.store, world.hall, [(at(10, 10), at(10, 12))])
    book.reload()
    world.settle()
    assert book.judge is not judge
    assert kinds(book) == [ClashKind.PERSON_TWICE, ClashKind.ROOM_CLOSED]


def test_an_accepted_clash_is_no_longer_open(world: World, book: Book) -> None:
    accept_clash(world.desk.store, book.open[0], "They are in the same building")
    book.reload()
    world.settle()
    assert (book.open, len(book.settled), book.by_session) == ([], 1, {})


def test_what_was_read_meanwhile_does_not_undo_a_move(world: World, book: Book) -> None:
    start = minute_of(at(10, 12))
    book.reload()
    book.move([Move(world.talk, start, start + 30, world.studio)], "Move")
    book.reload()
    world.settle()
    row = book.row(world.talk)
    assert row is not None
    assert row.starts_at == at(10, 12)


def test_a_refused_move_is_taken_back(world: World, book: Book) -> None:
    remove_sessions(world.desk.store, [world.talk])
    start = minute_of(at(10, 12))
    book.move([Move(world.talk, start, start + 30, world.studio)], "Move")
    world.settle()
    assert book.row(world.talk) is None
    assert len(world.toasts) == 1


def test_a_new_book_is_empty(world: World) -> None:
    made = Book(world.desk, world.desk)
    assert not made.loaded
    assert isinstance(made.judge, Judge)
    assert made.placement(world.talk) is None
