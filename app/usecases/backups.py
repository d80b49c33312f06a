"""Backups that were made before an erasure and so still hold what was erased."""

from collections.abc import Iterable
from pathlib import Path

from app.queries import history
from app.store import Store
from app.store.backup import Backup, conference_of, discard, list_backups


def still_holding(store: Store, folder: Path) -> list[Backup]:
    """The backups of this conference in `folder` made before its latest erasure, newest first.

    That may have been of categories or of one person. Copies that somebody put elsewhere are
    not known to the program.
    """
    erased = store.ask(history.last_erased)
    if erased is None:
        return []
    made = list_backups(folder, conference=conference_of(store.path))
    return [backup for backup in made if backup.at < erased]


def discard_backups(backups: Iterable[Backup]) -> int:
    """Delete these backups; how many. Raises FileProblem at the first that cannot be deleted."""
    count = 0
    for backup in backups:
        discard(backup)
        count += 1
    return count
