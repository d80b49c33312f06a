"""A card's design as values: boxes in millimetres, with texts that hold {placeholders}."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from app.base.texts import Texts
from app.base.words import N_
from app.documents.cards import Across, Down, Fold


class DesignKind(StrEnum):
    """What a design is for."""

    BADGE = "badge"
    PLACE_CARD = "place_card"
    NAMEPLATE = "nameplate"
    LUGGAGE_TAG = "luggage_tag"
    DOOR_LIST_LABEL = "door_list_label"
    ADDRESS_LABEL = "address_label"


DESIGN_KINDS: Mapping[DesignKind, str] = MappingProxyType(
    {
        DesignKind.BADGE: N_("Badge"),
        DesignKind.PLACE_CARD: N_("Place card"),
        DesignKind.NAMEPLATE: N_("Nameplate of a delegation"),
        DesignKind.LUGGAGE_TAG: N_("Luggage tag"),
        DesignKind.DOOR_LIST_LABEL: N_("List for a door"),
        DesignKind.ADDRESS_LABEL: N_("Address label"),
    }
)


class Repeat(StrEnum):
    """How the front fills a folded card: BESIDE once more, TURNED to be read from behind."""

    NONE = "none"
    BESIDE = "beside"
    TURNED = "turned"


class Spoken(StrEnum):
    """In which of a document's languages a text is: all on one line, or just one of them.

    What is in the second stands only where there are two and they say it differently.
    """

    ALL = "all"
    FIRST = "first"
    SECOND = "second"


@dataclass(frozen=True)
class Condition:
    """Whether a box is drawn: `fact` is one of `values`, or none of them when `negated`.

    Facts: category and tag (by name in any language), function (of a delegation's member, by
    key), country (by code), language (of the document, by code), languages ("1", "2"), filled
    (placeholders that are not empty).
    """

    fact: str
    values: tuple[str, ...]
    negated: bool = False


INK = "#1A2030"


@dataclass(frozen=True)
class TextItem:
    """A text: `size` shrinks to `floor` (points), then it takes up to `lines`.

    `hang` is how far the lines of a paragraph are moved in but for its first, in sizes.

    Texts of one `stack` stand one below the other in the frame around their boxes, in the order
    of the design, each `gap` millimetres below the one before; what is empty leaves no hole, and
    what is too high together gets smaller together. The first says where in the frame they stand.
    """

    x: float
    y: float
    width: float
    height: float
    text: str | Texts
    name: str = ""
    size: float = 12.0
    floor: float = 8.0
    lines: int = 1
    bold: bool = False
    italic: bool = False
    leading: float = 1.2
    colour: str = INK
    across: Across = Across.CENTRE
    down: Down = Down.MIDDLE
    turn: int = 0
    language: Spoken = Spoken.ALL
    stack: str = ""
    gap: float = 1.0
    hang: float = 0.0
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class QrItem:
    """The QR symbol of the registration's code; `size` in millimetres, quiet zone not included."""

    x: float
    y: float
    size: float
    colour: str = "#000000"
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class PictureItem:
    """A picture, or several in a row: `source` is the key of a placeholder that has pictures.

    `cover` fills the frame and cuts what is too much; `outline` is a colour around each;
    `gap` between those of a row in millimetres; `expected` reports where there is none.
    """

    x: float
    y: float
    width: float
    height: float
    source: str
    name: str = ""
    cover: bool = False
    across: Across = Across.CENTRE
    gap: float = 4.0
    outline: str = ""
    expected: bool = False
    turn: int = 0
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class ShapeItem:
    """A rectangle, filled or outlined."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    stroke: str = ""
    line_width: float = 0.2
    radius: float = 0.0
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class LineItem:
    """A straight line to the right, or down when `upright`; lengths in millimetres."""

    x: float
    y: float
    length: float
    thickness: float = 0.2
    upright: bool = False
    colour: str = INK
    when: tuple[Condition, ...] = ()


Item = TextItem | QrItem | PictureItem | ShapeItem | LineItem


@dataclass(frozen=True)
class CardDesign:
    """Sizes in millimetres of the card as it is cut, not yet folded."""

    kind: DesignKind
    name: str
    width: float
    height: float
    front: tuple[Item, ...]
    back: tuple[Item, ...] = ()
    fold: Fold = Fold.NONE
    repeat: Repeat = Repeat.NONE
    paper: str = ""
    note: str = ""

    @property
    def face(self) -> tuple[float, float]:
        """The size within which boxes are placed: of one half where the front is repeated."""
        if self.repeat is Repeat.NONE:
            return self.width, self.height
        if self.fold is Fold.VERTICAL:
            return self.width / 2, self.height
        return self.width, self.height / 2
