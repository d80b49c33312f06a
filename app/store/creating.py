"""A new, empty conference file."""

import sqlite3
from contextlib import closing
from pathlib import Path

from app.store import copies, schema
from app.store.problems import NO_FOLDER, file_problems, refusal


def create(path: Path) -> None:
    """Make an empty file of the newest schema; an existing `path` is refused, never replaced."""
    if not path.parent.is_dir():
        raise refusal(NO_FOLDER, path)
    with file_problems(path), copies.beside(path) as half_made:
        with closing(sqlite3.connect(half_made, isolation_level=None)) as bare:
            schema.build(bare)
        copies.settle_new(half_made, path)
