"""Cards for planning on a wall: one for each session, eight on a page."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.base.words import N_
from app.documents import agenda_saying as saying
from app.documents.agenda_facts import Issue, issue, issue_line, span
from app.documents.cards import Across, Box, Card, Down, ShapeBox
from app.documents.designs.tones import print_tone
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow_styles import BOLD, HAIRLINE, MUTED, SOFT, TEXT
from app.documents.letterhead import DOT, read_around
from app.documents.text_pieces import Area, TextPiece, box_of, boxes_of
from app.documents.tongues import Tongues
from app.queries import agenda
from app.queries.agenda import SessionRow
from app.rules.sessions import TYPE_NAMES
from app.store import Reading

WIDTH, HEIGHT = 105.0, 74.25
EDGE, BAR = 6.0, 3.0


@dataclass(frozen=True)
class Options:
    """Which cards are made."""

    unplaced: bool = option(False, N_("Only sessions without a time"))
    colours: bool = option(True, N_("Colours of the tracks"))
    times: bool = option(True, N_("With the time and room they have"))


@dataclass(frozen=True)
class Facts:
    """The sessions in their order, and the edition."""

    sessions: tuple[SessionRow, ...]
    issue: Issue


def collect(read: Reading, _asked: Asked, options: Options, _tongues: Tongues) -> Facts:
    """All sessions, or those without a time."""
    rows = [row for row in agenda.sessions(read) if row.starts_at is None or not options.unplaced]
    return Facts(tuple(rows), issue(read, read_around(read)))


def layout(facts: Facts, tongues: Tongues, options: Options) -> Iterator[Card]:
    """A card for each session."""
    edition = tongues.both(lambda words: issue_line(words, facts.issue))
    for row in facts.sessions:
        yield _card(row, edition, tongues, options)


def _card(row: SessionRow, edition: str, tongues: Tongues, options: Options) -> Card:
    tone = saying.tone(row, colours=options.colours)
    inner = WIDTH - 2 * EDGE - BAR
    left = EDGE + BAR
    kind = DOT.join((tongues(TYPE_NAMES[row.kind]), f"{row.minutes} min"))
    boxes: list[Box] = [
        ShapeBox(
            EDGE / 2, EDGE / 2, BAR, HEIGHT - EDGE, print_tone(tone).strong if tone else HAIRLINE
        ),
        box_of(TextPiece(kind, 11, BOLD, SOFT, "kind"), Area(left + 2, EDGE, inner - 26, 6)),
        box_of(
            TextPiece(f"#{row.id}", 15, BOLD, MUTED, "number", Across.RIGHT),
            Area(WIDTH - EDGE - 22, EDGE - 1.5, 22, 8),
        ),
    ]
    first, *others = saying.titles(row, tongues) or ("",)
    pieces = (
        TextPiece(first, 17, BOLD, TEXT, "title"),
        *(TextPiece(text, 13, colour=SOFT, name="title") for text in others),
        TextPiece(saying.people(row.roles, tongues), 9.5, colour=MUTED, name="people"),
    )
    boxes += boxes_of(pieces, Area(left + 2, EDGE + 8, inner - 2, HEIGHT - 2 * EDGE - 16))
    place = ""
    if options.times and row.starts_at is not None:
        day = tongues.first.short_day(row.starts_at.date())
        where = saying.rooms(row, tongues)
        place = DOT.join(part for part in (day, span(tongues.first, row), where) if part)
    under = Area(left + 2, HEIGHT - EDGE - 6, inner - 2, 6)
    boxes.append(
        box_of(
            TextPiece(place, 9.5, colour=SOFT, name="time"),
            Area(under.x, under.y - 4, under.width, 4.6),
            down=Down.BOTTOM,
        )
    )
    boxes.append(box_of(TextPiece(edition, 7, colour=MUTED, name="foot"), under, down=Down.BOTTOM))
    return Card(WIDTH, HEIGHT, boxes, who=first)


DOCUMENT = DocumentKind(
    "planning_cards",
    N_("Cards for planning on a wall"),
    N_("One for each session, with its kind, length and number; eight on a page."),
    Family.CARDS,
    Group.PROGRAMME,
    Options,
    collect,
    layout,
    icon="grip-vertical",
    once_per="list",
)
