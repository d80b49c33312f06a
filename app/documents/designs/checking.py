"""What a design must keep to beyond its types: boxes on the card, placeholders that exist."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from app.base.errors import RuleBroken
from app.base.words import N_
from app.documents.cards import Fold
from app.documents.designs import templates
from app.documents.designs.design import (
    CardDesign,
    Condition,
    Item,
    LineItem,
    PictureItem,
    QrItem,
    Repeat,
    TextItem,
)
from app.documents.placeholders import find, find_pictures, find_text
from app.queries.questions import QuestionRow
from app.rules.delegations import MemberFunction

OVER = 0.05
"""Millimetres by which a box may stand over the edge, since designers round."""
IN_BOX: Mapping[str, str] = MappingProxyType(
    {
        "front": N_("Box {place} “{name}” on the front: {problem}"),
        "back": N_("Box {place} “{name}” on the back: {problem}"),
    }
)
IN_NAMELESS_BOX: Mapping[str, str] = MappingProxyType(
    {
        "front": N_("Box {place} on the front: {problem}"),
        "back": N_("Box {place} on the back: {problem}"),
    }
)


def check_design(design: CardDesign, questions: Sequence[QuestionRow] | None = None) -> None:
    """Raise RuleBroken, which names the box at fault, unless the design can be drawn.

    Placeholders of questions are checked where `questions` are known.
    """
    if not design.name.strip():
        raise RuleBroken(N_("The design needs a name."), field="name")
    if not design.front:
        raise RuleBroken(N_("The front of the design is empty."), field="front")
    if design.repeat is not Repeat.NONE and design.fold is Fold.NONE:
        raise RuleBroken(
            N_("A front that is repeated needs a fold between its two places."), field="repeat"
        )
    whole = (design.width, design.height)
    for side, items, room in (("front", design.front, design.face), ("back", design.back, whole)):
        for place, item in enumerate(items, start=1):
            try:
                _check_place(item, *room)
                check_content(item, questions)
            except RuleBroken as problem:
                raise in_box(problem, side, place, name_of(item)) from None


def name_of(item: Item) -> str:
    """What a box is called, if it has a name."""
    return item.name if isinstance(item, TextItem | PictureItem) else ""


def in_box(problem: RuleBroken, side: str, place: int, name: str) -> RuleBroken:
    """The same problem, with the box it is in; `place` from 1."""
    said = IN_BOX if name else IN_NAMELESS_BOX
    return RuleBroken(said[side], field=problem.field, place=place, name=name, problem=problem)


def size_of(item: Item) -> tuple[float, float]:
    """Width and height in millimetres."""
    if isinstance(item, QrItem):
        return item.size, item.size
    if isinstance(item, LineItem):
        long, thin = item.length, item.thickness
        return (thin, long) if item.upright else (long, thin)
    return item.width, item.height


def _check_place(item: Item, width: float, height: float) -> None:
    wide, high = size_of(item)
    if item.x + wide > width + OVER or item.y + high > height + OVER:
        raise RuleBroken(
            N_("It stands over the edge of the card, which has {width} × {height} mm for it."),
            field="x",
            width=f"{width:g}",
            height=f"{height:g}",
        )


def check_content(item: Item, questions: Sequence[QuestionRow] | None = None) -> None:
    """Raise RuleBroken for placeholders and conditions that mean nothing."""
    for condition in item.when:
        _check_condition(condition, questions)
    if isinstance(item, PictureItem):
        find_pictures(item.source)
    if not isinstance(item, TextItem):
        return
    if item.floor > item.size:
        raise RuleBroken(
            N_(
                "The text cannot shrink from {size} to {floor} points. Choose a smaller least size."
            ),
            field="floor",
            size=f"{item.size:g}",
            floor=f"{item.floor:g}",
        )
    if item.stack and item.turn:
        raise RuleBroken(
            N_("Texts of a stack cannot be turned. Take this one out of its stack."), field="turn"
        )
    texts = (item.text,) if isinstance(item.text, str) else item.text.values()
    for text in texts:
        for key in templates.keys(templates.parse(text)):
            find_text(key, questions)


def _check_condition(condition: Condition, questions: Sequence[QuestionRow] | None) -> None:
    if condition.fact == "filled":
        for key in condition.values:
            find(key, questions)
    if condition.fact == "function":
        for value in condition.values:
            if value not in list(MemberFunction):
                raise RuleBroken(
                    N_("“{value}” is no function in a delegation. There are: {known}."),
                    field="when",
                    value=value,
                    known=", ".join(MemberFunction),
                )
