"""From a card in millimetres to marks in points: every box placed, every doubt noted."""

from collections import OrderedDict
from dataclasses import dataclass

from app.base.errors import RuleBroken
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
from app.documents.fit_texts import Place, place_stack, place_text
from app.documents.marks import (
    MM,
    Form,
    FormMark,
    Mark,
    PictureMark,
    QrMark,
    RectMark,
    Turned,
)
from app.documents.problems import Problem
from app.documents.qr import symbol
from app.documents.text.fitting import ProblemKind

GROUNDS_KEPT = 256
SIDEWAYS = frozenset((90, 270))


@dataclass(frozen=True, slots=True)
class FittedSide:
    """One side of a card: sizes and marks in points, from its bottom left corner."""

    width: float
    height: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class FittedCard:
    """A card ready to be placed on a sheet, and what was doubtful about it."""

    front: FittedSide
    back: FittedSide | None = None
    fold: Fold = Fold.NONE
    person_id: int | None = None
    who: str = ""
    group: str = ""
    problems: tuple[Problem, ...] = ()


class CardFitter:
    """Fits the cards of one order; what they have in common is fitted once."""

    def __init__(self) -> None:
        self._forms: OrderedDict[int, tuple[Ground, Form]] = OrderedDict()

    def fit(self, card: Card) -> FittedCard:
        """The card with its texts fitted; never refuses one."""
        problems: list[Problem] = []
        front = self._side(card, card, problems)
        back = None if card.back is None else self._side(card.back, card, problems)
        about = (card.fold, card.person_id, card.who, card.group)
        return FittedCard(front, back, *about, tuple(problems))

    def _side(self, side: Card, about: Card, problems: list[Problem]) -> FittedSide:
        marks: list[Mark] = []
        if side.ground is not None:
            form = self._form(side.ground, side, problems)
            marks.append(FormMark(0.0, 0.0, form))
        for box in side.boxes:
            _place(box, side.height, about, marks, problems)
        return FittedSide(side.width * MM, side.height * MM, tuple(marks))

    def _form(self, ground: Ground, side: Card, problems: list[Problem]) -> Form:
        """The form of a ground; its own problems are told once, with the first card."""
        known = self._forms.get(id(ground))
        if known is not None:
            return known[1]
        marks: list[Mark] = []
        nobody = Card(side.width, side.height, ())
        for box in ground.boxes:
            _place(box, side.height, nobody, marks, problems)
        form = Form(side.width * MM, side.height * MM, tuple(marks))
        self._forms[id(ground)] = (ground, form)  # the ground is kept, or its id would be used anew
        if len(self._forms) > GROUNDS_KEPT:
            self._forms.popitem(last=False)
        return form


def _place(
    box: Box, card_height: float, about: Card, marks: list[Mark], problems: list[Problem]
) -> None:
    if isinstance(box, TextBox | StackBox):
        _place_texts(box, card_height, about, marks, problems)
    elif isinstance(box, ShapeBox):
        marks.append(_shape(box, card_height))
    elif isinstance(box, QrBox):
        if _can_be_drawn(box.data):
            bottom = (card_height - box.y - box.size) * MM
            marks.append(QrMark(box.x * MM, bottom, box.size * MM, box.data, box.colour))
        elif box.data:
            problems.append(_missing(box.name, about))
    elif box.picture is not None:
        marks.append(_picture(box, card_height))
    elif box.expected:
        problems.append(_missing(box.name, about))


def _missing(name: str, about: Card) -> Problem:
    kind = ProblemKind.MISSING_PICTURE
    return Problem(kind, name, about.person_id, about.who, 0.0, name)


def _can_be_drawn(data: str) -> bool:
    """Whether a QR symbol holds this; it is kept until it is drawn, so it is made only once."""
    if not data:
        return False
    try:
        symbol(data)
    except RuleBroken:
        return False
    return True


def _shape(box: ShapeBox, card_height: float) -> RectMark:
    return RectMark(
        box.x * MM,
        (card_height - box.y - box.height) * MM,
        box.width * MM,
        box.height * MM,
        box.fill,
        box.stroke,
        box.line_width * MM,
        box.radius * MM,
    )


def _picture(box: PictureBox, card_height: float) -> Mark:
    assert box.picture is not None  # who calls has looked
    place = _drawn(box, card_height)
    sizes = (place.width, place.height)
    mark = PictureMark(place.left, place.bottom, *sizes, box.picture, box.cover, box.name)
    return _turned(box, card_height, (mark,)) if box.turn else mark


def _place_texts(
    box: TextBox | StackBox,
    card_height: float,
    about: Card,
    marks: list[Mark],
    problems: list[Problem],
) -> None:
    place = _drawn(box, card_height)
    placed = place_text(box, place) if isinstance(box, TextBox) else place_stack(box, place)
    for doubt in placed.doubts:
        who = (about.person_id, about.who)
        problems.append(Problem(doubt.kind, doubt.box, *who, doubt.size, doubt.said))
    if box.turn and placed.marks:
        marks.append(_turned(box, card_height, placed.marks))
    else:
        marks.extend(placed.marks)


def _drawn(box: TextBox | StackBox | PictureBox, card_height: float) -> Place:
    """Where it is drawn: on the card, or, if it is turned, from (0, 0) on."""
    width, height = box.width * MM, box.height * MM
    if box.turn:
        return Place(0.0, 0.0, *((height, width) if box.turn in SIDEWAYS else (width, height)))
    return Place(box.x * MM, (card_height - box.y - box.height) * MM, width, height)


def _turned(
    box: TextBox | StackBox | PictureBox, card_height: float, marks: tuple[Mark, ...]
) -> Turned:
    """Marks drawn from (0, 0), turned so that they fill the box's place on the card."""
    left, bottom = box.x * MM, (card_height - box.y - box.height) * MM
    x = left + (box.width * MM if box.turn in {90, 180} else 0.0)
    y = bottom + (box.height * MM if box.turn in {180, 270} else 0.0)
    return Turned(x, y, marks, float(box.turn))
