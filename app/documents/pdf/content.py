"""Marks as the operators of a page or of a form that many pages share."""

from collections.abc import Callable, Iterable
from typing import Any
from weakref import WeakKeyDictionary

from app.base.errors import RuleBroken
from app.documents.marks import (
    Artifact,
    Close,
    Form,
    FormMark,
    LineMark,
    Mark,
    Open,
    PictureMark,
    QrMark,
    RectMark,
    RowMark,
    TextMark,
    TotalMark,
    Turned,
)
from app.documents.pdf.fonts import Fonts
from app.documents.pdf.images import Images
from app.documents.pdf.lines import Lines, Operators
from app.documents.pdf.objects import Objects, number
from app.documents.pdf.paths import UPRIGHT, colour, line, painted, rectangle, stroke, turned
from app.documents.pdf.structure import DOCUMENT, GROUPS, Structure
from app.documents.qr import symbol
from app.documents.text.shaping import shape

THICKENED = 0.03
"""How much of the size the outline of a bold text is wide where the font has no bold."""
BLACK = "#000000"
FIGURE = "Figure"
SILENT = frozenset({Open, Close, Artifact, Turned, RowMark})
"""Marks that are no piece of an element by themselves."""
DECORATION = frozenset({RectMark, LineMark})
OUTSIDE = frozenset({"", DOCUMENT})
NOTHING = Operators("", (), thickened=False)
SPOKEN, UNSPOKEN = "spoken", "unspoken"


class Shared:
    """What the pages of a file have in common."""

    def __init__(self, objects: Objects) -> None:
        self.objects = objects
        self.fonts = Fonts(objects)
        self.lines = Lines(self.fonts)
        self.images = Images(objects)
        self._forms: WeakKeyDictionary[Form, int] = WeakKeyDictionary()
        self._totals: dict[tuple[float, str, float], int] = {}

    def form(self, form: Form) -> int:
        """The object of a form, written when it is first asked for."""
        known = self._forms.get(form)
        if known is None:
            content = Content(self)
            content.draw(form.marks)
            known = self._put_form(content, f"0 0 {number(form.width)} {number(form.height)}")
            self._forms[form] = known
        return known

    def total(self, mark: TotalMark) -> int:
        """The object that will hold the number of all pages."""
        key = (mark.size, mark.colour, mark.align)
        if key not in self._totals:
            self._totals[key] = self.objects.new()
        return self._totals[key]

    def finish(self, pages: int) -> None:
        """Write what could not be known before the last page."""
        total = shape(str(pages))
        for (size, ink, align), own in self._totals.items():
            width = total.width * size
            left = -align * width
            content = Content(self)
            content.draw([TextMark(left, 0, size, total, ink)])
            box = (left - 1, -size, left + width + 1, 2 * size)
            self._put_form(content, " ".join(map(number, box)), own)
        self.fonts.finish()

    def _put_form(self, content: "Content", box: str, own: int = 0) -> int:
        entries = f"/Type/XObject/Subtype/Form/BBox[{box}]/Resources{content.resources()}"
        return self.objects.put_stream(content.data(), entries, own)


