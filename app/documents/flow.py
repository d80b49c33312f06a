"""Flowing documents: headings, paragraphs and tables, before they are broken into pages."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from app.documents.cards import Across
from app.documents.marks import Picture


class Ink(StrEnum):
    """The styles of a text in a flow; what they look like is decided where they are drawn."""

    BODY = "body"
    STRONG = "strong"
    SMALL = "small"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that stays with what follows; level 1 to 3, in the outline unless unwanted.

    `running` stands at the head of the pages on which it goes on, else its text does.
    """

    text: str
    level: int = 1
    bookmark: bool = True
    new_page: bool = False
    subtitle: str = ""
    running: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; line ends in it are kept, `keep` it with what follows."""

    text: str
    ink: Ink = Ink.BODY
    across: Across = Across.START
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell where a text alone does not say it: two inks, a picture, a box to tick.

    `second` stands under the text, smaller; `tick` draws an empty box; `picture` before the text.
    `bar` is how much of the cell's width a bar fills, from 0 to 1; `planned` how far a lighter
    one behind it goes.
    """

    text: str = ""
    second: str = ""
    ink: Ink = Ink.BODY
    picture: Picture | None = None
    tick: bool = False
    bar: float = 0.0
    planned: float = 0.0

    @property
    def is_text(self) -> bool:
        """Whether there is nothing in it but texts."""
        return not (self.tick or self.picture or self.bar > 0 or self.planned > 0)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `share` of what the columns with `width` (mm) leave; lines wrap up to `lines`.

    `second` is the title in the second language, under the first; `name` says in problems
    which column it was; `sign` draws a line to sign on; `label`, which nobody sees, is the title
    as it is marked, or what a column without one holds.
    """

    title: str
    share: float = 1.0
    width: float = 0.0
    across: Across = Across.START
    lines: int = 3
    name: str = ""
    second: str = ""
    sign: bool = False
    label: str = field(default="", compare=False)


class Row(NamedTuple):
    """A row of cells: `person_id` is whom its problems are about, `height` at least so many mm.

    `joined` makes it go on with the row before it: on its page, with no line between and no
    number of its own; `strong` sets it as a subtotal; `heading` makes of the first cell a
    subheading over the whole width, with a bookmark if wanted and the second cell, if there is
    one, small at its end; `new_page` begins a page with it. `who` is the name that problems say,
    else that of the first cell.
    """

    cells: tuple[str | Cell, ...]
    person_id: int | None = None
    height: float = 0.0
    joined: bool = False
    strong: bool = False
    heading: bool = False
    bookmark: bool = False
    new_page: bool = False
    who: str = ""

    @property
    def is_counted(self) -> bool:
        """Whether it has a number where rows are numbered: the others go on or sum up."""
        return not (self.heading or self.strong or self.joined)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings that are repeated on each page; `zebra` shades each second row.

    `numbered` puts a column with the number of the row in front, under `number_title` (two
    languages on two lines); `continued` stands behind a
    subheading that is repeated because its rows go on. Columns without titles have no heading.
    In an `even` one all columns without a `width` are as wide as each other. The last `tail` rows
    stand on the page of what follows, such as the lines that certify them.
    """

    columns: tuple[Column, ...]
    rows: Sequence[Row]
    zebra: bool = True
    rules: bool = False
    numbered: bool = False
    number_title: str = ""
    continued: str = ""
    even: bool = False
    tail: int = 0


@dataclass(frozen=True, slots=True)
class Pictures:
    """Pictures in a row, each as high as `height` mm at most; `keep` them with what follows.

    `captions` stand under them, each under its own.
    """

    pictures: tuple[Picture, ...]
    height: float = 14.0
    across: Across = Across.LEFT
    keep: bool = False
    captions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Space:
    """White, in mm."""

    height: float = 4.0


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class SignatureLines:
    """Lines to sign on, each with what stands under it; kept together."""

    labels: tuple[str, ...]


Block = Heading | Paragraph | Table | Pictures | Space | PageBreak | SignatureLines


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What opens the first page: title, lines under it, logos; and what stands on each page.

    `kicker` stands over the title, `second` is the title in the second language. `running` is
    repeated small at the top of the pages that follow; `foot` is the funder's
    sentence with `emblems`, at the foot of each page.
    """

    title: str
    lines: tuple[str, ...] = ()
    logos: tuple[Picture, ...] = ()
    running: str = ""
    foot: str = ""
    emblems: tuple[Picture, ...] = ()
    kicker: str = ""
    second: str = ""


@dataclass(frozen=True, slots=True)
class Flow:
    """A flowing document; `page_text` is “Page {page} of {total}” in its language(s).

    `margins` are top, right, bottom and left in millimetres; with several `columns` the blocks
    run down one after the other; `right_to_left` mirrors the whole page; `large` is for those
    who see badly. `tally` stands at the foot of each page beside a box for a sum by hand.
    `headed` lets the letterhead open each page, as those of letters.
    """

    head: Letterhead
    blocks: Sequence[Block]
    page_text: str = "{page} / {total}"
    landscape: bool = False
    large: bool = False
    right_to_left: bool = False
    margins: tuple[float, float, float, float] = (14.0, 16.0, 12.0, 16.0)
    columns: int = 1
    tally: str = ""
    headed: bool = False
