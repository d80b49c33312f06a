"""The programme as a leaflet: A4 on both sides, folded once or twice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.base.words import N_
from app.documents import agenda_saying as saying
from app.documents.agenda_entries import Telling
from app.documents.agenda_facts import AgendaFacts, AgendaOptions, collect_agenda, issue_line
from app.documents.agenda_lines import Entry, fitted
from app.documents.card_pages import NOTHING_YET, picture_row
from app.documents.cards import Across, Box, Card, Down, Fold, ShapeBox
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow_styles import ACCENT, BOLD, MUTED, RULE, SOFT, TEXT
from app.documents.letterhead import where_and_when
from app.documents.text_pieces import Area, TextPiece, box_of, boxes_of, height_of
from app.documents.tongues import Tongues
from app.queries import venues
from app.queries.venues import VenueRow
from app.store import Reading

WIDTH, HEIGHT, MARGIN = 297.0, 210.0, 11.0
SIZE, LEAST = 11.0, 6.0
TICK, PARAGRAPH, FOOT, EDITION = 3.0, 3.0, 46.0, 5.0
"""Millimetres of a stroke, between two paragraphs, of the foot of the last page and of others."""


class Folds(StrEnum):
    """How often the sheet is folded."""

    ONCE = "once"
    TWICE = "twice"


@dataclass(frozen=True)
class Options(AgendaOptions):
    """How the leaflet is made."""

    folds: Folds = option(
        Folds.ONCE,
        N_("Folded"),
        choices=(
            (Folds.ONCE, N_("Once: four pages")),
            (Folds.TWICE, N_("Twice: six narrow pages")),
        ),
    )
    people: bool = option(True, N_("With speakers and chairs"))


@dataclass(frozen=True)
class Facts:
    """The agenda, and where it takes place."""

    agenda: AgendaFacts
    venues: tuple[VenueRow, ...]


def collect(read: Reading, _asked: Asked, options: Options, _tongues: Tongues) -> Facts:
    """The days with their sessions, and the venues."""
    return Facts(collect_agenda(read, options), tuple(venues.venues(read)))


def layout(facts: Facts, tongues: Tongues, options: Options) -> Iterator[Card]:
    """One sheet: outside the cover and the last page, inside the programme."""
    many = 2 if options.folds is Folds.ONCE else 3
    panels = [_panel(number, many) for number in range(many)]
    flaps = panels[: many - 2]
    telling = Telling(tongues, options.colours, people=options.people)
    entries = list(telling.days(facts.agenda.days))
    entries = entries or [Entry((tongues(NOTHING_YET),), strong=False)]
    told = [*panels, *flaps]
    frames = [Area(one.x, one.y, one.width, one.height - EDITION) for one in told]
    poured = [
        [*boxes, _edition(facts.agenda, tongues, area)]
        for boxes, area in zip(fitted(entries, frames, SIZE, LEAST), told, strict=True)
    ]
    outside: list[Box] = [box for boxes in poured[many:] for box in boxes]
    outside += _cover(facts.agenda, tongues, panels[-1])
    outside += _last(facts, tongues, panels[-2])
    inside: list[Box] = [box for boxes in poured[:many] for box in boxes]
    ticks = list(_ticks(many))
    fold = Fold.VERTICAL if options.folds is Folds.ONCE else Fold.NONE
    title = tongues(N_("Programme"))
    back = Card(WIDTH, HEIGHT, [*inside, *ticks])
    empty = not facts.agenda.days
    front = [*outside, *ticks]
    yield Card(WIDTH, HEIGHT, front, back=back, fold=fold, who=title, nothing=empty)


def _panel(number: int, many: int) -> Area:
    """What of a folded page is free for text, of the pages beside each other."""
    wide = WIDTH / many
    return Area(number * wide + MARGIN, MARGIN, wide - 2 * MARGIN, HEIGHT - 2 * MARGIN)


def _edition(facts: AgendaFacts, tongues: Tongues, area: Area) -> Box:
    """At the foot of a page of the programme: which edition it is."""
    text = tongues.both(lambda words: issue_line(words, facts.issue))
    foot = Area(area.x, area.bottom - EDITION + 1, area.width, EDITION - 1)
    return box_of(TextPiece(text, 7, colour=MUTED, name="foot"), foot, down=Down.BOTTOM)


def _ticks(many: int) -> Iterator[Box]:
    """Short strokes at the edges where the sheet is folded."""
    for number in range(1, many):
        x = number * WIDTH / many - 0.05
        for y in (0.0, HEIGHT - TICK):
            yield ShapeBox(x, y, 0.1, TICK, fill=RULE)


def _cover(facts: AgendaFacts, tongues: Tongues, area: Area) -> Iterator[Box]:
    held = facts.around.event
    yield from picture_row(facts.around.logos, area.x, area.y, (area.width, 14.0))
    yield ShapeBox(area.x, area.y + 48, 18, 1.2, fill=ACCENT)
    if held is None:
        return
    first, *others = tongues.lines(lambda words: words.pick(held.title)) or ("",)
    pieces = (
        TextPiece(tongues(N_("Programme")), 11, BOLD, ACCENT, "title"),
        TextPiece(first, 22, BOLD, TEXT, "title"),
        *(TextPiece(text, 15, colour=SOFT, name="title") for text in others),
        TextPiece(tongues.pick(held.motto), 11, colour=MUTED, name="motto"),
    )
    yield from boxes_of(pieces, Area(area.x, area.y + 52, area.width, 90))
    where = "\n".join(tongues.lines(lambda words: where_and_when(held, words)))
    place = Area(area.x, area.bottom - 30, area.width, 24)
    yield box_of(TextPiece(where, 11, BOLD, SOFT, "dates"), place, down=Down.BOTTOM)
    edition = "\n".join(tongues.lines(lambda words: issue_line(words, facts.issue)))
    under = Area(area.x, area.bottom - 5, area.width, 7)
    yield box_of(TextPiece(edition, 7, colour=MUTED, name="foot"), under, down=Down.BOTTOM)


def _last(facts: Facts, tongues: Tongues, area: Area) -> Iterator[Box]:
    """Practical information, and at the foot who pays for it and which edition it is."""
    held = facts.agenda.around.event
    heading = TextPiece(tongues(N_("Practical information")), 14, BOLD, ACCENT, "title")
    told: list[tuple[str, tuple[str, ...]]] = [
        (tongues.pick(venue.name), (venue.address, venue.city)) for venue in facts.venues
    ]
    if held is not None:
        contact = (held.contact_name, held.contact_phone, held.contact_email)
        told.append((tongues(N_("Contact")), contact))
        told.append((tongues(N_("Host")), (tongues.pick(held.host),)))
    parts = [[heading], *(_paragraph(title, lines) for title, lines in told)]
    heights = [sum(height_of(piece, area.width) for piece in part) + PARAGRAPH for part in parts]
    by = min(1.0, (area.height - FOOT) / sum(heights))
    y = area.y
    for part, high in zip(parts, heights, strict=True):
        yield from boxes_of(part, Area(area.x, y, area.width, max(high - PARAGRAPH, 0.5) * by))
        y += high * by if part else 0.0
    emblems = facts.agenda.around.emblems
    yield from picture_row(emblems, area.x, area.bottom - 38, (area.width, 11.0))
    edition = tongues.lines(lambda words: issue_line(words, facts.agenda.issue))
    funder = tongues.lines(lambda words: words.pick(held.funder_text)) if held else ()
    text = "\n".join((*funder, *edition))
    foot = TextPiece(text, 7, colour=MUTED, name="foot", across=Across.LEFT)
    yield box_of(foot, Area(area.x, area.bottom - 24, area.width, 24), down=Down.BOTTOM)


def _paragraph(title: str, lines: Sequence[str]) -> list[TextPiece]:
    """A small heading with lines; nothing where all are empty."""
    said = "\n".join(line for line in lines if line)
    if not said:
        return []
    return [
        TextPiece(title, 9.5, BOLD, TEXT, "info"),
        TextPiece(said, 9.5, colour=SOFT, name="info"),
    ]


def _named(facts: Facts, options: Options) -> frozenset[int]:
    return saying.named(facts.agenda.days) if options.people else frozenset()


DOCUMENT = DocumentKind(
    "programme_leaflet",
    N_("Programme as a leaflet"),
    N_("A4 printed on both sides and folded: cover, programme, practical information."),
    Family.CARDS,
    Group.PROGRAMME,
    Options,
    collect,
    layout,
    icon="newspaper",
    paper="A4",
    named=_named,
    once_per="list",
)
