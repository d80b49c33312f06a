"""The attendance list: a line to sign on for everybody, day by day, certified at the end."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from app.base.names import NameOrder
from app.base.words import N_, Words
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow import (
    Block,
    Cell,
    Column,
    Flow,
    Heading,
    Ink,
    Paragraph,
    Row,
    SignatureLines,
    Space,
    Table,
)
from app.documents.letterhead import letterhead, page_text, right_to_left
from app.documents.list_facts import Group as PeopleGroup
from app.documents.list_facts import (
    ListFacts,
    by_delegation,
    column,
    delegation_cell,
    function_cells,
    name_cell,
)
from app.documents.name_orders import NAME_ORDERS
from app.documents.tongues import Tongues
from app.queries.delegations import DelegationRow
from app.queries.listing import Listed
from app.rules.precedence import ORDER_NAMES, Order
from app.store import Reading

LONGEST_EVENT = 31


@dataclass(frozen=True)
class Options:
    """How the list is made."""

    days: tuple[str, ...] = option(
        (), N_("Days"), offered="days", hint=N_("None chosen is each day of the conference.")
    )
    order: Order = option(
        Order.PROTOCOL, N_("Order of delegations"), choices=tuple(ORDER_NAMES.items())
    )
    new_pages: bool = option(
        False,
        N_("Each delegation on a new page"),
        hint=N_("Some funders ask for a list of each invited town."),
    )
    others: bool = option(True, N_("Also people without a delegation"))
    names: NameOrder = option(NameOrder.GIVEN_FIRST, N_("Names"), choices=NAME_ORDERS)
    height: float = option(9.0, N_("Height of a row"), least=7.0, most=20.0, unit="mm")
    empty: int = option(3, N_("Empty rows for latecomers"), least=0, most=50)
    certified: bool = option(True, N_("With lines to certify it"))
    large: bool = option(False, N_("Large print"))
    landscape: bool = option(False, N_("Landscape"))


def collect(read: Reading, asked: Asked, options: Options, tongues: Tongues) -> ListFacts:
    """Everybody in their delegations."""
    return by_delegation(read, asked, tongues, options.order, others=options.others)


def layout(facts: ListFacts, tongues: Tongues, options: Options) -> Flow:
    """A table for each day, or for each delegation on each day."""
    return Flow(
        letterhead(facts.around, tongues, _title),
        list(_Blocks(facts, tongues, options).all()),
        page_text(tongues),
        landscape=options.landscape,
        large=options.large,
        right_to_left=right_to_left(tongues),
    )


def _title(words: Words) -> str:
    return words(N_("Attendance list"))


class _Blocks:
    """The blocks of a list."""

    def __init__(self, facts: ListFacts, tongues: Tongues, options: Options) -> None:
        self._facts, self._tongues, self._options = facts, tongues, options
        self._functions = function_cells(tongues)
        self._columns = (
            column(tongues, N_("Name"), 1.3, name="name", lines=4),
            column(tongues, N_("In the delegation"), name="function"),
            self._signature(),
        )

    def all(self) -> Iterator[Block]:
        """Day after day."""
        first = True
        for day in self._days():
            lists = self._facts.groups if self._options.new_pages else (None,)
            for group in lists:
                yield self._heading(day, group, new_page=not first)
                yield from self._list(group)
                first = False

    def _days(self) -> list[date]:
        event = self._facts.around.event
        chosen = [date.fromisoformat(day) for day in self._options.days]
        if chosen or event is None:
            return chosen
        count = min((event.ends_on - event.starts_on).days + 1, LONGEST_EVENT)
        return [event.starts_on + timedelta(days=day) for day in range(count)]

    def _heading(self, day: date, group: PeopleGroup | None, *, new_page: bool) -> Heading:
        days = self._tongues.lines(lambda words: words.day(day))
        if group is None:
            return Heading(days[0], new_page=new_page, subtitle="\n".join(days[1:]))
        called = self._called(group.delegation)
        under = "\n".join(part for part in (called.second, " / ".join(days)) if part)
        return Heading(called.text, new_page=new_page, subtitle=under)

    def _called(self, row: DelegationRow | None) -> Cell:
        if row is None:
            return Cell(self._tongues(N_("Without a delegation")))
        return delegation_cell(self._tongues, row)

    def _list(self, group: PeopleGroup | None) -> Iterator[Block]:
        tongues, options = self._tongues, self._options
        rows = list(self._rows(group))
        blank = Row(("", "", ""), height=options.height)
        yield Table(
            self._columns,
            [*rows, *[blank] * options.empty],
            zebra=False,
            rules=True,
            numbered=True,
            number_title="\n".join(_lines(tongues, N_("No."))),
            continued=tongues(N_("continued")),
        )
        if options.certified:
            yield Space(8)
            certified = N_("We certify that those who signed above took part on this day.")
            yield Paragraph("\n".join(_lines(tongues, certified)), Ink.SMALL, keep=True)
            yield self._certifying()

    def _rows(self, group: PeopleGroup | None) -> Iterator[Row]:
        if group is not None:
            yield from map(self._row, group.people)
            return
        for each in self._facts.groups:
            yield Row((self._called(each.delegation),), heading=True, bookmark=True)
            yield from map(self._row, each.people)

    def _row(self, person: Listed) -> Row:
        function = self._functions[person.member_function] or person.function
        name = name_cell(person, self._options.names)
        return Row((name, function, ""), person.id, self._options.height)

    def _signature(self) -> Column:
        made = column(self._tongues, N_("Signature"), name="signature", sign=True)
        return Column(made.title, width=66.0, name=made.name, second=made.second, sign=True)

    def _certifying(self) -> SignatureLines:
        say = [N_("For the host: name and signature"), N_("Place and date")]
        if self._options.new_pages:
            say.insert(1, N_("For the delegation: name and signature"))
        tongues = self._tongues
        return SignatureLines(tuple("\n".join(_lines(tongues, each)) for each in say))


def _lines(tongues: Tongues, message: str) -> tuple[str, ...]:
    return tongues.lines(lambda words: words(message))


DOCUMENT = DocumentKind(
    "attendance_list",
    N_("Attendance list"),
    N_("To be signed, day by day, with lines to certify it."),
    Family.FLOW,
    Group.LISTS,
    Options,
    collect,
    layout,
    icon="pen-line",
    third_party=("name", "function", "signature"),
    once_per="list",
)
