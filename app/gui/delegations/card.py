"""The card beside the table: one delegation whole, everything editable in its place."""

from datetime import datetime, time
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.base.errors import AppError
from app.gui.delegations import wording
from app.gui.delegations.body import Body
from app.gui.delegations.checklist import Checklist
from app.gui.delegations.fields import Fields, side_by_side
from app.gui.delegations.member_area import MemberArea
from app.gui.delegations.panels_box import DelegationPanels
from app.gui.delegations.stepper import Stepper
from app.gui.desk import Desk
from app.gui.i18n import _, _n, moment
from app.gui.widgets.avatar import Avatar
from app.gui.widgets.elided import ElidedLabel
from app.gui.widgets.layouts import STRETCH, H, V, button, label, line, scrolled, tool_button
from app.queries import delegations, events, organisations
from app.queries.delegations import DelegationRow
from app.rules.delegations import DELEGATION_FIELDS, DelegationPart, DelegationStatus
from app.usecases.delegations import edit_delegations

LABELS = {name: rule.label for name, rule in DELEGATION_FIELDS.items()}
PART_FIELDS = {
    DelegationPart.PLACES: "places",
    DelegationPart.CONTACT: "contact_name",
    DelegationPart.ARRIVAL: "arrival_at",
    DelegationPart.HOTEL: "hotel",
}


