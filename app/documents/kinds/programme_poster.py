"""The programme as a poster: all days in columns on one large sheet for the wall."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.base.words import N_
from app.documents.agenda_entries import Telling
from app.documents.agenda_facts import AgendaFacts, AgendaOptions, collect_agenda
from app.documents.agenda_lines import fitted
from app.documents.card_pages import (
    PAGE_SIZES,
    PAPER,
    Foot,
    Head,
    PageFrame,
    PageSize,
    a_page,
    nothing,
)
from app.documents.cards import Box, Card
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.letterhead import where_and_when
from app.documents.text_pieces import Area
from app.documents.tongues import Tongues
from app.documents.track_legend import legend, legend_height, shown_tracks
from app.store import Reading

SIZE, LEAST, GUTTER = 15.0, 4.5, 8.0
"""Points and millimetres on A4; larger papers have so much more."""
MOST_COLUMNS = 4


@dataclass(frozen=True)
class Options(AgendaOptions):
    """How the poster is made."""

    paper: PageSize = option(
        PageSize.A1,
        PAPER,
        choices=tuple(
            (size, size.value) for size in (PageSize.A0, PageSize.A1, PageSize.A2, PageSize.A3)
        ),
    )
    people: bool = option(True, N_("With speakers and chairs"))


def collect(read: Reading, _asked: Asked, options: Options, _tongues: Tongues) -> AgendaFacts:
    """The days with their sessions."""
    return collect_agenda(read, options)


def layout(facts: AgendaFacts, tongues: Tongues, options: Options) -> Iterator[Card]:
    """The poster; it lies across where there are several days."""
    width, height = PAGE_SIZES[options.paper]
    scale = width / PAGE_SIZES[PageSize.A4][0]
    if len(facts.days) > 1:
        width, height = height, width
    frame = PageFrame(width, height, 12 * scale, scale)
    boxes, area = frame.page(facts.around, _head(facts, tongues), Foot(facts.issue, tongues))
    if not facts.days:
        yield nothing(frame, boxes, area, tongues, scale)
        return
    tracks = shown_tracks(facts, facts.days) if options.colours else []
    named = legend_height(tracks, tongues, area.width, scale)
    boxes += legend(tracks, tongues, Area(area.x, area.bottom - named, area.width, named), scale)
    boxes += _days(
        facts, tongues, options, Area(area.x, area.y, area.width, area.height - named - 2 * scale)
    )
    yield a_page(frame, boxes)


def _head(facts: AgendaFacts, tongues: Tongues) -> Head:
    held = facts.around.event
    if held is None:
        return Head(tongues(N_("Programme")))
    first, *others = tongues.lines(lambda words: words.pick(held.title)) or ("",)
    where = tongues.lines(lambda words: where_and_when(held, words))
    under = "\n".join((*others, *where))
    return Head(first, under, tongues(N_("Programme")), size=22)


def _days(facts: AgendaFacts, tongues: Tongues, options: Options, area: Area) -> Iterator[Box]:
    scale = PAGE_SIZES[options.paper][0] / PAGE_SIZES[PageSize.A4][0]
    telling = Telling(tongues, options.colours, people=options.people)
    many, gutter = min(len(facts.days), MOST_COLUMNS), GUTTER * scale
    wide = (area.width - gutter * (many - 1)) / many
    frames = [
        Area(area.x + place * (wide + gutter), area.y, wide, area.height) for place in range(many)
    ]
    for boxes in fitted(list(telling.days(facts.days)), frames, SIZE * scale, LEAST * scale):
        yield from boxes


DOCUMENT = DocumentKind(
    "programme_poster",
    N_("Programme as a poster"),
    N_("All days in columns on one large sheet for the wall."),
    Family.CARDS,
    Group.PROGRAMME,
    Options,
    collect,
    layout,
    icon="image",
    paper="card",
    once_per="list",
)
