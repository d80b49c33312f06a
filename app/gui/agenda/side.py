"""Beside the grid: the session, what is not placed, what does not fit."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.agenda.book import Book
from app.gui.agenda.card import SessionCard
from app.gui.agenda.clash_panel import ClashPanel
from app.gui.agenda.tray import Tray
from app.gui.desk import Desk
from app.gui.i18n import _, _n
from app.gui.widgets.card import Card
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import STRETCH, H, V, button, label, line
from app.gui.widgets.stack import Stack

SESSION, TRAY, CLASHES = "session", "tray", "clashes"
WIDTH = 360


class Several(QWidget):
    """What can be done with several sessions at once."""

    off_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, *, editable: bool) -> None:
        super().__init__()
        self.title = label("", "heading", wrap=True)
        hint = _("They move together: drag one of them, or use Alt with the arrow keys.")
        off = button(_("Take off the agenda"), "inbox", on=self.off_wanted.emit)
        out = button(_("Remove"), "trash-2", on=self.removal_wanted.emit)
        for each in (off, out):
            each.setEnabled(editable)
        self.setLayout(
            V(
                *(self.title, label(hint, "subtitle", wrap=True)),
                *(H(off, STRETCH), H(out, STRETCH), STRETCH),
                spacing=12,
                margins=18,
            )
        )


class Side(Card):
    """Three parts under one row of tabs."""

    turned = Signal(str)
    """Another part is in front."""

    def __init__(self, desk: Desk, book: Book) -> None:
        editable = not desk.read_only
        self._book = book
        self.tabs = ChipRow(_("Beside the agenda"), _tabs(0, 0))
        self.card = SessionCard(desk, book)
        self.several = Several(editable=editable)
        self.nobody = EmptyState(
            "calendar-range",
            _("No session selected"),
            _("Choose one on the grid, or double-click free space to make one."),
        )
        self.beside = Stack(self.nobody, self.card, self.several)
        self.tray = Tray(book, editable=editable)
        self.clashes = ClashPanel(book, editable=editable)
        self.stack = Stack(self.beside, self.tray, self.clashes)
        head = V(self.tabs, margins=(12, 10, 12, 8))
        super().__init__(head, line(), (self.stack, 1), spacing=0, margins=1)
        self.setFixedWidth(WIDTH)
        self.tabs.chosen.connect(self.turn)

    def turn(self, part: str) -> None:
        """Bring a part to the front."""
        self.tabs.set_chosen(part)
        self.stack.setCurrentIndex((SESSION, TRAY, CLASHES).index(part))
        self._fill()
        self.turned.emit(part)

    @property
    def part(self) -> str:
        """The part in front."""
        return self.tabs.key()

    def reload(self, ids: Sequence[int]) -> None:
        """Show what is true now; `ids` are the selected sessions."""
        waiting, open_ = len(self._book.agenda.unplaced), len(self._book.open)
        chosen = self.part
        self.tabs.set_choices(_tabs(waiting, open_))
        self.tabs.set_chosen(chosen)
        self.show_sessions(ids)
        self._fill()

    def _fill(self) -> None:
        if self.part == TRAY:
            self.tray.reload()
        elif self.part == CLASHES:
            self.clashes.reload()

    def show_sessions(self, ids: Sequence[int]) -> None:
        """Show one session, or how many there are."""
        row = self._book.row(ids[0]) if len(ids) == 1 else None
        if row is not None:
            self.card.show_session(row)
        elif ids:
            self.several.title.setText(
                _n("{n} session selected", "{n} sessions selected", len(ids))
            )
        self.beside.setCurrentIndex(1 if row is not None else 2 if ids else 0)


def _tabs(waiting: int, clashes: int) -> list[Choice]:
    return [
        Choice(SESSION, _("Session")),
        Choice(TRAY, _("Not placed"), waiting),
        Choice(CLASHES, _("Clashes"), clashes),
    ]
