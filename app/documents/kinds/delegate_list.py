"""The delegate list: delegation after delegation, the head first, with functions."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.base.names import NameOrder
from app.base.words import N_, Words
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow import Cell, Column, Flow, Ink, Paragraph, Row, Table
from app.documents.letterhead import letterhead, page_text, right_to_left
from app.documents.list_facts import Group as PeopleGroup
from app.documents.list_facts import (
    ListFacts,
    by_delegation,
    column,
    delegation_cell,
    function_cells,
    name_cell,
    strong_name,
    with_consent,
)
from app.documents.list_look import LINES_NAMES, Lines
from app.documents.list_photos import photos
from app.documents.marks import Picture
from app.documents.name_orders import NAME_ORDERS
from app.documents.tongues import Tongues
from app.queries.listing import Listed
from app.rules.delegations import MemberFunction
from app.rules.precedence import ORDER_NAMES, Order
from app.store import Reading

PHOTO_WIDTH, PHOTO_ROW = 12.0, 18.0
"""Millimetres: the column of the photos, and the rows that have one."""


@dataclass(frozen=True)
class Options:
    """How the list is made."""

    order: Order = option(
        Order.PROTOCOL, N_("Order of delegations"), choices=tuple(ORDER_NAMES.items())
    )
    contacts: bool = option(
        False,
        N_("With e-mail and phone"),
        hint=N_("Only of people who agreed to a shared contact list."),
    )
    photos: bool = option(False, N_("With photos"), hint=N_("Only of people who agreed to photos."))
    names: NameOrder = option(NameOrder.GIVEN_FIRST, N_("Names"), choices=NAME_ORDERS)
    others: bool = option(False, N_("Also people without a delegation"))
    new_pages: bool = option(False, N_("Each delegation on a new page"))
    numbered: bool = option(True, N_("Number the rows"))
    lines: Lines = option(Lines.RULES, N_("Between rows"), choices=LINES_NAMES)
    large: bool = option(False, N_("Large print"))
    landscape: bool = option(False, N_("Landscape"))


@dataclass(frozen=True)
class Facts:
    """The people, who of them agreed to be reached, and photos of those who agreed to them."""

    people: ListFacts
    agreed: frozenset[int]
    photos: Mapping[int, Picture] = field(default_factory=dict)


def collect(read: Reading, asked: Asked, options: Options, tongues: Tongues) -> Facts:
    """Everybody in their delegations; contacts and photos only if they are wanted."""
    people = by_delegation(
        read, asked, tongues, options.order, others=options.others, reach=options.contacts
    )
    listed = (person for group in people.groups for person in group.people)
    return Facts(
        people,
        with_consent(read) if options.contacts else frozenset(),
        photos(read, listed) if options.photos else {},
    )


def layout(facts: Facts, tongues: Tongues, options: Options) -> Flow:
    """One table, each delegation under a subheading."""
    rows = _Rows(facts, tongues, options)
    table = Table(
        _columns(tongues, options),
        [row for group in facts.people.groups for row in rows.of(group)],
        zebra=options.lines == Lines.ZEBRA,
        rules=options.lines == Lines.RULES,
        numbered=options.numbered,
        number_title="\n".join(tongues.lines(lambda words: words(N_("No.")))),
        continued=tongues(N_("continued")),
    )
    nobody = Paragraph(tongues(N_("There is nobody on this list yet.")), Ink.NOTE)
    head = letterhead(facts.people.around, tongues, _title)
    return Flow(
        head,
        (table,) if table.rows else (nobody,),
        page_text(tongues),
        landscape=options.landscape,
        large=options.large,
        right_to_left=right_to_left(tongues),
    )


def _title(words: Words) -> str:
    return words(N_("Delegate list"))


def _columns(tongues: Tongues, options: Options) -> tuple[Column, ...]:
    columns = [
        column(tongues, N_("Name"), 1.3, name="name", lines=5),
        column(tongues, N_("In the delegation"), name="function"),
        column(tongues, N_("Function"), 1.4, name="job"),
    ]
    if options.contacts:
        columns.append(column(tongues, N_("Contact"), 1.3, name="contact"))
    if options.photos:
        columns.insert(0, column(tongues, N_("Photo"), width=PHOTO_WIDTH, name="photo"))
    return tuple(columns)


class _Rows:
    """The rows of a list."""

    def __init__(self, facts: Facts, tongues: Tongues, options: Options) -> None:
        self._facts, self._tongues, self._options = facts, tongues, options
        self._functions = function_cells(tongues)
        self._begun = False

    def of(self, group: PeopleGroup) -> list[Row]:
        """The subheading and the rows of one delegation."""
        return [self._heading(group), *map(self._row, group.people)]

    def _heading(self, group: PeopleGroup) -> Row:
        tongues, row = self._tongues, group.delegation
        if row is None:
            first = Cell(tongues(N_("Without a delegation")))
        else:
            first = delegation_cell(tongues, row)
        new_page, self._begun = self._options.new_pages and self._begun, True
        count = tongues(N_("People: {count}"), count=len(group.people))
        return Row((first, count), heading=True, bookmark=True, new_page=new_page)

    def _row(self, person: Listed) -> Row:
        head, order = person.member_function is MemberFunction.HEAD, self._options.names
        name = strong_name(person, order) if head else name_cell(person, order)
        function = self._functions[person.member_function]
        cells: list[str | Cell] = [name, function, person.function]
        if self._options.contacts:
            agreed = person.id in self._facts.agreed
            cells.append(Cell(person.email, person.phone, Ink.SMALL) if agreed else "")
        if not self._options.photos:
            return Row(tuple(cells), person.id)
        photo = self._facts.photos.get(person.id)
        who, high = person.name.display(order), PHOTO_ROW if photo else 0.0
        return Row((Cell(picture=photo), *cells), person.id, high, who=who)


DOCUMENT = DocumentKind(
    "delegate_list",
    N_("Delegate list"),
    N_("All delegations with their members, the head first."),
    Family.FLOW,
    Group.LISTS,
    Options,
    collect,
    layout,
    icon="list",
    third_party=("name", "function", "job"),
    once_per="list",
)
