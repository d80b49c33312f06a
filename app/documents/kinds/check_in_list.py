"""The desk on paper: a box to tick for everybody, and sums by which it is typed back."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.base.names import NameOrder
from app.base.words import N_, Words
from app.documents.check_in_facts import CheckInFacts, collect_check_in
from app.documents.document import Asked, DocumentKind, Family, option
from app.documents.document import Group as Shelf
from app.documents.flow import (
    Block,
    Cell,
    Column,
    Flow,
    Heading,
    Ink,
    Row,
    SignatureLines,
    Table,
)
from app.documents.letterhead import letterhead, page_text, right_to_left
from app.documents.list_facts import (
    Group,
    Keys,
    column,
    counting,
    delegation_cell,
    function_cells,
    name_cell,
)
from app.documents.list_look import note
from app.documents.name_orders import NAME_ORDERS
from app.documents.tongues import Tongues
from app.queries.checkins import PointRow
from app.queries.delegations import DelegationRow
from app.queries.listing import Listed
from app.store import Reading


class By(StrEnum):
    """In which order people stand on the paper."""

    DELEGATION = "delegation"
    NAME = "name"
    NUMBER = "number"


BY_NAMES = (
    (By.DELEGATION, N_("By delegation")),
    (By.NAME, N_("By name")),
    (By.NUMBER, N_("By number")),
)


@dataclass(frozen=True)
class Options:
    """How the list is made."""

    points: tuple[str, ...] = option(
        (), N_("Check-in points"), offered="points", hint=N_("None chosen is each day.")
    )
    by: By = option(By.DELEGATION, N_("Order"), choices=BY_NAMES)
    new_pages: bool = option(False, N_("Each delegation on a new page"))
    confirmed: bool = option(True, N_("Only those who are confirmed"))
    time: bool = option(True, N_("With a column for the time"))
    height: float = option(8.0, N_("Height of a row"), least=7.0, most=20.0, unit="mm")
    empty: int = option(3, N_("Empty rows for latecomers"), least=0, most=50)
    names: NameOrder = option(NameOrder.FAMILY_FIRST, N_("Names"), choices=NAME_ORDERS)
    large: bool = option(False, N_("Large print"))
    landscape: bool = option(False, N_("Landscape"))


@dataclass(frozen=True)
class Facts:
    """What was collected, and everybody in the one order that only the file knows."""

    check_in: CheckInFacts
    ordered: tuple[Listed, ...]


def collect(read: Reading, asked: Asked, options: Options, tongues: Tongues) -> Facts:
    """Who is expected at the points that were chosen."""
    facts = collect_check_in(read, asked, tongues, options.points, confirmed=options.confirmed)
    everybody = (person for group in facts.people.groups for person in group.people)
    if options.by is By.NUMBER:
        return Facts(facts, tuple(sorted(everybody, key=lambda person: person.number or 0)))
    return Facts(facts, tuple(sorted(everybody, key=Keys(read, tongues).of)))


def layout(facts: Facts, tongues: Tongues, options: Options) -> Flow:
    """A list for each point, with a sum at the foot of each page and at its end."""
    return Flow(
        letterhead(facts.check_in.people.around, tongues, _title),
        list(_Blocks(facts, tongues, options).all()),
        page_text(tongues),
        landscape=options.landscape,
        large=options.large,
        right_to_left=right_to_left(tongues),
        tally=tongues(N_("Boxes ticked on this page")),
    )


def _title(words: Words) -> str:
    return words(N_("Check-in list"))


class _Blocks:
    """The blocks of the lists."""

    def __init__(self, facts: Facts, tongues: Tongues, options: Options) -> None:
        self._facts, self._tongues, self._options = facts, tongues, options
        self._people = facts.check_in.people
        self._functions = function_cells(tongues)
        self._bodies = {
            group.delegation.id: delegation_cell(tongues, group.delegation).text
            for group in self._people.groups
            if group.delegation
        }
        self._columns = tuple(self._made_columns())

    def all(self) -> Iterator[Block]:
        """Point after point; one list without a heading where there are no points."""
        if not self._facts.ordered and not self._options.empty:
            yield note(self._tongues, N_("Nobody is expected."))
            return
        for place, point in enumerate(self._facts.check_in.points or (None,)):
            yield from self._list(point, new_page=place > 0)

    def _list(self, point: PointRow | None, *, new_page: bool) -> Iterator[Block]:
        if point is not None:
            yield self._heading(point, new_page=new_page)
        yield note(self._tongues, HOW)
        yield Table(
            self._columns,
            [*self._rows(), *[Row(("",) * len(self._columns), height=self._options.height)]
             * self._options.empty],
            zebra=False,
            rules=True,
            continued=self._tongues(N_("continued")),
        )  # fmt: skip
        yield SignatureLines(tuple(self._lines(label) for label in AT_THE_END))

    def _heading(self, point: PointRow, *, new_page: bool) -> Heading:
        day = point.day
        names = self._tongues.lines(
            lambda words: words.pick(point.name) if day is None else words.day(day)
        )
        return Heading(names[0], new_page=new_page, subtitle="\n".join(names[1:]))

    def _lines(self, message: str) -> str:
        return "\n".join(self._tongues.lines(lambda words: words(message)))

    def _rows(self) -> Iterator[Row]:
        if self._options.by is not By.DELEGATION:
            yield from map(self._row, self._facts.ordered)
            return
        for place, group in enumerate(self._people.groups):
            yield self._subheading(group, new_page=place > 0 and self._options.new_pages)
            yield from map(self._row, group.people)

    def _subheading(self, group: Group, *, new_page: bool) -> Row:
        return Row(
            (self._called(group.delegation),), heading=True, bookmark=True, new_page=new_page
        )

    def _called(self, row: DelegationRow | None) -> Cell:
        if row is None:
            return Cell(self._tongues(N_("Without a delegation")))
        return delegation_cell(self._tongues, row)

    def _row(self, person: Listed) -> Row:
        name = name_cell(person, self._options.names)
        function: str | Cell = self._functions[person.member_function] or person.function
        if self._options.by is not By.DELEGATION:
            function = self._bodies.get(person.delegation_id or 0, "")
        number = Cell(str(person.number), ink=Ink.STRONG)
        cells: tuple[str | Cell, ...] = (number, Cell(tick=True), name, function)
        if self._options.time:
            cells = (*cells, "")
        who = person.name.display()
        return Row(cells, person.id, self._options.height, who=who)

    def _made_columns(self) -> Iterator[Column]:
        tongues = self._tongues
        yield counting(tongues, N_("Number"), width=15.0, name="number")
        yield Column("", width=7.0, name="tick")
        yield column(tongues, N_("Name"), 1.3, name="name", lines=4)
        last = N_("Function") if self._options.by is By.DELEGATION else N_("Delegation")
        yield column(tongues, last, name="delegation")
        if self._options.time:
            yield column(tongues, N_("In at"), width=26.0, name="time", sign=True)


HOW = N_(
    "Tick the box of whoever comes. Later type the numbers back at the desk, "
    "and the sum of all ticks with them."
)
AT_THE_END = (
    N_("Boxes ticked in all"),
    N_("Counted by: name and signature"),
    N_("Typed back by: name and time"),
)


DOCUMENT = DocumentKind(
    "check_in_list",
    N_("Check-in list"),
    N_("The desk on paper: numbers with boxes to tick, to be typed back with a sum."),
    Family.FLOW,
    Shelf.LISTS,
    Options,
    collect,
    layout,
    icon="list-checks",
    third_party=("number", "name", "delegation"),
    once_per="list",
)
