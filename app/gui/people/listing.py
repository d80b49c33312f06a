"""The table with its filter, order and columns, and what is said where it is empty."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.people import columns, filters
from app.gui.people.columns import KINDS, NAME, TITLES, Cells
from app.gui.people.inputs import by_keyboard
from app.gui.people.lists import Lists
from app.gui.people.table import PeopleTable
from app.gui.row_model import RowModel
from app.gui.widgets.card import Card
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import button
from app.gui.widgets.stack import Stack
from app.queries import people
from app.queries.people import PeopleFilter, PersonRow

COLUMNS = "people.columns"


class Listing(Card):
    """People in a table: which of them, in what order, with which columns."""

    add_asked = Signal()
    filtered = Signal(object)
    """Another filter is in force: a `PeopleFilter`."""
    shown = Signal()
    """The people were read again."""

    def __init__(self, desk: Desk, lists: Lists) -> None:
        super().__init__(margins=(1, 6, 1, 8))
        self.desk, self.lists = desk, lists
        self.wanted = PeopleFilter()
        self._sort, self._descending = "name", False
        self._order = desk.settings.name_order
        self._position = 0
        self._keys = columns.known(desk.preferences.recall(COLUMNS))
        self.model = RowModel(self._columns(), self._rows, self)
        self.table = PeopleTable(self.model, _("People"))
        self.table.show_sort(self._sort)
        self.table.current_changed.connect(self._note_position)
        self.table.sort_asked.connect(self.sort_by)
        self._stack = Stack()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._no_hits())
        self.column.addWidget(self._stack, 1)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)

    def _empty(self) -> EmptyState:
        self.first = button(_("Add person"), "user-plus", on=self.add_asked.emit)
        self.bring = button(
            _("Import a list…"), "upload", on=lambda: self.desk.act("import_people")
        )
        for step in (self.first, self.bring):
            step.setEnabled(not self.desk.read_only)
        return EmptyState(
            "users",
            _("Nobody here yet"),
            _("Everybody who comes to the conference stands here. Add the first, or bring a list."),
            self.first,
            self.bring,
        )

    def _no_hits(self) -> EmptyState:
        self.widen = button(_("Clear filters"), "x", on=self.clear_filter)
        text = _("No one matches this search and these filters.")
        return EmptyState("search", _("Nobody found"), text, self.widen)

    def _columns(self) -> list[columns.PersonColumn]:
        return columns.columns(self._keys, Cells(self._order, self.lists))

    def _rows(self, ids: Sequence[int]) -> dict[int, PersonRow]:
        return self.desk.ask(people.rows, ids)

    def _note_position(self, person_id: int | None) -> None:
        if person_id is not None:
            self._position = self.model.position_of(person_id) or 0

    # reading

    def reload(self) -> None:
        """Ask again who is shown; selection and place stay, or go to a neighbour."""
        found = self.desk.ask(
            people.find_ids, self.wanted, sort=self._sort, descending=self._descending
        )
        self.model.show_ids(found)
        if found and self.table.current_id() is None:
            self.table.show_id(self.model.id_at(min(self._position, len(found) - 1)))
        empty = 2 if filters.narrows(self.wanted) else 1
        self._stack.setCurrentIndex(0 if found else empty)
        self.shown.emit()

    @property
    def count(self) -> int | None:
        """How many the filter leaves, None where there is none."""
        return len(self.model.ids) if filters.narrows(self.wanted) else None

    # filter

    def show_filter(self, wanted: PeopleFilter) -> None:
        """Show the people this filter leaves."""
        self.wanted = wanted
        self.filtered.emit(wanted)
        self.reload()

    def show_text(self, text: str) -> None:
        """Narrow to these words."""
        if text.strip() != self.wanted.text:
            self.show_filter(replace(self.wanted, text=text.strip()))

    def clear_filter(self) -> None:
        """Show everybody."""
        self.show_filter(PeopleFilter())

    # order and columns

    def sort_by(self, key: str, descending: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's argument
        """Order the people."""
        self._sort, self._descending = key, descending
        self.reload()

    def show_column(self, key: str, *, on: bool) -> None:
        """Show a column or hide it; remembered for the next start."""
        chosen = {*self._keys, key} if on else {*self._keys} - {key}
        self._keys = tuple(k for k in KINDS if k in chosen)
        self.desk.preferences.remember(COLUMNS, list(self._keys))
        self._show_columns()

    def follow_settings(self) -> bool:
        """Show names in the order chosen now; whether it is another one."""
        order = self.desk.settings.name_order
        if order == self._order:
            return False
        self._order = order
        self._show_columns()
        return True

    def _show_columns(self) -> None:
        self.table.show_columns(self._columns())
        self.table.show_sort(self._sort, descending=self._descending)

    def _fill_menu(self) -> None:
        self.menu.clear()
        self.menu.addSection(_("Order by"))
        self._sorts = self.table.sort_menu()  # kept: it owns its actions
        self.menu.addActions(self._sorts.actions())
        self.menu.addSection(_("Columns"))
        for key, title in TITLES.items():
            if key != NAME:
                action = self.menu.addAction(_(title))
                action.setCheckable(True)
                action.setChecked(key in self._keys)
                action.triggered.connect(lambda on, key=key: self.show_column(key, on=on))

    # selection

    def select_current(self) -> None:
        """Leave one of several selected."""
        current = self.table.current_id()
        if current is not None:
            self.table.show_id(current)
        by_keyboard(self.table)

    def show_person(self, person_id: int) -> bool:
        """Select somebody, without a filter where it hides them; False for who has gone."""
        if self.model.position_of(person_id) is None:
            self.clear_filter()
        return self.table.show_id(person_id)

    def show_people(self, ids: Sequence[int]) -> None:
        """Select several, without a filter that hides some of them."""
        if None in map(self.model.position_of, ids):
            self.clear_filter()
        places = {row_id: self.model.position_of(row_id) for row_id in ids}
        found = {row_id: place for row_id, place in places.items() if place is not None}
        if found:
            self.table.show_id(min(found, key=found.__getitem__))
            self.table.select_ids(found)

    # views

    def view(self) -> dict[str, Any]:
        """Filter and order as plain JSON."""
        return {
            "filter": filters.to_json(self.wanted),
            "sort": self._sort,
            "descending": self._descending,
        }

    def show_view(self, view: dict[str, Any]) -> None:
        """Show what was kept of a view."""
        sort = view.get("sort", "name")
        if sort in people.SORTS:
            self._sort, self._descending = sort, bool(view.get("descending", False))
            self.table.show_sort(sort, descending=self._descending)
        self.show_filter(filters.from_json(view.get("filter")))

    def keep(self) -> dict[str, Any]:
        """The view, who is selected, and the place."""
        return {
            **self.view(),
            "selected": self.table.selected_ids(),
            "current": self.table.current_id(),
            "scroll": self.table.verticalScrollBar().value(),
        }

    def restore(self, kept: dict[str, Any]) -> None:
        """Look as when `keep` was asked."""
        self.show_view(kept)
        if kept["current"] is not None:
            self.table.show_id(kept["current"])
        self.table.select_ids(kept["selected"])
        self.table.verticalScrollBar().setValue(kept["scroll"])
