"""What does not fit: grouped, with a jump to each, and a way to live with it."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base.words import N_
from app.gui.agenda.book import Book
from app.gui.agenda.sentences import sentence
from app.gui.agenda.wording import clash_words, title_of
from app.gui.delegations.wording import said
from app.gui.i18n import _, _n, number
from app.gui.people.section import Section
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.elided import ElidedLabel
from app.gui.widgets.empty_state import EmptyState, IconLabel
from app.gui.widgets.inputs import TextInput
from app.gui.widgets.layouts import STRETCH, H, V, box, button, scrolled
from app.gui.widgets.pills import pill
from app.gui.widgets.stack import Stack
from app.rules.clash_values import CLASH_NAMES, Clash

KIND, PERSON, ROOM, DELEGATION, SESSION = "kind", "person", "room", "delegation", "session"
GROUPS = {
    KIND: N_("Kind"),
    PERSON: N_("Person"),
    ROOM: N_("Room"),
    DELEGATION: N_("Delegation"),
    SESSION: N_("Session"),
}
MOST = 12
"""Clashes shown at once; a button shows as many more."""


@dataclass(frozen=True)
class Group:
    """Clashes under a heading."""

    title: str
    clashes: tuple[Clash, ...]


def grouped(book: Book, by: str, name: Callable[[int], str]) -> list[Group]:
    """The open clashes under headings, the largest group first."""
    found: dict[str, list[Clash]] = {}
    for clash in book.open:
        for title in _titles(clash, book, by, name):
            found.setdefault(title, []).append(clash)
    groups = [Group(title, tuple(clashes)) for title, clashes in found.items()]
    return sorted(groups, key=lambda group: (not group.title, -len(group.clashes), group.title))


def _titles(clash: Clash, book: Book, by: str, name: Callable[[int], str]) -> Iterable[str]:
    agenda = book.agenda
    if by == SESSION:
        return [title_of(agenda, each) for each in clash.sessions]
    if by == PERSON:
        return [name(clash.person_id) if clash.person_id is not None else ""]
    if by == ROOM:
        room = agenda.rooms.get(clash.room_id or 0)
        return [said(room) if room else ""]
    if by == DELEGATION:
        found = agenda.delegations.get(clash.delegation_id or 0)
        return [said(found) if found else ""]
    return [_(CLASH_NAMES[clash.kind])]


class ClashRow(QWidget):
    """A sentence, the jump to it, and the line for the reason."""

    jump_wanted = Signal(object)
    accepted = Signal(object, str)

    def __init__(self, clash: Clash, words: str, *, editable: bool) -> None:
        super().__init__()
        self.clash = clash
        self.words = sentence(words)
        show = button(_("Show"), kind="link", on=lambda: self.jump_wanted.emit(clash))
        show.setAccessibleName(_("Show: {clash}", clash=words))
        live = button(_("Accept, because…"), kind="link", on=self.ask)
        live.setAccessibleName(_("Accept: {clash}", clash=words))
        live.setVisible(editable)
        self.reason: TextInput | None = None
        icon = IconLabel("triangle-alert", "danger_text")
        acts = H(show, live, STRETCH, spacing=12)
        self._body = V(self.words, acts, spacing=4)
        self.setLayout(H(V(1, icon, STRETCH), (self._body, 1), spacing=8))

    def ask(self) -> None:
        """Ask for the reason; made when it is wanted, for there may be many rows."""
        if self.reason is None:
            self.reason = TextInput(_("Reason"), _("Why this is all right"))
            self.reason.returnPressed.connect(self._accept)
            accept = button(_("Accept"), on=self._accept)
            self._body.addLayout(H((self.reason, 1), accept, spacing=6))
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _accept(self) -> None:
        assert self.reason is not None
        if self.reason.value():
            self.accepted.emit(self.clash, self.reason.value())
        else:
            self.reason.setFocus()


def clear_but(column: QVBoxLayout, kept: Collection[QWidget]) -> None:
    """Take everything out of a column, and let go what is not to be kept."""
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None and widget not in kept:
            widget.hide()
            widget.deleteLater()


class ClashPanel(QWidget):
    """All clashes of the agenda."""

    jump_wanted = Signal(object)
    """A clash is to be shown on the grid."""
    accept_wanted = Signal(object, str)
    """A clash is accepted with a reason."""
    reopen_wanted = Signal(str)
    """The clash with this key is to be shown again."""

    def __init__(self, book: Book, *, editable: bool) -> None:
        super().__init__()
        self._book, self._editable = book, editable
        self.by = ChipRow(_("Group by"), [Choice(key, _(text)) for key, text in GROUPS.items()])
        self.by.chosen.connect(lambda _key: self.reload())
        self.column: QVBoxLayout = V(spacing=10)
        self._settled_open = False
        self.area = scrolled(V(self.column, STRETCH, margins=(14, 6, 14, 14)), _("Clashes"))
        fine = _("Every room, person and delegation is where it can be.")
        self.nothing = EmptyState("circle-check", _("No clashes"), fine)
        self.stack = Stack(self.area, self.nothing)
        self.setLayout(
            V(V(self.by, margins=(12, 10, 12, 0)), (self.stack, 1), spacing=8, margins=(0, 0, 0, 4))
        )
        self._shown: object = None
        self._words: object = None
        self._most = MOST
        self._rows: dict[tuple[Clash, int], ClashRow] = {}

    def reload(self) -> None:
        """Show the clashes as they are now; what was shown before is only put in order."""
        groups = grouped(self._book, self.by.key(), self._book.person)
        settled = list(self._book.settled)
        shown = (groups, settled, self.by.key(), self._most)
        if shown == self._shown and self._said() == self._words:
            return
        self._shown, self._words = shown, self._said()
        self.stack.setCurrentIndex(0 if groups or settled else 1)
        before, self._rows = self._rows, {}
        clear_but(self.column, set(before.values()))
        left = self._most
        for place, group in enumerate(groups):
            if left <= 0:
                rest = sum(len(each.clashes) for each in groups[place:])
                self.column.addWidget(self._more(rest))
                break
            self.column.addWidget(self._heading(group))
            for clash in group.clashes[:left]:
                self._add_row(clash, place, before)
            if len(group.clashes) > left:
                self.column.addWidget(self._more(len(group.clashes) - left))
            left -= len(group.clashes)
        for row in before.values():
            row.hide()
            row.deleteLater()
        if settled:
            self.column.addWidget(self._folded(settled))

    def _said(self) -> tuple[object, ...]:
        """What a sentence is made of beside the clash itself."""
        agenda = self._book.agenda
        clashes = self._book.open[: self._most]
        titles = {each: agenda.rows.get(each) for clash in clashes for each in clash.sessions}
        return (
            [None if row is None else row.title for row in titles.values()],
            agenda.rooms,
            agenda.delegations,
        )

    def _add_row(
        self, clash: Clash, place: int, before: "dict[tuple[Clash, int], ClashRow]"
    ) -> None:
        """The row shown before, if it says the same."""
        key = clash, place if self.by.key() == SESSION else 0
        row = before.pop(key, None)
        if row is not None and row.words.text() != self.sentence(clash):
            row.hide()
            row.deleteLater()
            row = None
        self._rows[key] = row = row or self._row(clash)
        self.column.addWidget(row)

    def _more(self, rest: int) -> QWidget:
        text = _n("Show {n} more", "Show {n} more", rest)
        return box(H(button(text, kind="link", on=self.show_more), STRETCH))

    def show_more(self) -> None:
        """Show more of them."""
        self._most += MOST
        self.reload()

    def sentence(self, clash: Clash) -> str:
        """A clash in words."""
        return clash_words(clash, self._book.agenda, self._book.person)

    def _heading(self, group: Group) -> QWidget:
        title = ElidedLabel(group.title or _("Others"), "strong")
        count = pill(number(len(group.clashes)), "red")
        return box(H((title, 1), count, margins=(0, 4, 0, 0)))

    def _row(self, clash: Clash) -> ClashRow:
        row = ClashRow(clash, self.sentence(clash), editable=self._editable)
        row.jump_wanted.connect(self.jump_wanted)
        row.accepted.connect(self.accept_wanted)
        return row

    def _folded(self, settled: list[Clash]) -> QWidget:
        title = _n("{n} accepted", "{n} accepted", len(settled))
        section = Section(title, partial(self._settled, settled), is_open=self._settled_open)
        section.toggled.connect(self._keep_open)
        return section

    def _keep_open(self, is_open: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._settled_open = is_open

    def _settled(self, settled: list[Clash]) -> QVBoxLayout:
        column = V(spacing=10)
        for clash in settled:
            row = self._book.agenda.accepted[clash.key]
            again = button(_("Show again"), kind="link", on=partial(self._reopen, clash.key))
            again.setEnabled(self._editable)
            because = sentence(_("Because: {reason}", reason=row.reason), "caption")
            words = sentence(self.sentence(clash), "soft")
            column.addLayout(V(words, because, H(again, STRETCH), spacing=2))
        return column

    def _reopen(self, key: str) -> None:
        self.reopen_wanted.emit(key)
