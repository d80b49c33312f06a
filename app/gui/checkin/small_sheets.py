"""Short questions of the desk: a reason, the name of the station, which delegation."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.base.texts import fold
from app.gui.checkin.where import Where
from app.gui.desk import Desk
from app.gui.i18n import _, localized
from app.gui.people.lists import said
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import LongInput, TextInput
from app.gui.widgets.picker import Found, Picker
from app.queries import delegations
from app.queries.desk import GuestRow
from app.usecases.desk import note_for_desk

MOST_OFFERED = 8


class AnywaySheet(Sheet):
    """Why somebody is let in all the same; the reason stays with the check-in."""

    def __init__(
        self, parent: QWidget | None, name: str, why_not: str, go: Callable[[str], object]
    ) -> None:
        self._go = go
        self.reason = TextInput(_("Reason"), _("The host agreed; came instead of a colleague"))
        self.form = Form().add("reason", _("Reason"), self.reason)
        super().__init__(
            parent,
            _("Let in anyway: {name}", name=name),
            self.form,
            text=why_not,
            primary=_("Let in"),
        )
        self.submitted.connect(self._save)

    def _save(self) -> None:
        reason = self.reason.value()
        if not reason:
            self.form.mark("reason", _("Say why: it is kept with the check-in."))
            return
        self.accept()
        self._go(reason)


class StationSheet(Sheet):
    """What this desk is called, such as “Hall A”; it stands with everything done here."""

    def __init__(self, parent: QWidget | None, where: Where) -> None:
        self._where = where
        self.name = TextInput(_("Name of this desk"), _("Entrance, desk 2"))
        hint = _("It is kept with every check-in, so that one knows where somebody came in.")
        self.form = Form().add("name", _("Name of this desk"), self.name, hint=hint)
        super().__init__(parent, _("This desk"), self.form)
        self.name.set_value(where.station)
        self.submitted.connect(self._save)

    def _save(self) -> None:
        self._where.call(self.name.value())
        self.accept()


class NoteSheet(Sheet):
    """What the desk has to say or ask when somebody comes; nothing takes it away."""

    def __init__(self, parent: QWidget | None, desk: Desk, guest: GuestRow) -> None:
        self._desk, self._guest = desk, guest
        self.note = LongInput(_("Note for the desk"), lines=4)
        hint = _("It is shown in large letters each time the person is let through.")
        self.form = Form().add("note", _("Note for the desk"), self.note, hint=hint)
        name = guest.name.display(desk.settings.name_order)
        super().__init__(parent, _("Note: {name}", name=name), self.form)
        self.note.set_value(guest.note)
        self.submitted.connect(self._save)

    def _save(self) -> None:
        self.set_busy(busy=True)
        answer = self._desk.do(note_for_desk, [self._guest.person_id], self.note.value())
        answer.then(lambda _none: self.accept()).otherwise(self._refused)

    def _refused(self, problem: AppError) -> None:
        self.set_busy(busy=False)
        self.form.mark("note", localized(problem))


class PartySheet(Sheet):
    """Which delegation stands there."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None, desk: Desk) -> None:
        self._rows = [(row.id, said(row.name)) for row in desk.ask(delegations.rows)]
        self.picker = Picker(_("City or delegation"), self._find)
        self.form = Form().add("delegation", _("City or delegation"), self.picker)
        super().__init__(parent, _("Delegation"), self.form, primary=_("Open"))
        self.picker.picked.connect(lambda _id: self.submit())
        self.submitted.connect(self._open)

    def _find(self, text: str) -> list[Found]:
        wanted = fold(text.strip())
        found = [row for row in self._rows if wanted in fold(row[1])]
        found.sort(key=lambda row: not fold(row[1]).startswith(wanted))
        return [(row_id, name, "") for row_id, name in found[:MOST_OFFERED]]

    def _open(self) -> None:
        found = self._find(self.picker.text())
        row_id = self.picker.value() or next((each[0] for each in found), None)
        if row_id is None or not self.picker.text().strip():
            self.form.mark("delegation", _("Choose one from the list below the line."))
            return
        self.accept()
        self.chosen.emit(row_id)
