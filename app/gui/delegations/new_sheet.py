"""Inviting a delegation: an organisation of the file, or a new one in the same breath."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.base.texts import Texts
from app.gui.delegations.body import kind_options
from app.gui.delegations.doing import Doing
from app.gui.delegations.finding import NEW, find_organisations
from app.gui.delegations.partners import Partners
from app.gui.delegations.wording import conference_languages
from app.gui.desk import Desk
from app.gui.i18n import _, localized
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.country_combo import CountryCombo
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import NumberInput, TextInput
from app.gui.widgets.layouts import V, box
from app.gui.widgets.picker import Found, Picker
from app.queries import organisations
from app.rules.organisations import OrganisationKind
from app.usecases.delegations import add_delegation

MOST = 2_000_000_000
MARKS = {"name": "organisation", "organisation_id": "organisation"}


class NewSheet(Sheet):
    """Enter adds; a new organisation needs a name only."""

    added = Signal(int)
    """The id of the new delegation."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        self._desk, self._doing, self._typed = desk, Doing(desk), ""
        self.organisation = Picker(
            _("City or organisation"), self._find, placeholder=_("Riga, Union of Cities…")
        )
        self.form = Form(columns=2)
        self.form.add(
            "organisation",
            _("City or organisation"),
            self.organisation,
            hint=_("Type a name: one of the file is found, another one is created."),
            span=2,
        )
        self.places = NumberInput(_("Places promised"), 0, 10_000)
        self.kind: ChoiceCombo[OrganisationKind] = ChoiceCombo(
            _("Kind"), kind_options(), searchable=False
        )
        self.kind.set_value(OrganisationKind.CITY)
        self.details = Form(columns=2)
        self.details.add("kind", _("Kind"), self.kind)
        self.details.add("country", _("Country"), CountryCombo())
        self.details.add("city", _("City"), TextInput(_("City")))
        self.details.add("population", _("Population"), NumberInput(_("Population"), 0, MOST))
        self.partners = Partners(desk, creating=False)
        self.partners.changed.connect(self.partners.show_ids)
        self.last = Form(columns=2)
        self.last.add("places", _("Places promised"), self.places)
        content = box(V(self.form, self.details, self.partners, self.last, spacing=14))
        super().__init__(parent, _("Add delegation"), content, primary=_("Add delegation"))
        self.setWindowTitle(_("Add delegation"))
        self.kind.changed.connect(self._on_kind)
        self.organisation.picked.connect(self._on_picked)
        self.organisation.textEdited.connect(self._on_typed)
        self.submitted.connect(self._add)
        self._show_details(shown=False)
        self.organisation.setFocus()

    def _find(self, text: str) -> Sequence[Found]:
        return find_organisations(self._desk, text)

    # a new organisation shows what else may be said of it

    def _on_typed(self, text: str) -> None:
        self._typed = text.strip()
        self.form.clear_marks()
        self._show_details(shown=bool(self._typed) and self._known(self._typed) is None)

    def _on_picked(self, row_id: int) -> None:
        if row_id == NEW:
            # The completer writes the offer itself into the line after it told of it.
            QTimer.singleShot(0, self, self._write_typed)
        self._show_details(shown=row_id == NEW)

    def _write_typed(self) -> None:
        self.organisation.set_value(None)
        self.organisation.setText(self._typed)

    def _on_kind(self) -> None:
        self._show_details(shown=self.details.isVisibleTo(self))

    def _show_details(self, *, shown: bool) -> None:
        self.details.setVisible(shown)
        self.partners.setVisible(shown and self.kind.value() is OrganisationKind.PARTNERSHIP)
        self.adjustSize()

    def _known(self, text: str) -> int | None:
        """An organisation of exactly this name."""
        ids = self._desk.ask(organisations.find_ids, text) if text.strip() else []
        for row in self._desk.ask(organisations.rows, ids[:20]).values():
            if text.strip().casefold() in {name.casefold() for name in row.name.values()}:
                return row.id
        return None

    # adding

    def _add(self) -> None:
        given, more = self.last.values(), self.details.values()
        if given is None or more is None:
            return
        text = self._typed
        chosen = self.organisation.value() or self._known(text)
        facts = {} if given["places"] is None else {"places": given["places"]}
        self.set_busy(busy=True)
        if chosen is not None:
            answer = self._desk.do(add_delegation, facts, organisation_id=chosen)
        else:
            answer = self._desk.do(
                add_delegation,
                facts,
                organisation=self._body(text, more),
                member_organisation_ids=self._members(),
            )
        answer.then(self._on_added).otherwise(self._refuse)

    def _members(self) -> list[int]:
        partnership = self.kind.value() is OrganisationKind.PARTNERSHIP
        return self.partners.ids if partnership else []

    def _body(self, name: str, more: dict[str, object]) -> dict[str, object]:
        kind = self.kind.value() or OrganisationKind.CITY
        city = more["city"] or (name if kind is OrganisationKind.CITY else "")
        language = conference_languages(self._desk)[0]
        return {"name": Texts({language: name}), **more, "kind": kind, "city": city}

    def _on_added(self, delegation_id: int) -> None:
        name = self._doing.name(delegation_id)
        self._desk.toast(_("{delegation} was added.", delegation=name), undo=True)
        self.added.emit(delegation_id)
        self.accept()

    def _refuse(self, problem: AppError) -> None:
        self.set_busy(busy=False)
        text = localized(problem)
        for form in (self.details, self.last, self.form):
            if form.mark(MARKS.get(problem.field, problem.field), text):
                return
        self.fail(text)
