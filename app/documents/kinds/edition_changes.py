"""What changed since an edition that was handed out: new, moved, cancelled, on one page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.base.errors import RuleBroken
from app.base.words import N_, Words
from app.documents.agenda_facts import Issue, issue, times
from app.documents.agenda_rows import with_issue
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow import Block, Cell, Column, Flow, Heading, Ink, Paragraph, Row, Table
from app.documents.letterhead import Around, letterhead, page_text, read_around, right_to_left
from app.documents.list_facts import column, said
from app.documents.tongues import Tongues
from app.queries import editions
from app.rules.clash_values import time_of
from app.rules.editions import Changed, EditionChanges, Entry
from app.store import Reading


@dataclass(frozen=True)
class Options:
    """Since when."""

    edition: int = option(
        0, N_("Since edition"), least=0, most=999, hint=N_("0 is the edition released last.")
    )
    large: bool = option(False, N_("Large print"))


@dataclass(frozen=True)
class Facts:
    """The edition that was handed out, what changed, and the edition that holds now.

    `note` is what the organiser says of that one, where it is a newer one.
    """

    around: Around
    issue: Issue
    number: int
    changes: EditionChanges
    note: str = ""


def collect(read: Reading, _asked: Asked, options: Options, _tongues: Tongues) -> Facts:
    """The changes since an edition; raises RuleBroken where there is none of this number."""
    released = {row.number: row for row in editions.editions(read)}
    number = options.edition or max(released, default=0)
    around = read_around(read)
    if not number:
        return Facts(around, issue(read, around), 0, EditionChanges())
    if number not in released:
        raise RuleBroken(
            N_("There is no edition {number} of the programme. Choose one that was released."),
            field="edition",
            number=number,
        )
    changes = editions.since(read, released[number].id)
    newest = released[max(released)]
    note = newest.note if newest.number > number else ""
    return Facts(around, issue(read, around), number, changes, note)


def layout(facts: Facts, tongues: Tongues, options: Options) -> Flow:
    """What is new, moved and cancelled, each under a heading."""
    number = facts.number

    def title(words: Words) -> str:
        if not number:
            return words(N_("What changed"))
        return words(N_("What changed since edition {number}"), number=number)

    unchanged = N_("Nothing has changed.") if number else N_("No edition was released yet.")
    nothing = Paragraph(tongues(unchanged), Ink.NOTE)
    told = [Paragraph(facts.note)] if facts.note else []
    return Flow(
        with_issue(letterhead(facts.around, tongues, title), facts.issue, tongues),
        [*told, *(list(_blocks(facts.changes, tongues)) or (nothing,))],
        page_text(tongues),
        large=options.large,
        right_to_left=right_to_left(tongues),
    )


def _blocks(changes: EditionChanges, tongues: Tongues) -> Iterator[Block]:
    saying = _Saying(tongues)
    renamed = [one for one in changes.other if one.before.title != one.after.title]
    yield from saying.part(N_("Moved sessions"), [saying.moved(one) for one in changes.moved])
    yield from saying.part(N_("New sessions"), [saying.entry(one) for one in changes.new])
    yield from saying.part(
        N_("Cancelled sessions"), [saying.cancelled(one) for one in changes.cancelled]
    )
    yield from saying.part(N_("Renamed sessions"), [saying.renamed(one) for one in renamed])


class _Saying:
    """Changes as rows."""

    def __init__(self, tongues: Tongues) -> None:
        self._tongues = tongues
        self._columns = (
            column(tongues, N_("Session"), 1.2, name="title", lines=20),
            column(tongues, N_("Was"), name="was", lines=6),
            column(tongues, N_("Is now"), name="now", lines=6),
        )

    def part(self, title: str, rows: Sequence[Row]) -> Iterator[Block]:
        """A heading with its rows, if there are any; columns without anything left out."""
        if not rows:
            return
        used = [n for n in range(len(self._columns)) if any(row.cells[n] for row in rows)]
        columns: tuple[Column, ...] = tuple(self._columns[n] for n in used)
        kept = [Row(tuple(row.cells[n] for n in used), who=row.who) for row in rows]
        yield Heading(self._tongues(title), 2)
        yield Table(columns, kept, zebra=False, rules=True)

    def moved(self, one: Changed) -> Row:
        """A session with its old and its new place."""
        return self._row(one.after, self._place(one.before), self._place(one.after, Ink.STRONG))

    def renamed(self, one: Changed) -> Row:
        """A session with its old title."""
        old = said(self._tongues, lambda words: words.pick(one.before.title))
        return self._row(one.after, old, self._place(one.after))

    def entry(self, one: Entry) -> Row:
        """A session where it is."""
        return self._row(one, "", self._place(one))

    def cancelled(self, one: Entry) -> Row:
        """A session where it was to be."""
        return self._row(one, self._place(one), "")

    def _row(self, one: Entry, was: str | Cell, now: str | Cell) -> Row:
        title = said(self._tongues, lambda words: words.pick(one.title), Ink.STRONG)
        who = self._tongues.first.pick(one.title)
        return Row((title, was, now), who=who)

    def _place(self, one: Entry, ink: Ink = Ink.BODY) -> Cell:
        start = time_of(one.start)
        first = self._tongues.first
        when = f"{first.short_day(start.date())}, {times(first, start, one.end - one.start)}"
        return Cell(when, self._tongues.pick(one.room), ink)


DOCUMENT = DocumentKind(
    "edition_changes",
    N_("What changed since an edition"),
    N_("New, moved with old and new time and room, cancelled: to hand out."),
    Family.FLOW,
    Group.PROGRAMME,
    Options,
    collect,
    layout,
    icon="history",
    third_party=("title", "was", "now"),
    once_per="list",
)
