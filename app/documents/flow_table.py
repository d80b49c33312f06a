"""A table on paper: its headings repeated, its subheadings, its rows."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from app.documents.cards import Across
from app.documents.flow import Row, Table
from app.documents.flow_columns import places
from app.documents.flow_drawing import TR, RowDrawer
from app.documents.flow_measure import Setting, line_of, set_text, width_of
from app.documents.flow_pen import CLOSE, Pen
from app.documents.flow_rows import FORCED, RULE_ROOM, STAYS, Measuring, subheading
from app.documents.flow_styles import ACCENT, HAIRLINE, RULE, ZEBRA, Look
from app.documents.marks import Open, TextMark

TABLE, TH = Open("Table"), Open("TH")


class LaidTable:
    """A table whose rows are measured; drawn page by page."""

    keep = False

    def __init__(
        self, table: Table, width: float, look: Look, tallest: float, level: int = 1
    ) -> None:
        self._table, self._look, self._level = table, look, level
        self._width = width
        self._places = places(table, width, look)
        self._shift = len(self._places) - len(table.columns)
        self._titles = self._set_titles()
        self._head = self._head_height()
        self._under_head = 3.0 * look.scale if self._head else 0.0
        measuring = Measuring(table, self._places, look, tallest - self._head)
        self._rows = measuring.measure(table.rows)
        self.heights: Sequence[float] = self._rows.heights
        self.problems = self._rows.problems
        self.space = (6.0 if self._head else 3.0) * look.scale
        self.tail = table.tail

    def stays(self, row: int) -> bool:
        """Whether a row has to stand on the page of the row before it."""
        return self._rows.ties[row] == STAYS

    def forced(self, row: int) -> bool:
        """Whether a row begins a page."""
        return self._rows.ties[row] == FORCED

    def head_at(self, row: int) -> float:
        """The headings, and the subheading whose rows go on."""
        if self._table.rows[row].heading:
            return self._head - self._look.group_space + self._under_head
        going_on = self._subheading_over(row)
        if going_on is None or row == 0:
            return self._head
        return self._head + self._continued_height(going_on)

    def people(self, start: int, end: int) -> Iterator[int]:
        """The ids of those whom the rows from `start` to before `end` are about."""
        ids = (self._table.rows[row].person_id for row in range(start, end))
        return (each for each in ids if each is not None)

    def draw(self, pen: Pen, x: float, y: float, start: int, end: int, *, alone: bool) -> None:
        """The headings, and the rows from `start` to before `end`."""
        if start == 0 or alone:
            pen.open(TABLE)
        self._draw_head(pen, x, y, repeated=start > 0)
        going_on = self._subheading_over(start)
        top = y + self.head_at(start)
        if start and going_on is not None and not self._table.rows[start].heading:
            aside = pen.aside()
            under = y + self._head + self._under_head
            self._draw_subheading(aside, x, under, going_on, continued=True)
            pen.artifact(aside.marks)
        self._draw_rows(pen, x, top, start, end)
        if end == len(self.heights) or alone:
            pen.close()

    def _set_titles(self) -> list[tuple[Setting, Setting | None]]:
        look = self._look
        found = []
        for place in self._places:
            column = place.column
            first = set_text(column.title, look.column, place.width)
            second = None
            if column.second:
                second = set_text(column.second, look.column_second, place.width)
            found.append((first, second))
        return found

    def _head_height(self) -> float:
        if not any(place.column.title for place in self._places):
            return 0.0
        tallest = max(a.height + (b.height if b else 0.0) for a, b in self._titles)
        return tallest + 7.0 * self._look.scale

    def _draw_head(self, pen: Pen, x: float, y: float, *, repeated: bool) -> None:
        """The titles, standing on one line; only the first are read out."""
        if not self._head:
            return
        look, bottom = self._look, y + self._head - 3.5 * self._look.scale
        on = pen.aside() if repeated else pen
        on.open(TR)
        for place, (first, second) in zip(self._places, self._titles, strict=True):
            on.open(TH)
            across = place.column.across
            top = bottom - first.height - (second.height if second else 0.0) - 1.5
            top = on.setting(x + place.x, top, place.width, first, look.column, across=across)
            if second:
                on.setting(x + place.x, top, place.width, second, look.column_second, across=across)
            on.close()
        on.close()
        line = pen.aside()
        line.rule(x, bottom, self._width, RULE, 0.8 * look.scale)
        drawn = [m for m in on.marks if isinstance(m, TextMark)] if repeated else []
        pen.artifact([*drawn, *line.marks])

    def _subheading_over(self, row: int) -> int | None:
        found = bisect_right(self._rows.subheadings, row) - 1
        return None if found < 0 else self._rows.subheadings[found]

    def _continued_height(self, row: int) -> float:
        text = self._continued(row)
        return self._under_head + text.height + RULE_ROOM * self._look.scale

    def _continued(self, row: int) -> Setting:
        """The subheading again, beside the words that say so."""
        look = self._look
        first = next(iter(self._table.rows[row].cells), "")
        end = width_of(self._table.continued, look.group_end.style) * look.group_end.size
        room = self._width - end - (2 * look.gap if end else 0.0)
        return set_text(first if isinstance(first, str) else first.text, look.group, room)

    def _draw_subheading(
        self, pen: Pen, x: float, y: float, at: int, *, continued: bool = False
    ) -> None:
        """Text, what is under it, what stands at its end, and a line below."""
        look, row = self._look, self._table.rows[at]
        text, second, trailing = subheading(row, self._width, look)
        if continued:
            text, second, trailing = self._continued(at), None, self._table.continued
        under = pen.setting(x, y, self._width, text, look.group)
        if trailing:
            base = y + look.group.baseline
            line = line_of(trailing, look.group_end.style)
            pen.text(x, base, self._width, line, look.group_end, across=Across.RIGHT)
        if second:
            under = pen.setting(x, under, self._width, second, look.group_second)
        aside = pen.aside()
        aside.rule(x, under + 2, self._width, ACCENT, 0.6 * look.scale)
        pen.artifact(aside.marks)

    def _draw_rows(self, pen: Pen, x: float, y: float, start: int, end: int) -> None:
        table, heights, shades = self._table, self.heights, self._rows.shades
        look, band = self._look, self._width + 2 * self._look.gap
        aside, numbers = pen.aside(), self._rows.numbers
        plain = self._rows.plain
        number = self._places[0] if self._shift else None
        drawer = RowDrawer(pen, x, look, self._places[self._shift :], number)
        before = len(pen.marks)
        for at in range(start, end):
            row, high = table.rows[at], heights[at]
            if row.heading:
                if row.bookmark:
                    self._bookmark(pen, row, y)
                pen.marks.append(TR)
                pen.marks.append(Open("TH", span=len(self._places)))
                self._draw_subheading(pen, x, y + look.group_space, at)
                pen.marks.extend((CLOSE, CLOSE))
            else:
                text = str(numbers[at]) if numbers and row.is_counted else ""
                drawer.row(row, y, high, text, plain=bool(plain[at]))
                if table.zebra and shades[at]:
                    aside.rect(x - look.gap, y, band, high, ZEBRA)
                if row.strong or (table.rules and not self._goes_on(at)):
                    aside.rule(x, y + high, self._width, HAIRLINE, 0.5)
            y += high
        drawn = tuple(aside.marks)
        if drawn:  # below the texts
            held = pen.aside()
            held.artifact(drawn)
            pen.marks[before:before] = held.marks

    def _goes_on(self, at: int) -> bool:
        """Whether the row after this one belongs to it."""
        rows = self._table.rows
        return at + 1 < len(rows) and rows[at + 1].joined

    def _bookmark(self, pen: Pen, row: Row, y: float) -> None:
        first = row.cells[0] if row.cells else ""
        title = first if isinstance(first, str) else first.text
        pen.bookmark(" ".join(title.split()), self._level, y + self._look.group_space)
