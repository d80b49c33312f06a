"""The list of participants: those who agreed to be listed, by name or by country."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.base.names import NameOrder
from app.base.texts import sort_key
from app.base.words import N_, Words
from app.documents.agreed_people import AgreedPeople, agreed_people
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow import Block, Cell, Flow, Ink, Row, Table
from app.documents.list_facts import column, name_cell, said
from app.documents.list_look import LINES_NAMES, Lines, list_flow, note
from app.documents.name_orders import NAME_ORDERS
from app.documents.tongues import Tongues
from app.queries.listing import Listed
from app.store import Reading


class Arrangement(StrEnum):
    """How the people are sorted."""

    NAME = "name"
    COUNTRY = "country"


class Shown(StrEnum):
    """What stands beside the name."""

    FUNCTION = "function"
    ORGANISATION = "organisation"
    CITY = "city"
    COUNTRY = "country"
    CONTACT = "contact"


ARRANGEMENTS = ((Arrangement.NAME, N_("By name")), (Arrangement.COUNTRY, N_("By country")))
COLUMNS: Mapping[Shown, tuple[str, float]] = {
    Shown.FUNCTION: (N_("Function"), 1.3),
    Shown.ORGANISATION: (N_("Organisation"), 1.3),
    Shown.CITY: (N_("City"), 0.8),
    Shown.COUNTRY: (N_("Country"), 0.8),
    Shown.CONTACT: (N_("E-mail and phone"), 1.2),
}
CHOICES = tuple((shown, title) for shown, (title, _) in COLUMNS.items())


@dataclass(frozen=True)
class Options:
    """How the list is made."""

    arrangement: Arrangement = option(Arrangement.NAME, N_("Order"), choices=ARRANGEMENTS)
    columns: tuple[Shown, ...] = option(
        (Shown.FUNCTION, Shown.ORGANISATION, Shown.COUNTRY), N_("Columns"), choices=CHOICES
    )
    names: NameOrder = option(NameOrder.GIVEN_FIRST, N_("Names"), choices=NAME_ORDERS)
    numbered: bool = option(True, N_("Number the rows"))
    lines: Lines = option(Lines.RULES, N_("Between rows"), choices=LINES_NAMES)
    large: bool = option(False, N_("Large print"))
    landscape: bool = option(False, N_("Landscape"))


def collect(read: Reading, asked: Asked, _options: Options, tongues: Tongues) -> AgreedPeople:
    """Those who agreed to stand in a shared list; nobody else, even if asked for."""
    return agreed_people(read, asked, tongues)


def layout(facts: AgreedPeople, tongues: Tongues, options: Options) -> Flow:
    """One table, by country with a subheading for each."""
    made = _Rows(facts, tongues, options)
    table = Table(
        tuple(
            [column(tongues, N_("Name"), 1.3, name="name", lines=5)]
            + [column(tongues, *COLUMNS[shown], name=shown) for shown in made.shown]
        ),
        list(made.all()),
        zebra=options.lines == Lines.ZEBRA,
        rules=options.lines == Lines.RULES,
        numbered=options.numbered,
        number_title="\n".join(tongues.lines(lambda words: words(N_("No.")))),
        continued=tongues(N_("continued")),
    )
    blocks: list[Block] = []
    if table.rows:
        blocks = [note(tongues, N_("Only those who agreed to it are listed here.")), table]
    nobody = N_("Nobody has agreed to be listed yet.")
    return list_flow(facts.around, tongues, _title, blocks, options, empty=nobody)


def _title(words: Words) -> str:
    return words(N_("List of participants"))


class _Rows:
    """The rows of a list; what many people have in common is said once."""

    def __init__(self, facts: AgreedPeople, tongues: Tongues, options: Options) -> None:
        self._facts, self._tongues, self._options = facts, tongues, options
        self._grouped = options.arrangement == Arrangement.COUNTRY
        self.shown = [
            shown
            for shown in COLUMNS
            if shown in options.columns and not (self._grouped and shown is Shown.COUNTRY)
        ]
        self._bodies = {
            i: said(tongues, lambda words, body=body: words.pick(body.name))  # type: ignore[misc] # bound
            for i, body in facts.bodies.items()
        }
        self._countries: dict[str, str | Cell] = {}

    def all(self) -> Iterator[Row]:
        """The people, those of a country together if that is wished for."""
        if not self._grouped:
            yield from map(self._row, self._facts.people)
            return
        of: dict[str, list[Listed]] = {}
        for person in self._facts.people:
            of.setdefault(self._facts.country(person), []).append(person)
        for code in sorted(of, key=self._position):
            count = self._tongues(N_("People: {count}"), count=len(of[code]))
            yield Row((self._heading(code), count), heading=True, bookmark=True)
            yield from map(self._row, of[code])

    def _position(self, code: str) -> tuple[bool, bytes]:
        first = self._tongues.first
        return not code, sort_key(first.country(code), first.language)

    def _heading(self, code: str) -> str | Cell:
        if not code:
            return self._tongues(N_("Country not known"))
        return self._country(code)

    def _country(self, code: str) -> str | Cell:
        if code not in self._countries:
            self._countries[code] = said(
                self._tongues, lambda words: words.country(code) if code else ""
            )
        return self._countries[code]

    def _row(self, person: Listed) -> Row:
        cells = (self._cell(person, shown) for shown in self.shown)
        return Row((name_cell(person, self._options.names), *cells), person.id)

    def _cell(self, person: Listed, shown: Shown) -> str | Cell:
        if shown is Shown.FUNCTION:
            return person.function
        if shown is Shown.ORGANISATION:
            return self._bodies.get(self._facts.body_id(person), "")
        if shown is Shown.CITY:
            return self._facts.city(person)
        if shown is Shown.COUNTRY:
            return self._country(self._facts.country(person))
        return Cell(person.email, person.phone, Ink.SMALL)


DOCUMENT = DocumentKind(
    "participants_list",
    N_("List of participants"),
    N_("Those who agreed to be listed, by name or by country."),
    Family.FLOW,
    Group.LISTS,
    Options,
    collect,
    layout,
    icon="users",
    third_party=("name", "function", "organisation", "city", "country"),
    once_per="list",
)
