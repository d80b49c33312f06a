"""Flat OpenDocument spreadsheets, which no table library reads, by a safe XML reader."""

from collections.abc import Iterator
from itertools import repeat
from xml.etree.ElementTree import Element, ParseError

import defusedxml.ElementTree as SafeTree
from defusedxml.common import DefusedXmlException

from app.base.errors import FileProblem
from app.base.words import N_
from app.exchange.reading.source import Row, Sheet

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
CELLS = {f"{TABLE}table-cell", f"{TABLE}covered-table-cell"}
MOST_COLUMNS = 2_000
MOST_ROWS = 200_000
MOST_CELLS = 4_000_000


def read_fods(data: bytes, name: str) -> tuple[Sheet, ...]:
    """All tables of the document; raises FileProblem."""
    try:
        root = SafeTree.fromstring(data)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        raise FileProblem(
            N_("{name} cannot be read: its XML is broken or not safe to open."), name=name
        ) from None
    try:
        return tuple(
            Sheet(table.get(f"{TABLE}name", ""), tuple(_rows(table)))
            for table in root.iter(f"{TABLE}table")
        )
    except RecursionError:
        raise FileProblem(N_("A cell of {name} is nested too deeply."), name=name) from None


def _rows(table: Element) -> Iterator[Row]:
    waiting, given, held = 0, 0, 0
    for row in table.iter(f"{TABLE}table-row"):
        cells = _cells(row)
        repeats = _repeats(row, "rows")
        if not any(cells):
            waiting += repeats
            continue
        given += waiting + repeats
        held += repeats * len(cells)
        if given > MOST_ROWS or held > MOST_CELLS:
            raise FileProblem(N_("A sheet of this workbook is far too large."))
        yield from repeat((), waiting)
        yield from repeat(cells, repeats)
        waiting = 0


def _cells(row: Element) -> Row:
    cells: list[str] = []
    waiting = 0
    for cell in row:
        if cell.tag not in CELLS:
            continue
        text, repeats = _text(cell), _repeats(cell, "columns")
        if not text:
            waiting += repeats
            continue
        if len(cells) + waiting + repeats > MOST_COLUMNS:
            raise FileProblem(N_("A sheet of this workbook is far too large."))
        cells.extend([""] * waiting)
        cells.extend([text] * repeats)
        waiting = 0
    return tuple(cells)


def _repeats(element: Element, what: str) -> int:
    given = element.get(f"{TABLE}number-{what}-repeated", "1")
    return int(given) if given.isdecimal() and len(given) < 8 else 1  # noqa: PLR2004 - no sheet has more


def _text(cell: Element) -> str:
    kind = cell.get(f"{OFFICE}value-type", "string")
    if kind == "date":
        return cell.get(f"{OFFICE}date-value", "").replace("T", " ").removesuffix(" 00:00:00")
    if kind == "boolean":
        return cell.get(f"{OFFICE}boolean-value", "").upper()
    if kind in {"float", "percentage", "currency"}:
        return cell.get(f"{OFFICE}value", "").removesuffix(".0")
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
