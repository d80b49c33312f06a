"""Sheets to sign on: who stands there, with which columns, and the lines that certify them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from app.base.names import NameOrder
from app.base.words import N_, Words
from app.documents.agenda_facts import long_day
from app.documents.document import Asked
from app.documents.flow import (
    Block,
    Cell,
    Column,
    Heading,
    Ink,
    Paragraph,
    Row,
    SignatureLines,
    Space,
    Table,
)
from app.documents.letterhead import DOT, Around
from app.documents.list_facts import (
    Group,
    ListFacts,
    by_delegation,
    column,
    counting,
    delegation_cell,
    function_cells,
    name_cell,
)
from app.documents.tongues import Tongues
from app.queries.attendance import FundingRow, funding
from app.queries.listing import Listed
from app.rules.precedence import Order
from app.store import Reading

LONGEST_EVENT = 31
SIGNATURE = 66.0
CERTIFIED_ROWS = 2
"""People whose lines stand at least over the lines that certify them."""


class SheetColumn(StrEnum):
    """What stands on a sheet beside name and signature."""

    NUMBER = "number"
    FUNCTION = "function"
    BODY = "body"
    CITY = "city"
    COUNTRY = "country"


SHEET_COLUMNS: Mapping[SheetColumn, str] = {
    SheetColumn.NUMBER: N_("Registration number"),
    SheetColumn.FUNCTION: N_("In the delegation"),
    SheetColumn.BODY: N_("Organisation"),
    SheetColumn.CITY: N_("City"),
    SheetColumn.COUNTRY: N_("Country"),
}
TITLES = dict(SHEET_COLUMNS) | {SheetColumn.NUMBER: N_("Reg. no.")}
WIDTHS = {SheetColumn.NUMBER: 13.0}
SHARES = {SheetColumn.CITY: 0.7, SheetColumn.COUNTRY: 0.7}


@dataclass(frozen=True)
class Look:
    """How sheets look: columns beside name and signature, height of rows in mm, empty rows."""

    columns: tuple[SheetColumn, ...]
    names: NameOrder
    height: float
    empty: int
    certified: bool


@dataclass(frozen=True)
class SheetFacts:
    """Everybody in their delegations, and the fund."""

    people: ListFacts
    fund: FundingRow

    @property
    def around(self) -> Around:
        """The conference and its logos."""
        return self.people.around


def collect_sheets(
    read: Reading, asked: Asked, tongues: Tongues, order: Order, *, others: bool
) -> SheetFacts:
    """Everybody in their delegations."""
    people = by_delegation(read, asked, tongues, order, others=others)
    return SheetFacts(people, funding(read))


def days_of(around: Around, chosen: Sequence[str]) -> list[date]:
    """The days chosen, or those of the conference."""
    days = [date.fromisoformat(day) for day in chosen]
    if days or around.event is None:
        return days
    count = min((around.event.ends_on - around.event.starts_on).days + 1, LONGEST_EVENT)
    return [around.event.starts_on + timedelta(days=day) for day in range(count)]


class Sheets:
    """Tables to sign on in the languages of a document."""

    def __init__(self, facts: SheetFacts, tongues: Tongues, look: Look) -> None:
        self._facts, self._tongues, self._look = facts, tongues, look
        self._functions = function_cells(tongues)
        shown = [each for each in SheetColumn if each in look.columns]
        self._before = [each for each in shown if each is SheetColumn.NUMBER]
        self._after = shown[len(self._before) :]
        signature = column(tongues, N_("Signature"), name="signature", sign=True)
        self._columns = (
            *map(self._column, self._before),
            column(tongues, N_("Name"), 1.3, name="name", lines=4),
            *map(self._column, self._after),
            replace(signature, width=SIGNATURE, share=1.0),
        )

    def _column(self, kind: SheetColumn) -> Column:
        made = counting if kind is SheetColumn.NUMBER else column
        share, width = SHARES.get(kind, 1.0), WIDTHS.get(kind, 0.0)
        return made(self._tongues, TITLES[kind], share, width=width, name=kind.value)

    def of_days(self, days: Iterable[date], *, each_delegation: bool) -> Iterator[Block]:
        """A sheet for each day, or for each delegation on each day, on a page of its own."""
        first = True
        for day in days:
            groups = self._facts.people.groups if each_delegation else (None,)
            for group in groups:
                yield self._heading(day, group, new_page=not first)
                yield from self.project()
                yield self.table(self._rows(group))
                yield from self._certified(day, group)
                first = False

    def _heading(self, day: date, group: Group | None, *, new_page: bool) -> Heading:
        days = self._tongues.lines(lambda words: words.day(day))
        if group is None:
            return Heading(days[0], new_page=new_page, subtitle="\n".join(days[1:]))
        called = self._called(group)
        where = DOT.join(part for part in (self._place(), " / ".join(days)) if part)
        under = "\n".join(part for part in (called.second, where) if part)
        running = DOT.join((called.text, days[0]))
        return Heading(called.text, new_page=new_page, subtitle=under, running=running)

    def _place(self) -> str:
        held = self._facts.around.event
        return "" if held is None else self._tongues.pick(held.place)

    def _called(self, group: Group) -> Cell:
        if group.delegation is None:
            return Cell(self._tongues(N_("Without a delegation")))
        return delegation_cell(self._tongues, group.delegation)

    def project(self) -> Iterator[Block]:
        """The fund and the project, where they are known."""
        return project_lines(self._facts.fund, self._tongues)

    def table(self, rows: Iterable[Row]) -> Table:
        """People to sign, and empty rows for latecomers."""
        tongues, look = self._tongues, self._look
        blank = Row(("",) * len(self._columns), height=look.height)
        return Table(
            self._columns,
            [*rows, *[blank] * look.empty],
            zebra=False,
            rules=True,
            numbered=True,
            number_title="\n".join(_lines(tongues, N_("No."))),
            continued=tongues(N_("continued")),
            tail=look.empty + CERTIFIED_ROWS if look.certified else 0,
        )

    def _rows(self, group: Group | None) -> Iterator[Row]:
        if group is not None:
            yield from map(self.row, group.people)
            return
        for each in self._facts.people.groups:
            yield Row((self._called(each),), heading=True, bookmark=True)
            yield from map(self.row, each.people)

    def row(self, person: Listed) -> Row:
        """Somebody's line."""
        cells = [self._cell(kind, person) for kind in self._before]
        cells.append(name_cell(person, self._look.names))
        cells += [self._cell(kind, person) for kind in self._after]
        who = person.name.display() if self._before else ""
        return Row((*cells, ""), person.id, self._look.height, who=who)

    def _cell(self, kind: SheetColumn, person: Listed) -> str | Cell:
        body = self._facts.people.bodies.get(person.organisation_id or 0)
        if kind is SheetColumn.NUMBER:
            return "" if person.number is None else str(person.number)
        if kind is SheetColumn.FUNCTION:
            return self._functions[person.member_function] or person.function
        if body is None:
            return ""
        if kind is SheetColumn.BODY:
            return self._tongues.first.pick(body.name)
        return body.city if kind is SheetColumn.CITY else self._tongues.country(body.country)

    def _certified(self, day: date, group: Group | None) -> Iterator[Block]:
        say = [N_("For the host: name and signature"), N_("Place and date")]
        if group is not None:
            say.insert(1, N_("For the delegation: name and signature"))

        def sentence(words: Words) -> str:
            if group is None or group.delegation is None:
                return words(N_("We certify that those who signed above took part on this day."))
            return words(
                N_(
                    "We certify that those of the delegation “{delegation}” who signed above"
                    " took part in the conference on {day}."
                ),
                delegation=words.pick(group.delegation.name),
                day=long_day(words, day),
            )

        yield from self.certifying(sentence, say)

    def certifying(
        self, sentence: Callable[[Words], str], labels: Iterable[str]
    ) -> Iterator[Block]:
        """What is certified, over lines for those who do it."""
        if self._look.certified:
            yield Space(8)
            yield Paragraph("\n".join(self._tongues.lines(sentence)), Ink.SMALL, keep=True)
            yield SignatureLines(tuple("\n".join(_lines(self._tongues, each)) for each in labels))


def project_lines(fund: FundingRow, tongues: Tongues) -> Iterator[Paragraph]:
    """The fund and the project, a line per language, where they are known."""
    lines = tongues.lines(lambda words: _project(fund, words))
    if lines:
        yield Paragraph("\n".join(lines), Ink.SMALL, keep=True)


def _project(fund: FundingRow, words: Words) -> str:
    title, number = words.pick(fund.project_title), fund.project_number
    parts = (
        words(N_("Project: {title}"), title=title) if title else "",
        words(N_("No. {number}"), number=number) if number else "",
        words.pick(fund.programme),
    )
    return DOT.join(part for part in parts if part)


def _lines(tongues: Tongues, message: str) -> tuple[str, ...]:
    return tongues.lines(lambda words: words(message))
