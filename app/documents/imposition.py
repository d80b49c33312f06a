"""Fitted cards onto sheets: which place each gets, what is drawn around it, backs behind fronts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from app.base.errors import RuleBroken
from app.base.words import N_
from app.documents.arranging import Arrangement, arrange, too_large
from app.documents.cards import Fold
from app.documents.fit_cards import FittedCard, FittedSide
from app.documents.grids import CLOSE
from app.documents.guides import Rectangle, crop_marks, cut_lines, fold_line
from app.documents.marks import MM, Artifact, Bookmark, Mark, Page, Turned
from app.documents.sheets import Paper, PaperKind

SHARE_OF_BLANKS = 0.05


class Duplex(StrEnum):
    """Over which edge the printer turns a sheet to print the backs; NONE if it prints one side."""

    NONE = "none"
    LONG_EDGE = "long_edge"
    SHORT_EDGE = "short_edge"


@dataclass(frozen=True)
class Imposition:
    """How cards are put on sheets; numbers of labels count from 1, row by row.

    `skip` are used labels of the first sheet. `blanks` None appends 5 % of blank cards, rounded
    up, where the kind has them.
    """

    start_at: int = 1
    skip: tuple[int, ...] = ()
    crop_marks: bool = False
    cut_lines: bool = False
    fold_lines: bool = True
    duplex: Duplex = Duplex.NONE
    blanks: int | None = None


@dataclass(frozen=True)
class Calibration:
    """What a printer does wrong: millimetres to the right and down, and scales, to be added."""

    dx: float = 0.0
    dy: float = 0.0
    scale_x: float = 1.0
    scale_y: float = 1.0


TRUE = Calibration()


def blanks_for(cards: int, wanted: int | None) -> int:
    """How many blank cards go with so many: those wanted, else 5 %, rounded up."""
    return ceil(cards * SHARE_OF_BLANKS) if wanted is None else max(0, wanted)


class Imposer:
    """Puts the cards of one order on sheets of one paper."""

    def __init__(
        self,
        paper: Paper,
        card_width: float,
        card_height: float,
        imposition: Imposition = Imposition(),
        calibration: Calibration = TRUE,
    ) -> None:
        """Arrange cards of this size in millimetres; raises RuleBroken where that cannot be."""
        self.paper = paper
        self.imposition = imposition
        self.calibration = calibration
        self.arrangement = arrange(paper, card_width, card_height, room=imposition.crop_marks)
        self._first = self._free_places()

    def _free_places(self) -> tuple[int, ...]:
        """The places of the first sheet that are still free; raises RuleBroken."""
        count = self.arrangement.grid.count
        for number in (self.imposition.start_at, *self.imposition.skip):
            if not 1 <= number <= count:
                raise RuleBroken(
                    N_("There is no place {number} on “{paper}”: places go from 1 to {count}."),
                    field="start_at",
                    number=number,
                    paper=self.paper.name,
                    count=count,
                )
        used = {number - 1 for number in self.imposition.skip}
        first = tuple(n for n in range(self.imposition.start_at - 1, count) if n not in used)
        return first or tuple(range(count))  # all are used: a new sheet it is

    @property
    def sides(self) -> int:
        """Pages of the document for each sheet of paper."""
        return 1 if self.imposition.duplex is Duplex.NONE else 2

    def sheets_needed(self, cards: int) -> int:
        """How many sheets of paper so many cards take."""
        more = cards - len(self._first)
        return min(cards, 1) + (ceil(more / self.arrangement.grid.count) if more > 0 else 0)

    def cards_on(self, sheet: int) -> range:
        """Which cards, from 0, stand on a sheet, from 0."""
        first, count = len(self._first), self.arrangement.grid.count
        start = 0 if sheet == 0 else first + (sheet - 1) * count
        return range(start, start + (first if sheet == 0 else count))

    def sheet_of(self, card: int) -> int:
        """On which sheet a card stands, both from 0."""
        first = len(self._first)
        return 0 if card < first else 1 + (card - first) // self.arrangement.grid.count

    def places(self, sheet: int) -> Sequence[int]:
        """The places of a sheet, both from 0, that cards may stand on."""
        return self._first if sheet == 0 else range(self.arrangement.grid.count)

    def pages(self, cards: Iterable[FittedCard]) -> Iterator[Page]:
        """The pages, each front followed by its back where both sides are printed."""
        waiting = iter(cards)
        group, number = "", 0
        while standing := list(zip(self.places(number), waiting, strict=False)):
            yield from self.sheet(standing, group)
            group, number = standing[-1][1].group, number + 1

    def sheet(self, standing: Sequence[tuple[int, FittedCard]], group: str = "") -> Iterator[Page]:
        """The pages of one sheet with these cards on their places, after a card of `group`."""
        page = _Sheet(self._arranged(standing), self.imposition, standing)
        yield self._page(page, page.front(), page.bookmarks(group))
        if self.sides > 1:
            yield self._page(page, page.back(), ())

    def _arranged(self, standing: Sequence[tuple[int, FittedCard]]) -> Arrangement:
        """The arrangement for these cards; raises RuleBroken for one larger than its place."""
        if self.paper.kind is PaperKind.CARD:
            front = standing[0][1].front
            width, height = front.width / MM, front.height / MM
            return arrange(self.paper, width, height, room=self.imposition.crop_marks)
        grid = self.arrangement.grid
        width, height = grid.width, grid.height
        if self.arrangement.turned:
            width, height = height, width
        for _, card in standing:
            wide, high = card.front.width / MM, card.front.height / MM
            if wide > width + CLOSE or high > height + CLOSE:
                raise too_large(self.paper, wide, high, width, height)
        return self.arrangement

    def _page(
        self, sheet: "_Sheet", marks: Sequence[Mark], bookmarks: tuple[Bookmark, ...]
    ) -> Page:
        width, height = sheet.width, sheet.height
        return Page(width, height, calibrated(marks, height, self.calibration), bookmarks)


def calibrated(marks: Sequence[Mark], height: float, calibration: Calibration) -> Sequence[Mark]:
    """The marks of a page moved and scaled from its top left corner, against what a printer does.

    `height` is the page's, in points.
    """
    if calibration == TRUE:
        return marks
    down = height * (1 - calibration.scale_y) - calibration.dy * MM
    scales = (calibration.scale_x, calibration.scale_y)
    return (Turned(calibration.dx * MM, down, marks, 0.0, *scales),)


class _Sheet:
    """One sheet with cards on its places; lengths in points, from the bottom left."""

    def __init__(
        self,
        arrangement: Arrangement,
        imposition: Imposition,
        standing: Sequence[tuple[int, FittedCard]],
    ) -> None:
        self.width, self.height = arrangement.width * MM, arrangement.height * MM
        self._arrangement = arrangement
        self._imposition = imposition
        self._standing = standing
        self._turn = 90 if arrangement.turned else 0

    def front(self) -> list[Mark]:
        """The marks of the front, with what helps to cut and to fold."""
        marks: list[Mark] = []
        for place, card in self._standing:
            drawn: Sequence[Mark] = card.front.marks
            if card.fold is not Fold.NONE and self._imposition.fold_lines:
                line = fold_line(card.front.width, card.front.height, card.fold)
                drawn = (*drawn, Artifact((line,)))
            marks += _placed(drawn, card.front, *self._middle(place), self._turn)
        guides = list(self._guides())
        return [*marks, Artifact(guides)] if guides else marks

    def back(self) -> list[Mark]:
        """The marks of the back: each card's behind its front, upright when it is turned over."""
        portrait = self.width <= self.height
        sideways = portrait is (self._imposition.duplex is Duplex.LONG_EDGE)
        turn = -self._turn % 360 if sideways else 180 - self._turn
        marks: list[Mark] = []
        for place, card in self._standing:
            if card.back is not None:
                x, y = self._middle(place)
                behind = (self.width - x, y) if sideways else (x, self.height - y)
                marks += _placed(card.back.marks, card.back, *behind, turn)
        return marks

    def bookmarks(self, group: str) -> tuple[Bookmark, ...]:
        """A line of the outline for each group that begins here, after a card of `group`."""
        found = []
        for place, card in self._standing:
            if card.group and card.group != group:
                _, bottom, _, height = self._rectangle(place, card.front)
                found.append(Bookmark(card.group, 1, bottom + height))
            group = card.group
        return tuple(found)

    def _guides(self) -> Iterator[Mark]:
        if not (self._imposition.cut_lines or self._imposition.crop_marks):
            return
        cards = [self._rectangle(place, card.front) for place, card in self._standing]
        if self._imposition.cut_lines:
            yield from cut_lines(cards)
        if self._imposition.crop_marks:
            yield from crop_marks(cards, self.width, self.height)

    def _middle(self, place: int) -> tuple[float, float]:
        grid = self._arrangement.grid
        left, top = grid.place(place)
        return (left + grid.width / 2) * MM, self.height - (top + grid.height / 2) * MM

    def _rectangle(self, place: int, side: FittedSide) -> Rectangle:
        x, y = self._middle(place)
        width, height = (side.height, side.width) if self._turn else (side.width, side.height)
        return x - width / 2, y - height / 2, width, height


def _placed(
    marks: Sequence[Mark], side: FittedSide, x: float, y: float, turn: int
) -> Sequence[Mark]:
    """Marks of a side whose middle is to stand at (x, y), turned anticlockwise about it."""
    half_width, half_height = side.width / 2, side.height / 2
    a, b = {
        0: (half_width, half_height),
        90: (-half_height, half_width),
        180: (-half_width, -half_height),
        270: (half_height, -half_width),
    }[turn]
    left, bottom = x - a, y - b
    if not turn and abs(left) < NOTHING and abs(bottom) < NOTHING:
        return marks
    return (Turned(left, bottom, marks, float(turn)),)


NOTHING = 1e-6
"""Points that are only the remainder of a calculation."""
