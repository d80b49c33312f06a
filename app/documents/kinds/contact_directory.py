"""The contact directory: those who agreed to it, by country and city, and how to reach them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from app.base.names import NameOrder
from app.base.texts import sort_key
from app.base.words import N_, Words
from app.documents.agreed_people import AgreedPeople, agreed_people
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow import Block, Cell, Flow, Ink, Row, Table
from app.documents.list_facts import column, said, strong_name
from app.documents.list_look import list_flow, note
from app.documents.name_orders import NAME_ORDERS
from app.documents.tongues import Tongues
from app.queries.listing import Body, Listed
from app.store import Reading


@dataclass(frozen=True)
class Options:
    """How the directory is made."""

    names: NameOrder = option(NameOrder.FAMILY_FIRST, N_("Names"), choices=NAME_ORDERS)
    phones: bool = option(True, N_("With phone numbers"))
    new_pages: bool = option(False, N_("Each country on a new page"))
    large: bool = option(False, N_("Large print"))
    landscape: bool = option(False, N_("Landscape"))


def collect(read: Reading, asked: Asked, _options: Options, tongues: Tongues) -> AgreedPeople:
    """Those who agreed to stand in a shared list; nobody else, even if asked for."""
    return agreed_people(read, asked, tongues)


def layout(facts: AgreedPeople, tongues: Tongues, options: Options) -> Flow:
    """One table, a subheading for each country."""
    table = Table(
        (
            column(tongues, N_("City"), 0.8, name="city"),
            column(tongues, N_("Name"), 1.3, name="name", lines=5),
            column(tongues, N_("Organisation"), 1.3, name="organisation", lines=5),
            column(tongues, N_("E-mail and phone"), 1.4, name="contact", lines=4),
        ),
        list(_rows(facts, tongues, options)),
        zebra=False,
        rules=True,
        continued=tongues(N_("continued")),
    )
    blocks: list[Block] = []
    if table.rows:
        blocks = [note(tongues, N_("Only those who agreed to it are listed here.")), table]
    nobody = N_("Nobody has agreed to be listed yet.")
    return list_flow(facts.around, tongues, _title, blocks, options, empty=nobody)


def _title(words: Words) -> str:
    return words(N_("Contact directory"))


def _rows(facts: AgreedPeople, tongues: Tongues, options: Options) -> Iterator[Row]:
    language = tongues.first.language

    def place(person: Listed) -> tuple[bool, bytes, bytes]:
        country, city = facts.country(person), facts.city(person)
        name = sort_key(tongues.first.country(country), language)
        return not country, name, sort_key(city, language)

    before, city_before = None, None
    for person in sorted(facts.people, key=place):  # who is of one city stays in order of names
        country, city = facts.country(person), facts.city(person)
        if country != before:
            named = tongues.country(country) or tongues(N_("Country not known"))
            fresh = options.new_pages and before is not None
            yield Row((named,), heading=True, bookmark=True, new_page=fresh)
            before, city_before = country, None
        yield _row(person, "" if city == city_before else city, facts, tongues, options)
        city_before = city


def _row(person: Listed, city: str, facts: AgreedPeople, tongues: Tongues, options: Options) -> Row:
    name = strong_name(person, options.names)
    under = "\n".join(part for part in (name.second, person.function) if part)
    named = replace(name, second=under)
    body = facts.body(person)
    called = said(tongues, partial(_called, body)) if body else ""
    reached = Cell(person.email, person.phone if options.phones else "", Ink.SMALL)
    return Row((city, named, called, reached), person.id)


def _called(body: Body, words: Words) -> str:
    return words.pick(body.name)


DOCUMENT = DocumentKind(
    "contact_directory",
    N_("Contact directory"),
    N_("Those who agreed to it, by country and city, and how to reach them."),
    Family.FLOW,
    Group.AFTER,
    Options,
    collect,
    layout,
    icon="contact",
    third_party=("city", "name", "organisation", "contact"),
    once_per="list",
)
