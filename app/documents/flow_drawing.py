"""Drawing the cells of a row: quickly where each is a line, else all that a cell can hold."""

from collections.abc import Mapping, Sequence

from app.documents.flow import Cell, Ink, Row
from app.documents.flow_columns import Place, before_text, tick_size
from app.documents.flow_measure import advances, simple_line
from app.documents.flow_pen import CLOSE, SHARES, Pen, fitted_size
from app.documents.flow_rows import drop, picture_height, settings, style_of
from app.documents.flow_styles import BARS, PLANNED, RULE, ZEBRA, Look, Type
from app.documents.marks import Mark, Open, RowMark, TextMark
from app.documents.text.joining import joined_number

TR, TD = Open("TR"), Open("TD")
BAR = 6.0
"""How thick a bar is, in points."""
LIFT = 6.0
"""How far a line to sign on stands above the end of its row, in points."""


class RowDrawer:
    """Draws the rows of one table on one page; `number` is the column of their numbers."""

    def __init__(
        self, pen: Pen, x: float, look: Look, places: Sequence[Place], number: Place | None = None
    ) -> None:
        self._pen, self._x, self._look = pen, x, look
        self._lefts = [pen.left(x + place.x, place.width) for place in places]
        shares = [SHARES[place.column.across] for place in places]
        self._shares = [1 - share if pen.mirrored else share for share in shares]
        self._places, self._numbered = places, number is not None
        self._number_width = number.width if number else 0.0
        self._number_left = pen.left(x, self._number_width)
        self._signed = any(place.column.sign for place in places)
        self._body, self._strong = look.inks[Ink.BODY], look.inks[Ink.STRONG]
        self._baseline = self._body.baseline

    def row(self, row: Row, y: float, high: float, number: str = "", *, plain: bool) -> None:
        """The cells of a row that begins at `y`; `plain` where each is a text of one line."""
        look, body = self._look, self._strong if row.strong else self._body
        middle = self._base(body, row, y, high)
        cells: list[Sequence[TextMark]] = []
        more: dict[int, list[Mark]] = {}
        if self._numbered:
            cells.append((self._number(number, row, y, high),) if number else ())
        for cell, place, left, share in zip(
            row.cells, self._places, self._lefts, self._shares, strict=False
        ):
            text, type_, base = cell, body, middle
            if not isinstance(text, str) and plain:
                type_ = style_of(text, row, look)
                text, base = text.text, self._base(type_, row, y, high)
            if isinstance(text, str) and (plain or _fits(text, type_, place)):
                cells.append(
                    (_line(text, type_, left, base, share=share, wide=place.width),) if text else ()
                )
                continue
            if not isinstance(cell, str) and not cell.is_text:
                more[len(cells)] = self._more(cell, place, row, y, high)
            cells.append(self._texts(cell, place, row, y, high))
        aside = self._sign(y + high - LIFT * look.scale) if self._signed else ()
        if more:
            self._apart(cells, more, aside)
        else:
            self._pen.marks.append(RowMark(cells, aside))

    def _base(self, type_: Type, row: Row, y: float, high: float) -> float:
        """Where the baseline of a text of one line is, from the foot of the page."""
        if row.height:
            top = (high - type_.leading) / 2
            return self._pen.height - y - top - type_.baseline
        return self._pen.height - y - self._look.row_pad - max(self._baseline, type_.baseline)

    def _apart(
        self, cells: Sequence[Sequence[TextMark]], more: Mapping[int, Sequence[Mark]],
        aside: Sequence[Mark],
    ) -> None:  # fmt: skip
        """A row in which some cells hold more than texts."""
        marks = self._pen.marks
        marks.append(TR)
        for place, texts in enumerate(cells):
            marks += (TD, *more.get(place, ()), *texts, CLOSE)
        self._pen.artifact(aside)
        marks.append(CLOSE)

    def _number(self, number: str, row: Row, y: float, high: float) -> TextMark:
        """The number of the row, on the line of its texts."""
        type_, left, wide = self._look.number, self._number_left, self._number_width
        down = y + (high - type_.leading) / 2 if row.height else y + self._look.row_pad
        base = self._pen.height - (down + self._baseline)
        line = joined_number(number, type_.style)
        white = 0.0 if self._pen.mirrored else wide - line.width * type_.size
        return TextMark(left + white, base, type_.size, line, type_.colour)

    def _texts(
        self, cell: str | Cell, place: Place, row: Row, y: float, high: float
    ) -> list[TextMark]:
        """The texts of a cell below each other."""
        look, bottom = self._look, y + high
        texts = settings(cell, place, row, look)
        inner = sum(setting.height for setting, _ in texts)
        top = max((high - inner) / 2, 0.0) if row.height else look.row_pad + drop(texts, row, look)
        x, wide = self._x + place.x, place.width
        if not isinstance(cell, str):
            before = before_text(cell, look, picture_height(row, look))
            x, wide = x + before, max(wide - before, 12.0)
        at, across, found = y + top, place.column.across, []
        for setting, type_ in texts:
            lines = self._pen.lines(
                x, at, wide, setting, type_, across=across, bottom=bottom + 0.01
            )
            for _ in lines:
                at += setting.leading
            found += lines
        return found

    def _more(self, cell: Cell, place: Place, row: Row, y: float, high: float) -> list[Mark]:
        """Box, picture and bar of a cell."""
        look, aside = self._look, self._pen.aside()
        x = self._x + place.x
        picture = picture_height(row, look)
        self._before(aside, cell, x, y, picture=picture, high=high if row.height else 0.0)
        line = high if row.height else 2 * look.row_pad + look.inks[Ink.BODY].leading
        self._bar(aside, cell, x, y + (line - BAR * look.scale) / 2, place.width)
        return aside.marks

    def _before(
        self, pen: Pen, cell: Cell, x: float, y: float, *, picture: float, high: float
    ) -> None:
        look = self._look
        line = look.inks[Ink.BODY].leading
        if cell.tick:
            side = tick_size(look)
            aside = pen.aside()
            aside.box(x, y + ((high - side) / 2 if high else look.row_pad + (line - side) / 2),
                      side, RULE)  # fmt: skip
            pen.artifact(aside.marks)
            x += side + look.gap
        if cell.picture is not None and cell.picture.height:
            wide = picture * cell.picture.width / cell.picture.height
            size = fitted_size(cell.picture, wide, picture)
            top = (high - picture) / 2 if high else look.row_pad
            pen.open(Open("Figure", alt=cell.picture.alt))
            pen.picture(x, y + top, *size, cell.picture)
            pen.close()

    def _bar(self, pen: Pen, cell: Cell, x: float, y: float, wide: float) -> None:
        """A bar as long as its share of the cell, before a lighter one for what was planned."""
        if cell.bar > 0 or cell.planned > 0:
            aside, high = pen.aside(), BAR * self._look.scale
            aside.rect(x, y, wide, high, ZEBRA)
            for share, colour in ((cell.planned, PLANNED), (cell.bar, BARS)):
                if share > 0:
                    aside.rect(x, y, wide * min(share, 1.0), high, colour)
            pen.artifact(aside.marks)

    def _sign(self, y: float) -> Sequence[Mark]:
        aside = self._pen.aside()
        for place in self._places:
            if place.column.sign:
                aside.rule(self._x + place.x, y, place.width, RULE, 0.6)
        return aside.marks


def _fits(text: str, type_: Type, place: Place) -> bool:
    return sum(map(advances(type_.style).__getitem__, text)) * type_.size <= place.width


def _line(
    text: str, type_: Type, left: float, base: float, *, share: float, wide: float
) -> TextMark:
    """A text on one line, its baseline at `base`; `share` of the white stands before it."""
    line = simple_line(text, type_.style)
    if share:
        left += share * (wide - line.width * type_.size)
    return TextMark(left, base, type_.size, line, type_.colour)
