"""Writes `schema.sql`, from which new files are made, as the migrations make it.

Run it after adding a migration: `python db/migrations/freeze.py`.
"""

import sqlite3
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER.parents[1]))  # the program is not installed, it lies above

from app.store import migrate, schema  # noqa: E402 - needs the line above


def script() -> str:
    """The newest schema as statements, an empty line after each."""
    bare = sqlite3.connect(":memory:", isolation_level=None)
    migrate.upgrade(bare, schema.SCHEMA)
    made = bare.execute(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name <> 'sqlite_sequence'"
    ).fetchall()
    (revision,) = bare.execute("SELECT version_num FROM alembic_version").fetchone()
    stamp = f"INSERT INTO alembic_version VALUES ('{revision}')"  # noqa: S608 - a number we gave
    return "".join(f"{statement.strip()};\n\n" for statement in (*(sql for (sql,) in made), stamp))


if __name__ == "__main__":
    (FOLDER / "schema.sql").write_text(script(), encoding="utf-8")
