"""Printing for people and for programs: aligned tables, one line each, JSON."""

import codecs
import io
import json
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

GAP = "  "


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading, and whether numbers stand to the right."""

    heading: str
    right: bool = False


NEAREST = {"“": '"', "”": '"', "’": "'", "–": "-", "…": "..."}


def prepare_streams() -> None:
    """A character that a terminal cannot show becomes a plainer one, not a crash."""
    codecs.register_error("nearest", _nearest)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="nearest")


def _nearest(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)  # it is asked for on streams that write
    unknown = error.object[error.start : error.end]
    return "".join(NEAREST.get(character, "?") for character in unknown), error.end


def print_json(value: object) -> None:
    """Print JSON in UTF-8 without escapes, whatever the terminal's encoding is."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    print(json.dumps(value, ensure_ascii=False, indent=1, default=_plain))


def _plain(value: object) -> str:
    assert isinstance(value, datetime)  # all else that is listed is plain already
    return value.isoformat(timespec="minutes")


def print_table(columns: Sequence[Column], rows: Sequence[Sequence[object]]) -> None:
    """Print rows under their headings, as wide as the widest."""
    for line in table_lines(columns, rows):
        print(line)


def table_lines(columns: Sequence[Column], rows: Sequence[Sequence[object]]) -> Iterator[str]:
    """The lines of a table, without blanks at their ends."""
    cells = [[_shown(cell) for cell in row] for row in rows]
    headings = [column.heading for column in columns]
    widths = [max(map(width, texts)) for texts in zip(headings, *cells, strict=True)]
    for texts in (headings, ["-" * each for each in widths], *cells):
        fitted = map(_padded, texts, widths, (column.right for column in columns))
        yield GAP.join(fitted).rstrip()


def _shown(cell: object) -> str:
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"
    return "" if cell is None else one_line(str(cell))


def _padded(text: str, wanted: int, right: bool) -> str:  # noqa: FBT001 - mapped over three lists
    blanks = " " * (wanted - width(text))
    return f"{blanks}{text}" if right else f"{text}{blanks}"


def width(text: str) -> int:
    """How many cells of a terminal a text takes: two for 月, none for an accent by itself."""
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def one_line(text: str) -> str:
    """A text without line breaks and characters that would command the terminal."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
