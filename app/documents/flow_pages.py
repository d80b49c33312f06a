"""From a flow to pages: everything is measured first, then each page is drawn when asked for."""

from bisect import bisect_left
from collections.abc import Iterator

from app.documents.flow import (
    Flow,
    Heading,
    PageBreak,
    Paragraph,
    Pictures,
    SignatureLines,
    Space,
    Table,
)
from app.documents.flow_blocks import LaidHeading, LaidParagraph, LaidPictures, LaidSignatures
from app.documents.flow_breaks import Break, Breaker, Piece, Slice, White
from app.documents.flow_frame import Frame
from app.documents.flow_pen import Pen
from app.documents.flow_table import LaidTable
from app.documents.letterhead import DOT
from app.documents.marks import MM, Page
from app.documents.problems import Problem

DEEPEST = 3
"""The level of the smallest headings."""
GUTTER = 9.0
"""Between columns, in millimetres."""


class FlowPages:
    """The pages of a flow; `problems` are all that were found, in the order of the blocks."""

    def __init__(self, flow: Flow, width: float, height: float) -> None:
        self._flow = flow
        self._frame = Frame(flow, width, height)
        columns = flow.columns
        self._column = (self._frame.inner - (columns - 1) * GUTTER * MM) / columns
        found: list[Problem] = []
        self._pieces = list(_laid(flow, self._column, self._frame, found))
        blocks = enumerate(flow.blocks)
        self._headings = [n for n, block in blocks if isinstance(block, Heading)]
        breaker = Breaker(self._pieces, lambda n: self._frame.room(n // columns), columns)
        self._frames = breaker.run()
        self.problems = tuple(found)
        self.count = -(-len(self._frames) // columns)

    @property
    def pages(self) -> Iterator[Page]:
        """All pages of one document, drawn one after the other."""
        return (self._drawn(number, alone=False) for number in range(self.count))

    def __iter__(self) -> Iterator[Page]:
        return self.pages

    def page(self, number: int) -> Page:
        """One page, counted from 0, as a document of its own."""
        return self._drawn(number, alone=True)

    def people_on(self, number: int) -> tuple[int, ...]:
        """The ids of those who stand in a table on a page counted from 0, each once."""
        found: dict[int, None] = {}
        for each in self._slices(number):
            piece = self._pieces[each.block]
            if isinstance(piece, LaidTable):
                found.update(dict.fromkeys(piece.people(each.start, each.end)))
        return tuple(found)

    def page_of(self, person_id: int) -> int | None:
        """The first page on which somebody stands, or None."""
        pages = range(self.count)
        return next((number for number in pages if person_id in self.people_on(number)), None)

    def _slices(self, number: int) -> Iterator[Slice]:
        columns = self._flow.columns
        for frame in self._frames[number * columns : (number + 1) * columns]:
            yield from frame

    def _drawn(self, number: int, *, alone: bool) -> Page:
        frame, columns = self._frame, self._flow.columns
        pen = Pen(frame.width, frame.height, mirrored=self._flow.right_to_left)
        frame.draw_over(pen, number, self._going_on(number))
        for column, slices in enumerate(self._frames[number * columns : (number + 1) * columns]):
            x = frame.left + column * (self._column + GUTTER * MM)
            for each in slices:
                self._draw(pen, each, x, frame.top(number), alone=alone)
        frame.draw_under(pen, number, self.count)
        return Page(frame.width, frame.height, pen.marks, tuple(pen.bookmarks))

    def _going_on(self, number: int) -> str:
        """The headings of what goes on at the top of a page, the larger first."""
        top = next(self._slices(number), None)
        if top is None:
            return ""
        begins = self._flow.blocks[top.block]
        level = begins.level if isinstance(begins, Heading) else DEEPEST + 1
        before = bisect_left(self._headings, top.block)
        found: list[str] = []
        while level > 1 and before:
            before -= 1
            heading = self._flow.blocks[self._headings[before]]
            if isinstance(heading, Heading) and heading.level < level:
                found.insert(0, heading.running or heading.text)
                level = heading.level
        return DOT.join(found)

    def _draw(self, pen: Pen, each: Slice, x: float, top: float, *, alone: bool) -> None:
        piece = self._pieces[each.block]
        assert not isinstance(piece, Break | White)  # they leave nothing on a page
        piece.draw(pen, x, top + each.y, each.start, each.end, alone=alone)


def paginate(flow: Flow, width: float, height: float) -> FlowPages:
    """The flow on pages of `width` × `height` millimetres, turned where it wants them wide."""
    if flow.landscape:
        width, height = max(width, height), min(width, height)
    return FlowPages(flow, width * MM, height * MM)


def _laid(flow: Flow, width: float, frame: Frame, found: list[Problem]) -> Iterator[Piece]:
    look, level = frame.look, 0
    for block in flow.blocks:
        if isinstance(block, Heading):
            level = block.level if block.bookmark else level
            yield LaidHeading(block, width, look)
        elif isinstance(block, Paragraph):
            paragraph = LaidParagraph(block, width, look)
            found.extend(paragraph.problems())
            yield paragraph
        elif isinstance(block, Table):
            table = LaidTable(block, width, look, frame.room(1), level + 1)
            found.extend(table.problems)
            yield table
        elif isinstance(block, Pictures):
            yield LaidPictures(block, width, look)
        elif isinstance(block, SignatureLines):
            yield LaidSignatures(block, width, look)
        elif isinstance(block, Space):
            yield White(block.height * MM * look.scale)
        elif isinstance(block, PageBreak):
            yield Break()
