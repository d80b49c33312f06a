"""Finding the table within a sheet: title rows above, one or two header rows, blanks between."""

import re
from dataclasses import dataclass
from functools import cached_property

from app.exchange.reading.source import Row, Sheet, Source
from app.exchange.unguarding import plain_rows

LOOK_AT = 30
SAMPLE = 500
REPEATED = 0.3
FEW = 3  # lines that show no habit yet
FILLED = 0.5
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
NUMBERS = re.compile(r"[\d\s.,:/+()-]+")


@dataclass(frozen=True)
class Table:
    """Columns by position (headers may be empty or repeat) and the lines below them.

    `lines` are row numbers of the sheet from 1, one for each of `rows`; all rows are as
    wide as `headers`. `longer` are the lines that had more cells than that.
    """

    headers: tuple[str, ...]
    lines: tuple[int, ...]
    rows: tuple[Row, ...]
    header_lines: tuple[int, ...] = ()
    longer: tuple[int, ...] = ()

    @cached_property
    def plain(self) -> tuple[Row, ...]:
        """The rows without blanks around the cells and without guards before them."""
        return plain_rows(self.rows)


def find_table(sheet: Sheet) -> Table:
    """The table of a sheet; without headers where the first row is data already."""
    rows = _unmerged(sheet)
    top = _header_row(rows)
    if top is None:
        width = max(map(filled_width, rows), default=0)
        return _table(rows, ("",) * width, 0, ())
    first, last = _header_rows(sheet, rows, top)
    headers = _joined_headers(sheet, first) if last > first else _cleaned(rows[first])
    width = _width(headers, rows[last + 1 :])
    headers = (*headers[:width], *([""] * (width - len(headers))))
    return _table(rows, headers, last + 1, tuple(range(first + 1, last + 2)))


def _unmerged(sheet: Sheet) -> tuple[Row, ...]:
    """The rows, the text of a tall merged cell in each row it stands beside."""
    tall = [area for area in sheet.joined if area[2] > area[0]]
    if not tall:
        return sheet.rows
    rows = list(map(list, sheet.rows))
    for first, column, last, _right in tall:
        if first < len(rows) and column < len(rows[first]):
            for row in rows[first + 1 : last + 1]:
                row.extend([""] * (column + 1 - len(row)))
                row[column] = row[column] or rows[first][column]
    return tuple(map(tuple, rows))


def _header_rows(sheet: Sheet, rows: tuple[Row, ...], top: int) -> tuple[int, int]:
    """The first and last row of the headers: `top`, or with the row above or below."""
    if top and _is_upper_header(sheet, top - 1):
        return top - 1, top
    if _is_upper_header(sheet, top) and _is_lower_header(rows, top + 1):
        return top, top + 1
    return top, top


def _is_upper_header(sheet: Sheet, place: int) -> bool:
    """Several texts in merged cells, or with gaps between that the row below fills."""
    if place + 1 >= len(sheet.rows):
        return False
    upper, lower = _cleaned(sheet.rows[place]), _cleaned(sheet.rows[place + 1])
    if sum(map(bool, upper)) < 2:  # noqa: PLR2004 - a single text is a title
        return False
    if any(area[0] == place and area[2:] != area[:2] for area in sheet.joined):
        return True
    gaps = [i for i, text in enumerate(lower) if text and not (upper[i : i + 1] or ("",))[0]]
    return len(gaps) > 1 and len(gaps) >= FILLED * sum(not text for text in upper[: len(lower)])


def _is_lower_header(rows: tuple[Row, ...], place: int) -> bool:
    """Words only, with data below."""
    if place + 1 >= len(rows):
        return False
    texts = [cell.strip() for cell in rows[place] if cell.strip()]
    plain = not any(NUMBERS.fullmatch(text) or EMAIL.fullmatch(text) for text in texts)
    return plain and not looks_like_data(rows[place], rows[place + 1 :])


