"""The sheet that keeps a web address as a material."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.base.texts import Texts
from app.gui.i18n import _, current_language, localized
from app.gui.outcomes.doing import Doing
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import TextInput
from app.rules.outcomes import MATERIAL_NAMES, MaterialKind
from app.usecases.materials import add_link


class LinkSheet(Sheet):
    """An address, what it is called and what it is."""

    def __init__(self, parent: QWidget | None, doing: Doing, facts: Mapping[str, object]) -> None:
        self._doing, self._facts = doing, facts
        self.form = Form()
        kinds = [(kind, _(name)) for kind, name in MATERIAL_NAMES.items()]
        combo: ChoiceCombo[MaterialKind] = ChoiceCombo(_("Kind"), kinds)
        line = TextInput(_("Link"), "https://example.org/talk")
        self.form.add("link", _("Link"), line)
        self.form.add("title", _("Caption"), TextInput(_("Caption")))
        self.form.add("kind", _("Kind"), combo)
        super().__init__(parent, _("Add a link"), self.form, primary=_("Add"))
        self.form["kind"].set_value(MaterialKind.RECORDING)
        line.setFocus()
        self.submitted.connect(self._save)

    def _save(self) -> None:
        values = self.form.values()
        if values is None:
            return
        title = Texts({current_language(): str(values["title"])})
        facts = {**self._facts, "title": title, "kind": values["kind"] or MaterialKind.OTHER}
        self.set_busy(busy=True)
        answer = self._doing.desk.do(add_link, str(values["link"]), facts)
        answer.then(self._saved).otherwise(self._refuse)

    def _saved(self, _result: object) -> None:
        self.accept()

    def _refuse(self, problem: AppError) -> None:
        self.set_busy(busy=False)
        if not self.form.mark(problem.field, localized(problem)):
            self.fail(localized(problem))
