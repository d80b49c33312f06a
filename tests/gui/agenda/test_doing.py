"""What is done with sessions, and what is said then."""

import pytest
from factories import at
from gui.agenda.world import World

from app.gui.agenda.book import Book
from app.gui.agenda.doing import Doing
from app.queries import agenda, clashes
from app.rules.clash_values import minute_of
from app.rules.ripple import Move


@pytest.fixture
def doing(world: World, book: Book) -> Doing:
    return Doing(world.desk, book)


def test_moving_says_what_no_longer_fits(world: World, doing: Doing) -> None:
    start = minute_of(at(10, 9))
    doing.move([Move(world.coffee, start, start + 30, world.hall)])
    world.settle()
    assert world.toasts == ["Coffee: 09:00 · 1 new clash"]
    doing.move([Move(world.coffee, start + 240, start + 270, world.hall)])
    world.settle()
    assert world.toasts[-1] == "Coffee: 13:00"


def test_adding(world: World, doing: Doing) -> None:
    ids: list[int] = []
    doing.add(minute_of(at(10, 15)), world.studio).then(ids.append)
    doing.add(None, None).then(ids.append)
    world.settle()
    assert [world.place(each) for each in ids] == [("10 15:00", 60, world.studio), ("", 60, None)]
    assert world.row(ids[0]).title == {"en": "New session"}


def test_copying_is_one_step(world: World, doing: Doing) -> None:
    start = minute_of(at(10, 15))
    doing.copy(
        [
            Move(world.coffee, start, start + 30, world.hall),
            Move(world.visit, None, 0, None),
        ]
    )
    world.settle()
    assert world.toasts == ["2 sessions copied."]
    assert world.desk.ask(agenda.count) == 8
    world.desk.undo()
    world.settle()
    assert world.desk.ask(agenda.count) == 6


def test_taking_off_and_removing(world: World, doing: Doing) -> None:
    doing.take_off([world.panel, world.talk])
    doing.remove([world.coffee])
    world.settle()
    assert world.toasts == [
        "2 sessions: off the agenda, in the tray.",
        "Coffee removed.",
    ]
    assert world.place(world.panel) == ("", 60, None)


def test_living_with_a_clash(world: World, book: Book, doing: Doing) -> None:
    (clash,) = book.open
    doing.accept(clash, "")
    world.settle()
    assert world.desk.ask(clashes.accepted) == {}
    doing.accept(clash, "Next door")
    world.settle()
    assert [row.reason for row in world.desk.ask(clashes.accepted).values()] == ["Next door"]
    doing.reopen(clash.key)
    world.settle()
    assert world.desk.ask(clashes.accepted) == {}
