"""Door signs: what happens in a room on a day, to be read from some steps away."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.base.texts import Texts
from app.base.words import N_
from app.documents.agenda_entries import Telling
from app.documents.agenda_facts import AgendaDay, AgendaFacts, AgendaOptions, collect_agenda
from app.documents.agenda_lines import fitted
from app.documents.card_pages import (
    PAGE_SIZES,
    PAPER,
    Foot,
    Head,
    PageFrame,
    PageSize,
    a_page,
    conference,
    nothing,
)
from app.documents.cards import Across, Card, Down
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow_styles import BOLD
from app.documents.text_pieces import Area, TextPiece, box_of
from app.documents.tongues import Tongues
from app.queries.agenda import SessionRow
from app.store import Reading

NAME_SIZE, NAME_SHARE = 66.0, 0.2
MANY, LEAST_NAME = 8, 0.5
"""From so many sessions on the name of the room gives way to them, down to this share."""
SIZE, LEAST = 22.0, 8.0


@dataclass(frozen=True)
class Options(AgendaOptions):
    """How the signs are made."""

    paper: PageSize = option(
        PageSize.A4, PAPER, choices=((PageSize.A4, "A4"), (PageSize.A3, "A3"), (PageSize.A5, "A5"))
    )
    landscape: bool = option(False, N_("Landscape"))
    people: bool = option(True, N_("With speakers and chairs"))


def collect(read: Reading, _asked: Asked, options: Options, _tongues: Tongues) -> AgendaFacts:
    """The days with their sessions."""
    return collect_agenda(read, options)


def layout(facts: AgendaFacts, tongues: Tongues, options: Options) -> Iterator[Card]:
    """A sign for each room and day, room after room."""
    sign = _Sign(facts, tongues, options)
    found = False
    for room in facts.rooms:
        for day in facts.days:
            rows = [row for row in day.sessions if row.room_id == room.id]
            if rows:
                found = True
                yield sign.card(room.name, day, rows)
    if not found:
        yield sign.card(Texts(), None, [])


class _Sign:
    """What all signs of an order have in common."""

    def __init__(self, facts: AgendaFacts, tongues: Tongues, options: Options) -> None:
        self._facts, self._tongues = facts, tongues
        width, height = PAGE_SIZES[options.paper]
        self._scale = width / PAGE_SIZES[PageSize.A4][0]
        if options.landscape:
            width, height = height, width
        self._frame = PageFrame(width, height, 14 * self._scale, self._scale)
        self._telling = Telling(tongues, options.colours, rooms=False, people=options.people)

    def card(self, name: Texts, day: AgendaDay | None, rows: Sequence[SessionRow]) -> Card:
        """The sign of one room on one day."""
        days = self._tongues.lines(lambda words: words.day(day.day)) if day else ("",)
        head = Head(
            days[0],
            " / ".join(days[1:]),
            conference(self._facts.around, self._tongues),
        )
        boxes, area = self._frame.page(
            self._facts.around, head, Foot(self._facts.issue, self._tongues)
        )
        if day is None:
            return nothing(self._frame, boxes, area, self._tongues, self._scale)
        called = self._tongues.lines(lambda words: words.pick(name))
        by = max(min(1.0, MANY / len(rows)), LEAST_NAME)
        high = area.height * NAME_SHARE * by * (1 if len(called) == 1 else 1.4)
        size = NAME_SIZE * self._scale * by
        title = TextPiece("\n".join(called), size, BOLD, name="room", across=Across.LEFT)
        boxes.append(box_of(title, Area(area.x, area.y, area.width, high), 1.0, Down.MIDDLE))
        under = high + 6 * self._scale
        frame = Area(area.x, area.y + under, area.width, area.height - under)
        entries = [self._telling.session(row) for row in rows]
        (lines,) = fitted(entries, [frame], SIZE * self._scale, LEAST * self._scale)
        who = " · ".join((called[0], days[0]))
        return a_page(self._frame, [*boxes, *lines], group=called[0], who=who)


DOCUMENT = DocumentKind(
    "door_sign",
    N_("Door signs"),
    N_("For each room and day: the sessions with their times, the room large."),
    Family.CARDS,
    Group.PROGRAMME,
    Options,
    collect,
    layout,
    icon="door-open",
    paper="card",
    once_per="list",
)
