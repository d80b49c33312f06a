"""What stands on a finished page: marks at places in points, from the bottom left as in PDF."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.documents.text.joining import Line

MM = 72 / 25.4
"""Points in a millimetre."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG, JPEG or WEBP image; the same `key` is embedded once. Sizes in pixels.

    `alt` says what is on it where it is read out; `whole` that it was decoded to its end.
    """

    key: str
    data: bytes
    width: int
    height: int
    alt: str = ""
    whole: bool = False


class TextMark(NamedTuple):
    """A line whose baseline begins at (x, y), `size` in points, `colour` as #rrggbb."""

    x: float
    y: float
    size: float
    line: Line
    colour: str = "#000000"


class RectMark(NamedTuple):
    """A rectangle, filled or outlined or both; no colour draws nothing."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    stroke: str = ""
    line_width: float = 0.5
    radius: float = 0.0


class LineMark(NamedTuple):
    """A straight line; `dash` are lengths of stroke and gap in points."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str = "#000000"
    line_width: float = 0.5
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class QrMark:
    """A QR symbol without its quiet zone, drawn as one filled path."""

    x: float
    y: float
    size: float
    data: str
    colour: str = "#000000"


@dataclass(frozen=True, slots=True)
class PictureMark:
    """A picture in a box: `cover` cuts what is too wide or too high, else it is all shown."""

    x: float
    y: float
    width: float
    height: float
    picture: Picture
    cover: bool = False
    alt: str = ""


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Form:
    """Marks that many pages share; one object in the file for each object here."""

    width: float
    height: float
    marks: tuple["Mark", ...]


@dataclass(frozen=True, slots=True)
class FormMark:
    """A shared form with its bottom left corner at (x, y)."""

    x: float
    y: float
    form: Form


@dataclass(frozen=True, slots=True)
class Turned:
    """Marks in coordinates of their own: scaled, turned anticlockwise by degrees, moved to (x, y).

    Only a calibrated page is scaled, by hardly more or less than 1.
    """

    x: float
    y: float
    marks: Sequence["Mark"]
    turn: float = 0.0
    scale_x: float = 1.0
    scale_y: float = 1.0


@dataclass(frozen=True, slots=True)
class TotalMark:
    """The number of all pages, known only at the end: right of (x, y) by `align` of its width."""

    x: float
    y: float
    size: float
    colour: str = "#000000"
    align: float = 0.0


@dataclass(frozen=True, slots=True)
class Open:
    """A structure element begins: Document, H1, H2, P, Table, TR, TH, TD, Figure, L, LI.

    Pairs are closed in reverse order; a Table may go on over pages, everything else ends on
    the page on which it began. `language` only where it is not the document's; `span` is over
    how many columns a TH or TD goes.
    """

    role: str
    alt: str = ""
    language: str = ""
    span: int = 1


@dataclass(frozen=True, slots=True)
class Close:
    """The structure element opened last ends."""


@dataclass(frozen=True, slots=True)
class Artifact:
    """Marks that say nothing to a reader's voice: rules, repeated headings, page numbers."""

    marks: Sequence["Mark"]


class RowMark(NamedTuple):
    """A row of a table that is all text: a TR, and in it a TD for each cell around its lines.

    `aside` are marks of the row that say nothing to a reader's voice.
    """

    cells: Sequence[Sequence[TextMark]]
    aside: Sequence["Mark"] = ()

    def apart(self) -> Iterator["Mark"]:
        """The same one by one."""
        yield Open("TR")
        for cell in self.cells:
            yield Open("TD")
            yield from cell
            yield Close()
        if self.aside:
            yield Artifact(self.aside)
        yield Close()


Mark = (
    TextMark
    | RectMark
    | LineMark
    | QrMark
    | PictureMark
    | FormMark
    | Turned
    | TotalMark
    | Open
    | Close
    | Artifact
    | RowMark
)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line of the outline; `level` from 1, `y` in points."""

    title: str
    level: int
    y: float


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page; sizes in points."""

    width: float
    height: float
    marks: Sequence[Mark]
    bookmarks: tuple[Bookmark, ...] = ()
