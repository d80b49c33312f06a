"""A session as a block of the grid: what it says, how high it wants to be, its boxes."""

from dataclasses import dataclass, replace

from app.base.words import N_
from app.documents import agenda_saying as saying
from app.documents.agenda_facts import span
from app.documents.cards import Across, Box, ShapeBox
from app.documents.day_grid import Block
from app.documents.designs.tones import print_tone
from app.documents.flow_styles import BOLD, HAIRLINE, MUTED, PLAIN, SOFT, TEXT
from app.documents.text_pieces import Area, TextPiece, box_of, boxes_of, height_of
from app.documents.tongues import Tongues

GAP = 0.35
"""White around a block, in millimetres."""
PAD_X, PAD_Y, BAR = 1.8, 1.1, 1.1
WIDE = 100.0
"""From so many millimetres on, time, title and room stand side by side."""
TIME_WIDTH, ROOM_SHARE = 23.0, 0.22
PAUSE_GROUND, PLAIN_GROUND = "#F1F3F7", "#FFFFFF"


@dataclass(frozen=True)
class BlockStyle:
    """How blocks are drawn: in which languages, how large, with colours or without."""

    tongues: Tongues
    colours: bool = True
    scale: float = 1.0

    def need(self, block: Block, width: float) -> float:
        """The millimetres a block of this width wants to be high."""
        inner = self._inner(Area(0, 0, width, 0))
        if width >= WIDE:
            parts = self._side_by_side(block, inner)
            high = max(area.y - inner.y + self._height(part, area.width) for part, area in parts)
        else:
            high = self._height(self._stacked(block), inner.width)
        return high + 2 * (PAD_Y + GAP)

    def boxes(self, block: Block, area: Area, *, continued: bool = False) -> list[Box]:
        """The ground, the bar and the texts; `continued` from the sheet above."""
        tone = saying.tone(block.row, colours=self.colours)
        ground = Area(
            area.x + GAP, area.y + GAP, area.width - 2 * GAP, max(area.height - 2 * GAP, 0.2)
        )
        found: list[Box] = list(self._ground(block, ground, tone))
        inner = self._inner(area)
        if area.width >= WIDE:
            for part, place in self._side_by_side(block, inner, continued=continued):
                found += boxes_of(part, place, self.scale)
        else:
            found += boxes_of(self._stacked(block, continued=continued), inner, self.scale)
        return found

    def _ground(self, block: Block, area: Area, tone: str) -> tuple[ShapeBox, ...]:
        place = (area.x, area.y, area.width, area.height)
        if tone:
            printed = print_tone(tone)
            bar = ShapeBox(area.x, area.y, BAR, area.height, fill=printed.strong)
            return ShapeBox(*place, fill=printed.soft), bar
        if saying.is_pause(block.row):
            return (ShapeBox(*place, fill=PAUSE_GROUND),)
        bar = ShapeBox(area.x, area.y, BAR, area.height, fill=HAIRLINE)
        return ShapeBox(*place, fill=PLAIN_GROUND, stroke=HAIRLINE, line_width=0.2), bar

    def _inner(self, area: Area) -> Area:
        left, edge = GAP + BAR + PAD_X, GAP + PAD_Y
        width = max(area.width - left - GAP - PAD_X, 4.0)
        return Area(area.x + left, area.y + edge, width, max(area.height - 2 * edge, 0.5))

    def _height(self, pieces: tuple[TextPiece, ...], width: float) -> float:
        return sum(height_of(piece, width, self.scale) for piece in pieces)

    def _side_by_side(
        self, block: Block, inner: Area, *, continued: bool = False
    ) -> tuple[tuple[tuple[TextPiece, ...], Area], ...]:
        """The time; the titles, a column for each language, and under them the people; where."""
        time, room = TIME_WIDTH * self.scale, inner.width * ROOM_SHARE
        *called, who = self._what(block)
        middle = inner.width - time - room - PAD_X
        wide = middle / len(called)
        high = max(self._height((title,), wide - PAD_X) for title in called)
        left = inner.x + time
        texts = [
            ((title,), Area(left + place * wide, inner.y, wide - PAD_X, inner.height))
            for place, title in enumerate(called)
        ]
        under = Area(left, inner.y + high, middle, max(inner.height - high, 0.5))
        where = replace(self._where(block), across=Across.RIGHT)
        return (
            ((self._time(block, continued=continued),), replace(inner, width=time)),
            *texts,
            ((who,), under),
            ((where,), replace(inner, x=inner.right - room, width=room)),
        )

    def _stacked(self, block: Block, *, continued: bool = False) -> tuple[TextPiece, ...]:
        where = (self._where(block),) if block.count > 1 else ()
        return (self._time(block, continued=continued), *self._what(block), *where)

    def _time(self, block: Block, *, continued: bool) -> TextPiece:
        said = span(self.tongues.first, block.row)
        if continued:
            said = f"{said} ({self.tongues(N_('continued'))})"
        return TextPiece(said, 7.5, colour=SOFT, name="time")

    def _where(self, block: Block) -> TextPiece:
        return TextPiece(saying.rooms(block.row, self.tongues), 7.5, colour=SOFT, name="room")

    def _what(self, block: Block) -> tuple[TextPiece, ...]:
        row = block.row
        titles = saying.titles(row, self.tongues)
        languages = [words.language for words in self.tongues.all]
        first, *others = titles or ("",)
        style = PLAIN if saying.is_pause(row) else BOLD
        more = [
            TextPiece(text, 9.0, colour=SOFT, name="title", language=language)
            for text, language in zip(others, languages[1:], strict=False)
        ]
        return (
            TextPiece(first, 9.0, style, TEXT, "title", language=languages[0]),
            *more,
            TextPiece(saying.people(row.roles, self.tongues), 7.2, colour=MUTED, name="people"),
        )


def time_label(text: str, area: Area) -> Box:
    """A time at the edge of the grid."""
    piece = TextPiece(text, 8.0, BOLD, SOFT, "time", Across.RIGHT)
    return box_of(piece, area)
