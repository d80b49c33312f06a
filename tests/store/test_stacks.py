"""Steps lie on two piles of limited height."""

from app.store.stacks import DEPTH, Entry, Stacks
from app.store.step import Step
from app.store.undolog import Stretch


def entry(number: int) -> Entry:
    return Entry(Step(str(number)), Stretch(number, number, frozenset()))


def test_a_new_step_drops_what_could_be_redone() -> None:
    stacks = Stacks()
    stacks.redo.append(entry(1))
    assert stacks.add(entry(2)) == [entry(1).stretch]
    assert (stacks.undo_step, stacks.redo_step) == (stacks.undo[0].step, None)


def test_the_oldest_steps_fall_off() -> None:
    stacks = Stacks()
    dropped = [stretch.first for n in range(DEPTH + 2) for stretch in stacks.add(entry(n))]
    assert (len(stacks.undo), dropped) == (DEPTH, [0, 1])


def test_cleared_stacks_hold_nothing() -> None:
    stacks = Stacks()
    stacks.add(entry(1))
    stacks.redo.append(entry(2))
    stacks.clear()
    assert (stacks.undo_step, stacks.redo_step) == (None, None)
