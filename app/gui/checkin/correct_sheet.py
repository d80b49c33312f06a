"""A name that is wrong on the badge: corrected, the old badge void, a new one printed."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.gui.desk import Desk
from app.gui.i18n import _, localized
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import TextInput
from app.queries.person import PersonCard
from app.usecases.desk import correct_name


class CorrectSheet(Sheet):
    """One step: what stands on the badge, and why."""

    def __init__(
        self,
        parent: QWidget | None,
        desk: Desk,
        card: PersonCard,
        print_badge: Callable[[int], object],
    ) -> None:
        self._desk, self._print = desk, print_badge
        self._person_id = card.row.id
        name = card.name
        self._before = {
            "title": name.title,
            "given": name.given,
            "family": name.family,
            "original": name.original,
            "function": card.row.function,
            "badge_text": card.badge_text,
        }
        self.form = self._form()
        self.form.set_values(self._before)
        text = _("The badge is printed anew with a new code; the old one opens no door any more.")
        primary = _("Correct and print")
        super().__init__(
            parent, _("Correct the badge"), self.form, text=text, primary=primary, width=560
        )
        self.submitted.connect(self._save)
        self.form["given"].widget().setFocus()

    def _form(self) -> Form:
        self.reason = TextInput(_("Reason"), _("Misspelt on the badge"))
        titles = {
            "title": _("Title"),
            "original": _("Name in original script"),
            "given": _("Given name"),
            "family": _("Family name"),
            "function": _("Function"),
            "badge_text": _("Text on the badge"),
        }
        made = Form(columns=2)
        for key, title in titles.items():
            made.add(key, title, TextInput(title))
        return made.add("reason", _("Reason"), self.reason, span=2)

    def _save(self) -> None:
        values = self.form.values()
        if values is None:
            return
        reason = str(values.pop("reason"))
        changes = {key: value for key, value in values.items() if value != self._before[key]}
        self.set_busy(busy=True)
        answer = self._desk.do(correct_name, self._person_id, changes, reason)
        answer.then(self._corrected).otherwise(self._refused)

    def _corrected(self, _code: str) -> None:
        self.accept()
        self._print(self._person_id)

    def _refused(self, problem: AppError) -> None:
        self.set_busy(busy=False)
        if not self.form.mark(problem.field, localized(problem)):
            self.fail(localized(problem))
