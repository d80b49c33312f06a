"""Finding people while one types: everybody's words in memory, the newest question wins."""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from threading import Event, Lock
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from app.base.progress import Progress
from app.gui.desk import Desk
from app.gui.exchange.undisturbed import undisturbed
from app.gui.jobs import Answer
from app.queries import desk as query
from app.queries import people
from app.queries.desk import GuestRow
from app.queries.people import PeopleFilter
from app.rules.finding import Entry, Finder
from app.store import Store

MOST = 50
PIECE = 500
"""People whose words are read at once."""
PAUSE = 0.04
"""Seconds without a further key after which one looks; nobody notices, scanners are faster."""
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
    """Everybody by their words; asked and brought up to date on other threads.

    Until it was read for the first time, the file itself is asked: it knows names and numbers.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._finder = Finder()
        self._words: dict[int, str] = {}
        self._whole = False
        self._lock = Lock()

    def refresh(self) -> None:
        """Take over what is different in the file by now.

        In pieces, so that a check-in that comes meanwhile waits for one of them at most.
        """
        ids = self._store.ask(people.find_ids)
        for start in range(0, len(ids), PIECE):
            self._refresh(ids[start : start + PIECE])
        with self._lock:
            gone = self._words.keys() - set(ids)
            self._finder.remove(gone)
            for each in gone:
                del self._words[each]
            self._whole = True

    def _refresh(self, ids: list[int]) -> None:
        with nullcontext() if self._whole else undisturbed():  # many small objects that stay
            entries = self._store.ask(query.entries, ids)
            self._take([each for each in entries if self._words.get(each.id) != each.words])

    def _take(self, changed: list[Entry]) -> None:
        with self._lock:
            self._finder.put(changed)
            self._words.update((each.id, each.words) for each in changed)

    def find(self, text: str, limit: int = MOST) -> list[int]:
        """The ids of those a text finds."""
        with self._lock:
            if self._whole:
                return self._finder.find(text, limit)
        return self._store.ask(people.find_ids, PeopleFilter(text=text))[:limit]


class Searcher(QObject):
    """Asks the book on other threads, one question at a time; those in between are dropped."""

    found = Signal(object)
    """The answer to the newest question: `Hits`."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._book = Book(desk.store)
        self._asked: tuple[str, int] | None = None
        self._newer = Event()
        self._searching = self._search_again = False
        self._reading = self._read_again = False

    def read(self) -> None:
        """Bring the book up to date; changes that come meanwhile are read once more."""
        if self._reading:
            self._read_again = True
            return
        self._reading = True
        answer = self._work("read names", self._book.refresh)
        answer.then(lambda _none: self._search()).lastly(self._read_ended)

    def _read_ended(self) -> None:
        self._reading = False
        if self._read_again:
            self._read_again = False
            self.read()

    def search(self, text: str, point_id: int) -> None:
        """Look for a text; `found` follows unless a newer question does.

        A scanner's keys come so fast that none of them is looked for.
        """
        self._asked = (text, point_id)
        self._newer.set()
        self._search(PAUSE)

    def forget(self) -> None:
        """Nothing is looked for any more."""
        self._asked = None
        self._newer.set()

    def again(self) -> None:
        """Look once more for the same: what is shown of people has changed."""
        self._search()

    def _search(self, pause: float = 0) -> None:
        if self._asked is None:
            return
        if self._searching:
            self._search_again = True
            return
        self._searching = True
        text, point_id = self._asked
        newer = self._newer = Event()
        answer = self._work("find", lambda: self._hits(text, point_id, newer, pause))
        answer.then(self._on_hits).lastly(self._search_ended)

    def _hits(self, text: str, point_id: int, newer: Event, pause: float) -> Hits | None:
        if newer.wait(pause):
            return None
        ids = self._book.find(text)
        rows = self._desk.store.ask(query.guests, point_id, ids)
        return Hits(text, tuple(rows.values()))

    def _search_ended(self) -> None:
        self._searching = False
        if self._search_again:
            self._search_again = False
            self._search(PAUSE)

    def _on_hits(self, hits: Hits | None) -> None:
        if hits is not None and self._asked is not None and hits.text == self._asked[0]:
            self.found.emit(hits)

    def _work(self, label: str, work: Callable[[], T]) -> Answer[T]:
        def run(_progress: Progress) -> T:
            return work()

        return self._desk.jobs.start(label, run, writes=False, shown=False)
