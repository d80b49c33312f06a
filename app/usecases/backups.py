"""Backups around an erasure: one is made before, and all that hold what was erased are found."""

from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from pathlib import Path

from app.queries import history
from app.rules.closing import DataCategory
from app.store import Store
from app.store.backup import (
    Backup,
    Reason,
    back_up,
    conference_of,
    discard,
    erasures_in,
    list_backups,
)
from app.usecases.erasing import erase_categories


def erase_after_backup(
    store: Store,
    categories: Collection[DataCategory],
    folder: Path,
    *,
    instead: str | None = None,
) -> dict[str, int]:
    """Back the file up, then erase these categories as `erase_categories` does.

    The backup holds the data until somebody deletes it, as they are offered to.
    """
    back_up(store.path, folder, Reason.ERASURE, datetime.now(UTC))
    return erase_categories(store, categories, instead=instead)


def still_holding(store: Store, folder: Path) -> list[Backup]:
    """The backups of this conference in `folder` made before its latest erasure, newest first.

    That may have been of categories or of one person. Where the clock says that one is newer,
    it is looked into: clocks are set back. Copies that somebody put elsewhere are not known to
    the program.
    """
    erased = store.ask(history.last_erased)
    if erased is None:
        return []
    times = store.ask(history.erasures)
    made = list_backups(folder, conference=conference_of(store.path))
    return [each for each in made if each.at < erased or erasures_in(each.file) < times]


def discard_backups(backups: Iterable[Backup]) -> int:
    """Delete these backups; how many. Raises FileProblem at the first that cannot be deleted."""
    count = 0
    for backup in backups:
        discard(backup)
        count += 1
    return count
