"""The page of the agenda: the grid or the list, and the card beside it."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QMenu

from app.gui.agenda.actions import ACTIONS, page_menu, room_menu, view_menu
from app.gui.agenda.bar import LIST, ROOMS
from app.gui.agenda.doing import Doing
from app.gui.agenda.shown import Shown
from app.gui.agenda.side import CLASHES, SESSION, TRAY
from app.gui.delegations.wording import said
from app.gui.desk import Desk
from app.gui.pages import Page
from app.queries.agenda import count as count  # noqa: PLC0414 - the pill in the side bar
from app.rules.clash_values import Clash
from app.rules.ripple import Move

__all__ = ["ACTIONS", "AgendaPage", "build", "count"]
TITLE = "title"


@dataclass(frozen=True)
class Kept:
    """What is the same after the language was changed."""

    day: date | None
    chosen: tuple[int, ...]
    part: str
    text: str
    whose: int | None


class AgendaPage(Shown):
    """`jump` takes a session's id, a day, "clashes", "tray", "person:3" or "delegation:4"."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.doing = Doing(desk, self.book)
        self._copied: list[int] = []
        self._later: list[object] = []
        self._listen()
        self.reload()

    def _listen(self) -> None:
        self.book.changed.connect(self._show)
        self.book.changed.connect(self._go_on)
        for made in (self.new, self.first):
            made.clicked.connect(self.add)
        self.shifting.clicked.connect(self.ripple)
        self.editing.clicked.connect(self.show_editions)
        self.menu.aboutToShow.connect(lambda: view_menu(self, self.menu))
        self.search.textChanged.connect(self._show_view)
        self.search.left_down.connect(self.to_view)
        self.bar.day_chosen.connect(self.show_day)
        self.bar.view_chosen.connect(self.show_view)
        self.bar.whose_chosen.connect(self.show_whose)
        self.bar.zoom_stepped.connect(lambda by: self.grid.set_zoom(self.grid.zoom + by))
        self.bar.side_toggled.connect(self._on_side)
        self.grid.zoomed.connect(lambda _zoom: self._remember())
        self.grid.selection_changed.connect(self._on_chosen)
        self.grid.opened.connect(self.open_card)
        self.grid.moves_wanted.connect(self.doing.move)
        self.grid.copies_wanted.connect(self._copy)
        self.grid.new_wanted.connect(self.add_at)
        self.grid.off_wanted.connect(self.doing.take_off)
        self.grid.removal_wanted.connect(self.doing.remove)
        self.grid.copy_wanted.connect(self.copy)
        self.grid.paste_wanted.connect(self.paste)
        self.grid.menu_asked.connect(self._on_menu)
        self.grid.room_menu_asked.connect(self._on_room_menu)
        self.grid.left_grid.connect(self._on_left_grid)
        self.grid.day_stepped.connect(self.step_day)
        self.list.selection_changed.connect(self._on_chosen)
        self.list.opened.connect(self.open_card)
        self.list.menu_asked.connect(self._on_menu)
        self.list.typed.connect(self._on_typed)
        side = self.side
        side.card.menu_wanted.connect(self._on_card_menu)
        side.card.clash_wanted.connect(lambda _clash: side.turn(CLASHES))
        side.several.off_wanted.connect(self.take_off)
        side.several.removal_wanted.connect(self.remove)
        side.clashes.jump_wanted.connect(self.show_clash)
        side.clashes.accept_wanted.connect(self.doing.accept)
        side.clashes.reopen_wanted.connect(self.doing.reopen)
        side.tray.table.place_wanted.connect(self.grid.begin_by_keys)
        side.tray.table.removal_wanted.connect(self.doing.remove)
        side.tray.table.selection_changed.connect(self._on_tray)
        side.tray.table.opened.connect(self.open_card)

    # who and what is chosen

    def _on_chosen(self, ids: list[int]) -> None:
        self.side.show_sessions(ids)
        if ids and self.side.part not in {SESSION, CLASHES}:
            self.side.turn(SESSION)

    def _on_tray(self, ids: list[int]) -> None:
        if len(ids) == 1:
            self.side.show_sessions(ids)

    def to_view(self) -> None:
        """Go on in what is shown."""
        view = self.grid if self.bar.views.key() == ROOMS else self.list
        view.setFocus(Qt.FocusReason.TabFocusReason)

    def go_to_search(self) -> None:
        """Go to the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _on_typed(self, text: str) -> None:
        self.search.setFocus()
        self.search.setText(text)

    def open_card(self, session_id: int) -> None:
        """Take the keyboard to the card."""
        self.bar.side.setChecked(True)
        self.side.show_sessions([session_id])
        self.side.turn(SESSION)
        self.side.card.focus()

    # finding one's way

    def _go_on(self) -> None:
        """Go where somebody wanted to before everything was read."""
        while self._later and self.book.loaded:
            self.jump(self._later.pop(0))

    def jump(self, target: object) -> None:
        """Show a session, a day, what does not fit, what is not placed, or somebody's."""
        if not self.book.loaded:
            self._later.append(target)
        elif isinstance(target, int):
            self.show_session(target)
        elif isinstance(target, date):
            self.show_day(target)
        elif target == TITLE:
            self.write_title()
        elif target in {CLASHES, TRAY}:
            self.bar.side.setChecked(True)
            self.side.turn(str(target))
        elif isinstance(target, str) and target.partition(":")[2].isdecimal():
            kind, _colon, number = target.partition(":")
            self._jump_to_whose(int(number) if kind == "person" else -int(number))

    def _jump_to_whose(self, who: int) -> None:
        if who > 0:
            self.book.name_people([who])
            name = self.book.person(who)
        else:
            found = self.book.agenda.delegations.get(-who)
            name = said(found) if found else ""
        self.bar.whose.set_value((who, name))
        self.show_whose(who)

    def show_session(self, session_id: int) -> None:
        """Choose a session wherever it is."""
        row = self.book.row(session_id)
        if row is None:
            return
        day = self.book.agenda.day_of(row)
        if day is None:
            self.side.turn(TRAY)
            self.side.tray.table.show_id(session_id)
            self.side.show_sessions([session_id])
            self.side.turn(SESSION)
            return
        if self.bar.views.key() == LIST:
            if self.list.show_id(session_id):
                return
            self.show_view(ROOMS)
        if day != self.grid.date:
            self.show_day(day)
        self.grid.choose(session_id)

    def show_clash(self, clash: Clash) -> None:
        """Choose the sessions of a clash, the first of them in sight."""
        self.show_session(clash.sessions[0])
        if self.bar.views.key() == ROOMS and len(clash.sessions) > 1:
            for other in clash.sessions[1:]:
                if other in self.grid.day.by_id:
                    self.grid.selected.add(other)
            self.grid.viewport().update()
            self.side.show_sessions(self.grid.chosen())

    def keep(self) -> object:
        """Day, selection, part beside, search and whose sessions."""
        chosen = tuple(self.chosen())
        return Kept(self.grid.date, chosen, self.side.part, self.search.text(), self.whose)

    def restore(self, kept: object) -> None:
        """The same in another language."""
        if not isinstance(kept, Kept):
            return
        self.search.setText(kept.text)
        if kept.day is not None:
            self._later.append(kept.day)
        if len(kept.chosen) == 1:
            self._later.append(kept.chosen[0])
        if kept.part != SESSION:
            self._later.append(kept.part)
        if kept.whose is not None:
            kind = "person" if kept.whose > 0 else "delegation"
            self._later.append(f"{kind}:{abs(kept.whose)}")
        if self.book.loaded:
            self._show()

    # what can be done

    def add(self) -> None:
        """Add a session after the chosen one, else to the tray."""
        block = self.grid.day.by_id.get(self.grid.current or 0)
        if block is None or self.bar.views.key() == LIST:
            self._added(None, None)
        else:
            self._added(block.end, self.grid.day.columns[block.column].room_id)

    def add_at(self, start: int, room_id: int | None) -> None:
        """Add a session at a place of the grid."""
        self._added(start, room_id)

    def _added(self, start: int | None, room_id: int | None) -> None:
        if self.editable:
            self.doing.add(start, room_id).then(self._on_added)

    def _on_added(self, session_id: int) -> None:
        self._later += [session_id, TITLE]
        self.reload()

    def write_title(self) -> None:
        """Open the title of the session shown."""
        self.bar.side.setChecked(True)
        self.side.turn(SESSION)
        self.side.card.edit_title()

    def take_off(self) -> None:
        """Put the chosen sessions back into the tray."""
        ids = [each for each in self.chosen() if self._placed(each)]
        if ids and self.editable:
            self.doing.take_off(ids)

    def _placed(self, session_id: int) -> bool:
        row = self.book.row(session_id)
        return row is not None and row.starts_at is not None

    def remove(self) -> None:
        """Remove the chosen sessions."""
        if self.chosen() and self.editable:
            self.doing.remove(self.chosen())

    def carry(self) -> None:
        """Let the arrow keys carry the chosen sessions."""
        if self.bar.views.key() == LIST:
            self.show_view(ROOMS)
        self.grid.begin_by_keys(self.chosen())

    def copy(self) -> None:
        """Note the chosen sessions for `paste`."""
        self._copied = self.chosen()

    def paste(self) -> None:
        """Copy what was noted behind the current session, else behind itself."""
        found = [one for each in self._copied if (one := self.book.placement(each)) is not None]
        if not found or not self.editable:
            return
        block = self.grid.day.by_id.get(self.grid.current or 0)
        first = min((one.start for one in found if one.start is not None), default=None)
        if block is None or first is None:
            self._copy([Move(one.id, None, 0, None) for one in found])
            return
        own = found[0].room_id
        room_id = self.grid.day.columns[block.column].room_id
        by = block.end - first
        self._copy(
            [
                Move(
                    one.id,
                    None if one.start is None else one.start + by,
                    one.end + by,
                    room_id if one.room_id == own else one.room_id,
                )
                for one in found
            ]
        )

    def _copy(self, copies: list[Move]) -> None:
        self.doing.copy(copies).then(self._on_copied)

    def _on_copied(self, ids: list[int]) -> None:
        if len(ids) == 1:
            self._later.append(ids[0])
            self.reload()

    def ripple(self) -> None:
        """Move many sessions at once, after a look at what that does."""
        from app.gui.agenda.ripple_sheet import RippleSheet  # only when it is wanted

        self._open(RippleSheet(self.window(), self))

    def show_editions(self) -> None:
        """Release the programme, and see what changed since."""
        from app.gui.agenda.editions_sheet import EditionsSheet  # only when it is wanted

        self._open(EditionsSheet(self.window(), self.desk, self.book))

    def set_up(self) -> None:
        """Minutes to change rooms, when a day begins, tracks."""
        from app.gui.agenda.setup_sheet import SetupSheet  # only when it is wanted

        self._open(SetupSheet(self.window(), self.desk, self.book))

    def room_hours(self, room_id: int) -> None:
        """When a room is open."""
        from app.gui.agenda.hours_sheet import room_sheet  # only when it is wanted

        self._open(room_sheet(self.window(), self.desk, self.book, room_id))

    def chosen_room(self) -> int | None:
        """The room of the chosen session, else the first one."""
        ids = self.chosen()
        row = self.book.row(ids[0]) if ids else None
        if row is not None and row.room_id is not None:
            return row.room_id
        return next(iter(self.book.agenda.rooms), None)

    def hours_of_chosen(self) -> None:
        """When the room of the chosen session is open."""
        room_id = self.chosen_room()
        if room_id is not None:
            self.room_hours(room_id)

    @staticmethod
    def _open(sheet: QDialog) -> None:
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    # menus

    def _on_left_grid(self, ids: list[int], at: QPoint) -> None:
        side = self.side
        if side.isVisible() and side.rect().contains(side.mapFromGlobal(at)):
            self.doing.take_off(ids)

    def _on_menu(self, at: QPoint) -> None:
        if self.chosen():
            self._pop_up(page_menu(self), at)

    def _on_card_menu(self) -> None:
        more = self.side.card.more
        self._pop_up(page_menu(self), more.mapToGlobal(QPoint(0, more.height())))

    def _on_room_menu(self, room_id: int, at: QPoint) -> None:
        self._pop_up(room_menu(self, room_id), at)

    def _pop_up(self, menu: QMenu, at: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)


def build(desk: Desk) -> Page:
    """The page on this desk."""
    return AgendaPage(desk)
