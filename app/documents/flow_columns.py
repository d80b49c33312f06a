"""How wide the columns of a table are: by what stands in them, weighted by their shares."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.documents.flow import Cell, Column, Ink, Row, Table
from app.documents.flow_measure import pieces_of, width_of
from app.documents.flow_styles import Look, Type
from app.documents.flow_widths import Need, Part, shared
from app.documents.marks import MM

SAMPLE = 120
LONGEST_WORD = 24
LONGEST_TEXT = 300


@dataclass(frozen=True, slots=True)
class Place:
    """Where a column stands within its table, in points."""

    x: float
    width: float
    column: Column


def places(table: Table, width: float, look: Look) -> list[Place]:
    """The columns from where reading begins; gaps lie between them, not outside."""
    columns = table.columns
    if table.numbered:
        many = sum(row.is_counted for row in table.rows)
        wide = width_of("0" * len(str(many)), look.number.style) * look.number.size
        titles = table.number_title.split("\n")
        wide = max(wide, *(width_of(t, look.column.style) * look.column.size for t in titles))
        title, _, second = table.number_title.partition("\n")
        number = Column(title, width=(wide + 0.5) / look.scale / MM, second=second)
        columns = (number, *columns)
    gap = 2 * look.gap
    room = width - gap * (len(columns) - 1)
    found, x = [], 0.0
    for column, wide in zip(columns, _widths(columns, table, room, look), strict=True):
        found.append(Place(x, wide, column))
        x += wide + gap
    return found


def _widths(columns: Sequence[Column], table: Table, room: float, look: Look) -> list[float]:
    fixed = [column.width * MM * look.scale for column in columns]
    flexible = [place for place, wide in enumerate(fixed) if not wide]
    if sum(fixed) > room - 20 * len(flexible):
        shrunk = (room - 20 * len(flexible)) / sum(fixed)
        fixed = [wide * shrunk for wide in fixed]
    if table.even:
        return [wide or (room - sum(fixed)) / len(flexible) for wide in fixed]
    if not flexible:
        return fixed
    shift = len(columns) - len(table.columns)
    sample = _sample(table.rows)
    needs = [_needs(columns[i], [_cell(r, i - shift) for r in sample], look) for i in flexible]
    shares = [columns[i].share for i in flexible]
    titles = [_title(columns[i], look) for i in flexible]
    for i, wide in zip(flexible, shared(needs, shares, room - sum(fixed), titles), strict=True):
        fixed[i] = wide
    return fixed


def _sample(rows: Sequence[Row]) -> list[Row]:
    step = max(len(rows) // SAMPLE, 1)
    found = [rows[i] for i in range(0, len(rows), step)]
    return [row for row in found if not row.heading]


def _cell(row: Row, place: int) -> str | Cell:
    return row.cells[place] if 0 <= place < len(row.cells) else ""


def _needs(column: Column, cells: Sequence[str | Cell], look: Look) -> list[Need]:
    """What the titles and the cells of a column need."""
    titles = (_part(column.title, look.column), _part(column.second, look.column_second))
    unbroken = tuple(part._replace(least=part.whole) for part in titles)
    return [unbroken, *(_need(cell, look) for cell in cells)]


def _title(column: Column, look: Look) -> float:
    """How wide the longest word of the titles is."""
    titles = (_part(column.title, look.column), _part(column.second, look.column_second))
    return max(part.least for part in titles)


def _need(cell: str | Cell, look: Look) -> Need:
    if isinstance(cell, str):
        return (_part(cell, look.inks[Ink.BODY]),)
    before = before_text(cell, look)
    text = _part(cell.text, look.inks[cell.ink], before)
    return (text, _part(cell.second, look.second, before)) if cell.second else (text,)


def _part(text: str, type_: Type, before: float = 0.0) -> Part:
    text = text[:LONGEST_TEXT]
    lines = text.splitlines() or [""]
    whole = max(width_of(line, type_.style) for line in lines) * type_.size
    words = (word[:LONGEST_WORD] for part in pieces_of(text) for word in part.split())
    least = max((width_of(word, type_.style) for word in words), default=0.0) * type_.size
    return Part(before + least, before + whole, type_.leading * len(lines))


def before_text(cell: Cell, look: Look, height: float = 0.0) -> float:
    """What box and picture of a cell take before its text, in points."""
    wide = 0.0
    if cell.tick:
        wide += tick_size(look) + look.gap
    if cell.picture is not None and cell.picture.height:
        high = height or look.inks[Ink.BODY].leading
        wide += high * cell.picture.width / cell.picture.height + look.gap
    return wide


def tick_size(look: Look) -> float:
    """The side of a box to tick."""
    return 9.0 * look.scale
