"""Sessions one below the other on cards: time, titles, what is under them; poured into frames."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.documents.cards import Box, ShapeBox
from app.documents.designs.tones import print_tone
from app.documents.flow_measure import width_of
from app.documents.flow_styles import ACCENT, BOLD, HAIRLINE, MUTED, PLAIN, RULE, SOFT, TEXT
from app.documents.marks import MM
from app.documents.text_pieces import Area, TextPiece, boxes_of, height_of

SECOND, UNDER, HEADING = 0.92, 0.82, 1.25
"""Sizes against that of a title: the other language, what stands under it, a heading."""
PAD, GAP, BAR = 0.12, 0.28, 0.1
"""White over and under an entry, between columns, and the bar of a track, in sizes in mm."""
STEP = 0.95


@dataclass(frozen=True, slots=True)
class Entry:
    """A session, or a `heading` such as a day; `mark` is what is only for this reader."""

    titles: tuple[str, ...]
    time: str = ""
    under: str = ""
    mark: str = ""
    tone: str = ""
    strong: bool = True
    heading: bool = False


class Lines:
    """Entries of one `width` in millimetres and one size in points."""

    def __init__(self, width: float, size: float) -> None:
        self._width, self._size = width, size
        self._em = size / MM
        digits = width_of("00:00–00:00", BOLD) * self._em
        self._indent = digits + (2 * GAP + BAR) * self._em

    def height(self, entry: Entry) -> float:
        """The millimetres an entry takes."""
        wide = self._width if entry.heading else self._width - self._indent
        texts = sum(height_of(piece, wide) for piece in self._texts(entry))
        clock = height_of(self._time(entry), self._width)
        return max(texts, clock) + self._over(entry) + PAD * self._em

    def boxes(self, entry: Entry, area: Area, *, first: bool = False) -> list[Box]:
        """The boxes of an entry from the top of `area`; the `first` of a frame has no line."""
        over = self._over(entry)
        inner = Area(area.x, area.y + over, area.width, area.height - over - PAD * self._em)
        if entry.heading:
            line = ShapeBox(area.x, area.bottom, area.width, 0.3, fill=RULE)
            return [*boxes_of(self._texts(entry), inner), line]
        found: list[Box] = []
        if not first:
            found.append(ShapeBox(area.x, area.y, area.width, 0.1, fill=HAIRLINE))
        found += boxes_of((self._time(entry),), inner)
        left = area.x + self._indent
        if entry.tone:
            bar, wide = left - (GAP + BAR) * self._em, BAR * self._em
            strong = print_tone(entry.tone).strong
            found.append(ShapeBox(bar, inner.y, wide, inner.height, fill=strong))
        texts = Area(left, inner.y, area.right - left, inner.height)
        return [*found, *boxes_of(self._texts(entry), texts)]

    def _over(self, entry: Entry) -> float:
        return (PAD if not entry.heading else 5 * PAD) * self._em

    def _time(self, entry: Entry) -> TextPiece:
        return TextPiece(entry.time, self._size, PLAIN, SOFT, "time")

    def _texts(self, entry: Entry) -> tuple[TextPiece, ...]:
        size = self._size
        first, *others = entry.titles or ("",)
        if entry.heading:
            second = TextPiece(" / ".join(others), size * UNDER, PLAIN, MUTED, "day")
            return TextPiece(first, size * HEADING, BOLD, ACCENT, "day"), second
        style = BOLD if entry.strong else PLAIN
        return (
            TextPiece(first, size, style, TEXT, "title"),
            *(TextPiece(text, size * SECOND, PLAIN, SOFT, "title") for text in others),
            TextPiece(entry.mark, size * UNDER, BOLD, ACCENT, "part"),
            TextPiece(entry.under, size * UNDER, PLAIN, MUTED, "people"),
        )


def poured(
    entries: Sequence[Entry], frames: Iterable[Area], lines: Lines
) -> tuple[list[list[Box]], int]:
    """The boxes in each frame, and how many entries found room; a heading is not left alone."""
    found: list[list[Box]] = []
    done = 0
    heights = [lines.height(entry) for entry in entries]
    for frame in frames:
        boxes: list[Box] = []
        y = frame.y
        while done < len(entries) and y + _kept(entries, heights, done) <= frame.bottom:
            area = Area(frame.x, y, frame.width, heights[done])
            boxes += lines.boxes(entries[done], area, first=_opens(entries, done, y, frame))
            y += heights[done]
            done += 1
        found.append(boxes)
    return found, done


def _opens(entries: Sequence[Entry], place: int, y: float, frame: Area) -> bool:
    """Whether nothing is over an entry from which a line would part it."""
    return y <= frame.y or entries[place - 1].heading


def _kept(entries: Sequence[Entry], heights: Sequence[float], place: int) -> float:
    """The height of an entry with what has to stay with it."""
    high = heights[place]
    if entries[place].heading and place + 1 < len(entries):
        high += heights[place + 1]
    return high


def fitted(
    entries: Sequence[Entry], frames: Sequence[Area], size: float, least: float
) -> list[list[Box]]:
    """All entries in the frames, as large as they can be; `size` and `least` in points.

    What has no room at the least size is set into the last frames anyhow, smaller: a problem.
    """
    while True:
        lines = Lines(frames[0].width, size)
        found, done = poured(entries, frames, lines)
        if done == len(entries):
            return found
        if size <= least:
            return _squeezed(entries, frames, lines)
        size = max(size * STEP, least)


def _squeezed(entries: Sequence[Entry], frames: Sequence[Area], lines: Lines) -> list[list[Box]]:
    """Each entry in its share of all the room there is."""
    heights = [lines.height(entry) for entry in entries]
    share = sum(heights) / sum(frame.height for frame in frames)
    found: list[list[Box]] = []
    done, passed, room = 0, 0.0, 0.0
    for number, frame in enumerate(frames, start=1):
        room += frame.height * share
        first = done
        while done < len(entries) and (number == len(frames) or passed + heights[done] / 2 <= room):
            passed += heights[done]
            done += 1
        found.append(_pressed(entries[first:done], frame, lines))
    return found


def _pressed(entries: Sequence[Entry], frame: Area, lines: Lines) -> list[Box]:
    """Entries made as low as the frame needs it."""
    heights = [lines.height(entry) for entry in entries]
    by = min(1.0, frame.height / sum(heights)) if heights else 1.0
    boxes: list[Box] = []
    y = frame.y
    for entry, height in zip(entries, heights, strict=True):
        boxes += lines.boxes(entry, Area(frame.x, y, frame.width, height * by))
        y += height * by
    return boxes
