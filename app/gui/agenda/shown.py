"""What the page of the agenda is made of, and how it follows the book."""

from datetime import date

from PySide6.QtWidgets import QLayout, QMenu

from app.gui.agenda import wording
from app.gui.agenda.actions import STEPS
from app.gui.agenda.bar import LIST, ROOMS, Bar
from app.gui.agenda.book import Book
from app.gui.agenda.canvas import USUAL_ZOOM
from app.gui.agenda.finding import find_delegations, find_people_of
from app.gui.agenda.grid import Grid
from app.gui.agenda.list_view import ListView
from app.gui.agenda.side import TRAY, Side
from app.gui.desk import Desk
from app.gui.exchange.ways import agenda_ways
from app.gui.i18n import _
from app.gui.pages import Page
from app.gui.widgets.card import Card
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import H, V, box, button
from app.gui.widgets.picker import Found
from app.gui.widgets.search_field import SearchField
from app.gui.widgets.stack import Stack
from app.gui.widgets.title_block import TitleBlock
from app.queries import agenda, delegations

LOOKS, DAY = "agenda.looks", "agenda.day"
TITLE = "title"
WAITING, BODY, NO_ROOMS, NO_SESSIONS = range(4)


class Shown(Page):
    """Builds the page and shows what the book says; what can be done is in `AgendaPage`."""

    SHOWS = frozenset(
        {
            *("session", "session_item", "speaking_role", "session_requirement", "track"),
            *("room", "venue", "room_hours", "person_away", "sign_up", "delegation_wish"),
            *("accepted_clash", "edition", "edition_entry", "agenda_frame", "event"),
            *("person", "registration", "membership", "delegation", "organisation"),
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.book = Book(desk, self)
        self.whose: int | None = None
        self.editable: bool = not desk.read_only
        self.search = SearchField(_("Search sessions…"), width=190)
        self.new = button(_("New session"), "plus", "primary")
        self.new.setEnabled(self.editable)
        self.shifting = button(_("Rearrange…"), "move-horizontal")
        self.shifting.setEnabled(self.editable)
        self.editing = button(_("Editions"), "badge-check")
        self.head = TitleBlock(
            *(_("Agenda"), "", self.search, agenda_ways(desk)),
            *(self.shifting, self.editing, self.new),
        )
        self.menu = QMenu(self)
        self.bar: Bar = Bar(self._find_whose, self.menu)
        self.grid: Grid = Grid(self.book, editable=self.editable)
        self.list: ListView = ListView(self.book)
        self.views = Stack(self.grid, self.list)
        self.side: Side = Side(desk, self.book)
        self.whole = Stack()
        self._arrange()
        self._recall()

    def _arrange(self) -> None:
        views = Card(self.views, margins=1)
        body = V(self.bar, (H((views, 1), self.side, spacing=14), 1), spacing=10)
        for part in (V(), body, self._without_rooms(), self._without_sessions()):
            self.whole.addWidget(box(part))
        self.setLayout(V(self.head, (self.whole, 1), spacing=12, margins=(22, 18, 22, 14)))

    def _without_rooms(self) -> QLayout:
        text = _(
            "The agenda has a column for each room. Add the rooms first, or bring an agenda "
            "from another program: its rooms come with it."
        )
        rooms = button(
            _("Add rooms"), "plus", "primary", lambda: self.desk.go("conference", "rooms")
        )
        bring = button(_("Import an agenda"), "upload", on=lambda: self.desk.act("import_agenda"))
        return V(EmptyState("calendar-range", _("No rooms yet"), text, rooms, bring))

    def _without_sessions(self) -> QLayout:
        text = _(
            "Panels, plenaries and breaks stand here by room and hour. Make the first one, "
            "or bring an agenda from another program."
        )
        self.first = button(_("New session"), "plus", "primary")
        bring = button(_("Import an agenda"), "upload", on=lambda: self.desk.act("import_agenda"))
        for each in (self.first, bring):
            each.setEnabled(self.editable)
        return V(EmptyState("calendar-range", _("No sessions yet"), text, self.first, bring))

    # what is shown

    def reload(self) -> None:
        """Read everything again on another thread; selection and place stay."""
        self.book.reload()

    def _show(self) -> None:
        """Show what the book says now."""
        known = self.book.agenda
        empty = not known.rows
        self.whole.setCurrentIndex(
            NO_ROOMS if empty and not known.rooms else NO_SESSIONS if empty else BODY
        )
        self.head.set_subtitle(wording.totals(known, len(self.book.open)))
        day = self.grid.date if self.grid.date in known.days else self._first_day()
        self.bar.show_days(known.days, day)
        if day == self.grid.date:
            self.grid.refresh()
        else:
            self.grid.show_day(day)
        if self.whose is not None:
            self._only()
        self._show_view()
        self.side.reload(self.chosen())

    def _first_day(self) -> date | None:
        days = self.book.agenda.days
        kept = self.desk.preferences.recall(DAY)
        found = next((day for day in days if day.isoformat() == kept), None)
        return found or next(iter(days), None)

    def _show_view(self, *_news: object) -> None:
        text = self.search.text()
        if text.strip() and self.bar.views.key() == ROOMS and self.search.hasFocus():
            self.show_view(LIST)
            return
        if self.bar.views.key() == LIST:
            self.list.reload(text, self.grid.only)
        else:
            self.grid.viewport().update()

    def show_day(self, day: date) -> None:
        """Show a day on the grid."""
        self.bar.days.set_chosen(day.isoformat())
        self.grid.show_day(day)
        self.desk.preferences.remember(DAY, day.isoformat())
        if self.bar.views.key() == LIST:
            self._to_day(day)

    def _to_day(self, day: date) -> None:
        """Go to the first session of a day in the list."""
        known = self.book.agenda
        ids = (each for each in self.list.rows.ids if known.day_of(known.rows[each]) == day)
        first = next(ids, None)
        if first is not None:
            self.list.show_id(first)

    def step_day(self, by: int) -> None:
        """Show the day before or after."""
        days = list(self.book.agenda.days)
        if self.grid.date in days:
            place = days.index(self.grid.date) + by
            if 0 <= place < len(days):
                self.show_day(days[place])

    def show_view(self, view: str) -> None:
        """Show the rooms or the list."""
        self.bar.show_view(view)
        if view == LIST:
            self.list.reload(self.search.text(), self.grid.only)
        self.views.setCurrentIndex(0 if view == ROOMS else 1)
        self._remember()

    def show_whose(self, who: int | None) -> None:
        """Show the sessions of one person, of a delegation (negative), or all."""
        if who == self.whose:
            return
        self.whose = who
        self._only()
        self._show_view()

    def _only(self) -> None:
        self.grid.only = None if self.whose is None else self._sessions_of(self.whose)
        self.grid.refresh()

    def _sessions_of(self, who: int) -> set[int]:
        if who > 0:
            return set(self.desk.ask(agenda.sessions_of_person, who))
        held = self.desk.ask(delegations.members, [-who]).get(-who, [])
        people = {member.person_id for member in held}
        return {
            one.id
            for one in self.book.judge.facts.placements.values()
            if -who in one.wished_by
            or people & one.placed
            or any(duty.person_id in people for duty in one.duties)
        }

    def _find_whose(self, text: str) -> list[Found]:
        bodies = find_delegations(self.book.agenda, text)
        return [
            *((-each, name, _("Delegation")) for each, name, _detail in bodies),
            *find_people_of(self.desk, text),
        ]

    def set_step(self, step: int) -> None:
        """Snap to this many minutes."""
        self.grid.step = step
        self.grid.viewport().update()
        self._remember()

    def set_tight(self) -> None:
        """Fit the whole day into the window, or not."""
        self.grid.set_tight(not self.grid.tight)
        self._remember()

    def _on_side(self, shown: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.side.setVisible(shown)
        self._remember()

    def _remember(self) -> None:
        looks = {
            "zoom": self.grid.zoom,
            "step": self.grid.step,
            "tight": self.grid.tight,
            "view": self.bar.views.key(),
            "side": self.bar.side.isChecked(),
        }
        self.desk.preferences.remember(LOOKS, looks)

    def _recall(self) -> None:
        kept = self.desk.preferences.recall(LOOKS)
        looks = kept if isinstance(kept, dict) else {}
        zoom, step = looks.get("zoom"), looks.get("step")
        self.grid.zoom = zoom if isinstance(zoom, int) else USUAL_ZOOM
        self.grid.step = step if step in STEPS else 15
        self.grid.tight = looks.get("tight") is True
        self.bar.side.setChecked(looks.get("side") is not False)
        self.side.setVisible(self.bar.side.isChecked())
        view = LIST if looks.get("view") == LIST else ROOMS
        self.bar.show_view(view)
        self.views.setCurrentIndex(0 if view == ROOMS else 1)

    def chosen(self) -> list[int]:
        """The sessions the user works on."""
        if self.side.part == TRAY and self.side.tray.table.hasFocus():
            return self.side.tray.table.selected_ids()
        if self.bar.views.key() == LIST:
            return self.list.selected_ids()
        ids = self.grid.chosen()
        if not ids and self.side.card.row is not None and self._off_grid():
            return [self.side.card.row.id]
        return ids

    def _off_grid(self) -> bool:
        """Whether the card shows a session of the tray."""
        row = self.side.card.row
        now = self.book.row(row.id) if row is not None else None
        return now is not None and now.starts_at is None and self.side.beside.currentIndex() == 1
