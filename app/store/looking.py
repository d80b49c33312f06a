"""Looking into another conference's file, which stays as it is whatever its schema."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.store import copies, opening
from app.store.store import Reading, Store


@contextmanager
def looking_into(path: Path) -> Iterator[Reading]:
    """One view of a sound file, at today's schema; anything else is a FileProblem.

    It is a copy that is read: the file may be open elsewhere, read-only, or of an older schema.
    """
    opening.inspect(path)
    with tempfile.TemporaryDirectory(prefix="plenum-") as folder:
        copy = Path(folder) / path.name
        copies.copy_database(path, copy)
        with Store.open(copy, backups=Path(folder)) as store, store.read() as read:
            yield read
