"""Tags and statistics: how many there are of everything, in tables with bars."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from app.base.texts import sort_key
from app.base.words import N_, Words
from app.documents.cards import Across
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow import Block, Cell, Column, Flow, Ink, Row, Table
from app.documents.letterhead import Around, read_around
from app.documents.list_facts import said
from app.documents.list_look import list_flow
from app.documents.presence_facts import PresenceFacts, read_presence
from app.documents.tongues import Tongues
from app.queries import delegations, events, headcount
from app.queries.delegations import DelegationRow
from app.queries.events import CategoryRow, TagRow
from app.queries.headcount import Head
from app.rules.delegations import FUNCTION_NAMES, DelegationStatus, MemberFunction
from app.rules.precedence import Order, in_order
from app.rules.registrations import SEX_NAMES, STATUS_NAMES, RegistrationStatus, Sex, takes_a_place
from app.store import Reading

MOST_DAYS = 31


class Section(StrEnum):
    """What is counted."""

    FIGURES = "figures"
    STATUS = "status"
    CATEGORY = "category"
    DAY = "day"
    PRESENT = "present"
    SESSION = "session"
    COUNTRY = "country"
    DELEGATION = "delegation"
    FUNCTION = "function"
    SEX = "sex"
    LANGUAGE = "language"
    TAG = "tag"


SECTIONS: Mapping[Section, str] = {
    Section.FIGURES: N_("Key figures"),
    Section.STATUS: N_("Registrations by status"),
    Section.CATEGORY: N_("By category"),
    Section.DAY: N_("Expected on each day"),
    Section.PRESENT: N_("Planned and present"),
    Section.SESSION: N_("Attendance of sessions"),
    Section.COUNTRY: N_("By country"),
    Section.DELEGATION: N_("By delegation"),
    Section.FUNCTION: N_("By function in the delegation"),
    Section.SEX: N_("By sex"),
    Section.LANGUAGE: N_("Languages spoken"),
    Section.TAG: N_("Tags"),
}
OF_PRESENCE = frozenset({Section.PRESENT, Section.SESSION})
NOT_KNOWN = N_("Not known")


@dataclass(frozen=True)
class Options:
    """What is counted and how it looks."""

    sections: tuple[Section, ...] = option(
        tuple(Section), N_("Counted"), choices=tuple(SECTIONS.items())
    )
    large: bool = option(False, N_("Large print"))
    landscape: bool = option(False, N_("Landscape"))


@dataclass(frozen=True)
class Facts:
    """Everybody registered, and what they are counted by, in order."""

    around: Around
    heads: tuple[Head, ...]
    delegations: tuple[DelegationRow, ...]
    categories: tuple[CategoryRow, ...]
    tags: tuple[TagRow, ...]
    tagged: tuple[tuple[int, int], ...]
    presence: PresenceFacts


def collect(read: Reading, asked: Asked, options: Options, tongues: Tongues) -> Facts:
    """Everybody registered, or those asked for, in whatever state."""
    words = tongues.first
    known = in_order(
        delegations.rows(read),
        Order.PROTOCOL,
        language=words.language,
        country_name=words.country,
        name=lambda row: words.pick(row.name),
    )
    around = read_around(read)
    wanted = OF_PRESENCE & set(options.sections)
    return Facts(
        around,
        tuple(headcount.heads(read, asked.person_ids)),
        tuple(row for row in known if row.status is not DelegationStatus.DECLINED),
        tuple(events.categories(read)),
        tuple(events.tags(read)),
        tuple(headcount.tagged(read)),
        read_presence(read, around, asked.person_ids) if wanted else PresenceFacts((), (), ()),
    )


def layout(facts: Facts, tongues: Tongues, options: Options) -> Flow:
    """A small table for each, in two columns unless print is large."""
    counts = _Counts(facts, tongues)
    blocks: list[Block] = []
    for section in SECTIONS:
        lines = list(counts.of(section)) if section in options.sections and facts.heads else []
        if lines:
            blocks.append(_table(section, lines, tongues))
    columns = 1 if options.large else 2
    nobody = N_("Nobody is registered yet.")
    return list_flow(facts.around, tongues, _title, blocks, options, columns=columns, empty=nobody)


def _title(words: Words) -> str:
    return words(N_("Tags and statistics"))


@dataclass(frozen=True)
class Line:
    """A name and how many there are, `whole` of which it is a share, if known; `planned` ones."""

    name: str | Cell
    count: int
    whole: int | None = 0
    planned: int = 0


def _table(section: Section, lines: Sequence[Line], tongues: Tongues) -> Table:
    bars = section is not Section.FIGURES
    most = max(max(line.count, line.planned) for line in lines)
    columns = [Column("", 2.2, name="name"), Column("", width=9.0, across=Across.RIGHT)]
    if bars:
        columns += [Column("", width=11.0, across=Across.RIGHT), Column("", width=20.0)]
    titles = tongues.lines(lambda words: words(SECTIONS[section]))
    title = Cell(titles[0], "\n".join(titles[1:]))
    rows = [Row((title,), heading=True, bookmark=True)]
    for line in lines:
        cells = [line.name, str(line.count)]
        if bars:
            share = line.count / line.whole if line.whole else 0.0
            percent = "" if line.whole is None else tongues.first.percent(share)
            cells.append(Cell(percent, ink=Ink.SMALL))
            part = (line.count / most, line.planned / most) if most else (0.0, 0.0)
            cells.append(Cell(bar=part[0], planned=part[1]))
        rows.append(Row(tuple(cells)))
    return Table(tuple(columns), rows, zebra=False, rules=True, continued=tongues(N_("continued")))


class _Counts:
    """What is counted, each section as lines."""

    def __init__(self, facts: Facts, tongues: Tongues) -> None:
        self._facts, self._tongues = facts, tongues
        self._expected = [head for head in facts.heads if takes_a_place(head.status)]
        self._whole = len(self._expected)

    def of(self, section: Section) -> Iterable[Line]:
        """The lines of a section; none where nothing is known."""
        counted: Mapping[Section, Callable[[], Iterable[Line]]] = {
            Section.FIGURES: self._figures,
            Section.STATUS: self._by_status,
            Section.CATEGORY: self._by_category,
            Section.DAY: self._by_day,
            Section.COUNTRY: self._by_country,
            Section.DELEGATION: self._by_delegation,
            Section.FUNCTION: self._by_function,
            Section.SEX: self._by_sex,
            Section.LANGUAGE: self._by_language,
            Section.TAG: self._by_tag,
            Section.PRESENT: self._present,
            Section.SESSION: self._by_session,
        }
        return counted[section]()

    def _figures(self) -> Iterator[Line]:
        """What funders ask for first."""
        coming, event = self._expected, self._facts.around.event
        sent = {head.delegation_id for head in coming} - {None}
        countries = {head.country for head in coming} - {""}
        yield Line(self._said(N_("People expected")), len(coming))
        if event is not None and event.country:
            abroad = sum(head.country not in {"", event.country} for head in coming)
            yield Line(self._said(N_("Of these from abroad")), abroad)
        yield Line(self._said(N_("Delegations")), len(sent))
        yield Line(self._said(N_("Countries")), len(countries))
        senders = {row.id: row.organisation_id for row in self._facts.delegations}
        bodies = {head.organisation_id or senders.get(head.delegation_id or 0) for head in coming}
        yield Line(self._said(N_("Organisations")), len(bodies - {None}))

    def _by_status(self) -> Iterator[Line]:
        counts = Counter(head.status for head in self._facts.heads)
        for status in RegistrationStatus:
            if counts[status]:
                name = self._said(STATUS_NAMES[status])
                yield Line(name, counts[status], len(self._facts.heads))

    def _by_category(self) -> Iterator[Line]:
        counts = Counter(head.category_id for head in self._expected)
        names = [(row.id, self._picked(row.name)) for row in self._facts.categories]
        return self._lines(names, counts)

    def _by_day(self) -> Iterator[Line]:
        """Who told no journey is there all the time."""
        event = self._facts.around.event
        if event is None:
            return
        for number in range(min((event.ends_on - event.starts_on).days + 1, MOST_DAYS)):
            day = event.starts_on + timedelta(days=number)
            name = said(self._tongues, lambda words, day=day: words.brief_day(day))  # type: ignore[misc] # bound
            yield Line(name, sum(_is_there(head, day) for head in self._expected), self._whole)

    def _by_country(self) -> Iterator[Line]:
        counts = Counter(head.country or None for head in self._expected)
        first = self._tongues.first
        codes = sorted(
            (code for code in counts if code),
            key=lambda code: (-counts[code], sort_key(first.country(code), first.language)),
        )
        names = [
            (code, said(self._tongues, lambda words, code=code: words.country(code)))  # type: ignore[misc] # bound
            for code in codes
        ]
        return self._lines(names, counts)

    def _by_delegation(self) -> Iterator[Line]:
        known = {row.id for row in self._facts.delegations}
        counts: Counter[Any] = Counter(
            head.delegation_id if head.delegation_id in known else None for head in self._expected
        )
        names = [(row.id, self._picked(row.name)) for row in self._facts.delegations]
        return self._lines(names, counts, N_("Without a delegation"))

    def _by_function(self) -> Iterator[Line]:
        counts = Counter(head.function for head in self._expected if head.delegation_id)
        names = [(each, self._said(FUNCTION_NAMES[each])) for each in MemberFunction]
        return self._lines(names, counts)

    def _by_sex(self) -> Iterator[Line]:
        counts = Counter(head.sex for head in self._expected)
        names = [(each, self._said(SEX_NAMES[each])) for each in Sex]
        return self._lines(names, counts)

    def _by_language(self) -> Iterator[Line]:
        counts: Counter[Any] = Counter(
            code for head in self._expected for code in dict.fromkeys(head.languages)
        )
        first = self._tongues.first
        codes = sorted(
            counts,
            key=lambda code: (-counts[code], sort_key(_language(first, code), first.language)),
        )
        names = [
            (code, said(self._tongues, lambda words, code=code: _language(words, code)))  # type: ignore[misc] # bound
            for code in codes
        ]
        return self._lines(names, counts)

    def _by_tag(self) -> Iterator[Line]:
        coming = {head.person_id for head in self._expected}
        counts: Counter[Any] = Counter(
            tag_id for person_id, tag_id in self._facts.tagged if person_id in coming
        )
        return self._lines([(row.id, row.name) for row in self._facts.tags], counts)

    def _present(self) -> Iterator[Line]:
        """Those who were there each day, of those expected."""
        presence = self._facts.presence
        for day in presence.days if presence.are_any else ():
            name = said(self._tongues, lambda words, day=day: words.brief_day(day))  # type: ignore[misc] # bound
            yield Line(name, presence.there(day), presence.expected, presence.expected)

    def _by_session(self) -> Iterator[Line]:
        """Those who were in each session, of those who had a place."""
        for plan in self._facts.presence.sessions:
            there = self._facts.presence.there(plan.id)
            yield Line(self._picked(plan.title), there, plan.planned or None, plan.planned)

    def _lines(
        self,
        names: Iterable[tuple[Hashable, str | Cell]],
        counts: Mapping[Any, int],
        rest: str = NOT_KNOWN,
    ) -> Iterator[Line]:
        """Those that there are in order, at the end those that are none of them."""
        found = [Line(name, counts[key], self._whole) for key, name in names if counts[key]]
        if found:
            yield from found
            if counts[None]:
                yield Line(self._said(rest), counts[None], self._whole)

    def _said(self, message: str) -> str | Cell:
        return said(self._tongues, lambda words: words(message))

    def _picked(self, texts: Any) -> str | Cell:  # noqa: ANN401 - Texts
        return said(self._tongues, lambda words: words.pick(texts))


def _is_there(head: Head, day: date) -> bool:
    arrived = head.arrival_at is None or head.arrival_at.date() <= day
    return arrived and (head.departure_at is None or head.departure_at.date() >= day)


def _language(words: Words, code: str) -> str:
    return str(words.locale.languages.get(code, code))


DOCUMENT = DocumentKind(
    "statistics",
    N_("Tags and statistics"),
    N_("How many people by status, category, country, delegation, sex, language and tag."),
    Family.FLOW,
    Group.LISTS,
    Options,
    collect,
    layout,
    icon="layout-dashboard",
    once_per="list",
)
