"""Which tables a conference file has, and how a file says so."""

import sqlite3
from functools import cache

from app.base.paths import migrations_folder

APPLICATION_ID = 0x504C454E
"""“PLEN”: what the header of every conference file says."""
SCHEMA = 1
"""The number of the newest schema: Alembic's head and the file's `user_version`."""

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
    """All tables, indexes, triggers and views of the file, white space aside."""
    rows = bare.execute(
        "SELECT type, name, sql FROM main.sqlite_schema WHERE name NOT LIKE 'sqlite_autoindex_%'"
    )
    return {(kind, name): " ".join(str(sql).split()) for kind, name, sql in rows}


@cache
def newest() -> Objects:
    """What a file of the newest schema holds."""
    bare = sqlite3.connect(":memory:", isolation_level=None)
    try:
        build(bare)
        return objects(bare)
    finally:
        bare.close()
