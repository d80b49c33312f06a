"""From JSON that anybody may have written to a design, or to a sentence that says what is wrong."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from app.base.errors import RuleBroken
from app.base.words import N_
from app.documents.cards import Across, Down, Fold
from app.documents.designs.checking import check_design, in_box
from app.documents.designs.design import (
    CardDesign,
    Condition,
    DesignKind,
    Item,
    LineItem,
    PictureItem,
    QrItem,
    Repeat,
    ShapeItem,
    Spoken,
    TextItem,
)
from app.documents.designs.values import (
    Read,
    Refused,
    colour,
    line,
    many,
    number,
    one_of,
    template,
    values_of,
    whole,
    yes_no,
)
from app.queries.questions import QuestionRow
from app.rules.printing import MOST_DESIGN

FORMAT, VERSION = "plenum card design", 1
MOST_BOXES = 100
MOST_CONDITIONS = 10
MOST_VALUES = 50
LONGEST = 1_200.0
LARGEST_TEXT = 400.0
FACTS = ("category", "tag", "function", "country", "language", "languages", "filled")


def read_design(data: str | bytes, questions: Sequence[QuestionRow] | None = None) -> CardDesign:
    """The design of a JSON text, wholly checked; raises RuleBroken, which names the box at fault.

    Placeholders of questions are checked where `questions` are known.
    """
    if len(data) > MOST_DESIGN:
        raise RuleBroken(
            N_("The design is too large: {size} characters, at most {limit} are kept."),
            size=len(data),
            limit=MOST_DESIGN,
        )
    design = CardDesign(**values_of(_json(data), CardDesign, DESIGN))
    check_design(design, questions)
    return design


def _json(data: str | bytes) -> Mapping[str, Any]:
    """What the design says of itself; format and version have done their duty."""
    try:
        found = json.loads(data, parse_constant=_no_number)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or found.pop("format", None) != FORMAT:
        raise RuleBroken(
            N_("This is not a card design. Choose a file that Plenum has saved as one.")
        )
    if found.pop("version", None) != VERSION:
        raise RuleBroken(
            N_("This design was made by a newer Plenum. Open it there and save it anew.")
        )
    return found


def _no_number(_text: str) -> NoReturn:
    raise ValueError


def condition(value: Any) -> Condition:  # noqa: ANN401 - JSON is any value
    """`{"fact": "category", "is": ["Speaker"]}`, or the same with `is_not`."""
    values = many(line(), MOST_VALUES)
    if isinstance(value, dict) and set(value) in ({"fact", "is"}, {"fact", "is_not"}):
        fact = one_of(FACTS)(value["fact"])
        negated = "is_not" in value
        return Condition(fact, values(value["is_not" if negated else "is"]), negated)
    raise Refused(N_("“{key}” must say of a fact what it “is” or “is_not”."))


def box(value: Any) -> Item:  # noqa: ANN401 - JSON is any value
    """A box by its type."""
    kind = value.get("type") if isinstance(value, dict) else None
    if not isinstance(kind, str) or kind not in ITEMS:
        raise Refused(
            N_("“{key}” must hold boxes whose type is one of: {known}."), known=", ".join(ITEMS)
        )
    of, readers = ITEMS[kind]
    values = {key: each for key, each in value.items() if key != "type"}
    return of(**values_of(values, of, readers))


def boxes(side: str) -> Read:
    """The boxes of one side; what is wrong with one is said with its place and name."""

    def read(value: Any) -> tuple[Item, ...]:  # noqa: ANN401 - JSON is any value
        found = []
        for place, each in enumerate(many(lambda one: one, MOST_BOXES)(value), start=1):
            try:
                found.append(box(each))
            except Refused:
                raise
            except RuleBroken as problem:
                raise in_box(problem, side, place, _name(each)) from None
        return tuple(found)

    return read


def _name(value: Any) -> str:  # noqa: ANN401 - JSON is any value
    name = value.get("name") if isinstance(value, dict) else None
    return name[:60] if isinstance(name, str) else ""


MM = number(0.0, LONGEST)
SIDE = number(0.1, LONGEST)
WHEN = many(condition, MOST_CONDITIONS)
PLACE: dict[str, Read] = {"x": MM, "y": MM, "when": WHEN}
FRAME: dict[str, Read] = {**PLACE, "width": SIDE, "height": SIDE}
ITEMS: dict[str, tuple[type[Item], dict[str, Read]]] = {
    "text": (
        TextItem,
        {
            **FRAME,
            "text": template,
            "name": line(),
            "size": number(3.0, LARGEST_TEXT),
            "floor": number(3.0, LARGEST_TEXT),
            "lines": whole(1, 100),
            "bold": yes_no,
            "italic": yes_no,
            "leading": number(0.5, 3.0),
            "colour": colour,
            "across": one_of(Across),
            "down": one_of(Down),
            "turn": one_of((0, 90, 180, 270)),
            "language": one_of(Spoken),
            "stack": line(60),
            "gap": number(-50.0, 200.0),
            "hang": number(0.0, 10.0),
        },
    ),
    "qr": (QrItem, {**PLACE, "size": number(5.0, LONGEST), "colour": colour}),
    "picture": (
        PictureItem,
        {
            **FRAME,
            "source": line(60),
            "name": line(),
            "cover": yes_no,
            "across": one_of(Across),
            "gap": MM,
            "outline": colour,
            "expected": yes_no,
            "turn": one_of((0, 90, 180, 270)),
        },
    ),
    "shape": (
        ShapeItem,
        {
            **FRAME,
            "fill": colour,
            "stroke": colour,
            "line_width": number(0.0, 50.0),
            "radius": MM,
        },
    ),
    "line": (
        LineItem,
        {
            **PLACE,
            "length": SIDE,
            "thickness": number(0.05, 50.0),
            "upright": yes_no,
            "colour": colour,
        },
    ),
}
CARD_SIDE = number(10.0, LONGEST)
DESIGN: dict[str, Read] = {
    "kind": one_of(DesignKind),
    "name": line(),
    "width": CARD_SIDE,
    "height": CARD_SIDE,
    "front": boxes("front"),
    "back": boxes("back"),
    "fold": one_of(Fold),
    "repeat": one_of(Repeat),
    "paper": line(60),
    "note": line(500),
}
