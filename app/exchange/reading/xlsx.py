"""Workbooks of Excel (xlsx) through calamine, measured before they are opened."""

import io
from collections.abc import Iterator
from typing import Any

import python_calamine as calamine

from app.base.errors import AppError, FileProblem
from app.base.words import N_
from app.exchange.reading import guards
from app.exchange.reading.archive import check_archive
from app.exchange.reading.source import Row, Sheet
from app.exchange.reading.values import as_text
from app.exchange.reading.zeros import Places, shown_with_zeros


def read_xlsx(data: bytes, name: str) -> tuple[tuple[Sheet, ...], tuple[AppError, ...]]:
    """All sheets that are tables, and what the user should know; raises FileProblem."""
    formulas = check_archive(data, name)
    try:
        return tuple(_sheets(data, name)), _notes(formulas, name)
    except calamine.PasswordError:
        raise guards.encrypted(name) from None
    except (calamine.CalamineError, ValueError, OverflowError, OSError):
        raise guards.unreadable(name, "xlsx") from None
    except BaseException as panic:
        # The library's own alarm is no Exception, and its class cannot be imported.
        if type(panic).__name__ != "PanicException":
            raise
        raise guards.unreadable(name, "xlsx") from None


def _notes(formulas: int, name: str) -> tuple[AppError, ...]:
    if not formulas:
        return ()
    return (
        FileProblem(
            N_(
                "{count} formulas in {name} have no stored result and count as blank. Open the "
                "file in a spreadsheet, save it there, and read it again."
            ),
            count=formulas,
            name=name,
        ),
    )


def _sheets(data: bytes, name: str) -> Iterator[Sheet]:
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    zeros = shown_with_zeros(data)
    for about in book.sheets_metadata:
        if about.typ is not calamine.SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(about.name)
        row, column = sheet.end or (0, 0)
        if (row + 1) * (column + 1) > guards.MOST_CELLS:
            raise guards.too_far(name, f"{row + 1} × {column + 1}")
        rows = [_texts(cells) for cells in sheet.to_python(skip_empty_area=False)]
        _put(rows, zeros.get(about.name, {}))
        joined = tuple(
            (start[0], start[1], end[0], end[1]) for start, end in (sheet.merged_cell_ranges or ())
        )
        hidden = about.visible is not calamine.SheetVisibleEnum.Visible
        yield Sheet(about.name, _trimmed(rows), joined, hidden)


def _texts(cells: list[Any]) -> Row:
    # Most cells are text already; calling a function for each would double the time.
    return tuple([cell if cell.__class__ is str else as_text(cell) for cell in cells])


def _put(rows: list[Row], places: Places) -> None:
    """The texts of these places as the workbook shows them."""
    for (row, column), text in places.items():
        if row < len(rows) and column < len(rows[row]):
            rows[row] = (*rows[row][:column], text, *rows[row][column + 1 :])


def _trimmed(rows: list[Row]) -> tuple[Row, ...]:
    """Without the empty rows at the end."""
    last = len(rows)
    while last and not any(rows[last - 1]):
        last -= 1
    return tuple(rows[:last])
