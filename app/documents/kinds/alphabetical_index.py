"""The alphabetical index: everybody by family name, and where they belong."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from app.base.names import NameOrder
from app.base.texts import Texts
from app.base.words import N_, Words
from app.documents.alphabet import letter_of
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow import Cell, Column, Flow, Ink, Paragraph, Row, Table
from app.documents.letterhead import Around, letterhead, page_text, read_around, right_to_left
from app.documents.list_facts import by_name
from app.documents.tongues import Tongues
from app.queries import delegations, listing
from app.queries.listing import Body, Listed
from app.store import Reading


class Reference(StrEnum):
    """What stands beside a name."""

    DELEGATION = "delegation"
    COUNTRY = "country"
    NUMBER = "number"


REFERENCES = (
    (Reference.DELEGATION, N_("Delegation, else organisation")),
    (Reference.COUNTRY, N_("Country")),
    (Reference.NUMBER, N_("Registration number")),
)


@dataclass(frozen=True)
class Options:
    """How the index is made."""

    reference: Reference = option(Reference.DELEGATION, N_("Beside the name"), choices=REFERENCES)
    columns: int = option(2, N_("Columns"), least=1, most=3)
    letters: bool = option(True, N_("With letters over the names"))
    large: bool = option(False, N_("Large print"))
    landscape: bool = option(False, N_("Landscape"))


@dataclass(frozen=True)
class Facts:
    """Everybody in order, the delegations' names and the bodies by id."""

    around: Around
    people: tuple[Listed, ...]
    delegations: Mapping[int, Texts]
    bodies: Mapping[int, Body]


def collect(read: Reading, asked: Asked, _options: Options, tongues: Tongues) -> Facts:
    """Everybody, whatever delegation."""
    people = by_name(read, asked, tongues)
    names = {row.id: row.name for row in delegations.rows(read)}
    return Facts(read_around(read), people, names, listing.bodies(read))


def layout(facts: Facts, tongues: Tongues, options: Options) -> Flow:
    """One table of names that runs down the columns."""
    columns = (
        Column("", 1.2, lines=4, name="name", label=N_("Name")),
        Column("", name="reference", lines=2, label=dict(REFERENCES)[options.reference]),
    )
    rows = list(_rows(facts, tongues, options))
    table = Table(columns, rows, zebra=False, continued=tongues(N_("continued")))
    nobody = Paragraph(tongues(N_("There is nobody on this list yet.")), Ink.NOTE)
    return Flow(
        letterhead(facts.around, tongues, _title),
        (table,) if rows else (nobody,),
        page_text(tongues),
        landscape=options.landscape,
        large=options.large,
        right_to_left=right_to_left(tongues),
        columns=options.columns,
    )


def _title(words: Words) -> str:
    return words(N_("Alphabetical index"))


def _rows(facts: Facts, tongues: Tongues, options: Options) -> Iterator[Row]:
    beside = _beside(facts, tongues, options.reference)

    def letter(person: Listed) -> str:
        return letter_of(person.family or person.given or person.original, tongues.language)

    if not options.letters:
        for person in facts.people:
            yield _row(person, beside(person))
        return
    for found, people in groupby(facts.people, key=letter):
        yield Row((found,), heading=True, bookmark=True)
        for person in people:
            yield _row(person, beside(person))


def _row(person: Listed, beside: Cell | str) -> Row:
    name = person.name
    shown = f"{name.family}, {name.given}" if name.family and name.given else ""
    return Row((shown or name.display(NameOrder.FAMILY_FIRST), beside), person.id)


def _beside(facts: Facts, tongues: Tongues, reference: Reference) -> Callable[[Listed], Cell | str]:
    """What stands beside a name; each text is made once."""

    def small(text: str) -> Cell | str:
        return Cell(text, ink=Ink.SMALL) if text else ""

    if reference == Reference.NUMBER:
        return lambda person: small(str(person.number or ""))
    first = tongues.first
    if reference == Reference.COUNTRY:
        countries = {i: small(first.country(b.country)) for i, b in facts.bodies.items()}
        return lambda person: countries.get(person.organisation_id or 0, "")
    sent = {i: small(first.pick(name)) for i, name in facts.delegations.items()}
    bodies = {i: small(first.pick(body.name)) for i, body in facts.bodies.items()}
    return lambda person: (
        sent.get(person.delegation_id or 0) or bodies.get(person.organisation_id or 0, "")
    )


DOCUMENT = DocumentKind(
    "alphabetical_index",
    N_("Alphabetical index"),
    N_("Everybody by family name, with their delegation."),
    Family.FLOW,
    Group.LISTS,
    Options,
    collect,
    layout,
    icon="list",
    third_party=("name", "reference"),
    once_per="list",
)
