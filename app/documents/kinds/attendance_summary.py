"""The attendance summary: who was there by which proof, counted against what the fund asks."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.base.texts import sort_key
from app.base.words import N_, Words
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow import Block, Cell, Column, Flow, Heading, Ink, Row, Table
from app.documents.letterhead import Around, read_around
from app.documents.list_facts import column, counting, number, said
from app.documents.list_look import list_flow, note
from app.documents.presence_facts import PresenceFacts, read_presence
from app.documents.signing import project_lines
from app.documents.tongues import Tongues
from app.queries import delegations
from app.queries.attendance import FundingRow, funding, thresholds
from app.queries.delegations import DelegationRow
from app.rules.attendance import (
    COUNTER_NAMES,
    Counter,
    CounterKind,
    Occasion,
    Presence,
    Trace,
    counters,
    needed,
)
from app.rules.precedence import Order, in_order
from app.store import Reading

MOST_DAYS = 6
"""Days that find room beside each other."""
NARROW = 17.0
BAR = 30.0


class Proof(StrEnum):
    """By what somebody counts against a threshold."""

    THERE = "there"
    SIGNED = "signed"
    CHECKED_IN = "checked_in"


PROOF_NAMES: Mapping[Proof, str] = {
    Proof.THERE: N_("Checked in or signed"),
    Proof.SIGNED: N_("Signed"),
    Proof.CHECKED_IN: N_("Checked in"),
}


class Section(StrEnum):
    """What is summed up."""

    COUNTERS = "counters"
    DAYS = "days"
    SESSIONS = "sessions"
    COUNTRIES = "countries"
    DELEGATIONS = "delegations"


SECTIONS: Mapping[Section, str] = {
    Section.COUNTERS: N_("Against what the fund asks for"),
    Section.DAYS: N_("Day by day"),
    Section.SESSIONS: N_("Session by session"),
    Section.COUNTRIES: N_("By country"),
    Section.DELEGATIONS: N_("By delegation"),
}


@dataclass(frozen=True)
class Options:
    """What is summed up and how it looks."""

    sections: tuple[Section, ...] = option(
        tuple(Section), N_("Summed up"), choices=tuple(SECTIONS.items())
    )
    proof: Proof = option(
        Proof.THERE,
        N_("Counts against a threshold who"),
        choices=tuple(PROOF_NAMES.items()),
        hint=N_("Some funders count only those who signed."),
    )
    large: bool = option(False, N_("Large print"))
    landscape: bool = option(False, N_("Landscape"))


@dataclass(frozen=True)
class Facts:
    """Everybody's presence, what the fund asks for, and the delegations in order."""

    around: Around
    fund: FundingRow
    thresholds: Mapping[CounterKind, int]
    presence: PresenceFacts
    delegations: tuple[DelegationRow, ...]


def collect(read: Reading, asked: Asked, _options: Options, tongues: Tongues) -> Facts:
    """Everybody registered, or those asked for."""
    around, words = read_around(read), tongues.first
    ordered = in_order(
        delegations.rows(read),
        Order.PROTOCOL,
        language=words.language,
        country_name=words.country,
        name=lambda row: words.pick(row.name),
    )
    presence = read_presence(read, around, asked.person_ids)
    return Facts(around, funding(read), thresholds(read), presence, tuple(ordered))


def layout(facts: Facts, tongues: Tongues, options: Options) -> Flow:
    """A table for each."""
    summary = _Summary(facts, tongues, options)
    blocks: list[Block] = list(project_lines(facts.fund, tongues))
    if not facts.presence.are_any:
        blocks.append(note(tongues, N_("Nobody has been checked in or has signed yet.")))
    for section in SECTIONS:
        table = summary.table(section) if section in options.sections else None
        if table is not None and table.rows:
            blocks += (_heading(section, tongues), table)
    return list_flow(facts.around, tongues, _title, blocks, options)


def _title(words: Words) -> str:
    return words(N_("Attendance summary"))


def _heading(section: Section, tongues: Tongues) -> Heading:
    first, *others = tongues.lines(lambda words: words(SECTIONS[section]))
    return Heading(first, 2, subtitle="\n".join(others))


