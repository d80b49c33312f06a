"""All organisations of the file: partner bodies, ministries, and those that send a delegation."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from app.base.errors import AppError
from app.base.texts import Texts
from app.base.words import N_
from app.gui.delegations.body import Body
from app.gui.delegations.partners import organisation_cell
from app.gui.delegations.wording import conference_languages, said
from app.gui.desk import Desk
from app.gui.i18n import _, _n, localized, number
from app.gui.row_model import Column, RowModel
from app.gui.widgets.card import Card
from app.gui.widgets.cells import Cell, Mark, Plain
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import STRETCH, H, V, button, menu_of, scrolled
from app.gui.widgets.search_field import SearchField
from app.gui.widgets.stack import Stack
from app.gui.widgets.table import RowTable
from app.gui.widgets.title_block import TitleBlock
from app.queries import organisations
from app.queries.organisations import OrganisationRow
from app.usecases.organisations import add_organisation, remove_organisations

SHOWS = frozenset({"organisation", "member_organisation", "delegation", "person"})
WITHOUT, ALL = "without", "all"
SIZE = (980, 640)


def _people(row: OrganisationRow) -> Cell:
    return Plain(number(row.people), "muted") if row.people else Plain("—", "muted")


def _delegation(row: OrganisationRow) -> Cell:
    if row.delegation_id is None:
        return Plain("")
    return Mark("flag", "", "accent_text", _("Sends a delegation"))


COLUMNS = (
    Column(N_("Organisation"), organisation_cell, stretch=True, width=240),
    Column(N_("People"), _people, width=72),
    Column("", _delegation, width=48),
)


class OrganisationTable(RowTable):
    """Delete removes what is selected."""

    def __init__(self, model: RowModel[OrganisationRow], sheet: "OrganisationsSheet") -> None:
        self._sheet = sheet
        super().__init__(model, _("Organisations"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the list's own key."""
        if event.key() == Qt.Key.Key_Delete:
            self._sheet.remove()
        else:
            super().keyPressEvent(event)


class OrganisationsSheet(QDialog):
    """A list beside the facts of the current one; everything is saved at once."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setWindowTitle(_("Organisations"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = RowModel(COLUMNS, lambda ids: desk.ask(organisations.rows, ids), self)
        self.table = OrganisationTable(self.model, self)
        self.search = SearchField(_("Search name, city, country…"), width=260)
        self.new = button(_("New organisation"), "plus", "primary", self.add)
        self.new.setEnabled(not desk.read_only)
        self.head = TitleBlock(_("Organisations"), "", self.search, self.new)
        self.chips = ChipRow(_("Which organisations"))
        self.chips.set_choices(
            [Choice(WITHOUT, _("Without a delegation")), Choice(ALL, _("All organisations"))]
        )
        self.body = Body(desk)
        self.empty = EmptyState(
            "building-2",
            _("No organisation here"),
            _("Ministries, associations and partner bodies that send no delegation stand here."),
        )
        self.side = Stack()
        area = scrolled(V(self.body, STRETCH, margins=18), _("Organisation"))
        self.side.addWidget(area)
        self.side.addWidget(self.empty)
        self._arrange()
        self._listen()
        self.resize(*SIZE)
        self.reload()
        self.search.setFocus()

    def _arrange(self) -> None:
        table = Card(self.table, margins=(1, 6, 1, 8))
        remove = button(_("Remove"), "trash-2", "quiet", self.remove)
        remove.setEnabled(not self.desk.read_only)
        close = button(_("Done"), on=self.accept)
        card = Card(self.side, margins=(1, 6, 1, 8))
        foot = H(remove, STRETCH, close)
        self.setLayout(
            V(
                self.head,
                self.chips,
                (H((table, 5), (card, 4), spacing=14), 1),
                foot,
                spacing=12,
                margins=20,
            )
        )

    def _listen(self) -> None:
        self.search.textChanged.connect(self.reload)
        self.search.left_down.connect(self._to_table)
        self.chips.chosen.connect(self.reload)
        self.table.current_changed.connect(self._show_current)
        self.table.menu_asked.connect(self._on_menu)
        self.table.opened.connect(lambda _id: self.body.fields.made["name"].shown.setFocus())
        self.desk.changed.connect(self._on_changed)

    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & SHOWS:
            self.reload()

    def reload(self, *_news: object) -> None:
        """Read again what is shown."""
        without = self.chips.key() == WITHOUT
        ids = self.desk.ask(organisations.find_ids, self.search.text(), without_delegation=without)
        self.model.show_ids(ids)
        self.head.set_subtitle(_n("{n} organisation", "{n} organisations", len(ids)))
        if self.table.current_id() is None and ids:
            self.table.show_id(ids[0])
        self._show_current()

    def _show_current(self, *_which: object) -> None:
        current = self.table.current_id()
        row = self.desk.ask(organisations.rows, [current]).get(current) if current else None
        self.side.setCurrentIndex(1 if row is None else 0)
        if row is not None:
            self.body.show_organisation(row)

    # changing

    def add(self) -> None:
        """A new organisation under the name that is being searched, to be filled in beside."""
        name = self.search.text().strip() or _("New organisation")
        facts = {"name": Texts({conference_languages(self.desk)[0]: name})}
        self.desk.do(add_organisation, facts).then(self._on_added).otherwise(self._complain)

    def _on_added(self, organisation_id: int) -> None:
        self.search.clear()
        self.chips.set_chosen(WITHOUT)
        self.reload()
        self.table.show_id(organisation_id)
        self.body.fields.made["name"].edit()

    def remove(self) -> None:
        """Remove what is selected; who belongs to it stays."""
        ids = self.table.selected_ids()
        if not ids or self.desk.read_only:
            return
        names = [said(row.name) for row in self.desk.ask(organisations.rows, ids).values()]
        text = (
            _("{organisation} was removed.", organisation=names[0])
            if len(names) == 1
            else _n("{n} organisation was removed.", "{n} organisations were removed.", len(names))
        )
        answer = self.desk.do(remove_organisations, ids)
        answer.then(lambda _none: self.desk.toast(text, undo=True)).otherwise(self._complain)

    def _complain(self, problem: AppError) -> None:
        self.desk.toast(localized(problem))

    def _on_menu(self, at: QPoint) -> None:
        if self.table.selected_ids() and not self.desk.read_only:
            self._menu = menu_of((_("Remove"), "trash-2", self.remove))
            self._menu.popup(at)