def _width(headers: Row, rows: tuple[Row, ...]) -> int:
    """As wide as the headers say anything, or have a cell for what a line says, or most lines."""
    filled = sorted(map(filled_width, filter(any, rows)))
    usual = filled[len(filled) // 2] if filled else 0
    under = max((width for width in filled if width <= len(headers)), default=0)
    return max(filled_width(headers), usual, under)


def filled_width(row: Row) -> int:
    """How many cells the row has up to the last that says something."""
    for width in range(len(row), 0, -1):
        if row[width - 1] and row[width - 1].strip():
            return width
    return 0


def _table(
    all_rows: tuple[Row, ...], headers: tuple[str, ...], first: int, header_lines: tuple[int, ...]
) -> Table:
    width = len(headers)
    lines, rows, longer = [], [], []
    for line, row in enumerate(all_rows[first:], start=first + 1):
        if len(row) > width and filled_width(row) > width:
            longer.append(line)
        lines.append(line)
        rows.append(row if len(row) == width else (*row[:width], *([""] * (width - len(row)))))
    return Table(headers, tuple(lines), tuple(rows), header_lines, tuple(longer))


def _cleaned(row: Row) -> Row:
    return tuple(" ".join(cell.split()) for cell in row)


def _header_row(all_rows: tuple[Row, ...]) -> int | None:
    """The first row as filled as the table is wide, unless it looks like data."""
    rows = all_rows[:LOOK_AT]
    widths = [sum(bool(cell.strip()) for cell in row) for row in rows]
    widest = max(widths, default=0)
    for place, row in enumerate(rows):
        if widths[place] and widths[place] >= FILLED * widest and not _is_title(widths, place):
            if not looks_like_data(row, all_rows[place + 1 :]):
                return place
            return _fuller_header(rows, widths, place)
    return None


def _fuller_header(rows: tuple[Row, ...], widths: list[int], place: int) -> int | None:
    """The row of nothing but words below a row like "as of 1.9.2026", if there is one."""
    filled = [line for line in range(place + 1, len(rows)) if widths[line]][:2]
    for line in filled:
        if widths[line] > widths[place] and _is_lower_header(rows, line):
            return line
    return None


def _is_title(widths: list[int], place: int) -> bool:
    """A single text above a row of several."""
    below = next(filter(None, widths[place + 1 :]), 0)
    return widths[place] == 1 and below > 1


def looks_like_data(row: Row, below: tuple[Row, ...] = ()) -> bool:
    """Headers hold no addresses, few bare numbers, and do not come again in their columns."""
    if any(EMAIL.fullmatch(cell.strip()) for cell in row):
        return True
    texts = [cell.strip() for cell in row if cell.strip()]
    numbers = sum(bool(NUMBERS.fullmatch(text)) for text in texts)
    if len(texts) > 1 and numbers >= FILLED * len(texts):
        return True
    return _repeats(row, below[:SAMPLE]) > REPEATED * len(texts)


def _repeats(row: Row, below: tuple[Row, ...]) -> int:
    """How many cells stand again below in the same column; a repeated header row is none."""
    others = [other for other in below if other != row]
    if len(others) < FEW:
        return 0
    return sum(
        any(place < len(other) and other[place] == cell for other in others)
        for place, cell in enumerate(row)
        if cell.strip()
    )


def _joined_headers(sheet: Sheet, top: int) -> Row:
    """Each column's upper and lower header; an upper one counts for all columns it spans."""
    upper, lower = _cleaned(sheet.rows[top]), _cleaned(sheet.rows[top + 1])
    width = max(len(upper), len(lower))
    upper = (*upper, *([""] * (width - len(upper))))
    lower = (*lower, *([""] * (width - len(lower))))
    above = _spread(sheet, top, upper)
    return tuple(
        f"{high} – {low}" if high and low and high != low else high or low
        for high, low in zip(above, lower, strict=True)
    )


def _spread(sheet: Sheet, top: int, upper: Row) -> list[str]:
    """The upper headers over all their columns, by merged cells or up to the next text."""
    spans = [area for area in sheet.joined if area[0] == top]
    above = list(upper)
    if spans:
        for _first, left, _last, right in spans:
            above[left : right + 1] = [upper[left]] * len(above[left : right + 1])
        return above
    for place in range(1, len(above)):
        above[place] = above[place] or above[place - 1]
    return above


def best_sheet(source: Source) -> int:
    """The sheet that most likely holds people: visible, with names and addresses below headers."""
    scores = [_score(sheet) for sheet in source.sheets]
    return max(range(len(scores)), key=lambda place: scores[place], default=0)


def _score(sheet: Sheet) -> float:
    sample = sheet.rows[:SAMPLE]
    cells = [cell for row in sample for cell in row if cell]
    addresses = sum(bool(EMAIL.fullmatch(cell.strip())) for cell in cells)
    distinct = len({cell for cell in cells if EMAIL.fullmatch(cell.strip())})
    people = distinct * 2 + min(addresses, distinct)
    return (people + len(sheet.rows) / 10 + len(cells) / 1000) * (0.1 if sheet.hidden else 1)
