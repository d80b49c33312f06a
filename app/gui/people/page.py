"""Everybody in the conference: find, sort, open, change one or many."""

from functools import cached_property

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLayout, QMenu, QSplitter

from app.gui.desk import Desk
from app.gui.exchange.ways import ways
from app.gui.i18n import _
from app.gui.pages import Page
from app.gui.people import doing, filters
from app.gui.people.actions import ACTIONS, IN_MENU
from app.gui.people.bulk import BulkPanel
from app.gui.people.card import PersonPanel
from app.gui.people.figures import Figures, figures, sentence
from app.gui.people.filter_bar import FilterBar
from app.gui.people.inputs import by_keyboard
from app.gui.people.listing import Listing
from app.gui.people.lists import Lists
from app.gui.people.more_filters import MoreFilters
from app.gui.people.quick_add import QuickAdd
from app.gui.people.saved import SavedMenu
from app.gui.widgets.card import Card
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import H, V, button, tool_button
from app.gui.widgets.search_field import SearchField
from app.gui.widgets.stack import Stack
from app.gui.widgets.title_block import TitleBlock
from app.queries import people
from app.queries.people import PeopleFilter
from app.store import Reading

__all__ = ["ACTIONS", "PeoplePage", "build", "count"]

SIZES = "people.sizes"
CARD_WIDTH, CARD_LEAST, TABLE_LEAST = 340, 300, 320
CARD, NOBODY = range(2)
COUNTED = frozenset({"person", "registration", "registration_category", "tag", "person_tag"})
IN_GAPS = frozenset({"membership", "consent", "answer", "question"})
IN_ROWS = frozenset({"organisation", "delegation", "logistics", "event", "card_print"})
IN_CARD = frozenset({"sign_up", "session"})


