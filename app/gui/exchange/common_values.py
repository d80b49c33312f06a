"""What every line of a list has in common although no column says so: a category, a tag."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from app.gui.exchange.draft import Draft
from app.gui.exchange.flow import Flow
from app.gui.exchange.targets import TARGET_NAMES
from app.gui.i18n import _, current_language
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.inputs import TextInput
from app.gui.widgets.layouts import STRETCH, H, V, button, clear, label, menu_of, tool_button
from app.queries import delegations, events
from app.rules.importing.values import Target
from app.rules.registrations import STATUS_NAMES

OFFERED = (
    *(Target.CATEGORY, Target.STATUS, Target.DELEGATION, Target.TAGS),
    *(Target.ORGANISATION, Target.CITY, Target.COUNTRY, Target.HOTEL),
)
"""What a list often says of everybody at once."""


class CommonValues(QWidget):
    """A value for each field without a column; lines that have their own keep it."""

    def __init__(self, flow: Flow) -> None:
        super().__init__()
        self.flow = flow
        self.inputs: dict[Target, ChoiceCombo[str] | TextInput] = {}
        self._lines = V(spacing=8)
        self.add = button(_("Add a value"), "plus", menu=menu_of())
        self.add.menu().aboutToShow.connect(self._offer)
        hint = _("For what no column says, such as a category or a tag for everybody.")
        self.setLayout(
            V(
                label(_("The same for everybody"), "strong"),
                label(hint, "caption", wrap=True),
                self._lines,
                H(self.add, STRETCH),
                spacing=8,
            )
        )

    def show_draft(self, draft: Draft) -> None:
        """Show the values of a mapping; what is being typed stays."""
        fixed = draft.mapping.fixed
        if tuple(fixed) != tuple(self.inputs):
            clear(self._lines)
            self.inputs = {target: self._line(target) for target in fixed}
        for target, field in self.inputs.items():
            if not field.hasFocus() and field.value() != fixed[target]:
                field.set_value(fixed[target])

    def _line(self, target: Target) -> "ChoiceCombo[str] | TextInput":
        title = _(TARGET_NAMES[target])
        options = self._options(target)
        field: ChoiceCombo[str] | TextInput
        if options:
            field = ChoiceCombo(title, options, placeholder=_("Please choose"))
            field.chosen.connect(partial(self._say, target))
        else:
            field = TextInput(title)
            field.editingFinished.connect(partial(self._typed, target, field))
        gone = tool_button(_("Remove: {field}", field=title), "x", partial(self.remove, target))
        self._lines.addLayout(V(label(title, "caption"), H((field, 1), gone, spacing=4), spacing=3))
        return field

    def _options(self, target: Target) -> list[tuple[str, str]]:
        """What there is already; others are typed."""
        ask, languages = self.flow.desk.ask, (current_language(), "en")
        if target is Target.STATUS:
            return [(status.value, _(name)) for status, name in STATUS_NAMES.items()]
        if target is Target.CATEGORY:
            names = [row.name.best(languages) for row in ask(events.categories)]
        elif target is Target.DELEGATION:
            names = sorted(row.name.best(languages) for row in ask(delegations.rows))
        else:
            names = []
        return [(name, name) for name in names]

    def _offer(self) -> None:
        draft, menu = self.flow.draft, self.add.menu()
        menu.clear()
        if draft is None:
            return
        used = {column.target for column in draft.mapping.columns} | set(draft.mapping.fixed)
        for target in OFFERED:
            if target not in used:
                action = menu.addAction(_(TARGET_NAMES[target]))
                action.triggered.connect(partial(self._add, target))

    def _add(self, target: Target, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's argument
        self._say(target, "")
        if target in self.inputs:
            self.inputs[target].setFocus()

    def _typed(self, target: Target, field: TextInput) -> None:
        """A line that is taken away lets its text go."""
        draft = self.flow.draft
        if draft is not None and target in draft.mapping.fixed:
            self._say(target, field.value())

    def _say(self, target: Target, text: str | None) -> None:
        draft = self.flow.draft
        if draft is not None:
            self._put({**draft.mapping.fixed, target: text or ""})

    def remove(self, target: Target) -> None:
        """Say nothing of everybody there."""
        draft = self.flow.draft
        if draft is not None:
            self._put({t: text for t, text in draft.mapping.fixed.items() if t != target})

    def _put(self, fixed: dict[Target, str]) -> None:
        draft = self.flow.draft
        assert draft is not None
        self.flow.map(replace(draft.mapping, fixed=fixed))
