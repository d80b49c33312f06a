"""Who is in a project: the lead, partners and people to ask, each added by typing."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.agenda.finding import find_people_of
from app.gui.delegations.finding import Adder, find_organisations
from app.gui.delegations.wording import country_in
from app.gui.i18n import _
from app.gui.outcomes import wording
from app.gui.outcomes.attachments import heading, short_link
from app.gui.outcomes.doing import Doing
from app.gui.widgets.elided import ElidedLabel
from app.gui.widgets.fields import INSET
from app.gui.widgets.layouts import H, V, box, clear, tool_button
from app.queries.projects import ContactRow, PartnerRow, ProjectRow
from app.usecases.projects import edit_project, set_contacts, set_partners


class CompanyBox(QWidget):
    """Lead, partners and contacts of the project shown."""

    def __init__(self, doing: Doing) -> None:
        super().__init__()
        self._doing, self._desk = doing, doing.desk
        self._row: ProjectRow | None = None
        self.lead, self.partners, self.contacts = V(spacing=2), V(spacing=2), V(spacing=2)
        self.add_lead = self._adder(_("Lead"), _("Which city leads?"), self._take_lead)
        self.add_partner = self._adder(_("Add a partner"), _("Add a partner…"), self._take_partner)
        self.add_contact = Adder(
            _("Add a contact person"),
            lambda text: find_people_of(self._desk, text),
            placeholder=_("Add a contact person…"),
        )
        self.add_contact.added.connect(lambda one, _typed: self._take_contact(one))
        for adder in (self.add_lead, self.add_partner, self.add_contact):
            if self._desk.read_only:
                adder.hide()
        self.setLayout(
            V(
                *self._part(_("Lead"), self.lead, self.add_lead),
                *self._part(_("Partners"), self.partners, self.add_partner),
                *self._part(_("Contact persons"), self.contacts, self.add_contact),
                spacing=5,
            )
        )

    @staticmethod
    def _part(
        title: str, lines: QVBoxLayout, adder: QWidget
    ) -> tuple[QWidget, QVBoxLayout, QWidget]:
        return heading(title), lines, adder

    def _adder(self, name: str, placeholder: str, take: Callable[[int], object]) -> Adder:
        made = Adder(
            name,
            lambda text: find_organisations(self._desk, text, creating=False),
            placeholder=placeholder,
        )
        made.added.connect(lambda one, _typed: take(one))
        return made

    def show_project(self, row: ProjectRow) -> None:
        """Show who is in a project."""
        known = (row.id, row.lead, row.partners, row.contacts)
        before = self._row
        if before and known == (before.id, before.lead, before.partners, before.contacts):
            self._row = row
            return
        self._row = row
        for lines in (self.lead, self.partners, self.contacts):
            clear(lines)
        if row.lead is not None:
            self.lead.addWidget(self._body(row.lead, self._drop_lead))
        for one in row.partners:
            self.partners.addWidget(self._body(one, partial(self._drop_partner, one)))
        for person in row.contacts:
            self.contacts.addWidget(self._person(person))
        self.add_lead.setVisible(row.lead is None and not self._desk.read_only)

    def _body(self, row: PartnerRow, drop: Callable[[], object]) -> QWidget:
        name = wording.said(row.name)
        text = ElidedLabel(name, "body")
        place = ElidedLabel(country_in(row.country), "caption")
        out = tool_button(_("Take {name} out of the project", name=name), "x", drop)
        if self._desk.read_only:
            out.hide()
        return box(H((text, 3), (place, 2), out, spacing=8, margins=(INSET, 0, 0, 0)))

    def _person(self, row: ContactRow) -> QWidget:
        name = row.name.display(self._desk.settings.name_order)
        go = partial(self._desk.go, "people", row.person_id)
        link = short_link(name, go)
        parts = (row.function, wording.said(row.organisation), row.email or row.phone)
        detail = ElidedLabel(" · ".join(part for part in parts if part), "caption")
        out = tool_button(
            _("Take {name} out of the project", name=name), "x", partial(self._drop_contact, row)
        )
        if self._desk.read_only:
            out.hide()
        return box(H(link, (detail, 1), out, spacing=8))

    # what the user does

    def _partner_ids(self) -> list[int]:
        return [one.organisation_id for one in self._row.partners] if self._row else []

    def _contact_ids(self) -> list[int]:
        return [one.person_id for one in self._row.contacts] if self._row else []

    def _take_lead(self, organisation_id: int) -> None:
        if self._row is not None:
            self._desk.do(edit_project, self._row.id, {"lead_id": organisation_id})

    def _drop_lead(self) -> None:
        if self._row is not None:
            self._desk.do(edit_project, self._row.id, {"lead_id": None})

    def _take_partner(self, organisation_id: int) -> None:
        self._put_partners([*self._partner_ids(), organisation_id])

    def _drop_partner(self, row: PartnerRow) -> None:
        self._put_partners([one for one in self._partner_ids() if one != row.organisation_id])

    def _put_partners(self, ids: Sequence[int]) -> None:
        if self._row is not None:
            self._desk.do(set_partners, self._row.id, ids)

    def _take_contact(self, person_id: int) -> None:
        self._put_contacts([*self._contact_ids(), person_id])

    def _drop_contact(self, row: ContactRow) -> None:
        self._put_contacts([one for one in self._contact_ids() if one != row.person_id])

    def _put_contacts(self, ids: Sequence[int]) -> None:
        if self._row is not None:
            self._desk.do(set_contacts, self._row.id, ids)
