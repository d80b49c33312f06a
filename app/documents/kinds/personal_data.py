"""Everything about one person, to hand out to them: table by table, consents with wording."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from app.base.errors import RuleBroken
from app.base.words import N_, Words
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow import Block, Cell, Column, Flow, Heading, Ink, Pictures, Row, Table
from app.documents.letterhead import Around, letterhead, page_text, read_around, right_to_left
from app.documents.list_facts import column, said
from app.documents.list_look import note
from app.documents.marks import Picture
from app.documents.pictures import load
from app.documents.plain_values import marked, value_text
from app.documents.tongues import Tongues
from app.queries.disclosures import DisclosureRow
from app.queries.personal_data import PersonalData, ToldPart, ToldRow, personal_data
from app.rules.closing import CONCERNED, DISCLOSURE_NAMES
from app.store import Reading

LABEL = 56.0
"""Millimetres for the name of a value: all tables have their values below each other."""
PHOTO = 32.0
"""Millimetres of a portrait."""
LEFT = (N_("Date"), N_("How it left"), N_("What"), N_("Columns"), N_("For whom"))
LINES = 200
"""Lines a value may take: nothing is cut off."""


@dataclass(frozen=True)
class Options:
    """How it looks."""

    photo: bool = option(True, N_("Photo"))
    taken_back: bool = option(
        False, N_("What was taken back"), hint=N_("Rows that count no more, but are kept.")
    )
    large: bool = option(False, N_("Large print"))


@dataclass(frozen=True)
class Facts:
    """The one person asked for, with a portrait that can be shown."""

    around: Around
    person: PersonalData | None = None
    portrait: Picture | None = None


def collect(read: Reading, asked: Asked, options: Options, _tongues: Tongues) -> Facts:
    """All about the one person asked for; nothing where several are, who are not to be mixed."""
    ids, around = asked.person_ids or (), read_around(read)
    if len(ids) != 1:
        return Facts(around)
    data = personal_data(read, ids[0])
    return Facts(around, data, _portrait(data.photo) if options.photo else None)


def _portrait(data: bytes | None) -> Picture | None:
    try:
        return None if data is None else load(data)
    except RuleBroken:
        return None


def layout(facts: Facts, tongues: Tongues, options: Options) -> Flow:
    """Table by table."""
    blocks: list[Block] = []
    if facts.person is not None:
        saying = _Saying(facts.around, tongues, options)
        blocks += saying.person(facts.person, facts.portrait)
    whom = N_("Choose the one person whose data is to be printed.")
    return Flow(
        letterhead(facts.around, tongues, _title),
        tuple(blocks) or (note(tongues, whom),),
        page_text(tongues),
        large=options.large,
        right_to_left=right_to_left(tongues),
    )


def _title(words: Words) -> str:
    return words(N_("Data about one person"))


class _Saying:
    """Tables of one person as blocks."""

    def __init__(self, around: Around, tongues: Tongues, options: Options) -> None:
        self._tongues, self._options = tongues, options
        self._zone = ZoneInfo(around.event.time_zone if around.event else "UTC")

    def person(self, data: PersonalData, portrait: Picture | None) -> Iterator[Block]:
        """All about one person."""
        yield Heading(data.name.formal(), 1)
        if portrait is not None:
            yield Pictures((portrait,), PHOTO)
        for part in data.parts:
            shown = self._options.taken_back
            rows = [row for row in part.rows if shown or not row.taken_back]
            if rows:
                yield Heading(self._tongues(part.title), 2)
                yield self._alone(rows[0]) if len(rows) == 1 else self._several(part, rows)
        if data.left:
            yield Heading(self._tongues(N_("What left the computer and may tell of them")), 2)
            yield self._left(data.left)

    def _text(self, value: Any) -> str | Cell:  # noqa: ANN401 - of any column
        return said(self._tongues, lambda words: value_text(value, words, self._zone))

    def _name(self, text: str) -> str | Cell:
        return said(self._tongues, lambda words: words(text))

    def _marked(self, *texts: str) -> str | Cell:
        """Texts of ours, or of somebody, who may have written braces."""
        return said(self._tongues, lambda words: ", ".join(marked(text, words) for text in texts))

    def _alone(self, row: ToldRow) -> Table:
        """One row: a line for each value."""
        columns = (
            Column("", width=LABEL, name="label", lines=LINES),
            Column("", name="value", lines=LINES),
        )
        rows = [
            Row((Cell(self._tongues(told.label), ink=Ink.SMALL), self._text(told.value)))
            for told in row.values
        ]
        return Table(columns, rows, zebra=False, rules=True)

    def _several(self, part: ToldPart, rows: Sequence[ToldRow]) -> Table:
        """Several rows: a column for each value that any of them has."""
        names = {told.name: told.label for row in part.rows for told in row.values}
        columns = [column(self._tongues, names[name], name="value", lines=LINES) for name in names]
        found = []
        for row in rows:
            values = {told.name: told.value for told in row.values}
            found.append(Row(tuple(self._text(values.get(name)) for name in names)))
        return Table(tuple(columns), found, zebra=False, rules=True)

    def _left(self, left: Sequence[DisclosureRow]) -> Table:
        titles, tongues = LEFT, self._tongues
        columns = [column(tongues, title, name="value", lines=LINES) for title in titles]
        rows = [
            Row(
                (
                    self._text(row.at),
                    self._name(DISCLOSURE_NAMES[row.kind]),
                    self._marked(row.what),
                    self._marked(*row.columns),
                    self._marked(row.recipient),
                )
            )
            for row in left
        ]
        return Table(tuple(columns), rows, zebra=False, rules=True)


DOCUMENT = DocumentKind(
    "personal_data",
    N_("Data about one person"),
    N_("Everything the file holds about somebody who asks, with consents and their wording."),
    Family.FLOW,
    Group.LISTS,
    Options,
    collect,
    layout,
    icon="contact",
    third_party=("label", "value"),
    reader=CONCERNED,
    named=lambda facts, _options: (facts.person.person_id,) if facts.person else (),
    once_per="person",
)
