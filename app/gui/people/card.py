"""One person whole, beside the table: everything can be changed where it stands."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QPushButton, QScrollArea, QWidget

from app.base.words import N_
from app.gui.desk import Desk
from app.gui.i18n import _, moment
from app.gui.people.card_answers import AnswersBox
from app.gui.people.card_consents import ConsentsBox
from app.gui.people.card_fields import CardFields
from app.gui.people.card_head import CardHead
from app.gui.people.card_panels import PanelsBox
from app.gui.people.card_registration import RegistrationBox
from app.gui.people.card_travel import travel
from app.gui.people.inputs import by_keyboard
from app.gui.people.lists import Lists
from app.gui.people.section import Section
from app.gui.widgets.banner import Banner
from app.gui.widgets.card import Card
from app.gui.widgets.fields import Field
from app.gui.widgets.layouts import STRETCH, H, V, box, button, label, line, scrolled
from app.queries import people, person
from app.queries.person import PersonCard

OPEN = "people.card.open"
STANDARD_OPEN = ("registration", "consents", "notes")
SECTIONS = {
    "name": N_("Person"),
    "registration": N_("Registration"),
    "consents": N_("Consent"),
    "travel": N_("Travel and stay"),
    "panels": N_("Panels"),
    "answers": N_("Questions"),
    "notes": N_("Notes"),
}


def pair(one: QWidget, other: QWidget) -> QLayout:
    """Two fields side by side, equally wide."""
    return H((one, 1), (other, 1), spacing=10)


class PersonPanel(Card):
    """The card; it tells the page what the user wants beyond editing a field."""

    left = Signal()
    """Escape: back to the table."""
    merge_asked = Signal(int, int)
    """Merge the person shown with another one."""

    def __init__(self, desk: Desk, lists: Lists) -> None:
        super().__init__(margins=0, spacing=0)
        self.desk, self.lists = desk, lists
        self.card: PersonCard | None = None
        self._written: dict[int, datetime] = {}
        self.setAccessibleName(_("Person"))
        self.fields = CardFields(desk, lists, self)
        self.fields.saved.connect(self.note)
        self.head = CardHead(desk, lists, self.note_shown)
        self.double = Banner(_("Somebody else has the same e-mail address."), _("Compare…"))
        self.double.hide()
        if self.double.action is not None:
            self.double.action.clicked.connect(self._compare)
        self._double_id = 0
        self.sections = {key: self._section(key) for key in SECTIONS}
        self.column.addWidget(self._body(), 1)
        self.column.addWidget(line())
        self.column.addWidget(self._foot())

    # building

    def _body(self) -> QScrollArea:
        column = V(
            self.head,
            self.double,
            line(),
            self._first(),
            *self.sections.values(),
            STRETCH,
            spacing=12,
            margins=(18, 18, 8, 14),
        )
        self.area = scrolled(column, _("Person"))
        return self.area

    def _first(self) -> QWidget:
        fields = self.fields
        return box(
            V(
                fields.line("email", "mail"),
                fields.line("phone", "phone"),
                fields.organisation(),
                fields.line("function", "briefcase"),
                fields.delegation(),
                fields.member_function(),
                fields.languages(),
                spacing=10,
            )
        )

    def _section(self, key: str) -> Section:
        build: dict[str, Callable[[], QLayout]] = {
            "name": self._name,
            "registration": self._registration,
            "consents": self._consents,
            "travel": lambda: travel(self.fields),
            "panels": self._panels,
            "answers": self._answers,
            "notes": lambda: V(self.fields.long("notes", 6)),
        }
        opened = self.desk.preferences.recall(OPEN, list(STANDARD_OPEN))
        made = Section(_(SECTIONS[key]), build[key], is_open=key in opened)
        made.toggled.connect(self._on_toggled)
        return made

    def _name(self) -> QLayout:
        fields = self.fields
        return V(
            pair(fields.line("given"), fields.line("family")),
            fields.line("original"),
            pair(fields.line("title"), fields.line("degree")),
            fields.line("salutation"),
            spacing=10,
        )

    def _registration(self) -> QLayout:
        self.registration = RegistrationBox(self.fields)
        self.registration.register.clicked.connect(self.head.register_asked)
        if self.card is not None:
            self.registration.show_card(self.card)
        return V(self.registration)

    def _consents(self) -> QLayout:
        self.consents = ConsentsBox(self.desk, self.note)
        if self.card is not None:
            self.consents.show_card(self.card)
        return V(self.consents)

    def _panels(self) -> QLayout:
        self.panels = PanelsBox(self.desk)
        if self.card is not None:
            self.panels.show_card(self.card)
        return V(self.panels)

    def _answers(self) -> QLayout:
        self.answers = AnswersBox(self.fields)
        return V(self.answers)

    def _foot(self) -> QWidget:
        self.edited = label("", "caption")
        self.undo: QPushButton = button(_("Undo"), kind="link", on=self._undo)
        return box(H(self.edited, self.undo, STRETCH, spacing=2, margins=(18, 7, 18, 8)))

    # showing

    @property
    def person_id(self) -> int | None:
        """Who is shown."""
        return None if self.card is None else self.card.row.id

    def show_person(self, person_id: int) -> bool:
        """Show somebody, or the same one anew; False if the person no longer exists."""
        card = self.desk.ask(person.card, person_id)
        if card is None:
            return False
        another = card.row.id != self.person_id
        if another:
            self.fields.settle()
        self.card = card
        if self.sections["answers"].is_open:
            self.answers.refresh()
        self.fields.show(card)
        self.head.show_card(card)
        if self.sections["registration"].is_open:
            self.registration.show_card(card)
        if self.sections["consents"].is_open:
            self.consents.show_card(card)
        if self.sections["panels"].is_open:
            self.panels.show_card(card)
        self._show_double()
        self._show_edited()
        if another:
            self.area.verticalScrollBar().setValue(0)
        return True

    def _show_double(self) -> None:
        others = self.desk.ask(people.sharing_email, self.card.row.id) if self.card else []
        self._double_id = others[0] if others else 0
        self.double.setVisible(bool(others))

    def _show_edited(self) -> None:
        if self.card is None:
            return
        at = max(self.card.changed_at, self._written.get(self.card.row.id, self.card.changed_at))
        self.edited.setText(_("Edited at {time}", time=moment(at)))
        step = self.desk.store.undo_step
        mine = step is not None and step.at == self._written.get(self.card.row.id)
        self.undo.setVisible(mine)

    # what the user does

    def note(self, person_id: int) -> None:
        """A change of this person was written from the card."""
        step = self.desk.store.undo_step
        if step is not None and datetime.now(UTC) - step.at < timedelta(minutes=1):
            self._written[person_id] = step.at
        if person_id == self.person_id:
            self.show_person(person_id)

    def note_shown(self) -> None:
        """A change of the person shown was written."""
        if self.person_id is not None:
            self.note(self.person_id)

    def edit(self, key: str = "given") -> None:
        """Open a field, and the section it is in."""
        if key in {"given", "family", "original", "title", "degree", "salutation"}:
            self.sections["name"].set_open(True)
            if self.card is not None:
                self.fields.show(self.card)
        field: Field = self.fields[key]
        self.area.ensureWidgetVisible(field)
        field.edit()

    def enter(self) -> None:
        """Come with the keyboard: the first field has the focus."""
        by_keyboard(self.fields["email"].shown)

    def _undo(self) -> None:
        self.desk.undo()

    def _compare(self) -> None:
        if self.person_id is not None and self._double_id:
            self.merge_asked.emit(self.person_id, self._double_id)

    def _on_toggled(self) -> None:
        opened = [key for key, section in self.sections.items() if section.is_open]
        self.desk.preferences.remember(OPEN, opened)
        if self.card is not None:
            self.show_person(self.card.row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Escape goes back to the table."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
