"""How high the rows of a table are, which of them stay together, and what was doubtful."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.documents.flow import Cell, Column, Ink, Row, Table
from app.documents.flow_columns import Place, before_text
from app.documents.flow_measure import Setting, advances, set_text
from app.documents.flow_styles import BOLD, PLAIN, Look, Type
from app.documents.marks import MM
from app.documents.problems import Problem
from app.documents.text.fitting import ProblemKind

FREE, STAYS, FORCED = 0, 1, 2
RULE_ROOM = 5.0
KEPT = 1_000
"""Texts of a column that are known to fit: most columns say the same again."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Per row: its height in points, how it stands to the row before it, whether it is shaded.

    `plain` where each of its cells is a text of one line.
    """

    heights: "array[float]"
    ties: bytearray
    shades: bytearray
    subheadings: list[int]
    problems: list[Problem]
    numbers: "array[int]"
    plain: bytearray


def style_of(cell: str | Cell, row: Row, look: Look) -> Type:
    """The style of a cell's text."""
    if row.strong:
        return look.inks[Ink.STRONG]
    return look.inks[Ink.BODY if isinstance(cell, str) else cell.ink]


def settings(cell: str | Cell, place: Place, row: Row, look: Look) -> list[tuple[Setting, Type]]:
    """What stands below each other in a cell."""
    type_ = style_of(cell, row, look)
    if isinstance(cell, str):
        return [(set_text(cell, type_, place.width, place.column.lines), type_)]
    wide = max(place.width - before_text(cell, look, picture_height(row, look)), 12.0)
    found = []
    if cell.text or not cell.second:
        found.append((set_text(cell.text, type_, wide, place.column.lines), type_))
    if cell.second:
        found.append((set_text(cell.second, look.second, wide, place.column.lines), look.second))
    return found


def is_line(cell: str | Cell, texts: Sequence[tuple[Setting, Type]]) -> bool:
    """Whether there is one text in a cell, on one line as it is."""
    if isinstance(cell, str) or not cell.is_text or len(texts) > 1:
        return False
    setting, type_ = texts[0]
    whole = setting.lines == (cell.text,) and setting.size == type_.size
    return whole and not setting.problems and not setting.directions[0]


def drop(texts: Sequence[tuple[Setting, Type]], row: Row, look: Look) -> float:
    """How far down smaller texts begin, so that the first lines of all cells stand on one line."""
    if row.height or not texts:
        return 0.0
    return max(look.inks[Ink.BODY].baseline - texts[0][1].baseline, 0.0)


def picture_height(row: Row, look: Look) -> float:
    """How high a picture in a cell of this row is, in points."""
    given = row.height * MM * look.scale - 2 * look.row_pad
    return max(given, look.inks[Ink.BODY].leading)


def subheading(row: Row, width: float, look: Look) -> tuple[Setting, Setting | None, str]:
    """Its text, what stands under it, and the text at its end."""
    first = row.cells[0] if row.cells else ""
    end = row.cells[1] if len(row.cells) > 1 else ""
    trailing = end if isinstance(end, str) else end.text
    text = first if isinstance(first, str) else first.text
    second = "" if isinstance(first, str) else first.second
    kept = 0.72 if trailing else 1.0
    return (
        set_text(text, look.group, width * kept),
        set_text(second, look.group_second, width * kept) if second else None,
        trailing,
    )


def subheading_height(row: Row, width: float, look: Look) -> float:
    """With the white above it, in points."""
    text, second, _ = subheading(row, width, look)
    under = second.height if second else 0.0
    return look.group_space + text.height + under + RULE_ROOM * look.scale


