"""Workbooks of Excel 97 to 2003, by a reader that takes memory only for cells that are there."""

import datetime as dt
import io
import struct
from collections.abc import Iterator

import xlrd
from xlrd.biffh import XLRDError
from xlrd.compdoc import CompDocError
from xlrd.sheet import Sheet as OldSheet

from app.exchange.reading import guards
from app.exchange.reading.source import Row, Sheet
from app.exchange.reading.values import as_text

PROTECTED = ("encrypt", "password")
WRAPPED = "EncryptedPackage".encode("utf-16-le")  # the name of the stream with a secret xlsx


def read_xls(data: bytes, name: str) -> tuple[Sheet, ...]:
    """All sheets; raises FileProblem."""
    if WRAPPED in data:
        raise guards.encrypted(name)
    try:
        book = xlrd.open_workbook(
            file_contents=data, formatting_info=True, ragged_rows=True, logfile=io.StringIO()
        )
        return tuple(_sheets(book))
    except XLRDError as problem:
        if any(word in str(problem).lower() for word in PROTECTED):
            raise guards.encrypted(name) from None
        raise guards.unreadable(name, "xls") from None
    except (ValueError, LookupError, ArithmeticError, TypeError, AttributeError):  # its words
        raise guards.unreadable(name, "xls") from None
    except (CompDocError, AssertionError, NotImplementedError, RecursionError, struct.error):
        # The reader asserts what a file claims, and has not implemented all of the oldest ones.
        raise guards.unreadable(name, "xls") from None


def _sheets(book: xlrd.Book) -> Iterator[Sheet]:
    for sheet in book.sheets():
        rows = tuple(_texts(book, sheet, row) for row in range(sheet.nrows))
        last = max((row + 1 for row, cells in enumerate(rows) if any(cells)), default=0)
        joined = tuple(
            (top, left, bottom - 1, right - 1) for top, bottom, left, right in sheet.merged_cells
        )
        yield Sheet(sheet.name, rows[:last], joined, bool(sheet.visibility))


def _texts(book: xlrd.Book, sheet: OldSheet, row: int) -> Row:
    kinds, values = sheet.row_types(row), sheet.row_values(row)
    return tuple(_text(book, kind, value) for kind, value in zip(kinds, values, strict=True))


def _text(book: xlrd.Book, kind: int, value: str | float) -> str:
    if kind == xlrd.XL_CELL_ERROR:
        return ""
    if kind == xlrd.XL_CELL_BOOLEAN:
        return as_text(bool(value))
    if kind == xlrd.XL_CELL_DATE and isinstance(value, float):
        return _moment(value, book.datemode)
    return as_text(value)


def _moment(value: float, datemode: int) -> str:
    """A date, or a time of day where there is no day; the bare number where it is neither."""
    try:
        found = xlrd.xldate.xldate_as_datetime(value, 1 if datemode else 0)
    except (xlrd.XLDateError, OverflowError, ValueError):
        return as_text(value)
    if found.microsecond:
        found += dt.timedelta(microseconds=500_000)
    return as_text(found.time().replace(microsecond=0) if 0 < value < 1 else found)
