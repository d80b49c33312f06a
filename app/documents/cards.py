"""Cards: boxes at absolute places in millimetres, from the top left, before anything is fitted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.documents.marks import Picture
from app.documents.text.fitting import TextRules


class Across(StrEnum):
    """Where a text stands from side to side; START follows the direction of its script."""

    START = "start"
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Down(StrEnum):
    """Where a text stands from top to bottom."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Fold(StrEnum):
    """Where a card is folded: along a horizontal or a vertical line through its middle."""

    NONE = "none"
    HORIZONTAL = "horizontal"
    VERTICAL = "vertical"


@dataclass(frozen=True, slots=True)
class TextBox:
    """A text that is fitted into its box; `name` says in problems which box it was.

    `shorter` are texts to try, one after the other, when nothing else made it fit (a given
    name as initial). The box is the place on the card; what is in it is turned by `turn`
    degrees anticlockwise: 0, 90, 180 or 270.
    """

    x: float
    y: float
    width: float
    height: float
    text: str
    rules: TextRules
    name: str = ""
    colour: str = "#000000"
    across: Across = Across.CENTRE
    down: Down = Down.MIDDLE
    turn: int = 0
    shorter: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StackBox:
    """Texts one below the other in a frame, each as high as its lines turn out.

    Each text keeps its `x` and `width`; its `height`, which counts a line as high as its size,
    is the most it may take. `gaps` are the millimetres above each (that of the first is not
    drawn). `turn` is 0 or 180.
    """

    x: float
    y: float
    width: float
    height: float
    texts: tuple[TextBox, ...]
    gaps: tuple[float, ...]
    down: Down = Down.MIDDLE
    turn: int = 0


@dataclass(frozen=True, slots=True)
class QrBox:
    """A QR symbol with `size` millimetres from side to side, quiet zone not included."""

    x: float
    y: float
    size: float
    data: str
    colour: str = "#000000"
    name: str = "QR"


@dataclass(frozen=True, slots=True)
class PictureBox:
    """A picture; None leaves the place empty, and is a problem where one was `expected`."""

    x: float
    y: float
    width: float
    height: float
    picture: Picture | None
    name: str = ""
    cover: bool = False
    expected: bool = False
    turn: int = 0


@dataclass(frozen=True, slots=True)
class ShapeBox:
    """A rectangle, filled or outlined; `radius` and `line_width` in millimetres."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    stroke: str = ""
    line_width: float = 0.2
    radius: float = 0.0


Box = TextBox | StackBox | QrBox | PictureBox | ShapeBox


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What many cards have in common (band, logo, event's title): drawn once into a form."""

    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One side of a card, and its back; sizes in millimetres.

    `person_id` is whom its problems are about, `who` their name as problems say it. Cards of
    one `group` (a delegation) follow each other; its first gets a bookmark. One that says
    `nothing` but that there is nothing is looked at, and never printed.
    """

    width: float
    height: float
    boxes: Sequence[Box]
    ground: Ground | None = None
    back: "Card | None" = None
    fold: Fold = Fold.NONE
    person_id: int | None = None
    who: str = ""
    group: str = ""
    nothing: bool = False


def texts_of(card: Card) -> Iterator[TextBox]:
    """The texts that are this card's own, in their order."""
    for box in card.boxes:
        if isinstance(box, StackBox):
            yield from box.texts
        elif isinstance(box, TextBox):
            yield box
