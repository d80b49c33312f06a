"""`restore`: a backup in the place of a conference."""

import argparse

from app.cli.verb import Verb, file


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which backup, and where to."""
    parser.add_argument("backup", metavar="BACKUP", type=file, help="the backup")
    parser.add_argument(
        "file", metavar="FILE", type=file, help="the conference it takes the place of"
    )


def run(given: argparse.Namespace) -> int:
    """Restore it; what was there is backed up first."""
    from datetime import UTC, datetime

    from app.cli.files import backup_folder
    from app.store.backup import find_backup, restore

    kept = given.file.exists()
    restore(find_backup(given.backup), given.file, backup_folder(), datetime.now(UTC))
    print(f"Restored “{given.file}”.")
    if kept:
        print(f"What was there before is kept in “{backup_folder()}”.")
    return 0


VERB = Verb(
    "restore",
    "Put a backup in the place of a conference",
    'restore "backups/sample 2027-12-01 08-00-00 start.plenum" sample.plenum',
    arguments,
    run,
)
