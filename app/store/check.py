"""Everything that is wrong with a file, where opening it stops at the first thing."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from app.base.errors import FileProblem
from app.base.words import N_
from app.store import opening
from app.store.connections import reading
from app.store.problems import refusal

UNREADABLE = N_(
    "“{file}”: {count} rows of “{table}” hold text that is no text. It is shown with “\ufffd” in "
    "place of what cannot be read; write these values again."
)


def check(path: Path) -> list[FileProblem]:
    """What stands in the way of trusting the file; empty when nothing does."""
    try:
        opening.inspect(path)
        with reading(path) as bare:
            counts = Counter(_unreadable_rows(bare))
    except FileProblem as problem:
        return [problem]
    return [
        refusal(UNREADABLE, path, table=table, count=count)
        for table, count in sorted(counts.items())
    ]


def _unreadable_rows(bare: sqlite3.Connection) -> Iterator[str]:
    """The table of every row with a text that is not UTF-8, once a row."""
    bare.text_factory = bytes
    tables = bare.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    for name in (table.decode() for (table,) in tables):
        columns = bare.execute(f'PRAGMA table_info("{name}")').fetchall()
        texts = [f'"{column[1].decode()}"' for column in columns if column[2] == b"TEXT"]
        if texts:
            rows = bare.execute(f'SELECT {", ".join(texts)} FROM "{name}"')
            yield from (name for row in rows if not all(map(_is_text, row)))


def _is_text(value: bytes | None) -> bool:
    try:
        return value is None or value.decode() is not None
    except UnicodeDecodeError:
        return False
