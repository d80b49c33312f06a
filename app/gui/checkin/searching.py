"""Finding people while one types: everybody's words in memory, the newest question wins."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from app.base.progress import Progress
from app.gui.desk import Desk
from app.gui.jobs import Answer
from app.queries import desk as query
from app.queries.desk import GuestRow
from app.rules.finding import Finder
from app.store import Store

MOST = 50
SEARCHED = frozenset(
    {"person", "registration", "organisation", "membership", "delegation", "event"}
)
T = TypeVar("T")


@dataclass(frozen=True)
class Hits:
    """Whom a text found, the best first."""

    text: str
    rows: tuple[GuestRow, ...] = ()


class Book:
    """Everybody by their words; asked and brought up to date on other threads."""

    def __init__(self) -> None:
        self._finder = Finder()
        self._words: dict[int, str] = {}
        self._lock = Lock()

    def refresh(self, store: Store) -> None:
        """Take over what is different in the file by now."""
        entries = store.ask(query.entries)
        with self._lock:
            changed = [each for each in entries if self._words.get(each.id) != each.words]
            gone = self._words.keys() - {each.id for each in entries}
            self._finder.remove(gone)
            self._finder.put(changed)
            self._words = {each.id: each.words for each in entries}

    def find(self, text: str, limit: int = MOST) -> list[int]:
        """The ids of those a text finds."""
        with self._lock:
            return self._finder.find(text, limit)


class Searcher(QObject):
    """Asks the book on other threads, one question at a time; those in between are dropped."""

    found = Signal(object)
    """The answer to the newest question: `Hits`."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._book = Book()
        self._asked: tuple[str, int] | None = None
        self._searching = self._search_again = False
        self._reading = self._read_again = False

    def read(self) -> None:
        """Bring the book up to date; changes that come meanwhile are read once more."""
        if self._reading:
            self._read_again = True
            return
        self._reading = True
        answer = self._work("read names", lambda: self._book.refresh(self._desk.store))
        answer.then(lambda _none: self._search()).lastly(self._read_ended)

    def _read_ended(self) -> None:
        self._reading = False
        if self._read_again:
            self._read_again = False
            self.read()

    def search(self, text: str, point_id: int) -> None:
        """Look for a text; `found` follows unless a newer question does."""
        self._asked = (text, point_id)
        self._search()

    def forget(self) -> None:
        """Nothing is looked for any more."""
        self._asked = None

    def again(self) -> None:
        """Look once more for the same: what is shown of people has changed."""
        self._search()

    def _search(self) -> None:
        if self._asked is None:
            return
        if self._searching:
            self._search_again = True
            return
        self._searching = True
        text, point_id = self._asked
        answer = self._work("find", lambda: self._hits(text, point_id))
        answer.then(self._on_hits).lastly(self._search_ended)

    def _hits(self, text: str, point_id: int) -> Hits:
        ids = self._book.find(text)
        rows = self._desk.store.ask(query.guests, point_id, ids)
        return Hits(text, tuple(rows.values()))

    def _search_ended(self) -> None:
        self._searching = False
        if self._search_again:
            self._search_again = False
            self._search()

    def _on_hits(self, hits: Hits) -> None:
        if self._asked is not None and hits.text == self._asked[0]:
            self.found.emit(hits)

    def _work(self, label: str, work: Callable[[], T]) -> Answer[T]:
        def run(_progress: Progress) -> T:
            return work()

        return self._desk.jobs.start(label, run, writes=False, shown=False)
