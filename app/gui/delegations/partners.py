"""The organisations that make up a partnership: choose, create, order, take out."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from app.base.words import N_
from app.gui.delegations.finding import NEW, Adder, find_organisations
from app.gui.delegations.wording import circle, place_line, said
from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.row_model import Column, RowModel
from app.gui.widgets.cells import Cell, TwoLines
from app.gui.widgets.delegates import ROW_HEIGHT
from app.gui.widgets.layouts import V, label, menu_of
from app.gui.widgets.picker import Found
from app.gui.widgets.table import RowTable
from app.queries import organisations
from app.queries.organisations import OrganisationRow
from app.rules.precedence import stepped

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def organisation_cell(row: OrganisationRow) -> Cell:
    """An organisation in a list."""
    name = said(row.name)
    return TwoLines(name, place_line(row.kind, row.city, row.country), circle(row.country, name))


class PartnerTable(RowTable):
    """The member organisations; Alt with the arrows orders, Delete takes out."""

    step_wanted = Signal(int)
    leave_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the keys of lists that have an order."""
        key = Qt.Key(event.key())
        if key in STEPS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.step_wanted.emit(STEPS[key])
        elif key == Qt.Key.Key_Delete:
            self.leave_wanted.emit()
        else:
            super().keyPressEvent(event)


class Partners(QWidget):
    """Tells which organisations are to be the members; whoever listens writes it down."""

    changed = Signal(list)
    """Ids in their new order."""
    new_wanted = Signal(str)
    """An organisation of this name is not in the file yet and is to become the last member."""

    def __init__(self, desk: Desk, *, editable: bool = True, creating: bool = True) -> None:
        super().__init__()
        self._desk, self._editable, self._creating = desk, editable, creating
        self.partnership_id: int | None = None
        columns = (Column(N_("Organisation"), organisation_cell, stretch=True),)
        self._model = RowModel(columns, lambda ids: desk.ask(organisations.rows, ids), self)
        self.table = PartnerTable(self._model, _("Member organisations"))
        self.table.horizontalHeader().hide()
        for turn_off in (
            self.table.setVerticalScrollBarPolicy,
            self.table.setHorizontalScrollBarPolicy,
        ):
            turn_off(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.step_wanted.connect(self._step)
        self.table.leave_wanted.connect(self._leave)
        self.table.menu_asked.connect(self._on_menu)
        self.adder = Adder(
            _("Add a member organisation"), self._find, placeholder=_("Add an organisation…")
        )
        self.adder.added.connect(self._on_added)
        self.adder.setVisible(editable)
        head = label(_("Member organisations"), "section")
        self.setLayout(V(head, self.table, self.adder, spacing=6))
        self.show_ids([])

    @property
    def ids(self) -> list[int]:
        """The member organisations in order."""
        return list(self._model.ids)

    def show_ids(self, ids: Sequence[int]) -> None:
        """Show these member organisations."""
        self._model.show_ids(ids)
        self.table.setFixedHeight(len(ids) * ROW_HEIGHT + 2)
        self.table.setVisible(bool(ids))

    def _find(self, text: str) -> list[Found]:
        left_out = {*self._model.ids, self.partnership_id}
        return find_organisations(self._desk, text, without=left_out, creating=self._creating)

    def _on_added(self, row_id: int, typed: str) -> None:
        if row_id == NEW:
            self.new_wanted.emit(typed)
        else:
            self.changed.emit([*self.ids, row_id])

    def _step(self, step: int) -> None:
        if self._editable:
            self.changed.emit(stepped(self.ids, self.table.selected_ids(), step))

    def _leave(self) -> None:
        gone = set(self.table.selected_ids())
        if self._editable and gone:
            self.changed.emit([each for each in self.ids if each not in gone])

    def menu(self) -> QMenu:
        """What can be done with the selected ones."""
        made = menu_of(
            (_("Move up"), "arrow-up", lambda: self._step(-1)),
            (_("Move down"), "arrow-down", lambda: self._step(1)),
            None,
            (_("Take out of the partnership"), "x", self._leave),
        )
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return made

    def _on_menu(self, at: QPoint) -> None:
        if self._editable and self.table.selected_ids():
            self._menu = self.menu()
            self._menu.popup(at)
