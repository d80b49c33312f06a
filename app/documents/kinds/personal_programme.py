"""Personal programmes: for each person, or each delegation, what is theirs and what is for all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.base.words import N_
from app.documents.agenda_entries import Telling
from app.documents.agenda_facts import AgendaFacts, AgendaOptions, collect_agenda
from app.documents.agenda_lines import Entry, Lines, poured
from app.documents.card_pages import (
    PAGE_SIZES,
    PAPER,
    Foot,
    Head,
    PageFrame,
    PageSize,
    a_page,
    conference,
)
from app.documents.cards import Box, Card
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.letterhead import DOT
from app.documents.list_facts import Group as PeopleGroup
from app.documents.list_facts import ListFacts, by_delegation
from app.documents.own_sessions import Part, Parts, days_for, names_of, parts_of, says
from app.documents.tongues import Tongues
from app.queries import panels
from app.queries.listing import Listed
from app.rules.precedence import Order
from app.store import Reading

SIZES = (9.0, 8.5, 8.0)
MOST_PAGES = 40


class Reader(StrEnum):
    """For whom a programme is made."""

    PERSON = "person"
    DELEGATION = "delegation"


@dataclass(frozen=True)
class Options(AgendaOptions):
    """How the programmes are made."""

    reader: Reader = option(
        Reader.PERSON,
        N_("One for"),
        choices=((Reader.PERSON, N_("Each person")), (Reader.DELEGATION, N_("Each delegation"))),
    )
    everything: bool = option(
        True, N_("Also what is for everybody"), hint=N_("Else only roles and places.")
    )
    people: bool = option(False, N_("With speakers and chairs"))
    paper: PageSize = option(PageSize.A4, PAPER, choices=((PageSize.A4, "A4"), (PageSize.A5, "A5")))


@dataclass(frozen=True)
class Facts:
    """The agenda, the people in their delegations, and who has what part."""

    agenda: AgendaFacts
    people: ListFacts
    parts: Parts


def collect(read: Reading, asked: Asked, options: Options, tongues: Tongues) -> Facts:
    """Agenda, people and places, each read at once for all."""
    agenda = collect_agenda(read, options)
    people = by_delegation(read, asked, tongues, Order.PROTOCOL, others=True)
    return Facts(agenda, people, parts_of(agenda.days, panels.sign_ups(read)))


def layout(facts: Facts, tongues: Tongues, options: Options) -> Iterator[Card]:
    """The programmes by delegation, the head first."""
    made = _Programmes(facts, tongues, options)
    for group in facts.people.groups:
        if options.reader is Reader.PERSON:
            for person in group.people:
                yield from made.of_person(person, group)
        elif group.delegation is not None:
            yield from made.of_delegation(group)


class _Programmes:
    """What all programmes of an order have in common."""

    def __init__(self, facts: Facts, tongues: Tongues, options: Options) -> None:
        self._facts, self._tongues, self._options = facts, tongues, options
        self._frame = PageFrame(*PAGE_SIZES[options.paper])
        self._conference = conference(facts.agenda.around, tongues)

    def of_person(self, person: Listed, group: PeopleGroup) -> Iterator[Card]:
        """One person's sheets."""
        own = self._facts.parts.get(person.id, {})
        marks = {session: says(part, self._tongues) for session, part in own.items()}
        called = self._called(group)
        name = person.name.formal()
        under = DOT.join(part for part in (called, person.function) if part)
        for boxes in self._pages(name, under, self._entries(marks)):
            yield Card(
                self._frame.width,
                self._frame.height,
                boxes,
                person_id=person.id,
                who=name,
                group=called,
            )

    def of_delegation(self, group: PeopleGroup) -> Iterator[Card]:
        """One delegation's sheets: who of them is where."""
        marks: dict[int, list[str]] = {}
        for person in group.people:
            for session, part in self._facts.parts.get(person.id, {}).items():
                marks.setdefault(session, []).append(self._named(person, part))
        called = self._called(group)
        said = {session: "; ".join(names) for session, names in marks.items()}
        title = self._tongues(N_("Programme of the delegation"))
        for boxes in self._pages(called, title, self._entries(said)):
            yield a_page(self._frame, boxes, group=called, who=called)

    def _named(self, person: Listed, part: Part) -> str:
        roles = names_of(part, self._tongues)
        name = person.name.display()
        return f"{name} ({roles})" if roles else name

    def _called(self, group: PeopleGroup) -> str:
        return self._tongues.pick(group.delegation.name) if group.delegation else ""

    def _entries(self, marks: dict[int, str]) -> list[Entry]:
        options, days = self._options, self._facts.agenda.days
        telling = Telling(self._tongues, options.colours, people=options.people, marks=marks)
        shown = days_for(days, marks, everybody=options.everything)
        if not shown:
            return [Entry((self._tongues(N_("Nothing is on your agenda yet.")),), strong=False)]
        return list(telling.days(shown))

    def _pages(self, title: str, under: str, entries: Sequence[Entry]) -> Iterator[list[Box]]:
        """The boxes of each sheet; a little smaller where that saves one."""
        head = Head(title, under, self._conference, size=16, logos=False)
        foot = Foot(self._facts.agenda.issue, self._tongues)
        _, area = self._frame.page(self._facts.agenda.around, head, foot)
        for size in SIZES:
            found, done = poured(entries, [area], Lines(area.width, size))
            if done == len(entries):
                break
        else:
            found, _ = poured(entries, [area] * MOST_PAGES, Lines(area.width, SIZES[0]))
        for lines in filter(None, found):
            boxes, _ = self._frame.page(self._facts.agenda.around, head, foot)
            yield [*boxes, *lines]


DOCUMENT = DocumentKind(
    "personal_programme",
    N_("Personal programmes"),
    N_("For each person or delegation: their roles and places, and what is for everybody."),
    Family.CARDS,
    Group.PROGRAMME,
    Options,
    collect,
    layout,
    icon="user-check",
    paper="A4",
)
