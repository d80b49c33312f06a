"""The columns of the table of people: what each says, and which of them are shown."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from app.base.names import NameOrder
from app.base.words import N_
from app.gui.i18n import _, country_name, number
from app.gui.people.lists import Lists, said
from app.gui.row_model import Column
from app.gui.status_tones import REGISTRATION_TONES
from app.gui.widgets.cells import Cell, Pill, Pills, Plain, TwoLines
from app.queries.people import PersonRow
from app.rules.delegations import FUNCTION_NAMES
from app.rules.registrations import STATUS_NAMES

PersonColumn = Column[PersonRow]
NAME = "name"
STANDARD = (NAME, "delegation", "category", "status", "number", "function", "tags")


@dataclass(frozen=True)
class Cells:
    """What rows look like: the order of names, and the colours of tags."""

    order: NameOrder
    lists: Lists

    def name(self, row: PersonRow) -> Cell:
        """The name, with the original script beside it and the organisation below."""
        shown = row.name.display(self.order)
        beside = row.original if row.original != shown else ""
        return TwoLines(shown, said(row.organisation), shown, beside=beside)

    def delegation(self, row: PersonRow) -> Cell:
        """The delegation, with what the person is in it below."""
        if row.delegation_name is None:
            return Plain("—", "muted")
        function = _(FUNCTION_NAMES[row.member_function]) if row.member_function else ""
        return TwoLines(said(row.delegation_name), function, strong=False)

    def category(self, row: PersonRow) -> Cell:
        """The category in its colour."""
        return Pill(said(row.category), row.category_tone or "neutral")

    def status(self, row: PersonRow) -> Cell:
        """How far the registration is."""
        if row.status is None:
            return Plain(_("Not registered"), "muted")
        return Pill(_(STATUS_NAMES[row.status]), REGISTRATION_TONES[row.status])

    def number(self, row: PersonRow) -> Cell:
        """The number of the registration."""
        return Plain("—", "muted") if row.number is None else Plain(number(row.number))

    def function(self, row: PersonRow) -> Cell:
        """What the person is at home."""
        return Plain(row.function or "—", "soft" if row.function else "muted")

    @staticmethod
    def statuses() -> list[Cell]:
        """All states of a registration, which are to be read whole."""
        return [Pill(_(name), "neutral") for name in STATUS_NAMES.values()]

    def tags(self, row: PersonRow) -> Cell:
        """The tags in their colours."""
        return Pills(tuple(Pill(name, self.lists.tag_tone(name)) for name in row.tags))

    def email(self, row: PersonRow) -> Cell:
        """The e-mail address."""
        return Plain(row.email or "—", "soft" if row.email else "muted")

    def phone(self, row: PersonRow) -> Cell:
        """The phone number."""
        return Plain(row.phone or "—", "soft" if row.phone else "muted")

    def city(self, row: PersonRow) -> Cell:
        """Where the organisation is."""
        return Plain(row.city or "—", "soft" if row.city else "muted")

    def country(self, row: PersonRow) -> Cell:
        """The country of the organisation, in the language of the window."""
        return Plain(country_name(row.country) if row.country else "—")


KINDS: dict[str, Callable[[Cells], PersonColumn]] = {
    NAME: lambda c: Column(N_("Person"), c.name, "name", 250, stretch=True),
    "delegation": lambda c: Column(N_("Delegation"), c.delegation, "delegation", 140, spare=3),
    "category": lambda c: Column(N_("Category"), c.category, "category", 104, spare=4),
    "status": lambda c: Column(N_("Status"), c.status, "status", 104, whole=c.statuses),
    "number": lambda c: Column(N_("No."), c.number, "number", 62, spare=5),
    "function": lambda c: Column(N_("Function"), c.function, "function", 150, spare=6),
    "tags": lambda c: Column(N_("Tags"), c.tags, "", 150, spare=8),
    "email": lambda c: Column(N_("E-mail"), c.email, "", 190, spare=7),
    "phone": lambda c: Column(N_("Phone"), c.phone, "", 130, spare=7),
    "city": lambda c: Column(N_("City"), c.city, "city", 110, spare=6),
    "country": lambda c: Column(N_("Country"), c.country, "country", 110, spare=6),
}
TITLES = {
    NAME: N_("Person"),
    "delegation": N_("Delegation"),
    "category": N_("Category"),
    "status": N_("Status"),
    "number": N_("No."),
    "function": N_("Function"),
    "tags": N_("Tags"),
    "email": N_("E-mail"),
    "phone": N_("Phone"),
    "city": N_("City"),
    "country": N_("Country"),
}


def known(keys: object) -> tuple[str, ...]:
    """The columns remembered, the name always first; the standard ones if none make sense."""
    wanted = keys if isinstance(keys, Iterable) and not isinstance(keys, str) else ()
    chosen = set(wanted)
    found = tuple(key for key in KINDS if key in chosen and key != NAME)
    return (NAME, *found) if found else STANDARD


def columns(keys: Sequence[str], cells: Cells) -> list[PersonColumn]:
    """The columns with these keys."""
    return [KINDS[key](cells) for key in keys]
