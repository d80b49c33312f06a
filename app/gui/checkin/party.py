"""A delegation at the desk: tick those who stand there, Enter lets them through at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.base.words import N_
from app.gui.checkin.hits import slot_cell, state_cell, walk
from app.gui.desk import Desk
from app.gui.i18n import _, _n, number
from app.gui.people.lists import said
from app.gui.row_model import Column, RowModel
from app.gui.widgets.card import Card
from app.gui.widgets.cells import Cell, Mark, Plain, TwoLines
from app.gui.widgets.layouts import STRETCH, H, V, button, label, tool_button
from app.gui.widgets.table import RowTable
from app.queries import desk as query
from app.queries.desk import GuestRow
from app.rules.checkins import Direction
from app.rules.delegations import FUNCTION_NAMES, MemberFunction
from app.store import Reading


@dataclass(frozen=True)
class Party:
    """A delegation as it stands at a point, the head first."""

    delegation_id: int
    rows: tuple[GuestRow, ...] = ()

    @property
    def name(self) -> str:
        """What it is called."""
        return next((said(row.delegation) for row in self.rows), "")


def party(read: Reading, point_id: int, delegation_id: int) -> Party:
    """Read a delegation for a point."""
    ids = query.members(read, point_id, delegation_id)
    return Party(delegation_id, tuple(query.guests(read, point_id, ids).values()))


class PartyView(QWidget):
    """Everybody of a delegation in one list with ticks; the keyboard stays in the line."""

    submitted = Signal()
    left = Signal()
    looked_at = Signal(int)
    """Somebody is to be shown by themselves."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.party: Party | None = None
        self._rows: dict[int, GuestRow] = {}
        self._direction = Direction.IN
        self.ticked: set[int] = set()
        columns = (
            Column[GuestRow](N_("Here"), self._tick_cell, width=64),
            Column[GuestRow](N_("Name"), self._name, stretch=True),
            Column[GuestRow](N_("Badge"), slot_cell, width=120, spare=1),
            Column[GuestRow](N_("State"), state_cell, width=140),
        )
        self.model = RowModel(columns, self._fetch, self)
        self.table = RowTable(self.model, _("Members of the delegation"))
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.table.clicked.connect(self._on_click)
        self.setLayout(V(self._card()))

    def _card(self) -> Card:
        self.title, self.words = label("", "title"), label("", "subtitle")
        self.back = tool_button(_("Back"), "arrow-left", self.left.emit)
        self.everybody = button(_("Tick everybody"), "list-checks", "quiet", self.tick_all)
        self.go = button(_("Check in"), "check", "primary", self.submitted.emit)
        names = V(self.title, self.words, spacing=0)
        head = H(self.back, (names, 1), self.everybody, self.go, spacing=10, margins=(10, 8, 14, 8))
        hints = _("↑ ↓ choose · Space ticks · Ctrl+A ticks everybody · Enter lets them through")
        foot = H(label(hints, "caption"), STRETCH, margins=(14, 4, 14, 8))
        return Card(head, (self.table, 1), foot, margins=(1, 6, 1, 2), spacing=2)

    def show_party(self, shown: Party, direction: Direction) -> None:
        """Show a delegation; the ticks stay where it is the same one."""
        same = self.party is not None and self.party.delegation_id == shown.delegation_id
        if not same or direction is not self._direction:
            self.ticked = set()
        self.party, self._direction = shown, direction
        self._rows = {row.person_id: row for row in shown.rows}
        self.ticked &= set(self.open())
        self.model.show_ids(list(self._rows))
        if self.table.current_id() is None and shown.rows:
            self.table.show_id(next(iter(self.open()), shown.rows[0].person_id))
        self._say()

    def open(self) -> list[int]:
        """Those who can go through."""
        inside = self._direction is Direction.OUT
        return [row.person_id for row in self._rows.values() if (row.inside is not None) == inside]

    def chosen(self) -> list[int]:
        """Those ticked, the head first."""
        return [each for each in self.open() if each in self.ticked]

    def walk(self, steps: int) -> None:
        """Choose a row further down, or up."""
        walk(self.table, steps)

    def tick(self) -> None:
        """Tick the one chosen, or take the tick away, and go on to the next."""
        current = self.table.current_id()
        if current is not None:
            self._toggle(current)
            self.walk(1)

    def tick_all(self) -> None:
        """Tick everybody who can go through; nobody, where all are ticked already."""
        everybody = set(self.open())
        self.ticked = set() if self.ticked == everybody else everybody
        self._ticks_changed()

    def _toggle(self, person_id: int) -> None:
        if person_id in self.open():
            self.ticked ^= {person_id}
            self._ticks_changed()

    def _ticks_changed(self) -> None:
        self.model.refresh_rows()
        self._say()

    def _on_click(self, index: QModelIndex) -> None:
        self._toggle(self.model.id_at(index.row()))

    def _say(self) -> None:
        if self.party is None:
            return
        inside = sum(row.inside is not None for row in self._rows.values())
        self.title.setText(self.party.name)
        self.words.setText(
            _("{inside} of {all} in", inside=number(inside), all=number(len(self._rows)))
        )
        count = len(self.chosen())
        if self._direction is Direction.IN:
            text = _n("Check in {n}", "Check in {n}", count)
        else:
            text = _n("Check out {n}", "Check out {n}", count)
        self.go.setText(text)
        self.go.setAccessibleName(text)
        self.go.setEnabled(bool(count))
        self.everybody.setEnabled(bool(self.open()))

    def _fetch(self, ids: Sequence[int]) -> dict[int, GuestRow]:
        return {each: self._rows[each] for each in ids if each in self._rows}

    def _tick_cell(self, guest: GuestRow) -> Cell:
        if guest.person_id not in self.open():
            return Plain("")
        if guest.person_id in self.ticked:
            return Mark("square-check", tone="accent", meaning=_("ticked"))
        return Mark("square", tone="muted", meaning=_("not ticked"))

    def _name(self, guest: GuestRow) -> Cell:
        name = guest.name.display(self._desk.settings.name_order)
        member = guest.member_function
        known = _(FUNCTION_NAMES[member]) if member else ""
        head = member is MemberFunction.HEAD
        parts = (known if head or not guest.function else "", guest.function)
        return TwoLines(name, " · ".join(filter(None, parts)), avatar=name)