class PeoplePage(Page):
    """The table of people with the card of the current one, or the panel for several.

    `jump` understands a person's id and filters: "gap:no_email", "delegation:3", "tag:1",
    "status:confirmed", "category:2", "organisation:4", "country:LV"; a tuple of ids selects.
    """

    SHOWS = COUNTED | IN_GAPS | IN_ROWS | IN_CARD

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.lists = Lists(desk)
        self.numbers = Figures()
        self._counting = self._count_again = False
        self.listing: Listing = Listing(desk, self.lists)
        self._connect_listing()
        self._make_panels()
        self._make_filters()
        self._make_quick_add()
        self.setLayout(
            V(
                self._title(),
                self.bar,
                self.quick,
                (self._split(), 1),
                spacing=12,
                margins=(22, 18, 22, 14),
            )
        )
        desk.preferred.connect(self._on_settings)
        self.reload()

    # building

    def _connect_listing(self) -> None:
        self.table = self.listing.table
        self.listing.setMinimumWidth(TABLE_LEAST)
        self.listing.add_asked.connect(self.add)
        self.listing.filtered.connect(self._on_filter)
        self.listing.shown.connect(self._on_shown)
        self.table.current_changed.connect(self._on_current)
        self.table.selection_changed.connect(lambda _ids: self._show_side())
        self.table.opened.connect(lambda _id: self.open_card())
        self.table.menu_asked.connect(self._show_menu)
        self.table.typed.connect(self._on_typed)

    def _make_panels(self) -> None:
        self.panel = PersonPanel(self.desk, self.lists)
        self.panel.left.connect(self._to_table)
        self.panel.merge_asked.connect(self.merge_records)
        head = self.panel.head
        head.name_asked.connect(self.edit)
        head.confirm_asked.connect(lambda: doing.confirm(self))
        head.register_asked.connect(lambda: doing.enrol(self))
        head.mail_asked.connect(lambda: doing.write_mail(self))
        head.menu.aboutToShow.connect(lambda: self._fill(head.menu))

    @cached_property
    def bulk(self) -> BulkPanel:
        """The panel for several, made when several are first selected."""
        made = BulkPanel(self.desk, self.lists)
        made.merge_asked.connect(self.merge_records)
        made.remove_asked.connect(lambda: doing.remove(self))
        made.clear_asked.connect(self.listing.select_current)
        self.side.addWidget(made)
        return made

    def _make_filters(self) -> None:
        self.bar = FilterBar(self.lists)
        self.bar.changed.connect(self.listing.show_filter)
        self.more = MoreFilters(self.lists, self)
        self.more.changed.connect(self.listing.show_filter)
        self.saved = SavedMenu(self.desk, self)
        self.saved.picked.connect(self.listing.show_view)
        self.saved.save_asked.connect(lambda: doing.save_filter(self))

    def _make_quick_add(self) -> None:
        self.quick = QuickAdd(self.desk, self.lists)
        self.quick.added.connect(self.listing.show_person)
        self.quick.show_asked.connect(self.jump)
        self.quick.left.connect(self._to_table)
        self.quick.hide()

    def _title(self) -> TitleBlock:
        self.search = SearchField(_("Search name, organisation, e-mail…"))
        self.search.textChanged.connect(self.listing.show_text)
        self.search.left_down.connect(self._to_table)
        self.add_button = button(_("Add person"), "plus", "primary", self.add)
        self.add_button.setEnabled(not self.desk.read_only)
        self.title = TitleBlock(_("People"), "", self.search, self._tools(), self.add_button)
        return self.title

    def _tools(self) -> QLayout:
        self.more_button = tool_button(_("More filters"), "sliders-horizontal", self.filter_more)
        saved = tool_button(_("Saved filters"), "bookmark", menu=self.saved)
        view = tool_button(_("Order and columns"), "arrow-up-down", menu=self.listing.menu)
        return H(self.more_button, saved, view, ways(self.desk), spacing=2)

    def _split(self) -> QSplitter:
        nobody = EmptyState("user", _("Nobody selected"), _("Choose somebody in the table."))
        self.side = Stack(self.panel, Card(nobody))
        self.side.setMinimumWidth(CARD_LEAST)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(14)
        self.split.setChildrenCollapsible(False)
        self.split.splitterMoved.connect(
            lambda: self.desk.preferences.remember(SIZES, self.split.sizes())
        )
        return self.split

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: table and card take their places only now, for a splitter dresses them at once."""
        if not self.split.count():
            self.split.addWidget(self.listing)
            self.split.addWidget(self.side)
            self.split.setStretchFactor(0, 1)
            self.split.setSizes(self._sizes())
        super().showEvent(event)

    def _sizes(self) -> list[int]:
        kept = self.desk.preferences.recall(SIZES)
        if isinstance(kept, list) and len(kept) == self.split.count():
            return [int(size) for size in kept]
        return [3 * CARD_WIDTH, CARD_WIDTH]

    # reading

    def _on_changed(self, tables: frozenset[str]) -> None:
        self.lists.forget(tables)
        super()._on_changed(tables)

    def reload(self) -> None:
        """Ask again for what is shown; selection and scroll position stay."""
        self.listing.reload()
        current = self.table.current_id()
        if current is not None and self.side.currentIndex() == CARD:
            self.panel.show_person(current)
        self._count()

    def _count(self) -> None:
        """Count on another thread; changes that come meanwhile are counted once more."""
        if self._counting:
            self._count_again = True
            return
        self._counting = True
        answer = self.desk.jobs.start(
            "count", lambda _progress: self.desk.ask(figures), writes=False, shown=False
        )
        answer.then(self._counted).lastly(self._count_ended)

    def _count_ended(self) -> None:
        self._counting = False
        if self._count_again:
            self._count_again = False
            self._count()

    def _counted(self, numbers: Figures) -> None:
        self.numbers = numbers
        self.bar.show_figures(numbers)
        self._on_shown()

    def _on_shown(self) -> None:
        self.title.set_subtitle(sentence(self.numbers, self.listing.count))
        self._show_side()

    def _on_filter(self, wanted: PeopleFilter) -> None:
        if self.search.text().strip() != wanted.text:
            self.search.setText(wanted.text)
        self.bar.show_filter(wanted)
        self.saved.can_save = filters.narrows(wanted)

    def _on_current(self, person_id: int | None) -> None:
        if person_id is not None:
            self.panel.show_person(person_id)

    def _show_side(self) -> None:
        chosen = self.chosen()
        if len(chosen) > 1:
            self.bulk.show_ids(chosen)
            self.side.setCurrentWidget(self.bulk)
        else:
            nobody = self.panel.person_id is None or self.table.current_id() is None
            self.side.setCurrentIndex(NOBODY if nobody else CARD)

    def _on_settings(self) -> None:
        if self.listing.follow_settings():
            self.reload()

    # what can be done here; the rest is in `doing`

    def chosen(self) -> list[int]:
        """Who is selected."""
        return self.table.selected_ids()

    def add(self) -> None:
        """Open the quick form over the table."""
        if not self.desk.read_only:
            self.quick.begin()

    def open_card(self) -> None:
        """Go to the card with the keyboard."""
        if self.side.currentIndex() == CARD:
            self.panel.enter()

    def edit(self) -> None:
        """Edit the name."""
        if doing.can_edit_one(self):
            self.panel.edit()

    def merge_records(self, keep_id: int, other_id: int) -> None:
        """Show two records side by side, to make them one."""
        doing.merge_records(self, keep_id, other_id)

    def go_search(self) -> None:
        """Go to the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def filter_more(self) -> None:
        """Open the window with the other filters."""
        self.more.open_below(self.more_button, self.listing.wanted)

    def _to_table(self) -> None:
        by_keyboard(self.table)

    def _on_typed(self, text: str) -> None:
        if text.strip():
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.insert(text)

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        self._fill(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        for action in ACTIONS:
            if action.id in IN_MENU and action.when(self):
                entry = menu.addAction(_(action.title))
                entry.triggered.connect(lambda _on=False, run=action.run: run(self))

    # for the window

    def jump(self, target: object) -> None:
        """Show a person, or the people of a filter."""
        if isinstance(target, int):
            if self.listing.show_person(target):
                by_keyboard(self.table)
            return
        if isinstance(target, tuple):
            self.listing.show_people(target)
            by_keyboard(self.table)
            return
        wanted = filters.target(target)
        if wanted is not None:
            self.listing.show_filter(wanted)

    def keep(self) -> object:
        """Filter, order, selection and place."""
        return self.listing.keep()

    def restore(self, kept: object) -> None:
        """Look as when `keep` was asked."""
        if isinstance(kept, dict):
            self.listing.restore(kept)


def build(desk: Desk) -> PeoplePage:
    """The page on this desk."""
    return PeoplePage(desk)


def count(read: Reading) -> int:
    """How many people there are, for the side bar."""
    return people.count(read)