class Content:
    """The operators of one page or form, and the resources they name."""

    def __init__(self, shared: Shared, structure: Structure | None = None) -> None:
        self._shared = shared
        self._structure = structure
        self._lines = shared.lines
        self._parts: list[str] = []
        self._fonts: dict[int, None] = {}
        self._objects: dict[int, None] = {}
        self._ink = BLACK
        self._piece = ""

    def draw(self, marks: Iterable[Mark]) -> None:
        """Draw marks one over the other."""
        structure = self._structure
        for mark in marks:
            kind = type(mark)
            if structure is not None and kind not in SILENT:
                self._belong(mark, structure)
            DRAW[kind](self, mark)

    def data(self) -> bytes:
        """All operators."""
        if self._piece:
            self._end_piece()
        return "".join(self._parts).encode("ascii")

    def resources(self) -> str:
        """The dictionary of fonts and objects that were used."""
        fonts = "".join(f"/F{own} {own} 0 R" for own in self._fonts)
        objects = "".join(f"/X{own} {own} 0 R" for own in self._objects)
        named = f"/Font<<{fonts}>>" if fonts else ""
        return f"<<{named}/XObject<<{objects}>>>>" if objects else f"<<{named}>>"

    def text(self, mark: TextMark) -> None:
        """A line of text."""
        self._text(mark, self._lines.operators(mark.line))

    def _text(self, mark: TextMark, operators: Operators | None) -> None:
        x, y, size, _, ink = mark
        drawn, fonts, thickened = operators or NOTHING
        if not drawn:
            return
        for font in fonts:
            self._fonts[font] = None
        high = number(size)
        outline = stroke(ink, size * THICKENED) if thickened else ""
        filled = "" if ink == self._ink else self._filled(ink)
        self._parts.append(
            f"{filled}{outline}BT {high} 0 0 {high} {number(x)} {number(y)} Tm{drawn} ET\n"
        )

    def row(self, mark: RowMark) -> None:
        """A row of a table, its cells and their texts."""
        if self._piece:
            self._end_piece()
        known = self._lines.of_known_fonts
        drawn = [known(text.line) for cell in mark.cells for text in cell]
        if self._structure is None or None in drawn:
            self.draw(mark.apart())  # the number of a font comes between those of cells
            return
        piece, at = self._structure.row(mark.cells), 0
        for cell in mark.cells:
            if cell:
                self._parts.append(f"/TD<</MCID {piece}>>BDC\n")
                for text in cell:
                    self._text(text, drawn[at])
                    at += 1
                self._parts.append("EMC\n")
                piece += 1
        if mark.aside:
            self.artifact(Artifact(mark.aside))
            self._end_piece()

    def rect(self, mark: RectMark) -> None:
        """A rectangle, unless it has no colour at all."""
        if not mark.fill and not mark.stroke:
            return
        outline = stroke(mark.stroke, mark.line_width) if mark.stroke else ""
        filled = self._filled(mark.fill) if mark.fill else ""
        self._parts.append(f"{filled}{outline}{rectangle(mark)} {painted(mark)}\n")

    def line(self, mark: LineMark) -> None:
        """A straight line."""
        self._parts.append(line(mark))

    def qr(self, mark: QrMark) -> None:
        """A QR symbol; nothing where its text is too long, which fitting has told before."""
        try:
            made = symbol(mark.data)
        except RuleBroken:
            return
        scale = f"{mark.size / made.modules:.5f}"
        self._parts.append(
            f"{self._filled(mark.colour)}q {scale} 0 0 -{scale} "
            f"{number(mark.x)} {number(mark.y + mark.size)} cm\n{made.path}f Q\n"
        )

    def picture(self, mark: PictureMark) -> None:
        """A picture in the middle of its box; nothing where it is damaged."""
        picture = mark.picture
        scales = (mark.width / picture.width, mark.height / picture.height)
        scale = max(scales) if mark.cover else min(scales)
        width, height = picture.width * scale, picture.height * scale
        own = self._shared.images.number(picture, max(width, height))
        if not own:
            return
        self._objects[own] = None
        x, y = mark.x + (mark.width - width) / 2, mark.y + (mark.height - height) / 2
        box = (mark.x, mark.y, mark.width, mark.height)
        clip = f"{' '.join(map(number, box))} re W n " if mark.cover else ""
        matrix = f"{number(width)} 0 0 {number(height)} {number(x)} {number(y)}"
        self._parts.append(f"q {clip}{matrix} cm /X{own} Do Q\n")

    def form(self, mark: FormMark) -> None:
        """Marks that other pages have too."""
        self._object(self._shared.form(mark.form), mark.x, mark.y)

    def total(self, mark: TotalMark) -> None:
        """The number of all pages."""
        self._object(self._shared.total(mark), mark.x, mark.y)

    def turned(self, mark: Turned) -> None:
        """Marks in coordinates of their own."""
        self._interrupt()
        ink = self._ink
        matrix = turned(mark.turn, mark.scale_x, mark.scale_y)
        self._parts.append(f"q {matrix} {number(mark.x)} {number(mark.y)} cm\n")
        self.draw(mark.marks)
        self._interrupt()
        self._parts.append("Q\n")
        self._ink = ink

    def open(self, mark: Open) -> None:
        """An element begins."""
        if self._structure is not None:
            if self._piece:
                self._end_piece()
            self._structure.open(mark)

    def close(self, _: Close) -> None:
        """The element that is open ends."""
        if self._structure is not None:
            if self._piece:
                self._end_piece()
            self._structure.close()

    def artifact(self, mark: Artifact) -> None:
        """Marks that are not read out."""
        structure = self._structure
        if structure is None:
            self.draw(mark.marks)
            return
        self._begin_piece(UNSPOKEN, structure)
        self._structure = None
        self.draw(mark.marks)
        self._structure = structure

    def _object(self, own: int, x: float, y: float) -> None:
        self._objects[own] = None
        self._parts.append(f"q {UPRIGHT} {number(x)} {number(y)} cm /X{own} Do Q\n")

    def _filled(self, ink: str) -> str:
        """What sets the colour, where it is not the last one."""
        if ink == self._ink:
            return ""
        self._ink = ink
        return f"{colour(ink)} rg "

    def _belong(self, mark: Mark, structure: Structure) -> None:
        """Make the mark a piece of the element that is open, or of none."""
        role = structure.role
        decoration = type(mark) in DECORATION and role in GROUPS
        self._begin_piece(UNSPOKEN if decoration or role in OUTSIDE else SPOKEN, structure)

    def _begin_piece(self, piece: str, structure: Structure) -> None:
        if self._piece == piece:
            return
        if self._piece:
            self._end_piece()
        self._piece = piece
        if piece == UNSPOKEN:
            self._parts.append("/Artifact BMC\n")
        else:
            self._parts.append(f"/{structure.role}<</MCID {structure.mark()}>>BDC\n")

    def _interrupt(self) -> None:
        """End the piece, unless all of what is drawn is one piece that nobody reads out."""
        if self._structure is not None and self._piece:
            self._end_piece()

    def _end_piece(self) -> None:
        self._parts.append("EMC\n")
        self._piece = ""


DRAW: dict[type, Callable[[Content, Any], None]] = {
    TextMark: Content.text,
    RectMark: Content.rect,
    LineMark: Content.line,
    QrMark: Content.qr,
    PictureMark: Content.picture,
    FormMark: Content.form,
    TotalMark: Content.total,
    Turned: Content.turned,
    Open: Content.open,
    Close: Content.close,
    Artifact: Content.artifact,
    RowMark: Content.row,
}
