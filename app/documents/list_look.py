"""What lists have in common on paper: heading, foot, size of print, what leads the eye."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Protocol

from app.base.words import N_, Words
from app.documents.flow import Block, Flow, Ink, Paragraph
from app.documents.letterhead import Around, letterhead, page_text, right_to_left
from app.documents.tongues import Tongues


class Lines(StrEnum):
    """What leads the eye along a row."""

    RULES = "rules"
    ZEBRA = "zebra"
    NONE = "none"


LINES_NAMES = (
    (Lines.RULES, N_("Thin lines")),
    (Lines.ZEBRA, N_("Each second row shaded")),
    (Lines.NONE, N_("Nothing")),
)


class Look(Protocol):
    """The options by which pages look."""

    @property
    def large(self) -> bool:
        """Large print."""

    @property
    def landscape(self) -> bool:
        """Landscape."""


def list_flow(
    around: Around,
    tongues: Tongues,
    title: Callable[[Words], str],
    blocks: Sequence[Block],
    look: Look,
    *,
    columns: int = 1,
    empty: str = N_("There is nobody on this list yet."),
) -> Flow:
    """The document of these blocks; `empty` is said where there are none."""
    return Flow(
        letterhead(around, tongues, title),
        tuple(blocks) or (note(tongues, empty),),
        page_text(tongues),
        landscape=look.landscape,
        large=look.large,
        right_to_left=right_to_left(tongues),
        columns=columns,
    )


def note(tongues: Tongues, message: str, **values: object) -> Paragraph:
    """A remark, each language on a line of its own."""
    lines = tongues.lines(lambda words: words(message, **values))
    return Paragraph("\n".join(lines), Ink.NOTE)
