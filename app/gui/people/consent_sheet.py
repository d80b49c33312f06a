"""Recording an answer together with the words somebody was asked."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.base.words import N_
from app.gui.i18n import _, localized
from app.gui.jobs import Answer
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import LongInput
from app.rules.consents import PURPOSE_NAMES, SOURCE_NAMES, ConsentPurpose, ConsentSource

Record = Callable[[ConsentPurpose, bool, ConsentSource, str], Answer[None]]
"""Keeps an answer: to what, yes or no, how it came, the words that were asked."""
ANSWERS = ((True, N_("Yes, agreed"), "circle-check"), (False, N_("No, refused"), "circle-x"))


class ConsentSheet(Sheet):
    """Asks for the answer, how it came and the wording."""

    def __init__(
        self, parent: QWidget, purpose: ConsentPurpose, record: Record, wording: str = ""
    ) -> None:
        self._purpose, self._record = purpose, record
        self.answer = ChoiceCombo(_("Answer"), [(given, _(text)) for given, text, _icon in ANSWERS])
        sources = [(source, _(name)) for source, name in SOURCE_NAMES.items()]
        self.source = ChoiceCombo(_("How it came"), sources)
        self.wording = LongInput(_("Wording"))
        self.form = Form().add("given", _("Answer"), self.answer)
        self.form.add("source", _("How it came"), self.source)
        hint = _("The words in which they were asked.")
        self.form.add("wording", _("Wording"), self.wording, hint=hint)
        super().__init__(parent, _(PURPOSE_NAMES[purpose]), self.form, primary=_("Record"))
        self.answer.set_value(True)
        self.source.set_value(ConsentSource.FORM)
        self.wording.set_value(wording)
        self.submitted.connect(self._save)

    def _save(self) -> None:
        given, source = self.answer.value(), self.source.value()
        assert given is not None
        assert source is not None
        self.set_busy(busy=True)
        answer = self._record(self._purpose, given, source, self.wording.value())
        answer.then(lambda _none: self.accept()).otherwise(self._refused)

    def _refused(self, problem: AppError) -> None:
        self.set_busy(busy=False)
        if not self.form.mark(problem.field, localized(problem)):
            self.fail(localized(problem))