class _Summary:
    """The tables of a summary."""

    def __init__(self, facts: Facts, tongues: Tongues, options: Options) -> None:
        self._facts, self._tongues, self._options = facts, tongues, options
        self._presence = facts.presence
        self._days = facts.presence.days if len(facts.presence.days) <= MOST_DAYS else ()

    def table(self, section: Section) -> Table:
        """The table of a section."""
        made: Mapping[Section, Callable[[], Table]] = {
            Section.COUNTERS: self._counters,
            Section.DAYS: self._by_day,
            Section.SESSIONS: self._by_session,
            Section.COUNTRIES: self._by_country,
            Section.DELEGATIONS: self._by_delegation,
        }
        return made[section]()

    def _table(self, columns: Iterable[Column], rows: Iterable[Row]) -> Table:
        continued = self._tongues(N_("continued"))
        return Table(tuple(columns), list(rows), zebra=False, rules=True, continued=continued)

    def _count(self, title: str, width: float = NARROW) -> Column:
        return counting(self._tongues, title, width=width)

    def _counters(self) -> Table:
        event = self._facts.around.event
        found = counters(
            self._presence.presences, event.country if event else "", self._facts.thresholds
        )
        columns = (
            column(self._tongues, N_("Counted"), 1.4),
            self._count(N_("Expected")),
            self._count(N_("Checked in")),
            self._count(N_("Signed")),
            self._count(N_("Were there")),
            self._count(N_("Threshold")),
            column(self._tongues, N_("Result"), width=30.0),
        )
        return self._table(columns, map(self._counter, needed(found)))

    def _counter(self, counter: Counter) -> Row:
        numbers = (counter.expected, counter.checked_in, counter.signed, counter.there)
        least = "" if counter.least is None else str(counter.least)
        name = self._said(COUNTER_NAMES[counter.kind])
        return Row((name, *map(number, numbers), least, self._result(counter)))

    def _result(self, counter: Counter) -> str | Cell:
        reached = {
            Proof.THERE: counter.there,
            Proof.SIGNED: counter.signed,
            Proof.CHECKED_IN: counter.checked_in,
        }[self._options.proof]
        if counter.least is None:
            return ""
        if reached >= counter.least:
            return self._said(N_("Reached"), Ink.STRONG)
        missing = counter.least - reached
        return said(self._tongues, lambda words: words(N_("Missing: {count}"), count=missing))

    def _by_day(self) -> Table:
        rows = (
            self._traces(self._day(day), self._presence.expected, day)
            for day in self._presence.days
        )
        return self._table(self._trace_columns(N_("Day")), rows)

    def _by_session(self) -> Table:
        rows = []
        for plan in self._presence.sessions:
            title = said(self._tongues, lambda words, plan=plan: words.pick(plan.title))  # type: ignore[misc] # bound
            rows.append(self._traces(title, plan.planned, plan.id))
        return self._table(self._trace_columns(N_("Session")), rows)

    def _trace_columns(self, first: str) -> tuple[Column, ...]:
        return (
            column(self._tongues, first, 1.4),
            self._count(N_("Expected")),
            self._count(N_("Checked in")),
            self._count(N_("Signed")),
            self._count(N_("Both")),
            self._count(N_("Were there")),
            Column("", width=BAR),
        )

    def _traces(self, name: str | Cell, planned: int, occasion: Occasion) -> Row:
        """A row of counts, and bars for those planned and those present."""
        counts, there = self._presence.traces(occasion), self._presence.there(occasion)
        both = counts[Trace.BOTH]
        came, wrote = counts[Trace.CHECKED_IN] + both, counts[Trace.SIGNED] + both
        most = max(planned, there, 1)
        bars = Cell(bar=there / most, planned=planned / most)
        return Row((name, *map(number, (planned, came, wrote, both, there)), bars))

    def _by_country(self) -> Table:
        words = self._tongues.first
        groups: dict[str, list[Presence]] = {}
        for each in self._shown():
            groups.setdefault(each.country, []).append(each)
        codes = sorted(
            groups, key=lambda code: (not code, sort_key(words.country(code), words.language))
        )
        rows = [self._group(self._country(code), groups[code]) for code in codes]
        return self._groups(N_("Country"), rows)

    def _by_delegation(self) -> Table:
        groups: dict[int | None, list[Presence]] = {}
        for each in self._shown():
            groups.setdefault(each.delegation_id, []).append(each)
        rows = [
            self._group(
                said(self._tongues, lambda words, row=row: words.pick(row.name)),  # type: ignore[misc] # bound
                groups[row.id],
            )
            for row in self._facts.delegations
            if row.id in groups
        ]
        if None in groups and rows:
            rows.append(self._group(self._said(N_("Without a delegation")), groups[None]))
        return self._groups(N_("Delegation"), rows)

    def _shown(self) -> Iterator[Presence]:
        return (each for each in self._presence.presences if each.expected or each.there)

    def _groups(self, first: str, rows: list[Row]) -> Table:
        columns = [column(self._tongues, first, 1.4), self._count(N_("Expected"))]
        for day in self._days:
            titles = self._tongues.lines(lambda words, day=day: words.brief_day(day))  # type: ignore[misc] # bound
            wide = counting(self._tongues, N_("Day"), width=NARROW)
            columns.append(
                Column(titles[0], 1.0, NARROW, wide.across, second="\n".join(titles[1:]))
            )
        columns += [self._count(N_("Were there")), self._count(N_("Signed"))]
        if rows:
            rows.append(self._group(self._said(N_("Altogether")), list(self._shown()), strong=True))
        return self._table(columns, rows)

    def _group(self, name: str | Cell, people: list[Presence], *, strong: bool = False) -> Row:
        """Counts of a group: expected, there on each day, there at all, signed at all."""
        counts = (
            sum(each.expected for each in people),
            *(sum(day in each.there for each in people) for day in self._days),
            sum(bool(each.there) for each in people),
            sum(bool(each.signed) for each in people),
        )
        return Row((name, *map(number, counts)), strong=strong)

    def _country(self, code: str) -> str | Cell:
        if not code:
            return self._said(N_("Not known"))
        return said(self._tongues, lambda words: words.country(code))

    def _day(self, day: Occasion) -> str | Cell:
        return said(self._tongues, lambda words: words.brief_day(day))  # type: ignore[arg-type] # a date

    def _said(self, message: str, ink: Ink = Ink.BODY) -> str | Cell:
        return said(self._tongues, lambda words: words(message), ink)


DOCUMENT = DocumentKind(
    "attendance_summary",
    N_("Attendance summary"),
    N_("Day by day and by country who checked in and signed, against what the fund asks for."),
    Family.FLOW,
    Group.AFTER,
    Options,
    collect,
    layout,
    icon="user-check",
    once_per="list",
)
