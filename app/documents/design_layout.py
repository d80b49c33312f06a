"""From a design to cards: what can be known beforehand is worked out once, then filled."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from app.documents.card_facts import CardFacts, Subject
from app.documents.cards import (
    Box,
    Card,
    Fold,
    Ground,
    PictureBox,
    QrBox,
    ShapeBox,
    StackBox,
    TextBox,
)
from app.documents.designs.design import CardDesign, Item, Repeat
from app.documents.designs.drawing import parts_of
from app.documents.designs.parts import Area, Part, Tools
from app.documents.sayings.placeholder import Scope
from app.documents.tongues import Tongues

RULE, PAPER, ROUNDED = "#9AA3B2", "#FFFFFF", 1.0
"""The colour of lines to write on."""
THIN = 0.25
ONE_LINE, TWO_LINES, ROOM_FOR_TWO = (0.85,), (0.45, 0.85), 20.0
"""Where such lines stand in the frame of the name, and from how many millimetres on two."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a face stands on the card, in millimetres; `turned` to be read from behind."""

    x: float
    y: float
    turned: bool = False


class DesignLayout:
    """Makes cards of one design for one order."""

    def __init__(self, design: CardDesign, facts: CardFacts, tongues: Tongues) -> None:
        tools = Tools(tongues, facts.questions)
        self._design, self._tools = design, tools
        self._front = _Side(design.front, tools, design.face, places(design))

    @property
    def has_back(self) -> bool:
        """Whether there is something on the back."""
        return bool(self._design.back)

    @cached_property
    def _back(self) -> "_Side | None":
        design = self._design
        if not design.back:
            return None
        return _Side(design.back, self._tools, (design.width, design.height), (_Place(0, 0),))

    def card(self, subject: Subject, *, who: str = "", group: str = "", back: bool = True) -> Card:
        """The card of a person or delegation, with its back if wanted and there is one."""
        design, other = self._design, self._back if back else None
        return Card(
            design.width,
            design.height,
            self._front.boxes(subject),
            self._front.ground(subject),
            None if other is None else self._plain(other, subject),
            design.fold,
            None if subject.person is None else subject.person.id,
            who,
            group,
        )

    def _plain(self, side: "_Side", subject: Subject) -> Card:
        boxes, ground = side.boxes(subject), side.ground(subject)
        return Card(self._design.width, self._design.height, boxes, ground)

    def blank(self, subject: Subject, *, back: bool = True) -> Card:
        """A card to be filled in by hand: the same ground, lines for the name."""
        design, other = self._design, self._back if back else None
        return Card(
            design.width,
            design.height,
            self._front.blank(subject),
            self._front.ground(subject),
            None if other is None else self._plain(other, subject),
            design.fold,
        )


def places(design: CardDesign) -> tuple[_Place, ...]:
    """Where the front stands on a card: once, or on both sides of its fold."""
    if design.repeat is Repeat.NONE:
        return (_Place(0, 0),)
    turned = design.repeat is Repeat.TURNED
    if design.fold is Fold.VERTICAL:
        return (_Place(0, 0), _Place(design.width / 2, 0, turned))
    return (_Place(0, design.height / 2), _Place(0, 0, turned))


class _Side:
    """The boxes of one side: those that all cards of a category share, and the others."""

    def __init__(
        self,
        items: Sequence[Item],
        tools: Tools,
        face: tuple[float, float],
        where: tuple[_Place, ...],
    ) -> None:
        self._shared, self._own = _divided(parts_of(items, tools))
        self._face, self._places = face, where
        self._simple = where == (_Place(0, 0),)
        self._grounds: dict[int, Ground | None] = {}

    def ground(self, subject: Subject) -> Ground | None:
        """What this card shares with all others of its category."""
        category = 0 if subject.category is None else subject.category.id
        if category not in self._grounds:
            boxes = self._placed(_drawn(self._shared, subject))
            self._grounds[category] = Ground(tuple(boxes)) if boxes else None
        return self._grounds[category]

    def boxes(self, subject: Subject) -> list[Box]:
        """What is this card's own."""
        return self._placed(_drawn(self._own, subject))

    def blank(self, subject: Subject) -> list[Box]:
        """What stands on a blank card besides its ground."""
        everybodys = [part for part in self._own if part.scope < Scope.PERSON]
        paper, lines = _writing(self._own)
        return self._placed([*paper, *_drawn(everybodys, subject), *lines])

    def _placed(self, boxes: list[Box]) -> list[Box]:
        if self._simple:
            return boxes
        return [_moved(box, place, *self._face) for place in self._places for box in boxes]


def _drawn(parts: Sequence[Part], subject: Subject) -> list[Box]:
    boxes: list[Box] = []
    for part in parts:
        part.draw(subject, boxes)
    return boxes


def _divided(parts: Sequence[Part]) -> tuple[list[Part], list[Part]]:
    """Parts for the ground, and the rest: nothing gets under what it stands upon."""
    shared: list[Part] = []
    own: list[Part] = []
    for part in parts:
        free = not any(part.area.meets(other.area) for other in own)
        (shared if part.scope < Scope.PERSON and free else own).append(part)
    return shared, own


def _writing(parts: Sequence[Part]) -> tuple[list[Box], list[Box]]:
    """Paper to write on where the name stands, and lines: two where there is room."""
    names = [area for part in parts for area in part.names]
    if not names:
        return [], []
    area = Area.around(names)
    shares = TWO_LINES if area.height > ROOM_FOR_TWO else ONE_LINE
    lines: list[Box] = [
        ShapeBox(area.x, area.y + area.height * share, area.width, THIN, fill=RULE)
        for share in shares
    ]
    return [ShapeBox(area.x, area.y, area.width, area.height, fill=PAPER, radius=ROUNDED)], lines


def _moved(box: Box, place: _Place, face_width: float, face_height: float) -> Box:
    """The box at a place of the face; turned about the middle of the face if that is."""
    wide, high = (box.size, box.size) if isinstance(box, QrBox) else (box.width, box.height)
    if not place.turned:
        return _shifted(box, box.x + place.x, box.y + place.y)
    x, y = face_width - box.x - wide + place.x, face_height - box.y - high + place.y
    turned = _shifted(box, x, y)
    if isinstance(turned, TextBox | PictureBox | StackBox):
        return replace(turned, turn=(turned.turn + 180) % 360)
    return turned


def _shifted(box: Box, x: float, y: float) -> Box:
    if isinstance(box, StackBox):
        texts = tuple(replace(text, x=text.x - box.x + x) for text in box.texts)
        return replace(box, x=x, y=y, texts=texts)
    return replace(box, x=x, y=y)