class DelegationCard(QWidget):
    """Shows a delegation; signals what concerns more than this one."""

    menu_wanted = Signal()
    """The menu of the delegation is wanted."""
    status_chosen = Signal(list, DelegationStatus)
    """Ids of delegations and their new status."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.row: DelegationRow | None = None
        self.setAccessibleName(_("Delegation"))
        self.avatar = Avatar()
        self.title = label("", "heading", wrap=True)
        self.place = label("", "subtitle", wrap=True)
        self.more = tool_button(_("More about this delegation"), "ellipsis", self.menu_wanted.emit)
        self.stepper = Stepper()
        self.stepper.setEnabled(not desk.read_only)
        self.stepper.chosen.connect(self._on_status)
        self.checklist = Checklist()
        self.checklist.wanted.connect(self.go_to_part)
        self.members = MemberArea(desk)
        self.panels = DelegationPanels(desk)
        self.members.refused.connect(self._on_refused)
        self.fields = Fields(LABELS, editable=not desk.read_only)
        self.fields.on_edited(self._save)
        self.body = Body(desk)
        self.edited = ElidedLabel("", "caption")
        self.undo = button(_("Undo"), kind="link", on=desk.undo)
        self.undo.hide()
        desk.stepped.connect(self._on_step)
        self.area: QScrollArea = scrolled(self._column(), _("Delegation"))
        foot = H((self.edited, 1), self.undo, margins=(18, 9, 18, 10))
        self.setLayout(V((self.area, 1), line(), foot, spacing=0))

    def _column(self) -> QVBoxLayout:
        words = V(self.title, self.place, spacing=2)
        top = V(self.more, STRETCH)
        return V(
            H(V(self.avatar, STRETCH), (words, 1), top, spacing=12),
            self.stepper,
            self.checklist,
            line(),
            self.members,
            line(),
            V(label(_("Panels"), "strong"), self.panels, spacing=10),
            line(),
            self._facts(),
            line(),
            label(_("Organisation"), "strong"),
            self.body,
            STRETCH,
            spacing=14,
            margins=(18, 18, 18, 14),
        )

    def _facts(self) -> QVBoxLayout:
        add = self.fields
        return V(
            label(_("At the conference"), "strong"),
            add.texts("display_name", lambda: wording.conference_languages(self.desk), "flag"),
            side_by_side(
                add.number("places", "users"), add.number("protocol_rank", "list", least=1)
            ),
            add.text("contact_name", "contact"),
            add.text("contact_email", "mail"),
            add.text("contact_phone", "phone"),
            side_by_side(
                add.moment("arrival_at", self._first_day, "plane"),
                add.moment("departure_at", self._last_day, "log-out"),
            ),
            add.text("travel", "bus"),
            add.text("hotel", "bed-double"),
            add.long("notes", "notebook-pen"),
            spacing=14,
        )

    def _first_day(self) -> datetime | None:
        event = self.desk.ask(events.event)
        return datetime.combine(event.starts_on, time(9)) if event else None

    def _last_day(self) -> datetime | None:
        event = self.desk.ask(events.event)
        return datetime.combine(event.ends_on, time(15)) if event else None

    # showing

    def show_delegation(self, row: DelegationRow) -> None:
        """Show a delegation; what is being typed about the same one stays."""
        other = self.row is None or self.row.id != row.id
        if other:
            self.fields.save()
            self.body.fields.save()
        self.row = row
        name = wording.said(row.name)
        self.avatar.set_name(wording.circle(row.country, name))
        self.title.setText(name)
        self.place.setText(self._place(row))
        self.stepper.show_status(row.status)
        self.checklist.show_completeness(row.completeness)
        found = self.desk.ask(delegations.members, [row.id])
        self.members.show_members(row, found.get(row.id, []))
        self.panels.show_delegation(row.id)
        self.fields.set_values(row)
        bodies = self.desk.ask(organisations.rows, [row.organisation_id])
        self.body.show_organisation(bodies[row.organisation_id])
        self.edited.setText(_("Edited {when}", when=moment(row.changed_at)))
        if other:
            self.area.verticalScrollBar().setValue(0)

    def _place(self, row: DelegationRow) -> str:
        elsewhere = "" if row.city in wording.said(row.name) else row.city
        parts = [wording.kind_name(row.kind), elsewhere, wording.country_in(row.country)]
        if row.population:
            parts.append(_n("{n} inhabitant", "{n} inhabitants", row.population))
        return " · ".join(part for part in parts if part)

    def go_to_part(self, part: DelegationPart) -> None:
        """Take the keyboard to where a part is filled in."""
        if part is DelegationPart.CONFIRMED:
            self.stepper.steps[DelegationStatus.CONFIRMED].setFocus()
        elif part in PART_FIELDS:
            self.go_to_field(self._first_empty(part))
        else:
            self.members.go_to(part)
            self.area.ensureWidgetVisible(self.members.adder)

    def _first_empty(self, part: DelegationPart) -> str:
        """A part may need two fields: go to the one that is empty."""
        assert self.row is not None
        if part is DelegationPart.ARRIVAL and self.row.arrival_at is not None:
            return "departure_at"
        if part is DelegationPart.CONTACT and self.row.contact_name:
            return "contact_email"
        return PART_FIELDS[part]

    def go_to_field(self, name: str) -> None:
        """Open a field for writing."""
        field = self.fields.made[name]
        self.area.ensureWidgetVisible(field)
        field.edit()

    def _on_refused(self) -> None:
        # The sentence has its place only after the layouts had their turn.
        QTimer.singleShot(0, self, lambda: self.area.ensureWidgetVisible(self.members.adder))

    def focus(self) -> None:
        """Take the keyboard to the card."""
        self.stepper.setFocus(Qt.FocusReason.TabFocusReason)

    # changing

    def _on_status(self, status: DelegationStatus) -> None:
        if self.row is not None:
            self.status_chosen.emit([self.row.id], status)

    def _save(self, name: str, value: object) -> None:
        if self.row is None:
            return
        of = self.row.id
        answer = self.desk.do(edit_delegations, [of], {name: value})
        answer.otherwise(partial(self._refuse, of, name))

    def _refuse(self, of: int, name: str, problem: AppError) -> None:
        if self.row is not None and self.row.id == of:
            self.fields.refuse(problem, name)

    def _on_step(self, step: object) -> None:
        from app.store import Step, StepKind  # the store is there once a file is open

        assert isinstance(step, Step)
        self.undo.setVisible(step.kind is StepKind.DONE and bool(step.tables & SHOWN))


SHOWN: frozenset[str] = frozenset(
    {"delegation", "membership", "organisation", "member_organisation"}
)
