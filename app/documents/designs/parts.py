"""A part of a card: one box of its design, or a stack of them, ready to be drawn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.documents.card_facts import Subject
from app.documents.cards import Box
from app.documents.designs.conditions import Holds
from app.documents.sayings.placeholder import Scope
from app.documents.tongues import Tongues
from app.queries.questions import QuestionRow

Draw = Callable[[Subject, list[Box]], None]


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in millimetres from the top left."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: "Area") -> bool:
        """Whether they have a place in common."""
        across = self.x < other.x + other.width and other.x < self.x + self.width
        return across and self.y < other.y + other.height and other.y < self.y + self.height

    @staticmethod
    def around(areas: Sequence["Area"]) -> "Area":
        """The smallest that holds them all."""
        left, top = min(a.x for a in areas), min(a.y for a in areas)
        right = max(a.x + a.width for a in areas)
        return Area(left, top, right - left, max(a.y + a.height for a in areas) - top)


@dataclass(frozen=True, slots=True)
class Part:
    """What is drawn where, and for whom it comes out the same.

    `names` are where a blank card has lines to write on.
    """

    draw: Draw
    scope: Scope
    area: Area
    names: tuple[Area, ...] = ()


@dataclass(frozen=True, slots=True)
class Tools:
    """What templates are filled with."""

    tongues: Tongues
    questions: tuple[QuestionRow, ...] = ()


def only_if(holds: Holds | None, draw: Draw) -> Draw:
    """The same, drawn only where a condition holds."""
    if holds is None:
        return draw

    def drawn(subject: Subject, boxes: list[Box]) -> None:
        if holds(subject):
            draw(subject, boxes)

    return drawn
