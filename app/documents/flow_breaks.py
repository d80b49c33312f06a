"""Breaking blocks into pages: which rows stand where, no heading left alone."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from app.documents.flow_blocks import Laid

HAIR = 0.001


@dataclass(frozen=True, slots=True)
class Slice:
    """Rows of a block from `start` to before `end`, `y` below the top of their frame."""

    block: int
    start: int
    end: int
    y: float


@dataclass(frozen=True, slots=True)
class Break:
    """What follows begins a page."""


@dataclass(frozen=True, slots=True)
class White:
    """White of so many points, dropped where a page begins."""

    height: float


Piece = Laid | Break | White


@dataclass
class Breaker:
    """Puts blocks into frames one after the other; a page has `columns` frames.

    `room` is how high the frame of a number is, in points.
    """

    pieces: Sequence[Piece]
    room: Callable[[int], float]
    columns: int = 1
    frames: list[list[Slice]] = field(default_factory=lambda: [[]])
    y: float = 0.0

    def run(self) -> list[list[Slice]]:
        """The slices of each frame."""
        needs = self._needs()
        for index, piece in enumerate(self.pieces):
            if isinstance(piece, Break):
                self._new_page()
            elif isinstance(piece, White):
                self.y += piece.height if self.frames[-1] else 0.0
            else:
                after = needs[index + 1] if piece.tail and index + 1 < len(needs) else 0.0
                self._put(index, piece, needs[index], after)
        if len(self.frames) > 1 and not any(self.frames[-self.columns :]):
            del self.frames[-self.columns :]
        return self.frames

    def _needs(self) -> list[float]:
        """How high each block has to be begun, with what it stays with."""
        needs: list[float] = []
        after = 0.0
        for piece in reversed(self.pieces):
            if isinstance(piece, Break):
                after = 0.0
            elif isinstance(piece, White):
                after = after + piece.height if after else 0.0
            else:
                first = sum(_first_unit(piece))
                kept = after if piece.keep else 0.0
                after = piece.space + piece.head_at(0) + first + kept if piece.heights else 0.0
            needs.append(after)
        return needs[::-1]

    def _put(self, index: int, laid: Laid, need: float, after: float) -> None:
        """Put a block that needs so much to begin; `after` is what its last rows stay with."""
        many = len(laid.heights)
        if not many:
            return
        if laid.forced(0):
            self._new_page()
        space = laid.space if self.frames[-1] else 0.0
        room = self.room(len(self.frames) - 1)
        if self.frames[-1] and self.y + need > room + HAIR:
            self._new_frame()
            space = 0.0
        ends = Ends(laid, after)
        start = 0
        while start < many:
            start = self._slice(index, laid, ends, start, space)
            if start < many:
                (self._new_page if laid.forced(start) else self._new_frame)()
                space = 0.0

    def _slice(self, index: int, laid: Laid, ends: "Ends", start: int, space: float) -> int:
        """Put what fits into the frame; returns the first row that does not."""
        top = self.y + space
        head = laid.head_at(start)
        room = self.room(len(self.frames) - 1) - top - head
        end = ends.fitting(start, room, whole=not self.frames[-1])
        if ends.splits_tail(start, end, room):
            end = ends.without_tail(start)
        if end > start:
            self.frames[-1].append(Slice(index, start, end, top))
            self.y = top + head + ends.height(start, end)
        return end

    def _new_frame(self) -> None:
        self.frames.append([])
        self.y = 0.0

    def _new_page(self) -> None:
        """Go on with the first frame of a page, unless nothing stands on this one yet."""
        on_page = (len(self.frames) - 1) % self.columns
        if any(self.frames[-1 - on_page :]):
            for _ in range(self.columns - on_page):
                self._new_frame()


class Ends:
    """Where the rows of a block may end on a page; `after` is how high its tail's company is."""

    def __init__(self, laid: Laid, after: float = 0.0) -> None:
        self._laid, self.after = laid, after
        self._sums = list(accumulate(laid.heights, initial=0.0))

    def height(self, start: int, end: int) -> float:
        """The rows from `start` to before `end`."""
        return self._sums[end] - self._sums[start]

    def fitting(self, start: int, room: float, *, whole: bool) -> int:
        """Before which row to break so that the rows from `start` fit; `start` for none.

        On a frame that is empty (`whole`) at least one row stands, whatever it takes.
        """
        laid, many = self._laid, len(self._laid.heights)
        last = bisect_right(self._sums, self._sums[start] + room + HAIR) - 1
        last = min(max(last, start), many)
        for row in self._forced(start, last):
            return row
        end = last
        while start < end < many and laid.stays(end):
            end -= 1
        if end > start or not whole:
            return end
        return max(last, start + 1)

    def splits_tail(self, start: int, end: int, room: float) -> bool:
        """Whether a break here, or what follows, would part the last rows from their company."""
        many = len(self._laid.heights)
        if end < many:
            return self.after > 0 and many - end < self._laid.tail
        return self.after > 0 and self.height(start, end) + self.after > room + HAIR

    def without_tail(self, start: int) -> int:
        """Before which row to break so that the last rows go on with what follows."""
        end = many = len(self._laid.heights)
        end -= min(self._laid.tail, many)
        while end > start and self._laid.stays(end):
            end -= 1
        return end if end > start else many

    def _forced(self, start: int, last: int) -> Iterator[int]:
        return (row for row in range(start + 1, min(last + 1, len(self._laid.heights)))
                if self._laid.forced(row))  # fmt: skip


def _first_unit(laid: Laid) -> Iterator[float]:
    """The heights of the rows that have to stand together at the beginning."""
    for row, height in enumerate(laid.heights):
        if row and not laid.stays(row):
            return
        yield height
