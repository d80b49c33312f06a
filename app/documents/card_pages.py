"""What stands around a page that is laid out as one card: title, logos, foot with the edition."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.base.words import N_
from app.documents.agenda_facts import Issue, issue_line
from app.documents.cards import Across, Box, Card, PictureBox, ShapeBox
from app.documents.flow_styles import ACCENT, BOLD, HAIRLINE, MUTED, SOFT, TEXT
from app.documents.letterhead import Around
from app.documents.marks import Picture
from app.documents.text_pieces import Area, TextPiece, box_of, boxes_of, height_of
from app.documents.tongues import Tongues


class PageSize(StrEnum):
    """Papers of whole pages."""

    A5 = "A5"
    A4 = "A4"
    A3 = "A3"
    A2 = "A2"
    A1 = "A1"
    A0 = "A0"


PAGE_SIZES: dict[PageSize, tuple[float, float]] = {
    PageSize.A5: (148, 210),
    PageSize.A4: (210, 297),
    PageSize.A3: (297, 420),
    PageSize.A2: (420, 594),
    PageSize.A1: (594, 841),
    PageSize.A0: (841, 1189),
}
"""Millimetres, upright."""
PAPER = N_("Paper")
RULE_WIDTH = 0.2


@dataclass(frozen=True, slots=True)
class PageFrame:
    """A page of `width` and `height` millimetres; `scale` enlarges all around the text."""

    width: float
    height: float
    margin: float = 10.0
    scale: float = 1.0

    def page(
        self,
        around: Around,
        head: "Head",
        foot: "Foot",
    ) -> tuple[list[Box], Area]:
        """What stands around the text, and where the text goes."""
        inner = self.width - 2 * self.margin
        over, top = head.boxes(around, self.margin, self.margin, inner, self.scale)
        under, bottom = foot.boxes(
            around, self.margin, self.height - self.margin, inner, self.scale
        )
        return [*over, *under], Area(self.margin, top, inner, bottom - top)


@dataclass(frozen=True, slots=True)
class Head:
    """A title with what stands over it and under it."""

    title: str
    second: str = ""
    kicker: str = ""
    size: float = 20.0
    logos: bool = True

    def boxes(
        self, around: Around, x: float, y: float, width: float, scale: float
    ) -> tuple[list[Box], float]:
        """The boxes from `y` down, and where they end."""
        high = 12 * scale
        logos = list(
            picture_row(
                around.logos if self.logos else (), x, y, (width * 0.4, high), right=x + width
            )
        )
        free = (min(box.x for box in logos) - x - 4 * scale) if logos else width
        pieces = (
            TextPiece(self.kicker, 9, BOLD, ACCENT, "conference"),
            TextPiece(self.title, self.size, BOLD, TEXT, "title"),
            TextPiece(self.second, self.size * 0.62, colour=MUTED, name="title"),
        )
        room = sum(height_of(piece, free, scale) for piece in pieces)
        texts = boxes_of(pieces, Area(x, y, free, room), scale)
        end = y + max(room, high if logos else 0.0) + 1.5 * scale
        line = ShapeBox(x, end, width, 0.5 * scale, fill=ACCENT)
        return [*texts, *logos, line], end + 4 * scale


@dataclass(frozen=True, slots=True)
class Foot:
    """The edition, what marks the sheet, and the funder's emblem and sentence."""

    issue: Issue
    tongues: Tongues
    mark: str = ""

    def boxes(
        self, around: Around, x: float, bottom: float, width: float, scale: float
    ) -> tuple[list[Box], float]:
        """The boxes above `bottom`, and where they begin."""
        right = TextPiece(self._right(), 7.5, colour=SOFT, name="foot", across=Across.RIGHT)
        aside = width * 0.42
        emblems = picture_row(around.emblems, x, 0, (width * 0.25, 8 * scale))
        indent = max((box.x + box.width - x + 3 * scale for box in emblems), default=0.0)
        told = TextPiece(_funders(around, self.tongues), 6.5, colour=MUTED, name="funder")
        rest = width - aside - 4 * scale - indent
        heights = [height_of(told, rest, scale), height_of(right, aside, scale)]
        high = max(*heights, 8 * scale if emblems else 0.0)
        top = bottom - high
        boxes: list[Box] = [ShapeBox(x, top - 2 * scale, width, RULE_WIDTH, fill=HAIRLINE)]
        boxes += picture_row(around.emblems, x, top, (width * 0.25, 8 * scale))
        if told.text:
            boxes.append(box_of(told, Area(x + indent, top, rest, high), scale))
        boxes.append(box_of(right, Area(x + width - aside, top, aside, high), scale))
        return boxes, top - 5 * scale

    def _right(self) -> str:
        lines = self.tongues.lines(lambda words: issue_line(words, self.issue))
        return "\n".join(part for part in (*lines, self.mark) if part)


def _funders(around: Around, tongues: Tongues) -> str:
    if around.event is None:
        return ""
    text = around.event.funder_text
    return "\n".join(tongues.lines(lambda words: words.pick(text)))


def conference(around: Around, tongues: Tongues) -> str:
    """The title of the conference in all languages."""
    return tongues.pick(around.event.title) if around.event else ""


def picture_row(
    shown: Sequence[Picture],
    x: float,
    y: float,
    size: tuple[float, float],
    *,
    right: float | None = None,
) -> list[PictureBox]:
    """Pictures side by side, from `x` on, or up to `right`, within a `size`."""
    room, high = size
    gap = high / 4
    wides = [min(high * each.width / max(each.height, 1), 3 * high) for each in shown]
    wide = sum(wides) + gap * max(len(wides) - 1, 0)
    by = min(1.0, room / wide) if wide else 1.0
    left = x if right is None else right - wide * by
    found = []
    for picture, each in zip(shown, wides, strict=True):
        found.append(PictureBox(left, y, each * by, high, picture, picture.alt))
        left += (each + gap) * by
    return found


def a_page(frame: PageFrame, boxes: Sequence[Box], *, group: str = "", who: str = "") -> Card:
    """A card as large as the page."""
    return Card(frame.width, frame.height, boxes, group=group, who=who)


NOTHING_YET = N_("Nothing is on the agenda yet.")


def nothing(
    frame: PageFrame, boxes: Sequence[Box], area: Area, tongues: Tongues, scale: float = 1.0
) -> Card:
    """A page that says that there is nothing to put on it."""
    piece = TextPiece(tongues(NOTHING_YET), 11, colour=MUTED, name="note")
    said = box_of(piece, Area(area.x, area.y, area.width, 12 * scale), scale)
    return Card(frame.width, frame.height, [*boxes, said], nothing=True)
