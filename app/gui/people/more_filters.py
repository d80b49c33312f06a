"""What else narrows the table, in a small window under its button."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.gui.i18n import _
from app.gui.people.filter_bar import IN_POPOVER
from app.gui.people.filters import NOBODY
from app.gui.people.lists import Lists, functions
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.forms import Form
from app.gui.widgets.layouts import STRETCH, H, V, button, label
from app.gui.widgets.picker import Picker
from app.queries.people import PeopleFilter
from app.rules.printing import STATE_NAMES, PrintState

WIDTH = 340


class MoreFilters(QFrame):
    """Delegation, country, function there, badge, organisation; each works at once."""

    changed = Signal(object)
    """The user wants another filter: a `PeopleFilter`."""

    def __init__(self, lists: Lists, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._lists, self._wanted = lists, NOBODY
        self.setProperty("kind", "popup")
        self.setAccessibleName(_("More filters"))
        self.setFixedWidth(WIDTH)
        combos: dict[str, tuple[str, str]] = {
            "delegation_id": (_("Delegation"), _("Any delegation")),
            "country": (_("Country"), _("Any country")),
            "member_function": (_("Function in the delegation"), _("Any function")),
            "badge": (_("Badge"), _("Printed or not")),
        }
        self.form = Form()
        self.combos: dict[str, ChoiceCombo[Any]] = {}
        for fact, (name, whatever) in combos.items():
            self.combos[fact] = ChoiceCombo(name, placeholder=whatever)
            self.combos[fact].chosen.connect(lambda value, fact=fact: self._narrow(fact, value))
            self.form.add(fact, name, self.combos[fact])
        self.organisation = Picker(_("Organisation"), lists.find_organisations)
        self.organisation.picked.connect(lambda found: self._narrow("organisation_id", found))
        self.organisation.textEdited.connect(self._on_organisation_typed)
        self.form.add("organisation_id", _("Organisation"), self.organisation)
        foot = H(
            STRETCH,
            button(_("Clear"), kind="quiet", on=self._clear),
            button(_("Done"), on=self.hide),
        )
        heading = label(_("More filters"), "strong")
        self.setLayout(V(heading, self.form, foot, spacing=14, margins=16))

    def show_filter(self, wanted: PeopleFilter) -> None:
        """Show what narrows now."""
        self._wanted = wanted
        whatever = _("Any")
        offers: dict[str, list[tuple[Any, str]]] = {
            "delegation_id": [(None, whatever), *self._lists.delegations],
            "country": [("", whatever), *self._lists.countries],
            "member_function": [(None, whatever), *functions()[1:]],
            "badge": [(None, whatever), *((each, _(STATE_NAMES[each])) for each in PrintState)],
        }
        for fact, options in offers.items():
            self.combos[fact].set_options(options)
            self.combos[fact].set_value(getattr(wanted, fact))
        chosen = wanted.organisation_id
        name = "" if chosen is None else self._lists.organisation_name(chosen)
        self.organisation.set_value(None if chosen is None else (chosen, name))

    def open_below(self, anchor: QWidget, wanted: PeopleFilter) -> None:
        """Open under a button, its end aligned with the button's."""
        self.show_filter(wanted)
        self.adjustSize()
        corner = anchor.mapToGlobal(QPoint(anchor.width() - self.width(), anchor.height() + 4))
        self.move(corner)
        self.show()
        self.combos["delegation_id"].setFocus(Qt.FocusReason.PopupFocusReason)

    def _narrow(self, fact: str, value: Any) -> None:  # noqa: ANN401 - as many types as facts
        self._wanted = replace(self._wanted, **{fact: value})
        self.changed.emit(self._wanted)

    def _on_organisation_typed(self, text: str) -> None:
        if not text.strip() and self._wanted.organisation_id is not None:
            self._narrow("organisation_id", None)

    def _clear(self) -> None:
        self._wanted = replace(self._wanted, **{f: getattr(NOBODY, f) for f in IN_POPOVER})
        self.changed.emit(self._wanted)
        self.show_filter(self._wanted)
