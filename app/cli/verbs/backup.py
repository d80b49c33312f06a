"""`backup`: a checked copy of a conference."""

import argparse

from app.cli.verb import Verb, file


def arguments(parser: argparse.ArgumentParser) -> None:
    """Of which file, and where to."""
    parser.add_argument("file", metavar="FILE", type=file, help="the conference")
    parser.add_argument(
        "--to", type=file, metavar="DIR", help="the folder; else that of the settings"
    )


def run(given: argparse.Namespace) -> int:
    """Make the backup and say where it is."""
    from datetime import UTC, datetime

    from app.cli.files import backup_folder
    from app.store import opening
    from app.store.backup import Reason, back_up

    opening.inspect(given.file)
    made = back_up(given.file, given.to or backup_folder(), Reason.BY_HAND, datetime.now(UTC))
    print(f"Made “{made.file}”.")
    return 0


VERB = Verb(
    "backup",
    "Make a checked copy of a conference",
    "backup sample.plenum --to backups",
    arguments,
    run,
)
