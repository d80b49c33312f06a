"""What can be undone and redone."""

from dataclasses import dataclass

from app.store.step import Step
from app.store.undolog import Stretch

DEPTH = 100
"""Steps that can be undone."""


@dataclass(frozen=True)
class Entry:
    """A step and the notes that take it back."""

    step: Step
    stretch: Stretch


class Stacks:
    """Two piles; the last entry of each is the next to be taken back.

    The piles are exchanged, never changed: a window may look at them during a change.
    """

    def __init__(self) -> None:
        self.undo: tuple[Entry, ...] = ()
        self.redo: tuple[Entry, ...] = ()

    def add(self, entry: Entry) -> list[Stretch]:
        """Put a new step on the pile; returns the notes no longer needed."""
        pile = (*self.undo, entry)
        dropped = (*self.redo, *pile[:-DEPTH])
        self.undo, self.redo = pile[-DEPTH:], ()
        return [old.stretch for old in dropped]

    def undone(self, again: Entry) -> None:
        """The next step was undone; `again` does it again."""
        self.undo, self.redo = self.undo[:-1], (*self.redo, again)

    def redone(self, back: Entry) -> None:
        """The next step was done again; `back` undoes it."""
        self.undo, self.redo = (*self.undo, back), self.redo[:-1]

    def clear(self) -> None:
        """Nothing can be undone or redone any more."""
        self.undo, self.redo = (), ()
