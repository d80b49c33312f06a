"""The sessions that have no time yet: to be found, sorted, and dragged to where they belong."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QMimeData, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.base.texts import search_key, search_words, sort_key
from app.base.words import N_
from app.gui.agenda.book import Book
from app.gui.agenda.grid import SESSIONS
from app.gui.agenda.wording import length_words, people_words
from app.gui.delegations.dragging import packed
from app.gui.delegations.wording import said
from app.gui.i18n import _, current_language
from app.gui.row_model import Column, Index, RowModel
from app.gui.widgets.cells import Cell, TwoLines
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import H, V, label
from app.gui.widgets.search_field import SearchField
from app.gui.widgets.stack import Stack
from app.gui.widgets.table import RowTable
from app.queries.agenda import SessionRow
from app.rules.sessions import TYPE_NAMES


class Sort(StrEnum):
    """By what the sessions in the tray are sorted."""

    TITLE = "title"
    LENGTH = "length"
    KIND = "kind"
    TRACK = "track"


SORT_NAMES = {
    Sort.TITLE: N_("By title"),
    Sort.LENGTH: N_("Longest first"),
    Sort.KIND: N_("By kind"),
    Sort.TRACK: N_("By track"),
}


class TrayModel(RowModel[SessionRow]):
    """Sessions that can be dragged."""

    draggable = True

    def __init__(self, book: Book, parent: QWidget) -> None:
        super().__init__([Column(N_("Session"), _cell, stretch=True)], self._fetch_rows, parent)
        self._book = book

    def _fetch_rows(self, ids: Sequence[int]) -> dict[int, SessionRow]:
        return {each: row for each in ids if (row := self._book.row(each)) is not None}

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: sessions may be dragged to the grid."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.draggable else flags

    def mimeTypes(self) -> list[str]:
        """Qt: sessions are dragged."""
        return [SESSIONS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Qt: the ids of the dragged sessions."""
        ids = dict.fromkeys(self.id_at(index.row()) for index in indexes)
        return packed(SESSIONS, list(ids))


def _cell(row: SessionRow) -> Cell:
    parts = (_(TYPE_NAMES[row.kind]), length_words(row.minutes), said(row.track), people_words(row))
    return TwoLines(said(row.title), " · ".join(part for part in parts if part))


class TrayTable(RowTable):
    """Enter or M hands a session to the grid's keys."""

    place_wanted = Signal(object)
    """These sessions are to be carried to their place by the keys."""
    removal_wanted = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: M places, Ctrl+Delete removes."""
        ids = self.selected_ids()
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_M and not ctrl and ids:
            self.place_wanted.emit(ids)
        elif event.key() == Qt.Key.Key_Delete and ctrl and ids:
            self.removal_wanted.emit(ids)
        else:
            super().keyPressEvent(event)


class Tray(QWidget):
    """A search, an order, and the sessions."""

    def __init__(self, book: Book, *, editable: bool) -> None:
        super().__init__()
        self._book = book
        self.search = SearchField(_("Search…"))
        self.search.textChanged.connect(self.reload)
        options = [(sort, _(name)) for sort, name in SORT_NAMES.items()]
        self.sort: ChoiceCombo[Sort] = ChoiceCombo(_("Order"), options)
        self.sort.set_value(Sort.TITLE)
        self.sort.chosen.connect(lambda _sort: self.reload())
        self.model = TrayModel(book, self)
        self.model.draggable = editable
        self.table = TrayTable(self.model, _("Sessions not placed"))
        self.table.horizontalHeader().hide()
        self.table.setDragEnabled(editable)
        self.table.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.search.left_down.connect(self.table.setFocus)
        hint = _("Drag a session to its place, or press M and go there with the arrow keys.")
        self.hint = label(hint, "caption", wrap=True)
        self.nothing = EmptyState("check", _("Everything has its place"), "")
        self.stack = Stack(self.table, self.nothing)
        self.setLayout(
            V(
                box_row(self.search, self.sort),
                (self.stack, 1),
                V(self.hint, margins=(12, 0, 12, 0)),
                spacing=8,
                margins=(0, 4, 0, 10),
            )
        )

    def reload(self, *_news: object) -> None:
        """Show what is not placed now."""
        words = search_words(self.search.text())
        all_rows = self._book.agenda.unplaced
        rows = [row for row in all_rows if _says(row, words)]
        rows.sort(key=lambda row: _order(row, self.sort.value() or Sort.TITLE))
        self.model.show_ids([row.id for row in rows])
        found = _("Nothing found") if all_rows else _("Everything has its place")
        self.nothing.set_text(found)
        self.stack.setCurrentIndex(0 if rows else 1)
        self.hint.setVisible(bool(rows))


def box_row(search: SearchField, sort: QWidget) -> QWidget:
    """The search beside the order."""
    from app.gui.widgets.layouts import box

    return box(H((search, 3), (sort, 2), spacing=8, margins=(10, 8, 10, 0)))


def _says(row: SessionRow, words: Sequence[str]) -> bool:
    text = search_key(" ".join([*row.title.values(), said(row.track), people_words(row)]))
    return all(f" {word}" in text for word in words)


def _order(row: SessionRow, sort: Sort) -> tuple[object, ...]:
    title = sort_key(said(row.title), current_language())
    first = {
        Sort.TITLE: 0,
        Sort.LENGTH: -row.minutes,
        Sort.KIND: list(TYPE_NAMES).index(row.kind),
        Sort.TRACK: (row.track_id is None, row.track_id or 0),
    }[sort]
    return first, title, row.id
