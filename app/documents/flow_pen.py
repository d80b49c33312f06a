"""Putting marks on a page from the top down, in points; a page of the other direction mirrored."""

from collections.abc import Iterable

from app.documents.cards import Across
from app.documents.flow_measure import Setting, line_of
from app.documents.flow_styles import Type
from app.documents.marks import (
    Artifact,
    Bookmark,
    Close,
    LineMark,
    Mark,
    Open,
    Picture,
    PictureMark,
    RectMark,
    TextMark,
)
from app.documents.text.joining import Line

CLOSE = Close()


class Pen:
    """A page being drawn: x from the side where reading begins, y from the top."""

    def __init__(self, width: float, height: float, *, mirrored: bool = False) -> None:
        self.width = width
        self.height = height
        self.mirrored = mirrored
        self.marks: list[Mark] = []
        self.bookmarks: list[Bookmark] = []

    def left(self, x: float, width: float) -> float:
        """Where something that begins at `x` has its left edge on paper."""
        return self.width - x - width if self.mirrored else x

    def text(
        self, x: float, y: float, width: float, line: Line, type_: Type,
        *, size: float = 0.0, across: Across = Across.START,
    ) -> None:  # fmt: skip
        """A line with its baseline at `y`, within `width` from `x`."""
        size = size or type_.size
        left = self.left(x, width) + self._white(line, size, width, across)
        self.marks.append(TextMark(left, self.height - y, size, line, type_.colour))

    def _white(self, line: Line, size: float, width: float, across: Across) -> float:
        """What is left free before a line."""
        share = 1 - SHARES[across] if self.mirrored else SHARES[across]
        return share * (width - line.width * size) if share else 0.0

    def said(
        self, x: float, y: float, width: float, text: str, type_: Type,
        *, across: Across = Across.START,
    ) -> None:  # fmt: skip
        """A text known to fit on a line that begins at `y`."""
        if text:
            self.text(
                x, y + type_.baseline, width, line_of(text, type_.style), type_, across=across
            )

    def setting(
        self, x: float, y: float, width: float, setting: Setting, type_: Type,
        *, across: Across = Across.START, bottom: float = float("inf"),
    ) -> float:  # fmt: skip
        """The lines of a setting from `y`, those that end above `bottom`; where they end."""
        lines = self.lines(x, y, width, setting, type_, across=across, bottom=bottom)
        self.marks += lines
        for _ in lines:
            y += setting.leading
        return y

    def lines(
        self, x: float, y: float, width: float, setting: Setting, type_: Type,
        *, across: Across = Across.START, bottom: float = float("inf"),
    ) -> list[TextMark]:  # fmt: skip
        """The same lines, not yet on the page."""
        size, leading, left = setting.size, setting.leading, self.left(x, width)
        drop = leading / 2 + (type_.baseline - type_.leading / 2) * (size / type_.size)
        found = []
        for shaped in setting.shaped(type_.style):
            if y + leading > bottom:
                break
            x = left + self._white(shaped, size, width, across)
            found.append(TextMark(x, self.height - (y + drop), size, shaped, type_.colour))
            y += leading
        return found

    def rect(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        """A filled rectangle from `y` down."""
        left = self.left(x, width)
        self.marks.append(RectMark(left, self.height - y - height, width, height, fill))

    def box(self, x: float, y: float, size: float, colour: str) -> None:
        """An empty box to tick."""
        left, down = self.left(x, size), self.height - y - size
        self.marks.append(RectMark(left, down, size, size, stroke=colour, radius=size / 6))

    def frame(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """An empty box to write in."""
        left, down = self.left(x, width), self.height - y - height
        self.marks.append(RectMark(left, down, width, height, stroke=colour, radius=height / 8))

    def rule(self, x: float, y: float, width: float, colour: str, thick: float) -> None:
        """A horizontal line."""
        left, up = self.left(x, width), self.height - y
        self.marks.append(LineMark(left, up, left + width, up, colour, thick))

    def picture(self, x: float, y: float, width: float, height: float, of: Picture) -> None:
        """A picture within a box."""
        left = self.left(x, width)
        self.marks.append(PictureMark(left, self.height - y - height, width, height, of))

    def open(self, role: Open) -> None:
        """A structure element begins."""
        self.marks.append(role)

    def close(self) -> None:
        """The element opened last ends."""
        self.marks.append(CLOSE)

    def aside(self) -> "Pen":
        """Another pen on the same page, for marks that nobody reads out."""
        return Pen(self.width, self.height, mirrored=self.mirrored)

    def artifact(self, marks: Iterable[Mark]) -> None:
        """Marks that nobody reads out."""
        held = tuple(marks)
        if held:
            self.marks.append(Artifact(held))

    def bookmark(self, title: str, level: int, y: float) -> None:
        """A line of the outline that leads to `y`."""
        self.bookmarks.append(Bookmark(title, level, self.height - y))


SHARES = {Across.START: 0.0, Across.LEFT: 0.0, Across.CENTRE: 0.5, Across.RIGHT: 1.0}


def fitted_size(picture: Picture, width: float, height: float) -> tuple[float, float]:
    """Width and height of a picture shown whole within a box."""
    if not picture.width or not picture.height:
        return 0.0, 0.0
    by = min(width / picture.width, height / picture.height)
    return picture.width * by, picture.height * by