class Measuring:
    """The rows of one table, looked at once from the first to the last."""

    def __init__(self, table: Table, places: Sequence[Place], look: Look, tallest: float) -> None:
        shift = len(places) - len(table.columns)
        self._places = places[shift:]
        self._look = look
        self._tallest = tallest
        self._width = places[-1].x + places[-1].width if places else 0.0
        body = look.inks[Ink.BODY]
        self._single = body.leading + 2 * look.row_pad
        self._widths = [place.width / body.size for place in self._places]
        self._known: dict[bool, list[set[str]]] = {
            strong: [set() for _ in self._places] for strong in (False, True)
        }
        many = len(table.rows)
        self.found = Measured(
            array("d", bytes(8 * many)), bytearray(many), bytearray(many), [], [], array("L"),
            bytearray(many),
        )  # fmt: skip
        self._numbered = table.numbered

    def measure(self, rows: Sequence[Row]) -> Measured:
        """All rows."""
        heights, ties, shades = self.found.heights, self.found.ties, self.found.shades
        plain = self.found.plain
        last, odd, number = -1, False, 0
        for place, row in enumerate(rows):
            if self._numbered:
                number += row.is_counted
                self.found.numbers.append(number)
            if row.heading:
                heights[place] = self._subheading(place, row)
                ties[place] = FORCED if row.new_page else FREE
                self._keep(last, place)
                last, odd = place, False
                continue
            high, plain[place] = self._cells(row)
            heights[place] = self._height(row, high)
            if row.joined or row.strong:
                ties[place] = STAYS
            else:
                odd = not odd
            shades[place] = not odd
        self._keep(last, len(rows))
        if len(ties) and ties[0] == STAYS:
            ties[0] = FREE
        return self.found

    def _keep(self, heading: int, end: int) -> None:
        """Tie the first two and the last two of the rows under a heading (-1: the table's)."""
        ties, first = self.found.ties, heading + 1
        if heading >= 0 and first < end:
            ties[first] = STAYS
        if end - first > 1:
            ties[first + 1] = ties[end - 1] = STAYS

    def _subheading(self, place: int, row: Row) -> float:
        self.found.subheadings.append(place)
        for setting in subheading(row, self._width, self._look)[:2]:
            if setting is not None and setting.problems:
                self._report(row, None, setting)
        return subheading_height(row, self._width, self._look)

    def _cells(self, row: Row) -> tuple[float, bool]:
        """How high the cells are, and whether each is a text of one line, mostly found quickly."""
        high, plain = 0.0, True
        width = advances(BOLD if row.strong else PLAIN).__getitem__
        for cell, wide, place, known in zip(
            row.cells, self._widths, self._places, self._known[row.strong], strict=False
        ):
            if cell.__class__ is str:
                if cell in known:
                    continue
                if sum(map(width, cell)) <= wide:
                    if len(known) < KEPT:
                        known.add(cell)
                    continue
            texts = settings(cell, place, row, self._look)
            high = max(high, self._cell(cell, texts, place, row))
            plain = plain and is_line(cell, texts)
        return high, plain

    def _height(self, row: Row, high: float) -> float:
        """How high a row is whose cells are `high`."""
        least = row.height * MM * self._look.scale
        found = max(self._single, high + 2 * self._look.row_pad, least)
        if found <= self._tallest:
            return found
        self._cut(row)
        return self._tallest

    def _cell(
        self, cell: str | Cell, texts: Sequence[tuple[Setting, Type]], place: Place, row: Row
    ) -> float:
        high = drop(texts, row, self._look)
        for setting, _ in texts:
            high += setting.height
            if setting.problems:
                self._report(row, place.column, setting)
        if not isinstance(cell, str) and cell.picture is not None:
            high = max(high, picture_height(row, self._look))
        return high

    def _report(self, row: Row, column: Column | None, setting: Setting) -> None:
        box = "heading" if column is None else column.name or column.title
        text = " ".join(setting.lines)
        for kind in setting.problems:
            missing = kind is ProblemKind.MISSING_GLYPH
            said = "".join(setting.missing) if missing else text
            size = 0.0 if missing else setting.size
            self.found.problems.append(
                Problem(kind, box, row.person_id, who_of(row), round(size, 2), said)
            )

    def _cut(self, row: Row) -> None:
        """Say that a row is higher than a page."""
        problem = Problem(ProblemKind.BELOW_FLOOR, "row", row.person_id, who_of(row))
        self.found.problems.append(replace(problem, said=who_of(row)))


def who_of(row: Row) -> str:
    """The name that problems of a row say."""
    texts = (cell if isinstance(cell, str) else cell.text for cell in row.cells)
    return row.who or next((text for text in texts if text), "")
