"""A file of an older version is brought to the newest schema, with a backup first."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from app.store import migrate, schema
from app.store.backup import Reason, back_up
from app.store.connections import connect
from app.store.problems import file_problems


def renew(path: Path, backups: Path) -> None:
    """Bring the file to the newest schema; what it was lies in `backups`."""
    back_up(path, backups, Reason.MIGRATION, datetime.now(UTC))
    with file_problems(path), closing(connect(path, "rw")) as bare:
        migrate.upgrade(bare, schema.SCHEMA)
