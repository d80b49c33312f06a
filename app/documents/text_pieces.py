"""Texts that are measured before they get their boxes, so that pages fill without a gap."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.documents.cards import Across, Down, TextBox
from app.documents.flow_styles import TEXT
from app.documents.marks import MM
from app.documents.text.fitting import TextRules, fit
from app.documents.text.fonts import PLAIN, Style

MOST_LINES = 60
ANY_HEIGHT = 20_000.0
FLOOR = 0.7
"""The share of its size down to which a text is set smaller before anybody is told."""
SLACK = 0.05
"""Millimetres by which a box is higher than what was measured: figures are rounded."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on a page, in millimetres from its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A text in a style, `size` in points; `name` says in problems which one it was."""

    text: str
    size: float
    style: Style = PLAIN
    colour: str = TEXT
    name: str = ""
    across: Across = Across.START
    language: str = ""

    def rules(self, scale: float) -> TextRules:
        """How it is fitted into a box, all sizes times `scale`."""
        size = self.size * scale
        return TextRules(size, size * FLOOR, MOST_LINES, self.style, 1.12, self.language)


def height_of(piece: TextPiece, width: float, scale: float = 1.0) -> float:
    """The millimetres a text takes in a column of `width` millimetres; 0 for none."""
    if not piece.text.strip():
        return 0.0
    return fit(piece.text, width * MM, ANY_HEIGHT, piece.rules(scale)).height / MM + SLACK


def box_of(piece: TextPiece, area: Area, scale: float = 1.0, down: Down = Down.TOP) -> TextBox:
    """Its box, in which it is fitted like any other."""
    place = (area.x, area.y, area.width, area.height)
    about = (piece.name, piece.colour, piece.across, down)
    return TextBox(*place, piece.text, piece.rules(scale), *about)


def boxes_of(pieces: Sequence[TextPiece], area: Area, scale: float = 1.0) -> list[TextBox]:
    """Boxes one below the other; where there is too little room, each gets its share of it."""
    heights = [height_of(piece, area.width, scale) for piece in pieces]
    needed = sum(heights)
    share = min(1.0, area.height / needed) if needed else 1.0
    found, y = [], area.y
    for piece, height in zip(pieces, heights, strict=True):
        if height:
            place = Area(area.x, y, area.width, height * share)
            found.append(box_of(piece, place, scale))
            y += height * share
    return found
