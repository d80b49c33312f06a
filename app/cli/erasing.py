"""What `erase` does: says what would go and what would stay, or erases and says what went."""

import argparse
from collections.abc import Iterable
from typing import Any

from app.cli.files import backup_folder
from app.cli.output import Column, print_json, print_table
from app.queries import closing, erasing
from app.queries.erasing import DryRun
from app.rules.closing import CATEGORY_NAMES, DataCategory
from app.store import Store
from app.store.backup import Backup
from app.usecases.backups import discard_backups, erase_after_backup, still_holding


def erase(store: Store, given: argparse.Namespace) -> int:
    """Tell, and erase where that was said."""
    found = store.ask(erasing.dry_run, [DataCategory(key) for key in given.category])
    if not given.yes:
        _tell(store, found, given, done=False, backups=[], discarded=0)
        return 0
    erase_after_backup(store, found.categories, backup_folder())
    backups = still_holding(store, backup_folder())
    discarded = discard_backups(backups) if given.backups else 0
    left = [] if given.backups else backups
    _tell(store, found, given, done=True, backups=left, discarded=discarded)
    return 0


def _tell(
    store: Store,
    found: DryRun,
    given: argparse.Namespace,
    *,
    done: bool,
    backups: list[Backup],
    discarded: int,
) -> None:
    if given.json:
        print_json({**_facts(store, found, done=done), **_of_backups(backups, discarded)})
        return
    names = ", ".join(CATEGORY_NAMES[category] for category in found.categories)
    print(f"{'Erased' if done else 'Would erase'}: {names}.")
    columns = (Column("Data"), Column("Count", right=True))
    if found.going:
        print_table(columns, [(each.label, each.count) for each in found.going])
    else:
        print("The file held nothing of this." if done else "The file holds nothing of this.")
    if found.staying:
        print("\nWhat stays:")
        rows = [(each.label, each.count, each.why) for each in found.staying]
        print_table((*columns, Column("Reason")), rows)
    _say_backups(backups, discarded)
    if not done:
        print("\nNothing was changed. Say --yes to erase; it cannot be undone.")


def _say_backups(backups: Iterable[Backup], discarded: int) -> None:
    if discarded:
        print(f"\nDeleted {discarded} backup{'' if discarded == 1 else 's'} that held the data.")
    kept = list(backups)
    if kept:
        print("\nThese backups still hold the data; --backups deletes them too:")
        columns = (Column("Backup"), Column("Made (UTC)"), Column("Bytes", right=True))
        print_table(columns, [(backup.file, backup.at, backup.size) for backup in kept])


def _facts(store: Store, found: DryRun, *, done: bool) -> dict[str, Any]:
    today = store.ask(closing.local_today)
    due = {row.due.category: row.due for row in store.ask(closing.due_rows)}
    return {
        "erased": done,
        "categories": [
            {
                "category": category.value,
                "due_on": due[category].on.isoformat() if category in due else None,
                "due": category in due and due[category].is_due(today),
            }
            for category in found.categories
        ],
        "going": {each.key: each.count for each in found.going},
        "staying": {each.key: each.count for each in found.staying},
    }


def _of_backups(backups: Iterable[Backup], discarded: int) -> dict[str, Any]:
    kept = [
        {
            "file": str(backup.file),
            "at": backup.at.isoformat(timespec="seconds"),
            "bytes": backup.size,
        }
        for backup in backups
    ]
    return {"backups": kept, "backups_deleted": discarded}
