"""Changing all selected people at once, each change one step that Undo takes back."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.base.errors import AppError
from app.gui.desk import Desk
from app.gui.i18n import _, _n, localized
from app.gui.jobs import Answer
from app.gui.people.card_consents import consent_menu
from app.gui.people.card_fields import label_of
from app.gui.people.card_tags import TagMenu
from app.gui.people.inputs import NEW, LiveChoice, OrganisationInput
from app.gui.people.lists import Lists, functions, statuses
from app.gui.widgets.card import Card
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import TextInput
from app.gui.widgets.layouts import (
    STRETCH,
    H,
    V,
    ampersands,
    box,
    button,
    label,
    line,
    scrolled,
)
from app.queries.shared import shared
from app.rules.consents import PURPOSE_NAMES, ConsentPurpose, ConsentSource
from app.usecases.consents import record_consent
from app.usecases.delegations import move_people, set_function
from app.usecases.people import edit_people, move_to_new_organisation
from app.usecases.registrations import edit_registrations, register
from app.usecases.tags import untag_people

UNCHOSEN = object()
PAIR = 2


class BulkPanel(Card):
    """Stands in the place of the card while more than one person is selected."""

    merge_asked = Signal(int, int)
    remove_asked = Signal()
    clear_asked = Signal()

    def __init__(self, desk: Desk, lists: Lists) -> None:
        super().__init__(margins=0, spacing=0)
        self._desk, self._lists = desk, lists
        self.ids: list[int] = []
        self.setAccessibleName(_("Selected people"))
        self.title = label("", "heading", wrap=True)
        self.merge = button(_("Merge…"), "merge", on=self._merge)
        self.clear = button(_("Clear selection"), "x", on=self.clear_asked.emit)
        self.form = Form()
        self._fill_form()
        head = V(
            self.title,
            label(_("What you choose here changes all of them, at once."), "caption", wrap=True),
            H(self.merge, self.clear, STRETCH),
            spacing=8,
        )
        margins = (18, 18, 8, 14)
        inner = V(head, line(), self.form, self._more(), STRETCH, spacing=14, margins=margins)
        self.column.addWidget(scrolled(inner, _("Selected people")), 1)
        self.column.addWidget(line())
        remove = button(_("Remove these people"), "trash-2", "quiet", self.remove_asked.emit)
        self.column.addWidget(box(H(remove, STRETCH, margins=(10, 6, 10, 6))))
        self.setEnabled(not desk.read_only)

    def show_ids(self, ids: Sequence[int]) -> None:
        """Work on these people."""
        self.ids = list(ids)
        self.title.setText(_n("{n} person selected", "{n} people selected", len(self.ids)))
        self.merge.setVisible(len(self.ids) == PAIR)
        self.form.clear_marks()
        self._show_shared()

    def _fill_form(self) -> None:
        do, lists = self._desk.do, self._lists
        combos: dict[str, tuple[str, Callable[[], list[tuple[Any, str]]]]] = {
            "status": (label_of("status"), statuses),
            "category_id": (label_of("category_id"), lists.category_options),
            "delegation_id": (_("Delegation"), lists.delegation_options),
            "member_function": (_("Function in the delegation"), functions),
        }
        changes: dict[str, Callable[[Any], Answer[Any]]] = {
            "status": lambda v: do(edit_registrations, self.ids, {"status": v}),
            "category_id": lambda v: do(edit_registrations, self.ids, {"category_id": v}),
            "delegation_id": lambda v: do(move_people, self.ids, v),
            "member_function": lambda v: do(set_function, self.ids, v),
        }
        self.combos: dict[str, LiveChoice[Any]] = {}
        for key, (name, options) in combos.items():
            self.combos[key] = LiveChoice(name, options, placeholder=_("Leave as it is"))
            self.combos[key].chosen.connect(partial(self._apply, key, changes[key]))
            self.form.add(key, name, self.combos[key])
        name = label_of("organisation_id")
        self.organisation = OrganisationInput(name, lists.find_organisations)
        self.organisation.picked.connect(lambda _id: self._set_organisation())
        self.form.add("organisation_id", name, self.organisation)
        self.function = TextInput(label_of("function"), _("Enter sets it for all"))
        self.function.returnPressed.connect(self._set_function)
        self.form.add("function", label_of("function"), self.function)

    def _more(self) -> QWidget:
        self.add_tag = TagMenu(
            self._desk, self._lists, self, ids=lambda: self.ids, carried=tuple, told=self._told
        )
        self.remove_tag = QMenu(self)
        self.remove_tag.aboutToShow.connect(self._fill_remove_tag)
        tags = FlowLayout(spacing=8)
        tags.addWidget(button(_("Add tag"), "tag", menu=self.add_tag))
        tags.addWidget(button(_("Remove tag"), menu=self.remove_tag))
        consents = [
            button(_(PURPOSE_NAMES[purpose]), menu=consent_menu(self, purpose, self._record))
            for purpose in ConsentPurpose
        ]
        registering = button(_("Register"), "user-check", on=self._register)
        return box(
            V(
                V(label(_("Tags"), "caption"), tags, spacing=4),
                V(label(_("Consent"), "caption"), *(H(b, STRETCH) for b in consents), spacing=4),
                V(label(_("Registration"), "caption"), H(registering, STRETCH), spacing=4),
                spacing=12,
            )
        )

    def _apply(self, key: str, change: Callable[[Any], Answer[Any]], value: object) -> None:
        self.form.clear_marks()
        answer = change(value)
        answer.then(lambda _done: self._told()).otherwise(partial(self._refused, key))
        answer.lastly(self._show_shared)

    def _show_shared(self) -> None:
        """What all of them have is shown; elsewhere nothing is chosen."""
        known = self._desk.ask(shared, self.ids)
        for key, combo in self.combos.items():
            combo.set_value(known.get(key, UNCHOSEN))
        organisation = known.get("organisation_id")
        name = self._lists.organisation_name(organisation) if organisation else ""
        self.organisation.set_value((organisation, name) if organisation else None)
        self.function.set_value(known.get("function", ""))

    def _set_organisation(self) -> None:
        picked = self.organisation.value()
        if picked is None:
            return

        def change(_value: object) -> Answer[Any]:
            if picked[0] == NEW:
                facts = Lists.new_organisation(picked[1])
                return self._desk.do(move_to_new_organisation, self.ids, facts)
            return self._desk.do(edit_people, self.ids, {"organisation_id": picked[0]})

        self._apply("organisation_id", change, None)

    def _set_function(self) -> None:
        text = self.function.value()
        if text:
            change = partial(self._edit, "function")
            self._apply("function", change, text)

    def _edit(self, key: str, value: object) -> Answer[None]:
        return self._desk.do(edit_people, self.ids, {key: value})

    def _record(
        self,
        purpose: ConsentPurpose,
        given: bool,  # noqa: FBT001 - as consent_menu calls it
        source: ConsentSource,
        wording: str,
    ) -> Answer[None]:
        answer = self._desk.do(
            record_consent, self.ids, purpose, given=given, source=source, wording=wording
        )
        return answer.then(lambda _none: self._told())

    def _register(self) -> None:
        self._desk.do(register, self.ids).then(lambda _none: self._told())

    def _fill_remove_tag(self) -> None:
        self.remove_tag.clear()
        for row in self._lists.tags:
            action = self.remove_tag.addAction(ampersands(row.name))
            action.triggered.connect(lambda _on=False, tag=row.id: self._untag(tag))

    def _untag(self, tag_id: int) -> None:
        self._desk.do(untag_people, self.ids, tag_id).then(lambda _none: self._told())

    def _merge(self) -> None:
        if len(self.ids) == PAIR:
            self.merge_asked.emit(self.ids[0], self.ids[1])

    def _told(self) -> None:
        count = len(self.ids)
        text = _n("Changed for {n} person.", "Changed for {n} people.", count)
        self._desk.toast(text, undo=True)

    def _refused(self, key: str, problem: AppError) -> None:
        self.form.mark(key, localized(problem))
