"""Reading all that a page shows on another thread, once more if something changed meanwhile."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject

from app.base.progress import Progress
from app.gui.desk import Desk

if TYPE_CHECKING:  # SQLAlchemy stays away until a file is opened
    from app.store import Reading

T = TypeVar("T")


class Rereading(QObject, Generic[T]):
    """One question of a page, asked one at a time; it goes with the page.

    `take` is called on the window's thread with each answer, also with one that will soon be
    followed by another: where changes do not end, something is shown all the same.
    """

    def __init__(
        self,
        page: QObject,
        desk: Desk,
        label: str,
        query: "Callable[[Reading], T]",
        take: Callable[[T], object],
    ) -> None:
        super().__init__(page)
        self._desk, self._label, self._query, self._take = desk, label, query, take
        self._reading = self._again = False

    def ask(self) -> None:
        """Read; what is asked while it is being read is read once more, however often."""
        if self._reading:
            self._again = True
            return
        self._reading = True
        answer = self._desk.jobs.start(self._label, self._read, writes=False, shown=False)
        answer.then(self._take_up).lastly(self._ended)

    def _read(self, _progress: Progress) -> T:
        return self._desk.store.ask(self._query)

    def _take_up(self, found: T) -> None:
        self._take(found)  # by way of this object: for one that is gone nothing is called

    def _ended(self) -> None:
        self._reading = False
        if self._again:
            self._again = False
            self.ask()
