"""What is asked once for a whole list: names, dates, statuses, phones, what all have in common."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from app.base.words import N_
from app.gui.exchange.common_values import CommonValues
from app.gui.exchange.draft import Draft
from app.gui.exchange.flow import Flow
from app.gui.i18n import _, _n
from app.gui.widgets.card import Card
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.inputs import FlagInput
from app.gui.widgets.layouts import V, box, button, clear, label
from app.rules.importing.values import COUNTRY_ALONE, DateOrder, ImportMapping, NameSplit, Target
from app.rules.registrations import STATUS_NAMES, RegistrationStatus

T = TypeVar("T")
GONE = "gone"
SPLITS: Mapping[NameSplit, str] = {
    NameSplit.FAMILY_LAST: N_("Given name first: Anna Nowak"),
    NameSplit.FAMILY_FIRST: N_("Family name first: Nowak Anna"),
    NameSplit.COMMA: N_("Family name, comma: Nowak, Anna"),
}
ORDERS: Mapping[DateOrder, str] = {
    DateOrder.DAY_FIRST: N_("Day first: 31/12/2026"),
    DateOrder.MONTH_FIRST: N_("Month first: 12/31/2026"),
    DateOrder.YEAR_FIRST: N_("Year first: 2026/12/31"),
}


class WholeList(QWidget):
    """Only what this list needs to be asked is shown."""

    def __init__(self, flow: Flow) -> None:
        super().__init__()
        self.flow = flow
        self._words: dict[str, str] = {}
        self.statuses: dict[str, ChoiceCombo[str]] = {}
        self.told = label("", "medium", wrap=True)
        self.forget = button(_("Guess anew"), "refresh-cw", "link", flow.guess_again)
        self.about = Card(self.told, self.forget, spacing=4, margins=12)
        self.split: ChoiceCombo[NameSplit] = ChoiceCombo(_("Order of names"), _named(SPLITS))
        self.split.chosen.connect(lambda value: self._change(name_split=value))
        self.order: ChoiceCombo[DateOrder] = ChoiceCombo(
            _("Order of dates"), _named(ORDERS), placeholder=_("Please choose")
        )
        self.order.chosen.connect(lambda value: self._change(date_order=value))
        self.plus = FlagInput(_("Put the + back"))
        self._lost = label("", "caption", wrap=True)
        self._phones = box(V(self._lost, self.plus, spacing=3))
        self.plus.changed.connect(lambda: self._change(add_plus=self.plus.value()))
        self._names = box(V(label(_("Full names are written"), "caption"), self.split, spacing=3))
        self._dates = box(
            V(
                label(_("Is 05/06 the fifth of June? Dates are written"), "caption", wrap=True),
                self.order,
                spacing=3,
            )
        )
        self._status_lines = V(spacing=6)
        self._statuses = box(
            V(
                label(_("What these words for the status mean"), "caption", wrap=True),
                self._status_lines,
                spacing=3,
            )
        )
        self.common = CommonValues(flow)
        self.asked = Card(
            label(_("Asked once for the whole list"), "strong"),
            self._names,
            self._dates,
            self._statuses,
            self._phones,
            spacing=12,
        )
        self.setLayout(V(self.about, self.asked, Card(self.common), spacing=12))

    def show_draft(self, draft: Draft | None) -> None:
        """Show what this list needs to be asked."""
        if draft is None:
            return
        mapping = draft.mapping
        self.told.setText(told(draft))
        self.about.setVisible(bool(self.told.text()))
        self.forget.setVisible(draft.remembered)
        self._names.setVisible(bool(mapping.positions(Target.FULL_NAME)))
        self.split.set_value(mapping.name_split)
        ambiguous = draft.reading is not None and draft.reading.dates_ambiguous
        self._dates.setVisible(ambiguous or mapping.date_order is not None)
        self.order.set_value(mapping.date_order)
        self._show_statuses(draft)
        self._show_plus(draft)
        parts = (self._names, self._dates, self._statuses, self._phones)
        self.asked.setVisible(any(not part.isHidden() for part in parts))
        self.common.show_draft(draft)

    def _show_plus(self, draft: Draft) -> None:
        lost = draft.lost_plus
        self._phones.setVisible(lost > 0 or draft.mapping.add_plus)
        self._lost.setText(
            _n("{n} phone number has lost its +", "{n} phone numbers have lost their +", lost)
        )
        self.plus.blockSignals(True)
        self.plus.set_value(draft.mapping.add_plus)
        self.plus.blockSignals(False)

    def _show_statuses(self, draft: Draft) -> None:
        words = dict(draft.status_words)
        self._statuses.setVisible(bool(words))
        if words.keys() != self._words.keys():
            clear(self._status_lines)
            self.statuses = {key: self._status(key, word) for key, word in words.items()}
        self._words = words
        for key, combo in self.statuses.items():
            known = key in draft.mapping.status_words
            meaning = draft.mapping.status_words.get(key)
            combo.set_value((meaning.value if meaning else GONE) if known else None)

    def _status(self, key: str, word: str) -> ChoiceCombo[str]:
        choices = [(status.value, _(name)) for status, name in STATUS_NAMES.items()]
        combo: ChoiceCombo[str] = ChoiceCombo(
            _("“{word}” means", word=word),
            [*choices, (GONE, _("No longer coming"))],
            placeholder=_("Please choose"),
        )
        combo.chosen.connect(lambda value: self._mean(key, value))
        title = label(_("“{word}”", word=word), "medium", wrap=True)
        self._status_lines.addLayout(V(title, combo, spacing=3))
        return combo

    def _mean(self, key: str, value: str | None) -> None:
        draft = self.flow.draft
        if draft is not None and value:
            status = None if value == GONE else RegistrationStatus(value)
            self._change(status_words={**draft.mapping.status_words, key: status})

    def _change(self, **values: object) -> None:
        draft = self.flow.draft
        if draft is not None:
            mapping: ImportMapping = replace(draft.mapping, **values)  # type: ignore[arg-type] # its fields
            self.flow.map(mapping)


def _named(names: Mapping[T, str]) -> list[tuple[T, str]]:
    return [(value, _(name)) for value, name in names.items()]


def told(draft: Draft) -> str:
    """Whose export this is, whether it is understood as last time, and what would be lost."""
    said = []
    if draft.remembered:
        said.append(_("The columns are understood as last time."))
    elif draft.system:
        said.append(_("This is an export of {system}.", system=draft.system))
    if draft.mapping.country_alone:
        said.append(_(COUNTRY_ALONE))
    return "\n".join(said)
