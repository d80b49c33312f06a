"""The meals list: how many plates of what at each meal, without names unless asked for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.base.names import NameOrder
from app.base.texts import sort_key
from app.base.words import N_, Words
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow import Block, Cell, Flow, Heading, Row, Table
from app.documents.letterhead import Around, read_around
from app.documents.list_facts import by_name, column, counting, name_cell, number, said
from app.documents.list_look import list_flow, note
from app.documents.name_orders import NAME_ORDERS
from app.documents.tongues import Tongues
from app.queries import delegations, logistics
from app.queries.delegations import DelegationRow
from app.queries.listing import Listed
from app.queries.logistics import Plate
from app.rules.catering import Eater, Plates, Serving, diets_in_order
from app.rules.closing import CATERER
from app.rules.delegations import FUNCTION_NAMES, MemberFunction
from app.rules.diets import known_diet
from app.rules.precedence import Order, in_order
from app.rules.registrations import MEAL_NAMES
from app.store import Reading

HELPERS = (MemberFunction.INTERPRETER, MemberFunction.DRIVER)


@dataclass(frozen=True)
class Options:
    """How the list is made."""

    days: tuple[str, ...] = option(
        (), N_("Days"), offered="days", hint=N_("None chosen is each day with meals.")
    )
    allergies: bool = option(True, N_("Allergies"))
    groups: bool = option(False, N_("Also by delegation, with interpreters and drivers"))
    names: bool = option(
        False,
        N_("Names of those with a diet or an allergy"),
        hint=N_("Data about health: only for a kitchen that serves them by name."),
    )
    name_order: NameOrder = option(NameOrder.GIVEN_FIRST, N_("Names"), choices=NAME_ORDERS)
    large: bool = option(False, N_("Large print"))
    landscape: bool = option(False, N_("Landscape"))


@dataclass(frozen=True)
class Facts:
    """Everybody who takes a place, by name, with their plates, and the delegations in order."""

    around: Around
    people: Mapping[int, Listed]
    eaters: tuple[Eater, ...]
    delegations: tuple[DelegationRow, ...]


def collect(read: Reading, asked: Asked, options: Options, tongues: Tongues) -> Facts:
    """Everybody who comes, delegates, interpreters and drivers alike."""
    people = {each.id: each for each in by_name(read, asked, tongues)}
    plates = logistics.plates(read)
    eaters = tuple(Eater(i, *plates.get(i, Plate("", "", ()))) for i in people)
    known: Sequence[DelegationRow] = ()
    if options.groups:
        words = tongues.first
        known = in_order(
            delegations.rows(read),
            Order.PROTOCOL,
            language=words.language,
            country_name=words.country,
            name=lambda row: words.pick(row.name),
        )
    return Facts(read_around(read), people, eaters, tuple(known))


def layout(facts: Facts, tongues: Tongues, options: Options) -> Flow:
    """A table for each day."""
    blocks = list(_Blocks(facts, tongues, options).all())
    nobody = N_("Nobody has chosen a meal on these days.")
    return list_flow(facts.around, tongues, _title, blocks, options, empty=nobody)


def _title(words: Words) -> str:
    return words(N_("Meals"))


class _Blocks:
    """The blocks of a list."""

    def __init__(self, facts: Facts, tongues: Tongues, options: Options) -> None:
        self._facts, self._tongues, self._options = facts, tongues, options
        self._plates = Plates(facts.eaters)
        self._written: dict[str, str] = {}
        for eater in facts.eaters:
            self._written.setdefault(eater.diet_key, eater.diet.strip())

    def all(self) -> Iterator[Block]:
        """Day after day, then the names if they are wished for."""
        if not self._facts.eaters:
            return
        chosen = {date.fromisoformat(day) for day in self._options.days}
        days = [day for day in self._plates.days() if day in chosen or not chosen]
        for day in days:
            yield from self._heading(day)
            yield self._table(day)
        if self._options.names and days:
            yield from self._names(days)

    def _heading(self, day: date | None) -> Iterator[Block]:
        if day is None:
            yield note(self._tongues, N_("Nobody chose meals: everybody is counted once."))
            return
        lines = self._tongues.lines(lambda words: words.day(day))
        yield Heading(lines[0], level=2, subtitle="\n".join(lines[1:]))

    def _table(self, day: date | None) -> Table:
        meals = self._plates.meals(day)
        rows = [*self._diets(meals), self._total(meals)]
        if self._options.allergies:
            rows += self._allergies(meals)
        if self._options.groups:
            rows += [*self._senders(meals), *self._helpers(meals)]
        return Table(
            (
                column(self._tongues, N_("Diet"), 2.0, name="diet"),
                *(
                    counting(self._tongues, _meal(each), width=28.0, name="meal")
                    for each in meals
                ),
            ),
            rows,
            zebra=False,
            rules=True,
            continued=self._tongues(N_("continued")),
        )  # fmt: skip

    def _diets(self, meals: Sequence[Serving]) -> Iterator[Row]:
        def name(key: str) -> str | Cell:
            return self._diet(key) if key else self._said(N_("No special diet"))

        keys = diets_in_order(eater.diet_key for eater in self._facts.eaters)
        yield from self._rows(keys, meals, lambda eater: eater.diet_key, name)

    def _total(self, meals: Sequence[Serving]) -> Row:
        counts = self._plates.counted(lambda _eater: "")
        counted = (number(counts["", each]) for each in meals)
        return Row((self._said(N_("All")), *counted), strong=True)

    def _allergies(self, meals: Sequence[Serving]) -> Iterator[Row]:
        def key(eater: Eater) -> tuple[str, str] | None:
            told = eater.allergies.strip()
            return (told, eater.diet_key) if told else None

        def name(of: tuple[str, str]) -> str | Cell:
            told, diet = of
            return (
                Cell(told, self._tongues(known_diet(diet) or self._written[diet])) if diet else told
            )

        found = {key(eater) for eater in self._facts.eaters} - {None}
        keys = sorted(found, key=lambda of: (sort_key(of[0], self._tongues.language), of[1]))  # type: ignore[index] # none is None
        rows = list(self._rows(keys, meals, key, name))
        if rows:
            yield self._subheading(N_("Of these, with allergies"))
            yield from rows

    def _senders(self, meals: Sequence[Serving]) -> Iterator[Row]:
        names = {row.id: row.name for row in self._facts.delegations}

        def name(key: int) -> str | Cell:
            if not key:
                return self._said(N_("Without a delegation"))
            return said(self._tongues, lambda words: words.pick(names[key]))

        def key(eater: Eater) -> int:
            of = self._facts.people[eater.person_id].delegation_id
            return of if of in names else 0

        yield self._subheading(N_("By delegation"))
        yield from self._rows([*names, 0], meals, key, name)

    def _helpers(self, meals: Sequence[Serving]) -> Iterator[Row]:
        def key(eater: Eater) -> MemberFunction | None:
            of = self._facts.people[eater.person_id].member_function
            return of if of in HELPERS else None

        rows = list(self._rows(HELPERS, meals, key, lambda of: self._said(FUNCTION_NAMES[of])))
        if rows:
            yield self._subheading(N_("Of these, interpreters and drivers"))
            yield from rows

    def _rows(
        self,
        keys: Sequence[Any],
        meals: Sequence[Serving],
        key: Callable[[Eater], Any],
        name: Callable[[Any], str | Cell],
    ) -> Iterator[Row]:
        """A row for each key of which there are plates."""
        counts = self._plates.counted(key)
        for each in keys:
            found = [counts[each, meal] for meal in meals]
            if any(found):
                yield Row((name(each), *map(number, found)))

    def _names(self, days: Sequence[date | None]) -> Iterator[Block]:
        coming = {eater.person_id for day in days for eater in self._plates.eaters(day)}
        rows = [
            Row(
                (
                    name_cell(self._facts.people[eater.person_id], self._options.name_order),
                    self._diet(eater.diet_key) if eater.diet_key else "",
                    eater.allergies,
                ),
                eater.person_id,
            )
            for eater in self._facts.eaters
            if eater.person_id in coming and (eater.diet_key or eater.allergies.strip())
        ]
        if not rows:
            return
        tongues = self._tongues
        lines = tongues.lines(lambda words: words(N_("People with a diet or an allergy")))
        yield Heading(lines[0], level=2, subtitle="\n".join(lines[1:]))
        columns = (
            column(tongues, N_("Name"), 1.3, name="name", lines=5),
            column(tongues, N_("Diet"), name="diet"),
            column(tongues, N_("Allergies"), 1.3, name="allergies"),
        )
        yield Table(columns, rows, zebra=False, rules=True)

    def _diet(self, key: str) -> str | Cell:
        known = known_diet(key)
        return self._said(known) if known else self._written[key]

    def _said(self, message: str) -> str | Cell:
        return said(self._tongues, lambda words: words(message))

    def _subheading(self, message: str) -> Row:
        lines = self._tongues.lines(lambda words: words(message))
        return Row((Cell(lines[0], "\n".join(lines[1:])),), heading=True)


def _meal(each: Serving) -> str:
    return MEAL_NAMES[each.meal] if each.meal else N_("People")


DOCUMENT = DocumentKind(
    "meals_list",
    N_("Meals"),
    N_("Plates of each day by meal and diet, as counts; names only if wished."),
    Family.FLOW,
    Group.LOGISTICS,
    Options,
    collect,
    layout,
    icon="utensils",
    third_party=("diet", "meal"),
    reader=CATERER,
    once_per="list",
)
