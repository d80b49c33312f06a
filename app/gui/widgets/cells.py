"""What a table cell can say, as plain values that one delegate knows how to paint."""

from abc import ABC, abstractmethod
from dataclasses import dataclass


@dataclass(frozen=True)
class Plain:
    """A line of text: tone is a colour token ("soft", "muted", "text", "danger_text"…)."""

    text: str
    tone: str = "soft"
    strong: bool = False
    right: bool = False


@dataclass(frozen=True)
class TwoLines:
    """A name and what stands under it; `avatar` is the name whose initials are shown, if any.

    `beside` stands behind the name in a lighter hand, such as the name in its own script.
    """

    name: str
    detail: str = ""
    avatar: str = ""
    beside: str = ""
    strong: bool = True


@dataclass(frozen=True)
class Pill:
    """A word on a soft fill."""

    text: str
    tone: str = "neutral"


@dataclass(frozen=True)
class Pills:
    """Several words on soft fills; those without room are counted."""

    pills: tuple[Pill, ...]


@dataclass(frozen=True)
class Mark:
    """An icon with an optional text beside it, in a colour token or tone."""

    icon: str
    text: str = ""
    tone: str = "soft"
    meaning: str = ""


@dataclass(frozen=True)
class Bar:
    """How much of something is there: done of total."""

    done: int
    total: int


class OwnCell(ABC):
    """A cell of a page's own, which registers with `paint_cell` how it is painted."""

    @property
    @abstractmethod
    def words(self) -> str:
        """The cell for the ear."""


Cell = Plain | TwoLines | Pill | Pills | Mark | Bar | OwnCell


def spoken(cell: Cell) -> str:
    """The cell in words, for the screen reader and the tool tip."""
    match cell:
        case Plain(text=text) | Pill(text=text):
            return text
        case TwoLines(name=name, detail=detail, beside=beside):
            first = f"{name} {beside}" if beside else name
            return f"{first}\n{detail}" if detail else first
        case Pills(pills=pills):
            return ", ".join(pill.text for pill in pills)
        case Mark(text=text, meaning=meaning):
            return text or meaning
        case Bar(done=done, total=total):
            return f"{done}/{total}"
        case OwnCell():
            return cell.words
