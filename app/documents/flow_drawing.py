"""Drawing the cells of a row: quickly where each is a line, else all that a cell can hold."""

from collections.abc import Sequence

from app.documents.flow import Cell, Ink, Row
from app.documents.flow_columns import Place, before_text, tick_size
from app.documents.flow_measure import advances, simple_line
from app.documents.flow_pen import CLOSE, SHARES, Pen, fitted_size
from app.documents.flow_rows import drop, picture_height, settings
from app.documents.flow_styles import BARS, PLANNED, RULE, ZEBRA, Look
from app.documents.marks import Open, TextMark

TD = Open("TD")
BAR = 6.0
"""How thick a bar is, in points."""
LIFT = 6.0
"""How far a line to sign on stands above the end of its row, in points."""


class RowDrawer:
    """Draws the rows of one table on one page."""

    def __init__(self, pen: Pen, x: float, look: Look, places: Sequence[Place]) -> None:
        self._pen, self._x, self._look = pen, x, look
        self._lefts = [pen.left(x + place.x, place.width) for place in places]
        shares = [SHARES[place.column.across] for place in places]
        self._shares = [1 - share if pen.mirrored else share for share in shares]
        self._places = places
        self._signed = any(place.column.sign for place in places)

    def row(self, row: Row, y: float, high: float) -> None:
        """The cells of a row that begins at `y`."""
        look, pen = self._look, self._pen
        marks, height = pen.marks, pen.height
        type_ = look.inks[Ink.STRONG if row.strong else Ink.BODY]
        known, size, style = advances(type_.style).__getitem__, type_.size, type_.style
        top = (high - type_.leading) / 2 if row.height else look.row_pad
        base = height - y - top - type_.baseline
        for cell, place, left, share in zip(
            row.cells, self._places, self._lefts, self._shares, strict=False
        ):
            marks.append(TD)
            if cell.__class__ is str and sum(map(known, cell)) * size <= place.width:
                if cell:
                    line = simple_line(cell, style)
                    white = share * (place.width - line.width * size) if share else 0.0
                    marks.append(TextMark(left + white, base, size, line, type_.colour))
            else:
                self._cell(cell, place, row, y, high)
            marks.append(CLOSE)
        if self._signed:
            self._sign(y + high - LIFT * look.scale)

    def _cell(self, cell: str | Cell, place: Place, row: Row, y: float, high: float) -> None:
        """Box, picture and texts of a cell."""
        look, pen, bottom = self._look, self._pen, y + high
        texts = settings(cell, place, row, look)
        inner = sum(setting.height for setting, _ in texts)
        top = max((high - inner) / 2, 0.0) if row.height else look.row_pad + drop(texts, row, look)
        x, wide = self._x + place.x, place.width
        if not isinstance(cell, str):
            picture = picture_height(row, look)
            self._before(cell, x, y, picture, high if row.height else 0.0)
            line = high if row.height else 2 * look.row_pad + look.inks[Ink.BODY].leading
            self._bar(cell, x, y + (line - BAR * look.scale) / 2, wide)
            before = before_text(cell, look, picture)
            x, wide = x + before, max(wide - before, 12.0)
        at, across = y + top, place.column.across
        for setting, type_ in texts:
            at = pen.setting(x, at, wide, setting, type_, across=across, bottom=bottom + 0.01)

    def _before(self, cell: Cell, x: float, y: float, picture: float, high: float) -> None:
        look, pen = self._look, self._pen
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

    def _bar(self, cell: Cell, x: float, y: float, wide: float) -> None:
        """A bar as long as its share of the cell, before a lighter one for what was planned."""
        if cell.bar > 0 or cell.planned > 0:
            aside, high = self._pen.aside(), BAR * self._look.scale
            aside.rect(x, y, wide, high, ZEBRA)
            for share, colour in ((cell.planned, PLANNED), (cell.bar, BARS)):
                if share > 0:
                    aside.rect(x, y, wide * min(share, 1.0), high, colour)
            self._pen.artifact(aside.marks)

    def _sign(self, y: float) -> None:
        aside = self._pen.aside()
        for place in self._places:
            if place.column.sign:
                aside.rule(self._x + place.x, y, place.width, RULE, 0.6)
        self._pen.artifact(aside.marks)
