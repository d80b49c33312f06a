"""Text with a delimiter: which one it is, and its rows, whatever the line ends."""

import csv
import io
import re
from collections import Counter

from app.base.errors import FileProblem
from app.base.words import N_
from app.exchange.reading.source import Row

DELIMITERS = (",", ";", "\t", "|")
SAMPLE_LINES = 300
SAMPLE = 200_000
FIELD_LIMIT = 2_000_000
CLEAR_LEAD = 1.2
HINT = re.compile(r'sep=([^"\n])(?:\n|\Z)', re.IGNORECASE)
END = "\0"  # stands behind the last row; a text has none, since NUL bytes are dropped


def clean(text: str) -> str:
    """The text without NUL bytes, its lines ended by line feeds only."""
    return text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")


def hinted(text: str) -> tuple[str, str]:
    """The delimiter that the first line `sep=;` names, and the text below; else "" and all."""
    found = HINT.match(text)
    return (found[1], text[found.end() :]) if found else ("", text)


def guess_delimiter(text: str) -> tuple[str, bool]:
    """The delimiter whose rows are most alike in width, and whether that was clear."""
    sample = "\n".join(clean(text[:SAMPLE]).split("\n")[:SAMPLE_LINES])
    scores = {delimiter: _steadiness(sample, delimiter) for delimiter in DELIMITERS}
    ranked = sorted(DELIMITERS, key=lambda d: scores[d], reverse=True)
    best, next_best = scores[ranked[0]], scores[ranked[1]]
    if best == 0:
        return ",", True
    return ranked[0], best > CLEAR_LEAD * next_best


def _steadiness(sample: str, delimiter: str) -> float:
    """From 0: one column; grows with the share of rows of one width, and with the width."""
    rows = [row for row in _rows(sample, delimiter) if any(cell.strip() for cell in row)]
    if not rows:
        return 0
    widths = Counter(len(row) for row in rows)
    width, times = max(widths.items(), key=lambda item: (item[1] * min(item[0], 3), item[0]))
    if width == 1:
        return 0
    stray = sum(cell.count('"') % 2 for row in rows for cell in row) / len(rows)
    return times / len(rows) + min(width, 20) / 100 - min(stray, 0.5)


def parse(text: str, delimiter: str, *, blanks_before: bool = False) -> list[Row]:
    """The rows of a text, blank lines as rows without cells.

    With `blanks_before` cells may be quoted after blanks, as in `1, "two, three"`.
    Raises FileProblem where a quotation mark is never closed.
    """
    text = clean(text)
    if text and not text.endswith("\n"):
        text += "\n"
    rows = _rows(text + END, delimiter, blanks_before=blanks_before)
    if rows.pop() == (END,):
        return rows
    if delimiter == "\t":  # most programs that write tabs quote nothing
        return [tuple(line.split("\t")) if line else () for line in text.split("\n")[:-1]]
    raise FileProblem(
        N_("The quotation mark in row {row} is never closed. Close or remove it."),
        row=len(rows) + 1,
    )


def _rows(text: str, delimiter: str, *, blanks_before: bool = False) -> list[Row]:
    csv.field_size_limit(FIELD_LIMIT)
    lines = io.StringIO(text, newline="\n")
    try:
        found = csv.reader(lines, delimiter=delimiter, skipinitialspace=blanks_before)
        return [tuple(row) for row in found]
    except csv.Error:
        raise FileProblem(
            N_("A cell of this file is far too long. Is a quotation mark missing?")
        ) from None


def quoted_after_blanks(text: str, delimiter: str) -> bool:
    """Whether cells are quoted after a blank and never right after the delimiter."""
    sample = clean(text[:SAMPLE])
    return f'{delimiter} "' in sample and f'{delimiter}"' not in sample


QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=[\t\n]|\Z)')
PLAIN = re.compile(r"[^\t\n]*")


def parse_pasted(text: str) -> list[Row]:
    """The rows of a block of a spreadsheet's clipboard.

    Spreadsheets quote only cells with a tab or a line break; other marks are the cell's own.
    """
    text = clean(text).removesuffix("\n")
    rows: list[Row] = []
    cells: list[str] = []
    place = 0
    while True:
        cell, place = _pasted_cell(text, place)
        cells.append(cell)
        ended = place >= len(text)
        if ended or text[place] == "\n":
            rows.append(tuple(cells) if any(cells) or len(cells) > 1 else ())
            cells = []
        if ended:
            return rows
        place += 1


def _pasted_cell(text: str, place: int) -> tuple[str, int]:
    """The cell that begins at `place`, and where it ends."""
    quoted = QUOTED.match(text, place)
    if quoted and ("\n" in quoted[1] or "\t" in quoted[1]):
        return quoted[1].replace('""', '"'), quoted.end()
    plain = PLAIN.match(text, place)
    assert plain is not None  # it matches nothing at least
    return plain[0], plain.end()
