"""The programme as a grid: rooms side by side, time downwards, over as many sheets as it takes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from string import ascii_uppercase

from app.base.words import N_
from app.documents.agenda_facts import AgendaDay, AgendaFacts, AgendaOptions, collect_agenda
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
from app.documents.cards import Across, Box, Card, Down, ShapeBox
from app.documents.day_grid import (
    Block,
    DayGrid,
    Need,
    column_shares,
    grid_of,
    heights,
    sheets_across,
    sheets_down,
    stretched,
)
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.flow_styles import BOLD, HAIRLINE, RULE, SOFT
from app.documents.grid_blocks import BlockStyle, time_label
from app.documents.text_pieces import Area, TextPiece, box_of, height_of
from app.documents.tongues import Tongues
from app.documents.track_legend import legend, legend_height, shown_tracks
from app.rules.clash_values import time_of
from app.store import Reading

TIMES = 12.0
"""Millimetres for the times."""
LEAST_COLUMN, LEAST_FOR_TWO, UPRIGHT_COLUMN = 31.0, 36.0, 50.0
"""How wide a room's column is at least, for two languages, and where the page stays upright."""
SMALLER = (1.0, 0.93, 0.86, 0.8)
LABEL = 3.6


@dataclass(frozen=True)
class Options(AgendaOptions):
    """How the grid is made."""

    paper: PageSize = option(PageSize.A4, PAPER, choices=((PageSize.A4, "A4"), (PageSize.A3, "A3")))


def collect(read: Reading, _asked: Asked, options: Options, _tongues: Tongues) -> AgendaFacts:
    """The days with their sessions."""
    return collect_agenda(read, options)


def layout(facts: AgendaFacts, tongues: Tongues, options: Options) -> Iterator[Card]:
    """The sheets of each day."""
    for day in facts.days:
        yield from _Day(facts, day, tongues, options).sheets()
    if not facts.days:
        frame = PageFrame(*PAGE_SIZES[options.paper])
        head = Head(tongues(N_("Programme")), kicker=conference(facts.around, tongues))
        boxes, area = frame.page(facts.around, head, Foot(facts.issue, tongues))
        yield nothing(frame, boxes, area, tongues)


