"""From an older schema to a newer one: the file is old or new, never between."""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection

from app.base.errors import FileProblem
from app.base.paths import migrations_folder
from app.base.words import N_
from app.store import schema
from app.store.connections import only

LOOSE = N_(
    "“{file}” could not be brought to the new format: rows of “{table}” point at rows that are "
    "missing. Nothing was changed; restore a backup."
)


def upgrade(bare: sqlite3.Connection, to: int, *, more: Path | None = None) -> None:
    """Bring the database of `bare` to schema number `to` in one transaction.

    `more` is a folder of migrations beside the shipped ones. `bare` is left without foreign
    keys: use it for nothing else.
    """
    bare.execute("PRAGMA foreign_keys=OFF")  # or batch mode would delete every cascading child
    with only(bare, "BEGIN IMMEDIATE").begin() as connection:
        _run(connection, schema.revision(to), more)
        broken = bare.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise FileProblem(LOOSE, file=_name_of(bare), table=broken[0])
        schema.stamp(bare, to)


def objects_of(number: int, *, more: Path | None = None) -> schema.Objects:
    """What a file of schema `number` holds, by running its migrations."""
    bare = sqlite3.connect(":memory:", isolation_level=None)
    try:
        upgrade(bare, number, more=more)
        return schema.objects(bare)
    finally:
        bare.close()


def _run(connection: Connection, revision: str, more: Path | None) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", _escaped(migrations_folder()))
    config.set_main_option("path_separator", "newline")
    folders = [migrations_folder() / "versions", *([more] if more else [])]
    config.set_main_option("version_locations", "\n".join(map(_escaped, folders)))
    command.upgrade(config, revision)


def _escaped(path: Path) -> str:
    return str(path).replace("%", "%%")


def _name_of(bare: sqlite3.Connection) -> str:
    return Path(bare.execute("PRAGMA database_list").fetchone()[2]).name
