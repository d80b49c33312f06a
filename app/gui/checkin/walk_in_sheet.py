"""Somebody who came without being announced: one short form, a name is enough."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.gui.checkin.doing import Doing
from app.gui.desk import Desk
from app.gui.i18n import _, localized
from app.gui.people.lists import Lists
from app.gui.people.quick_add import PlaceInput
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import FlagInput, TextInput, Unreadable
from app.usecases.checkins import CheckedIn

PRINTS = "checkin.walk_in_prints"


class WalkInSheet(Sheet):
    """Adds, registers as confirmed, checks in; then the badge is printed."""

    def __init__(
        self,
        parent: QWidget | None,
        desk: Desk,
        doing: Doing,
        print_badge: Callable[[int], object],
        typed: str = "",
    ) -> None:
        self._desk, self._doing, self._print = desk, doing, print_badge
        self.lists = Lists(desk)
        self.form = self._form()
        text = _("A name is enough. The person is confirmed and in, in one step.")
        super().__init__(parent, _("Walk-in"), self.form, text=text, primary=_("Let in"), width=560)
        self.print_at_once.set_value(desk.preferences.recall(PRINTS, True))
        self._show_typed(typed)
        self.submitted.connect(self._save)

    def _form(self) -> Form:
        self.given, self.family = TextInput(_("Given name")), TextInput(_("Family name"))
        self.function = TextInput(_("Function"))
        self.place = PlaceInput(self._desk, self.lists)
        self.category = ChoiceCombo(_("Category"), self.lists.category_options())
        self.category.set_value(None)
        self.email, self.phone = TextInput(_("E-mail")), TextInput(_("Phone"))
        self.print_at_once = FlagInput(_("Print the badge at once"))
        made = Form(columns=2)
        made.add("given", _("Given name"), self.given)
        made.add("family", _("Family name"), self.family)
        made.add("place", _("Delegation or organisation"), self.place, span=2)
        made.add("function", _("Function"), self.function)
        made.add("category_id", _("Category"), self.category)
        made.add("email", _("E-mail"), self.email)
        made.add("phone", _("Phone"), self.phone)
        return made.add("print", "", self.print_at_once, span=2)

    def _show_typed(self, typed: str) -> None:
        given, _blank, family = typed.strip().rpartition(" ")
        if any(map(str.isdecimal, typed)):
            return
        self.given.set_value(given.title() if given.islower() else given)
        self.family.set_value(family.title() if family.islower() else family)

    def _save(self) -> None:
        values = self.form.values()
        if values is None:
            return
        try:
            place = self.place.place()
        except Unreadable as problem:
            self.form.mark("place", str(problem))
            return
        self._desk.preferences.remember(PRINTS, values["print"])
        facts = _facts(values)
        if place.delegation_id is not None:
            facts["delegation_id"] = place.delegation_id
        if place.organisation_id is not None:
            facts["organisation_id"] = place.organisation_id
        name = place.new_organisation
        organisation = Lists.new_organisation(name) if name else None
        self.set_busy(busy=True)
        answer = self._doing.take_in(facts, organisation, self._added)
        if answer is not None:
            answer.otherwise(self._refused)

    def _added(self, result: CheckedIn) -> None:
        self.accept()
        if result.person_id is not None and self.print_at_once.value():
            self._print(result.person_id)

    def _refused(self, problem: AppError) -> None:
        self.set_busy(busy=False)
        if not self.form.mark(problem.field, localized(problem)):
            self.form.mark("family", localized(problem))


def _facts(values: Mapping[str, object]) -> dict[str, object]:
    """What was filled in, without what is not a fact of the person."""
    return {
        name: value
        for name, value in values.items()
        if name not in {"place", "print"} and value not in (None, "")
    }
