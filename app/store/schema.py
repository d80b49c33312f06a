"""Which tables a conference file has, and how a file says so."""

import re
import sqlite3
from collections.abc import Iterator
from functools import cache, lru_cache

from app.base.paths import migrations_folder

APPLICATION_ID = 0x504C454E
"""“PLEN”: what the header of every conference file says."""
SCHEMA = 9
"""The number of the newest schema: Alembic's head and the file's `user_version`."""

_PLAIN_NAME = re.compile(r'"(\w+)"')
_MARKS = re.compile(r"""'[^']*'|"[^"]*"|[(),]""")
Objects = dict[tuple[str, str], str]
"""(kind, name) → definition."""


def revision(schema: int) -> str:
    """Alembic's name for a schema number."""
    return f"{schema:04}"


def statements(script: str) -> list[str]:
    """The statements of an SQL script in which an empty line ends each of them."""
    return [part.strip().rstrip(";") for part in script.split(";\n\n") if part.strip()]


def build(bare: sqlite3.Connection) -> None:
    """Make the newest schema in an empty database, all or nothing."""
    script = (migrations_folder() / "schema.sql").read_text(encoding="utf-8")
    bare.execute("BEGIN IMMEDIATE")
    for statement in statements(script):
        bare.execute(statement)
    stamp(bare, SCHEMA)
    bare.execute("COMMIT")


def stamp(bare: sqlite3.Connection, schema: int) -> None:
    """Write the program's mark and the schema number into the header."""
    bare.execute(f"PRAGMA application_id={APPLICATION_ID}")
    bare.execute(f"PRAGMA user_version={schema}")


def objects(bare: sqlite3.Connection) -> Objects:
    """All tables, indexes, triggers and views of the file, comparable as text."""
    rows = bare.execute(
        "SELECT type, name, sql FROM main.sqlite_schema WHERE name NOT LIKE 'sqlite_autoindex_%'"
    )
    return {(kind, name): _comparable(kind, str(sql)) for kind, name, sql in rows}


@lru_cache(maxsize=1000)
def _comparable(kind: str, sql: str) -> str:
    """One file is as good as the other, so most definitions were seen before."""
    return _ordered(sql) if kind == "table" else _flat(sql)


def _flat(sql: str) -> str:
    return " ".join(sql.split())


def _ordered(sql: str) -> str:
    """A table's definition without white space and order: a table made anew has others.

    Nor with quotes about its name, which SQLite sets when it renames a table.
    """
    head, _, rest = _flat(sql).partition("(")
    head = _PLAIN_NAME.sub(r"\1", head)
    body, _, tail = rest.rpartition(")")
    return f"{head}({', '.join(sorted(_parts(body)))}){tail}"


def _parts(body: str) -> Iterator[str]:
    depth = start = 0
    for mark in _MARKS.finditer(body):
        depth += {"(": 1, ")": -1}.get(mark[0], 0)
        if mark[0] == "," and depth == 0:
            yield body[start : mark.start()].strip()
            start = mark.end()
    yield body[start:].strip()


@cache
def newest() -> Objects:
    """What a file of the newest schema holds."""
    bare = sqlite3.connect(":memory:", isolation_level=None)
    try:
        build(bare)
        return objects(bare)
    finally:
        bare.close()
