"""Taking the guards off cells that another program kept from being formulas."""

import re
from collections.abc import Iterable

from app.exchange.reading.source import Row

CELL_END = "\0"
GUARDED_CELL = re.compile(r"\0'[@+\-=|%]")
BARE_CELL = re.compile(r"\0([@+\-=|%][^\0]*)")
GUARD = re.compile(r"'[@+\-=|%]")
HARMLESS = re.compile(r"[+-]?[\d\s./()-]*\d[\d\s./(),-]*%?")
"""Numbers and phone numbers, which some programs leave without a guard."""


def plain_rows(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The cells without blanks around them, and without guards where the table has them."""
    stripped = tuple(map(_stripped, rows))
    if not is_guarded(stripped):
        return stripped
    return tuple(tuple(map(_unguarded, row)) for row in stripped)


def _stripped(row: Row) -> Row:
    """The same row where nothing is to be done, so that it is not kept twice."""
    bare = tuple(map(str.strip, row))
    return row if bare == row else bare


def is_guarded(rows: Iterable[Row]) -> bool:
    """Whether the cells prove it: some begin as formulas do behind an apostrophe, none without.

    'tHooft is no guard, and one cell =A1 without an apostrophe shows that nobody guards.
    """
    joined = [CELL_END + CELL_END.join(row) for row in rows]
    if not any(map(GUARDED_CELL.search, joined)):
        return False
    bare = (found[1] for text in joined for found in BARE_CELL.finditer(text))
    return all(map(HARMLESS.fullmatch, bare))


def _unguarded(cell: str) -> str:
    if "|" in cell:
        cell = cell.replace("\\|", "|")
    return cell[1:] if cell[:1] == "'" and GUARD.match(cell) else cell
