"""Adding one person after the other with three fields, over the table."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.gui.desk import Desk
from app.gui.i18n import _, localized
from app.gui.people.inputs import NEW, NamedPicker, by_keyboard
from app.gui.people.lists import Lists, said
from app.gui.widgets.card import Card
from app.gui.widgets.elided import ElidedLabel
from app.gui.widgets.empty_state import IconLabel
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import TextInput, Unreadable
from app.gui.widgets.layouts import H, V, button, label, tool_button
from app.gui.widgets.picker import Found
from app.queries import delegations, people
from app.queries.people import PersonRow
from app.rules.people import NewPerson
from app.usecases.people import add_person

DELEGATION, ORGANISATION, KINDS = 1, 2, 4
"""A place is one number: its id times KINDS, and which kind it is."""
MOST = 6


@dataclass(frozen=True)
class Place:
    """Where the next person comes from; all None for nowhere."""

    delegation_id: int | None = None
    organisation_id: int | None = None
    new_organisation: str = ""


class PlaceInput(NamedPicker):
    """Finds delegations first, then organisations, or offers to make one."""

    def __init__(self, desk: Desk, lists: Lists) -> None:
        super().__init__(_("Delegation or organisation"), self._offers)
        self._desk, self._lists = desk, lists

    def _offers(self, text: str) -> list[Found]:
        wanted = text.strip()
        sending = self._desk.ask(delegations.rows, wanted)[:MOST] if wanted else []
        bodies = {row.organisation_id for row in sending}
        found = [(row.id * KINDS + DELEGATION, said(row.name), _("Delegation")) for row in sending]
        found += [
            (row_id * KINDS + ORGANISATION, name, place)
            for row_id, name, place in self._lists.find_organisations(wanted)[:MOST]
            if row_id not in bodies
        ]
        return [*found, (NEW, wanted, _("New organisation"))] if wanted else found

    def place(self) -> Place:
        """What was picked; raises `Unreadable` for words nothing was picked for."""
        picked = self.value()
        if picked is None:
            return Place()
        number, name = picked
        row_id, kind = divmod(number, KINDS)
        if kind == DELEGATION:
            bodies = {row.id: row.organisation_id for row in self._desk.ask(delegations.rows)}
            return Place(delegation_id=row_id, organisation_id=bodies.get(row_id))
        if kind == ORGANISATION:
            return Place(organisation_id=row_id)
        return Place(new_organisation=name)


class QuickAdd(Card):
    """Three inputs and a button; Enter adds, and the next person can be typed at once."""

    added = Signal(int)
    """Somebody was added."""
    show_asked = Signal(int)
    """The user wants to see somebody of the same name."""
    left = Signal()

    def __init__(self, desk: Desk, lists: Lists) -> None:
        super().__init__(margins=(16, 12, 12, 12))
        self._desk = desk
        self._namesake = 0
        self.setAccessibleName(_("Add people"))
        self.given = TextInput(_("Given name"))
        self.family = TextInput(_("Family name"))
        self.place = PlaceInput(desk, lists)
        self.form = Form(columns=3)
        self.form.add("given", _("Given name"), self.given)
        self.form.add("family", _("Family name"), self.family)
        self.form.add("place", _("Delegation or organisation"), self.place)
        self.button = button(_("Add"), "plus", on=self.submit)
        self.close_button = tool_button(_("Close"), "x", self.leave)
        side = V(20, H(self.button, self.close_button, spacing=4), -1, spacing=0)
        self.news = label("", "caption", wrap=True)
        self.warning = QWidget()
        self._same = ElidedLabel("", "warn")
        self.show_same = button(_("Show"), kind="link", on=self._show_namesake)
        icon = IconLabel("triangle-alert", "amber")
        self.warning.setLayout(H(icon, self._same, self.show_same, -1))
        self.warning.hide()
        self.news.hide()
        self.column.addLayout(H((self.form, 1), side, spacing=12))
        self.column.addWidget(self.warning)
        self.column.addWidget(self.news)
        for field in (self.given, self.family):
            field.textChanged.connect(self._look_for_namesakes)

    def begin(self) -> None:
        """Open with the first input ready."""
        self.news.hide()
        self.show()
        by_keyboard(self.given)

    def leave(self) -> None:
        """Close; what was typed stays for the next time."""
        self.hide()
        self.left.emit()

    def submit(self) -> None:
        """Add the person that was typed."""
        values = self.form.values()
        if values is None or not self.button.isEnabled():
            return
        try:
            place = self.place.place()
        except Unreadable as problem:
            self.form.mark("place", str(problem))
            return
        facts = {"given": self.given.value(), "family": self.family.value()}
        new = None
        if place.new_organisation:
            new = Lists.new_organisation(place.new_organisation)
        person = NewPerson(
            {**facts, "organisation_id": place.organisation_id},
            delegation_id=place.delegation_id,
        )
        self.button.setEnabled(False)
        answer = self._desk.do(add_person, person, organisation=new)
        answer.then(self._added).otherwise(self._refused)

    def _added(self, person_id: int) -> None:
        self.button.setEnabled(True)
        row = self._desk.ask(people.rows, [person_id]).get(person_id)
        if row is not None:
            self._tell(row)
            if row.organisation_id and row.delegation_id is None:
                self.place.set_value(
                    (row.organisation_id * KINDS + ORGANISATION, said(row.organisation))
                )
        for field in (self.given, self.family):
            field.clear()
        by_keyboard(self.given)
        self.added.emit(person_id)

    def _tell(self, row: PersonRow) -> None:
        name = row.name.display(self._desk.settings.name_order)
        self.news.setText(_("Added: {name}. Type the next one.", name=name))
        self.news.show()

    def _refused(self, problem: AppError) -> None:
        self.button.setEnabled(True)
        if not self.form.mark(problem.field, localized(problem)):
            self.form.mark("given", localized(problem))

    def _look_for_namesakes(self) -> None:
        given, family = self.given.value(), self.family.value()
        found = self._desk.ask(people.namesakes, given, family, limit=1)
        self._namesake = found[0] if found else 0
        self.warning.setVisible(bool(found))
        if found:
            self.news.hide()
            row = self._desk.ask(people.rows, found)[found[0]]
            name = row.name.display(self._desk.settings.name_order)
            where = said(row.organisation) or said(row.delegation_name)
            self._same.setText(
                _("{name} ({place}) is here already.", name=name, place=where)
                if where
                else _("{name} is here already.", name=name)
            )

    def _show_namesake(self) -> None:
        if self._namesake:
            self.show_asked.emit(self._namesake)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter adds, Escape closes."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
