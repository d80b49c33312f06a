"""The nomination form as a workbook: locked headings, free cells, lists to choose from."""

from collections.abc import Sequence
from typing import Any, BinaryIO

import xlsxwriter

from app.exchange.exporters.xlsx import FORMATS, TEXT, put, sheet_name
from app.exchange.nomination import CODE, HEADINGS, ROW, SENT, mark_of
from app.exchange.nomination_form import Form, FormColumn
from app.exchange.spelling import as_text
from app.exchange.widths import width_of

FIRST_LINE = 2
"""Below the two hidden rows."""
NARROWEST, WIDEST = 12, 40
QUESTION_WIDTH = 26
LINE_HEIGHT = 15.5
PAPER_A3, PAPER_A4 = 8, 9
SHEET = {"font_name": "Calibri", "font_size": 11, "valign": "vcenter"}
TITLE = {**SHEET, "bold": True, "font_size": 18, "font_color": "#1F3A5F"}
SUBTITLE = {**SHEET, "font_size": 12, "font_color": "#52606D"}
STRONG = {**SHEET, "bold": True, "font_size": 13}
HEAD = {
    **SHEET,
    "bold": True,
    "text_wrap": True,
    "bg_color": "#1F3A5F",
    "font_color": "#FFFFFF",
    "border": 1,
    "border_color": "#9AA5B1",
}
NUMBER = {**SHEET, "align": "center", "bg_color": "#F0F3F7", "border": 1, "border_color": "#CBD2D9"}
FREE = {**SHEET, "locked": False, "border": 1, "border_color": "#CBD2D9", "align": "left"}
ALLOWED = {
    "format_columns": True,
    "format_rows": True,
    "select_locked_cells": True,
    "select_unlocked_cells": True,
}


def write_form(form: Form, file: BinaryIO) -> None:
    """Write the form, its help and the hidden lists behind its choices."""
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    words = form.words
    sheet = book.add_worksheet(sheet_name(words("Nomination")))
    guide = book.add_worksheet(sheet_name(words("Help")))
    lists = book.add_worksheet("lists")
    _write_marks(sheet, form)
    top = _write_heading(book, sheet, form)
    _write_table(book, sheet, form, top)
    _write_choices(sheet, lists, form, top)
    _write_help(book, guide, form)
    sheet.protect("", ALLOWED)
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(PAPER_A3)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(top)
    sheet.freeze_panes(top + 1, 0)
    lists.very_hidden()
    sheet.activate()
    book.close()


def _write_marks(sheet: Any, form: Form) -> None:  # noqa: ANN401 - the library has no types
    """The two hidden rows by which the form is recognised when it comes back."""
    mark = mark_of(form.conference_uid, form.delegation_id, form.words.language)
    sheet.write_string(0, 0, mark)
    for place, key in enumerate((ROW, *(column.key for column in form.columns))):
        sheet.write_string(1, place, key)
    for row in range(FIRST_LINE):
        sheet.set_row(row, None, None, {"hidden": True})


def _write_heading(book: Any, sheet: Any, form: Form) -> int:  # noqa: ANN401 - the same
    """The lines above the table; returns the row of the headings."""
    looks = (TITLE, SUBTITLE, STRONG, SHEET)
    heights = (28, 18, 24, 18)
    for place, (text, look, height) in enumerate(zip(form.heading, looks, heights, strict=True)):
        row = FIRST_LINE + place
        sheet.set_row(row, height)
        sheet.write_string(row, 1, text, book.add_format(look))
    return FIRST_LINE + len(form.heading) + 1


def _write_table(book: Any, sheet: Any, form: Form, top: int) -> None:  # noqa: ANN401 - the same
    head = book.add_format(HEAD)
    widths = [_width(form, place) for place in range(len(form.columns))]
    sheet.set_row(top, _head_height(form, widths))
    sheet.set_column(0, 0, 5)
    sheet.write_string(top, 0, form.words("No."), head)
    for place, column in enumerate(form.columns, start=1):
        hidden = column.key in {CODE, SENT}
        sheet.set_column(place, place, widths[place - 1], None, {"hidden": hidden})
        text = HEADINGS if column.key == SENT else column.text
        sheet.write_string(top, place, text, head)
    number = book.add_format(NUMBER)
    formats = [book.add_format({**_cell_format(c), **FREE}) for c in form.columns]
    for count, cells in enumerate(form.rows, start=1):
        row = top + count
        sheet.write_number(row, 0, count, number)
        for place, cell in enumerate(cells, start=1):
            sheet.write_blank(row, place, None, formats[place - 1])
            put(sheet, row, place, cell, formats[place - 1])


def _cell_format(column: FormColumn) -> dict[str, object]:
    return FORMATS.get(column.kind, TEXT)


def _width(form: Form, place: int) -> float:
    column = form.columns[place]
    words = max(map(width_of, column.text.split()), default=0)
    cells = max((width_of(as_text(row[place])) for row in form.rows), default=0)
    chosen = max(map(width_of, column.choices), default=0)
    asked = QUESTION_WIDTH if width_of(column.text) > WIDEST else NARROWEST
    return min(max(words + 2, cells + 2, chosen + 3, asked), WIDEST)


def _head_height(form: Form, widths: Sequence[float]) -> float:
    """High enough for the longest heading, broken to the width of its column."""
    lines = (
        -(-width_of(column.text) * 1.25 // width)
        for column, width in zip(form.columns, widths, strict=True)
    )
    return LINE_HEIGHT * max(2, *lines) + 4


def _write_choices(sheet: Any, lists: Any, form: Form, top: int) -> None:  # noqa: ANN401 - the same
    last = top + max(len(form.rows), 1)
    for place, column in enumerate(form.columns, start=1):
        rule = _rule(lists, place, column)
        if rule:
            sheet.data_validation(top + 1, place, last, place, rule)


LONGEST_TITLE, LONGEST_HINT = 32, 255


def _rule(lists: Any, place: int, column: FormColumn) -> dict[str, object]:  # noqa: ANN401 - the same
    """What Excel checks while a cell is filled in, and what it says beside it."""
    rule: dict[str, object] = {}
    if column.choices:
        for row, text in enumerate(column.choices):
            lists.write_string(row, place, text)
        letters = xlsxwriter.utility.xl_col_to_name(place)
        rule = {
            "validate": "list",
            "source": f"=lists!${letters}$1:${letters}${len(column.choices)}",
            "show_error": not column.open,
        }
    if column.hint:
        rule.setdefault("validate", "any")
        rule["input_title"] = column.text[:LONGEST_TITLE]
        rule["input_message"] = column.hint[:LONGEST_HINT]
    return rule


def _write_help(book: Any, guide: Any, form: Form) -> None:  # noqa: ANN401 - the same
    guide.set_column(0, 0, 3)
    guide.set_column(1, 1, 110)
    guide.set_paper(PAPER_A4)
    guide.fit_to_pages(1, 0)
    guide.write_string(0, 1, form.heading[2], book.add_format(TITLE))
    line = book.add_format({**SHEET, "text_wrap": True})
    for row, text in enumerate(form.help, start=2):
        guide.write_string(row, 1, text, line)
    guide.hide_gridlines(2)
    guide.protect("")
