"""Collecting garbage on the window's own thread, the only one on which widgets may be torn down."""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 5_000
"""Milliseconds between two looks."""
MANY = (700, 10, 10)
"""Python's own thresholds: new objects, then sweeps of the generation below."""


class Sweeper(QObject):
    """Takes over from Python, which collects on whatever thread happens to make the objects.

    A widget in a circle of references that a worker's thread comes upon would be torn down
    there, and Qt does not survive that.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def sweep(self) -> int:
        """Collect the oldest generation that is due; its number, or -1 for none."""
        due = [held > most for held, most in zip(gc.get_count(), MANY, strict=True)]
        generation = max((number for number, is_due in enumerate(due) if is_due), default=-1)
        if generation >= 0:
            gc.collect(generation)
        return generation
