"""Asking one more thing, or asking it differently."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.base.texts import Texts
from app.gui.desk import Desk
from app.gui.i18n import _, localized
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import FlagInput, LongInput
from app.gui.widgets.language_texts import LanguageTexts
from app.queries.questions import QuestionRow
from app.rules.questions import KIND_NAMES, WITH_OPTIONS, QuestionKind
from app.usecases.questions import add_question, edit_question


class QuestionSheet(Sheet):
    """Label in each language, kind of answer, choices, and whether it must be answered."""

    def __init__(
        self, parent: QWidget, desk: Desk, languages: Sequence[str], row: QuestionRow | None = None
    ) -> None:
        self.form = Form()
        title = _("New question") if row is None else _("Edit question")
        super().__init__(parent, title, self.form, primary=_("Save"), width=520)
        self._desk, self._row = desk, row
        kinds = [(kind, _(name)) for kind, name in KIND_NAMES.items()]
        self.kind: ChoiceCombo[QuestionKind] = ChoiceCombo(_("Kind of answer"), kinds)
        self.form.add("label", _("Question"), LanguageTexts(_("Question"), languages))
        hint = _("Answered already, so its kind stays.") if row is not None and row.answers else ""
        self.form.add("kind", _("Kind of answer"), self.kind, hint=hint)
        self.choices = LongInput(_("Choices"), _("One choice on each line"), lines=5)
        self.form.add("options", _("Choices"), self.choices)
        self.form.add("required", "", FlagInput(_("Must be answered")))
        self.kind.setEnabled(not hint)
        self.kind.changed.connect(self._on_kind)
        self._fill(row)
        self.submitted.connect(self._save)
        self.form["label"].widget().setFocus()

    def _fill(self, row: QuestionRow | None) -> None:
        self.form.set_values(
            {
                "label": row.label if row else Texts(),
                "kind": row.kind if row else QuestionKind.TEXT,
                "options": "\n".join(row.options) if row else "",
                "required": row.required if row else False,
            }
        )
        self._on_kind()

    def _on_kind(self) -> None:
        """Choices are written only where there are some."""
        self.choices.setEnabled(self.kind.value() in WITH_OPTIONS)

    def _save(self) -> None:
        values = self.form.values()
        if values is None:
            return
        values["options"] = str(values["options"]).splitlines()
        self.set_busy(busy=True)
        if self._row is None:
            self._desk.do(add_question, values).then(self._added).otherwise(self._refused)
        else:
            answer = self._desk.do(edit_question, self._row.id, values)
            answer.then(self._saved).otherwise(self._refused)

    def _added(self, _question_id: int) -> None:
        self._desk.toast(_("Question added."), undo=True)
        self.accept()

    def _saved(self, _nothing: None) -> None:
        self._desk.toast(_("Question changed."), undo=True)
        self.accept()

    def _refused(self, problem: AppError) -> None:
        self.set_busy(busy=False)
        if not self.form.mark(problem.field, localized(problem)):
            self.fail(localized(problem))
