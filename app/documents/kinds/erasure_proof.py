"""The proof of an erasure: dates, categories, counts, what stays and why, and no personal data."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from app.base.words import N_, Words
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow import Block, Cell, Flow, Heading, Ink, Row, SignatureLines, Table
from app.documents.letterhead import Around, letterhead, page_text, read_around, right_to_left
from app.documents.list_facts import column, counting, said
from app.documents.list_look import note
from app.documents.plain_values import value_text
from app.documents.tongues import Tongues
from app.queries import closing, erasing
from app.queries.closing import DueRow, ErasureRow
from app.queries.erasing import KEPT, MENTIONED, MENTIONS_IN_TEXTS, Staying
from app.queries.erasing_places import PLACES
from app.rules.closing import CATEGORY_NAMES
from app.store import Reading

LABELS: Mapping[str, str] = {
    **{place.key: place.label for places in PLACES.values() for place in places},
    MENTIONED: MENTIONS_IN_TEXTS,
}
COUNTED: Mapping[str, str] = {key: name for key, (name, *_which) in KEPT.items()}


@dataclass(frozen=True)
class Options:
    """Which erasures, and how it looks."""

    latest: bool = option(False, N_("Only the latest erasure"))
    dates: bool = option(True, N_("When the rest is due"))
    signed: bool = option(True, N_("Lines to sign on"))
    large: bool = option(False, N_("Large print"))


@dataclass(frozen=True)
class Facts:
    """What was erased, the latest first, what stays, and what is due when."""

    around: Around
    erasures: tuple[ErasureRow, ...]
    staying: tuple[Staying, ...]
    dues: tuple[DueRow, ...]


def collect(read: Reading, _asked: Asked, _options: Options, _tongues: Tongues) -> Facts:
    """All that is counted; nothing that says who somebody is."""
    return Facts(
        read_around(read),
        tuple(closing.erasures(read)),
        tuple(erasing.staying(read)),
        tuple(closing.due_rows(read)),
    )


def layout(facts: Facts, tongues: Tongues, options: Options) -> Flow:
    """Each erasure with its counts, then what stays and why."""
    blocks = list(_Saying(facts, tongues).blocks(options)) if facts.erasures else []
    nothing = N_("Nothing was erased yet.")
    return Flow(
        letterhead(facts.around, tongues, _title),
        tuple(blocks) or (note(tongues, nothing),),
        page_text(tongues),
        large=options.large,
        right_to_left=right_to_left(tongues),
    )


def _title(words: Words) -> str:
    return words(N_("Proof of erasure"))


class _Saying:
    """The parts of the proof."""

    def __init__(self, facts: Facts, tongues: Tongues) -> None:
        self._facts, self._tongues = facts, tongues
        event = facts.around.event
        self._zone = ZoneInfo(event.time_zone if event else "UTC")

    def blocks(self, options: Options) -> Iterator[Block]:
        """All of it, as far as it is wanted."""
        yield note(
            self._tongues,
            N_(
                "The data named here was taken out of the conference's file, its indexes and "
                "its record of changes, and cannot be brought back. This sheet counts and "
                "names nobody."
            ),
        )
        together = groupby(self._facts.erasures, lambda row: row.at)
        for number, (at, rows) in enumerate(together):
            if number and options.latest:
                break
            yield from self._erasure(at, list(rows))
        yield from self._staying()
        if options.dates and self._facts.dues:
            yield from self._dues()
        if options.signed:
            labels = (N_("Place and date"), N_("Responsible for the data"))
            yield SignatureLines(tuple(map(self._tongues, labels)))

    def _moment(self, words: Words, at: date) -> str:
        return value_text(at, words, self._zone)

    def _said(self, at: date) -> str | Cell:
        return said(self._tongues, lambda words: self._moment(words, at))

    def _erasure(self, at: datetime, rows: Sequence[ErasureRow]) -> Iterator[Block]:
        title = N_("Erased on {moment}")
        yield Heading(
            self._tongues.both(lambda words: words(title, moment=self._moment(words, at))), 2
        )
        columns = (
            column(self._tongues, N_("Data"), 3.0, name="data"),
            counting(self._tongues, N_("Erased"), width=24.0),
        )
        table: list[Row] = []
        for row in sorted(rows, key=lambda row: list(PLACES).index(row.category)):
            category = self._name(CATEGORY_NAMES[row.category])
            table.append(Row((category,), heading=True))
            table += self._counts(row.gone, LABELS)
        yield Table(columns, table, zebra=False, rules=True)
        if kept := {key: count for key, count in rows[0].kept.items() if count}:
            yield Heading(self._tongues(N_("Counts kept")), 3)
            columns = (
                column(self._tongues, N_("Counted"), 3.0, name="data"),
                counting(self._tongues, N_("How many"), width=24.0),
            )
            yield Table(columns, list(self._counts(kept, COUNTED)), zebra=False, rules=True)

    def _counts(self, counts: Mapping[str, int], labels: Mapping[str, str]) -> Iterable[Row]:
        if not counts:
            yield Row((self._name(N_("Nothing of this was held.")), ""))
        for key, count in counts.items():
            yield Row((self._name(labels.get(key, key)), self._tongues.first.number(count)))

    def _name(self, text: str, ink: Ink = Ink.BODY) -> str | Cell:
        return said(self._tongues, lambda words: words(text), ink)

    def _staying(self) -> Iterator[Block]:
        if not self._facts.staying:
            return
        yield Heading(self._tongues(N_("What stays, and why")), 2)
        columns = (
            column(self._tongues, N_("Data"), 1.4, name="data"),
            counting(self._tongues, N_("How many"), width=24.0),
            column(self._tongues, N_("Reason"), 2.0, name="why"),
        )
        rows = [
            Row(
                (
                    self._name(each.label),
                    self._tongues.first.number(each.count),
                    self._name(each.why),
                )
            )
            for each in self._facts.staying
        ]
        yield Table(columns, rows, zebra=False, rules=True)

    def _dues(self) -> Iterator[Block]:
        yield Heading(self._tongues(N_("When data is to be erased")), 2)
        columns = (
            column(self._tongues, N_("Category"), 1.4, name="data"),
            column(self._tongues, N_("To be erased from"), name="due"),
            column(self._tongues, N_("Last erased"), name="erased"),
        )
        rows = []
        for row in self._facts.dues:
            due = self._said(row.due.on)
            erased = self._said(row.erased_at) if row.erased_at else "–"
            rows.append(Row((self._name(CATEGORY_NAMES[row.due.category]), due, erased)))
        yield Table(columns, rows, zebra=False, rules=True)


DOCUMENT = DocumentKind(
    "erasure_proof",
    N_("Proof of erasure"),
    N_("What was erased when, as counts, and what stays and why: names nobody."),
    Family.FLOW,
    Group.LISTS,
    Options,
    collect,
    layout,
    icon="shield-check",
    third_party=(),
    once_per="list",
)
