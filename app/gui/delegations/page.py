"""The page of delegations: the table, the card beside it, and finding one's way."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.gui.delegations import wording
from app.gui.delegations.actions import ACTIONS, page_menu
from app.gui.delegations.arrangement import ALL, COUNTRY, GAP, chip_name, is_chip, passes
from app.gui.delegations.card import DelegationCard
from app.gui.delegations.columns import DelegationModel
from app.gui.delegations.doing import Doing
from app.gui.delegations.new_sheet import NewSheet
from app.gui.delegations.organisations_sheet import OrganisationsSheet
from app.gui.delegations.several import SeveralCard
from app.gui.delegations.standing import Standing
from app.gui.delegations.table import DelegationTable
from app.gui.desk import Desk
from app.gui.exchange.ways import ways
from app.gui.i18n import _
from app.gui.pages import Page
from app.gui.widgets.card import Card
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import STRETCH, H, V, box, button
from app.gui.widgets.search_field import SearchField
from app.gui.widgets.stack import Stack
from app.gui.widgets.title_block import TitleBlock
from app.queries import delegations
from app.queries.delegations import DelegationRow
from app.queries.delegations import count as count  # noqa: PLC0414 - the pill in the side bar
from app.rules.delegations import DelegationStatus
from app.rules.precedence import Order, moved, rearranged, stepped

__all__ = ["ACTIONS", "DelegationsPage", "build", "count"]
ONE, SEVERAL, NOBODY = range(3)
SORTS = {Order.PROTOCOL: "protocol", Order.NAME: "name", Order.ALPHABETICAL: ""}


@dataclass(frozen=True)
class Kept:
    """What is the same after the language was changed."""

    current: int | None
    chip: str
    text: str


class DelegationsPage(Page):
    """`jump` takes a delegation's id, "gap:" with a `GapKind`, "country:" with a code, a status."""

    SHOWS = frozenset(
        {
            "delegation",
            "membership",
            "registration",
            "person",
            "organisation",
            "member_organisation",
            "event",
            *("session", "room", "sign_up", "delegation_wish"),
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.doing = Doing(desk)
        self.all: list[DelegationRow] = []
        self._extra = ""
        self.search = SearchField(_("Search city, country, member…"), width=220)
        self.organisations = button(_("Organisations"), "building-2", on=self.show_organisations)
        self.new = button(_("Add delegation"), "plus", "primary", self.add)
        self.new.setEnabled(not desk.read_only)
        self.head = TitleBlock(
            _("Delegations"), "", self.search, ways(desk), self.organisations, self.new
        )
        self.chips = ChipRow(_("Which delegations"))
        self.standing = Standing(desk)
        self.model = DelegationModel(self)
        self.table = DelegationTable(self.model, _("Delegations"))
        self.card, self.several = DelegationCard(desk), SeveralCard(desk)
        self.nothing = EmptyState(
            "search", _("Nothing found"), "", button(_("Show all delegations"), on=self.show_all)
        )
        self.beside, self.list, self.whole = (Stack() for _each in range(3))
        self._arrange()
        self._listen()
        self.reload()

    def _arrange(self) -> None:
        hint = EmptyState("flag", _("No delegation selected"), _("Choose one in the table."))
        for each in (self.card, self.several, hint):
            self.beside.addWidget(each)
        self.list.addWidget(self.table)
        self.list.addWidget(self.nothing)
        table = Card(self.list, margins=(1, 6, 1, 8))
        card = Card(self.beside, margins=1)
        card.setMinimumWidth(392)
        card.setMaximumWidth(520)
        body = V(
            H((self.chips, 1), V(self.standing, STRETCH), spacing=12),
            (H((table, 9), (card, 5), spacing=14), 1),
            spacing=12,
        )
        first = EmptyState(
            "flag",
            _("No delegations yet"),
            _(
                "A delegation is what a city or an organisation sends: a head, members, "
                "places promised, arrival and hotel. Invite the first one."
            ),
            *(() if self.desk.read_only else (self._first_step(),)),
        )
        self.whole.addWidget(box(body))
        self.whole.addWidget(first)
        self.setLayout(V(self.head, (self.whole, 1), spacing=14, margins=(22, 20, 22, 16)))

    def _first_step(self) -> QWidget:
        return button(_("Add delegation"), "plus", "primary", self.add)

    def _listen(self) -> None:
        self.search.textChanged.connect(self.reload)
        self.search.left_down.connect(self.to_table)
        self.chips.chosen.connect(self.reload)
        self.standing.changed.connect(self.reload)
        self.table.current_changed.connect(self._show_beside)
        self.table.selection_changed.connect(self._show_beside)
        self.table.opened.connect(lambda _id: self.card.focus())
        self.table.menu_asked.connect(self._on_menu)
        self.table.typed.connect(self._on_typed)
        self.table.sort_asked.connect(self._on_sort)
        self.table.people_dropped.connect(self.doing.move)
        self.table.ranked.connect(self._on_ranked)
        self.table.stepped.connect(self.step)
        self.table.remove_wanted.connect(self.remove)
        self.card.menu_wanted.connect(self._on_card_menu)
        self.card.status_chosen.connect(self.doing.set_status)
        self.several.status_chosen.connect(self.doing.set_status)
        self.several.remove_wanted.connect(self.doing.remove)
        self.desk.preferred.connect(self._on_preferences)

    # what is shown

    def reload(self, *_news: object) -> None:
        """Read everything again; selection, place and what is being typed stay."""
        self.all = self.desk.ask(delegations.rows)
        text = self.search.text().strip()
        found = self.desk.ask(delegations.rows, text) if text else self.all
        self._show_chips(found)
        shown = [row for row in found if passes(self.chips.key() or ALL)(row)]
        arrangement = self.standing.arrangement
        ranking = arrangement.order is Order.PROTOCOL and not self.desk.read_only
        self.table.allow_ranking(allowed=ranking)
        self.model.show_rows(shown, arrangement, self.desk.settings.name_order)
        self.table.show_sort(
            {Order.PROTOCOL: "protocol", Order.NAME: "name"}.get(arrangement.order, "")
        )
        self.head.set_subtitle(wording.totals(self.all) if self.all else "")
        self.whole.setCurrentIndex(0 if self.all else 1)
        self.list.setCurrentIndex(0 if shown else 1)
        self.search.setEnabled(bool(self.all))
        self._choose_one()
        self._show_beside()

    def _choose_one(self) -> None:
        first = self.table.first_id()
        if self.table.current_id() is None and first is not None:
            self.table.show_id(first)

    def _show_chips(self, found: list[DelegationRow]) -> None:
        states = [s for s in DelegationStatus if any(row.status is s for row in self.all)]
        keys = [ALL, *states, *([self._extra] if self._extra else [])]
        chosen = self.chips.key()
        self.chips.set_choices(
            Choice(key, chip_name(key), sum(map(passes(key), found))) for key in keys
        )
        self.chips.set_chosen(chosen if chosen in keys else ALL)

    def chosen(self) -> list[DelegationRow]:
        """The selected delegations, else the current one."""
        ids = self.table.selected_ids()
        current = self.table.current_id()
        if not ids and current is not None:
            ids = [current]
        rows = (self.model.delegation(row_id) for row_id in ids)
        return [row for row in rows if row is not None]

    def _show_beside(self, *_which: object) -> None:
        rows = self.chosen()
        if len(rows) == 1:
            self.card.show_delegation(rows[0])
        elif rows:
            self.several.show_rows(rows)
        self.beside.setCurrentIndex(NOBODY if not rows else ONE if len(rows) == 1 else SEVERAL)

    def _on_preferences(self, _settings: object) -> None:
        self.reload()

    def _on_typed(self, text: str) -> None:
        self.search.setFocus()
        self.search.setText(text)

    def to_table(self) -> None:
        """Go on in the table."""
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def go_to_search(self) -> None:
        """Go to the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_all(self) -> None:
        """Neither chip nor search narrows."""
        self._extra = ""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.chips.set_chosen(ALL)
        self.reload()

    # finding one's way

    def jump(self, target: object) -> None:
        """Show one delegation, those with a gap, those of a country, or those with a status."""
        if isinstance(target, int):
            if self.model.delegation(target) is None:
                self.show_all()
            self.table.show_id(target)
            self.to_table()
        elif isinstance(target, str) and is_chip(target):
            self._extra = target if target.startswith((GAP, COUNTRY)) else ""
            self.show_all_but(target)

    def show_all_but(self, chip: str) -> None:
        """Only this chip narrows."""
        extra = self._extra
        self.show_all()
        self._extra = extra
        self._show_chips(self.all)
        self.chips.set_chosen(chip)
        self.table.clearSelection()
        self.reload()

    def keep(self) -> object:
        """Current delegation, chip and search."""
        return Kept(self.table.current_id(), self.chips.key(), self.search.text())

    def restore(self, kept: object) -> None:
        """The same in another language."""
        if not isinstance(kept, Kept):
            return
        if kept.chip and kept.chip != ALL:
            self.jump(kept.chip)
        self.search.setText(kept.text)
        if kept.current is not None:
            self.table.show_id(kept.current)

    # order

    def _on_sort(self, key: str, _descending: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.standing.order_by(Order.PROTOCOL if key == "protocol" else Order.NAME)
        self.reload()

    def _protocol(self) -> list[int]:
        return [row.id for row in self.standing.arrangement.arrange(self.all)]

    def can_rank(self) -> bool:
        """Whether the selection can be moved up and down."""
        protocol = self.standing.arrangement.order is Order.PROTOCOL
        return protocol and not self.desk.read_only and bool(self.chosen())

    def step(self, step: int) -> None:
        """Greet the selected ones one place earlier (-1) or later (1) among those beside them."""
        if self.standing.arrangement.order is not Order.PROTOCOL:
            self.desk.toast(_("Choose protocol order first: ranks are changed there."))
            return
        ids = [row.id for row in self.chosen()]
        if not ids or self.desk.read_only:
            return
        neighbours = self.model.neighbours(ids[0])
        wanted = stepped(neighbours, ids, step)
        if wanted != neighbours:
            self.doing.rank(rearranged(self._protocol(), wanted))

    def _on_ranked(self, ids: list[int], before: int | None) -> None:
        before_all = self._protocol()
        wanted = moved(before_all, ids, before)
        if wanted != before_all:
            self.doing.rank(wanted).then(self._say_ranked)

    def _say_ranked(self, _none: None) -> None:
        self.desk.toast(_("The protocol order is changed."), undo=True)

    # what can be done

    def add(self) -> None:
        """Ask which organisation sends a delegation."""
        sheet = NewSheet(self.window(), self.desk)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.added.connect(self._on_added)
        sheet.open()

    def _on_added(self, delegation_id: int) -> None:
        self.jump(delegation_id)

    def show_organisations(self) -> None:
        """Everything about organisations, also those without a delegation."""
        OrganisationsSheet(self.window(), self.desk).open()

    def add_person(self) -> None:
        """Type who joins the delegation shown."""
        self.beside.setCurrentIndex(ONE if self.card.row else NOBODY)
        self.card.area.ensureWidgetVisible(self.card.members.adder)
        self.card.members.adder.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def people(self) -> list[int]:
        """The members the user works on."""
        return self.card.members.list.chosen() if self.one() else []

    def one(self) -> bool:
        """Whether one delegation is shown whole."""
        return self.beside.currentIndex() == ONE

    def move_people(self) -> None:
        """Ask where the selected members are to go."""
        self.card.members.move_away(self.people())

    def appoint(self) -> None:
        """Make the current member the head."""
        person = self.card.members.list.current_id()
        if person is not None:
            self.doing.appoint(person)

    def set_status(self, status: DelegationStatus) -> None:
        """Give the selected delegations a status."""
        self.doing.set_status([row.id for row in self.chosen()], status)

    def print_documents(self) -> None:
        """Go to the documents, to choose one for the selected delegations."""
        from app.gui.documents.target import Wanted  # only when it is wanted
        from app.gui.documents.who import Who, Whom

        ids = tuple(row.id for row in self.chosen())
        if ids:
            self.desk.go("documents", Wanted("", Who(Whom.DELEGATIONS, delegation_ids=ids)))

    def remove(self) -> None:
        """Remove the selected delegations."""
        ids = [row.id for row in self.chosen()]
        if ids and not self.desk.read_only:
            self.doing.remove(ids)

    def _on_menu(self, at: QPoint) -> None:
        if self.chosen():
            self._pop_up(page_menu(self), at)

    def _on_card_menu(self) -> None:
        corner = QPoint(0, self.card.more.height())
        self._pop_up(page_menu(self), self.card.more.mapToGlobal(corner))

    def _pop_up(self, menu: QMenu, at: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)


def build(desk: Desk) -> Page:
    """The page on this desk."""
    return DelegationsPage(desk)
