"""What an import of an agenda did, with the way back and the way on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.exchange.agenda.draft import Done
from app.gui.i18n import _, _n
from app.gui.widgets.card import Card
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import V, button


class OutcomeView(QWidget):
    """The numbers of a Done."""

    undo_asked = Signal()
    agenda_asked = Signal()
    another_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.show_agenda = button(
            _("Show the agenda"), "calendar-range", "primary", self.agenda_asked.emit
        )
        self.undo = button(_("Undo the import"), "undo-2", on=self.undo_asked.emit)
        self.another = button(_("Another file…"), "folder-open", on=self.another_asked.emit)
        self.state = EmptyState(
            "circle-check", _("Imported"), " ", self.show_agenda, self.undo, self.another
        )
        self.setLayout(V((Card(self.state), 1)))

    def show_done(self, done: Done) -> None:
        """Say what was done."""
        title = _("“{file}” is imported", file=done.file_name)
        self.state.set_text(title, "\n".join(lines_of(done)))

    def take_focus(self) -> None:
        """Where the keyboard goes on."""
        self.show_agenda.setFocus()


def lines_of(done: Done) -> list[str]:
    """What an import did, a line for each thing that there is to say."""
    said = (
        (done.new, _n("{n} new session", "{n} new sessions", done.new)),
        (done.changed, _n("{n} session changed", "{n} sessions changed", done.changed)),
        (done.unchanged, _n("{n} session as before", "{n} sessions as before", done.unchanged)),
        (done.refused, _n("{n} session left out", "{n} sessions left out", done.refused)),
        (
            done.vanished,
            _n(
                "{n} session is no longer in the file; it stays",
                "{n} sessions are no longer in the file; they stay",
                done.vanished,
            ),
        ),
        (done.rooms, _n("{n} new room", "{n} new rooms", done.rooms)),
        (done.people, _n("{n} new person", "{n} new people", done.people)),
    )
    return [text for count, text in said if count]
