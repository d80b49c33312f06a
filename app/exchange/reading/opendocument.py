"""OpenDocument spreadsheets, packed (ods) or flat (fods), by a safe XML reader.

The quick table library never comes back from some damaged ods files, so it is not used here.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import repeat
from typing import IO
from xml.etree.ElementTree import Element, ParseError

import defusedxml.ElementTree as SafeTree
from defusedxml.common import DefusedXmlException

from app.base.errors import FileProblem
from app.base.words import N_
from app.exchange.reading import guards
from app.exchange.reading.archive import content
from app.exchange.reading.source import Row, Sheet
from app.exchange.reading.values import as_text

NAMESPACE = "{urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TABLE = f"{NAMESPACE}office:1.0}}", f"{NAMESPACE}table:1.0}}"
TEXT, STYLE = f"{NAMESPACE}text:1.0}}", f"{NAMESPACE}style:1.0}}"
CELL, COVERED = f"{TABLE}table-cell", f"{TABLE}covered-table-cell"
DURATION = re.compile(r"PT(\d{1,6})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S")
MOST_ROWS = 200_000
MOST_CELLS = 4_000_000


def read_ods(data: bytes, name: str) -> tuple[Sheet, ...]:
    """All tables of a packed document; raises FileProblem."""
    return _read(io.BytesIO(content(data, name)), name)


def read_fods(data: bytes, name: str) -> tuple[Sheet, ...]:
    """All tables of a flat document; raises FileProblem."""
    return _read(io.BytesIO(data), name)


def _read(stream: IO[bytes], name: str) -> tuple[Sheet, ...]:
    try:
        return tuple(_tables(stream, name))
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        raise FileProblem(
            N_("{name} cannot be read: its XML is broken or not safe to open."), name=name
        ) from None
    except RecursionError:
        raise FileProblem(N_("A cell of {name} is nested too deeply."), name=name) from None


@dataclass
class _Table:
    """A table as far as it was read; `waiting` are blank rows that may be the end."""

    name: str
    style: str
    rows: list[Row] = field(default_factory=list)
    joined: list[tuple[int, int, int, int]] = field(default_factory=list)
    waiting: int = 0
    cells: int = 0


def _tables(stream: IO[bytes], name: str) -> Iterator[Sheet]:
    hidden: set[str] = set()
    table: _Table | None = None
    for event, element in SafeTree.iterparse(stream, events=("start", "end")):
        if event == "start":
            if element.tag == f"{TABLE}table" and table is None:
                about = element.get(f"{TABLE}style-name", "")
                table = _Table(element.get(f"{TABLE}name", ""), about)
        elif element.tag == f"{STYLE}style":
            if any(inner.get(f"{TABLE}display") == "false" for inner in element):
                hidden.add(element.get(f"{STYLE}name", ""))
        elif element.tag == f"{TABLE}table-row" and table:
            _take(table, element, name)
            element.clear()
        elif element.tag == f"{TABLE}table" and table:
            yield Sheet(table.name, tuple(table.rows), tuple(table.joined), table.style in hidden)
            element.clear()
            table = None


def _take(table: _Table, element: Element, name: str) -> None:
    """Add a row as often as it repeats; blank ones only once others follow."""
    repeats = _number(element, "number-rows-repeated")
    first = len(table.rows) + table.waiting
    cells = _cells(element, first, table.joined, name)
    if not any(cells):
        table.waiting += repeats
        return
    table.cells += repeats * len(cells)
    last = first + repeats
    if last > MOST_ROWS or table.cells > MOST_CELLS:
        raise guards.too_far(name, f"A{last}")
    table.rows.extend(repeat((), table.waiting))
    table.rows.extend(repeat(cells, repeats))
    table.waiting = 0


def _cells(row: Element, line: int, joined: list[tuple[int, int, int, int]], name: str) -> Row:
    cells: list[str] = []
    waiting = 0
    for cell in row:
        if cell.tag not in {CELL, COVERED}:
            continue
        text, repeats = _text(cell), _number(cell, "number-columns-repeated")
        _join(cell, line, len(cells) + waiting, joined)
        if not text:
            waiting += repeats
            continue
        if len(cells) + waiting + repeats > guards.MOST_COLUMNS:
            raise guards.too_far(name, f"column {len(cells) + waiting + repeats}")
        cells.extend([""] * waiting)
        cells.extend([text] * repeats)
        waiting = 0
    return tuple(cells)


def _join(cell: Element, line: int, column: int, joined: list[tuple[int, int, int, int]]) -> None:
    """Remember a merged cell."""
    rows, columns = _number(cell, "number-rows-spanned"), _number(cell, "number-columns-spanned")
    if rows > 1 or columns > 1:
        joined.append((line, column, line + rows - 1, column + columns - 1))


def _number(element: Element, what: str) -> int:
    given = element.get(f"{TABLE}{what}", "1")
    return int(given) if given.isdecimal() and len(given) < 8 else 1  # noqa: PLR2004 - no sheet has more


def _text(cell: Element) -> str:
    kind = cell.get(f"{OFFICE}value-type", "string")
    if kind == "date":
        return cell.get(f"{OFFICE}date-value", "").replace("T", " ").removesuffix(" 00:00:00")
    if kind == "boolean":
        return cell.get(f"{OFFICE}boolean-value", "").upper()
    if kind == "time":
        found = DURATION.fullmatch(cell.get(f"{OFFICE}time-value", ""))
        return f"{found[1]:0>2}:{found[2]:0>2}:{found[3]:0>2}" if found else _shown(cell)
    if kind in {"float", "percentage", "currency"}:
        return as_text(float(cell.get(f"{OFFICE}value", "")))
    return _shown(cell)


def _shown(cell: Element) -> str:
    return "\n".join(_paragraph(part) for part in cell.findall(f"{TEXT}p"))


def _paragraph(part: Element) -> str:
    """The text with its blanks and breaks, which are elements of their own."""
    texts = [part.text or ""]
    for inside in part:
        texts.append(_space(inside) or _paragraph(inside))
        texts.append(inside.tail or "")
    return "".join(texts)


def _space(element: Element) -> str:
    if element.tag == f"{TEXT}s":
        count = element.get(f"{TEXT}c", "1")
        return " " * (min(int(count), 100) if count.isdecimal() and len(count) < 5 else 1)  # noqa: PLR2004 - longer is a trick
    return {f"{TEXT}line-break": "\n", f"{TEXT}tab": "\t"}.get(element.tag, "")
