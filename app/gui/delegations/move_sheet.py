"""Choosing the delegation to which people move, by typing a few letters of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.base.words import N_
from app.gui.delegations import wording
from app.gui.delegations.arrangement import Arrangement
from app.gui.delegations.doing import Doing
from app.gui.desk import Desk
from app.gui.i18n import _, _n
from app.gui.row_model import Column, RowModel
from app.gui.widgets.card import Card
from app.gui.widgets.cells import Cell, Plain, TwoLines
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.layouts import V, box
from app.gui.widgets.search_field import SearchField
from app.gui.widgets.table import RowTable
from app.queries import delegations
from app.queries.delegations import DelegationRow
from app.rules.precedence import Order

ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def _cell(row: DelegationRow) -> Cell:
    name = wording.said(row.name)
    return TwoLines(name, wording.country_in(row.country), wording.circle(row.country, name))


def _places(row: DelegationRow) -> Cell:
    return Plain(wording.places(row.members, row.places), "muted", right=True)


class DelegationSearch(SearchField):
    """Arrows walk through the list while one types."""

    def __init__(self, table: RowTable) -> None:
        super().__init__(_("Find a delegation…"), width=900)
        self._table = table

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: up and down choose, Enter is the sheet's."""
        step = ARROWS.get(Qt.Key(event.key()))
        if step is not None:
            self._walk(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _walk(self, step: int) -> None:
        ids, current = self._table.rows.ids, self._table.current_id()
        if ids:
            place = -1 if current is None else self._table.rows.position_of(current) or 0
            self._table.show_id(ids[min(max(place + step, 0), len(ids) - 1)])


class MoveSheet(Sheet):
    """Moves people to the delegation chosen."""

    def __init__(
        self, parent: QWidget, desk: Desk, people: Sequence[int], *, but: int | None
    ) -> None:
        self._desk, self._people, self._but = desk, list(people), but
        self._doing = Doing(desk)
        self._rows: dict[int, DelegationRow] = {}
        columns = (
            Column(N_("Delegation"), _cell, stretch=True),
            Column(N_("Members"), _places, width=90),
        )
        self._model = RowModel(
            columns, lambda ids: {i: self._rows[i] for i in ids if i in self._rows}
        )
        self.table = RowTable(self._model, _("Delegations"))
        self._model.setParent(self.table)
        self.table.horizontalHeader().hide()
        self.table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.table.setMinimumHeight(320)
        self.search = DelegationSearch(self.table)
        content = box(V(self.search, (Card(self.table, margins=(1, 6, 1, 6)), 1), spacing=10))
        text = (
            _("{person} keeps the function where the new delegation allows it.", person=self._name)
            if len(people) == 1
            else _n(
                "{n} person keeps the function where the new delegation allows it.",
                "{n} people keep their functions where the new delegation allows it.",
                len(people),
            )
        )
        title = _("Move to another delegation")
        super().__init__(parent, title, content, text=text, primary=_("Move"), width=480)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search.textChanged.connect(self._reload)
        self.table.opened.connect(lambda _id: self.submit())
        self.submitted.connect(self._move)
        self._reload()
        self.search.setFocus()

    @property
    def _name(self) -> str:
        return self._doing.person(self._people[0])

    def _reload(self) -> None:
        found = self._desk.ask(delegations.rows, self.search.text())
        rows = Arrangement(order=Order.NAME).arrange(row for row in found if row.id != self._but)
        self._rows = {row.id: row for row in rows}
        self._model.show_ids([row.id for row in rows])
        if self.table.current_id() is None and rows:
            self.table.show_id(rows[0].id)
        self.primary.setEnabled(bool(rows))

    def _move(self) -> None:
        chosen = self.table.current_id()
        if chosen is not None:
            self._doing.move(self._people, chosen)
            self.accept()
