"""A small window for the name and the note of an edition."""

from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.gui.desk import Desk
from app.gui.i18n import _, localized
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import LongInput, TextInput
from app.queries.editions import EditionRow
from app.usecases.editions import edit_edition


class EditionSheet(Sheet):
    """Saved as one step; the sessions that the edition announced stay as they were."""

    def __init__(self, parent: QWidget | None, desk: Desk, row: EditionRow) -> None:
        self._desk, self._row = desk, row
        self.form = Form()
        self.form.add("name", _("Name"), TextInput(_("Name")))
        note = _("What is said about it on the slip of changes")
        self.form.add("note", _("Note"), LongInput(_("Note"), note, lines=4))
        self.form.set_values({"name": row.name, "note": row.note})
        super().__init__(
            parent,
            _("Edit edition"),
            self.form,
            text=_("Its name stands at the foot of every page that is printed of it."),
        )
        self.submitted.connect(self._save)
        self.form["name"].widget().setFocus()

    def _save(self) -> None:
        values = self.form.values()
        if values is None:
            return
        self.set_busy(busy=True)
        name, note = str(values["name"]), str(values["note"])
        answer = self._desk.do(edit_edition, self._row.id, name, note)
        answer.then(lambda _none: self._saved(name)).otherwise(self._refuse)

    def _saved(self, name: str) -> None:
        self._desk.toast(_("Edition “{name}” is changed.", name=name), undo=True)
        self.accept()

    def _refuse(self, problem: AppError) -> None:
        self.set_busy(busy=False)
        if not self.form.mark(getattr(problem, "field", ""), localized(problem)):
            self.fail(localized(problem))
