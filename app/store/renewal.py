"""A file of an older version is brought to the newest schema, with a backup first."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from app.base.words import N_
from app.store import migrate, schema
from app.store.backup import Reason, back_up
from app.store.connections import connect
from app.store.problems import file_problems

OLD_AND_READ_ONLY = N_(
    "“{file}” was written by an older version of Plenum and has to be brought up to date, but it "
    "is read-only. Copy it to a folder where you can write, and open it there."
)


def renew(path: Path, backups: Path) -> None:
    """Bring the file to the newest schema; what it was lies in `backups`."""
    back_up(path, backups, Reason.MIGRATION, datetime.now(UTC))
    with file_problems(path), closing(connect(path, "rw")) as bare:
        migrate.upgrade(bare, schema.SCHEMA)
