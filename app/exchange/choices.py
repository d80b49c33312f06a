"""Cells that hold several choices: learning the choices from the whole column, then splitting."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

SEPARATORS = ("||", ";", " | ", "\n", ",")
MOST_OPTIONS = 30
MOST_PIECES = 3 * MOST_OPTIONS
OFTEN = 5
BETWEEN = re.compile(r"[\s,;|]+")


def several_choices(cells: Mapping[str, int]) -> tuple[str, ...]:
    """The choices of a column whose cells hold several of them, in the order they appear.

    `cells` are the texts with how often they stand there. Nothing where each holds one
    choice, or where the pieces are hardly ever the same: that is prose. The separator
    that needs the fewest choices to tell the column is the right one.
    """
    best: tuple[str, ...] = ()
    for separator in SEPARATORS:
        options = _learned(cells, separator)
        if options and (not best or len(options) < len(best)):
            best = options
    return best


def _learned(cells: Mapping[str, int], separator: str) -> tuple[str, ...]:
    rows = [(_pieces(cell, separator), times) for cell, times in cells.items()]
    pieces: Counter[str] = Counter()
    for row, times in rows:
        for piece in row:
            pieces[piece] += times
        if len(pieces) > MOST_PIECES:
            return ()
    repeated = sum(times for times in pieces.values() if times > 1)
    if repeated * 2 <= sum(pieces.values()) or all(len(row) < 2 for row, _ in rows):  # noqa: PLR2004 - several
        return ()
    glue = "\n" if separator == "\n" else f"{separator.strip()} "
    rows = _glued(rows, glue)
    options = tuple(dict.fromkeys(piece for row, _ in rows for piece in row))
    several = any(len(row) > 1 for row, _ in rows)
    return options if several and len(options) <= min(MOST_OPTIONS, len(cells)) else ()


def _pieces(text: str, separator: str) -> list[str]:
    return [piece.strip() for piece in text.split(separator) if piece.strip()]


Rows = list[tuple[list[str], int]]


def _glued(rows: Rows, glue: str) -> Rows:
    """Pieces that only ever stand side by side are one choice with the separator in it.

    “B. Youth, sport and culture” is not three choices.
    """
    while (pair := _inseparable(rows)) is not None:
        rows = [(_joined(row, pair, glue), times) for row, times in rows]
    return rows


def _inseparable(rows: Rows) -> tuple[str, str] | None:
    single: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for row, times in rows:
        for piece in row:
            single[piece] += times
        for pair in pairwise(row):
            pairs[pair] += times
    for (left, right), times in pairs.most_common():
        alone = times == single[left] == single[right] and left != right
        if alone and (right[:1].islower() or times >= OFTEN):
            return left, right
    return None


def _joined(row: Sequence[str], pair: tuple[str, str], glue: str) -> list[str]:
    joined: list[str] = []
    last = ""
    for piece in row:
        if joined and (last, piece) == pair:
            joined[-1] = f"{joined[-1]}{glue}{piece}"
            last = ""
        else:
            joined.append(piece)
            last = piece
    return joined


def split_choices(cell: str, options: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """The choices in a cell, the longest known one first, and what was left over.

    Whatever separates them is passed over, so the options may contain separators.
    """
    pattern = _pattern(tuple(options))
    found = set(pattern.findall(cell)) if pattern else set()
    rest = pattern.sub(" ", cell) if pattern else cell
    left = BETWEEN.sub(" ", rest).strip() if found else cell.strip(" \t\n,;|")
    return tuple(option for option in dict.fromkeys(options) if option in found), left


@lru_cache(maxsize=256)
def _pattern(options: tuple[str, ...]) -> re.Pattern[str] | None:
    longest_first = sorted(filter(str.strip, options), key=len, reverse=True)
    if not longest_first:
        return None
    any_of = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<![^\s,;|])(?:{any_of})(?![^\s,;|])")
