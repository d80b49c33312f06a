"""The delegate list: delegation after delegation, the head first, with functions."""

from dataclasses import dataclass

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
from app.documents.tongues import Tongues
from app.queries.listing import Listed
from app.rules.delegations import MemberFunction
from app.rules.precedence import ORDER_NAMES, Order
from app.store import Reading


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
    others: bool = option(False, N_("Also people without a delegation"))
    new_pages: bool = option(False, N_("Each delegation on a new page"))
    numbered: bool = option(True, N_("Number the rows"))
    lines: Lines = option(Lines.RULES, N_("Between rows"), choices=LINES_NAMES)
    large: bool = option(False, N_("Large print"))
    landscape: bool = option(False, N_("Landscape"))


@dataclass(frozen=True)
class Facts:
    """The people, and who of them agreed to be reached."""

    people: ListFacts
    agreed: frozenset[int]


def collect(read: Reading, asked: Asked, options: Options, tongues: Tongues) -> Facts:
    """Everybody in their delegations; contacts only if they are wanted."""
    people = by_delegation(read, asked, tongues, options.order, others=options.others)
    return Facts(people, with_consent(read) if options.contacts else frozenset())


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
    columns = (
        column(tongues, N_("Name"), 1.3, name="name", lines=5),
        column(tongues, N_("In the delegation"), name="function"),
        column(tongues, N_("Function"), 1.4, name="job"),
    )
    if not options.contacts:
        return columns
    return (*columns, column(tongues, N_("Contact"), 1.3, name="contact"))


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
        head = person.member_function is MemberFunction.HEAD
        cells: tuple[str | Cell, ...] = (
            strong_name(person) if head else name_cell(person),
            self._functions[person.member_function],
            person.function,
        )
        if self._options.contacts:
            agreed = person.id in self._facts.agreed
            cells = (*cells, Cell(person.email, person.phone, Ink.SMALL) if agreed else "")
        return Row(cells, person.id)


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
