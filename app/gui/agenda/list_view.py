"""All sessions as a table: the same agenda for those who read rather than look."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtWidgets import QWidget

from app.base.texts import search_key, search_words
from app.base.words import N_
from app.gui.agenda.book import Book
from app.gui.agenda.wording import day_name, length_words, people_words, seats_words, time_words
from app.gui.delegations.wording import said
from app.gui.i18n import _, _n
from app.gui.row_model import Column, RowModel
from app.gui.widgets.cells import Cell, Mark, Pill, Plain, TwoLines
from app.gui.widgets.table import RowTable
from app.queries.agenda import SessionRow
from app.rules.sessions import TYPE_NAMES

TIME, TITLE, ROOM, KIND = "time", "title", "room", "kind"


class ListModel(RowModel[SessionRow]):
    """Sessions by time, or by what a header says."""

    def __init__(self, book: Book, parent: QWidget | None) -> None:
        self._book = book
        columns: list[Column[SessionRow]] = [
            Column(N_("When"), self._when, TIME, 128),
            Column(N_("Session"), self._title, TITLE, 260, stretch=True),
            Column(N_("Room"), lambda row: said(row.room), ROOM, 130, spare=1),
            Column(N_("Kind"), lambda row: _(TYPE_NAMES[row.kind]), KIND, 110, spare=4),
            Column(N_("Track"), _track, "", 150, spare=3),
            Column(N_("Seats"), lambda row: seats_words(row)[0], "", 80, spare=5),
            Column(N_("Clashes"), self._clashes, "", 96, spare=2),
        ]
        super().__init__(columns, self._fetch_rows, parent)

    def _fetch_rows(self, ids: Sequence[int]) -> dict[int, SessionRow]:
        return {each: row for each in ids if (row := self._book.row(each)) is not None}

    def _when(self, row: SessionRow) -> Cell:
        day = self._book.agenda.day_of(row)
        if day is None:
            return TwoLines(_("Not placed"), length_words(row.minutes), strong=False)
        return TwoLines(time_words(row), day_name(day))

    def _title(self, row: SessionRow) -> Cell:
        beside = _("changed") if row.id in self._book.agenda.fresh else ""
        return TwoLines(said(row.title), people_words(row), beside=beside)

    def _clashes(self, row: SessionRow) -> Cell:
        found = len(self._book.by_session.get(row.id, ()))
        if not found:
            return Plain("")
        return Mark(
            "triangle-alert", str(found), "danger_text", _n("{n} clash", "{n} clashes", found)
        )


def _track(row: SessionRow) -> Cell:
    name = said(row.track)
    return Pill(name, row.tone or "neutral") if name else Plain("")


class ListView(RowTable):
    """The table, with its search and its order."""

    def __init__(self, book: Book) -> None:
        self.model_: ListModel = ListModel(book, None)
        super().__init__(self.model_, _("All sessions"))
        self.model_.setParent(self)
        self._book = book
        self._by, self._down = TIME, False
        self.show_sort(TIME)
        self.sort_asked.connect(self._on_sort)
        self._args: tuple[str, Collection[int] | None] = ("", None)

    def _on_sort(self, by: str, down: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._by, self._down = by, down
        self.reload(*self._args)

    def reload(self, text: str, only: Collection[int] | None) -> None:
        """Show the sessions with these words, of these ids where given."""
        self._args = (text, only)
        words = search_words(text)
        rows = [
            row
            for row in self._book.agenda.rows.values()
            if (only is None or row.id in only) and says(row, words)
        ]
        if self._by != TIME:
            rows.sort(key=ORDERS[self._by])
        if self._down:
            rows.reverse()
        self.model_.show_ids([row.id for row in rows])


ORDERS: dict[str, Callable[[SessionRow], str]] = {
    TITLE: lambda row: search_key(said(row.title)),
    ROOM: lambda row: search_key(said(row.room)),
    KIND: lambda row: row.kind.value,
}


def says(row: SessionRow, words: Sequence[str]) -> bool:
    """Whether title, room, track or people have all these words."""
    if not words:
        return True
    names = [role.name.display() for role in row.roles]
    text = search_key(" ".join([*row.title.values(), said(row.room), said(row.track), *names]))
    return all(f" {word}" in text for word in words)
