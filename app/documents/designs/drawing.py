"""The boxes of a design as parts that draw themselves for a card."""

from collections.abc import Sequence
from functools import partial

from app.documents.card_facts import Subject
from app.documents.cards import Box, QrBox, ShapeBox
from app.documents.designs.checking import size_of
from app.documents.designs.colours import ColourOf, colour_of, is_of_category
from app.documents.designs.conditions import all_hold, scope_of
from app.documents.designs.design import (
    Item,
    LineItem,
    PictureItem,
    QrItem,
    ShapeItem,
    TextItem,
)
from app.documents.designs.parts import Area, Draw, Part, Tools, only_if
from app.documents.designs.picture_parts import picture_part
from app.documents.designs.text_parts import is_spoken, stack_part, text_part
from app.documents.sayings.placeholder import Scope


def parts_of(items: Sequence[Item], tools: Tools) -> list[Part]:
    """The boxes in their order; those of a stack together where its first one stands."""
    found: list[Part] = []
    stacks: dict[str, list[TextItem]] = {}
    for item in items:
        if isinstance(item, TextItem) and item.stack and is_spoken(item, tools.tongues):
            stacks.setdefault(item.stack, []).append(item)
    for item in items:
        if not isinstance(item, TextItem):
            found.append(_part(item, tools))
        elif not item.stack and is_spoken(item, tools.tongues):
            found.append(text_part(item, tools))
        elif item.stack in stacks:
            found.append(stack_part(stacks.pop(item.stack), tools))
    return found


def _part(item: PictureItem | QrItem | ShapeItem | LineItem, tools: Tools) -> Part:
    if isinstance(item, PictureItem):
        return picture_part(item, tools)
    area = Area(item.x, item.y, *size_of(item))
    holds = all_hold(item.when, tools.tongues, tools.questions)
    if isinstance(item, QrItem):
        return Part(only_if(holds, _qr(item)), Scope.PERSON, area)
    colours = (item.fill, item.stroke) if isinstance(item, ShapeItem) else (item.colour,)
    of_colour = Scope.CATEGORY if all(map(is_of_category, colours)) else Scope.PERSON
    draw = _shape(item) if isinstance(item, ShapeItem) else _line(item)
    return Part(only_if(holds, draw), max(of_colour, scope_of(item.when)), area)


def _qr(item: QrItem) -> Draw:
    """The code alone is in the symbol: a badge that is lost tells nobody who lost it."""
    colour = colour_of(item.colour)

    def draw(subject: Subject, boxes: list[Box]) -> None:
        code = None if subject.person is None else subject.person.code
        if code:
            boxes.append(QrBox(item.x, item.y, item.size, code, _for(colour, subject)))

    return draw


def _shape(item: ShapeItem) -> Draw:
    fill, stroke = colour_of(item.fill), colour_of(item.stroke)
    make = partial(ShapeBox, item.x, item.y, item.width, item.height)

    def draw(subject: Subject, boxes: list[Box]) -> None:
        colours = (_for(fill, subject), _for(stroke, subject))
        boxes.append(make(*colours, item.line_width, item.radius))

    return draw


def _line(item: LineItem) -> Draw:
    colour, (width, height) = colour_of(item.colour), size_of(item)

    def draw(subject: Subject, boxes: list[Box]) -> None:
        boxes.append(ShapeBox(item.x, item.y, width, height, _for(colour, subject)))

    return draw


def _for(colour: str | ColourOf, subject: Subject) -> str:
    return colour if isinstance(colour, str) else colour(subject)
