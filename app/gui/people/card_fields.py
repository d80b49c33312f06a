"""The fields of the card: what each shows of a person, and which change saves it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Signal

from app.base.errors import AppError
from app.base.words import N_
from app.gui.desk import Desk
from app.gui.i18n import _, localized
from app.gui.jobs import Answer
from app.gui.people import inputs
from app.gui.people.inputs import LiveChoice, NamedPicker, OrganisationInput
from app.gui.people.lists import Lists, functions, said
from app.gui.widgets.date_input import DateInput, write_date
from app.gui.widgets.fields import Field
from app.gui.widgets.inputs import Input, LongInput, TextInput
from app.gui.widgets.moment_input import MomentInput, show_moment
from app.queries.person import PersonCard
from app.rules.people import LOGISTICS_FIELDS, PERSON_FIELDS, REGISTRATION_FIELDS
from app.usecases.delegations import move_people, set_function
from app.usecases.people import edit_people, move_to_new_organisation
from app.usecases.registrations import edit_logistics, edit_registrations

Make = Callable[[], Input]
Read = Callable[[PersonCard], object]
Write = Callable[[int, Any], Answer[Any]]
Options = Callable[[], list[tuple[Any, str]]]
NOON = time(12)


@dataclass(frozen=True)
class Bound:
    """A field with its way from and to the file."""

    field: Field
    read: Read
    write: Write


class CardFields(QObject):
    """All fields of one card by name; they show the person that was shown last."""

    saved = Signal(int)
    """A change of this person was written."""

    def __init__(self, desk: Desk, lists: Lists, parent: QObject) -> None:
        super().__init__(parent)
        self.desk, self.lists = desk, lists
        self.card: PersonCard | None = None
        self._bound: dict[str, Bound] = {}

    def __getitem__(self, key: str) -> Field:
        return self._bound[key].field

    def __contains__(self, key: str) -> bool:
        return key in self._bound

    def show(self, card: PersonCard) -> None:
        """Show a person; what is being typed about another one is saved first."""
        if self.card is not None and self.card.row.id != card.row.id:
            self.settle()
        self.card = card
        for bound in self._bound.values():
            self._fill(bound)

    def settle(self) -> None:
        """Save what is being typed, or give up what cannot be read."""
        for bound in self._bound.values():
            if bound.field.editing:
                bound.field.save()
            if bound.field.editing:
                bound.field.cancel()

    def forget(self, prefix: str) -> None:
        """Let go of the fields whose names begin so; their widgets are somebody else's."""
        self._bound = {k: b for k, b in self._bound.items() if not k.startswith(prefix)}

    def bind(self, key: str, field: Field, read: Read, write: Write) -> Field:
        """Take a field in; it shows the person at once."""
        self._bound[key] = Bound(field, read, write)
        field.edited.connect(lambda value: self._save(key, value))
        self._fill(self._bound[key])
        return field

    def _fill(self, bound: Bound) -> None:
        if self.card is not None:
            bound.field.set_value(bound.read(self.card))

    def _save(self, key: str, value: object) -> None:
        if self.card is None:
            return
        person_id = self.card.row.id
        field = self._bound[key].field

        def refused(problem: AppError) -> None:
            shown = self.card is not None and self.card.row.id == person_id
            if shiboken6.isValid(field) and shown:
                field.show_error(localized(problem))
            else:
                self.desk.toast(localized(problem))

        answer = self._bound[key].write(person_id, value)
        answer.then(lambda _done: self._told(person_id)).otherwise(refused)

    def _told(self, person_id: int) -> None:
        if shiboken6.isValid(self):
            self.saved.emit(person_id)

    # kinds of fields

    def made(
        self, name: str, make: Make, icon: str = "", show: Callable[[Any], str] = str
    ) -> Field:
        """A field that can be edited unless the file is read-only."""
        return Field(name, None if self.desk.read_only else make, icon=icon, show=show)

    def line(self, key: str, icon: str = "", placeholder: str = "") -> Field:
        """One line of text."""
        name = label_of(key)
        return self._plain(key, self.made(name, lambda: TextInput(name, placeholder), icon))

    def long(self, key: str, lines: int = 4) -> Field:
        """Several lines of text."""
        name = label_of(key)
        return self._plain(key, self.made(name, lambda: LongInput(name, lines=lines)))

    def day(self, key: str) -> Field:
        """A date."""
        name = label_of(key)
        event = self.lists.event
        suggested = event.starts_on if event else None
        field = self.made(name, lambda: DateInput(name, suggested=suggested), show=write_date)
        return self._plain(key, field)

    def moment(self, key: str) -> Field:
        """A date with a time, local to the conference."""
        name = label_of(key)
        event = self.lists.event
        suggested = datetime.combine(event.starts_on, NOON) if event else None
        make = lambda: MomentInput(name, suggested=suggested)  # noqa: E731 - a factory in a row of them
        return self._plain(key, self.made(name, make, show=show_moment))

    def choice(self, key: str, options: Options, icon: str = "") -> Field:
        """One of a few values."""
        return self._plain(key, self._choice(label_of(key), options, icon))

    def languages(self) -> Field:
        """The languages somebody speaks."""
        name = label_of("languages")
        make = lambda: inputs.LanguagesInput(name)  # noqa: E731 - a factory in a row of them
        field = self.made(name, make, "languages", inputs.written_languages)
        return self._plain("languages", field)

    def _choice(self, name: str, options: Options, icon: str) -> Field:
        def show(value: object) -> str:
            text = next((text for known, text in options() if known == value), "")
            return "" if value is None else text

        return self.made(name, lambda: LiveChoice(name, options), icon, show)

    def _plain(self, key: str, field: Field) -> Field:
        """A field named like the fact it shows."""
        do = self.desk.do
        if key in PERSON_FIELDS:
            return self.bind(
                key,
                field,
                lambda card: getattr(card, key, getattr(card.row, key, None)),
                lambda person, value: do(edit_people, [person], {key: value}),
            )
        if key in REGISTRATION_FIELDS:
            return self.bind(
                key,
                field,
                lambda card: getattr(card, key, getattr(card.row, key, None)),
                lambda person, value: do(edit_registrations, [person], {key: value}),
            )
        return self.bind(
            key,
            field,
            lambda card: getattr(card.logistics, key),
            lambda person, value: do(edit_logistics, [person], {key: value}),
        )

    # fields that are more than one fact

    def organisation(self) -> Field:
        """Where somebody comes from; typed words find it, or make it."""
        name = label_of("organisation_id")
        find = self.lists.find_organisations
        make = lambda: OrganisationInput(name, find)  # noqa: E731 - a factory in a row of them
        field = self.made(name, make, "building-2", lambda value: str(value[1]))
        return self.bind("organisation_id", field, _organisation_of, self._set_organisation)

    def _set_organisation(self, person: int, value: tuple[int, str] | None) -> Answer[Any]:
        if value is not None and value[0] == inputs.NEW:
            facts = self.lists.new_organisation(value[1])
            return self.desk.do(move_to_new_organisation, [person], facts)
        chosen = None if value is None else value[0]
        return self.desk.do(edit_people, [person], {"organisation_id": chosen})

    def delegation(self) -> Field:
        """The delegation somebody belongs to."""
        return self.bind(
            "delegation_id",
            self._choice(_("Delegation"), self.lists.delegation_options, "flag"),
            lambda card: card.row.delegation_id,
            lambda person, value: self.desk.do(move_people, [person], value),
        )

    def member_function(self) -> Field:
        """What somebody is within the delegation."""
        return self.bind(
            "member_function",
            self._choice(_("Function in the delegation"), functions, "user-cog"),
            lambda card: card.row.member_function,
            lambda person, value: self.desk.do(set_function, [person], value),
        )

    def room_mate(self, find: Callable[[str], list[tuple[int, str, str]]]) -> Field:
        """With whom somebody shares a room."""
        name = label_of("shares_with_id")
        make = lambda: NamedPicker(name, find, avatars=True)  # noqa: E731 - a factory in a row of them
        field = self.made(name, make, show=lambda value: str(value[1]))

        def read(card: PersonCard) -> object:
            other = card.logistics.shares_with_id
            return None if other is None else (other, self.lists.person_name(other))

        def write(person: int, value: tuple[int, str] | None) -> Answer[Any]:
            chosen = None if value is None else value[0]
            return self.desk.do(edit_logistics, [person], {"shares_with_id": chosen})

        return self.bind("shares_with_id", field, read, write)


def _organisation_of(card: PersonCard) -> object:
    row = card.row
    return None if row.organisation_id is None else (row.organisation_id, said(row.organisation))


def label_of(key: str) -> str:
    """What a fact is called in the language of the window."""
    for table in (PERSON_FIELDS, REGISTRATION_FIELDS, LOGISTICS_FIELDS):
        if key in table:
            return _(table[key].label)
    raise KeyError(key)


YES_NO = ((True, N_("Yes")), (False, N_("No")))


def yes_no() -> list[tuple[Any, str]]:
    """Yes and no to choose from."""
    return [(value, _(text)) for value, text in YES_NO]
