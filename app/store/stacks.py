"""What can be undone and redone."""

from collections import deque
from dataclasses import dataclass, field

from app.store.step import Step
from app.store.undolog import Stretch

DEPTH = 100
"""Steps that can be undone."""


@dataclass(frozen=True)
class Entry:
    """A step and the notes that take it back."""

    step: Step
    stretch: Stretch


@dataclass
class Stacks:
    """Two piles; the last entry of each is the next to be taken back."""

    undo: deque[Entry] = field(default_factory=deque)
    redo: deque[Entry] = field(default_factory=deque)

    @property
    def undo_step(self) -> Step | None:
        """What would be undone next."""
        return self.undo[-1].step if self.undo else None

    @property
    def redo_step(self) -> Step | None:
        """What would be redone next."""
        return self.redo[-1].step if self.redo else None

    def add(self, entry: Entry) -> list[Stretch]:
        """Put a new step on the pile; returns the notes no longer needed."""
        dropped = [old.stretch for old in self.redo]
        self.redo.clear()
        self.undo.append(entry)
        while len(self.undo) > DEPTH:
            dropped.append(self.undo.popleft().stretch)
        return dropped

    def clear(self) -> None:
        """Nothing can be undone or redone any more."""
        self.undo.clear()
        self.redo.clear()
