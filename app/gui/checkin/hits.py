"""Whom the letters typed so far find, and what Enter will do."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.base.words import N_
from app.gui.checkin import verdicts
from app.gui.checkin.searching import MOST, Hits
from app.gui.desk import Desk
from app.gui.i18n import _, _n, clock, number
from app.gui.row_model import Column, RowModel
from app.gui.status_tones import REGISTRATION_TONES
from app.gui.widgets.card import Card
from app.gui.widgets.cells import Cell, Mark, Pill, Plain, TwoLines
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import STRETCH, H, V, box, button, label
from app.gui.widgets.stack import Stack
from app.gui.widgets.table import RowTable
from app.queries.desk import GuestRow
from app.rules.printing import BOX
from app.rules.registrations import STATUS_NAMES, RegistrationStatus

FOUND, NOBODY = range(2)


class HitsView(QWidget):
    """The list under the line; the keyboard stays in the line."""

    chosen = Signal(int)
    """Somebody is to be let through."""
    walk_in_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: dict[int, GuestRow] = {}
        columns = (
            Column[GuestRow](N_("Name"), self._name, stretch=True),
            Column[GuestRow](N_("No."), _number, width=64, spare=2),
            Column[GuestRow](N_("Badge"), slot_cell, width=110, spare=1),
            Column[GuestRow](N_("State"), state_cell, width=140),
        )
        self.model = RowModel(columns, self._fetch, self)
        self.table = RowTable(self.model, _("People found"))
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.table.opened.connect(self.chosen)
        self.words = label("", "caption")
        foot = H(self.words, STRETCH, label(hint(), "caption"), margins=(14, 4, 14, 8))
        card = Card((self.table, 1), foot, margins=(1, 6, 1, 2), spacing=2)
        walk_in = button(_("Add a walk-in…"), "user-plus", "primary", self.walk_in_asked.emit)
        self.nobody = EmptyState("search", "", "", walk_in)
        self.front = Stack(card, box(V(Card((self.nobody, 1)))))
        self.setLayout(V(self.front))

    def show_hits(self, hits: Hits) -> None:
        """Show an answer; the best one is chosen."""
        self._rows = {row.person_id: row for row in hits.rows}
        self.model.show_ids([])
        self.model.show_ids(list(self._rows))
        if hits.rows:
            self.table.show_id(hits.rows[0].person_id)
            count = len(hits.rows)
            self.words.setText(
                _("The best {n} of more", n=number(count))
                if count >= MOST
                else _n("{n} person found", "{n} people found", count)
            )
            self.front.setCurrentIndex(FOUND)
        else:
            title = _("Nobody is found by “{text}”", text=hits.text)
            self.nobody.set_text(title, _("Who came without being announced is a walk-in."))
            self.front.setCurrentIndex(NOBODY)

    def refresh(self, hits: Hits) -> None:
        """The same people after a change; who is chosen stays."""
        self._rows = {row.person_id: row for row in hits.rows}
        self.model.show_ids(list(self._rows))

    def walk(self, steps: int) -> None:
        """Choose a row further down, or up."""
        walk(self.table, steps)

    def current(self) -> int | None:
        """Who is chosen."""
        return self.table.current_id()

    def guest(self, person_id: int) -> GuestRow | None:
        """What is known of somebody who was found."""
        return self._rows.get(person_id)

    def _fetch(self, ids: Sequence[int]) -> dict[int, GuestRow]:
        return {each: self._rows[each] for each in ids if each in self._rows}

    def _name(self, guest: GuestRow) -> Cell:
        name = guest.name.display(self._desk.settings.name_order)
        return TwoLines(name, verdicts.who(guest), avatar=name, beside=guest.name.original)


def walk(table: RowTable, steps: int) -> None:
    """Choose a row further down, or up, and stay in the list."""
    ids, current = table.rows.ids, table.current_id()
    if ids:
        at = 0 if current is None else (table.rows.position_of(current) or 0) + steps
        table.show_id(ids[min(max(at, 0), len(ids) - 1)])


def hint() -> str:
    """What the keys do."""
    return _("↑ ↓ choose · Enter lets through · Ctrl+D delegation · Ctrl+Enter looks only")


def _number(guest: GuestRow) -> Cell:
    return Plain("" if guest.number is None else number(guest.number))


def slot_cell(guest: GuestRow) -> Cell:
    """Where the badge lies."""
    slot = guest.slot
    return Plain(_(BOX, box=slot.box, number=slot.number) if slot else "")


def state_cell(guest: GuestRow) -> Cell:
    """How somebody stands at the point."""
    if guest.inside is not None:
        return Mark("circle-check", clock(guest.inside), "green")
    if guest.status is None:
        return Pill(_("Not registered"), "red")
    if guest.status is RegistrationStatus.CONFIRMED:
        return Plain("")
    return Pill(_(STATUS_NAMES[guest.status]), REGISTRATION_TONES[guest.status])
