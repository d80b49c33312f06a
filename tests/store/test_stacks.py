"""Steps lie on two piles of limited height."""

from datetime import UTC, datetime

from app.store.stacks import DEPTH, Entry, Stacks
from app.store.step import Step
from app.store.undolog import Stretch

NOW = datetime(2027, 12, 10, tzinfo=UTC)


def entry(number: int) -> Entry:
    return Entry(Step(str(number), at=NOW), Stretch(number, number, frozenset()))


def test_a_new_step_drops_what_could_be_redone() -> None:
    stacks = Stacks()
    stacks.add(entry(1))
    stacks.undone(entry(2))
    assert (stacks.undo, stacks.redo) == ((), (entry(2),))

    assert stacks.add(entry(3)) == [entry(2).stretch]
    assert (stacks.undo, stacks.redo) == ((entry(3),), ())


def test_a_step_goes_from_pile_to_pile() -> None:
    stacks = Stacks()
    stacks.add(entry(1))
    stacks.add(entry(2))
    stacks.undone(entry(3))
    stacks.undone(entry(4))
    stacks.redone(entry(5))
    assert (stacks.undo, stacks.redo) == ((entry(5),), (entry(3),))


def test_the_oldest_steps_fall_off() -> None:
    stacks = Stacks()
    dropped = [stretch.first for n in range(DEPTH + 2) for stretch in stacks.add(entry(n))]
    assert (len(stacks.undo), stacks.undo[-1], dropped) == (DEPTH, entry(DEPTH + 1), [0, 1])


def test_cleared_stacks_hold_nothing() -> None:
    stacks = Stacks()
    stacks.add(entry(1))
    stacks.add(entry(2))
    stacks.undone(entry(3))
    stacks.clear()
    assert (stacks.undo, stacks.redo) == ((), ())
