"""How wide the columns of a table are: by what stands in them, weighted by their shares."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.documents.flow import Cell, Column, Ink, Row, Table
from app.documents.flow_measure import width_of
from app.documents.flow_styles import Look, Type
from app.documents.marks import MM

SAMPLE = 300
NEARLY_ALL = 0.95
LONGEST_WORD = 24
WIDEST = 0.62
SPLINTER = 0.01


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
        many = sum(not (row.heading or row.strong) for row in table.rows)
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
    if not flexible:
        return fixed
    rest = room - sum(fixed)
    shift = len(columns) - len(table.columns)
    sample = _sample(table.rows)
    wishes = [_wish(columns[i], [_cell(r, i - shift) for r in sample], look) for i in flexible]
    shares = [columns[i].share for i in flexible]
    for i, wide in zip(flexible, _shared(wishes, shares, rest), strict=True):
        fixed[i] = wide
    return fixed


def _sample(rows: Sequence[Row]) -> list[Row]:
    step = max(len(rows) // SAMPLE, 1)
    found = [rows[i] for i in range(0, len(rows), step)]
    return [row for row in found if not row.heading]


def _cell(row: Row, place: int) -> str | Cell:
    return row.cells[place] if 0 <= place < len(row.cells) else ""


def _wish(column: Column, cells: Sequence[str | Cell], look: Look) -> tuple[float, float]:
    """What a column needs at least (its longest words) and what it would like (no wrapping)."""
    titles = [(column.title, look.column), (column.second, look.column_second)]
    least = max(_words(text, type_) for text, type_ in titles)
    most = max(_wide(text, type_) for text, type_ in titles)
    found = [_of_cell(cell, look) for cell in cells]
    if found:
        last = int(NEARLY_ALL * (len(found) - 1))
        least = max(least, sorted(each[0] for each in found)[last])
        most = max(most, sorted(each[1] for each in found)[last])
    return least, max(most, least)


def _of_cell(cell: str | Cell, look: Look) -> tuple[float, float]:
    if isinstance(cell, str):
        body = look.inks[Ink.BODY]
        return _words(cell, body), _wide(cell, body)
    before = before_text(cell, look)
    texts = [(cell.text, look.inks[cell.ink]), (cell.second, look.second)]
    least = max(_words(text, type_) for text, type_ in texts)
    return before + least, before + max(_wide(text, type_) for text, type_ in texts)


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


def _wide(text: str, type_: Type) -> float:
    return max((width_of(line, type_.style) for line in text.splitlines()), default=0) * type_.size


def _words(text: str, type_: Type) -> float:
    words = (word[:LONGEST_WORD] for word in text.replace("-", "- ").split())
    return max((width_of(word, type_.style) for word in words), default=0.0) * type_.size


def _shared(
    wishes: Sequence[tuple[float, float]], shares: Sequence[float], room: float
) -> list[float]:
    """`room` given out: first what is needed, then what is wished for, then by share."""
    least = [min(each[0], WIDEST * room) + 1 for each in wishes]
    most = [max(each[1] + 1, low) for each, low in zip(wishes, least, strict=True)]
    if sum(least) > room:
        return [low * room / sum(least) for low in least]
    wide, narrow, rest = least, list(range(len(least))), room - sum(least)
    while narrow and rest > SPLINTER:
        weights = {i: shares[i] * most[i] for i in narrow}
        by = rest / (sum(weights.values()) or 1)
        for i, weight in weights.items():
            wide[i] = min(wide[i] + weight * by, most[i])
        narrow = [i for i in narrow if weights[i] and wide[i] < most[i]]
        rest = room - sum(wide)
    by = max(rest, 0) / (sum(share * high for share, high in zip(shares, most, strict=True)) or 1)
    return [now + share * high * by for now, share, high in zip(wide, shares, most, strict=True)]
