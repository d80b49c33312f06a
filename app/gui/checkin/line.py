"""What becomes of the line's text: a code is decided at once, letters are looked for."""

from PySide6.QtCore import QObject, Signal

from app.gui.checkin.field import DeskField
from app.gui.checkin.front import Front
from app.gui.checkin.scans import is_scan, may_be_scan
from app.gui.checkin.searching import Hits, Searcher
from app.gui.checkin.where import Where


class Line(QObject):
    """Between the field, the search and the list of those found; never waits for an answer."""

    scanned = Signal(str)
    """A code, to be decided."""
    chosen = Signal(int)
    """Somebody was chosen by name."""
    entered = Signal()
    """Enter, with nothing typed."""

    def __init__(self, field: DeskField, searcher: Searcher, front: Front, where: Where) -> None:
        super().__init__(field)
        self._field, self._searcher = field, searcher
        self._front, self._where = front, where
        self._enter_waits = ""
        field.textChanged.connect(self._on_text)
        field.submitted.connect(self._on_submitted)
        field.moved.connect(front.walk)
        field.ticked.connect(front.tick)
        field.all_ticked.connect(front.tick_all)
        searcher.found.connect(self._on_hits)
        front.chosen.connect(self.choose)

    def choose(self, person_id: int) -> None:
        """Hand over who was chosen; the line is free for the next one."""
        self._field.free()
        self.chosen.emit(person_id)

    def _on_text(self, text: str) -> None:
        word = text.strip()
        self._enter_waits = ""
        point = self._where.point_id
        if word and point is not None and not is_scan(word):
            self._searcher.search(word, point)
        else:
            self._searcher.forget()
            self._front.show_hits(None)

    def _on_hits(self, hits: Hits) -> None:
        """Who pressed Enter before the answer was there gets the only one it can mean.

        Where nobody is found it was perhaps a scanner, and a part of a code.
        """
        waits, self._enter_waits = self._enter_waits, ""
        self._front.show_hits(hits)
        if waits != hits.text:
            return
        if len(hits.rows) == 1:
            self.choose(hits.rows[0].person_id)
        elif not hits.rows and may_be_scan(waits):
            self._scan(waits)

    def _on_submitted(self, text: str) -> None:
        word, hits = text.strip(), self._front.found
        if is_scan(word):
            self._scan(word)
        elif not word:
            self.entered.emit()
        elif hits is None or hits.text != word:
            self._enter_waits = word
        elif hits.rows:
            self.choose(self._front.hits.current() or hits.rows[0].person_id)
        elif may_be_scan(word):
            self._scan(word)

    def _scan(self, code: str) -> None:
        self._field.free()
        self.scanned.emit(code)
