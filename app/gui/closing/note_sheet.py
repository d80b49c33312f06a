"""Small sheets of the closing: a task is done, the programme is frozen, other days."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from app.base.errors import AppError
from app.gui.closing import words
from app.gui.desk import Desk
from app.gui.i18n import _, day, localized, moment
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import LongInput, NumberInput, TextInput
from app.queries import closing, disclosures
from app.queries.disclosures import DisclosureRow
from app.rules.closing import (
    CATEGORY_NAMES,
    CLOSING_NAMES,
    DEFAULT_DAYS,
    MOST_DAYS,
    ClosingTask,
    DataCategory,
)
from app.usecases.closing import freeze_programme, mark_task, set_retention
from app.usecases.disclosures import name_recipient


class FormSheet(Sheet):
    """A form whose use case may refuse it."""

    def __init__(self, parent: QWidget, title: str, form: Form, *, text: str, primary: str) -> None:
        super().__init__(parent, title, form, text=text, primary=primary)
        self.form = form
        self.submitted.connect(self._save)

    def _save(self) -> None:
        self.form.clear_marks()
        values = self.form.values()
        if values is not None:
            self.set_busy(busy=True)
            self.save(values)

    def save(self, values: dict[str, object]) -> None:
        """Do it with what was filled in."""

    def refuse(self, problem: AppError) -> None:
        """Say why it could not be done, at its field where it has one."""
        field = getattr(problem, "field", "")
        if field and self.form.mark(field, localized(problem)):
            self.set_busy(busy=False)
        else:
            self.fail(localized(problem))


class FreezeSheet(FormSheet):
    """The programme as held becomes an edition."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        form = Form()
        form.add("name", _("Name of the edition"), TextInput(_("Name of the edition")))
        form.add("note", _("Note"), LongInput(_("Note"), lines=3))
        form.set_values({"name": _("As held")})
        super().__init__(
            parent,
            _("Freeze the programme as held"),
            form,
            text=_("An edition is released with every session that has a time, and kept for good."),
            primary=_("Freeze"),
        )
        self._desk = desk

    def save(self, values: dict[str, object]) -> None:
        """Release it."""
        name, note = str(values["name"] or ""), str(values["note"] or "")
        answer = self._desk.do(freeze_programme, name, note)
        answer.then(lambda _id: self.accept()).otherwise(self.refuse)


class NoteSheet(FormSheet):
    """A task is done, with a note if there is something to say."""

    def __init__(self, parent: QWidget, desk: Desk, task: ClosingTask) -> None:
        form = Form()
        form.add("note", _("Note"), LongInput(_("Note"), lines=3))
        super().__init__(
            parent,
            _(CLOSING_NAMES[task]),
            form,
            text=_("Say that it is done; a note may say how, or what is missing and why."),
            primary=_("Done"),
        )
        self._desk, self._task = desk, task

    def save(self, values: dict[str, object]) -> None:
        """Tick it off."""
        answer = self._desk.do(mark_task, self._task, str(values["note"] or ""))
        answer.then(lambda _none: self.accept()).otherwise(self.refuse)


class RecipientSheet(FormSheet):
    """Something that left: what was in it, and for whom it was."""

    def __init__(self, parent: QWidget, desk: Desk, row: DisclosureRow) -> None:
        form = Form()
        reader = TextInput(_("For whom"))
        known = QCompleter([_(each) for each in desk.ask(disclosures.recipients)], reader)
        known.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        reader.setCompleter(known)
        form.add("recipient", _("For whom"), reader)
        form.set_values({"recipient": _(row.recipient)})
        parts = (moment(row.at), row.file_name, words.columns_text(row))
        said = "\n".join(part for part in parts if part)
        super().__init__(parent, _(row.what), form, text=said, primary=_("Save"))
        self._desk, self._id = desk, row.id

    def save(self, values: dict[str, object]) -> None:
        """Keep it."""
        answer = self._desk.do(name_recipient, self._id, str(values["recipient"] or ""))
        answer.then(lambda _none: self.accept()).otherwise(self.refuse)


class DaysSheet(FormSheet):
    """After how many days a category is due."""

    def __init__(self, parent: QWidget, desk: Desk, category: DataCategory) -> None:
        row = next(row.due for row in desk.ask(closing.due_rows) if row.due.category is category)
        form = Form()
        usual = DEFAULT_DAYS[category]
        form.add(
            "days",
            _("Days after the last day"),
            NumberInput(_("Days after the last day"), 0, MOST_DAYS),
            hint=_("Usually {days}; leave it empty for that.", days=usual),
        )
        form.set_values({"days": row.days})
        super().__init__(
            parent,
            _(CATEGORY_NAMES[category]),
            form,
            text=_("To be erased from {day} on.", day=day(row.on)),
            primary=_("Save"),
        )
        self._desk, self._category = desk, category

    def save(self, values: dict[str, object]) -> None:
        """Keep it; the usual number needs no row of its own."""
        days = values["days"]
        kept = days if isinstance(days, int) and days != DEFAULT_DAYS[self._category] else None
        answer = self._desk.do(set_retention, self._category, kept)
        answer.then(lambda _none: self.accept()).otherwise(self.refuse)