class _Day:
    """The grid of one day on its sheets."""

    def __init__(
        self, facts: AgendaFacts, day: AgendaDay, tongues: Tongues, options: Options
    ) -> None:
        self._facts, self._day, self._tongues, self._options = facts, day, tongues, options
        order = {room.id: place for place, room in enumerate(facts.rooms)}
        self._names = {room.id: room.name for room in facts.rooms}
        self.grid: DayGrid = grid_of(day.sessions, order)
        self._tracks = shown_tracks(facts, [day]) if options.colours else []
        self._plan()

    def _plan(self) -> None:
        """Which way the page lies, and which rooms go on which sheet."""
        width, height = PAGE_SIZES[self._options.paper]
        shares = column_shares(self.grid)
        if (width - 20 - TIMES) / sum(shares) < UPRIGHT_COLUMN and len(shares) > 1:
            width, height = height, width
        self._frame = PageFrame(width, height)
        room = width - 2 * self._frame.margin - TIMES
        least = LEAST_FOR_TWO if len(self._tongues.all) > 1 else LEAST_COLUMN
        self._parts = sheets_across(shares, room / least)
        unit = room / max(sum(shares[part.start : part.stop]) for part in self._parts)
        self._wides = [share * unit for share in shares]

    def _width(self, first: int, last: int) -> float:
        """How wide the columns from `first` to before `last` are together."""
        return sum(self._wides[first:last])

    def sheets(self) -> Iterator[Card]:
        """All sheets, those of the same rooms after each other."""
        style, bands = self._fitting()
        down = sheets_down(bands, self._whole(), self._room)
        for across, columns in enumerate(self._parts):
            for row, chosen in enumerate(down):
                mark = ""
                if len(self._parts) * len(down) > 1:
                    mark = self._tongues(
                        N_("Sheet {sheet} of {last}"),
                        sheet=_mark(across, row),
                        last=_mark(len(self._parts) - 1, len(down) - 1),
                    )
                yield self._sheet(style, [bands[n] for n in chosen], chosen, columns, mark)

    @cached_property
    def _room(self) -> float:
        """The height for the grid itself, under the names of the rooms."""
        _, area = self._around(self._marked)
        return area.height - self._head_height - self._legend_height(area) - LABEL

    def _legend_height(self, area: Area) -> float:
        return legend_height(self._tracks, self._tongues, area.width)

    @property
    def _marked(self) -> str:
        """A mark of a sheet, for the room it takes."""
        return self._tongues(N_("Sheet {sheet} of {last}"), sheet="A1", last="B2")

    def _fitting(self) -> tuple[BlockStyle, list[float]]:
        """The largest style in which the day goes on one sheet, else the usual."""
        usual = None
        for scale in SMALLER:
            style = BlockStyle(self._tongues, self._options.colours, scale)
            bands = heights(self.grid.times, [self._need(style, each) for each in self.grid.blocks])
            usual = usual or (style, bands)
            if sum(bands) <= self._room:
                return style, bands
        assert usual is not None  # there are some scales
        return usual

    def _need(self, style: BlockStyle, block: Block) -> Need:
        """What a block wants where it is narrowest: it is drawn on each sheet it goes over."""
        cuts = [_common(block, part) for part in self._parts]
        wide = min(self._width(cut.start, cut.stop) for cut in cuts if cut)
        return Need(block.start, block.end, style.need(block, wide / block.lanes))

    def _whole(self) -> list[bool]:
        blocks = self.grid.blocks
        return [
            not any(block.start < time < block.end for block in blocks)
            for time in self.grid.times[:-1]
        ]

    def _around(self, mark: str) -> tuple[list[Box], Area]:
        first, *others = self._tongues.lines(lambda words: words.day(self._day.day))
        head = Head(first, " / ".join(others), conference(self._facts.around, self._tongues))
        foot = Foot(self._facts.issue, self._tongues, mark)
        return self._frame.page(self._facts.around, head, foot)

    def _sheet(
        self,
        style: BlockStyle,
        bands: Sequence[float],
        chosen: range,
        columns: range,
        mark: str,
    ) -> Card:
        boxes, area = self._around(mark)
        named = self._legend_height(area)
        under = Area(area.x, area.bottom - named + 2, area.width, named)
        boxes += legend(self._tracks, self._tongues, under)
        high = stretched(bands, self._room)
        wide = self._width(columns.start, columns.stop)
        body = Area(area.x + TIMES, area.y + self._head_height, wide, sum(high))
        edges = [body.y, *accumulate(high, initial=body.y)][1:]
        at = dict(zip(self.grid.times[chosen.start : chosen.stop + 1], edges, strict=True))
        boxes += self._rooms(columns, Area(body.x, area.y, body.width, self._head_height))
        boxes += self._lines(body, at, columns)
        for block in self.grid.blocks:
            boxes += self._block(style, block, columns, body, at)
        group = self._tongues.first.day(self._day.day)
        return a_page(self._frame, boxes, group=group, who=group)

    def _block(
        self, style: BlockStyle, block: Block, columns: range, body: Area, at: dict[int, float]
    ) -> list[Box]:
        """A block as far as it is on this sheet."""
        cut = _common(block, columns)
        earliest, latest = min(at), max(at)
        if not cut or block.start >= latest or block.end <= earliest:
            return []
        lane = self._width(cut.start, cut.stop) / block.lanes
        top, bottom = at[max(block.start, earliest)], at[min(block.end, latest)]
        x = body.x + self._width(columns.start, cut.start) + block.lane * lane
        place = Area(x, top, lane, bottom - top)
        return style.boxes(block, place, continued=block.start < earliest)

    def _rooms(self, columns: range, area: Area) -> Iterator[Box]:
        for number in columns if self.grid.columns else ():
            x = area.x + self._width(columns.start, number) + 1
            room = Area(x, area.y, self._wides[number] - 2, area.height - 1.5)
            yield box_of(self._room_name(number), room, down=Down.BOTTOM)

    def _room_name(self, number: int) -> TextPiece:
        room = self.grid.columns[number]
        if room is None:
            lines = self._tongues.lines(lambda words: words(N_("Without a room")))
        else:
            lines = self._tongues.lines(lambda words: words.pick(self._names[room]))
        return TextPiece("\n".join(lines), 9.0, BOLD, SOFT, "room", Across.CENTRE)

    @cached_property
    def _head_height(self) -> float:
        numbers = range(len(self.grid.columns))
        names = [height_of(self._room_name(number), self._wides[number] - 2) for number in numbers]
        return max(names, default=0.0) + 2.0

    def _lines(self, body: Area, at: dict[int, float], columns: range) -> Iterator[Box]:
        """Hairlines: one at each time, one between rooms; and the times."""
        yield ShapeBox(body.x - TIMES, body.y, body.width + TIMES, 0.3, fill=RULE)
        for number in columns[1:]:
            x = body.x + self._width(columns.start, number)
            yield ShapeBox(x - 0.05, body.y, 0.1, body.height, fill=HAIRLINE)
        said = -LABEL
        starts = {block.start for block in self.grid.blocks}
        ends = {block.end for block in self.grid.blocks}
        for (time, y), (_, following) in pairwise([*at.items(), (0, body.bottom + LABEL)]):
            if y > body.y:
                yield ShapeBox(body.x - TIMES, y, body.width + TIMES, 0.1, fill=HAIRLINE)
            fits = y - said >= LABEL and (time in starts or following - y >= LABEL)
            if fits and (time in starts or time in ends) and y < body.bottom:
                said = y
                text = self._tongues.first.time(time_of(time))
                yield time_label(text, Area(body.x - TIMES, y + 0.8, TIMES - 1.5, LABEL + 0.6))


def _common(block: Block, columns: range) -> range:
    """The columns of a block that are on a sheet."""
    return range(max(block.first, columns.start), min(block.first + block.count, columns.stop))


def _mark(across: int, down: int) -> str:
    """A sheet by a letter from left to right and a number from top to bottom."""
    letters = ""
    number = across + 1
    while number:
        number, rest = divmod(number - 1, len(ascii_uppercase))
        letters = ascii_uppercase[rest] + letters
    return f"{letters}{down + 1}"


DOCUMENT = DocumentKind(
    "programme_grid",
    N_("Programme as a grid"),
    N_("Each day with its rooms side by side, on as many sheets as it takes."),
    Family.CARDS,
    Group.PROGRAMME,
    Options,
    collect,
    layout,
    icon="layout-grid",
    paper="card",
    once_per="list",
)
